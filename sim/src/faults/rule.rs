//! Rules that choose which call a fault applies to, when, and which fault it is.
//!
//! A rule is a line of text, the same in files, options and the admin API: `vultr:server.create:2=lose_answer`.

use crate::faults::fault::Fault;
use crate::seeds::Seeds;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;

/// A rule that breaks calls: `API:CALL:WHEN=FAULT`.
///
/// API and CALL may be `*`. WHEN is `*` (always), `2` (the second time), `2+` (from the second time on) or `10%` (by
/// chance); calls are counted from the time when the rule is added. The names of FAULT are those of [`Fault`].
///
/// ```
/// let rule: vpswire_sim::Rule = "vultr:server.create:2=lose_answer".parse().unwrap();
/// assert_eq!(rule.to_string(), "vultr:server.create:2=lose_answer");
/// assert!("vultr:server.fly:2=lose_answer".parse::<vpswire_sim::Rule>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The service; `None` for all services.
    pub api: Option<Api>,
    /// The call's name in the table, as `server.create`; `None` for all calls.
    pub call: Option<String>,
    /// The matching calls that the fault applies to.
    pub when: When,
    /// The fault.
    pub fault: Fault,
}

/// The selection of the calls that a rule applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Every call.
    Always,
    /// The call with this number, from 1.
    Nth(u32),
    /// The call with this number and all later ones, from 1.
    From(u32),
    /// This percentage of calls, at random.
    Percent(u8),
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (rule, fault) = text.split_once('=').ok_or("expected API:CALL:WHEN=FAULT")?;
        let parts: Vec<_> = rule.split(':').collect();
        let [api, call, when] = parts.as_slice() else { return Err("expected API:CALL:WHEN=FAULT".to_owned()) };
        let api = match *api {
            "*" => None,
            name => Some(Api::parse(name).ok_or_else(|| format!("there is no API {name}"))?),
        };
        let call = match *call {
            "*" => None,
            name => {
                let known = Api::ALL.into_iter().filter(|of| api.is_none_or(|api| api == *of));
                if known.filter_map(|of| table::find(of, name)).next().is_none() {
                    return Err(format!("there is no call {name}"));
                }
                Some(name.to_owned())
            }
        };
        Ok(Self { api, call, when: when.parse()?, fault: fault.parse()? })
    }
}

impl FromStr for When {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("expected *, 2, 2+ or 10%, not {text}");
        let nth = |text: &str| text.parse().ok().filter(|nth| *nth > 0).ok_or_else(bad);
        match (text, text.strip_suffix('+'), text.strip_suffix('%')) {
            ("*", ..) => Ok(Self::Always),
            (_, Some(nth_text), _) => nth(nth_text).map(Self::From),
            (_, _, Some(percent)) => percent.parse().ok().filter(|p| *p <= 100).map(Self::Percent).ok_or_else(bad),
            _ => nth(text).map(Self::Nth),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let api = self.api.map_or("*", Api::as_str);
        write!(f, "{api}:{}:{}={}", self.call.as_deref().unwrap_or("*"), self.when, self.fault)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always => f.write_str("*"),
            Self::Nth(nth) => write!(f, "{nth}"),
            Self::From(nth) => write!(f, "{nth}+"),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input)?.parse().map_err(D::Error::custom)
    }
}

/// The rules of a world. The numbers of calls so far are not saved with them.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Faults {
    rules: Vec<Counted>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "Rule", into = "Rule")]
struct Counted {
    rule: Rule,
    seen: u32,
}

impl From<Rule> for Counted {
    fn from(rule: Rule) -> Self {
        Self { rule, seen: 0 }
    }
}

impl From<Counted> for Rule {
    fn from(counted: Counted) -> Self {
        counted.rule
    }
}

impl Faults {
    pub(crate) fn add(&mut self, rule: Rule) {
        self.rules.push(rule.into());
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().map(|counted| &counted.rule)
    }

    /// Counts a call in every rule that matches it. Returns the fault of the first rule that applies.
    pub(crate) fn strike(&mut self, op: &Op, dice: &mut Seeds) -> Option<Fault> {
        let mut struck = None;
        for Counted { rule, seen } in &mut self.rules {
            let is_for =
                rule.api.is_none_or(|api| api == op.api) && rule.call.as_deref().is_none_or(|call| call == op.id);
            if !is_for {
                continue;
            }
            *seen = seen.saturating_add(1);
            let strikes = match rule.when {
                When::Always => true,
                When::Nth(nth) => *seen == nth,
                When::From(nth) => *seen >= nth,
                When::Percent(percent) => dice.next() % 100 < u64::from(percent),
            };
            if strikes && struck.is_none() {
                struck = Some(rule.fault);
            }
        }
        struck
    }
}
