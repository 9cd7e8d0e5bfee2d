//! The reference of the calls, the verbs of the fleet and the jobs, in Markdown.

use crate::Printed;
use crate::model::{Declared, Named, check, jobs, names, verbs};
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// Formats the cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The format of the records and calls in one part of a page.
#[derive(Clone, Copy)]
struct Part {
    /// The prefix of the headings, if another part of the page has the same names: `kiwivm`.
    of: &'static str,
    /// Whether names on the wire are shown.
    wire: bool,
}

impl Part {
    fn heading(self, name: &str) -> String {
        format!("{} {name}", self.of).trim_start().to_owned()
    }

    fn link(self, name: &str) -> String {
        format!("[{name}](#{})", self.heading(name).to_lowercase().replace(' ', "-"))
    }

    fn type_name(self, shape: &Shape) -> String {
        match shape {
            Shape::Unit => "nothing documented".into(),
            Shape::Bool => "boolean".into(),
            Shape::Int { .. } => "integer".into(),
            Shape::Num => "number".into(),
            Shape::Decimal => "decimal".into(),
            Shape::Text => "text".into(),
            Shape::Time => "date".into(),
            Shape::Bytes => "bytes".into(),
            Shape::Lines => "lines".into(),
            Shape::Choice(choice) => self.link(choice.name),
            Shape::Optional(inner) => self.type_name(inner),
            Shape::List(inner) => format!("list of {}", self.type_name(inner)),
            Shape::ById(inner) => format!("map by id of {}", self.type_name(inner)),
            Shape::Pair((a, b)) => format!("pair of {} and {}", self.type_name(a), self.type_name(b)),
            Shape::Record(record) => self.link(record.name),
            Shape::Any => "anything".into(),
        }
    }

    fn fields(self, out: &mut String, fields: &[Field], are_params: bool) {
        let wire = if self.wire { ["wire | ", "--- | "] } else { [""; 2] };
        writeln!(out, "| name | {}type | |\n| --- | {}--- | --- |", wire[0], wire[1]).unwrap();
        for field in fields {
            let mut notes: Vec<String> = field.check.map(check).into_iter().collect();
            notes.extend(field.assumed.map(|assumed| match self.wire {
                true => format!("the service assumes `{assumed}`"),
                false => format!("default: `{assumed}`"),
            }));
            notes.extend(field.secret.then(|| "secret".into()));
            let notes = if notes.is_empty() { String::new() } else { format!(" *({})*", notes.join("; ")) };
            let may = match (field.optional(), are_params) {
                (true, true) => ", optional",
                (true, false) => ", may be missing",
                (false, _) => "",
            };
            let wire = field.alias.map_or(format!("`{}`", field.wire), |alias| format!("`{}`, `{alias}`", field.wire));
            let wire = if self.wire { format!("{wire} | ") } else { String::new() };
            let (name, kind) = (field.name, self.type_name(&field.shape));
            writeln!(out, "| `{name}` | {wire}{kind}{may} | {}{notes} |", cell(field.doc)).unwrap();
        }
    }

    fn call(self, out: &mut String, op: &Op) {
        let key = if op.needs_key { "" } else { "; needs no key" };
        let access = op.access.map_or(String::new(), |access| format!("; access right `{access}`"));
        let old = op.deprecated.map_or(String::new(), |note| format!("; deprecated: {note}"));
        let how = format!("`{} {}`: **{}**{key}{access}{old}", op.method.as_str(), op.path, op.effect.as_str());
        self.entry(out, op.id, op.doc, &how, op.params, &op.returns);
    }

    fn declared(self, out: &mut String, of: &Declared) {
        self.entry(out, &self.heading(of.id), of.doc, &format!("**{}**", of.effect.as_str()), of.params, of.returns);
    }

    fn entry(self, out: &mut String, heading: &str, doc: &str, how: &str, params: &[Field], returns: &Shape) {
        writeln!(out, "\n### {heading}\n\n{doc}\n\n{how}. Answers {}.", self.type_name(returns)).unwrap();
        if !params.is_empty() {
            writeln!(out).unwrap();
            self.fields(out, params, true);
        }
    }

    fn records(self, out: &mut String, named: &Named) {
        for record in named.records.values() {
            writeln!(out, "\n### {}\n\n{}\n", self.heading(record.name), record.doc).unwrap();
            self.fields(out, record.fields, false);
        }
    }

    fn choices(self, out: &mut String, named: &Named) {
        for choice in named.choices.values() {
            let heading = self.heading(choice.name);
            writeln!(out, "\n### {heading}\n\n{}\n\n| text | |\n| --- | --- |", choice.doc).unwrap();
            for option in choice.options {
                writeln!(out, "| `{}` | {} |", option.wire, cell(option.doc)).unwrap();
            }
            if choice.open {
                writeln!(out, "\nAnswers may hold other texts; they pass through as they are.").unwrap();
            }
        }
    }
}

/// Returns the beginning of a page.
fn head(table: &str, title: &str, about: &str) -> String {
    format!(
        "<!-- Printed from the table of {table}. Do not edit: `make faces` rewrites it. -->\n# {title}\n\n{about}\n"
    )
}

fn calls(api: Api) -> String {
    let title = names(api).title.trim_start_matches("the ");
    let (part, named) = (Part { of: "", wire: true }, Named::of(api));
    let about = "[The guide](../guide.md) explains the types and effects.";
    let mut out = head("calls", &format!("{title}: the calls"), about);
    out.push_str("\n## Calls\n");
    table::ops(api).for_each(|op| part.call(&mut out, op));
    out.push_str("\n## Records\n");
    part.records(&mut out, &named);
    if !named.choices.is_empty() {
        out.push_str("\n## Choices\n");
    }
    part.choices(&mut out, &named);
    out
}

fn fleet() -> String {
    let (part, named) = (Part { of: "", wire: false }, Named::of_fleet());
    let about = "What they are for, and which API has which, is in [the fleet](../fleet.md). The effect of a verb is the gravest \
                 one that it may have.";
    let mut out = head("verbs", "The fleet: the verbs", about);
    out.push_str("\n## Verbs\n");
    verbs().for_each(|verb| part.declared(&mut out, &verb));
    out.push_str("\n## Records\n");
    part.records(&mut out, &named);
    out.push_str("\n## Choices\n");
    part.choices(&mut out, &named);
    out
}

fn jobs_page() -> String {
    let about = "What they are for, and how one is run, saved and resumed, is in [jobs](../jobs.md). The effect of a job is the \
                 gravest one that it may have; its plan says which it has.";
    let mut out = head("jobs", "The jobs", about);
    for (api, title) in [(Api::Kiwivm, "KiwiVM"), (Api::Cvm, "CVM"), (Api::Vultr, "Vultr")] {
        let (part, named) = (Part { of: api.as_str(), wire: false }, Named::of_jobs(api));
        let all: Vec<_> = jobs(api).collect();
        if all.is_empty() {
            continue;
        }
        writeln!(out, "\n## {title}").unwrap();
        all.iter().for_each(|job| part.declared(&mut out, job));
        part.records(&mut out, &named);
        part.choices(&mut out, &named);
    }
    let (part, named) = (Part { of: "", wire: false }, Named::of_steps());
    out.push_str("\n## What every job shows\n");
    part.records(&mut out, &named);
    part.choices(&mut out, &named);
    out
}

pub fn files() -> Vec<Printed> {
    let page = |name: &str, text| Printed::new(format!("docs/calls/{name}.md"), text);
    let calls = Api::ALL.into_iter().map(|api| page(api.as_str(), calls(api)));
    calls.chain([page("fleet", fleet()), page("jobs", jobs_page())]).collect()
}
