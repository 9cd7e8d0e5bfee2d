//! Makes the calls of the page with the accounts: decodes each call, has it confirmed where necessary, logs it, sends it
//! once, and returns the answer without the key.

use crate::accounts::Member;
use crate::audit::{Audit, Entry};
use crate::call::{Call, Sent, read};
use crate::clock::Clock;
use crate::consent::{self, Questions};
use crate::names::Names;
use crate::once::{Begun, Claim, Once};
use serde_json::{Value, json};
use std::io::{self, ErrorKind};
use std::sync::{Arc, PoisonError, RwLock};
use vpswire::exchange::{Exchange, Policy};
use vpswire::shape::Effect;
use vpswire::wire::Head;
use vpswire::{Account, Error, Verdict};

/// The maximum length of a request's token, bytes.
const LONGEST_TOKEN: usize = 100;

/// The response headers of a service that the page receives.
const HEADERS: [&str; 3] = ["content-type", "retry-after", "date"];

/// The relay, which makes the calls of the page.
pub struct Relay {
    members: Vec<Member>,
    read_only: bool,
    audit: Option<Audit>,
    once: Once,
    questions: Questions,
    names: Names,
    /// Whether calls that change something may begin. Each call in progress holds a read lock.
    is_open: RwLock<bool>,
    clock: Arc<dyn Clock>,
}

/// The reason why nothing was sent.
pub enum Unsent {
    /// The request is invalid, for this reason.
    Wrong(String),
    /// The token belongs to another request.
    Reused,
    /// The log cannot be written.
    Unlogged(io::Error),
    /// The system provides no random numbers.
    NotRandom,
    /// The panel is stopping.
    Closed,
}

impl Relay {
    /// Creates a relay for these accounts. Without a log, calls that change something are refused.
    pub fn new(members: Vec<Member>, read_only: bool, audit: Option<Audit>, clock: Arc<dyn Clock>) -> Self {
        let (once, questions) = (Once::new(Arc::clone(&clock)), Questions::new(Arc::clone(&clock)));
        Self { members, read_only, audit, once, questions, names: Names::default(), is_open: RwLock::new(true), clock }
    }

    /// Returns the accounts as the page receives them.
    pub fn accounts(&self) -> Value {
        self.members.iter().map(Member::shown).collect()
    }

    /// Returns the names of the accounts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|member| &*member.name)
    }

    /// Whether an account with that name exists.
    pub fn has(&self, name: &str) -> bool {
        self.names().any(|own| own == name)
    }

    /// Returns the audit log, if there is one.
    pub const fn audit(&self) -> Option<&Audit> {
        self.audit.as_ref()
    }

    /// Refuses further calls that change something, and waits until the outcomes of those in progress are logged.
    pub fn close(&self) {
        *self.is_open.write().unwrap_or_else(PoisonError::into_inner) = false;
    }

    /// Makes a call, and returns the result as JSON: the answer of the service, a failure, or a question.
    ///
    /// # Errors
    /// The reason why nothing was sent.
    pub fn call(&self, sent: &Sent) -> Result<Arc<str>, Unsent> {
        let member = self.members.iter().find(|member| member.name == sent.account);
        let member = member.ok_or_else(|| Unsent::Wrong("There is no such account.".to_owned()))?;
        if sent.once.is_empty() || sent.once.len() > LONGEST_TOKEN {
            return Err(Unsent::Wrong(format!("once: expected a token of 1 to {LONGEST_TOKEN} bytes.")));
        }
        let call = read(sent, member.client.account()).map_err(Unsent::Wrong)?;
        // A call that only reads can be repeated, so its answer need not be kept.
        if call.op.effect == Effect::Reads {
            return Ok(self.send(member, &call).0);
        }
        let request = sent.digest();
        match self.once.begin(&sent.once, request) {
            Begun::Answered(answer) => Ok(answer),
            Begun::Other => Err(Unsent::Reused),
            Begun::First(claim) => self.change(member, &call, sent, request, claim),
        }
    }

    /// Makes a call that changes something, if it is allowed and confirmed.
    fn change(
        &self,
        member: &Member,
        call: &Call,
        sent: &Sent,
        request: [u8; 32],
        mut claim: Claim<'_>,
    ) -> Result<Arc<str>, Unsent> {
        if self.read_only || member.read_only {
            let mut policy = Policy::default();
            policy.read_only = true;
            if let Err(error) = Exchange::new(Arc::clone(&call.prepared), policy) {
                return Ok(failure(&error, member.client.account()).to_string().into());
            }
        }
        let name = self.names.of(&member.name, call.op, &call.args);
        let agreed = sent.consent.as_ref().filter(|_| consent::is_needed(call.op));
        let is_agreed = agreed.is_some_and(|agreed| self.questions.is_agreed(request, &agreed.nonce, &agreed.typed));
        if consent::is_needed(call.op) && !is_agreed {
            let (nonce, expires) = self.questions.ask(request, &name).map_err(|_| Unsent::NotRandom)?;
            let (id, effect) = (call.op.id, call.op.effect.as_str());
            let question = json!({ "nonce": nonce, "name": name, "call": id, "effect": effect, "expires": expires });
            return Ok(json!({ "consent": question }).to_string().into());
        }
        let is_open = self.is_open.read().unwrap_or_else(PoisonError::into_inner);
        if !*is_open {
            return Err(Unsent::Closed);
        }
        let audit = self.audit.as_ref().ok_or_else(|| Unsent::Unlogged(ErrorKind::NotFound.into()))?;
        let mut entry = Entry {
            at: self.clock.unix(),
            account: &member.name,
            call: call.op.id,
            effect: call.op.effect.as_str(),
            params: &call.shown,
            consent: agreed.map(|_| name.as_str()),
        };
        let asked = audit.asked(&entry).map_err(Unsent::Unlogged)?;
        claim.sending(&unknown().to_string());
        let (answer, outcome, why) = self.send(member, call);
        claim.answer(&answer);
        entry.at = self.clock.unix();
        // The call was made, so its answer counts. If the log still cannot be written, the next call is refused.
        drop(audit.done(asked, &entry, outcome, why.as_deref()));
        Ok(answer)
    }

    /// Sends a call. Returns the answer for the page, the outcome, and the reason if the outcome is not ok.
    fn send(&self, member: &Member, call: &Call) -> (Arc<str>, &'static str, Option<String>) {
        let account = member.client.account();
        let result = member.client.with_max_retries(0).run(Arc::clone(&call.prepared));
        match result {
            Ok((exchange, value)) => {
                self.names.remember(&member.name, call.op, &value);
                let head = exchange.head();
                let (status, headers) = head.map_or((200, &[][..]), |Head { status, headers }| (*status, headers));
                (answer(status, headers, value.body(), account).to_string().into(), "ok", None)
            }
            Err(error) => {
                let outcome = match error.verdict() {
                    Verdict::NotSent => "not_sent",
                    Verdict::Rejected => "refused",
                    _ => "unknown",
                };
                let shown = match (error.status(), error.raw()) {
                    (Some(status), Some(body)) => {
                        answer(status, error.headers(), &String::from_utf8_lossy(body), account)
                    }
                    _ => failure(&error, account),
                };
                (shown.to_string().into(), outcome, Some(account.mask(error.message())))
            }
        }
    }
}

/// Returns the answer of a service.
fn answer(status: u16, headers: &[(String, String)], body: &str, account: &Account) -> Value {
    let wanted = headers.iter().filter(|(name, _)| HEADERS.iter().any(|wanted| wanted.eq_ignore_ascii_case(name)));
    let headers: Vec<_> = wanted.map(|(name, value)| json!([name, account.mask(value)])).collect();
    json!({ "status": status, "headers": headers, "body": account.mask(body) })
}

/// Returns the failure of a call that got no answer.
fn failure(error: &Error, account: &Account) -> Value {
    let mut failure = json!({
        "code": error.code().as_str(),
        "verdict": error.verdict().as_str(),
        "message": account.mask(error.message()),
    });
    if let (Some(failure), Some(after)) = (failure.as_object_mut(), error.retry_after()) {
        failure.insert("retryAfter".to_owned(), after.as_secs().into());
    }
    json!({ "failure": failure })
}

/// Returns the answer for a call during which this process failed.
fn unknown() -> Value {
    json!({ "failure": { "code": "transport", "verdict": "unknown", "message": "internal error in vpswire" } })
}
