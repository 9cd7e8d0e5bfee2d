//! Completes a call that starts a task: runs a job instead of the call, or waits until the task is over.

use super::job::drive::Job;
use super::job::params::usual;
use crate::account::Known;
use crate::commands::tasks::Task;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::text;
use crate::{args, schema};
use std::process::ExitCode;
use std::time::Duration;
use vpswire::args::Arg;
use vpswire::fleet::machines::Machine;
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::Op;

/// The number of polls for a machine whose state may be the expected one only because the task has not started yet.
const LOOKS: usize = 3;

/// A task that was started, and its waiting job.
pub(crate) struct Begun<'a> {
    pub(crate) task: &'static Task,
    /// The command that started the task, as typed.
    pub(crate) done: &'a str,
    pub(crate) known: &'a Known,
    /// The id of the machine; `None` if the account is the machine.
    pub(crate) id: Option<&'a str>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) options: &'a Options,
}

impl Begun<'_> {
    /// Waits until the task is over.
    pub(crate) fn wait(&self) -> Result<(), Failure> {
        let &Self { task, known, timeout, options, .. } = self;
        let api = known.account.api();
        let spec = jobs::find(api, "wait").map_err(Failure::usage)?;
        let account = known.name.as_deref().unwrap_or(api.as_str());
        let name = &self.id.map_or_else(|| account.to_owned(), |id| format!("{account}/{id}"));
        let params: Option<Vec<_>> = spec
            .params
            .iter()
            .map(|field| match field.name {
                "until" => Some((field.name, Arg::Text(task.until.to_owned()))),
                _ => self.id.map(|id| (field.name, Arg::parse(&field.shape, id))),
            })
            .collect();
        let Some(params) = params else {
            return Err(Failure::absent("the answer does not say which machine it is about").after(self.done));
        };
        let looks = if task.is_usual { LOOKS } else { 1 };
        let waited = Job { known, machine: None, name, spec, timeout, options }.wait(&params, looks);
        let go_on = format!("continue with: vpswire wait {} --until {}", text::quoted(name), task.until);
        waited.map_err(|failure| failure.with_hint(&go_on).after(self.done))
    }
}

/// Runs the job that corresponds to a call, with the arguments of the call.
pub(crate) fn of_call(
    spec: &'static JobSpec,
    (op, given): (&'static Op, &[Option<Arg>]),
    known: &Known,
    machine: Option<&Machine>,
    timeout: Option<Duration>,
    options: &Options,
) -> Result<ExitCode, Failure> {
    let account = known.name.as_deref().unwrap_or(spec.api.as_str());
    let id = schema::machine(spec.api).and_then(|field| args::of(op.params, given, field.name)).and_then(args::id);
    // A new machine goes by the label that it will have.
    let label = || args::of(op.params, given, "label").and_then(args::id);
    let id = id.or_else(label).or_else(|| machine.map(|machine| machine.id.clone())).unwrap_or_default();
    let usual = |name| usual(name, &id, machine.and_then(|machine| machine.label.as_deref()));
    let value = |name| args::of(op.params, given, name).cloned().or_else(|| usual(name));
    let params = spec.params.iter().filter_map(|field| Some((field.name, value(field.name)?))).collect();
    // The account is the machine, and the machine could not be read.
    let name = if id.is_empty() { account.to_owned() } else { format!("{account}/{id}") };
    Job { known, machine, name: &name, spec, timeout, options }.begin(params)
}
