//! Generates the jobs of each API's clients.

use super::declared::{interface, named};
use super::docs::{HEADER, comment, declared, declared_field};
use super::names::{camel, pascal};
use super::types;
use crate::Printed;
use crate::model::{Declared, Named, apis_with_jobs, jobs, names};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use vpswire_core::shape::Api;

/// An example, which is type-checked.
const EXAMPLE: &str = include_str!("../../../wasm/tests/examples/jobs.ts");

fn header() -> String {
    HEADER.replace("calls", "jobs")
}

/// Returns the function that returns a client's jobs.
fn script() -> String {
    let mut names = String::new();
    for api in apis_with_jobs() {
        let all: Vec<_> = jobs(api).map(|job| camel(job.name)).collect();
        writeln!(names, "  {}: \"{}\",", api.as_str(), all.join(" ")).unwrap();
    }
    format!(
        "{}import {{ jobsOf }} from \"../fleet/jobs.js\";\n\nconst NAMES = {{\n{names}}};\n\n\
         export const jobs = (client) => jobsOf(client, NAMES);\n",
        header()
    )
}

fn entry() -> String {
    // In the order of formatters.
    let (mut imports, mut overloads) = (BTreeMap::new(), String::new());
    let doc = format!(
        "The jobs of a client: what takes several of its calls, and waits between them.\n\n@example\n```ts\n{}```",
        EXAMPLE.replace("\n\n", "\n")
    );
    for api in apis_with_jobs() {
        let (class, file) = (names(api).class, api.as_str());
        let lines = format!(
            "import type {{ {class} }} from \"./{file}.js\";\nimport type {{ {class}Jobs }} from \"./{file}-jobs.js\";\n"
        );
        imports.insert(file, lines);
        let doc = comment(&doc, 0);
        writeln!(overloads, "\n{doc}export declare function jobs(client: {class}): {class}Jobs;").unwrap();
    }
    let imports: String = imports.into_values().collect();
    format!("{}{imports}{overloads}", header())
}

fn params_name(job: &Declared) -> String {
    format!("{}Params", pascal(job.name))
}

fn declarations(api: Api) -> String {
    let (class, mut body) = (names(api).class, String::new());
    let doc = format!("The jobs of a `{class}` client. Nothing is sent before a job's first step.");
    writeln!(body, "\n{}export interface {class}Jobs {{", comment(&doc, 0)).unwrap();
    for job in jobs(api) {
        let (name, params, answer) = (camel(job.name), params_name(&job), types::answer(job.returns));
        let optional = if job.params.iter().all(|param| param.optional()) { "?" } else { "" };
        body.push_str(&comment(&declared(&job), 2));
        writeln!(body, "  {name}(params{optional}: {params}, options?: JobOptions): Promise<Job<{answer}>>;").unwrap();
    }
    let doc = "Goes on with a job that was saved, by whatever process and language. What may have been done by then is looked \
        for, and not done again. Rejects with a `VpsError` of code `\"invalid_params\"` if the text is malformed, or another \
        job's or account's.";
    write!(
        body,
        "{}  resume<Name extends keyof {class}JobAnswers>(\n    name: Name,\n    saved: string,\n    options?: JobOptions,\n  ): \
         Promise<Job<{class}JobAnswers[Name]>>;\n}}\n",
        comment(doc, 2)
    )
    .unwrap();
    let doc = format!("What the jobs of a `{class}` client answer, by their names.");
    let answers = jobs(api).map(|job| {
        let (name, answer) = (camel(job.name), types::answer(job.returns));
        (format!("{name}: {answer}"), format!("What `{name}` answers."))
    });
    body.push_str(&interface(&format!("{class}JobAnswers"), &doc, answers));
    for job in jobs(api) {
        let doc = format!("What `{}` takes.", camel(job.name));
        let fields = job.params.iter().map(|param| (types::param(param), declared_field(param)));
        body.push_str(&interface(&params_name(&job), &doc, fields));
    }
    named(&mut body, &Named::of_jobs(api), declared_field);
    format!("{}import type {{ Job, JobOptions }} from \"../fleet/job.js\";\n{body}", header())
}

/// Returns the types of the items of plans.
fn steps() -> String {
    let (mut out, mut steps) = (header(), Named::of_steps());
    // A plan is an object with a text here, and progress is a step.
    steps.records.retain(|name, _| *name == "PlanItem");
    let mut body = String::new();
    named(&mut body, &steps, declared_field);
    out.push_str(body.trim_start());
    out
}

/// Returns the names of the secrets in the answers of jobs and verbs.
fn secrets() -> String {
    let all = apis_with_jobs().map(Named::of_jobs).chain([Named::of_fleet()]);
    let fields = all.flat_map(|named| named.records.into_values()).flat_map(|record| record.fields);
    let names: BTreeSet<_> = fields.filter(|field| field.secret).map(|field| format!("\"{}\"", field.name)).collect();
    format!(
        "{}/** The names of what is secret in answers of jobs and verbs. */\nexport const SECRETS = [{}];\n",
        HEADER.replace("table of calls", "tables of jobs and verbs"),
        names.into_iter().collect::<Vec<_>>().join(", ")
    )
}

/// Returns all modules of the jobs.
pub fn files() -> Vec<Printed> {
    let of = |api: Api| Printed::new(format!("wasm/js/faces/{}-jobs.d.ts", api.as_str()), declarations(api));
    let own = [
        Printed::new("wasm/js/faces/jobs.js".into(), script()),
        Printed::new("wasm/js/faces/jobs.d.ts".into(), entry()),
        Printed::new("wasm/js/fleet/steps.d.ts".into(), steps()),
        Printed::new("wasm/js/fleet/secrets.js".into(), secrets()),
    ];
    apis_with_jobs().map(of).chain(own).collect()
}
