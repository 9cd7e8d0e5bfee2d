//! The error type of the command, and the exit code of each class of error.
//!
//! Every error is a `Failure`; `show::report` formats it. This module imports nothing else of the crate.

use vpswire::fleet::VerbRow;
use vpswire::jobs::JobError;
use vpswire::shape::{Api, Effect, Op};
use vpswire::{Code, Error, Verdict};

/// The command line or a parameter is invalid.
pub(crate) const USAGE: u8 = Code::InvalidParams.exit();
/// Cancelled by Ctrl-C.
pub(crate) const CANCELLED: u8 = Code::Cancelled.exit();
/// A local error.
pub(crate) const LOCAL: u8 = 1;
/// The outcome is unknown: the change may have been made.
pub(crate) const UNKNOWN: u8 = 9;
/// More traffic is used than `usage --warn` allows, or an alert is open.
pub(crate) const WARNED: u8 = 11;
/// A critical alert is open.
pub(crate) const CRITICAL: u8 = 12;
/// Some of several changes were made, and others were not.
pub(crate) const PARTIAL: u8 = 13;
const REFUSED: u8 = Code::ReadOnly.exit();

/// The table of exit codes for the help. The codes never change.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
    0  done
    1  a file or output cannot be read or written, or a port cannot be opened
    2  invalid command line, parameter or setting; nothing was sent
    3  the key is wrong, or not allowed to do this
    4  not found
    5  rate limited, or the machine is locked by a long task: try again later
    6  refused by the service, or the service has been shut down
    7  unexpected response
    8  network error or time-out
    9  outcome unknown: the request may have been executed; check before retrying
       (`snapshot rotate`: old snapshots could not be deleted)
   10  refused: read-only, or not confirmed; nothing was sent
   11  `usage --warn`: a machine is above that share, or will be; `watch --once`: an alert is open
   12  `watch --once`: a critical alert is open
   13  some of several machines or snapshots were done and some were not: the output lists them
  130  Ctrl-C; the message says whether the call may have been done
`kiwivm basic-shell exec` ends with the exit status of its command instead of 0.";

/// Returns the exit code of an error. A change that may have been made takes precedence over the cause of the error.
const fn exit(error: &Error, effect: Effect) -> u8 {
    match (error.code(), error.verdict()) {
        (Code::Cancelled, _) => CANCELLED,
        (_, Verdict::Unknown) if !matches!(effect, Effect::Reads) => UNKNOWN,
        (code, _) => code.exit(),
    }
}

/// The reason why the command fails.
pub(crate) struct Failure {
    pub(crate) cause: Cause,
    /// The next step, if it is not obvious from the cause.
    pub(crate) hint: Option<String>,
    /// The account concerned, by its name in the configuration file; `None` for the account of the environment.
    pub(crate) account: Option<String>,
    /// The change that an earlier call made.
    pub(crate) done: Option<String>,
}

/// The cause of a failure.
pub(crate) enum Cause {
    /// An argument or a setting is invalid.
    Usage(String),
    /// A local error.
    Local(String),
    /// The command was deliberately not executed.
    Refused(String),
    /// The requested part is not in the answer.
    Absent(String),
    /// Cancelled by Ctrl-C before anything was sent.
    Cancelled,
    /// No machine matches the name in a verb, but an account could not be read and may have one: the code and exit code are
    /// those of that error.
    Unasked(&'static VerbRow, Error, &'static str, u8),
    /// A public page of a provider could not be read.
    Page(Code, String),
    /// A name cannot be resolved, because an account could not be read: the code and exit code are those of that error.
    Unlisted(String, &'static str, u8),
    /// An account or a client cannot be created.
    Account(Api, Error),
    /// A call of the table failed.
    Call(&'static Op, Error),
    /// A raw call failed.
    Raw(Api, Effect, Error),
    /// A job ended with an error; with the name of the saved job, if it can be resumed.
    Job(Api, JobError, Option<String>),
    /// A job ended because it could not be saved, for this reason.
    Unsaved(Api, String, JobError),
    /// A verb of the fleet failed, with the API of the account if one was reached.
    Verb(&'static VerbRow, Option<Api>, Error),
}

impl Failure {
    const fn new(cause: Cause) -> Self {
        Self { cause, hint: None, account: None, done: None }
    }

    pub(crate) fn usage(message: &str) -> Self {
        Self::new(Cause::Usage(message.to_owned()))
    }

    pub(crate) fn local(message: &str) -> Self {
        Self::new(Cause::Local(message.to_owned()))
    }

    pub(crate) fn refused(message: &str) -> Self {
        Self::new(Cause::Refused(message.to_owned()))
    }

    pub(crate) fn absent(message: &str) -> Self {
        Self::new(Cause::Absent(message.to_owned()))
    }

    pub(crate) const fn cancelled() -> Self {
        Self::new(Cause::Cancelled)
    }

    pub(crate) const fn unasked(row: &'static VerbRow, error: Error, code: &'static str, exit: u8) -> Self {
        Self::new(Cause::Unasked(row, error, code, exit))
    }

    pub(crate) fn of_page(code: Code, message: &str) -> Self {
        Self::new(Cause::Page(code, message.to_owned()))
    }

    pub(crate) fn unlisted(message: &str, code: &'static str, exit: u8) -> Self {
        Self::new(Cause::Unlisted(message.to_owned(), code, exit))
    }

    /// Returns the failure for a name that matches `one`, but may also match an object of other accounts, which could not
    /// be read: with the code and exit code of the first of them, and a hint with the unambiguous name.
    pub(crate) fn undecided(name: &str, one: &str, others: &str, (code, exit): (&'static str, u8), hint: &str) -> Self {
        let why =
            format!("\"{name}\" is {one}, but {others} could not be queried and may have a machine of that name too");
        Self::unlisted(&why, code, exit).with_hint(hint)
    }

    pub(crate) const fn of_account(api: Api, error: Error) -> Self {
        Self::new(Cause::Account(api, error))
    }

    pub(crate) const fn of_call(op: &'static Op, error: Error) -> Self {
        Self::new(Cause::Call(op, error))
    }

    pub(crate) const fn of_raw(api: Api, effect: Effect, error: Error) -> Self {
        Self::new(Cause::Raw(api, effect, error))
    }

    pub(crate) const fn of_verb(row: &'static VerbRow, api: Option<Api>, error: Error) -> Self {
        Self::new(Cause::Verb(row, api, error))
    }

    pub(crate) const fn of_job(api: Api, error: JobError, saved: Option<String>) -> Self {
        Self::new(Cause::Job(api, error, saved))
    }

    pub(crate) const fn unsaved(api: Api, why: String, error: JobError) -> Self {
        Self::new(Cause::Unsaved(api, why, error))
    }

    /// Sets the account concerned.
    pub(crate) fn of_name(mut self, account: Option<&str>) -> Self {
        self.account = account.map(str::to_owned);
        self
    }

    /// Sets the change that was made before.
    pub(crate) fn after(mut self, done: &str) -> Self {
        self.done = Some(done.to_owned());
        self
    }

    /// Describes the failure in one sentence.
    pub(crate) fn words(&self) -> String {
        match &self.cause {
            Cause::Usage(message)
            | Cause::Local(message)
            | Cause::Refused(message)
            | Cause::Absent(message)
            | Cause::Page(_, message)
            | Cause::Unsaved(_, message, ..)
            | Cause::Unlisted(message, ..) => message.clone(),
            Cause::Cancelled => "cancelled".to_owned(),
            Cause::Account(_, error) | Cause::Call(_, error) | Cause::Raw(_, _, error) => error.to_string(),
            Cause::Unasked(row, error, ..) | Cause::Verb(row, _, error) => typed(row, &error.to_string()),
            Cause::Job(_, error, _) => error.to_string(),
        }
    }

    pub(crate) fn with_hint(mut self, hint: &str) -> Self {
        self.hint = Some(hint.to_owned());
        self
    }
}

/// Translates the text of a verb's error to the command line: without the verb's own name, and with commands in place of
/// alternative verbs.
pub(crate) fn typed(row: &VerbRow, words: &str) -> String {
    let words = words.strip_prefix(row.id).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(words);
    words.strip_prefix("machine: ").unwrap_or(words).replace(" power.", " vpswire ")
}

impl Cause {
    /// Returns the error's class for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Usage(_) => Code::InvalidParams.as_str(),
            Self::Local(_) | Self::Unsaved(..) => "local",
            Self::Refused(_) => "refused",
            Self::Absent(_) => Code::NotFound.as_str(),
            Self::Cancelled => Code::Cancelled.as_str(),
            Self::Page(code, _) => code.as_str(),
            Self::Unasked(_, _, code, _) | Self::Unlisted(_, code, _) => code,
            Self::Account(_, error) | Self::Call(_, error) | Self::Raw(_, _, error) | Self::Verb(_, _, error) => {
                error.code().as_str()
            }
            Self::Job(_, error, _) => error.error().code().as_str(),
        }
    }

    /// Returns the exit code.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Self::Usage(_) => USAGE,
            Self::Local(_) => LOCAL,
            Self::Refused(_) => REFUSED,
            Self::Absent(_) => Code::NotFound.exit(),
            Self::Cancelled => CANCELLED,
            Self::Page(code, _) => code.exit(),
            Self::Unasked(.., exit) | Self::Unlisted(.., exit) => *exit,
            Self::Account(_, error) => exit(error, Effect::Reads),
            Self::Call(op, error) => exit(error, op.effect),
            Self::Raw(_, effect, error) => exit(error, *effect),
            Self::Verb(row, _, error) => exit(error, row.effect),
            Self::Unsaved(_, _, error) if error.unknown().is_empty() => LOCAL,
            Self::Unsaved(..) => UNKNOWN,
            // The changes that were made are listed; the outcome is unknown only if one of them is.
            Self::Job(_, error, _) if error.unknown().is_empty() => exit(error.error(), Effect::Reads),
            Self::Job(_, error, _) => exit(error.error(), Effect::Acts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CRITICAL, EXIT_CODES, LOCAL, PARTIAL, REFUSED, UNKNOWN, WARNED};
    use vpswire::Code;

    #[test]
    fn the_help_has_each_exit_code() {
        let listed: Vec<_> = EXIT_CODES.lines().filter_map(|line| line.split_whitespace().next()).collect();
        for exit in Code::ALL.map(Code::exit).into_iter().chain([0, LOCAL, UNKNOWN, REFUSED, WARNED, CRITICAL, PARTIAL])
        {
            assert!(listed.contains(&exit.to_string().as_str()), "{exit}");
        }
    }
}
