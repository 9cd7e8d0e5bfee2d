//! The commands that run jobs, one row for each.

use crate::schema;
use std::collections::HashSet;
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::{Api, Field, Shape};

/// A command that runs a job.
pub(super) struct Row {
    pub group: &'static str,
    pub name: &'static str,
    /// The names of the job, which may differ between APIs.
    pub jobs: &'static [&'static str],
    pub about: &'static str,
    /// Whether the job needs an existing machine; otherwise it creates one.
    pub has_machine: bool,
    /// Whether the command is a single call unless `--wait` is given.
    pub is_one_call: bool,
    /// The positional parameter after the machine, or instead of it, by its name in each API.
    pub follows: &'static [&'static str],
    /// The help of that parameter.
    pub follows_help: &'static str,
    /// The end of the command's help.
    pub more: &'static str,
}

/// The defaults of a row.
const ROW: Row = Row {
    group: "",
    name: "",
    jobs: &[],
    about: "",
    has_machine: true,
    is_one_call: false,
    follows: &[],
    follows_help: "",
    more: "",
};

pub(super) const ROWS: [Row; 8] = [
    Row {
        name: "create",
        jobs: &["create"],
        about: "Create a machine, show its root password, and wait until it runs; billing starts at once",
        has_machine: false,
        follows: &["label"],
        follows_help: "Its label, which no other server may have: it identifies the server if the answer is lost",
        more: "Vultr alone creates machines. `vpswire vultr regions list`, `plans list`, `os list` and `sshkey list` have the \
               ids and names.\n\nExample:\n  vpswire create web-9 --dcid tokyo --vpsplanid 201 --osid 'Debian 12 x64 (bookworm)' --tag web",
        ..ROW
    },
    Row {
        group: "snapshot",
        name: "create",
        jobs: &["snapshot"],
        about: "Take a snapshot of a machine; with --wait until it is complete",
        is_one_call: true,
        ..ROW
    },
    Row {
        group: "snapshot",
        name: "rotate",
        jobs: &["rotate"],
        about: "Take a snapshot of a machine, and then delete the oldest ones of the same prefix",
        ..ROW
    },
    Row {
        group: "backup",
        name: "restore",
        jobs: &["restore_backup"],
        about: "Restore a backup to a machine, and wait until it runs; everything on its disk is lost",
        follows: &["backup_token", "backupid"],
        follows_help: "The id of the backup, as the list shows it",
        ..ROW
    },
    Row {
        name: "reinstall",
        jobs: &["reinstall"],
        about: "Reinstall a machine, show its root password, and wait until it runs; everything on its disk is lost",
        ..ROW
    },
    Row {
        name: "migrate",
        jobs: &["migrate"],
        about: "Move a machine to another location, and wait until it is there",
        ..ROW
    },
    Row {
        name: "deploy-keys",
        jobs: &["deploy_keys", "deploy_key"],
        about: "Add SSH keys for the next installation of a machine, or to its account",
        ..ROW
    },
    Row {
        name: "wait",
        jobs: &["wait"],
        about: "Wait until a machine is unlocked, running, stopped, active or gone",
        ..ROW
    },
];

/// Whether a parameter names the machine, which has its own positional argument.
pub(super) fn is_machine(spec: &JobSpec, field: &Field) -> bool {
    schema::machine(spec.api).is_some_and(|own| own.name == field.name)
}

/// Returns the job of an API.
pub(super) fn spec(row: &Row, api: Api) -> Result<&'static JobSpec, &'static str> {
    let mut found = Err("there is no such job");
    for name in row.jobs {
        found = jobs::find(api, name);
        if found.is_ok() {
            break;
        }
    }
    found
}

/// Returns the possible values of a parameter in all APIs.
pub(super) fn choices(row: &Row, name: &str) -> Vec<&'static str> {
    let mut choices = Vec::new();
    for spec in Api::ALL.into_iter().filter_map(|api| spec(row, api).ok()) {
        for field in spec.params.iter().filter(|field| field.name == name) {
            if let Shape::Choice(choice) = schema::plain(&field.shape) {
                choices.extend(choice.options.iter().map(|option| option.wire));
            }
        }
    }
    let mut seen = HashSet::new();
    choices.retain(|choice| seen.insert(*choice));
    choices
}

/// Returns the command line of a job: `vpswire snapshot create`.
pub(crate) fn typed(spec: &JobSpec) -> String {
    let row = ROWS.iter().find(|row| row.jobs.contains(&spec.name));
    let words = row.map_or([spec.name; 2], |row| [row.group, row.name]);
    words.iter().filter(|word| !word.is_empty()).fold("vpswire".to_owned(), |typed, word| format!("{typed} {word}"))
}
