//! The native half of the Python package `vpswire`: a client, a request and a response, records, and the exchange for
//! the caller's own transports. Its public classes are printed from the table into `python/vpswire/*.py`.

mod awaited;
mod client;
mod error;
mod fleet;
mod headers;
mod hooks;
mod interrupt;
mod jobs;
mod outcome;
mod process;
mod records;
mod request;
mod text;
mod waiter;

use awaited::{inbox, pool};
use client::{bound, exchange, send};
use pyo3::prelude::*;
use records::{by_id, context, iter, pickle, record};

/// No build has the trace level, at which dependencies log the bytes of requests, including keys.
const _: () = assert!(log::STATIC_MAX_LEVEL as usize <= log::LevelFilter::Debug as usize, "log shows keys at trace");

/// The native half of the package.
#[pymodule(gil_used = false)]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    process::watch(module)?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_class::<send::Client>()?;
    module.add_class::<bound::BoundCall>()?;
    module.add_class::<bound::BoundMethod>()?;
    module.add_class::<request::Request>()?;
    module.add_class::<request::Response>()?;
    module.add_class::<exchange::Exchange>()?;
    module.add_class::<inbox::Inbox>()?;
    module.add_class::<pool::Token>()?;
    module.add_class::<waiter::Waiter>()?;
    module.add_class::<record::Record>()?;
    module.add_class::<record::Attribute>()?;
    module.add_class::<by_id::ById>()?;
    module.add_class::<context::Flaw>()?;
    module.add_class::<iter::Walk>()?;
    module.add_class::<outcome::Outcome>()?;
    module.add_class::<fleet::Fleet>()?;
    module.add_class::<fleet::Work>()?;
    module.add_class::<fleet::BoundVerb>()?;
    module.add_class::<jobs::Run>()?;
    module.add_class::<jobs::BoundJob>()?;
    module.add_class::<hooks::Attempt>()?;
    module.add_class::<error::Body>()?;
    module.add_class::<headers::Headers>()?;
    // Importing `collections.abc` would load `collections`.
    let mapping = module.py().import("_collections_abc")?.getattr("Mapping")?;
    for class in ["Record", "ById", "Headers"] {
        mapping.call_method1("register", (module.getattr(class)?,))?;
    }
    module.add_function(wrap_pyfunction!(pickle::unpickle, module)?)?;
    module.add_function(wrap_pyfunction!(pickle::parse_time, module)?)?;
    module.add_function(wrap_pyfunction!(send::calls, module)?)
}
