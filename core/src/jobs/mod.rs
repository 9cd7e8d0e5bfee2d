//! Jobs: tasks that take several calls and wait between them, as state machines without a socket, clock or thread.
//!
//! A [`Run`] returns the next call to make, the time to wait, its plan or its progress ([`JobStep`]); a shell executes
//! that with its own exchange, and reports the result ([`JobEvent`]). A run can be saved at every step as a text and
//! resumed elsewhere. Nothing is changed that is not in the plan that it shows first, and no call that changes
//! something is sent again once it may have been executed.

mod agreed;
mod asked;
mod clock;
pub mod cvm;
mod failure;
mod flow;
mod fresh;
pub mod kiwivm;
mod plan;
mod run;
mod save;
mod secrets;
mod snapshots;
mod spec;
mod step;
pub mod vultr;

pub use failure::{JobError, PlanOutcome};
pub use plan::{Plan, PlanItem, PlanVerb};
pub use run::Run;
pub(crate) use spec::drive;
pub use spec::{Job, JobSpec};
pub use step::{JobEvent, JobProgress, JobStep, Secret};

use crate::schema::shape::Api;

/// All jobs, grouped by API.
pub const JOBS: &[&JobSpec] = &[
    kiwivm::Wait::SPEC,
    kiwivm::Snapshot::SPEC,
    kiwivm::Rotate::SPEC,
    kiwivm::RestoreBackup::SPEC,
    kiwivm::Reinstall::SPEC,
    kiwivm::Migrate::SPEC,
    kiwivm::DeployKeys::SPEC,
    cvm::Wait::SPEC,
    vultr::Wait::SPEC,
    vultr::Snapshot::SPEC,
    vultr::Rotate::SPEC,
    vultr::RestoreBackup::SPEC,
    vultr::Reinstall::SPEC,
    vultr::Create::SPEC,
    vultr::DeployKey::SPEC,
];

/// Returns the job with that name, or the reason why the API does not have it.
///
/// # Errors
/// The reason, in words.
///
/// ```
/// use vpswire_core::{jobs, shape::Api};
///
/// assert_eq!(jobs::find(Api::Vultr, "rotate").unwrap().name, "rotate");
/// assert_eq!(jobs::find(Api::Cvm, "rotate").unwrap_err(), "CVM has no snapshots, backups or installations in its API");
/// ```
pub fn find(api: Api, name: &str) -> Result<&'static JobSpec, &'static str> {
    let found = JOBS.iter().copied().find(|job| job.api == api && job.name == name);
    found.ok_or(match (api, name) {
        (Api::Cvm, _) => "CVM has no snapshots, backups or installations in its API",
        (Api::Kiwivm, "create") => "KiwiVM has no call that creates a VPS",
        (Api::Vultr, "migrate") => "Vultr v1 has no call that moves a server",
        _ => "there is no such job",
    })
}
