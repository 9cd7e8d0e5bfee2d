//! The simulator as a native module.

use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::io::ErrorKind;
use std::sync::Mutex;
use std::time::Duration;
use vpswire_core::shape::Api;
use vpswire_sim::{Credentials, Delivery, Edition, Options, Rule, Server, World, accounts};

/// The running simulator; `vpswire.testing` puts a context manager around it.
#[pyclass(frozen, module = "vpswire._sim")]
struct Sim {
    server: Mutex<Option<Server>>,
    url: String,
    /// What its accounts are called with.
    credentials: Credentials,
}

/// What is in a world that is to be served.
fn world(
    text: Option<&str>,
    seed: u64,
    edition: Option<&str>,
    limits: Option<bool>,
    servers: u64,
    faults: Vec<String>,
) -> PyResult<World> {
    let mut world = match text {
        Some(text) => World::from_text(text).map_err(|why| PyValueError::new_err(format!("world: {why}")))?,
        None => World::new(seed),
    };
    if let Some(name) = edition {
        let wrong = || PyValueError::new_err(format!("edition: expected oldest, middle or newest, got {name}"));
        world = world.with_edition(Edition::parse(name).ok_or_else(wrong)?);
    }
    if let Some(limits) = limits {
        world = world.with_limits(limits);
    }
    if servers > 0 {
        world = world.with_servers(servers);
    }
    for rule in rules(faults)? {
        world.add_fault(rule);
    }
    Ok(world)
}

fn rules(texts: Vec<String>) -> PyResult<Vec<Rule>> {
    texts.iter().map(|text| text.parse().map_err(PyValueError::new_err)).collect()
}

#[pymethods]
impl Sim {
    #[new]
    #[pyo3(signature = (*, port, speed, seed, world, edition, limits, servers, faults, allow_hosts, fresh_keys))]
    #[allow(clippy::too_many_arguments)] // they are the keywords of the class in Python
    fn new(
        py: Python<'_>,
        port: u16,
        speed: f64,
        seed: u64,
        world: Option<String>,
        edition: Option<String>,
        limits: Option<bool>,
        servers: u64,
        faults: Vec<String>,
        allow_hosts: Vec<String>,
        fresh_keys: bool,
    ) -> PyResult<Self> {
        let options = Options { speed, allow_hosts, fresh_keys, ..Options::default() };
        let server = py.detach(|| {
            let world = self::world(world.as_deref(), seed, edition.as_deref(), limits, servers, faults)?;
            Server::start_with(world, ("127.0.0.1", port), options).map_err(|error| match error.kind() {
                ErrorKind::InvalidInput => PyValueError::new_err(format!("allow_hosts: {error}")),
                _ => PyOSError::new_err(format!("cannot serve on port {port}: {error}")),
            })
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
        for (field, value) in self.credentials.accounts(known).nth(number).ok_or_else(none)? {
            // What is not secret is an id.
            match value.parse::<u64>().ok().filter(|_| !field.secret) {
                Some(id) => dict.set_item(field.name, id)?,
                None => dict.set_item(field.name, value)?,
            }
        }
        Ok(dict)
    }

    /// Breaks calls from now on, by a rule.
    fn add_fault(&self, rule: &str) -> PyResult<()> {
        let rule: Rule = rule.parse().map_err(PyValueError::new_err)?;
        self.with(|server| server.with_world(|world| world.add_fault(rule)))
    }

    /// The rules for what is broken.
    fn faults(&self) -> PyResult<Vec<String>> {
        let faults = self.with(|server| server.with_world(|world| world.faults()))?;
        Ok(faults.iter().map(ToString::to_string).collect())
    }

    /// Breaks what these rules say, and nothing else.
    fn set_faults(&self, faults: Vec<String>) -> PyResult<()> {
        let rules = rules(faults)?;
        self.with(|server| {
            server.with_world(|world| {
                world.clear_faults();
                rules.into_iter().for_each(|rule| world.add_fault(rule));
            });
        })
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

    /// The time in it, seconds since 1970 UTC.
    fn now(&self) -> PyResult<f64> {
        self.with(|server| server.now().as_secs_f64())
    }

    /// Moves its clock on, by seconds.
    fn advance(&self, seconds: f64) -> PyResult<()> {
        let by = Duration::try_from_secs_f64(seconds);
        let by = by.map_err(|_| PyValueError::new_err(format!("expected seconds, 0 or more, got {seconds}")))?;
        self.with(|server| server.advance(by))
    }

    /// All that is in it, as JSON.
    fn save(&self) -> PyResult<String> {
        self.with(Server::saved)
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
