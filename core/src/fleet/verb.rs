//! What a verb is: one row of the fleet's table, which every face is printed from.

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

/// A verb with its parameters: what `#[derive(Verb)]` makes of a struct.
pub trait Verb {
    /// What it answers.
    type Answer: Typed;
    /// The verb's row of the table.
    const ROW: &'static VerbRow;
    /// Its arguments, in the order of [`VerbRow::params`]; `None` is what was not given.
    fn args(&self) -> Vec<Option<Arg>>;
}

/// A verb: one row of the table.
pub struct VerbRow {
    /// Its name: `list`, `power.start`.
    pub id: &'static str,
    /// The part before the dot, or nothing.
    pub group: &'static str,
    /// The part after the dot.
    pub name: &'static str,
    /// What it does, for people. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// What it does to the world at most. Whether a call of it is sent again is decided by that call's own effect.
    pub effect: Effect,
    /// Whether a person is asked before it is done.
    pub asks: bool,
    /// Its parameters.
    pub params: &'static [Field],
    /// Its answer.
    pub returns: Shape,
    /// Where an API's adapter says whether it has the verb.
    pub(crate) support: fn(&Adapter) -> &Support,
    #[cfg(feature = "typed-json")]
    pub(crate) typed: fn(&Value) -> Read<String>,
}

impl VerbRow {
    /// Whether it is about one machine.
    pub fn is_of_machine(&self) -> bool {
        self.requires("machine")
    }

    /// Whether it is about one machine or snapshot; else it is about accounts: all of them, or one.
    pub fn is_of_one(&self) -> bool {
        self.requires("machine") || self.requires("snapshot")
    }

    /// Puts named arguments into the order of its parameters.
    ///
    /// # Errors
    /// `InvalidParams` for a name that it does not have, or that is given twice.
    pub fn arrange<N: AsRef<str>>(&self, named: impl IntoIterator<Item = (N, Arg)>) -> Result<Vec<Option<Arg>>, Error> {
        in_order(self.id, self.params, named)
    }

    /// Reads an answer of it as its Rust type.
    ///
    /// # Errors
    /// `Decode` with the path of what is not as it should be; the verb itself has been done by then.
    pub fn read<T: Typed>(&self, value: &Value) -> Result<T, Error> {
        value.read().map_err(|mismatch| self.unreadable(&mismatch))
    }

    /// The error for an answer of ours that cannot be read: what a service sent as a number may be none that is read back.
    #[cold]
    pub(crate) fn unreadable(&self, mismatch: &Mismatch) -> Error {
        Draft::mismatched(self.id, mismatch, &Secrets::default()).own_words()
    }

    fn requires(&self, name: &str) -> bool {
        self.params.iter().any(|field| field.name == name && !field.optional())
    }

    /// An answer read into its Rust type and written as JSON by serde: how tests show that typed and untyped answers agree.
    ///
    /// # Errors
    /// If something in it is not what the type says.
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
