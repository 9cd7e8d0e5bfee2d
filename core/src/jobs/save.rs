//! Saves a job as a text, and reads it back: everything that another process, language or day needs to continue it. It
//! contains no key and no password.

use crate::dialect::account::Account;
use crate::error::Error;
use crate::jobs::agreed::PLAN;
use crate::jobs::flow::malformed;
use crate::jobs::plan::Plan;
use crate::jobs::run::{ActState, Passing, Run};
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::to_json::{Object, Raw, ToJson};
use crate::value::typed::{ById, Typed};
use std::collections::HashSet;
use std::time::Duration;
use vpswire_macros::Record;

/// The version of the text.
const VERSION: u64 = 1;

/// A saved job.
#[derive(Clone, PartialEq, Record)]
struct Saved {
    /// The version of the text.
    vpswire_job: u64,
    /// The API.
    api: String,
    /// The job's name.
    job: String,
    /// The fields that identify the account.
    account: ById<String>,
    /// The job's parameters.
    params: Value,
    /// The time-out, seconds.
    timeout: u64,
    /// The time when it began, seconds since 1970.
    began: Option<u64>,
    /// Its plan.
    plan: Option<Plan>,
    /// Whether the plan is agreed to.
    agreed: bool,
    /// The known facts.
    facts: ById<Value>,
    /// The calls that change something.
    acts: ById<String>,
}

impl ActState {
    const ALL: [Self; 3] = [Self::Sent, Self::Done, Self::Unknown];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Done => "done",
            Self::Unknown => "unknown",
        }
    }
}

impl ToJson for ActState {
    fn to_json(&self, out: &mut String) {
        self.as_str().to_json(out);
    }
}

/// Returns the error of a parameter or of the plan, with its path in the saved text.
fn within_saved(error: &Error) -> Error {
    let param = error.param().unwrap_or_default();
    let why = error.message().strip_prefix(param).and_then(|rest| rest.strip_prefix(": "));
    let path = if param == PLAN { PLAN.to_owned() } else { format!("params.{param}") };
    Error::invalid("resume", &path, why.unwrap_or(error.message()))
}

/// Returns the error for a text that is not a saved job at all.
fn no_saved_job(found: &str) -> Error {
    Error::invalid("resume", "saved", &format!("expected the text of a saved job, found {found}"))
}

impl Run {
    /// Returns the job as a small JSON text, without keys and passwords.
    ///
    /// A text saved after a call was asked for records that the call may have been sent: a resumed job checks whether
    /// it was executed, and does not send it again. So save before you make each call; [`Run::resume`] continues.
    pub fn save(&self) -> String {
        let mut json = String::new();
        Object::new(&mut json)
            .field("vpswire_job", &VERSION)
            .field("api", self.spec.api.as_str())
            .field("job", self.spec.name)
            .field("account", &self.account)
            .field("params", &self.params)
            // Saving does not shorten a job's time-out.
            .field("timeout", &self.timeout.as_secs().saturating_add(u64::from(self.timeout.subsec_nanos() > 0)))
            .field("began", &self.began)
            .field("plan", &self.plan)
            .field("agreed", &self.agreed)
            .field("facts", &self.facts)
            .field("acts", &self.acts)
            .end();
        json
    }

    /// Reads a job from a saved text, to be continued with the same account.
    ///
    /// # Errors
    /// `InvalidParams` names the place in the text that is malformed, or says that the account is another one.
    pub fn resume(saved: &str, account: &Account) -> Result<Self, Error> {
        let tried = Self::read_saved(saved, account)?;
        let job = tried.spec.name;
        tried.tried().map_err(|error| if error.call() == job { within_saved(&error) } else { error })?;
        Self::read_saved(saved, account)
    }

    /// Does the same for a job that must have that name.
    ///
    /// # Errors
    /// As [`Run::resume`], and if the text is that of another job.
    pub fn resume_named(name: &str, saved: &str, account: &Account) -> Result<Self, Error> {
        let run = Self::resume(saved, account)?;
        let found = run.spec.name;
        if found == name {
            return Ok(run);
        }
        Err(Error::invalid("resume", "job", &format!("expected the job {name}, found {found}")))
    }

    fn read_saved(saved: &str, account: &Account) -> Result<Self, Error> {
        let value = Value::from_json(saved.to_owned(), const { &<Saved as Typed>::SHAPE });
        let no_json =
            |_| no_saved_job(if saved.trim().is_empty() { "an empty text" } else { "a text that is not JSON" });
        let saved: Saved = value.map_err(no_json)?.read().map_err(|mismatch| match mismatch.path.as_str() {
            "" => no_saved_job("other JSON"),
            _ => malformed(&mismatch),
        })?;
        let invalid = |path: &str, why: &str| Error::invalid("resume", path, why);
        if saved.vpswire_job != VERSION {
            let why = format!("expected a saved job of edition {VERSION}, found edition {}", saved.vpswire_job);
            return Err(invalid("vpswire_job", &why));
        }
        let api = Api::parse(&saved.api).ok_or_else(|| invalid("api", "expected an API"))?;
        let spec = super::find(api, &saved.job).map_err(|_| invalid("job", "expected a job of that API"))?;
        let named = account.public_fields();
        let same = api == account.api()
            && named.len() == saved.account.len()
            && named.iter().all(|(name, value)| saved.account.get(name) == Some(value));
        if !same {
            let names: Vec<_> = saved.account.iter().map(|(name, value)| format!(" with {name} {value}")).collect();
            let why = format!("expected the account that it was saved with: one of {}{}", api.as_str(), names.concat());
            return Err(invalid("account", &why));
        }
        let planned: HashSet<_> = saved.plan.iter().flat_map(Plan::changes).map(|item| item.key.as_str()).collect();
        let state = |(key, text): (String, String)| match ActState::ALL.into_iter().find(|of| of.as_str() == text) {
            _ if !planned.contains(key.as_str()) => Err(invalid(&format!("acts.{key}"), "expected a key of the plan")),
            Some(state) => Ok((key, state)),
            None => Err(invalid(&format!("acts.{key}"), "expected sent, done or unknown")),
        };
        let acts = saved.acts.into_iter().map(state).collect::<Result<_, _>>()?;
        Ok(Self {
            spec,
            account: named,
            params: Raw(saved.params.raw().to_owned()),
            timeout: Duration::from_secs(saved.timeout),
            began: saved.began,
            plan: saved.plan,
            agreed: saved.agreed,
            facts: saved.facts.iter().map(|(name, fact)| (name.to_owned(), Raw(fact.raw().to_owned()))).collect(),
            acts,
            passing: Passing::default(),
        })
    }
}
