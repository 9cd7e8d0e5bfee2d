//! Generates the list of the calls that the panel's page confirms: those that destroy, bill or ask, by their paths. The
//! page's simulator uses it.

use crate::Printed;
use std::fmt::Write;
use vpswire_core::shape::{Api, Effect, Op};
use vpswire_core::table;

const HEAD: &str = "\
// Printed from the table of calls. Do not edit: `make faces` rewrites it.

/** By service and path: the name and the effect of each call before which a person is asked. */
export const asked = {
";

fn service(out: &mut String, api: Api) {
    writeln!(out, "  {}: {{", api.as_str()).unwrap();
    let mut ops: Vec<&Op> =
        table::ops(api).filter(|op| op.asks || matches!(op.effect, Effect::Destroys | Effect::Bills)).collect();
    ops.sort_by_key(|op| op.path);
    for op in ops {
        writeln!(out, "    \"{}\": \"{} {}\",", op.path, op.id, op.effect.as_str()).unwrap();
    }
    out.push_str("  },\n");
}

pub fn files() -> Vec<Printed> {
    let mut text = HEAD.to_owned();
    Api::ALL.into_iter().for_each(|api| service(&mut text, api));
    text.push_str("} as const;\n");
    vec![Printed::new("panel/page/src/source/printed/asked.ts".into(), text)]
}
