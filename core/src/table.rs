//! The table of all calls.

use crate::args::Arg;
use crate::shape::{Api, Effect, Op};
#[cfg(feature = "typed-json")]
use crate::{node::Read, typed::Call, value::Value};

/// A call of the table, as `#[calls]` lists it.
pub(crate) struct Row {
    op: &'static Op,
    #[cfg(feature = "typed-json")]
    typed: fn(&Value) -> Read<String>,
}

impl Row {
    #[cfg(not(feature = "typed-json"))]
    pub(crate) const fn of<C: crate::typed::Call>() -> Self {
        Self { op: C::OP }
    }

    #[cfg(feature = "typed-json")]
    pub(crate) const fn of<C: Call<Answer: serde::Serialize>>() -> Self {
        Self { op: C::OP, typed: |value| Ok(serde_json::to_string(&value.read::<C::Answer>()?).unwrap_or_default()) }
    }
}

fn rows(api: Api) -> impl Iterator<Item = &'static Row> {
    let families = match api {
        Api::Kiwivm => crate::kiwivm::FAMILIES,
        Api::Cvm => crate::cvm::FAMILIES,
        Api::Vultr => crate::vultr::FAMILIES,
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

/// How to find out what became of a call: a call that reads the same things, with the arguments that narrow it down.
pub(crate) fn look(op: &'static Op, args: &[Option<Arg>]) -> Option<String> {
    if op.effect == Effect::Reads {
        return None;
    }
    // `rule_create` is looked up by `rule_list`, `create_record` by `records`, `create` by `list`, `restart` by `status`.
    // `upgrade_plan_list` is no help for `upgrade_plan`: it lists what can be chosen.
    let shows_thing = |name: &str| {
        let thing = name.trim_start_matches("list_").trim_start_matches("get_");
        let thing = thing.trim_end_matches("_list").trim_end_matches('s');
        !matches!(thing, "list" | "info") && thing != op.name && op.name.contains(thing)
    };
    let rank = |candidate: &Op| match candidate.name {
        name if shows_thing(name) => Some(0),
        "list" | "status" => Some(1),
        "get_live_service_info" if matches!(op.name, "start" | "stop" | "restart" | "kill") => Some(1),
        "get_service_info" => Some(2),
        _ => None,
    };
    let in_group = ops(op.api).filter(|c| c.group == op.group && c.effect == Effect::Reads);
    let best = in_group.filter_map(|c| Some((rank(c)?, c))).min_by_key(|(rank, _)| *rank).map(|(_, c)| c);
    let whole =
        || find(op.api, "get_service_info").filter(|_| !op.group.ends_with("shell") && op.group != "shell_script");
    let look = best.or_else(whole)?;
    let given = op.params.iter().zip(args).filter(|(field, _)| !field.secret);
    let shared: Vec<String> = given
        .filter(|(field, _)| look.params.iter().any(|p| p.name == field.name))
        .filter_map(|(field, arg)| match arg.as_ref()? {
            Arg::Int(int) => Some(format!("{}={int}", field.name)),
            Arg::Text(text) => Some(format!("{}=\"{text}\"", field.name)),
            _ => None,
        })
        .collect();
    Some(format!("{}({})", look.id, shared.join(", ")))
}
