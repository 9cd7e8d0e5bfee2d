//! The client: calls are prepared, then sent.

use crate::awaited::inbox::Inbox;
use crate::awaited::pool::{self, Job, Token};
use crate::client::args;
use crate::client::exchange::Exchange;
use crate::client::settings::Settings;
use crate::error::{poisoned, to_py, to_py_with};
use crate::hooks::Listeners;
use crate::interrupt::Interrupt;
use crate::process;
use crate::records::context::Context;
use crate::records::module::Module;
use crate::records::pickle::describe;
use crate::request::{Request, Shown, Terms, answered, given_up};
use crate::text::text;
use pyo3::exceptions::{PyAttributeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use std::sync::{Arc, Mutex};
use vpswire::args::{Arg, arrange};
use vpswire::encode::{encode, encode_raw, plan};
use vpswire::exchange::Shared;
use vpswire::prepared::Prepared;
use vpswire::shape::{Api, Field, Method, Op, Shape};
use vpswire::table::{self, account_fields};
use vpswire::{Account, CancelToken, Code, Error, fleet, jobs};

/// A client for one account. All threads of a program can share it.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Client {
    settings: Settings,
    /// The process that opened the connections, and the client that owns them.
    live: Mutex<(u32, vpswire::Client)>,
    /// The state that calls over other transports share.
    shared: Arc<Shared>,
}

impl Client {
    fn of(settings: Settings, live: vpswire::Client, shared: Arc<Shared>) -> Self {
        Self { settings, live: Mutex::new((process::current(), live)), shared }
    }

    fn op(&self, id: &str) -> PyResult<&'static Op> {
        let api = self.settings.account.api();
        table::find(api, id).ok_or_else(|| PyAttributeError::new_err(format!("{} has no call {id}", api.as_str())))
    }

    /// Returns the client that owns the connections. The child of a `fork` creates its own: processes cannot share one.
    pub(crate) fn live(&self) -> PyResult<vpswire::Client> {
        let mut live = self.live.lock().map_err(poisoned)?;
        let process = process::current();
        if live.0 != process {
            let inherited = std::mem::replace(&mut *live, (process, self.settings.client(None)?));
            // Dropping it would close the parent's TLS connections, which notifies the service.
            std::mem::forget(inherited);
        }
        Ok(live.1.clone())
    }

    pub(crate) fn listeners(&self, py: Python<'_>) -> PyResult<Listeners> {
        Listeners::of(py, self.settings.on_attempt.as_ref())
    }

    /// Returns the request of a call that a verb of the fleet or a job makes.
    pub(crate) fn inner_request(&self, prepared: Arc<Prepared>) -> PyResult<Request> {
        let context = Context::inner(Module::Calls(self.settings.account.api()), prepared);
        Ok(Request { context: Arc::new(context), shown: None, terms: self.settings.terms("", None)? })
    }

    /// Returns the account of the calls.
    pub(crate) const fn account(&self) -> &Account {
        &self.settings.account
    }

    fn request(&self, prepared: Prepared, terms: Terms) -> Request {
        let context = Arc::new(Context::new(Module::Calls(self.settings.account.api()), Some(Arc::new(prepared))));
        Request { context, shown: None, terms }
    }

    fn masked(&self, op: &'static Op, request: vpswire::wire::Request, terms: Terms) -> Request {
        let context = Arc::new(Context::new(Module::Calls(self.settings.account.api()), None));
        let shown = Shown { call: op.id.to_owned(), timeout: op.timeout, request };
        Request { context, shown: Some(shown), terms }
    }

    /// Returns the client that sends a request.
    fn sender(&self, request: &Request) -> PyResult<vpswire::Client> {
        let mut live = self.live()?;
        if let Some(timeout) = request.terms.timeout {
            live = live.with_timeout(timeout);
        }
        if let Some(retries) = request.terms.max_retries {
            live = live.with_max_retries(retries);
        }
        Ok(live)
    }
}

fn method(name: &str) -> PyResult<Method> {
    match name.to_ascii_uppercase().as_str() {
        "GET" => Ok(Method::Get),
        "POST" => Ok(Method::Post),
        _ => Err(PyValueError::new_err(format!("method: expected GET or POST, got {name}"))),
    }
}

/// Returns the error for a call that cannot be made: a parameter or the account's key is missing.
fn unmade(api: Api, error: &Error) -> PyErr {
    if error.code() != Code::Auth {
        return to_py(error);
    }
    let keys = account_fields(api).iter().filter(|field| field.secret);
    let hints: Vec<_> = keys.map(|key| format!("pass {}=... or set {}", key.name, key.variable(api))).collect();
    to_py_with(error, &hints.join("; "))
}

impl Client {
    /// Creates a client from the caller's settings; the environment provides the missing ones.
    pub(crate) fn made(api: Api, options: &Bound<'_, PyDict>) -> PyResult<Self> {
        let settings = Settings::new(api, options)?;
        let live = settings.client(None)?;
        Ok(Self::of(settings, live, Arc::default()))
    }

    /// Returns a client of the same account with other options. It shares the pace and, if possible, the connections.
    pub(crate) fn changed(&self, options: &Bound<'_, PyDict>) -> PyResult<Self> {
        let mut settings = self.settings.clone();
        settings.change(options)?;
        let live = settings.client(Some(&self.live()?))?;
        Ok(Self::of(settings, live, Arc::clone(&self.shared)))
    }

    /// Returns the arguments of a known call, in the order of its parameters.
    fn arranged(
        &self,
        id: &str,
        given: &Bound<'_, PyTuple>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<(&'static Op, Vec<Option<Arg>>, Terms)> {
        let op = self.op(id)?;
        args::only_keywords(op.id, op.params, given)?;
        let terms = self.settings.terms(op.id, arguments)?;
        let named = arguments.map_or_else(|| Ok(Vec::new()), |arguments| args::named(op.id, op.params, arguments))?;
        Ok((op, arrange(op, named).map_err(|error| args::misfit(given.py(), op, &error))?, terms))
    }

    /// Returns a known call, checked and ready to be sent.
    pub(crate) fn prepare(
        &self,
        id: &str,
        given: &Bound<'_, PyTuple>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Request> {
        let (op, args, terms) = self.arranged(id, given, arguments)?;
        let prepared = encode(op, &args, &self.settings.account).map_err(|error| unmade(op.api, &error))?;
        Ok(self.request(prepared, terms))
    }

    /// Returns the request that a call would send, with secrets masked.
    pub(crate) fn plan(
        &self,
        id: &str,
        given: &Bound<'_, PyTuple>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Request> {
        let (op, args, terms) = self.arranged(id, given, arguments)?;
        let planned = plan(op, &args, &self.settings.account).map_err(|error| unmade(op.api, &error))?;
        Ok(self.masked(op, planned, terms))
    }
}

#[pymethods]
impl Client {
    /// The base URL of the service.
    #[getter]
    fn base_url(&self) -> &str {
        self.settings.account.base_url()
    }

    /// Returns any other call, ready to be sent.
    #[pyo3(signature = (method_name, path, params = None, /, **terms))]
    pub(crate) fn prepare_raw(
        &self,
        method_name: &Bound<'_, PyAny>,
        path: &Bound<'_, PyAny>,
        params: Option<&Bound<'_, PyAny>>,
        terms: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Request> {
        args::only_terms(terms)?;
        let terms = self.settings.terms("", terms)?;
        let (method, path) = (method(&text(method_name, "", "method")?)?, text(path, "", "path")?);
        let prepared = encode_raw(method, &path, &args::raw(params)?, &self.settings.account);
        Ok(self.request(prepared.map_err(|error| to_py(&error))?, terms))
    }

    /// Makes the call, and waits for its answer with the interpreter's lock released.
    #[pyo3(signature = (request, with_response = false, /))]
    pub(crate) fn send<'py>(
        &self,
        py: Python<'py>,
        request: &Request,
        with_response: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (client, prepared) = (self.sender(request)?, request.prepared()?);
        let listeners = self.listeners(py)?;
        let interrupt = Interrupt::by_signals();
        let client = client.cancelled_by(&interrupt.token);
        let made = py.detach(|| listeners.during(&interrupt, || client.run(Arc::clone(prepared))));
        match (made, interrupt.take()) {
            (Ok(made), None) => answered(py, &made, &request.context, with_response),
            (Err(error), None) => Err(request.failed(py, &error)),
            (made, Some(raised)) => {
                // The cause contains the known outcome of the call.
                let error = made.err().unwrap_or_else(|| given_up(prepared));
                raised.set_cause(py, Some(request.failed(py, &error)));
                Err(raised)
            }
        }
    }

    /// Starts the call on another thread. The inbox receives its outcome, for the future.
    #[pyo3(signature = (request, with_response, inbox, future, /))]
    pub(crate) fn start(
        &self,
        py: Python<'_>,
        request: &Request,
        with_response: bool,
        inbox: &Inbox,
        future: Py<PyAny>,
    ) -> PyResult<Token> {
        request.prepared()?;
        pool::start(Job {
            client: self.sender(request)?,
            token: CancelToken::new(),
            listeners: self.listeners(py)?,
            context: Arc::clone(&request.context),
            terms: request.terms.clone(),
            with_response,
            slot: inbox.slot(),
            future,
        })
    }

    /// Returns the call as steps, for the caller's own transport.
    fn exchange(&self, py: Python<'_>, request: &Request) -> PyResult<Exchange> {
        Exchange::new(py, request, &self.settings, Arc::clone(&self.shared))
    }

    /// Closes the idle connections. The next call opens a new one.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        let live = self.live()?;
        py.detach(|| live.close());
        Ok(())
    }

    fn __repr__(&self) -> String {
        format!("Client({})", self.settings.account.base_url())
    }
}

/// A parameter: its name, its shape, and whether it is secret.
type Parameter = (&'static str, String, bool);

/// A module's calls, verbs or jobs: their names, their parameters, and the shape of their answers.
#[pyfunction]
pub(crate) fn calls(module: &str) -> PyResult<Vec<(&'static str, Vec<Parameter>, String)>> {
    let known = Module::parse(module).ok_or_else(|| PyValueError::new_err(format!("there is no module {module}")))?;
    let shape = |param: &Field| match (param.check, describe(&param.shape)) {
        (None, shape) => shape,
        (Some(check), shape) => format!("{shape} {}", format!("{check:?}").to_lowercase()),
    };
    let described = |id, params: &[Field], returns: &Shape| {
        (id, params.iter().map(|param| (param.name, shape(param), param.secret)).collect(), describe(returns))
    };
    Ok(match known {
        Module::Calls(api) => table::ops(api).map(|op| described(op.id, op.params, &op.returns)).collect(),
        Module::Fleet => fleet::all().map(|verb| described(verb.id, verb.params, &verb.returns)).collect(),
        Module::Jobs(api) => {
            let of_api = jobs::JOBS.iter().filter(|job| job.api == api);
            of_api.map(|job| described(job.name, job.params, job.returns)).collect()
        }
    })
}
