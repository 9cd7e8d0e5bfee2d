//! The global options.

use crate::failure::Failure;
use crate::schema::kebab;
use crate::show::view::{self, View};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::path::PathBuf;
use std::time::Duration;
use vpswire::exchange::{Given, Policy};
use vpswire::setting::{self, Kind, LARGEST_BODY, Language, POLICY, Setting};

/// The option that waits for the task that a call starts.
pub(crate) const WAIT: &str = "wait";

/// The option with the time-out of a job.
pub(crate) const JOB_TIMEOUT: &str = "job_timeout";

/// The values of the global options.
pub(crate) struct Options {
    /// Whether JSON is written for programs instead of text for people.
    pub(crate) json: bool,
    /// The format of answers.
    pub(crate) view: View,
    /// Whether every question is answered with yes.
    pub(crate) yes: bool,
    /// Whether the request is shown and nothing is sent.
    pub(crate) dry_run: bool,
    /// Whether each attempt is logged.
    pub(crate) verbose: bool,
    /// Whether secrets are shown in answers of calls that only read.
    pub(crate) show_secrets: bool,
    /// The name of the account to use instead of the default.
    pub(crate) account: Option<String>,
    pub(crate) base_url: Option<String>,
    /// The policy of the core.
    pub(crate) policy: Policy,
    pub(crate) timeout: Option<Duration>,
    pub(crate) proxy: Option<String>,
    pub(crate) ca_file: Option<PathBuf>,
    /// Whether keys may be sent over plain HTTP.
    pub(crate) allow_plain_http: bool,
}

/// Returns the clap options. Only the top-level help shows them.
pub(crate) fn all() -> Vec<Arg> {
    let flag =
        |name: &'static str, help: &'static str| Arg::new(name).long(kebab(name)).help(help).action(ArgAction::SetTrue);
    let args = [
        flag("yes", "Do not ask before a call that interrupts, destroys or costs money").short('y'),
        flag("dry_run", "Show the request, keys and secrets masked, and send nothing"),
        flag("verbose", "Log each attempt on standard error, keys and secrets masked").short('v'),
        flag(
            "show_secrets",
            "Show passwords and the like also in answers to calls that only read; --json always has them",
        ),
        Arg::new("account").long("account").value_name("NAME").help("Use this account of `vpswire account list`"),
        Arg::new("base_url")
            .long("base-url")
            .value_name("URL")
            .help("The URL of the service, instead of that in VPSWIRE_..._URL"),
    ];
    let rows = setting::all().filter(|row| row.is_in(Language::Command)).map(of_client);
    view::options().into_iter().chain(args).chain(rows).map(|arg| arg.global(true).hide(true)).collect()
}

/// Returns the option for a setting of clients.
fn of_client(row: &'static Setting) -> Arg {
    let arg = Arg::new(row.name).long(kebab(row.name));
    let doc = row.doc.split("\n\n").next().unwrap_or_default().trim_end_matches('.');
    let arg = match row.kind {
        // The original name is kept for existing scripts.
        Kind::Flag if row.name == "allow_plain_http" => {
            return arg.alias("allow-http").help(doc).action(ArgAction::SetTrue);
        }
        Kind::Flag => return arg.help(doc).action(ArgAction::SetTrue),
        Kind::Count => arg.value_name("N").value_parser(value_parser!(u32)),
        Kind::Bytes => arg.value_name("BYTES").value_parser(value_parser!(u64).range(1..=LARGEST_BODY as u64)),
        Kind::Time => arg.value_name("SECONDS"),
        Kind::Path => arg.value_name("FILE").value_parser(value_parser!(PathBuf)),
        Kind::Url => arg.value_name("URL"),
        Kind::Text | Kind::Own => arg.value_name("TEXT"),
    };
    arg.help(format!("{doc} [default: {}]", row.default_in(Language::Command).replace('`', "")))
}

impl Options {
    /// Reads the options and the environment.
    pub(crate) fn read(matches: &ArgMatches) -> Result<Self, Failure> {
        let timeout = matches.get_one::<String>("timeout").map(|text| seconds(text)).transpose()?;
        let view = View::read(matches)?;
        Ok(Self {
            json: view.is_json(),
            view,
            yes: matches.get_flag("yes"),
            dry_run: matches.get_flag("dry_run"),
            verbose: matches.get_flag("verbose"),
            show_secrets: matches.get_flag("show_secrets"),
            account: matches.get_one("account").cloned(),
            base_url: matches.get_one("base_url").cloned(),
            policy: policy(matches),
            timeout,
            proxy: matches.get_one("proxy").cloned(),
            ca_file: matches.get_one("ca_file").cloned(),
            allow_plain_http: matches.get_flag("allow_plain_http"),
        })
    }
}

fn policy(matches: &ArgMatches) -> Policy {
    let mut policy = Policy::default();
    for row in POLICY.iter().filter(|row| row.is_in(Language::Command)) {
        let given = match row.kind {
            Kind::Flag => Some(Given::Truth(matches.get_flag(row.name))),
            Kind::Bytes => matches.get_one::<u64>(row.name).map(|bytes| Given::Int((*bytes).into())),
            _ => matches.get_one::<u32>(row.name).map(|count| Given::Int((*count).into())),
        };
        if let Some(given) = given {
            policy.set(row.name, given);
        }
    }
    policy.read_only |= read_only_by_environment();
    policy
}

fn seconds(text: &str) -> Result<Duration, Failure> {
    let seconds = text.parse::<f64>().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let within = |time: &Duration| !time.is_zero() && *time <= Duration::from_secs(86_400);
    seconds.filter(within).ok_or_else(|| Failure::usage("--timeout: expected seconds, more than 0 and at most 86400"))
}

/// Any value except a clear no counts as yes: refusing too much is the safer error.
fn read_only_by_environment() -> bool {
    let value = std::env::var_os("VPSWIRE_READ_ONLY").unwrap_or_default();
    !["", "0", "no", "false", "off"].iter().any(|no| value.eq_ignore_ascii_case(no))
}
