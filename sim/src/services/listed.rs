//! Maps by number that are lists in files: each entry contains its number.

use serde::de::Deserializer;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An entry of such a map.
pub(crate) trait Listed {
    /// Returns the number of the entry.
    fn number(&self) -> u64;
}

pub(crate) fn serialize<T: Serialize, S: Serializer>(map: &BTreeMap<u64, T>, out: S) -> Result<S::Ok, S::Error> {
    out.collect_seq(map.values())
}

pub(crate) fn deserialize<'de, T, D>(input: D) -> Result<BTreeMap<u64, T>, D::Error>
where
    T: Listed + Deserialize<'de>,
    D: Deserializer<'de>,
{
    Ok(Vec::<T>::deserialize(input)?.into_iter().map(|entry| (entry.number(), entry)).collect())
}
