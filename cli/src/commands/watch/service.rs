//! Runs the service until it is stopped, or for one pass from cron.

use super::accounts::{self, Found};
use super::settings;
use crate::account;
use crate::clock;
use crate::failure::{CANCELLED, CRITICAL, Failure, LOCAL, WARNED};
use crate::fleet::Trouble;
use crate::options::Options;
use crate::signals;
use clap::ArgMatches;
use serde_json::json;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use vpswire::shape::Api;
use vpswire::{CancelToken, Code};
use vpswire_watch::event::Severity;
use vpswire_watch::service::Service;
use vpswire_watch::service::log::{Format, Level, Log};
use vpswire_watch::service::pages;
use vpswire_watch::service::run::{Pass, Running};
use vpswire_watch::service::shard::Shard;

/// Runs the service.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let config = account::read(options)?;
    let settings = Arc::new(settings::read(&config)?);
    let token = CancelToken::new();
    let (stop, stopped) = channel();
    let cancelled = token.clone();
    let handler = move || {
        cancelled.cancel();
        stop.send(()).unwrap_or_default();
    };
    signals::on_end(handler)?;
    let is_pass = matches.get_flag("once");
    let shard = matches.get_one("shard").copied().unwrap_or(Shard::ALL);
    let Found { watched, failed } = accounts::all(options, &settings, shard, is_pass, &token)?;
    let outlets = settings::outlets(&settings, &config)?;
    let history = settings::history(matches, &settings, &config)?;
    let format = matches.get_one::<String>("log").and_then(|format| format.parse().ok()).unwrap_or(Format::Text);
    let log = Log::new(format, Box::new(std::io::stderr()));
    for Trouble { account, code, message, .. } in &failed {
        let facts = [("account", json!(account)), ("code", json!(code)), ("error", json!(message))];
        log.line(clock::now(), Level::Error, "the account cannot be used", &facts);
    }
    for name in settings.rules.names() {
        let account = name.split_once('/').map_or(name, |(account, _)| account);
        if !config.has(account) && Api::parse(account).is_none() {
            log.line(
                clock::now(),
                Level::Warning,
                "there are rules for an account that does not exist",
                &[("name", json!(name))],
            );
        }
    }
    let service = Arc::new(Service::new(watched, outlets, history, &settings, log));
    if is_pass {
        let pass = service.pass(&token);
        return Ok(if token.is_cancelled() { ExitCode::from(CANCELLED) } else { exit(&pass, &failed) });
    }
    let listen = matches.get_one("listen").copied().or(settings.listen);
    let failed = |error: std::io::Error| Failure::local(&format!("cannot start: {error}"));
    let running = Running::start(Arc::clone(&service), token).map_err(failed)?;
    let serve = |address| {
        let failed = |error| Failure::local(&format!("cannot listen on {address}: {error}"));
        pages::serve(&running, address, &settings).map_err(failed)
    };
    let pages = listen.map(serve).transpose()?;
    let facts = [
        ("accounts", json!(service.accounts())),
        ("channels", json!(service.channels())),
        ("url", json!(pages.as_ref().map(|pages| pages.url()))),
    ];
    service.note("watching", &facts);
    // An error would mean that the handler is gone, which never happens.
    stopped.recv().unwrap_or_default();
    drop(pages);
    running.stop();
    service.note("stopped", &[]);
    Ok(ExitCode::SUCCESS)
}

/// Returns the exit code of a pass: the worst state takes precedence over failures.
fn exit(pass: &Pass, failed: &[Trouble]) -> ExitCode {
    ExitCode::from(match pass.worst {
        Some(Severity::Critical) => CRITICAL,
        Some(Severity::Warning) => WARNED,
        _ => match (&pass.failure, failed.first()) {
            (Some(failure), _) => {
                let code = Code::ALL.into_iter().find(|code| code.as_str() == failure);
                code.map_or(LOCAL, Code::exit)
            }
            (None, Some(trouble)) => trouble.exit,
            (None, None) if pass.undelivered > 0 => Code::Transport.exit(),
            (None, None) => 0,
        },
    })
}
