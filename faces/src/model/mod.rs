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

/// What C and C++ keep for themselves, up to C++23 and C23.
pub const CPP: &str = "\
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t class \
    co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype \
    default delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline \
    int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register \
    reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct switch \
    template this thread_local throw true try typedef typeid typename typeof union unsigned using virtual void \
    volatile wchar_t while xor xor_eq";

/// What Python keeps for itself.
pub const PYTHON: &str = "\
    False None True and as assert async await break class continue def del elif else except finally for from \
    global if import in is lambda nonlocal not or pass raise return try while with yield";

/// A name as a language takes it: one that the language keeps for itself gets an underscore.
pub fn unkept(name: &str, kept: &str) -> String {
    format!("{name}{}", if kept.split(' ').any(|word| word == name) { "_" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::Named;
    use vpswire_core::shape::{Api, Unit};

    /// What people read and what programs read say the same.
    #[test]
    fn units_are_those_that_the_docs_name() {
        for (api, record) in
            Api::ALL.into_iter().flat_map(|api| Named::of(api).records.into_values().map(move |r| (api, r)))
        {
            for field in record.fields {
                let says = |words: &str| field.doc.contains(words);
                let place = format!("{} {} {}", api.as_str(), record.name, field.name);
                assert_eq!(field.unit == Some(Unit::UnixSeconds), says("Unix seconds"), "{place}");
                assert!(field.unit != Some(Unit::Bytes) || says("ytes"), "{place}");
                assert!(field.unit.is_some() || !says(", bytes."), "{place}");
            }
        }
    }
}
