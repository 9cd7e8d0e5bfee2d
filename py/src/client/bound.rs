//! The methods of clients that take keys, secrets or settings. They are native, so that no frame of the package contains
//! their arguments when an error is raised; their signatures and docs are declared in Python.

use crate::client::send::Client;
use crate::client::settings;
use crate::error::to_py;
use pyo3::call::PyCallArgs;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use vpswire::Error;
use vpswire::shape::Api;

/// A declared call, bound to the core that makes it.
#[pyclass(frozen, subclass, module = "vpswire._native")]
pub(crate) struct BoundCall {
    core: Py<PyAny>,
    client: Py<Client>,
    /// Whether the native client sends the call, and blocks.
    direct: bool,
    id: String,
    /// The declaration.
    #[pyo3(get)]
    declared: Py<PyAny>,
}

#[pymethods]
impl BoundCall {
    #[new]
    fn new(core: &Bound<'_, PyAny>, declared: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self {
            client: core.getattr("native")?.cast_into::<Client>()?.unbind(),
            direct: core.getattr("direct")?.is_truthy()?,
            core: core.clone().unbind(),
            id: declared.getattr("id")?.extract()?,
            declared: declared.clone().unbind(),
        })
    }

    /// Returns the plain request, for any HTTP stack; its `parse` reads the answer. It contains the key.
    #[pyo3(signature = (*args, **arguments))]
    fn request(
        &self,
        args: &Bound<'_, PyTuple>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<crate::request::Request> {
        self.client.get().prepare(&self.id, args, arguments)
    }

    /// Returns the request that the call would send, with secrets masked.
    #[pyo3(signature = (*args, **arguments))]
    fn _plan(
        &self,
        args: &Bound<'_, PyTuple>,
        arguments: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<crate::request::Request> {
        self.client.get().plan(&self.id, args, arguments)
    }

    /// Makes the call, and waits for its answer.
    #[pyo3(signature = (*args, **arguments))]
    fn _send<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        run(self.core.bind(py), &self.client, self.direct, self.request(args, arguments)?, false)
    }

    /// Makes the call, and returns its answer together with the response: status, headers and body.
    #[pyo3(signature = (*args, **arguments))]
    fn _send_with_response<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        run(self.core.bind(py), &self.client, self.direct, self.request(args, arguments)?, true)
    }

    /// Makes the call once it is awaited.
    #[pyo3(signature = (*args, **arguments))]
    fn _begin<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        awaited(self.core.bind(py), self.request(args, arguments).map(|request| (request, false)))
    }

    /// Makes the call once it is awaited, and returns its answer together with the response: status, headers and body.
    #[pyo3(signature = (*args, **arguments))]
    fn _begin_with_response<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        awaited(self.core.bind(py), self.request(args, arguments).map(|request| (request, true)))
    }
}

/// Makes a call, and waits for its answer.
fn run<'py>(
    core: &Bound<'py, PyAny>,
    client: &Py<Client>,
    direct: bool,
    request: crate::request::Request,
    with_response: bool,
) -> PyResult<Bound<'py, PyAny>> {
    if direct {
        client.get().send(core.py(), &request, with_response)
    } else {
        core.call_method1("run", (request, with_response))
    }
}

/// Returns a coroutine of a core's `run` with its arguments. Errors of the arguments are raised when it is awaited.
pub(crate) fn awaited<'py>(
    core: &Bound<'py, PyAny>,
    arguments: PyResult<impl PyCallArgs<'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    match arguments {
        Ok(arguments) => core.call_method1("run", arguments),
        Err(error) => core.call_method1("refuse", (error.into_value(core.py()),)),
    }
}

/// A method of a client other than a call.
#[pyclass(frozen, subclass, module = "vpswire._native")]
pub(crate) struct BoundMethod {
    of: Py<PyAny>,
    /// The declaration.
    #[pyo3(get)]
    declared: Py<PyAny>,
}

#[pymethods]
impl BoundMethod {
    #[new]
    const fn new(of: Py<PyAny>, declared: Py<PyAny>) -> Self {
        Self { of, declared }
    }

    /// Sets the core of a new object.
    #[pyo3(signature = (*args, **options))]
    fn _make(&self, py: Python<'_>, args: &Bound<'_, PyTuple>, options: Option<&Bound<'_, PyDict>>) -> PyResult<()> {
        let (of, declared) = (self.of.bind(py), self.declared.bind(py));
        let name = of.get_type().name()?.to_string();
        let api = declared.getattr("api")?.extract::<String>()?;
        let api = Api::parse(&api).ok_or_else(|| PyTypeError::new_err("no such API"))?;
        settings::only_keywords(args, &name)?;
        let (options, transport) = taken(py, options)?;
        let client = Client::made(api, &options)?;
        let core = declared.getattr("core")?.call1((client, transport))?;
        of.call_method1("_of_core", (core,)).map(drop)
    }

    /// Returns a client with other options.
    #[pyo3(signature = (*args, **options))]
    fn _change<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        options: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let of = self.of.bind(py);
        settings::only_keywords(args, "with_options")?;
        let (options, transport) = taken(py, options)?;
        let core = of.getattr("_core")?;
        let client = core.getattr("native")?.cast::<Client>()?.get().changed(&options)?;
        let transport = match transport {
            Some(transport) => transport,
            None => core.getattr("transport")?,
        };
        let made = of.get_type().call_method1("__new__", (of.get_type(),))?;
        made.call_method1("_of_core", (core.get_type().call1((client, transport))?,))?;
        Ok(made)
    }

    /// Makes a call that this package does not know, and waits for its answer.
    #[pyo3(signature = (method, path, params = None, **terms))]
    fn _raw<'py>(
        &self,
        py: Python<'py>,
        method: &Bound<'py, PyAny>,
        path: &Bound<'py, PyAny>,
        params: Option<&Bound<'py, PyAny>>,
        terms: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let core = self.of.bind(py).getattr("_core")?;
        let client = core.getattr("native")?.cast_into::<Client>()?.unbind();
        let request = client.get().prepare_raw(method, path, params, terms)?;
        run(&core, &client, core.getattr("direct")?.is_truthy()?, request, false)
    }

    /// Makes such a call once it is awaited.
    #[pyo3(signature = (method, path, params = None, **terms))]
    fn _begin_raw<'py>(
        &self,
        py: Python<'py>,
        method: &Bound<'py, PyAny>,
        path: &Bound<'py, PyAny>,
        params: Option<&Bound<'py, PyAny>>,
        terms: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let core = self.of.bind(py).getattr("_core")?;
        let client = core.getattr("native")?.cast_into::<Client>()?;
        awaited(&core, client.get().prepare_raw(method, path, params, terms).map(|request| (request, false)))
    }
}

/// Returns a copy of the options without the transport, and the transport.
fn taken<'py>(
    py: Python<'py>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<(Bound<'py, PyDict>, Option<Bound<'py, PyAny>>)> {
    let options = options.map_or_else(|| Ok(PyDict::new(py)), PyDictMethods::copy)?;
    let transport = settings::take(&options, "transport")?;
    if let Some(transport) = transport.as_ref().filter(|transport| !transport.is_callable()) {
        let kind = transport.get_type().name()?.to_string();
        return Err(to_py(&Error::invalid("", "transport", &format!("expected a callable, got {kind}"))));
    }
    Ok((options, transport))
}
