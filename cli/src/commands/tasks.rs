//! The calls whose work continues after their answer, and the state that `--wait` waits for.

use super::job::params::has_usual;
use super::job::row::typed;
use super::waiting;
use crate::schema;
use clap::{Arg, ArgMatches};
use vpswire::args::Arg as Value;
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::{Api, Op, Shape};

/// A call that starts a task.
pub(crate) struct Task {
    api: Api,
    call: &'static str,
    /// The job that does the same and waits, if the given arguments are sufficient for it.
    job: Option<&'static str>,
    /// The state of the machine when the task is over, as a value of the waiting job.
    pub(super) until: &'static str,
    /// Whether the machine may be in that state before the task starts.
    pub(super) is_usual: bool,
}

/// A task that always changes the state of the machine.
const fn changes(api: Api, call: &'static str, until: &'static str) -> Task {
    Task { api, call, job: None, until, is_usual: false }
}

/// A task after which the machine may be in the same state as before.
const fn returns(api: Api, call: &'static str, until: &'static str) -> Task {
    Task { api, call, job: None, until, is_usual: true }
}

/// A task that a job can perform.
const fn by_job(api: Api, call: &'static str, job: &'static str, until: &'static str) -> Task {
    Task { api, call, job: Some(job), until, is_usual: true }
}

static TASKS: [Task; 30] = [
    changes(Api::Kiwivm, "start", "running"),
    changes(Api::Kiwivm, "stop", "stopped"),
    returns(Api::Kiwivm, "restart", "running"),
    changes(Api::Kiwivm, "kill", "stopped"),
    by_job(Api::Kiwivm, "reinstall_os", "reinstall", "unlocked"),
    by_job(Api::Kiwivm, "snapshot.create", "snapshot", "unlocked"),
    returns(Api::Kiwivm, "snapshot.restore", "unlocked"),
    by_job(Api::Kiwivm, "migrate.start", "migrate", "unlocked"),
    returns(Api::Kiwivm, "clone_from_external_server", "unlocked"),
    changes(Api::Cvm, "vps.start", "running"),
    changes(Api::Cvm, "vps.stop", "stopped"),
    returns(Api::Cvm, "vps.restart", "running"),
    Task { is_usual: false, ..by_job(Api::Vultr, "server.create", "create", "running") },
    changes(Api::Vultr, "server.destroy", "gone"),
    // A running machine is restarted.
    returns(Api::Vultr, "server.start", "running"),
    changes(Api::Vultr, "server.halt", "stopped"),
    returns(Api::Vultr, "server.reboot", "running"),
    by_job(Api::Vultr, "server.reinstall", "reinstall", "running"),
    returns(Api::Vultr, "server.os_change", "running"),
    returns(Api::Vultr, "server.app_change", "running"),
    by_job(Api::Vultr, "server.restore_backup", "restore_backup", "running"),
    returns(Api::Vultr, "server.restore_snapshot", "running"),
    returns(Api::Vultr, "server.upgrade_plan", "unlocked"),
    returns(Api::Vultr, "server.ipv6_enable", "unlocked"),
    returns(Api::Vultr, "server.iso_attach", "unlocked"),
    returns(Api::Vultr, "server.iso_detach", "unlocked"),
    returns(Api::Vultr, "server.private_network_enable", "unlocked"),
    returns(Api::Vultr, "server.private_network_disable", "unlocked"),
    returns(Api::Vultr, "server.destroy_ipv4", "unlocked"),
    by_job(Api::Vultr, "snapshot.create", "snapshot", "unlocked"),
];

/// Returns the task that a call starts, if any.
pub(crate) fn find(op: &Op) -> Option<&'static Task> {
    TASKS.iter().find(|task| task.api == op.api && task.call == op.id)
}

/// Returns the task of a call, if `--wait` was given.
pub(super) fn asked(op: &Op, matches: &ArgMatches) -> Option<&'static Task> {
    find(op).filter(|_| waiting::is_asked(matches))
}

impl Task {
    /// Returns the options of the call.
    pub(super) fn options(&self, op: &Op) -> [Arg; 2] {
        let is_of = |spec: &&'static JobSpec| op.params.iter().all(|field| has(spec, field.name));
        let until = format!("Wait until the machine is {}", self.until);
        waiting::options(match self.spec() {
            None => until,
            Some(spec) if is_of(&spec) => {
                format!("Wait until it is over, as `{}` does, whose answer it has", typed(spec))
            }
            Some(spec) => format!("{until}; as `{}` does, if a label and only its options are given", typed(spec)),
        })
    }

    /// Returns the job that does the same, if it accepts all given arguments and needs no others.
    pub(super) fn job(&self, op: &Op, given: &[Option<Value>]) -> Option<&'static JobSpec> {
        let spec = self.spec()?;
        let machine = schema::machine(self.api).map(|field| field.name);
        let given = || op.params.iter().zip(given).filter(|(_, arg)| arg.is_some()).map(|(field, _)| field.name);
        let is_there = |name| Some(name) == machine || given().any(|given| given == name) || has_usual(name);
        let is_enough = spec.params.iter().all(|field| field.optional() || is_there(field.name));
        (is_enough && given().all(|name| has(spec, name))).then_some(spec)
    }

    /// Returns the shape of that job's answer.
    pub(super) fn returns(&self) -> Option<&'static Shape> {
        self.spec().map(|spec| spec.returns)
    }

    fn spec(&self) -> Option<&'static JobSpec> {
        jobs::find(self.api, self.job?).ok()
    }
}

fn has(spec: &JobSpec, name: &str) -> bool {
    spec.params.iter().any(|field| field.name == name)
}

#[cfg(test)]
mod tests {
    use super::{TASKS, Task, find};
    use crate::options::{JOB_TIMEOUT, WAIT};
    use crate::schema::{self, plain};
    use vpswire::jobs;
    use vpswire::shape::{Api, Field, Shape};
    use vpswire::table;

    #[test]
    fn each_task_is_one_of_a_call_and_waits_for_a_machine_that_it_names() {
        for task @ Task { api, call, until, .. } in &TASKS {
            let op = table::find(*api, call).unwrap();
            assert!(std::ptr::eq(find(op).unwrap(), task), "{call} has two rows");
            assert!(task.job.is_none() || task.spec().is_some(), "{call}");
            let wait = jobs::find(*api, "wait").unwrap();
            let field = wait.params.iter().find(|field| field.name == "until").unwrap();
            let Shape::Choice(choice) = plain(&field.shape) else { panic!("{call}") };
            assert!(choice.options.iter().any(|option| option.wire == *until), "{call}");
            let Some(machine) = schema::machine(*api) else { continue };
            let has = |fields: &[Field]| fields.iter().any(|field| field.name == machine.name);
            let answers = matches!(plain(&op.returns), Shape::Record(record) if has(record.fields));
            assert!(has(op.params) || answers, "{call}");
        }
    }

    #[test]
    fn what_a_job_takes_of_a_call_has_the_same_shape() {
        for task in &TASKS {
            let op = table::find(task.api, task.call).unwrap();
            for field in task.spec().into_iter().flat_map(|spec| spec.params) {
                let of_call = op.params.iter().find(|param| param.name == field.name);
                let same = |param: &'static Field| {
                    format!("{:?}", plain(&param.shape)) == format!("{:?}", plain(&field.shape))
                };
                assert!(of_call.is_none_or(same), "{}: {}", task.call, field.name);
            }
        }
    }

    #[test]
    fn no_call_has_an_option_of_the_same_name() {
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            assert!(op.params.iter().all(|field| ![WAIT, JOB_TIMEOUT].contains(&field.name)), "{}", op.id);
        }
    }
}
