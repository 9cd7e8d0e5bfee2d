//! The client, set up as the options say, and giving up on Ctrl-C.

use crate::account::Known;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, pager, text};
use std::convert::Infallible;
use std::sync::mpsc::channel;
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use vpswire::shape::Effect;
use vpswire::{CancelToken, Client, Roots};

/// Makes the client.
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
        builder = builder.on_attempt(|attempt| output::note(&text::harmless(&attempt.to_string())));
    }
    builder.build().map_err(|error| Failure::of_account(account.api(), error).of_name(known.name.as_deref()))
}

/// How long a call may take to end once it is cancelled. One that takes longer is not in the network any more, but reads its
/// answer.
const GRACE: Duration = Duration::from_secs(1);

/// How long a question may take to end by a Ctrl-C that was typed.
const TYPED: Duration = Duration::from_millis(200);

/// What the command is at, for Ctrl-C.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Calling,
    Failed,
    Answered,
}

/// What Ctrl-C looks at. One that was cancelled stays so: no further call is made.
struct Watch {
    token: CancelToken,
    /// The stage, and whether the call may change something.
    now: Mutex<(Stage, bool)>,
    changed: Condvar,
    /// Puts the terminal back, while a question has changed it.
    undo: Mutex<Option<Undo>>,
}

/// Puts the terminal back to how it was.
pub(crate) type Undo = Box<dyn FnOnce() + Send>;

static WATCH: OnceLock<Option<Arc<Watch>>> = OnceLock::new();

impl Watch {
    /// The only one, which listens from the first call on.
    fn start() -> Option<Arc<Self>> {
        let now = Mutex::new((Stage::Answered, false));
        let (changed, undo) = (Condvar::new(), Mutex::default());
        let watch = Arc::new(Self { token: CancelToken::new(), now, changed, undo });
        let seen = Arc::clone(&watch);
        ctrlc::set_handler(move || seen.interrupt()).ok().map(|()| watch)
    }

    fn set(&self, stage: Stage, acts: bool) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = (stage, acts);
        self.changed.notify_all();
    }

    fn interrupt(&self) {
        // It is the pager's.
        if pager::is_open() {
            return;
        }
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0 == Stage::Calling {
            self.token.cancel();
            let waited = self.changed.wait_timeout_while(now, GRACE, |now| now.0 == Stage::Calling);
            now = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        if now.0 == Stage::Asking {
            // Where it was typed, the question ends by it; a signal of another program does not reach it.
            let waited = self.changed.wait_timeout_while(now, TYPED, |now| now.0 == Stage::Asking);
            now = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        if let Some(undo) = self.undo.lock().unwrap_or_else(PoisonError::into_inner).take() {
            undo();
        }
        match *now {
            // The error says what happened.
            (Stage::Failed, _) => {}
            (Stage::Calling, true) => end("cancelled while reading the response; the request may have been executed"),
            (Stage::Answered, true) => end("cancelled; the call was answered, and the answer may not have been shown"),
            _ => end("cancelled"),
        }
    }
}

/// What Ctrl-C cancels, for clients that are made before their calls.
pub(crate) fn token() -> Result<CancelToken, Failure> {
    let token = interruptible(Effect::Reads, |token| Ok::<_, Infallible>(token.clone()))?;
    token.map_err(|never| match never {})
}

/// Makes calls that Ctrl-C ends. The first one cancels the token, and the call says then whether it may have been done; one
/// that comes while the answer is laid out or written ends the command at once.
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

/// Asks a person for something. `undo` puts the terminal back if a signal ends the command meanwhile.
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

/// Says something if that can be said at once, and ends the command, whatever it waits for.
fn end(words: &'static str) -> ! {
    let (said, done) = channel();
    std::thread::spawn(move || {
        output::note(words);
        said.send(()).unwrap_or_default();
    });
    done.recv_timeout(Duration::from_millis(100)).unwrap_or_default();
    std::process::exit(crate::failure::CANCELLED.into());
}
