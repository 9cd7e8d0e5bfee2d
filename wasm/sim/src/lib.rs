//! The WebAssembly of `vpswire/testing`: a world, over strings and bytes. What JavaScript makes of it is in
//! `../js/testing/testing.js`.

use serde_json::{Map, Value, json};
use std::time::Duration;
use vpswire_core::shape::Api;
use vpswire_core::text::name::camel;
use vpswire_core::wire::Response;
use vpswire_sim::{Arrival, Delivery, Edition, End, Incoming, Rule, World, accounts};
use wasm_bindgen::prelude::wasm_bindgen;

/// A simulator. JavaScript's garbage collector frees it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sim {
    world: World,
    /// Of the last answer, until it is fetched.
    body: Vec<u8>,
}

#[wasm_bindgen]
impl Sim {
    /// A simulator of the default world, or of the one that a text describes, changed as the other options say.
    ///
    /// # Errors
    /// The option's name, a colon, and what is wrong with it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        world: Option<String>,
        edition: Option<String>,
        limits: Option<bool>,
        servers: Option<u32>,
        faults: Vec<String>,
    ) -> Result<Self, String> {
        let read = |text: String| World::from_text(&text).map_err(|error| format!("world: {error}"));
        let mut world = world.map_or_else(|| Ok(World::default()), read)?;
        if let Some(name) = edition {
            let edition = Edition::parse(&name).ok_or("edition: expected \"oldest\", \"middle\" or \"newest\"")?;
            world = world.with_edition(edition);
        }
        if let Some(on) = limits {
            world = world.with_limits(on);
        }
        if let Some(count) = servers {
            world = world.with_servers(count.into());
        }
        for rule in rules(&faults)? {
            world.add_fault(rule);
        }
        Ok(Self { world, body: Vec::new() })
    }

    /// The options for a client of the first account of an API, as JSON, where the simulator is at `url`; nothing if the
    /// world has none.
    pub fn account(&self, api: &str, url: &str) -> Option<String> {
        let api = Api::parse(api)?;
        let credentials = self.world.credentials();
        let mut options = Map::new();
        for (field, value) in credentials.accounts(api).next()? {
            // What is not secret is an id.
            let id = value.parse::<u64>().ok().filter(|_| !field.secret);
            options.insert(camel(field.name), id.map_or_else(|| value.into(), Into::into));
        }
        options.insert("baseUrl".to_owned(), accounts::base(api, url).into());
        Some(Value::Object(options).to_string())
    }

    /// Does what a request asks for, at that time in milliseconds since 1970. `headers` has a line for each: the name, a
    /// colon, the value.
    ///
    /// Gives JSON: `api` and `call`, if the table has it; `status` of the answer and whether it was `delivered`;
    /// `headers` as a list of pairs, or null if not even a head comes, and then [`Sim::body`]; `end`, which is
    /// `complete`, `broken`, `never`, `slow` (with `wait`, the milliseconds between two bytes) or `endless`.
    pub fn handle(
        &mut self,
        method: String,
        path: String,
        query: String,
        headers: &str,
        body: Vec<u8>,
        now: f64,
    ) -> String {
        let header = |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let headers = headers.lines().filter_map(header).collect();
        let now = Duration::try_from_secs_f64(now / 1000.0).unwrap_or_default();
        let outcome = self.world.handle(&Incoming { method, path, query, headers, body }, now);
        let (op, status) = (outcome.op, outcome.response.status);
        let delivered = outcome.delivery == Delivery::Whole;
        let Arrival { response, end } = outcome.arrival();
        let (end, wait) = match end {
            End::Complete => ("complete", None),
            End::Broken => ("broken", None),
            End::Never => ("never", None),
            End::Slow(wait) => ("slow", Some(wait.as_millis())),
            End::Endless => ("endless", None),
        };
        let headers = response.map(|Response { headers, body, .. }| {
            self.body = body;
            headers
        });
        json!({
            "api": op.map(|op| op.api.as_str()),
            "call": op.map(|op| op.id),
            "status": status,
            "delivered": delivered,
            "headers": headers,
            "end": end,
            "wait": wait,
        })
        .to_string()
    }

    /// The body of the last answer, as much of it as comes.
    pub fn body(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.body)
    }

    /// Breaks something more, from now on.
    ///
    /// # Errors
    /// If it is no rule.
    pub fn fault(&mut self, rule: &str) -> Result<(), String> {
        self.world.add_fault(rule.parse()?);
        Ok(())
    }

    /// What is broken.
    pub fn faults(&self) -> Vec<String> {
        self.world.faults().iter().map(Rule::to_string).collect()
    }

    /// Breaks these instead of what is broken.
    ///
    /// # Errors
    /// If one of them is no rule. Nothing is changed then.
    pub fn set_faults(&mut self, faults: Vec<String>) -> Result<(), String> {
        let rules = rules(&faults)?;
        self.world.clear_faults();
        rules.into_iter().for_each(|rule| self.world.add_fault(rule));
        Ok(())
    }

    /// All of the world, as JSON.
    pub fn save(&self) -> String {
        self.world.to_json()
    }
}

fn rules(faults: &[String]) -> Result<Vec<Rule>, String> {
    faults.iter().map(|text| text.parse().map_err(|error| format!("faults: {text}: {error}"))).collect()
}
