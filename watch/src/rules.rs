//! The rules of alerts: `[watch.rules]` of config.toml, with exceptions for accounts and machines.
//!
//! ```
//! use vpswire_watch::rules::Rules;
//!
//! let rules: Rules = toml::from_str(
//!     r#"
//!     traffic = [0.5, 0.9]
//!     snapshot_days = 7
//!
//!     [account.shop]
//!     unpaid = false
//!
//!     [machine."shop/576965"]
//!     down_rounds = false
//!     "#,
//! )?;
//! assert_eq!(rules.of("tokyo", None).traffic, [0.5, 0.9]);
//! assert_eq!(rules.of("shop", Some("shop/576965")).down_rounds, None);
//! # Ok::<(), toml::de::Error>(())
//! ```

use serde::{Deserialize, Deserializer, de};
use std::collections::BTreeMap;

/// The greatest valid share of traffic: a greater one was meant as a percentage.
const GREATEST_SHARE: f64 = 10.0;

/// The rules of all accounts.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(try_from = "toml::Table")]
pub struct Rules {
    all: Changes,
    account: BTreeMap<String, Changes>,
    machine: BTreeMap<String, Changes>,
}

/// Declares the rules: the documentation, name, type and default of each.
macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $default:expr, $read:literal;)+) => {
        /// The complete rules of one machine or account.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Limits {
            $($(#[doc = $doc])+ pub $name: $type,)+
        }

        /// The rules that are set in one table.
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        struct Changes {
            $(#[serde(deserialize_with = $read)] $name: Option<$type>,)+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Limits {
            fn change(&mut self, changes: &Changes) {
                $(if let Some(value) = &changes.$name {
                    self.$name.clone_from(value);
                })+
            }
        }
    };
}

limits! {
    /// The shares of the traffic that raise an alert, 1 for all of it, ascending. `[]` turns the rule off.
    traffic: Vec<f64> = vec![0.8, 0.9, 1.0], "shares";
    /// The share of the traffic that the forecast for the end of the cycle must not exceed.
    forecast: Option<f64> = Some(1.0), "share";
    /// The number of readings without a running state after which a machine is down.
    down_rounds: Option<u32> = Some(2), "count";
    /// The number of failed rounds after which an account or a machine is unreadable.
    unreadable_rounds: Option<u32> = Some(3), "count";
    /// The time for which a task may lock a machine, minutes.
    task_minutes: Option<u32> = Some(120), "count";
    /// The maximum age of the newest snapshot, days.
    snapshot_days: Option<u32> = None, "count";
    /// Whether a machine that the service has stopped raises an alert.
    suspended: bool = true, "flag";
    /// Whether an unresolved policy violation raises an alert.
    policy: bool = true, "flag";
    /// Whether traffic that is dropped because of an attack raises an alert.
    nullroute: bool = true, "flag";
    /// Whether a throttled machine raises an alert.
    throttled: bool = true, "flag";
    /// Whether an unpaid balance raises an alert.
    unpaid: bool = true, "flag";
    /// Whether a key that the service refuses raises an alert.
    key_refused: bool = true, "flag";
}

impl Rules {
    /// Returns the rules of a machine, `account/id`, or of an account: the machine's settings override those of the
    /// account.
    pub fn of(&self, account: &str, machine: Option<&str>) -> Limits {
        let mut limits = Limits::default();
        let own = machine.and_then(|machine| self.machine.get(machine));
        for changes in [Some(&self.all), self.account.get(account), own].into_iter().flatten() {
            limits.change(changes);
        }
        limits
    }

    /// Returns the accounts and machines that have rules of their own, so that names that do not exist can be reported.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.account.keys().chain(self.machine.keys()).map(String::as_str)
    }
}

impl TryFrom<toml::Table> for Rules {
    type Error = toml::de::Error;

    fn try_from(mut table: toml::Table) -> Result<Self, Self::Error> {
        let mut named = |name| table.remove(name).map(toml::Value::try_into).transpose();
        let (account, machine) = (named("account")?, named("machine")?);
        Ok(Self { all: table.try_into()?, account: account.unwrap_or_default(), machine: machine.unwrap_or_default() })
    }
}

/// A value, or `false`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Switch<T> {
    Flag(bool),
    At(T),
}

fn flag<'de, D: Deserializer<'de>>(value: D) -> Result<Option<bool>, D::Error> {
    bool::deserialize(value).map(Some)
}

fn count<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<u32>>, D::Error> {
    match Switch::deserialize(value) {
        Ok(Switch::Flag(false)) => Ok(Some(None)),
        Ok(Switch::At(count)) if count > 0 => Ok(Some(Some(count))),
        _ => Err(de::Error::custom("expected an integer from 1, or false")),
    }
}

fn share<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<f64>>, D::Error> {
    match Switch::deserialize(value) {
        Ok(Switch::Flag(false)) => Ok(Some(None)),
        Ok(Switch::At(share)) if is_share(share) => Ok(Some(Some(share))),
        _ => Err(de::Error::custom("expected a share, 1.0 for all of the traffic, or false")),
    }
}

fn shares<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Vec<f64>>, D::Error> {
    let mut shares: Vec<f64> = Deserialize::deserialize(value)?;
    if !shares.iter().copied().all(is_share) {
        return Err(de::Error::custom("expected shares, 0.8 for 80 % of the traffic"));
    }
    shares.sort_by(f64::total_cmp);
    shares.dedup();
    Ok(Some(shares))
}

fn is_share(share: f64) -> bool {
    share > 0.0 && share <= GREATEST_SHARE
}

#[cfg(test)]
mod tests {
    use super::{Limits, Rules};

    #[test]
    fn what_is_set_nearest_counts() {
        let rules: Rules = toml::from_str(
            "
            down_rounds = 5
            [account.shop]
            down_rounds = 6
            forecast = false
            [machine.'shop/1']
            down_rounds = false
            traffic = [1.0, 0.5, 1]
            policy = false
            ",
        )
        .unwrap();
        assert_eq!(rules.of("tokyo", None), Limits { down_rounds: Some(5), ..Limits::default() });
        let shop = Limits { down_rounds: Some(6), forecast: None, ..Limits::default() };
        assert_eq!((rules.of("shop", None), rules.of("shop", Some("shop/2"))), (shop.clone(), shop.clone()));
        let own = Limits { down_rounds: None, traffic: vec![0.5, 1.0], policy: false, ..shop };
        assert_eq!(rules.of("shop", Some("shop/1")), own);
        assert_eq!(rules.names().collect::<Vec<_>>(), ["shop", "shop/1"]);
        assert_eq!(toml::from_str::<Rules>("").unwrap().of("", None), Limits::default());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (text, why) in [
            ("traffic = [80]", "expected shares"),
            ("traffic = [0]", "expected shares"),
            ("traffic = 0.8", "expected a sequence"),
            ("forecast = true", "expected a share"),
            ("forecast = nan", "expected a share"),
            ("down_rounds = 0", "expected an integer"),
            ("down_rounds = -1", "expected an integer"),
            ("snapshot_days = true", "expected an integer"),
            ("policy = 1", "expected a boolean"),
            ("down = 3", "unknown field `down`"),
            ("[account.shop]\nshares = []", "unknown field `shares`"),
            ("account = 1", "expected a map"),
        ] {
            let error = toml::from_str::<Rules>(text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
