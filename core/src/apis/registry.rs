//! The table of all calls.

use crate::declare::arg::Arg;
use crate::error::Look;
use crate::schema::shape::{Api, Effect, Op};
#[cfg(feature = "typed-json")]
use crate::value::{Value, node::Read, typed::Call};

/// A call of the table, as `#[calls]` lists it.
pub(crate) struct Row {
    op: &'static Op,
    #[cfg(feature = "typed-json")]
    typed: fn(&Value) -> Read<String>,
}

impl Row {
    #[cfg(not(feature = "typed-json"))]
    pub(crate) const fn of<C: crate::value::typed::Call>() -> Self {
        Self { op: C::OP }
    }

    #[cfg(feature = "typed-json")]
    pub(crate) const fn of<C: Call<Answer: serde::Serialize>>() -> Self {
        Self { op: C::OP, typed: |value| Ok(serde_json::to_string(&value.read::<C::Answer>()?).unwrap_or_default()) }
    }
}

fn rows(api: Api) -> impl Iterator<Item = &'static Row> {
    let families = match api {
        Api::Kiwivm => crate::apis::kiwivm::FAMILIES,
        Api::Cvm => crate::apis::cvm::FAMILIES,
        Api::Vultr => crate::apis::vultr::FAMILIES,
    };
    families.iter().copied().flatten()
}

/// The calls of an API, family by family.
pub fn ops(api: Api) -> impl Iterator<Item = &'static Op> {
    rows(api).map(|row| row.op)
}

/// An answer read into its Rust type and written as JSON by serde: how tests show that typed and untyped answers agree.
///
/// # Errors
/// If something in it is not what the type says.
#[cfg(feature = "typed-json")]
pub fn typed_json(op: &'static Op, value: &Value) -> Option<Read<String>> {
    rows(op.api).find(|row| std::ptr::eq(row.op, op)).map(|row| (row.typed)(value))
}

/// The call of that name: `find(Api::Vultr, "server.list")`.
pub fn find(api: Api, id: &str) -> Option<&'static Op> {
    ops(api).find(|op| op.id == id)
}

/// The call of that path, as a raw call names it: `/v1/server/list`, `/vps/1/status`.
pub(crate) fn by_path(api: Api, path: &str) -> Option<&'static Op> {
    ops(api).find(|op| {
        let (mut given, mut parts) = (path.split('/'), op.path.split('/'));
        parts.by_ref().all(|part| given.next().is_some_and(|word| part.starts_with('{') || part == word))
            && given.next().is_none()
    })
}

/// How to find out what became of a call: the call that shows it, with the arguments that narrow it down.
pub(crate) fn look(op: &'static Op, args: &[Option<Arg>]) -> Option<Look> {
    if op.effect == Effect::Reads { None } else { look_after(op, args) }
}

#[inline(never)]
fn look_after(op: &'static Op, args: &[Option<Arg>]) -> Option<Look> {
    let in_group = |name| ops(op.api).find(|c| c.group == op.group && c.name == name && c.effect == Effect::Reads);
    let look = match op.look {
        Some(id) => find(op.api, id),
        None => in_group("status").or_else(|| in_group("list")),
    }?;
    let (mut shared, mut filtered) = (Vec::new(), false);
    for (field, arg) in op.params.iter().zip(args).filter(|(field, _)| !field.secret) {
        let Some(param) = look.params.iter().find(|p| p.name == field.name) else { continue };
        let text = match arg {
            Some(Arg::Int(int)) => crate::text::int::text(*int),
            Some(Arg::Text(text)) if !text.is_empty() => text.clone(),
            _ => continue,
        };
        // A list takes one filter at a time; the first is the id, where there is one.
        if !param.optional() || !std::mem::replace(&mut filtered, true) {
            shared.push((field.name, text));
        }
    }
    Some(Look { call: look.id, args: shared })
}
