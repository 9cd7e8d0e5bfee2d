//! Reports each attempt to hooks and logs.

use crate::interrupt::Interrupt;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use std::cell::RefCell;
use std::sync::Arc;
use vpswire::Outcome;

/// One attempt at a call, or a wait before one. It contains no key, password or token.
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
    /// The HTTP status, if there was an answer.
    status: Option<u16>,
    /// The error, if the attempt failed; None if it waits for its turn.
    error: Option<Py<PyAny>>,
    /// The duration of the attempt, in seconds.
    elapsed: f64,
    /// Seconds that the client waits next; None if the call is over.
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

/// The listeners to the attempts of a call.
#[derive(Clone, Default)]
pub(crate) struct Listeners {
    /// The client's hook.
    pub(crate) hook: Option<Arc<Py<PyAny>>>,
    pub(crate) log: Log,
}

/// The amount of logging.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) enum Log {
    /// Nothing: the program has not loaded `logging`.
    #[default]
    Off,
    /// Retries, and failures with an unknown outcome.
    Failures,
    /// Every attempt and wait.
    All,
}

/// The levels of Python's `logging`.
const DEBUG: u8 = 10;
const INFO: u8 = 20;
const WARNING: u8 = 30;

thread_local! {
    /// The listeners of the call that this thread makes, and the interrupt that ends it.
    static CURRENT: RefCell<Option<(Listeners, Interrupt)>> = const { RefCell::new(None) };
}

static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

impl Listeners {
    /// Returns the current listeners of a client. `logging` is consulted only if the program has loaded it.
    pub(crate) fn of(py: Python<'_>, hook: Option<&Arc<Py<PyAny>>>) -> PyResult<Self> {
        Ok(Self { hook: hook.cloned(), log: logged(py)? })
    }

    /// Makes a call to which they listen, and which they may end.
    pub(crate) fn during<T>(self, interrupt: &Interrupt, call: impl FnOnce() -> T) -> T {
        let listens = self.listen();
        if listens {
            CURRENT.set(Some((self, interrupt.clone())));
        }
        let made = call();
        if listens {
            CURRENT.take();
        }
        made
    }
}

/// Whether a hook is async: its attempts would be shown to a coroutine that nothing awaits.
pub(crate) fn is_async(hook: &Bound<'_, PyAny>) -> PyResult<bool> {
    rules(hook.py())?.call_method1("is_async", (hook,))?.is_truthy()
}

fn rules(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    Ok(py.import("vpswire._runtime.hooks")?.into_any())
}

/// Returns the amount of logging. Each call needs it, so the bound method and its argument are cached.
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
        // Without a handler of the program, Python writes warnings to standard error.
        logger.call_method1("addHandler", (logging.call_method0("NullHandler")?,))?;
        PyResult::Ok(logger.unbind())
    })?;
    Ok(logger.bind(py).clone())
}

/// The native client's hook: shows an attempt to the listeners of the call that this thread makes.
pub(crate) fn on_attempt(attempt: &vpswire::Attempt<'_>) {
    let Some((listeners, interrupt)) = CURRENT.with_borrow(Clone::clone) else { return };
    if listeners.hook.is_some() || listeners.level(attempt).is_some() {
        // At the end of the program, the interpreter may no longer exist.
        let shown = Python::try_attach(|py| listeners.notify(py, attempt));
        if let Some(Err(raised)) = shown {
            interrupt.raise(raised);
        }
    }
}

impl Listeners {
    /// Whether there is any listener.
    pub(crate) fn listen(&self) -> bool {
        self.log != Log::Off || self.hook.is_some()
    }

    /// Returns the level at which an attempt is logged, if it is. Retries are worth knowing, and so are calls that may
    /// have been executed, whose error the caller may never see.
    fn level(&self, attempt: &vpswire::Attempt<'_>) -> Option<u8> {
        match (self.log, attempt.outcome) {
            (Log::Off, _) => None,
            (_, Outcome::Failed(error)) if error.look().is_some() => Some(WARNING),
            (_, Outcome::Failed(_)) if attempt.wait.is_some() => Some(INFO),
            (Log::All, _) => Some(DEBUG),
            (Log::Failures, _) => None,
        }
    }

    /// Reports an attempt to the listeners.
    ///
    /// # Errors
    /// An exception that ends the call, such as `KeyboardInterrupt`. An `Exception` is only reported.
    pub(crate) fn notify(&self, py: Python<'_>, attempt: &vpswire::Attempt<'_>) -> PyResult<()> {
        match self.try_notify(py, attempt) {
            Err(error) if error.is_instance_of::<PyException>(py) => error.write_unraisable(py, None),
            shown => return shown,
        }
        Ok(())
    }

    fn try_notify(&self, py: Python<'_>, attempt: &vpswire::Attempt<'_>) -> PyResult<()> {
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
        let returned = hook.bind(py).call1((shown,))?;
        if !returned.is_none() {
            rules(py)?.call_method1("refuse_awaitable", ("on_attempt", returned))?;
        }
        Ok(())
    }
}
