//! Formats a failure with the next step for people, or as JSON for programs.

use crate::failure::{self, Cause, Failure};
use crate::schema;
use crate::show::{output, text};
use serde_json::{Map, Value as Json, json};
use std::io::Write;
use std::process::ExitCode;
use vpswire::account::AccountField;
use vpswire::error::{Fact, Look};
use vpswire::fleet::VerbRow;
use vpswire::jobs::JobError;
use vpswire::shape::{Api, Effect, Field, Op, Shape};
use vpswire::table::account_fields;
use vpswire::{Code, Error, Verdict, table};

/// Writes a failure to standard error, and returns its exit code.
pub(crate) fn report(failure: Failure, as_json: bool) -> ExitCode {
    let exit = failure.cause.exit();
    let report = Report::new(failure);
    if as_json {
        let json = report.into_json(exit);
        drop(writeln!(std::io::stderr().lock(), "{json}"));
    } else {
        report.note();
    }
    ExitCode::from(exit)
}

/// The shown parts of a failure.
struct Report {
    code: &'static str,
    message: String,
    hint: Option<String>,
    error: Option<(Api, Error)>,
    /// The answer of a call that may have been executed, which must not be lost.
    answer: Option<String>,
    /// For a job, each item of its plan and whether it was done; otherwise, what was done before.
    outcome: Vec<(&'static str, String)>,
    /// Whether the verdict of the error applies to the whole command.
    is_all: bool,
}

impl Report {
    fn new(failure: Failure) -> Self {
        let account = failure.account.as_deref();
        let report = match failure.cause {
            Cause::Usage(message) => Self::plain("invalid_params", message),
            Cause::Local(message) => Self::plain("local", message),
            Cause::Refused(message) => Self::plain("refused", message),
            Cause::Absent(message) => Self::plain(Code::NotFound.as_str(), message),
            Cause::Page(code, message) => Self::plain(code.as_str(), message),
            Cause::Unlisted(message, code, _) => Self::plain(code, message),
            Cause::Cancelled => Self::plain(Code::Cancelled.as_str(), "cancelled".to_owned()),
            Cause::Account(api, error) => Self::of_account(api, account, error),
            Cause::Call(op, error) => Self::of_call(op, account, error),
            Cause::Raw(api, effect, error) => Self::of_raw(api, account, effect, error),
            Cause::Verb(row, Some(api), error) if error.call() != row.id => {
                Self::of_raw(api, account, row.effect, error)
            }
            Cause::Verb(row, _, error) => Self::of_verb(row, error),
            Cause::Unasked(row, error, code, _) => Self { code, ..Self::of_verb(row, error) },
            Cause::Job(api, error, saved) => Self::of_job(api, account, &error, saved.as_deref()),
            Cause::Unsaved(api, message, error) => {
                Self { code: "local", message, hint: None, ..Self::of_job(api, account, &error, None) }
            }
        };
        let (mut outcome, is_all) = (report.outcome, failure.done.is_none());
        outcome.extend(failure.done.map(|done| ("done", done)));
        Self { hint: failure.hint.or(report.hint), outcome, is_all, ..report }
    }

    /// Creates a report with only a code and a message.
    const fn plain(code: &'static str, message: String) -> Self {
        Self { code, message, hint: None, error: None, answer: None, outcome: Vec::new(), is_all: true }
    }

    fn of_account(api: Api, account: Option<&str>, error: Error) -> Self {
        let field = account_fields(api).iter().find(|field| Some(field.name) == error.param());
        let variable = field.map(|field| place(api, account, field)).unwrap_or_default();
        let hint = match (error.param(), field) {
            (_, Some(field)) if field.is_base_url() => Some(format!("see --base-url and {variable}")),
            (_, Some(_)) => Some(format!("see {variable}")),
            (Some("roots"), _) => Some("see --ca-file".to_owned()),
            (Some("proxy"), _) => Some("see --proxy and the environment variable https_proxy".to_owned()),
            _ => None,
        };
        let (code, message) = (error.code().as_str(), error.to_string());
        Self { hint, error: Some((api, error)), ..Self::plain(code, message) }
    }

    fn of_call(op: &'static Op, account: Option<&str>, error: Error) -> Self {
        let mut report = Self::of_raw(op.api, account, op.effect, error);
        if let Some((_, error)) = &report.error {
            let param = op.params.iter().find(|field| Some(field.name) == error.param());
            if let Some(field) = param {
                let before = format!("{}: {}: ", op.id, field.name);
                let option = format!("--{}: ", schema::kebab(field.name));
                report.message = report.message.replacen(&before, &option, 1);
                report.hint = Some(format!("{} --help says what it takes", schema::typed(op)));
            }
            let call = schema::typed(op);
            let call = call.strip_prefix("vpswire ").unwrap_or(&call);
            if let Some(rest) = report.message.strip_prefix(op.id).and_then(|rest| rest.strip_prefix(": ")) {
                report.message = format!("{call}: {rest}");
            }
            if error.verdict() == Verdict::Unknown && has_password(op) {
                add_hint(&mut report.hint, new_password(op.api, account));
            }
            // If the service itself states the cause, it is not a missing right.
            if let (Code::Forbidden, Some(access), None) = (error.code(), op.access, error.hints().next()) {
                report.hint = Some(format!("the key's owner needs the right '{access}'"));
            }
        }
        report
    }

    fn of_raw(api: Api, account: Option<&str>, effect: Effect, error: Error) -> Self {
        let before = if error.call().is_empty() { String::new() } else { format!("{}: ", error.call()) };
        let unknown = error.verdict() == Verdict::Unknown && effect != Effect::Reads;
        let outcome = if unknown { "; outcome unknown: the request may have been executed" } else { "" };
        let message = format!("{before}{}{outcome}", error.message().trim_end_matches('.'));
        let look = error.look().and_then(|look| command(api, account, look));
        let look = look.map_or_else(|| "check before retrying".to_owned(), |command| format!("check with: {command}"));
        let hint =
            if unknown { Some(format!("before you repeat it, {look}")) } else { hint(api, account, effect, &error) };
        // An answer of a call that only reads can be fetched again; one of a call that changes something may contain the
        // only copy of a password.
        let answer = error.raw_masked().filter(|body| unknown && !body.trim_ascii().is_empty() && !is_page(body));
        let code = error.code().as_str();
        Self { hint, answer, error: Some((api, error)), ..Self::plain(code, message) }
    }

    /// Creates the report of a job that ended, with the items of its plan done so far.
    fn of_job(api: Api, account: Option<&str>, error: &JobError, saved: Option<&str>) -> Self {
        let effect = if error.unknown().is_empty() { Effect::Reads } else { Effect::Acts };
        let mut report = Self::of_raw(api, account, effect, error.error().clone());
        for (label, items) in
            [("done", error.done()), ("outcome unknown", error.unknown()), ("not done", error.not_done())]
        {
            report.outcome.extend(items.iter().map(|item| (label, item.to_string())));
        }
        if error.error().code() == Code::Timeout && table::find(api, error.error().call()).is_none() {
            report.hint = Some("--job-timeout allows more time".to_owned());
        }
        if let Some(id) = saved {
            let look = error.error().look().filter(|_| !error.unknown().is_empty());
            let check = look.and_then(|look| command(api, account, look)).map(|look| format!("check with: {look}"));
            let resume = format!("resume with: vpswire job resume {id}");
            // An external interruption is not a reason to discard the job.
            let is_stopped = matches!(error.error().code(), Code::Cancelled | Code::Timeout);
            let forget = format!("if it fails the same way again, discard it with: vpswire job forget {id}");
            let hints = check.into_iter().chain([resume]).chain((!is_stopped).then_some(forget));
            report.hint = Some(hints.collect::<Vec<_>>().join("; "));
        }
        let mut begun = error.done().iter().chain(error.unknown()).filter_map(|item| table::find(api, &item.call));
        if begun.any(has_password) && error.secrets().is_empty() {
            add_hint(&mut report.hint, new_password(api, account));
        }
        report
    }

    /// Creates the report of a verb that failed before its call was made.
    fn of_verb(row: &VerbRow, error: Error) -> Self {
        let (code, message) = (error.code().as_str(), error.message());
        let hints: Vec<_> = error.hints().collect();
        let hint = Some(hints.join("; ")).filter(|hint| !hint.is_empty());
        Self { hint, ..Self::plain(code, failure::typed(row, message)) }
    }

    fn note(self) {
        output::note(&text::escape_control_lines(&self.message));
        for (label, item) in &self.outcome {
            output::note(&text::escape_control(&format!("{label}: {item}")));
        }
        if let Some(progress) = self.error.as_ref().and_then(|(_, error)| progress(error)) {
            output::note(&format!("the machine is busy: {}", text::escape_control(&progress)));
        }
        if let Some(answer) = self.answer {
            output::note(&format!("the answer as it came: {}", text::escape_control(&answer)));
        }
        if let Some(hint) = self.hint {
            output::note(&text::escape_control_lines(&hint));
        }
    }

    fn into_json(self, exit: u8) -> Json {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Json| {
            if !value.is_null() {
                fields.insert(name.to_owned(), value);
            }
        };
        put("code", json!(self.code));
        put("message", json!(self.message));
        put("hint", json!(self.hint));
        put("exit", json!(exit));
        if let Some((api, error)) = &self.error {
            put("api", json!(api.as_str()));
            // Without a call in progress there is no name.
            let is_shown = |name: &str, fact: &Fact<'_>| match name {
                "call" => *fact != Fact::Text(""),
                // The verdict of the last call does not apply to the previous ones.
                "verdict" => self.is_all,
                // The command determines a better code: a limitation of this machine is not an error of a parameter.
                "code" => false,
                "param" => self.code != "local",
                _ => true,
            };
            let facts = error.facts().filter(|(name, fact)| is_shown(name, fact));
            facts.for_each(|(name, fact)| put(name, json(fact)));
        }
        put("answer", json!(self.answer));
        for label in ["done", "outcome unknown", "not done"] {
            let items: Vec<_> = self.outcome.iter().filter(|(own, _)| *own == label).map(|(_, item)| item).collect();
            if !items.is_empty() {
                put(&label.replace(' ', "_"), json!(items));
            }
        }
        json!({ "error": fields })
    }
}

/// Whether an answer is an HTML page, as a gateway sends: the call did not create it.
fn is_page(body: &str) -> bool {
    let begins =
        |tag: &str| body.trim_ascii_start().get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
    begins("<!doctype") || begins("<html")
}

fn json(fact: Fact<'_>) -> Json {
    match fact {
        Fact::Text(text) => text.into(),
        Fact::Truth(truth) => truth.into(),
        Fact::Int(int) => int.into(),
        Fact::Num(number) => number.into(),
        Fact::Seconds(seconds) => seconds.into(),
        Fact::Progress(progress) => progress.facts().map(|(name, fact)| (name, json(fact))).collect(),
        Fact::Look(look) => look.facts().map(|(name, fact)| (name, json(fact))).collect(),
        Fact::Args(args) => args.iter().map(|(name, text)| (*name, text.as_str())).collect(),
    }
}

/// Formats the progress: `OS Reinstall: debian-13-x86_64, 40 % (copying files)`.
fn progress(error: &Error) -> Option<String> {
    let progress = error.progress()?;
    let mut words: Vec<String> = progress.task.iter().cloned().collect();
    let has_percent = progress.message.as_ref().is_some_and(|message| message.contains('%'));
    words.extend(progress.percent.filter(|_| !has_percent).map(|percent| format!("{percent} %")));
    words.extend(progress.message.clone());
    (!words.is_empty()).then(|| words.join(", "))
}

/// Returns where a part of an account is set.
fn place(api: Api, account: Option<&str>, field: &AccountField) -> String {
    match account {
        Some(name) => format!("{} of the account {name}", field.name),
        None => format!("the environment variable {}", field.variable(api)),
    }
}

/// Returns where the credentials of an API's account are set, and where its address is.
fn places(api: Api, account: Option<&str>) -> (Vec<String>, String) {
    let (urls, keys): (Vec<_>, Vec<_>) = account_fields(api).iter().partition(|field| field.is_base_url());
    let of = |fields: Vec<&AccountField>| {
        let name = |field: &AccountField| account.map_or_else(|| field.variable(api), |_| field.name.to_owned());
        fields.into_iter().map(name).collect::<Vec<_>>()
    };
    let of_account = account.map(|name| format!(" of the account {name}")).unwrap_or_default();
    let mut keys = of(keys);
    if let Some(last) = keys.last_mut() {
        last.push_str(&of_account);
    }
    (keys, format!("{}{of_account}", of(urls).concat()))
}

/// Returns the next step.
fn hint(api: Api, account: Option<&str>, effect: Effect, error: &Error) -> Option<String> {
    let (keys, url) = places(api, account);
    let wait =
        error.retry_after().map(|wait| format!("wait {} s, as the service asks, then try again", wait.as_secs()));
    let hint = match error.code() {
        Code::Forbidden | Code::Http if wait.is_some() || error.hints().next().is_some() => {
            error.hints().map(str::to_owned).chain(wait).collect::<Vec<_>>().join("; ")
        }
        Code::Auth if keys.len() > 1 => format!("check {}: they must belong together", keys.join(" and ")),
        Code::Auth => format!("check {}", keys.concat()),
        Code::Forbidden => {
            "the key is valid, but lacks the permission: check its rights, and the addresses that may use it".into()
        }
        // A snapshot in progress does not exist yet for calls that use it.
        Code::NotFound if error.service_message().is_some_and(|words| words.starts_with("Invalid snapshot")) => {
            "check the id, and that the snapshot is complete: `vpswire vultr snapshot list` shows both".into()
        }
        Code::NotFound => format!("check the id, and that {url} is the right URL"),
        Code::RateLimited => wait.unwrap_or_else(|| "wait a moment, then try again".into()),
        Code::Locked => "try again in a few minutes".into(),
        Code::InvalidParams => format!("--{} permits it", schema::kebab(error.permitted_by()?)),
        Code::Decode if effect == Effect::Reads => "`vpswire raw` shows the answer as it comes".into(),
        Code::Timeout => "--timeout allows more time".into(),
        Code::TooLarge => "--max-body allows larger answers".into(),
        Code::Transport => format!("check the network, --proxy, and that {url} is the right URL"),
        Code::ReadOnly => match account {
            Some(name) => format!("see --read-only, VPSWIRE_READ_ONLY and read_only of the account {name}"),
            None => "leave out --read-only (or unset VPSWIRE_READ_ONLY) to allow it".into(),
        },
        Code::Cancelled if error.verdict() == Verdict::NotSent => "nothing was sent".into(),
        _ => return None,
    };
    Some(hint)
}

/// Whether the answer contains the only copy of a new root password.
fn has_password(op: &'static Op) -> bool {
    let is_password = |field: &Field| field.secret && field.name == "root_password";
    matches!(op.returns, Shape::Record(record) if record.fields.iter().any(is_password))
}

/// Describes how to set another root password after the answer with the only copy was lost. Returns `None` if the API has
/// no such call.
pub(crate) fn new_password(api: Api, account: Option<&str>) -> Option<String> {
    let call = command(api, account, &Look { call: "reset_root_password", args: Vec::new() })?;
    Some(format!("if the new root password was lost with the answer, create another one with: {call}"))
}

fn add_hint(hint: &mut Option<String>, more: Option<String>) {
    let hints: Vec<_> = hint.take().into_iter().chain(more).collect();
    *hint = (!hints.is_empty()).then(|| hints.join("; "));
}

/// Returns the command that shows what happened.
fn command(api: Api, account: Option<&str>, look: &Look) -> Option<String> {
    let op = table::find(api, look.call)?;
    let mut typed = schema::typed(op);
    for field in op.params {
        let value = look.args.iter().find(|(name, _)| *name == field.name).map(|(_, value)| text::quoted(value));
        let Some(value) = value.or_else(|| (!field.optional()).then(|| "...".to_owned())) else { continue };
        if op.path.contains(&format!("{{{}}}", field.wire)) {
            typed.push_str(&format!(" {value}"));
        } else {
            typed.push_str(&format!(" --{} {value}", schema::kebab(field.name)));
        }
    }
    if let Some(name) = account {
        typed.push_str(&format!(" --account {}", text::quoted(name)));
    }
    Some(typed)
}

#[cfg(test)]
mod tests {
    use super::command;
    use vpswire::error::Look;
    use vpswire::shape::Api;

    #[test]
    fn advice_becomes_a_command() {
        let typed_of = |api, account, call, args: &[(&'static str, &str)]| {
            let args = args.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
            command(api, account, &Look { call, args }).unwrap()
        };
        let typed = |api, call, args: &[(&'static str, &str)]| typed_of(api, None, call, args);
        assert_eq!(
            typed_of(Api::Vultr, Some("shop"), "server.list", &[("subid", "5")]),
            "vpswire vultr server list --subid 5 --account shop"
        );
        let wanted = r#"vpswire vultr server list --label 'a, it'\''s "b"'"#;
        assert_eq!(typed(Api::Vultr, "server.list", &[("label", "a, it's \"b\"")]), wanted);
        assert_eq!(typed(Api::Cvm, "vps.status", &[("id", "1")]), "vpswire cvm vps status 1");
        let wanted = "vpswire vultr firewall rule-list --firewallgroupid x --direction ... --ip-type ...";
        assert_eq!(typed(Api::Vultr, "firewall.rule_list", &[("firewallgroupid", "x")]), wanted);
    }
}
