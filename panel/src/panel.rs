//! Answers requests: serves the files of the page, and implements the protocol between the page and the panel.
//!
//! Every request of the protocol is a POST with JSON in both directions, and carries a bearer token, except the first one,
//! `/api/session`.

use crate::accounts::Member;
use crate::audit::Audit;
use crate::call::Sent;
use crate::clock::{Clock, SystemClock};
use crate::history::{Kept, Wanted};
use crate::page;
use crate::password::{Hash, Password};
use crate::relay::{Relay, Unsent};
use crate::session::{Door, Entry, LINK_OVER, Links, Sessions};
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::fmt::{self, Formatter};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use vpswire_serve::{Request, Response};
use vpswire_watch::store::StoreError;

/// The settings of a panel.
#[derive(Default)]
pub struct Settings {
    /// The accounts.
    pub members: Vec<Member>,
    /// Whether calls that change something are refused.
    pub read_only: bool,
    /// The audit log. Without it, calls that change something are refused.
    pub audit: Option<Audit>,
    /// The history of the accounts, which `vpswire watch` keeps.
    pub history: Option<Kept>,
    /// Whether the page uses its own simulator: then the panel has neither accounts nor sessions.
    pub demo: bool,
}

/// A panel. It answers requests from any number of threads.
pub struct Panel {
    read_only: bool,
    demo: bool,
    clock: Arc<dyn Clock>,
    links: Arc<Links>,
    doors: Vec<Arc<dyn Door>>,
    sessions: Sessions,
    relay: Relay,
    history: Option<Kept>,
}

/// The refusal of a request: a status, a text and a header.
struct Refused {
    status: u16,
    words: Cow<'static, str>,
    header: Option<(&'static str, String)>,
}

const fn refused(status: u16, words: &'static str) -> Refused {
    Refused { status, words: Cow::Borrowed(words), header: None }
}

const NO_SUCH_PATH: Refused = refused(404, "There is no such path here.");
const NOT_RANDOM: Refused = refused(500, "The system has no random numbers.");

impl Panel {
    /// Creates a panel with the clock of the system.
    pub fn new(settings: Settings) -> Self {
        Self::with_clock(settings, Arc::new(SystemClock::start()))
    }

    /// Creates a panel with another clock.
    pub fn with_clock(settings: Settings, clock: Arc<dyn Clock>) -> Self {
        let Settings { members, read_only, audit, history, demo } = settings;
        let links = Arc::new(Links::new(Arc::clone(&clock)));
        let doors: Vec<Arc<dyn Door>> = vec![Arc::<Links>::clone(&links)];
        let relay = Relay::new(members, read_only, audit, Arc::clone(&clock));
        let sessions = Sessions::new(Arc::clone(&clock));
        Self { read_only, demo, clock, links, doors, sessions, relay, history }
    }

    /// Accepts a password as well.
    pub(crate) fn add_password(&mut self, hash: Hash) {
        self.doors.push(Arc::new(Password::new(hash, Arc::clone(&self.clock))));
    }

    /// Returns the part of a new link after the server's URL: a fragment, which browsers do not send.
    ///
    /// # Errors
    /// If the system provides no random numbers.
    pub fn link(&self) -> io::Result<String> {
        Ok(if self.demo { "/#/".to_owned() } else { format!("/#{}", self.links.make()?) })
    }

    /// Refuses further calls that change something, and waits for the outcomes of those in progress. Their clients may be
    /// cancelled before.
    pub fn close(&self) {
        self.relay.close();
    }

    /// Answers a request whose host and origin the server has already checked.
    pub fn answer(&self, request: &Request) -> Response {
        self.route(request).unwrap_or_else(|refused| {
            let mut response = Response::new(refused.status, JSON, json!({ "error": refused.words }).to_string());
            response.headers.extend(refused.header.map(|(name, value)| (name.to_owned(), value)));
            response
        })
    }

    fn route(&self, request: &Request) -> Result<Response, Refused> {
        if !request.query.is_empty() {
            return Err(NO_SUCH_PATH);
        }
        match (request.method.as_str(), request.path.strip_prefix("/api/")) {
            ("POST", Some(name)) => self.api(name, request).map(|answer| Response::new(200, JSON, answer.as_bytes())),
            ("GET" | "HEAD", None) => page::find(&request.path).ok_or(NO_SUCH_PATH),
            _ => Err(NO_SUCH_PATH),
        }
    }

    fn api(&self, name: &str, request: &Request) -> Result<Arc<str>, Refused> {
        let act = match name {
            "session" => Self::session,
            "accounts" => Self::accounts,
            "call" => Self::call,
            "audit" => Self::audit,
            "history" => Self::history,
            "alerts" => Self::alerts,
            _ => return Err(NO_SUCH_PATH),
        };
        if !is_json(request) {
            return Err(refused(415, "Expected application/json."));
        }
        if name != "session" && !self.is_admitted(request) {
            return Err(unauthorised("Expected the bearer token of a session."));
        }
        act(self, &request.body)
    }

    fn is_admitted(&self, request: &Request) -> bool {
        let mut given = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        match (given.next(), given.next()) {
            (Some((_, value)), None) => {
                value.strip_prefix("Bearer ").is_some_and(|bearer| self.sessions.admits(bearer))
            }
            _ => false,
        }
    }

    /// Exchanges a credential for a bearer token.
    fn session(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let Pairs(body) = parse(body)?;
        if self.demo {
            return Ok(text(&json!({ "demo": true })));
        }
        let [(field, Value::String(given))] = body.as_slice() else {
            return Err(unauthorised("Expected the token of a link."));
        };
        let door = self.doors.iter().find(|door| door.field() == field);
        match door.map_or(Entry::Closed, |door| door.enter(given)) {
            Entry::Open => {
                let bearer = self.sessions.open().map_err(|_| NOT_RANDOM)?;
                let (read_only, version) = (self.read_only, env!("CARGO_PKG_VERSION"));
                Ok(text(&json!({ "bearer": bearer, "readOnly": read_only, "version": version })))
            }
            Entry::Closed => Err(unauthorised(door.map_or(LINK_OVER, |door| door.words()))),
            Entry::Wait(time) => {
                Err(Refused { header: Some(("Retry-After", seconds(time))), ..refused(429, "Too many attempts.") })
            }
        }
    }

    fn accounts(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let Nothing {} = parse(body)?;
        Ok(text(&json!({ "accounts": self.relay.accounts() })))
    }

    /// Makes a call. Any status other than 200 means that nothing was sent.
    fn call(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let sent: Sent = parse(body)?;
        self.relay.call(&sent).map_err(|unsent| match unsent {
            Unsent::Wrong(why) => Refused { words: Cow::Owned(why), ..refused(400, "") },
            Unsent::Reused => refused(409, "The token of this request was used for another one."),
            Unsent::Unlogged(_) => refused(500, "The log of changes cannot be written, so nothing was sent."),
            Unsent::NotRandom => NOT_RANDOM,
            Unsent::Closed => refused(503, "The panel is being stopped."),
        })
    }

    /// Returns the series of a machine; null without a history.
    fn history(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let wanted: Wanted = parse(body)?;
        if !self.relay.has(wanted.account()) {
            return Err(refused(400, "There is no such account."));
        }
        let series = match &self.history {
            None => None,
            Some(kept) => {
                let series = kept.series(&wanted).map_err(unreadable)?;
                Some(series.ok_or(refused(
                    400,
                    "Expected 2 to 200000 points, and a time that does not end before it begins.",
                ))?)
            }
        };
        Ok(text(&json!({ "series": series })))
    }

    /// Returns the open alerts, and the time of each account's last reading; null without a history.
    fn alerts(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let Nothing {} = parse(body)?;
        let Some(kept) = &self.history else { return Ok(text(&json!({ "alerts": null, "accounts": null }))) };
        let alerts = kept.alerts(self.relay.names()).map_err(unreadable)?;
        Ok(text(&json!(alerts)))
    }

    fn audit(&self, body: &[u8]) -> Result<Arc<str>, Refused> {
        let Before { before } = parse(body)?;
        let page = self.relay.audit().map_or(Ok(Vec::new()), |audit| audit.page(before.unwrap_or(u64::MAX)));
        let page = page.map_err(|_| refused(500, "The log of changes cannot be read."))?;
        Ok(text(&json!({ "entries": page })))
    }
}

/// The members of an object, including duplicates: JSON parsers disagree about which duplicate wins.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Pairs;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// An empty body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// The selection of a page of the log.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Before {
    before: Option<u64>,
}

const JSON: &str = "application/json";

/// The errors of a history contain no password.
fn unreadable(error: StoreError) -> Refused {
    Refused { words: Cow::Owned(error.to_string()), ..refused(500, "") }
}

fn unauthorised(words: &'static str) -> Refused {
    Refused { header: Some(("WWW-Authenticate", "Bearer".to_owned())), ..refused(401, words) }
}

/// Returns whole seconds, rounded up.
fn seconds(time: Duration) -> String {
    time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0)).to_string()
}

/// Whether the body is declared as JSON, which a form on another page cannot do.
fn is_json(request: &Request) -> bool {
    let mut types = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let first = types.next().map(|(_, value)| value.as_str());
    types.next().is_none() && first == Some(JSON)
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(body).map_err(|_| refused(400, "The body is not the JSON that is expected here."))
}

fn text(value: &Value) -> Arc<str> {
    value.to_string().into()
}
