//! The client, set up as the options say, and giving up on Ctrl-C.

use crate::account::Known;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, pager, text};
use std::sync::mpsc::channel;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
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

/// What the command is at, for Ctrl-C.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Calling,
    Failed,
    Answered,
}

/// Makes calls that Ctrl-C ends. The first one cancels the token, and the call says then whether it may have been done; one
/// that comes while the answer is laid out or written ends the command at once.
pub(crate) fn interruptible<T, E>(
    effect: Effect,
    call: impl FnOnce(&CancelToken) -> Result<T, E>,
) -> Result<Result<T, E>, Failure> {
    let (token, stage) = (CancelToken::new(), Arc::new((Mutex::new(Stage::Calling), Condvar::new())));
    let (cancelled, seen) = (token.clone(), Arc::clone(&stage));
    let acts = effect != Effect::Reads;
    let handler = move || {
        if pager::is_open() {
            return;
        }
        let (stage, changed) = &*seen;
        let mut now = stage.lock().unwrap_or_else(PoisonError::into_inner);
        if *now == Stage::Calling {
            cancelled.cancel();
            let waited = changed.wait_timeout_while(now, GRACE, |now| *now == Stage::Calling);
            now = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        match *now {
            // The error says what happened.
            Stage::Failed => {}
            Stage::Calling if acts => end("cancelled while reading the response; the request may have been executed"),
            Stage::Answered if acts => end("cancelled; the call was answered, and the answer may not have been shown"),
            _ => end("cancelled"),
        }
    };
    ctrlc::set_handler(handler).map_err(|error| Failure::local(&format!("cannot listen for Ctrl-C: {error}")))?;
    let result = call(&token);
    let (now, changed) = &*stage;
    *now.lock().unwrap_or_else(PoisonError::into_inner) = if result.is_ok() { Stage::Answered } else { Stage::Failed };
    changed.notify_all();
    Ok(result)
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
