//! Generates the module of the fleet: its verbs, their answers, and the two classes.

use super::declared::{all_names, choice, imported, keywords, record, signature};
use super::docs::{self, header_from};
use super::types;
use crate::Printed;
use crate::model::{Declared, Named, capital, verb_groups};
use std::fmt::Write;

/// The beginning of the module's docstring.
const ABOUT: &str = "The fleet: named accounts of any mix of APIs, and the verbs that are the same for all of them.

    from vpswire import Fleet, KiwiVM, Vultr

    with Fleet({\"tokyo\": KiwiVM(veid=1347645, api_key=key), \"shop\": Vultr(api_key=other)}) as fleet:
        for machine in fleet.list().machines:
            print(machine.machine, machine.label, machine.addresses)
        fleet.power.restart(\"web-1\")

What fails on an account is among the `failures` of the answer, and hides nothing of the others.
";

/// Returns the class of a group: `power` -> `PowerVerbs`.
fn group_class(group: &str) -> String {
    format!("{}Verbs", capital(group))
}

/// Adds a method. The first required parameter is positional.
fn method(out: &mut String, verb: &Declared) {
    let is_object = |name: &str| verb.params.iter().find(|param| !param.optional()).is_some_and(|of| of.name == name);
    let (object, others): (Vec<_>, Vec<_>) = verb.params.iter().partition(|param| is_object(param.name));
    let answer = types::whole(verb.returns);
    writeln!(out, "\n    @verb(\"{}\")", verb.id).unwrap();
    // The fleet has a record named `Address`.
    let spelt = |param: String| param.replace(": Address", ": str | IPv4Address | IPv6Address");
    let [object, others] =
        [object, others].map(|of| keywords(of.into_iter()).into_iter().map(spelt).collect::<Vec<_>>());
    signature(out, verb.name, &object, &others, &answer);
    out.push_str(&docs::verb(verb, &answer));
}

fn fleets(out: &mut String) {
    for (class, asking, base, what) in [
        ("Fleet", "SyncAsking", "SyncAccounts", "Its verbs wait for their answers"),
        ("AsyncFleet", "AsyncAsking", "AsyncAccounts", "Its verbs are awaited"),
    ] {
        writeln!(
            out,
            "\n\nclass {class}(AllVerbs[{asking}], {base}):\n    \"\"\"Named accounts of any mix of APIs. {what}.\"\"\""
        )
        .unwrap();
    }
}

/// Returns the module of the fleet.
pub fn file() -> Printed {
    let (groups, named) = (verb_groups(), Named::of_fleet());
    let mut body = String::new();
    named.choices.values().for_each(|shape| choice(&mut body, shape));
    named.records.values().for_each(|shape| record(&mut body, "fleet", shape));
    for (group, verbs) in groups.iter().filter(|(group, _)| !group.is_empty()) {
        let class = group_class(group);
        writeln!(body, "\n\nclass {class}(Verbs[K]):\n    \"\"\"The verbs of the group `{group}`.\"\"\"").unwrap();
        verbs.iter().for_each(|verb| method(&mut body, verb));
    }
    body.push_str("\n\nclass AllVerbs(Verbs[K]):\n    \"\"\"All verbs.\"\"\"\n");
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let class = group_class(group);
        writeln!(body, "\n    @property\n    def {group}(self) -> {class}[K]:").unwrap();
        writeln!(body, "        \"\"\"The verbs of the group `{group}`.\"\"\"\n        return self._group({class})")
            .unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|verb| method(&mut body, verb));
    fleets(&mut body);

    let mut text = header_from("verbs", ABOUT);
    text.insert_str(text.find("\"\"\"").unwrap(), "# mypy: disable-error-code=\"empty-body\"\n");
    let lines = [("._lazy.types", &["Decimal"][..]), ("._native", &["ById", "Record"])];
    let runtime = "from ._runtime.fleets import AsyncAccounts, AsyncAsking, K, SyncAccounts, SyncAsking, Verbs, verb";
    imported(&mut text, &body, &lines, runtime);
    let names = named.choices.keys().chain(named.records.keys()).copied();
    all_names(&mut text, names.chain(["AllVerbs", "AsyncFleet", "Fleet"]));
    Printed::new("py/python/vpswire/fleet.py".to_owned(), text + &body)
}
