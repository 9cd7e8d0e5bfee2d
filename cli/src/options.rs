//! The options that every call has.

use crate::failure::Failure;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::path::PathBuf;
use std::time::Duration;
use vpswire::decode::LARGEST_BODY;

/// What was asked for, whatever the call.
pub(crate) struct Options {
    /// JSON for programs instead of words for people.
    pub(crate) json: bool,
    /// Answers every question with yes.
    pub(crate) yes: bool,
    /// Shows the request and sends nothing.
    pub(crate) dry_run: bool,
    /// Refuses what does not only read.
    pub(crate) read_only: bool,
    /// Logs each attempt.
    pub(crate) verbose: bool,
    /// Shows secrets in answers to what only reads, too.
    pub(crate) show_secrets: bool,
    /// Lets keys travel over plain http.
    pub(crate) allow_http: bool,
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
    pub(crate) max_body: Option<u64>,
    pub(crate) proxy: Option<String>,
    pub(crate) ca_file: Option<PathBuf>,
    pub(crate) base_url: Option<String>,
}

/// The options for clap.
pub(crate) fn all() -> Vec<Arg> {
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name.replace('_', "-")).help(help).action(ArgAction::SetTrue)
    };
    let value = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name.replace('_', "-")).value_name(value).help(help)
    };
    let args = [
        flag("json", "Print exact JSON for programs; errors too, on standard error"),
        flag("yes", "Do not ask before a call that does harm or costs money").short('y'),
        flag("dry_run", "Show the request, keys and secrets masked, and send nothing"),
        flag("read_only", "Refuse every call that does not only read"),
        flag("verbose", "Tell of each attempt on standard error, keys and secrets masked").short('v'),
        flag(
            "show_secrets",
            "Show passwords and the like also in answers to calls that only read; --json always has them",
        ),
        value("timeout", "SECONDS", "How long one attempt may take [30 unless the call is a slow one]"),
        value("max_retries", "N", "How often a call that may be sent again is sent again [2 unless given]")
            .value_parser(value_parser!(u32)),
        value(
            "max_body",
            "BYTES",
            "How large an answer may be [67108864 unless given, 268435455 at most]; it takes up to 13 times as much memory",
        )
        .value_parser(value_parser!(u64).range(1..=LARGEST_BODY as u64)),
        value("proxy", "URL", "The proxy to use, instead of what https_proxy and no_proxy say"),
        value("ca_file", "PEM", "Trust the certificates in this file, and no other")
            .value_parser(value_parser!(PathBuf)),
        value("base_url", "URL", "Where the service is, instead of what VPSWIRE_..._URL says"),
        flag("allow_http", "Let keys travel over plain http to another machine, readable by all on the way"),
    ];
    args.into_iter().map(|arg| arg.global(true).help_heading("Options of every call")).collect()
}

impl Options {
    /// Reads them, and what the environment says.
    pub(crate) fn read(matches: &ArgMatches) -> Result<Self, Failure> {
        let timeout = matches.get_one::<String>("timeout").map(|text| seconds(text)).transpose()?;
        Ok(Self {
            json: matches.get_flag("json"),
            yes: matches.get_flag("yes"),
            dry_run: matches.get_flag("dry_run"),
            read_only: matches.get_flag("read_only") || read_only_by_environment(),
            verbose: matches.get_flag("verbose"),
            show_secrets: matches.get_flag("show_secrets"),
            allow_http: matches.get_flag("allow_http"),
            timeout,
            max_retries: matches.get_one("max_retries").copied(),
            max_body: matches.get_one("max_body").copied(),
            proxy: matches.get_one("proxy").cloned(),
            ca_file: matches.get_one("ca_file").cloned(),
            base_url: matches.get_one("base_url").cloned(),
        })
    }
}

fn seconds(text: &str) -> Result<Duration, Failure> {
    let seconds = text.parse::<f64>().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let within = |time: &Duration| !time.is_zero() && *time <= Duration::from_secs(86_400);
    seconds.filter(within).ok_or_else(|| Failure::usage("--timeout: expected seconds, more than 0 and at most 86400"))
}

/// Anything but a plain no counts: better refuse once too often.
fn read_only_by_environment() -> bool {
    let value = std::env::var_os("VPSWIRE_READ_ONLY").unwrap_or_default();
    !["", "0", "no", "false", "off"].iter().any(|no| value.eq_ignore_ascii_case(no))
}
