//! Tracks forks: the child of a `fork` can use neither its parent's connections nor its threads.

use pyo3::prelude::*;
use pyo3::types::IntoPyDict;
use std::sync::atomic::{AtomicU32, Ordering};

/// The number of forks between the process that loaded the module and this one. Asking for the process's id would cost a
/// system call for each call.
static FORKS: AtomicU32 = AtomicU32::new(0);

/// Returns a number for this process, which differs from its parent's.
pub(crate) fn current() -> u32 {
    FORKS.load(Ordering::Relaxed)
}

#[pyfunction]
fn forked() {
    FORKS.fetch_add(1, Ordering::Relaxed);
}

/// Registers for Python's notice of each fork, on systems with `fork`.
pub(crate) fn watch(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    if let Some(register) = py.import("os")?.getattr_opt("register_at_fork")? {
        let hook = [("after_in_child", wrap_pyfunction!(forked, module)?)].into_py_dict(py)?;
        register.call((), Some(&hook))?;
    }
    Ok(())
}
