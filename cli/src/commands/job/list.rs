//! `vpswire job`: lists, resumes and discards interrupted jobs.

use super::drive::Job;
use super::saved::{Saved, all};
use crate::account::{self, read};
use crate::commands::rows::{self, TEXT, TRUTH, column, record};
use crate::commands::{parts, waiting};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use serde_json::{Value as Json, json};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use vpswire::jobs::JOBS;
use vpswire::shape::{Api, RecordShape, Shape};

/// Returns the clap command.
pub(super) fn command() -> Command {
    let job =
        Arg::new("job").value_name("JOB").help("The job, as `job list` names it; may be left out if there is only one");
    let job = || {
        job.clone()
            .add(ArgValueCandidates::new(|| all().iter().map(|path| CompletionCandidate::new(id(path))).collect()))
    };
    let list = Command::new("list").visible_alias("ls").about("List unfinished jobs");
    Command::new("job")
        .about("List, resume or forget interrupted jobs: snapshots, restores, installations, migrations")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(parts::of(list, [&LISTED]))
        .subcommand(
            Command::new("resume")
                .about("Resume a job: it checks what was done already, and does not do it again")
                .arg(job())
                .arg(
                    waiting::timeout()
                        .help("The time it may take from now on: seconds, or 30m, or 2h [default: its own time-out]"),
                ),
        )
        .subcommand(Command::new("forget").about("Remove a job from the list, without undoing anything").arg(job()))
}

/// Runs the selected subcommand.
pub(super) fn run(matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((verb, matches)) = matches.subcommand() else { return Err(Failure::usage("no command is given")) };
    let options = &Options::read(matches)?;
    if verb == "list" {
        return list(options);
    }
    let (saved, text) = chosen(matches.get_one::<String>("job").map(String::as_str))?;
    if verb == "forget" {
        saved.lock()?;
        saved.remove();
        output::note(&format!("the job of {} is removed from the list", saved.machine()));
        return Ok(ExitCode::SUCCESS);
    }
    saved.lock()?;
    resume(saved, &text, waiting::timeout_of(matches)?, options)
}

/// The columns of the list of jobs.
const LISTED: Shape = Shape::List(&Shape::Record(&LINE));
const LINE: RecordShape = record(
    "SavedJob",
    "A job that is not over.",
    &[
        column("id", "Its name.", Shape::Text),
        column("job", "The kind of the job.", TEXT),
        column("machine", "The machine.", TEXT),
        column("running", "Whether a command is running it.", TRUTH),
        column("problem", "The reason why it cannot be resumed.", TEXT),
    ],
);

fn list(options: &Options) -> Result<ExitCode, Failure> {
    options.view.check(&LISTED)?;
    let row = |path: std::path::PathBuf| -> Json {
        let id = id(&path);
        match Saved::read(&path) {
            Ok((saved, _)) => json!({
                "id": id, "job": saved.job(), "machine": saved.machine(), "running": saved.is_running(),
            }),
            Err(failure) => json!({ "id": id, "problem": failure.words() }),
        }
    };
    let rows: Json = all().into_iter().map(row).collect();
    rows::show("jobs", rows.to_string(), &LISTED, &[], options)
}

/// Returns the name of the job in a file.
fn id(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn chosen(id: Option<&str>) -> Result<(Saved, String), Failure> {
    let mut paths = all();
    match id {
        Some(id) => paths.retain(|path| path.file_stem().is_some_and(|stem| stem == id)),
        None if paths.len() > 1 => {
            return Err(Failure::usage("there are several jobs").with_hint("vpswire job list names them"));
        }
        None => {}
    }
    let path =
        paths.first().ok_or_else(|| Failure::absent("there is no such job").with_hint("see vpswire job list"))?;
    Saved::read(path)
}

fn resume(saved: Saved, text: &str, timeout: Option<Duration>, options: &Options) -> Result<ExitCode, Failure> {
    let json: Json = serde_json::from_str(text).unwrap_or_default();
    let word = |name: &str| json.get(name).and_then(Json::as_str).unwrap_or_default();
    let spec = JOBS.iter().copied().find(|spec| spec.api.as_str() == word("api") && spec.name == word("job"));
    let spec = spec.ok_or_else(|| Failure::usage("it is a job that this version does not know"))?;
    let config = read(options)?;
    let known = match saved.account() {
        Some(name) => account::of_entry(config.entry(name)?, &config, options)?,
        None => account::of_environment(Api::parse(word("api")).unwrap_or(spec.api), options)?,
    };
    let name = saved.machine().to_owned();
    Job { known: &known, machine: None, name: &name, spec, timeout, options }.resume(text, saved)
}
