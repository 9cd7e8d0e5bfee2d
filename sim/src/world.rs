//! The world: three services, what is broken in them, and the one door to them.

use crate::accounts::PREFIXES;
use crate::cvm::Cvm;
use crate::faults::{Fault, Faults};
use crate::form::Form;
use crate::kiwivm::Kiwivm;
use crate::reply;
use crate::seeds::Seeds;
use crate::vultr::Vultr;
use std::time::Duration;
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::{Request, Response};

/// A request as it arrives. It holds a key, so it has no `Debug`.
#[derive(Clone)]
pub struct Incoming {
    /// The method, whatever it is.
    pub method: String,
    /// The path, as it stands in the request line.
    pub path: String,
    /// What is behind the question mark, or nothing.
    pub query: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Incoming {
    /// The first header of that name, whatever its case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The parameters of the query, and behind them those of the body: the later one of a name counts.
    pub(crate) fn everything(&self) -> Form {
        let mut form = Form::parse(self.query.as_bytes());
        form.extend(Form::parse(&self.body));
        form
    }
}

/// What a client of the core would send, wherever it would send it.
impl From<&Request> for Incoming {
    fn from(request: &Request) -> Self {
        let behind_scheme = request.url.split_once("://").map_or(request.url.as_str(), |(_, rest)| rest);
        let target = behind_scheme.find('/').and_then(|slash| behind_scheme.get(slash..)).unwrap_or("/");
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            method: request.method.as_str().to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        }
    }
}

/// What became of a request.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The call that it was, if the table has it.
    pub op: Option<&'static Op>,
    /// The answer, in the service's own untidy form.
    pub response: Response,
    /// How much of the answer gets through.
    pub delivery: Delivery,
}

/// How much of an answer gets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// All of it.
    Whole,
    /// Nothing: what was asked for was done, then the connection is closed.
    Lost,
}

/// The three services and all that is in them.
pub struct World {
    seeds: Seeds,
    faults: Faults,
    kiwivm: Kiwivm,
    cvm: Cvm,
    vultr: Vultr,
}

impl Default for World {
    fn default() -> Self {
        Self::new(1)
    }
}

impl World {
    /// The default world: a handful of machines under each of [`crate::accounts`]. The same seed makes up the same ids
    /// and secrets.
    pub fn new(seed: u64) -> Self {
        let mut seeds = Seeds::new(seed);
        Self { faults: Faults::default(), kiwivm: Kiwivm::new(), cvm: Cvm::new(), vultr: Vultr::new(&mut seeds), seeds }
    }

    /// Breaks something, from now on.
    pub fn add_fault(&mut self, fault: Fault) {
        self.faults.add(fault);
    }

    /// Does what a request asks for. `now` is the time in the world, since 1970 UTC: the caller owns the clock.
    pub fn handle(&mut self, incoming: &Incoming, now: Duration) -> Outcome {
        let now = now.as_secs();
        let seeds = &mut self.seeds;
        let (op, response) = match service(&incoming.path) {
            Some((Api::Kiwivm, path)) => self.kiwivm.answer(path, incoming, now, seeds),
            Some((Api::Cvm, path)) => self.cvm.answer(path, incoming),
            Some((Api::Vultr, path)) => self.vultr.answer(path, incoming, now, seeds),
            None => (None, reply::text(404, "None of the services is at this path.")),
        };
        let delivery = op.map_or(Delivery::Whole, |op| self.faults.strike(op));
        Outcome { op, response, delivery }
    }
}

/// The service that a path belongs to, and the path within it.
fn service(path: &str) -> Option<(Api, &str)> {
    PREFIXES.iter().find_map(|&(api, prefix)| {
        let rest = path.strip_prefix(prefix)?;
        (rest.is_empty() || rest.starts_with('/')).then_some((api, rest))
    })
}
