//! Vultr: a key for each account, the errors of the service, and which handler a call has.

mod account;
mod address;
mod catalogue;
mod life;
mod machine;
mod snapshot;

use crate::example;
use crate::form::Form;
use crate::params::{self, Flaw};
use crate::reply;
use crate::route;
use crate::seeds::Seeds;
use crate::world::Incoming;
use account::Account;
use serde_json::{Map, Value, json};
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_core::wire::Response;

/// The service.
pub(crate) struct Vultr {
    accounts: Vec<Account>,
    counters: Counters,
}

/// What is handed out once, over all accounts.
struct Counters {
    /// The next subscription's id.
    subid: u64,
    /// The next address.
    ip: u32,
}

/// A request that is found, admitted and checked.
struct Asked<'a> {
    op: &'static Op,
    form: &'a Form,
    now: u64,
    seeds: &'a mut Seeds,
    counters: &'a mut Counters,
}

/// What comes back; nothing for an empty body.
type Answer = Result<Option<Value>, Refusal>;

/// Why a call is refused.
struct Refusal {
    status: u16,
    words: String,
}

impl Refusal {
    /// Mostly the service says 412.
    fn new(words: &str) -> Self {
        Self { status: 412, words: words.to_owned() }
    }

    /// A machine that does not exist, or is another account's.
    fn no_server() -> Self {
        Self::new("Invalid server.  Check SUBID value and ensure your API key matches the server's account")
    }
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        match flaw.field.wire {
            "SUBID" => Self::no_server(),
            "ip" => Self::new("Invalid IP address"),
            // The words for the rest are a guess after those that have been seen.
            wire => Self::new(&format!("Invalid {wire}.  Check {wire} value")),
        }
    }
}

impl Vultr {
    /// The accounts of the default world.
    pub(crate) fn new(seeds: &mut Seeds) -> Self {
        let mut counters = Counters { subid: 1_312_965, ip: 20 };
        Self { accounts: account::believable(seeds, &mut counters), counters }
    }

    /// Answers a request, and says which call it was.
    pub(crate) fn answer(
        &mut self,
        path: &str,
        incoming: &Incoming,
        now: u64,
        seeds: &mut Seeds,
    ) -> (Option<&'static Op>, Response) {
        let found = route::find(Api::Vultr, &incoming.method, path).map(|(op, _)| op);
        let response = match self.call(found, incoming, now, seeds) {
            Ok(Some(value)) => reply::json(200, "application/json", &value),
            Ok(None) => reply::text(200, ""),
            Err(Refusal { status, words }) => reply::text(status, &words),
        };
        (found, response)
    }

    fn call(&mut self, found: Option<&'static Op>, incoming: &Incoming, now: u64, seeds: &mut Seeds) -> Answer {
        let refuse = |status, words: &str| Refusal { status, words: words.to_owned() };
        let op = found.ok_or_else(|| refuse(400, "Invalid API location.  Check the URL that you are using"))?;
        if op.method.as_str() != incoming.method {
            let words =
                "Invalid HTTP method.  Check that the method (POST|GET) matches what the documentation indicates";
            return Err(refuse(405, words));
        }
        // The rate limit of calls with a key belongs here.
        let key = incoming.header("API-Key").unwrap_or_default();
        let form =
            if incoming.method == "GET" { Form::parse(incoming.query.as_bytes()) } else { Form::parse(&incoming.body) };
        let asked = Asked { op, form: &form, now, seeds, counters: &mut self.counters };
        if !op.needs_key {
            params::check(op, &form)?;
            return public(asked);
        }
        let account = self.accounts.iter_mut().find(|account| account.key == key);
        let account = account.ok_or_else(|| refuse(403, "Invalid API key"))?;
        params::check(op, &form)?;
        account.call(asked)
    }
}

/// The calls that need no key.
fn public(asked: Asked<'_>) -> Answer {
    let form = asked.form;
    Ok(Some(match asked.op.id {
        "regions.list" => catalogue::regions(form.get("availability") == Some("yes")),
        "regions.availability" => catalogue::availability(form.number("DCID"), form.get("type").unwrap_or("all")),
        "regions.availability_vc2" => catalogue::availability(form.number("DCID"), "vc2"),
        "regions.availability_vdc2" => catalogue::availability(form.number("DCID"), "vdc2"),
        "os.list" => catalogue::systems(),
        "app.list" => catalogue::apps(),
        _ => return example(asked),
    }))
}

impl Account {
    fn call(&mut self, asked: Asked<'_>) -> Answer {
        let Asked { op, form, now, .. } = asked;
        self.settle(now);
        // Whatever is asked of a server, it must be there.
        let named = op.group == "server" && op.params.iter().any(|p| p.wire == "SUBID" && !p.optional());
        if named && !self.is_known(form, op.id == "server.destroy") {
            return Err(Refusal::no_server());
        }
        match op.id {
            "account.info" => Ok(Some(self.money(now))),
            "auth.info" => Ok(Some(self.rights())),
            "plans.list" => Ok(Some(catalogue::plans(form.get("type").unwrap_or("all"), true))),
            "plans.list_vc2" => Ok(Some(catalogue::plans("vc2", false))),
            "plans.list_vdc2" => Ok(Some(catalogue::plans("vdc2", false))),
            "server.list" => self.list(form, now).map(Some),
            "server.create" => self.create(asked).map(Some),
            "server.destroy" => self.destroy(form, now),
            "server.label_set" => {
                self.set(form, |server, form| form.get("label").unwrap_or_default().clone_into(&mut server.label))
            }
            "server.tag_set" => {
                self.set(form, |server, form| form.get("tag").unwrap_or_default().clone_into(&mut server.tag))
            }
            "server.start" | "server.reboot" => self.switch(form, now, true),
            "server.halt" => self.switch(form, now, false),
            "server.list_ipv4" => self.list_ipv4(form, now).map(Some),
            "server.reverse_set_ipv4" => self.set_reverse(form, form.get("entry")),
            "server.reverse_default_ipv4" => self.set_reverse(form, None),
            "snapshot.list" => Ok(Some(self.snapshots(form, now))),
            "snapshot.create" => self.create_snapshot(asked).map(Some),
            "snapshot.destroy" => self.destroy_snapshot(form),
            _ => example(asked),
        }
    }
}

/// What a call without a handler answers.
fn example(asked: Asked<'_>) -> Answer {
    let Asked { op, form, now, seeds, .. } = asked;
    Ok(match op.returns {
        Shape::Unit => None,
        _ => example::answer(op, form, now, seeds),
    })
}

/// A map by id, or `[]` where it is empty, as PHP has it.
fn by_id<K: ToString>(entries: impl Iterator<Item = (K, Value)>) -> Value {
    let map: Map<String, Value> = entries.map(|(id, entry)| (id.to_string(), entry)).collect();
    if map.is_empty() { json!([]) } else { Value::Object(map) }
}

/// An amount of cents as text: `10.05`.
fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
