//! The fleet: determines the calls of a verb. `_runtime/fleets.py` makes them concurrently, each with its account's client.

use crate::client::args;
use crate::client::bound::awaited;
use crate::client::send::Client;
use crate::error::{broken, poisoned, to_py};
use crate::outcome::Outcome;
use crate::records::context::Context;
use crate::records::convert;
use crate::records::module::Module;
use crate::request::now;
use crate::text::text;
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use std::sync::{Arc, Mutex};
use vpswire::fleet::{self, Step, TrafficRule, VerbRow};
use vpswire::{Error, Value};

/// Named accounts, each with its client.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Fleet {
    inner: Mutex<Accounts>,
    /// The time in Unix seconds, if it replaces that of the clock.
    now: Option<u64>,
}

#[derive(Default)]
struct Accounts {
    accounts: fleet::Fleet,
    /// In the order of the accounts.
    clients: Vec<Py<Client>>,
}

#[pymethods]
impl Fleet {
    #[new]
    #[pyo3(signature = (now = None))]
    fn new(now: Option<u64>) -> Self {
        Self { inner: Mutex::default(), now }
    }

    /// Adds an account under a name.
    fn add(
        &self,
        name: &Bound<'_, PyAny>,
        client: &Bound<'_, Client>,
        traffic_rule: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let (name, traffic_rule) = (text(name, "", "name")?, text(traffic_rule, "", "traffic_rule")?);
        let unknown = || to_py(&Error::invalid("", "traffic_rule", "expected both or allowance"));
        let rule = TrafficRule::parse(&traffic_rule).ok_or_else(unknown)?;
        let mut inner = self.inner.lock().map_err(poisoned)?;
        let added = inner.accounts.add(&name, client.get().account().clone()).map(|member| {
            member.set_traffic_rule(rule);
        });
        if added.is_ok() {
            inner.clients.push(client.clone().unbind());
        }
        drop(inner);
        added.map_err(|error| to_py(&error))
    }
}

impl Fleet {
    /// Starts a verb. The first required argument may be positional.
    fn begin(
        &self,
        py: Python<'_>,
        id: &str,
        given: &Bound<'_, PyTuple>,
        named: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Work> {
        let row = fleet::find(id).ok_or_else(|| PyAttributeError::new_err(format!("there is no verb {id}")))?;
        let values = args::of_verb(row, given, named)?;
        let now = self.now.unwrap_or_else(|| now().unix.as_secs());
        let (work, clients) = {
            let inner = self.inner.lock().map_err(poisoned)?;
            let clients = inner.clients.iter().map(|client| client.clone_ref(py)).collect();
            (inner.accounts.begin_untyped(row, values, now), clients)
        };
        Ok(Work { inner: Mutex::new(work.map_err(|error| to_py(&error))?), row, clients })
    }
}

/// A verb in progress. Each step is `("ask", [(account, request), ...])` or `("done", answer)`.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Work {
    inner: Mutex<fleet::Work>,
    row: &'static VerbRow,
    clients: Vec<Py<Client>>,
}

#[pymethods]
impl Work {
    /// Returns the first step.
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let step = self.inner.lock().map_err(poisoned)?.start();
        self.shown(py, step)
    }

    /// Returns the next step, given the outcomes of the last step's requests, in their order.
    fn answered<'py>(&self, py: Python<'py>, outcomes: Vec<PyRef<'py, Outcome>>) -> PyResult<Bound<'py, PyTuple>> {
        let results = outcomes.iter().map(|outcome| outcome.0.clone()).collect();
        let step = py.detach(|| self.inner.lock().map(|mut work| work.step(results)).map_err(poisoned));
        self.shown(py, step?)
    }
}

impl Work {
    fn shown<'py>(&self, py: Python<'py>, step: Step) -> PyResult<Bound<'py, PyTuple>> {
        let (word, what) = match step {
            Step::Ask(asks) => {
                let requests = PyList::empty(py);
                for ask in asks {
                    let Some(client) = self.clients.get(ask.account) else { continue };
                    requests.append((ask.account, client.get().inner_request(ask.prepared)?))?;
                }
                ("ask", requests.into_any())
            }
            Step::Done(result) => ("done", self.answer(py, result)?),
            step => return Err(broken(&format!("{}: no such step: {step:?}", self.row.id))),
        };
        PyTuple::new(py, [PyString::new(py, word).into_any(), what])
    }

    fn answer<'py>(&self, py: Python<'py>, result: Result<Value, Error>) -> PyResult<Bound<'py, PyAny>> {
        let value = result.map_err(|error| to_py(&error))?;
        convert::whole(py, &value, &Arc::new(Context::new(Module::Fleet, None)))
    }
}

/// A declared verb, bound to its fleet.
#[pyclass(frozen, subclass, module = "vpswire._native")]
pub(crate) struct BoundVerb {
    core: Py<PyAny>,
    fleet: Py<Fleet>,
    id: String,
    /// The declaration.
    #[pyo3(get)]
    declared: Py<PyAny>,
}

#[pymethods]
impl BoundVerb {
    #[new]
    fn new(core: &Bound<'_, PyAny>, declared: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self {
            fleet: core.getattr("native")?.cast_into::<Fleet>()?.unbind(),
            core: core.clone().unbind(),
            id: declared.getattr("id")?.extract()?,
            declared: declared.clone().unbind(),
        })
    }

    /// Runs the verb, and waits for its answer.
    #[pyo3(signature = (*args, **arguments))]
    fn _send<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let work = self.fleet.get().begin(py, &self.id, args, arguments)?;
        self.core.bind(py).call_method1("run", (work,))
    }

    /// Runs the verb once it is awaited. Errors of the arguments are raised then.
    #[pyo3(signature = (*args, **arguments))]
    fn _begin<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let work = self.fleet.get().begin(py, &self.id, args, arguments);
        awaited(self.core.bind(py), work.map(|work| (work,)))
    }
}
