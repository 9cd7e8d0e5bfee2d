//! Creates the client with the options of the command line, and cancels its calls on Ctrl-C.

use crate::account::Known;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, pager, text};
use crate::signals;
use std::convert::Infallible;
use std::io::Write;
use std::sync::mpsc::channel;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use vpswire::shape::Effect;
use vpswire::{CancelToken, Client, Roots};

/// Creates the client.
pub(crate) fn make(known: &Known, options: &Options) -> Result<Client, Failure> {
    let account = &known.account;
    let mut policy = options.policy.clone();
    policy.read_only |= known.read_only;
    let mut builder = Client::builder(account.clone()).policy(policy);
    if let Some(timeout) = options.timeout {
        builder = builder.timeout(timeout);
    }
    builder = match &options.proxy {
        Some(url) => builder.proxy(url),
        None => builder.proxy_from_env(),
    };
    if let Some(path) = &options.ca_file {
        let failed = |error| Failure::local(&format!("--ca-file: cannot read {}: {error}", path.display()));
        builder = builder.roots(Roots::Pem(std::fs::read(path).map_err(failed)?));
    }
    if options.verbose {
        builder = builder.on_attempt(|attempt| output::note(&text::escape_control(&attempt.to_string())));
    }
    builder.build().map_err(|error| Failure::of_account(account.api(), error).of_name(known.name.as_deref()))
}

/// The duration of one poll while waiting for the end of a stage. Polls are counted instead of time, because time also
/// passes while the process is suspended or gets no processor.
const POLL: Duration = Duration::from_millis(5);

/// The number of polls that a cancelled call has to end: one second. A call that takes longer is no longer in the network,
/// but processes its answer.
const GRACE: usize = 200;

/// The number of polls that a question has to end after a typed Ctrl-C.
const TYPED: usize = 40;

/// The number of polls to wait for the final message to be written.
const WRITTEN: usize = 20;

/// The stage of the command when Ctrl-C arrives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Calling,
    Failed,
    Answered,
}

/// The state for handling Ctrl-C. Cancellation is permanent: no further call is made.
struct Watch {
    token: CancelToken,
    /// The stage, and whether the call may change something.
    now: Mutex<(Stage, bool)>,
    changed: Condvar,
    /// Restores the terminal while a question has changed it.
    undo: Mutex<Option<Undo>>,
}

/// The locked stage.
type Now<'a> = MutexGuard<'a, (Stage, bool)>;

/// A function that restores the terminal.
pub(crate) type Undo = Box<dyn FnOnce() + Send>;

static WATCH: OnceLock<Option<Arc<Watch>>> = OnceLock::new();

impl Watch {
    /// Creates the only instance, which handles Ctrl-C from the first call on.
    fn start() -> Option<Arc<Self>> {
        let now = Mutex::new((Stage::Answered, false));
        let (changed, undo) = (Condvar::new(), Mutex::default());
        let watch = Arc::new(Self { token: CancelToken::new(), now, changed, undo });
        let seen = Arc::clone(&watch);
        signals::on_end(move || seen.interrupt()).ok().map(|()| watch)
    }

    fn set(&self, stage: Stage, acts: bool) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = (stage, acts);
        self.changed.notify_all();
    }

    /// Waits for the end of a stage, for a number of polls.
    fn wait<'a>(&self, mut now: Now<'a>, stage: Stage, polls: usize) -> Now<'a> {
        for _ in 0..polls {
            if now.0 != stage {
                break;
            }
            now = self.changed.wait_timeout(now, POLL).unwrap_or_else(PoisonError::into_inner).0;
        }
        now
    }

    fn interrupt(&self) {
        // The pager handles Ctrl-C itself.
        if pager::is_open() {
            return;
        }
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0 == Stage::Calling {
            self.token.cancel();
            now = self.wait(now, Stage::Calling, GRACE);
        }
        if now.0 == Stage::Asking {
            // A typed Ctrl-C ends the question by itself; a signal from another program does not.
            now = self.wait(now, Stage::Asking, TYPED);
        }
        if let Some(undo) = self.undo.lock().unwrap_or_else(PoisonError::into_inner).take() {
            undo();
        }
        match *now {
            // Starts on a new line, after the question.
            (Stage::Asking, _) => end("\nvpswire: cancelled, so nothing was sent"),
            // The error already describes the outcome.
            (Stage::Failed, _) => {}
            (Stage::Calling, true) => {
                end("vpswire: cancelled while reading the response; the request may have been executed")
            }
            (Stage::Answered, true) => {
                end("vpswire: cancelled; the call was answered, and the answer may not have been shown")
            }
            _ => end("vpswire: cancelled"),
        }
    }
}

/// Returns the token that Ctrl-C cancels, for clients that are created before their calls.
pub(crate) fn token() -> Result<CancelToken, Failure> {
    let token = interruptible(Effect::Reads, |token| Ok::<_, Infallible>(token.clone()))?;
    token.map_err(|never| match never {})
}

/// Makes calls that Ctrl-C cancels. The first Ctrl-C cancels the token, and the call then reports whether it may have been
/// executed; one during the output of the answer ends the command immediately.
pub(crate) fn interruptible<T, E>(
    effect: Effect,
    call: impl FnOnce(&CancelToken) -> Result<T, E>,
) -> Result<Result<T, E>, Failure> {
    let acts = effect != Effect::Reads;
    let watch = watch()?;
    watch.set(Stage::Calling, acts);
    let result = call(&watch.token);
    watch.set(if result.is_ok() { Stage::Answered } else { Stage::Failed }, acts);
    Ok(result)
}

/// Asks a question. `undo` restores the terminal if a signal ends the command meanwhile.
pub(crate) fn asking<T, E>(undo: Undo, ask: impl FnOnce() -> Result<T, E>) -> Result<Result<T, E>, Failure> {
    let watch = watch()?;
    *watch.undo.lock().unwrap_or_else(PoisonError::into_inner) = Some(undo);
    watch.set(Stage::Asking, false);
    let result = ask();
    watch.undo.lock().unwrap_or_else(PoisonError::into_inner).take();
    watch.set(if result.is_ok() { Stage::Answered } else { Stage::Failed }, false);
    Ok(result)
}

fn watch() -> Result<&'static Arc<Watch>, Failure> {
    WATCH.get_or_init(Watch::start).as_ref().ok_or_else(|| Failure::local("cannot listen for Ctrl-C"))
}

/// Writes a message, if that is possible without delay, and exits in any case.
fn end(words: &'static str) -> ! {
    let (said, done) = channel();
    std::thread::spawn(move || {
        drop(writeln!(std::io::stderr().lock(), "{words}"));
        said.send(()).unwrap_or_default();
    });
    (0..WRITTEN).any(|_| done.recv_timeout(POLL).is_ok());
    std::process::exit(crate::failure::CANCELLED.into());
}
