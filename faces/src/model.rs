//! What the printers share: the records, choices and groups of an API, and checks in words.

use std::collections::BTreeMap;
use vpswire_core::shape::{Api, Check, ChoiceShape, Op, RecordShape, Shape};
use vpswire_core::table;

/// The records and choices of an API, by name.
#[derive(Default)]
pub struct Named {
    pub records: BTreeMap<&'static str, &'static RecordShape>,
    pub choices: BTreeMap<&'static str, &'static ChoiceShape>,
}

impl Named {
    /// What the calls of an API take and answer.
    pub fn of(api: Api) -> Self {
        let mut named = Self::default();
        for op in table::ops(api) {
            named.collect(&op.returns);
            op.params.iter().for_each(|param| named.collect(&param.shape));
        }
        named
    }

    fn collect(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => self.collect(inner),
            Shape::Pair((a, b)) => [a, b].into_iter().for_each(|shape| self.collect(shape)),
            Shape::Choice(choice) => drop(self.choices.insert(choice.name, choice)),
            Shape::Record(record) if self.records.insert(record.name, record).is_none() => {
                record.fields.iter().for_each(|field| self.collect(&field.shape));
            }
            _ => {}
        }
    }
}

/// The calls of an API by their group; those without one are under "".
pub type Groups = BTreeMap<&'static str, Vec<&'static Op>>;

/// The calls of an API by their group.
pub fn groups(api: Api) -> Groups {
    let mut groups = Groups::new();
    table::ops(api).for_each(|op| groups.entry(op.group).or_default().push(op));
    groups
}

/// What a parameter is checked for, in words.
pub fn check(check: Check) -> String {
    match check {
        Check::Range(low, high) => format!("{low} to {high}"),
        Check::Ip => "an address".into(),
        Check::Ipv4 => "an IPv4 address".into(),
        Check::Ipv6 => "an IPv6 address".into(),
        Check::Subnet => "an address, with or without `/prefix`".into(),
        Check::Url => "an http or https URL".into(),
    }
}
