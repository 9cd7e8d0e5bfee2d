//! Remembers the names of resources from the lists that pass through the relay: people confirm a call by a name rather than
//! a number.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use vpswire::Value;
use vpswire::args::Arg;
use vpswire::shape::{Api, Effect, Field, Op, RecordShape, Shape};
use vpswire::table;

/// The maximum number of names for an account; beyond it all of them are dropped.
const MOST: usize = 20_000;

/// The fields that may hold the name of a resource. The first one with a usable text wins.
const CALLED: [&str; 3] = ["label", "name", "description"];

/// The names of an account's resources, by the parameter that identifies them and their id.
type Called = HashMap<(&'static str, String), String>;

/// The names, by account.
#[derive(Default)]
pub struct Names(Mutex<HashMap<String, Called>>);

impl Names {
    /// Remembers the names in the answer of a list.
    pub fn remember(&self, account: &str, op: &'static Op, answer: &Value) {
        let Some(record) = listed(op) else { return };
        let Some(id) = record.fields.first() else { return };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let names = all.entry(account.to_owned()).or_default();
        let entries = answer.entries().into_iter().map(|(_, value)| value);
        for thing in entries.chain(answer.items()) {
            let text =
                |name: &str| thing.get(name).and_then(|value| value.as_text().ok().map(|text| text.into_owned()));
            let called = CALLED.iter().find_map(|name| text(name).filter(|text| can_be_typed(text)));
            let Some((number, called)) = text(id.name).zip(called) else { continue };
            if names.len() >= MOST {
                names.clear();
            }
            names.insert((id.wire, number), called);
        }
    }

    /// Returns the text to be typed before a call: on Vultr the name of the call's resource, or its id if the name is
    /// unknown; otherwise the name of the account.
    pub fn of(&self, account: &str, op: &'static Op, args: &[Option<Arg>]) -> String {
        let Some((field, id)) = thing(op, args) else { return account.to_owned() };
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.get(account).and_then(|names| names.get(&(field.wire, id.clone())));
        known.cloned().unwrap_or(id)
    }
}

/// Returns the resource that a call is about: a machine, or an entry of a list in the call's group.
fn thing(op: &'static Op, args: &[Option<Arg>]) -> Option<(&'static Field, String)> {
    if op.api != Api::Vultr {
        return None;
    }
    let is_id = |field: &Field| {
        // Other lists of a group, such as the systems that a server can have, do not list resources of the account.
        let is_own = |list: &Op| list.group == op.group && matches!(list.name, "list" | "group_list");
        let lists = table::ops(op.api).filter(|list| is_own(list) || list.id == "server.list");
        lists.filter_map(listed).any(|record| record.fields.first().is_some_and(|id| id.wire == field.wire))
    };
    let params = op.params.iter().zip(args).filter(|(field, _)| !field.optional() && !field.secret);
    let (field, arg) = params.into_iter().find(|(field, _)| is_id(field))?;
    let id = match arg.as_ref()? {
        Arg::Int(id) => id.to_string(),
        Arg::Text(id) => id.clone(),
        _ => return None,
    };
    can_be_typed(&id).then_some((field, id))
}

/// Returns the record that a call lists.
fn listed(op: &'static Op) -> Option<&'static RecordShape> {
    match op.returns {
        Shape::ById(Shape::Record(record)) | Shape::List(Shape::Record(record)) if op.effect == Effect::Reads => {
            Some(record)
        }
        _ => None,
    }
}

/// Whether a person can read and type a text reliably.
fn can_be_typed(text: &str) -> bool {
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    !text.is_empty() && text.trim() == text && text.chars().count() <= 100 && !text.chars().any(is_hidden)
}
