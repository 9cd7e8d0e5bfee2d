//! Generates the headers of the fleet: for each verb a struct of its parameters, its request, and a function that sends
//! it.

use super::asked::Asked;
use super::cpp::{cpp_struct, in_groups};
use super::records::{ABOUT_FIELDS, c_fields, cpp_fields};
use super::words::declared_comment;
use crate::model::{Declared, Named, verbs};

fn asked(verb: &Declared) -> Asked {
    Asked {
        id: format!("vpswire_fleet_{}", verb.id.replace('.', "_")),
        title: verb.id.to_owned(),
        made_of: ["fleet".to_owned(), verb.id.to_owned()],
        params: verb.params,
        noun: "verb",
        taken_by: ["vpswire_fleet_send", "fleet::send"],
    }
}

fn c_verb(verb: &Declared) -> String {
    let asked = asked(verb);
    let function = asked.function("const vpswire_fleet *fleet", "vpswire_value **answer", "vpswire_fleet_send_once");
    asked.request() + &declared_comment(verb) + &function
}

pub fn c_header() -> String {
    let mut out = String::from(
        "/* Printed from the table of verbs. Do not edit: `make faces` rewrites it. */\n\n\
         /*\n * The verbs of the fleet. Each has a struct of its parameters, of which zero and NULL are 'not given', and a\n \
         * function. The effect of a verb is the gravest one that it may have. The conventions are those of vpswire.h.\n */\n\
         #ifndef VPSWIRE_FLEET_H\n#define VPSWIRE_FLEET_H\n\n#include \"../vpswire.h\"\n",
    );
    out.push_str(ABOUT_FIELDS);
    out.push_str(&c_fields("FLEET", &Named::of_fleet()));
    verbs().for_each(|verb| out.push_str(&c_verb(&verb)));
    out + "\n#endif\n"
}

pub fn cpp_header() -> String {
    let mut out = String::from(
        "// Printed from the table of verbs. Do not edit: `make faces` rewrites it.\n\n\
         // The verbs of the fleet: a struct for each, to be given to fleet::send or fleet::try_send.\n\
         #ifndef VPSWIRE_FLEET_HPP\n#define VPSWIRE_FLEET_HPP\n\n#include \"../vpswire.hpp\"\n\nnamespace vpswire::verbs {\n",
    );
    out.push_str(&cpp_fields(&Named::of_fleet()));
    let verb = |verb: Declared| (verb.group, declared_comment(&verb) + &cpp_struct(verb.name, &asked(&verb)));
    out.push_str(&in_groups(verbs().map(verb)));
    out + "\n} // namespace vpswire::verbs\n\n#endif\n"
}
