//! Generates the C header of an API: for each call a struct of its parameters, a function for its request, and one for
//! the call.

use super::asked::Asked;
use super::records::{ABOUT_FIELDS, c_fields};
use super::words::call_comment;
use crate::model::{Named, names};
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;

fn c_call(op: &Op) -> String {
    let asked = Asked::call(op);
    let function = asked.function("const vpswire_client *client", "vpswire_value **answer", "vpswire_send_once");
    asked.request() + &call_comment(op) + &function
}

pub fn c_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_H", api.as_str().to_uppercase());
    let mut out = format!(
        "/* Printed from the table of calls. Do not edit: `make faces` rewrites it. */\n\n\
         /*\n * The calls of {}. Each has a struct of its parameters, of which zero and NULL are 'not given', and a\n \
         * function. The conventions are those of vpswire.h.\n */\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.h\"\n",
        names(api).title
    );
    out.push_str(ABOUT_FIELDS);
    out.push_str(&c_fields(&api.as_str().to_uppercase(), &Named::of(api)));
    table::ops(api).for_each(|op| out.push_str(&c_call(op)));
    out + "\n#endif\n"
}
