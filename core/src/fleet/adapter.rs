//! The adapter of an API to the verbs: one const row for each API, with a function for each verb that it supports.

use crate::declare::arg::Arg;
use crate::dialect::account::Account;
use crate::error::draft::Draft;
use crate::error::{Code, Error, Mismatch, Verdict};
use crate::fleet::args::Args;
use crate::fleet::verbs;
use crate::fleet::verbs::capabilities::{Capability, CapabilityAnswer};
use crate::fleet::verbs::power::Acted;
use crate::fleet::{Member, traffic};
use crate::request::prepared::Prepared;
use crate::schema::shape::{Api, Op};
use crate::value::node::Read;
use crate::value::to_json::{ToJson, written};
use crate::value::typed::{Call, Decimal};
use crate::value::{Kind, Value};
use std::sync::Arc;

/// The verbs of one API. Each verb is a field, so that no API can omit one.
pub(crate) struct Adapter {
    /// The API.
    pub api: Api,
    /// The id of the account's machine, if an account is a single machine.
    pub only_machine: fn(&Account) -> Option<String>,
    /// Whether it can create a machine. This is not a verb: plans, images and locations of one API mean nothing to
    /// another.
    pub create: Support,
    /// Whether it can wait for a machine. This is not a verb: it takes several calls.
    pub wait: Support,
    pub list: Support,
    pub get: Support,
    pub usage: Support,
    pub series: Support,
    pub power_start: Support,
    pub power_stop: Support,
    pub power_restart: Support,
    pub power_kill: Support,
    pub rebuild: Support,
    pub snapshots_list: Support,
    pub snapshots_create: Support,
    pub snapshots_delete: Support,
    pub snapshots_restore: Support,
    pub addresses: Support,
    pub rdns_get: Support,
    pub rdns_set: Support,
    pub problems: Support,
    pub budget: Support,
    pub capabilities: Support,
}

/// Whether an API supports a verb.
pub(crate) enum Support {
    /// Supported, in this way.
    Yes(Way),
    /// Supported in this way, with this remark.
    Noted(Way, &'static str),
    /// Not supported, for this reason.
    No(&'static str),
    /// Not supported; this alternative is.
    Instead(&'static str),
}

/// The implementation of a verb for one account or machine: given the answers so far, it returns the next calls or its
/// findings. It is first called without answers, and then after each wave of calls with the answers of all waves, in
/// the order in which they were requested.
pub(crate) type Way = fn(&At<'_>, &[Came]) -> Result<Next, Error>;

/// The context of a verb on one account or machine.
pub(crate) struct At<'a> {
    /// The account.
    pub member: &'a Member,
    /// The id of the machine or snapshot that the verb is about.
    pub id: &'a str,
    /// The arguments.
    pub args: &'a Args,
    /// The time, Unix seconds.
    pub now: u64,
}

/// The next thing to do.
pub(crate) enum Next {
    /// Make these calls, concurrently.
    Ask(Vec<Planned>),
    /// The verb is finished on this account or machine.
    Done(Found),
}

/// A call to make on the account.
pub(crate) struct Planned {
    pub op: &'static Op,
    pub args: Vec<Option<Arg>>,
}

/// The result of one call.
pub(crate) struct Came {
    pub prepared: Arc<Prepared>,
    pub result: Result<Value, Error>,
}

/// The findings on an account: the records as JSON, and the failures, each with its machine if it is about one.
#[derive(Default)]
pub(crate) struct Found {
    pub records: Vec<String>,
    pub failures: Vec<(Option<String>, Error)>,
}

impl Next {
    /// Requests one call.
    pub fn ask<C: Call>(call: &C) -> Self {
        Self::Ask(vec![Planned::of(call)])
    }

    /// Ends with this record.
    pub fn one(record: &impl ToJson) -> Self {
        Self::Done(Found { records: vec![written(record)], failures: Vec::new() })
    }
}

/// Implements a verb by one call that performs it.
pub(crate) fn act<C: Call>(at: &At<'_>, came: &[Came], call: impl FnOnce() -> Result<C, Error>) -> Result<Next, Error> {
    let [came, ..] = came else { return Ok(Next::ask(&call()?)) };
    came.value()?;
    Ok(Next::one(&Acted::by(at, came)))
}

/// Implements `capabilities` without a call.
pub(crate) fn state_capabilities(at: &At<'_>, _: &[Came]) -> Result<Next, Error> {
    Ok(Next::Done(capabilities(at, |_| None)))
}

/// Returns an entry for each verb; `refused` gives the reason why the account cannot use a verb that its API supports.
pub(crate) fn capabilities(at: &At<'_>, refused: impl Fn(&str) -> Option<&'static str>) -> Found {
    let mut found = Found::default();
    let Some(adapter) = at.member.adapter() else { return found };
    let verbs = verbs::all().map(|row| (row.id, (row.support)(adapter)));
    for (verb, support) in verbs.chain([("create", &adapter.create), ("wait", &adapter.wait)]) {
        let (answer, why) = match (support, refused(verb)) {
            (Support::Yes(_) | Support::Noted(..), Some(why)) => (CapabilityAnswer::No, Some(why)),
            (Support::Yes(_), None) => (CapabilityAnswer::Yes, None),
            (Support::Noted(_, note), None) => (CapabilityAnswer::Yes, Some(*note)),
            (Support::No(why), _) => (CapabilityAnswer::No, Some(*why)),
            (Support::Instead(what), _) => (CapabilityAnswer::Instead, Some(*what)),
        };
        found.records.push(written(&Capability {
            account: at.member.name().to_owned(),
            api: adapter.api.as_str().to_owned(),
            verb: verb.to_owned(),
            answer,
            why: why.map(str::to_owned),
        }));
    }
    found
}

impl Planned {
    pub fn of<C: Call>(call: &C) -> Self {
        Self { op: C::OP, args: call.args() }
    }
}

impl Found {
    /// Adds a record, or the reason why it could not be made, with the id of the machine if it is about one.
    pub fn add(&mut self, id: Option<&str>, record: Result<impl ToJson, Error>) {
        match record {
            Ok(record) => self.records.push(written(&record)),
            Err(error) => self.failures.push((id.map(str::to_owned), error)),
        }
    }
}

impl At<'_> {
    /// Returns the name of the machine with that id: `account/id`.
    pub fn machine(&self, id: &str) -> String {
        format!("{}/{id}", self.member.name())
    }

    /// Returns the machine's id as an integer.
    ///
    /// # Errors
    /// If it is not one.
    pub fn number(&self) -> Result<u64, Error> {
        let why = || Error::invalid("", "machine", "expected the machine's numeric id after the slash");
        crate::text::int::parse(self.id).and_then(|id| u64::try_from(id).ok()).ok_or_else(why)
    }

    /// Returns the id of the snapshot that was given with a machine: `account/id`, or the id alone.
    ///
    /// # Errors
    /// If it belongs to another account.
    pub fn snapshot(&self) -> Result<&str, Error> {
        let given = self.args.text("snapshot").unwrap_or_default();
        match given.split_once('/') {
            Some((account, id)) if account == self.member.name() => Ok(id),
            None => Ok(given),
            Some(_) => {
                let why = format!("expected one of the account {}, as snapshots.list names it", self.member.name());
                Err(Error::invalid("", "snapshot", &why))
            }
        }
    }

    /// Returns the error for a machine that its account does not have, as the answer of `call` shows.
    #[cold]
    pub fn missing(&self, call: &str) -> Error {
        let why = format!("there is no machine {}", self.machine(self.id));
        Draft::new(Code::NotFound, Verdict::NotSent, call, why).with_param("machine").own_words()
    }
}

impl Came {
    /// Returns the answer.
    ///
    /// # Errors
    /// The error of the call.
    pub fn value(&self) -> Result<&Value, Error> {
        self.result.as_ref().map_err(Error::clone)
    }

    /// Reads something from the answer at that path.
    ///
    /// # Errors
    /// `Decode` with the full path.
    pub fn read<T>(&self, path: &str, read: impl FnOnce() -> Read<T>) -> Result<T, Error> {
        read().map_err(|mismatch: Box<Mismatch>| {
            let mismatch = if path.is_empty() { mismatch } else { mismatch.under(path) };
            match &self.result {
                Ok(value) => self.prepared.mismatched(value, &mismatch),
                Err(error) => error.clone(),
            }
        })
    }
}

/// Returns a field of a provider's record; nothing if it is missing or empty.
fn field(record: &Value, name: &str) -> Option<Value> {
    record.get(name).filter(|value| value.kind() != Kind::Null)
}

/// Returns a text; nothing if it is empty.
///
/// # Errors
/// If it is not text.
pub(crate) fn text_of(value: &Value) -> Read<Option<String>> {
    if value.kind() == Kind::Null {
        return Ok(None);
    }
    Ok(Some(value.as_text()?.into_owned()).filter(|text| !text.is_empty()))
}

/// Returns the text of a field; nothing if it is empty.
pub(crate) fn text(record: &Value, name: &str) -> Read<Option<String>> {
    Ok(record.get(name).map(|value| text_of(&value).map_err(|e| e.under(name))).transpose()?.flatten())
}

/// Returns the text of a field that must be present.
pub(crate) fn needed(record: &Value, name: &str) -> Read<String> {
    text(record, name)?.ok_or_else(|| missing(name, "text"))
}

#[cold]
fn missing(name: &str, expected: &str) -> Box<Mismatch> {
    Box::new(Mismatch { path: name.to_owned(), expected: expected.to_owned(), found: "nothing".to_owned() })
}

/// Returns the integer of a field; nothing if it is absent or negative.
pub(crate) fn int(record: &Value, name: &str) -> Read<Option<u64>> {
    let Some(value) = field(record, name) else { return Ok(None) };
    let int = value.as_int().map_err(|e| e.under(name))?;
    Ok(u64::try_from(int).ok())
}

/// Returns `count` times the decimal of a field.
pub(crate) fn times(count: u64, record: &Value, name: &str) -> Read<Option<u64>> {
    let Some(digits) = text(record, name)? else { return Ok(None) };
    let odd = || Mismatch {
        path: name.to_owned(),
        expected: "a decimal, 0 or more, of a common size".to_owned(),
        found: digits.clone(),
    };
    traffic::times(count, &digits).map(Some).ok_or_else(|| Box::new(odd()))
}

/// Returns the integer of a field that must be present.
pub(crate) fn id(record: &Value, name: &str) -> Read<u64> {
    int(record, name)?.ok_or_else(|| missing(name, "an integer"))
}

/// Returns the number of a field.
pub(crate) fn num(record: &Value, name: &str) -> Read<Option<f64>> {
    field(record, name).map(|value| value.as_num().map_err(|e| e.under(name))).transpose()
}

/// Returns the exact decimal of a field.
pub(crate) fn decimal(record: &Value, name: &str) -> Read<Option<Decimal>> {
    field(record, name).map(|value| value.read::<Decimal>().map_err(|e| e.under(name))).transpose()
}

/// Whether a field is true.
pub(crate) fn flag(record: &Value, name: &str) -> Read<bool> {
    field(record, name).map_or(Ok(false), |value| value.as_bool().map_err(|e| e.under(name)))
}

/// Returns the items of a list.
pub(crate) fn items(record: &Value, name: &str) -> Vec<Value> {
    field(record, name).map(|list| list.items()).unwrap_or_default()
}

/// Returns the texts of a list that are not empty.
pub(crate) fn texts(record: &Value, name: &str) -> Read<Vec<String>> {
    let mut found = Vec::new();
    for (index, item) in items(record, name).iter().enumerate() {
        let text = item.as_text().map_err(|e| e.under(&index.to_string()).under(name))?;
        if !text.is_empty() {
            found.push(text.into_owned());
        }
    }
    Ok(found)
}
