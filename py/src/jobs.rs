//! Jobs: the core determines the next step; `vpswire.jobs` makes the calls, waits and shows the steps.

use crate::client::args;
use crate::client::send::Client;
use crate::client::settings::{SECONDS, time};
use crate::error::{broken, poisoned, to_py};
use crate::outcome::Outcome;
use crate::records::context::Context;
use crate::records::convert;
use crate::records::module::Module;
use crate::request::now;
use crate::text::text;
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use std::sync::{Arc, Mutex};
use vpswire::encode::encode;
use vpswire::jobs::{self, JobError, JobEvent, JobStep, Plan, PlanItem};
use vpswire::{Error, Value};

/// A running job.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Run {
    inner: Mutex<jobs::Run>,
    client: Py<Client>,
}

#[pymethods]
impl Run {
    /// Returns the next step, given the outcome of the last call: a step of `vpswire.jobs`, or a request to send.
    #[pyo3(signature = (outcome = None, /))]
    fn step<'py>(&self, py: Python<'py>, outcome: Option<&Outcome>) -> PyResult<Bound<'py, PyAny>> {
        self.next(py, outcome.map_or(JobEvent::Continue, event))
    }

    /// Returns the plan, if it is known.
    fn plan<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let plan = self.inner.lock().map_err(poisoned)?.plan().cloned();
        plan.map(|plan| shown_plan(py, &plan)).transpose()
    }

    /// Returns the job as text, without keys and passwords.
    fn save(&self) -> PyResult<String> {
        Ok(self.inner.lock().map_err(poisoned)?.save())
    }

    /// Ends a job that cannot be saved. Its next call is not made.
    fn end_unsaved(&self, py: Python<'_>, words: &Bound<'_, PyString>) -> PyResult<Option<Py<PyAny>>> {
        let name = self.inner.lock().map_err(poisoned)?.spec().name;
        let why = format!("the job cannot be saved: {}", words.to_string_lossy());
        let end = self.take(py, JobEvent::Failed(Error::invalid(name, "save", &why)))?;
        ended(py, end)
    }

    /// Ends a job that its caller abandons. `outcome` is that of the last call, as far as it is known.
    #[pyo3(signature = (outcome = None, /))]
    fn give_up(&self, py: Python<'_>, outcome: Option<&Outcome>) -> PyResult<Option<Py<PyAny>>> {
        let last = outcome.map(event).map(|event| self.take(py, event)).transpose()?;
        let end = match last {
            Some(JobStep::Done(result)) => JobStep::Done(result),
            Some(JobStep::Call { .. }) => self.take(py, JobEvent::Unsent)?,
            _ => self.take(py, JobEvent::Cancel)?,
        };
        ended(py, end)
    }

    fn __repr__(&self) -> PyResult<String> {
        let spec = self.inner.lock().map_err(poisoned)?.spec();
        Ok(format!("{}.{}", spec.api.as_str(), spec.name))
    }
}

impl Run {
    /// Returns the core's next step. No Python code runs while the lock is held.
    fn take(&self, py: Python<'_>, event: JobEvent) -> PyResult<JobStep> {
        py.detach(|| self.inner.lock().map(|mut run| run.step(event, now())).map_err(poisoned))
    }

    fn next<'py>(&self, py: Python<'py>, event: JobEvent) -> PyResult<Bound<'py, PyAny>> {
        let make = |name: &str| py.import("vpswire.jobs")?.getattr(name);
        match self.take(py, event)? {
            JobStep::Call { op, args } => {
                let client = self.client.get();
                match encode(op, &args, client.account()) {
                    Ok(prepared) => Ok(Bound::new(py, client.inner_request(Arc::new(prepared))?)?.into_any()),
                    // The job ends with that error, and lists what was done.
                    Err(error) => self.next(py, JobEvent::Failed(error)),
                }
            }
            JobStep::Wait(time) => make("Wait")?.call1((time.as_secs_f64(),)),
            JobStep::Progress(progress) => make("Progress")?.call1((progress.message, progress.percent)),
            JobStep::Plan(plan) => shown_plan(py, &plan),
            JobStep::Secret(secret) => make("Secret")?.call1((secret.name, secret.value)),
            JobStep::Done(Ok(value)) => make("Done")?.call1((self.answer(py, &value)?,)),
            JobStep::Done(Err(error)) => Err(failed(py, &error)?),
            step => Err(broken(&format!("no such step: {step:?}"))),
        }
    }

    fn answer<'py>(&self, py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        let api = self.inner.lock().map_err(poisoned)?.spec().api;
        convert::whole(py, value, &Arc::new(Context::new(Module::Jobs(api), None)))
    }
}

/// Returns the exception of a job that has ended early.
fn ended(py: Python<'_>, end: JobStep) -> PyResult<Option<Py<PyAny>>> {
    match end {
        JobStep::Done(Err(error)) => Ok(Some(failed(py, &error)?.into_value(py).into_any())),
        _ => Ok(None),
    }
}

fn event(outcome: &Outcome) -> JobEvent {
    outcome.0.clone().map_or_else(JobEvent::Failed, JobEvent::Answered)
}

fn shown_plan<'py>(py: Python<'py>, plan: &Plan) -> PyResult<Bound<'py, PyAny>> {
    py.import("vpswire.jobs")?.getattr("Plan")?.call1((shown_items(py, &plan.items)?,))
}

fn shown_items<'py>(py: Python<'py>, items: &[PlanItem]) -> PyResult<Bound<'py, PyTuple>> {
    let class = py.import("vpswire.jobs")?.getattr("PlanItem")?;
    let shown = items.iter().map(|item| {
        let (verb, text) = (item.verb.as_str(), item.to_string());
        class.call1((&item.key, verb, &item.what, &item.call, item.id.as_deref(), item.date.as_deref(), text))
    });
    PyTuple::new(py, shown.collect::<PyResult<Vec<_>>>()?)
}

/// Returns the exception of a job that failed.
fn failed(py: Python<'_>, error: &JobError) -> PyResult<PyErr> {
    let secret = py.import("vpswire.jobs")?.getattr("Secret")?;
    let secrets = error.secrets().iter().map(|of| secret.call1((of.name, &of.value))).collect::<PyResult<Vec<_>>>()?;
    let parts = PyDict::new(py);
    parts.set_item("done", shown_items(py, error.done())?)?;
    parts.set_item("unknown", shown_items(py, error.unknown())?)?;
    parts.set_item("not_done", shown_items(py, error.not_done())?)?;
    parts.set_item("secrets", PyTuple::new(py, secrets)?)?;
    parts.set_item("cause", to_py(error.error()).into_value(py))?;
    let make = py.import("vpswire.errors")?.getattr("_make_job")?;
    Ok(PyErr::from_value(make.call1((error.to_string(), parts))?))
}

/// A declared job, bound to the client that makes its calls.
#[pyclass(frozen, subclass, module = "vpswire._native")]
pub(crate) struct BoundJob {
    #[pyo3(get, name = "_core")]
    core: Py<PyAny>,
    client: Py<Client>,
    name: String,
    /// The declaration.
    #[pyo3(get)]
    declared: Py<PyAny>,
}

#[pymethods]
impl BoundJob {
    #[new]
    fn new(core: &Bound<'_, PyAny>, declared: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self {
            client: core.getattr("native")?.cast_into::<Client>()?.unbind(),
            core: core.clone().unbind(),
            name: declared.getattr("id")?.extract()?,
            declared: declared.clone().unbind(),
        })
    }

    /// Creates a new job.
    #[pyo3(signature = (*args, **arguments))]
    fn _begin<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let account = self.client.get().account();
        let spec = jobs::find(account.api(), &self.name).map_err(PyAttributeError::new_err)?;
        let made = jobs::Run::with_args(spec, args::of_job(spec, args, arguments)?, account);
        self.job(py, made.map_err(|error| to_py(&error))?, arguments)
    }

    /// Resumes a saved job.
    #[pyo3(signature = (saved, /, **arguments))]
    fn _resume<'py>(
        &self,
        py: Python<'py>,
        saved: &Bound<'py, PyAny>,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let run = jobs::Run::resume(&text(saved, "resume", "saved")?, self.client.get().account())
            .map_err(|error| to_py(&error))?;
        self.job(py, run, arguments)
    }
}

impl BoundJob {
    fn job<'py>(
        &self,
        py: Python<'py>,
        run: jobs::Run,
        arguments: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let given = arguments.map(|given| given.get_item("timeout")).transpose()?.flatten();
        let run = match given.filter(|timeout| !timeout.is_none()) {
            Some(given) => {
                let wrong = || to_py(&Error::invalid(&self.name, "timeout", &format!("expected {SECONDS}")));
                run.with_timeout(time(&given).ok_or_else(wrong)?)
            }
            None => run,
        };
        let run = Bound::new(py, Run { inner: Mutex::new(run), client: self.client.clone_ref(py) })?;
        self.core.bind(py).call_method1("job", (run,))
    }
}
