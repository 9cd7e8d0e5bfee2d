//! The row of a verb in the fleet's table, from which the interface of every language is generated.

use crate::declare::arg::{Arg, in_order};
use crate::error::draft::Draft;
use crate::error::redact::Secrets;
use crate::error::{Error, Mismatch};
use crate::fleet::adapter::{Adapter, Support};
use crate::schema::shape::{Effect, Field, Shape};
use crate::value::Value;
#[cfg(feature = "typed-json")]
use crate::value::node::Read;
use crate::value::typed::Typed;

/// A verb with its parameters. `#[derive(Verb)]` implements it for a struct.
pub trait Verb {
    /// The type of the answer.
    type Answer: Typed;
    /// The verb's row of the table.
    const ROW: &'static VerbRow;
    /// Returns its arguments, in the order of [`VerbRow::params`]; `None` is an omitted one.
    fn args(&self) -> Vec<Option<Arg>>;
}

/// A verb: one row of the table.
pub struct VerbRow {
    /// Its name: `list`, `power.start`.
    pub id: &'static str,
    /// The part before the dot, if any.
    pub group: &'static str,
    /// The part after the dot.
    pub name: &'static str,
    /// Its description for users. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Its greatest effect. Whether one of its calls is retried depends on that call's own effect.
    pub effect: Effect,
    /// Whether a person must confirm it.
    pub asks: bool,
    /// Its parameters.
    pub params: &'static [Field],
    /// Its answer.
    pub returns: Shape,
    /// Selects the entry in an API's adapter that says whether it has the verb.
    pub(crate) support: fn(&Adapter) -> &Support,
    #[cfg(feature = "typed-json")]
    pub(crate) typed: fn(&Value) -> Read<String>,
}

impl VerbRow {
    /// Whether it is about one machine.
    pub fn is_of_machine(&self) -> bool {
        self.requires("machine")
    }

    /// Whether it is about one machine or snapshot; otherwise it is about all accounts, or one.
    pub fn is_of_one(&self) -> bool {
        self.requires("machine") || self.requires("snapshot")
    }

    /// Arranges named arguments in the order of its parameters.
    ///
    /// # Errors
    /// `InvalidParams` for a name that it does not have, or that occurs twice.
    pub fn arrange<N: AsRef<str>>(&self, named: impl IntoIterator<Item = (N, Arg)>) -> Result<Vec<Option<Arg>>, Error> {
        in_order(self.id, self.params, named)
    }

    /// Reads an answer of it as its Rust type.
    ///
    /// # Errors
    /// `Decode` with the path of the invalid value; the verb itself has been executed by then.
    pub fn read<T: Typed>(&self, value: &Value) -> Result<T, Error> {
        value.read().map_err(|mismatch| self.unreadable(&mismatch))
    }

    /// Makes the error for an answer of the fleet that cannot be read: a number sent by a service may be out of range.
    #[cold]
    pub(crate) fn unreadable(&self, mismatch: &Mismatch) -> Error {
        Draft::mismatched(self.id, mismatch, &Secrets::default()).own_words()
    }

    fn requires(&self, name: &str) -> bool {
        self.params.iter().any(|field| field.name == name && !field.optional())
    }

    /// Reads an answer as its Rust type and writes it as JSON with serde, for tests that typed and untyped answers
    /// agree.
    ///
    /// # Errors
    /// If something in it differs from the type.
    #[cfg(feature = "typed-json")]
    pub fn typed_json(&self, value: &Value) -> Read<String> {
        (self.typed)(value)
    }
}

impl std::fmt::Debug for VerbRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerbRow").field("id", &self.id).field("effect", &self.effect).finish_non_exhaustive()
    }
}

#[cfg(feature = "typed-json")]
pub(crate) fn typed_json<T: Typed + serde::Serialize>(value: &Value) -> Read<String> {
    Ok(serde_json::to_string(&value.read::<T>()?).unwrap_or_default())
}
