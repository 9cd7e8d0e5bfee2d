//! Generates the fleet: a class whose methods are the verbs. Required parameters come first, then an object of optional
//! ones.

use super::declared::{interface, named};
use super::docs::{HEADER, comment, declared, declared_field};
use super::members::{getter, own};
use super::names::{camel, pascal};
use super::types;
use crate::model::{Declared, Named, verb_groups};
use std::fmt::Write;
use vpswire_core::shape::Field;

/// An example, which is type-checked.
const EXAMPLE: &str = include_str!("../../../wasm/tests/examples/fleet.ts");

fn required(verb: &Declared) -> impl Iterator<Item = &'static Field> {
    verb.params.iter().filter(|param| !param.optional())
}

fn optional(verb: &Declared) -> impl Iterator<Item = &'static Field> {
    verb.params.iter().filter(|param| param.optional())
}

fn options_name(verb: &Declared) -> String {
    match optional(verb).next() {
        Some(_) => format!("{}{}Options", pascal(verb.group), pascal(verb.name)),
        None => "VerbOptions".into(),
    }
}

/// Returns the signature of a verb for `verb` of `verbs.js`: `restart(machine)`.
fn signature(verb: &Declared) -> String {
    let required: Vec<_> = required(verb).map(|param| param.name).collect();
    format!("{}({})", camel(verb.name), required.join(","))
}

/// Returns the class.
pub fn script() -> String {
    let mut members = String::new();
    for (group, verbs) in verb_groups() {
        let signatures = verbs.iter().map(signature).collect::<Vec<_>>().join(" ");
        members.push_str(&match group {
            "" => own("clients", "verbs", &signatures),
            _ => getter(&camel(group), &signatures),
        });
    }
    format!(
        "{}import {{ Members }} from \"../fleet/members.js\";\n\
         import {{ group, verbs }} from \"../fleet/verbs.js\";\n\n\
         export class Fleet extends Members {{\n  static name = \"Fleet\";\n{members}}}\n",
        header()
    )
}

fn header() -> String {
    HEADER.replace("calls", "verbs")
}

fn method(out: &mut String, verb: &Declared) {
    out.push_str(&comment(&declared(verb), 2));
    let mut params: Vec<_> =
        required(verb).map(|param| format!("{}: {}", param.name, types::given(&param.shape))).collect();
    params.push(format!("options?: {}", options_name(verb)));
    let (name, answer) = (camel(verb.name), types::answer(verb.returns));
    writeln!(out, "  {name}({}): Promise<{answer}>;", params.join(", ")).unwrap();
}

/// Returns the types of the class, and of the parameters and answers of its verbs.
pub fn declarations() -> String {
    let (groups, mut body) = (verb_groups(), String::new());
    let doc = format!(
        "Named accounts of any mix of the three services, and verbs that are the same for all of them.\n\n\
         The accounts are asked side by side, each by its own client and at its pace. What fails on one of them is among the \
         `failures` of an answer, beside what was found on the others.\n\n\
         @example\n```ts\n{}```",
        EXAMPLE.replace("\n\n", "\n")
    );
    writeln!(body, "\n{}export declare class Fleet extends Members {{", comment(&doc, 0)).unwrap();
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let doc = comment(&format!("The verbs of the group `{}`.", camel(group)), 2);
        writeln!(body, "{doc}  readonly {}: {}Verbs;", camel(group), pascal(group)).unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|verb| method(&mut body, verb));
    body.push_str("}\n");
    for (group, verbs) in groups.iter().filter(|(group, _)| !group.is_empty()) {
        let doc = comment(&format!("The verbs of the group `{}`.", camel(group)), 0);
        writeln!(body, "\n{doc}export interface {}Verbs {{", pascal(group)).unwrap();
        verbs.iter().for_each(|verb| method(&mut body, verb));
        body.push_str("}\n");
    }
    for verb in groups.values().flatten().filter(|verb| optional(verb).next().is_some()) {
        let dot = if verb.group.is_empty() { "" } else { "." };
        let doc = format!("What else `{}{dot}{}` takes.", camel(verb.group), camel(verb.name));
        let fields = optional(verb).map(|param| (types::param(param), declared_field(param)));
        body.push_str(&interface(&format!("{} extends VerbOptions", options_name(verb)), &doc, fields));
    }
    named(&mut body, &Named::of_fleet(), declared_field);
    format!("{}import {{ Members, type VerbOptions }} from \"../fleet/members.js\";\n{body}", header())
}

#[cfg(test)]
mod tests {
    use super::{camel, required, verb_groups};

    /// `verbs.js` uses the JavaScript names of groups and verbs as the names in the core.
    #[test]
    fn names_are_the_same_in_both() {
        for verb in verb_groups().into_values().flatten() {
            assert_eq!((camel(verb.group), camel(verb.name)), (verb.group.to_owned(), verb.name.to_owned()));
        }
    }

    /// Required parameters come first, in the order of the parameters.
    #[test]
    fn required_parameters_precede_optional_ones() {
        for verb in verb_groups().into_values().flatten() {
            let first = verb.params.iter().take_while(|param| !param.optional()).count();
            assert_eq!(required(&verb).count(), first, "{}", verb.id);
        }
    }

    /// The members of `Members` itself, and those that JavaScript looks up in any object, must not be hidden.
    #[test]
    fn no_verb_hides_a_member() {
        for (group, verbs) in verb_groups() {
            let names = if group.is_empty() { verbs.iter().map(|verb| verb.name).collect() } else { vec![group] };
            for name in names {
                let kept = ["accounts", "add", "constructor", "then", "toJSON", "toString", "valueOf"];
                assert!(!kept.contains(&name), "{name}");
            }
        }
    }
}
