//! Generates the modules of the jobs: a class for each API that has jobs.

use super::declared::{all_names, choice, imported, keywords, record, signature};
use super::docs::{self, header_from};
use super::types;
use crate::Printed;
use crate::model::{Declared, Named, capital, jobs, names};
use std::fmt::Write;
use vpswire_core::shape::Api;

/// Returns the name of the module.
pub fn module(api: Api) -> String {
    format!("{}_jobs", api.as_str())
}

/// Returns the name of the class.
pub fn class(api: Api) -> String {
    format!("{}Jobs", names(api).class)
}

fn method(out: &mut String, job: &Declared) {
    let mut params = keywords(job.params.iter());
    params.push("timeout: float | None = None".to_owned());
    let answer = types::whole(job.returns);
    writeln!(out, "\n    @job(\"{}\")", job.id).unwrap();
    signature(out, job.name, &[], &params, &answer);
    out.push_str(&docs::job(job, &answer));
}

/// Returns the module of an API's jobs.
pub fn file(api: Api) -> Printed {
    let (module, class, named) = (module(api), class(api), Named::of_jobs(api));
    let mut body = String::new();
    named.choices.values().for_each(|shape| choice(&mut body, shape));
    named.records.values().for_each(|shape| record(&mut body, &module, shape));
    writeln!(body, "\n\nclass {class}(Jobs[M]):\n    \"\"\"The jobs of {}.\"\"\"", names(api).title).unwrap();
    jobs(api).for_each(|job| method(&mut body, &job));

    let mut text = header_from("jobs", &format!("{}: what takes several calls.", capital(names(api).title)));
    text.insert_str(text.find("\"\"\"").unwrap(), "# mypy: disable-error-code=\"empty-body\"\n");
    let lines = [("._lazy.types", &["Id"][..]), ("._native", &["ById", "Record"]), ("._runtime.calls", &["M"])];
    imported(&mut text, &body, &lines, "from ._runtime.jobs import Jobs, job");
    let names = named.choices.keys().chain(named.records.keys()).copied();
    all_names(&mut text, names.chain([class.as_str()]));
    Printed::new(format!("py/python/vpswire/{module}.py"), text + &body)
}
