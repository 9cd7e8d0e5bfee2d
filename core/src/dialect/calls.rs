//! The calls of a service, and the look-up of a call.

use crate::declare::arg::Arg;
use crate::dialect::Dialect;
use crate::error::Look;
use crate::schema::shape::{Effect, Method, Op};
use crate::text::int;
use crate::value::typed::Call;
#[cfg(feature = "typed-json")]
use crate::value::{Value, node::Read};

#[doc(hidden)]
/// A row of the list that `#[calls]` makes.
pub struct Row {
    #[cfg_attr(not(feature = "table"), allow(dead_code))]
    pub(crate) op: &'static Op,
    #[cfg(feature = "typed-json")]
    pub(crate) typed: fn(&Value) -> Read<String>,
}

impl Row {
    /// Returns the row of a declared call.
    #[cfg(not(feature = "typed-json"))]
    pub const fn of<C: Call>() -> Self {
        Self { op: C::OP }
    }

    /// Returns the row of a declared call.
    #[cfg(feature = "typed-json")]
    pub const fn of<C: Call<Answer: serde::Serialize>>() -> Self {
        Self { op: C::OP, typed: |value| Ok(serde_json::to_string(&value.read::<C::Answer>()?).unwrap_or_default()) }
    }
}

/// The calls of a service: the rows of each family.
#[cfg(feature = "table")]
pub type Calls = &'static [&'static [Row]];

/// The calls of a service, unpacked.
#[cfg(not(feature = "table"))]
pub type Calls = &'static [Op];

impl Dialect {
    #[cfg(feature = "table")]
    pub(crate) fn rows(&self) -> impl Iterator<Item = &'static Row> + use<> {
        (self.calls)().iter().copied().flatten()
    }

    /// Returns its calls, family by family.
    #[cfg(feature = "table")]
    pub(crate) fn ops(&self) -> impl Iterator<Item = &'static Op> + use<> {
        self.rows().map(|row| row.op)
    }

    /// Returns its calls, family by family.
    #[cfg(not(feature = "table"))]
    pub(crate) fn ops(&self) -> impl Iterator<Item = &'static Op> + use<> {
        (self.calls)().iter()
    }

    /// Finds a call by name.
    pub(crate) fn find(&self, id: &str) -> Option<&'static Op> {
        self.ops().find(|op| op.id == id)
    }

    /// Finds a call by the path of a raw call: `/v1/server/list`, `/vps/1/status`. If several calls share the path, the
    /// method decides.
    pub(crate) fn by_path(&self, method: Method, path: &str) -> Option<&'static Op> {
        self.ops().filter(|op| op.is_at(path, |_, _| ())).min_by_key(|op| op.method != method)
    }

    /// Returns the call that shows the outcome of another one, with the arguments that narrow it down.
    pub(crate) fn look(&self, op: &Op, args: &[Option<Arg>]) -> Option<Look> {
        if op.effect == Effect::Reads { None } else { self.look_after(op, args) }
    }

    #[inline(never)]
    fn look_after(&self, op: &Op, args: &[Option<Arg>]) -> Option<Look> {
        let in_group = |name| self.ops().find(|c| c.group == op.group && c.name == name && c.effect == Effect::Reads);
        let look = match op.look {
            Some(id) => self.find(id),
            None => in_group("status").or_else(|| in_group("list")),
        }?;
        let (mut shared, mut filtered) = (Vec::new(), false);
        for (field, arg) in op.params.iter().zip(args).filter(|(field, _)| !field.secret) {
            let Some(param) = look.params.iter().find(|p| p.name == field.name) else { continue };
            let text = match arg {
                Some(Arg::Int(int)) => int::text(*int),
                Some(Arg::Text(text)) if !text.is_empty() => text.clone(),
                _ => continue,
            };
            // A list accepts one filter at a time; the first is the id, if there is one.
            if !param.optional() || !std::mem::replace(&mut filtered, true) {
                shared.push((field.name, text));
            }
        }
        Some(Look { call: look.id, args: shared })
    }
}
