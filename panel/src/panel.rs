//! What is asked, and what is answered: the page's files, and the protocol between the page and this.
//!
//! All of the protocol is POST with JSON in and out, and a bearer token on all but the first request, `/api/session`.

use crate::clock::{Clock, SystemClock};
use crate::headers::HEADERS;
use crate::page;
use crate::session::{Door, Entry, Links, Sessions};
use serde_json::{Map, Value, json};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use vpswire_serve::{Request, Response};

/// What a panel is made with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// Whether only calls that read are relayed.
    pub read_only: bool,
    /// Whether the page is to use its own simulator: then there are no accounts here, and no session.
    pub demo: bool,
}

/// A panel: it answers requests, from any number of threads.
pub struct Panel {
    settings: Settings,
    links: Arc<Links>,
    doors: Vec<Arc<dyn Door>>,
    sessions: Sessions,
}

/// Why a request is not answered: a status, words, and headers.
struct Refused {
    status: u16,
    words: &'static str,
    header: Option<(&'static str, String)>,
}

const fn refused(status: u16, words: &'static str) -> Refused {
    Refused { status, words, header: None }
}

const NO_SUCH_PATH: Refused = refused(404, "There is no such path here.");

impl Panel {
    /// A panel on the system's clock.
    pub fn new(settings: Settings) -> Self {
        Self::with_clock(settings, Arc::new(SystemClock::start()))
    }

    /// A panel on another clock.
    pub fn with_clock(settings: Settings, clock: Arc<dyn Clock>) -> Self {
        let links = Arc::new(Links::new(Arc::clone(&clock)));
        let doors: Vec<Arc<dyn Door>> = vec![Arc::<Links>::clone(&links)];
        Self { settings, links, doors, sessions: Sessions::new(clock) }
    }

    /// The part of a new link after the URL of the server: a fragment, which browsers do not send.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn link(&self) -> io::Result<String> {
        Ok(if self.settings.demo { "/#/".to_owned() } else { format!("/#{}", self.links.make()?) })
    }

    /// Answers a request that a server has let in by its host and origin.
    pub fn answer(&self, request: &Request) -> Response {
        let mut response = self.route(request).unwrap_or_else(|refused| {
            let mut response = Response::new(refused.status, JSON, json!({ "error": refused.words }).to_string());
            response.headers.extend(refused.header.map(|(name, value)| (name.to_owned(), value)));
            response
        });
        response.headers.extend(HEADERS.map(|(name, value)| (name.to_owned(), value.to_owned())));
        response
    }

    fn route(&self, request: &Request) -> Result<Response, Refused> {
        if !request.query.is_empty() {
            return Err(NO_SUCH_PATH);
        }
        match (request.method.as_str(), request.path.strip_prefix("/api/")) {
            ("POST", Some(name)) => self.call(name, request).map(|answer| Response::new(200, JSON, answer.to_string())),
            ("GET" | "HEAD", None) => page::find(&request.path).ok_or(NO_SUCH_PATH),
            _ => Err(NO_SUCH_PATH),
        }
    }

    fn call(&self, name: &str, request: &Request) -> Result<Value, Refused> {
        let act = match name {
            "session" => Self::session,
            _ => return Err(NO_SUCH_PATH),
        };
        if !is_json(request) {
            return Err(refused(415, "Expected application/json."));
        }
        if name != "session" && !self.is_admitted(request) {
            return Err(unauthorised("Expected the bearer token of a session."));
        }
        let body = serde_json::from_slice(&request.body);
        let body = body.map_err(|_| refused(400, "Expected a JSON object."))?;
        act(self, &body)
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

    /// Exchanges what opens a door for a bearer token.
    fn session(&self, body: &Map<String, Value>) -> Result<Value, Refused> {
        if self.settings.demo {
            return Ok(json!({ "demo": true }));
        }
        let mut given = body.iter();
        let (Some((field, Value::String(given))), None) = (given.next(), given.next()) else {
            return Err(unauthorised("Expected the token of a link."));
        };
        let door = self.doors.iter().find(|door| door.field() == field);
        match door.map_or(Entry::Closed, |door| door.enter(given)) {
            Entry::Open => {
                let bearer = self.sessions.open().map_err(|_| refused(500, "The system has no random numbers."))?;
                Ok(json!({
                    "bearer": bearer,
                    "readOnly": self.settings.read_only,
                    "version": env!("CARGO_PKG_VERSION"),
                }))
            }
            Entry::Closed => Err(unauthorised("The link is used or over.")),
            Entry::Wait(time) => {
                Err(Refused { header: Some(("Retry-After", seconds(time))), ..refused(429, "Too many attempts.") })
            }
        }
    }
}

const JSON: &str = "application/json";

fn unauthorised(words: &'static str) -> Refused {
    Refused { header: Some(("WWW-Authenticate", "Bearer".to_owned())), ..refused(401, words) }
}

/// Whole seconds, rounded up.
fn seconds(time: Duration) -> String {
    time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0)).to_string()
}

/// Whether the body says that it is JSON, as a form of another page cannot.
fn is_json(request: &Request) -> bool {
    let mut types = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let first = types.next().map(|(_, value)| value.as_str());
    types.next().is_none() && first == Some(JSON)
}
