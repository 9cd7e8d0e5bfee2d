//! The simulator as a native module.

use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::io::ErrorKind;
use std::sync::Mutex;
use vpswire_core::shape::Api;
use vpswire_sim::{Credentials, Delivery, Options, Rule, Server, World, accounts};

/// The running simulator; `vpswire.testing` puts a context manager around it.
#[pyclass(frozen, module = "vpswire._sim")]
struct Sim {
    server: Mutex<Option<Server>>,
    url: String,
    /// What its accounts are called with.
    credentials: Credentials,
}

#[pymethods]
impl Sim {
    #[new]
    #[pyo3(signature = (*, port = 0, speed = 1, seed = 1, allow_hosts = Vec::new(), fresh_keys = false))]
    fn new(
        py: Python<'_>,
        port: u16,
        speed: u32,
        seed: u64,
        allow_hosts: Vec<String>,
        fresh_keys: bool,
    ) -> PyResult<Self> {
        let options = Options { speed: speed.max(1).into(), allow_hosts, fresh_keys, ..Options::default() };
        let server = py.detach(|| Server::start_with(World::new(seed), ("127.0.0.1", port), options));
        let server = server.map_err(|error| match error.kind() {
            ErrorKind::InvalidInput => PyValueError::new_err(format!("allow_hosts: {error}")),
            _ => PyOSError::new_err(format!("cannot serve on port {port}: {error}")),
        })?;
        let credentials = server.with_world(|world| world.credentials());
        Ok(Self { url: server.url(), credentials, server: Mutex::new(Some(server)) })
    }

    /// Its URL; the services are below it.
    #[getter]
    fn url(&self) -> &str {
        &self.url
    }

    /// The keyword arguments that point a client at one of its services.
    fn account<'py>(&self, py: Python<'py>, api: &str, number: usize) -> PyResult<Bound<'py, PyDict>> {
        let known = Api::parse(api).ok_or_else(|| PyValueError::new_err(format!("there is no API {api}")))?;
        let none = || PyValueError::new_err(format!("{api} has no account {number}"));
        let dict = PyDict::new(py);
        dict.set_item("base_url", accounts::base(known, &self.url))?;
        match known {
            Api::Kiwivm => {
                let (veid, key) = self.credentials.kiwivm.get(number).ok_or_else(none)?;
                dict.set_item("veid", veid)?;
                dict.set_item("api_key", key)?;
            }
            Api::Cvm => {
                let (public, private) = self.credentials.cvm.get(number).ok_or_else(none)?;
                dict.set_item("public_token", public)?;
                dict.set_item("private_token", private)?;
            }
            Api::Vultr => dict.set_item("api_key", self.credentials.vultr.get(number).ok_or_else(none)?)?,
        }
        Ok(dict)
    }

    /// Breaks calls from now on, by a rule.
    fn add_fault(&self, rule: &str) -> PyResult<()> {
        let rule: Rule = rule.parse().map_err(PyValueError::new_err)?;
        self.with(|server| server.with_world(|world| world.add_fault(rule)))
    }

    /// Breaks nothing any more.
    fn clear_faults(&self) -> PyResult<()> {
        self.with(|server| server.with_world(World::clear_faults))
    }

    /// What it has been asked so far: method, path, API, call, status, and whether the answer got through.
    #[allow(clippy::type_complexity)] // it is a row of a list, and Python makes a named tuple of it
    fn requests(&self) -> PyResult<Vec<(String, String, Option<&'static str>, Option<&'static str>, u16, bool)>> {
        let seen = self.with(|server| server.requests())?;
        let row = |seen: vpswire_sim::Seen| {
            let (api, call) = (seen.call.map(|(api, _)| api.as_str()), seen.call.map(|(_, call)| call));
            (seen.method, seen.path, api, call, seen.status, seen.delivery == Delivery::Whole)
        };
        Ok(seen.into_iter().map(row).collect())
    }

    /// Stops it.
    fn stop(&self, py: Python<'_>) {
        let server = self.server.lock().ok().and_then(|mut server| server.take());
        py.detach(|| drop(server));
    }
}

impl Sim {
    fn with<T>(&self, use_it: impl FnOnce(&Server) -> T) -> PyResult<T> {
        let server = self.server.lock().map_err(|_| PyOSError::new_err("the simulator has failed"))?;
        server.as_ref().map(use_it).ok_or_else(|| PyOSError::new_err("the simulator has stopped"))
    }
}

/// The simulator of the three services.
#[pymodule(gil_used = false)]
fn _sim(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Sim>()
}
