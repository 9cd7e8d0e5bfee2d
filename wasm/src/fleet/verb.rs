//! The fleet: its accounts, and a running verb.

use super::{came, thrown};
use crate::account::account;
use crate::args::named;
use crate::script;
use vpswire_core::fleet::{self, Ask, Step, TrafficRule, VerbRow};
use vpswire_core::{Error, Value};
use wasm_bindgen::prelude::wasm_bindgen;

/// The accounts of a fleet, in order.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Accounts(fleet::Fleet);

#[wasm_bindgen]
impl Accounts {
    /// Creates a fleet without accounts.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an account under a name, with the settings of its client and the rule that counts its traffic.
    ///
    /// # Errors
    /// If the name or a setting is invalid.
    pub fn add(&mut self, name: &str, given: &str, rule: &str) -> Result<(), String> {
        let mut add = || {
            let rule = TrafficRule::parse(rule)
                .ok_or_else(|| Error::invalid("", "trafficRule", "expected \"both\" or \"allowance\""))?;
            self.0.add(name, account(given)?.0)?.set_traffic_rule(rule);
            Ok(())
        };
        thrown(add())
    }

    /// Starts a verb, at a time in Unix milliseconds.
    ///
    /// # Errors
    /// If a parameter is invalid, names no account, or the account's API does not have the verb.
    pub fn begin(&self, verb: &str, given: &str, unix: f64) -> Result<Work, String> {
        let begin = || {
            let row = fleet::find(verb).ok_or_else(|| Error::invalid(verb, "verb", "expected one of the table"))?;
            let args = row.arrange(named(given, row.id)?)?;
            let mut work = self.0.begin_untyped(row, args, (unix / 1000.0) as u64)?;
            let step = work.start();
            let mut begun = Work { row, work, asks: Vec::new(), results: Vec::new(), answer: None };
            begun.take(step);
            Ok(begun)
        };
        thrown(begin())
    }
}

/// A running verb. Its requested calls are identified by their index.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Work {
    row: &'static VerbRow,
    work: fleet::Work,
    asks: Vec<Ask>,
    results: Vec<Option<Result<Value, Error>>>,
    answer: Option<Result<Value, Error>>,
}

#[wasm_bindgen]
impl Work {
    /// Returns the requested calls as JSON, each with the index of its `account`. Empty if the verb is over.
    pub fn asks(&self) -> String {
        let mut json = String::from("[");
        for (index, ask) in self.asks.iter().enumerate() {
            let mut call = came::call(ask.op, &ask.args);
            call.number("account", i128::try_from(ask.account).unwrap_or(i128::MAX));
            json.push_str(if index > 0 { "," } else { "" });
            json.push_str(&call.end());
        }
        json.push(']');
        json
    }

    /// Takes the response of a call. `headers` has a line for each: the name, a colon, the value.
    pub fn answered(&mut self, place: usize, status: u16, headers: &str, body: Vec<u8>) {
        let result = self.asks.get(place).map(|ask| came::answered(&ask.prepared, status, headers, body));
        self.keep(place, result);
    }

    /// Takes the error of a call, as members of a `VpsError`.
    pub fn failed(&mut self, place: usize, given: &str) {
        let result = self.asks.get(place).map(|ask| Err(came::failed(ask.op, given)));
        self.keep(place, result);
    }

    /// Continues after all requested calls.
    pub fn step(&mut self) {
        self.asks.clear();
        let missing = || Err(Error::invalid(self.row.id, "result", "missing"));
        let results = std::mem::take(&mut self.results).into_iter();
        let step = self.work.step(results.map(|result| result.unwrap_or_else(missing)).collect());
        self.take(step);
    }

    /// Returns the answer as JSON for JavaScript, once no more calls are requested.
    ///
    /// # Errors
    /// If the verb fails.
    pub fn answer(&mut self) -> Result<String, String> {
        let over = || Err(Error::invalid(self.row.id, "work", "expected one that is over"));
        let value = thrown(self.answer.take().unwrap_or_else(over))?;
        thrown(script::write(&value, false).map(|script| script.json).map_err(|mismatch| {
            Error::invalid(self.row.id, &mismatch.path, &format!("expected {}", mismatch.expected))
        }))
    }

    fn keep(&mut self, place: usize, result: Option<Result<Value, Error>>) {
        if let Some(slot) = self.results.get_mut(place) {
            *slot = result;
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Ask(asks) => {
                self.results = asks.iter().map(|_| None).collect();
                self.asks = asks;
            }
            Step::Done(result) => self.answer = Some(result),
            _ => self.answer = Some(Err(Error::invalid(self.row.id, "step", "expected one that is known here"))),
        }
    }
}
