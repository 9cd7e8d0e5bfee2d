//! What hooks and logs get of each attempt.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use std::cell::RefCell;
use std::sync::Arc;
use vpswire::Outcome;

/// One attempt at a call, or a wait before one. No key, password or token is in it.
#[pyclass(frozen, get_all, module = "vpswire._native")]
pub(crate) struct Attempt {
    /// The call's name.
    call: String,
    /// GET or POST.
    method: &'static str,
    /// The URL. The query of a raw call is masked.
    url: String,
    /// The number of the attempt, from 1.
    number: u32,
    /// The HTTP status, if an answer came.
    status: Option<u16>,
    /// Why it failed, if it did; nothing if it waits for its turn.
    error: Option<Py<PyAny>>,
    /// Seconds that it took.
    elapsed: f64,
    /// Seconds that the client waits now; nothing if the call is over.
    wait: Option<f64>,
    line: String,
}

#[pymethods]
impl Attempt {
    fn __str__(&self) -> &str {
        &self.line
    }

    fn __repr__(&self) -> String {
        format!("<Attempt {}>", self.line)
    }
}

/// Who listens to the attempts of a call.
#[derive(Clone, Default)]
pub(crate) struct Listeners {
    /// The client's hook.
    pub(crate) hook: Option<Arc<Py<PyAny>>>,
    pub(crate) log: Log,
}

/// What is logged.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) enum Log {
    /// Nothing: the program has not loaded `logging`.
    #[default]
    Off,
    /// What did not go well, if somebody reads that.
    Failures,
    /// Every attempt and wait.
    All,
}

/// The levels of Python's `logging`.
const DEBUG: u8 = 10;
const INFO: u8 = 20;
const WARNING: u8 = 30;

thread_local! {
    /// The listeners of the call that this thread makes.
    static CURRENT: RefCell<Listeners> = RefCell::default();
}

static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

impl Listeners {
    /// Those of a client, now. `logging` is looked at only where the program has loaded it.
    pub(crate) fn of(py: Python<'_>, hook: Option<&Arc<Py<PyAny>>>) -> PyResult<Self> {
        Ok(Self { hook: hook.cloned(), log: logged(py)? })
    }

    /// Makes a call that they listen to.
    pub(crate) fn during<T>(self, call: impl FnOnce() -> T) -> T {
        let listens = self.listen();
        if listens {
            CURRENT.set(self);
        }
        let made = call();
        if listens {
            CURRENT.take();
        }
        made
    }
}

/// How much is logged. That is asked at each call, so the question is kept ready.
fn logged(py: Python<'_>) -> PyResult<Log> {
    static ASK: PyOnceLock<(Py<PyAny>, Py<PyTuple>)> = PyOnceLock::new();
    let (ask, level) = match ASK.get(py) {
        Some(ask) => ask,
        None if !loaded(py)? => return Ok(Log::Off),
        None => ASK.get_or_try_init(py, || {
            let ask = logger(py)?.getattr("isEnabledFor")?;
            PyResult::Ok((ask.unbind(), PyTuple::new(py, [DEBUG])?.unbind()))
        })?,
    };
    Ok(if ask.bind(py).call1(level.bind(py))?.is_truthy()? { Log::All } else { Log::Failures })
}

/// Whether the program has loaded `logging`.
fn loaded(py: Python<'_>) -> PyResult<bool> {
    static MODULES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let modules = MODULES.get_or_try_init(py, || py.import("sys")?.getattr("modules").map(Bound::unbind))?;
    modules.bind(py).contains(pyo3::intern!(py, "logging"))
}

fn logger(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let logger = LOGGER.get_or_try_init(py, || {
        let logging = py.import("logging")?;
        let logger = logging.call_method1("getLogger", ("vpswire",))?;
        // Without a handler of the program's, Python writes warnings to standard error.
        logger.call_method1("addHandler", (logging.call_method0("NullHandler")?,))?;
        PyResult::Ok(logger.unbind())
    })?;
    Ok(logger.bind(py).clone())
}

/// The native client's hook: shows an attempt to the listeners of the call that this thread makes.
pub(crate) fn tell(attempt: &vpswire::Attempt<'_>) {
    let listeners = CURRENT.with_borrow(Clone::clone);
    if listeners.hook.is_some() || listeners.level(attempt).is_some() {
        // At the end of the program there may be no interpreter left.
        let _shown = Python::try_attach(|py| listeners.tell_or_report(py, attempt));
    }
}

impl Listeners {
    /// Whether there is any.
    pub(crate) fn listen(&self) -> bool {
        self.log != Log::Off || self.hook.is_some()
    }

    /// The level at which an attempt is logged, if it is: that a call is sent again is worth knowing, and that it may
    /// have been done though its caller may never see the error.
    fn level(&self, attempt: &vpswire::Attempt<'_>) -> Option<u8> {
        match (self.log, attempt.outcome) {
            (Log::Off, _) => None,
            (_, Outcome::Failed(error)) if error.look().is_some() => Some(WARNING),
            (_, Outcome::Failed(_)) if attempt.wait.is_some() => Some(INFO),
            (Log::All, _) => Some(DEBUG),
            (Log::Failures, _) => None,
        }
    }

    /// Shows them an attempt. What a hook raises does not end the call.
    pub(crate) fn tell_or_report(&self, py: Python<'_>, attempt: &vpswire::Attempt<'_>) {
        if let Err(error) = self.tell(py, attempt) {
            error.write_unraisable(py, None);
        }
    }

    fn tell(&self, py: Python<'_>, attempt: &vpswire::Attempt<'_>) -> PyResult<()> {
        let line = attempt.to_string();
        if let Some(level) = self.level(attempt) {
            logger(py)?.call_method1("log", (level, "%s", &line))?;
        }
        let Some(hook) = &self.hook else { return Ok(()) };
        let (status, error) = match attempt.outcome {
            Outcome::Answered { status } => (Some(status), None),
            Outcome::Failed(error) => (error.status(), Some(crate::error::to_py(error).into_value(py).into_any())),
            _ => (None, None),
        };
        let shown = Attempt {
            call: attempt.call.to_owned(),
            method: attempt.method.as_str(),
            url: attempt.url.to_owned(),
            number: attempt.number,
            status,
            error,
            elapsed: attempt.elapsed.as_secs_f64(),
            wait: attempt.wait.map(|wait| wait.as_secs_f64()),
            line,
        };
        hook.bind(py).call1((shown,))?;
        Ok(())
    }
}
