//! The client, set up as the options say, and giving up on Ctrl-C.

use crate::account::Known;
use crate::errors::Failure;
use crate::options::Options;
use crate::{output, text};
use std::sync::atomic::{AtomicBool, Ordering};
use vpswire::{CancelToken, Client, Roots};

/// Makes the client.
pub(crate) fn make(known: &Known, options: &Options) -> Result<Client, Failure> {
    let mut builder = Client::builder(known.account.clone()).read_only(options.read_only);
    if let Some(timeout) = options.timeout {
        builder = builder.timeout(timeout);
    }
    if let Some(retries) = options.max_retries {
        builder = builder.max_retries(retries);
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
    builder.build().map_err(|error| Failure::of_account(known.account.api(), error))
}

/// The same client, of which Ctrl-C ends the call. A second one ends the command.
pub(crate) fn interruptible(client: &Client) -> Result<Client, Failure> {
    let token = CancelToken::new();
    let (cancelled, once) = (token.clone(), AtomicBool::new(false));
    let handler = move || {
        if once.swap(true, Ordering::Relaxed) {
            std::process::exit(crate::errors::CANCELLED.into());
        }
        cancelled.cancel();
    };
    ctrlc::set_handler(handler).map_err(|error| Failure::local(&format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(client.cancelled_by(&token))
}
