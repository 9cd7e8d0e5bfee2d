//! Which process this is: the child of a `fork` can use neither its parent's connections nor its threads.

use pyo3::prelude::*;
use pyo3::types::IntoPyDict;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many forks there are between the process that loaded the module and this one. To ask the system for the process's id at
/// each call would be a system call more.
static FORKS: AtomicU32 = AtomicU32::new(0);

/// A number for this process: another one than for its parent.
pub(crate) fn current() -> u32 {
    FORKS.load(Ordering::Relaxed)
}

#[pyfunction]
fn forked() {
    FORKS.fetch_add(1, Ordering::Relaxed);
}

/// Has Python report each fork, where there is such a thing.
pub(crate) fn watch(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    if let Some(register) = py.import("os")?.getattr_opt("register_at_fork")? {
        let hook = [("after_in_child", wrap_pyfunction!(forked, module)?)].into_py_dict(py)?;
        register.call((), Some(&hook))?;
    }
    Ok(())
}
