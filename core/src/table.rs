//! The table of all calls.

use crate::args::Arg;
use crate::shape::{Api, Effect, Op};

/// The calls of an API, family by family.
pub fn ops(api: Api) -> impl Iterator<Item = &'static Op> {
    let families = match api {
        Api::Kiwivm => crate::kiwivm::FAMILIES,
        Api::Cvm => crate::cvm::FAMILIES,
        Api::Vultr => crate::vultr::FAMILIES,
    };
    families.iter().flat_map(|family| family.iter().copied())
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
    // `rule_create` is looked up by `rule_list`, `create` by `list`, `start` by `status`.
    let stem = op.name.split('_').next().unwrap_or_default();
    let rank = |candidate: &Op| match candidate.name {
        name if name.starts_with(stem) && name.ends_with("list") => 0,
        "list" => 1,
        "get_service_info" | "status" => 2,
        _ => 3,
    };
    let look = ops(op.api).filter(|c| c.group == op.group && c.effect == Effect::Reads).min_by_key(|c| rank(c));
    let look = look.or_else(|| find(op.api, "get_service_info"))?;
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
