//! Generates the headers of the jobs: for each a struct of its parameters, its request, and a function that begins it.

use super::asked::Asked;
use super::cpp::cpp_struct;
use super::records::{ABOUT_FIELDS, c_fields, cpp_fields};
use super::words::declared_comment;
use crate::model::{Declared, Named, apis_with_jobs, jobs, names};
use std::fmt::Write;
use vpswire_core::shape::Api;

fn asked(api: Api, job: &Declared) -> Asked {
    Asked {
        id: format!("vpswire_{}_job_{}", api.as_str(), job.id),
        title: format!("{}: {}", api.as_str(), job.id),
        made_of: [api.as_str().to_owned(), format!("job {}", job.id)],
        params: job.params,
        noun: "job",
        taken_by: ["vpswire_job_new", "client::job"],
    }
}

fn c_job(api: Api, job: &Declared) -> String {
    let asked = asked(api, job);
    let out = "const vpswire_job_options *options, vpswire_job **job";
    let function = asked.function("const vpswire_client *client", out, "vpswire_job_new_once");
    asked.request() + &declared_comment(job) + &function
}

/// Returns the records that every job shows, except its progress, whose fields are in a notice.
fn steps() -> Named {
    let mut named = Named::of_steps();
    named.records.remove("JobProgress").unwrap();
    named
}

pub fn c_header() -> String {
    let mut out = String::from(
        "/* Printed from the list of jobs. Do not edit: `make faces` rewrites it. */\n\n\
         /*\n * The jobs. Each has a struct of its parameters, of which zero and NULL are 'not given', and a function that begins\n \
         * it for vpswire_job_run or vpswire_job_step; `options` may be NULL. The effect of a job is the gravest one that it may\n \
         * have; its plan says which it has. What is answered comes at its end. The conventions are those of vpswire.h.\n */\n\
         #ifndef VPSWIRE_JOBS_H\n#define VPSWIRE_JOBS_H\n\n#include \"../vpswire.h\"\n",
    );
    out.push_str(ABOUT_FIELDS);
    out.push_str(&c_fields("JOB", &steps()));
    for api in apis_with_jobs() {
        writeln!(out, "\n/* The jobs of {}. */", names(api).title).unwrap();
        out.push_str(&c_fields(&format!("{}_JOB", api.as_str().to_uppercase()), &Named::of_jobs(api)));
        jobs(api).for_each(|job| out.push_str(&c_job(api, &job)));
    }
    out + "\n#endif\n"
}

pub fn cpp_header() -> String {
    let mut out = String::from(
        "// Printed from the list of jobs. Do not edit: `make faces` rewrites it.\n\n\
         // The jobs: a struct for each, to be given to client::job or client::try_job. The effect of a job is the gravest one\n\
         // that it may have; its plan says which it has.\n\
         #ifndef VPSWIRE_JOBS_HPP\n#define VPSWIRE_JOBS_HPP\n\n#include \"../vpswire.hpp\"\n\nnamespace vpswire::jobs {\n",
    );
    out.push_str(&cpp_fields(&steps()));
    out.push_str("\n} // namespace vpswire::jobs\n");
    for api in apis_with_jobs() {
        writeln!(out, "\nnamespace vpswire::{}::jobs {{", api.as_str()).unwrap();
        out.push_str(&cpp_fields(&Named::of_jobs(api)));
        for job in jobs(api) {
            writeln!(out, "\n{}{}", declared_comment(&job), cpp_struct(job.name, &asked(api, &job)).trim_end())
                .unwrap();
        }
        writeln!(out, "\n}} // namespace vpswire::{}::jobs", api.as_str()).unwrap();
    }
    out + "\n#endif\n"
}
