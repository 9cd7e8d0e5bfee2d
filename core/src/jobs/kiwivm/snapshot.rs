//! Takes a snapshot and waits for it, and defines the snapshots of KiwiVM.

use crate::apis::kiwivm::snapshot::{Create, Delete, List};
use crate::jobs::asked::{AnyAsked, mapped};
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Listed, Made, Snapshots};
use crate::jobs::spec::Logic;
use crate::text::time;
use vpswire_macros::Job;

/// Take a snapshot of the VPS and wait until it is complete.
///
/// Meanwhile the service may lock and restart the VPS.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Bills, returns = Listed)]
pub struct Snapshot {
    /// The description of the snapshot.
    pub description: String,
}

impl Logic for Snapshot {
    fn drive(&self, run: &mut Run) -> Flow<Listed> {
        let service = Service::of(run);
        snapshots::take(run, &service, &self.description)
    }
}

/// The snapshots of the VPS.
pub(super) struct Service {
    /// The time when the job began, in seconds since 1970.
    began: u64,
}

impl Service {
    pub(super) fn of(run: &Run) -> Self {
        Self { began: run.began() }
    }
}

impl Snapshots for Service {
    fn list(&self) -> AnyAsked<Vec<Listed>> {
        let began = self.began.cast_signed();
        let listed = move |snapshot: crate::apis::kiwivm::snapshot::Snapshot| {
            // The service does not report when it was made. All are deleted after the same time, so the newest is
            // deleted last.
            let purged = snapshot.purges_in.map(|left| left.saturating_add(began));
            let date = purged.filter(|_| snapshot.sticky != Some(true)).and_then(time::write);
            Listed {
                id: snapshot.file_name,
                description: snapshot.description,
                order: snapshot.purges_in,
                date: date.map(|date| format!("the service deletes it on {date} UTC")),
                sticky: snapshot.sticky == Some(true),
                complete: snapshot.size.is_some_and(|size| size > 0),
                md5: snapshot.md5,
            }
        };
        mapped(List {}, move |answer| answer.snapshots.into_iter().map(listed).collect())
    }

    fn create(&self, description: &str) -> AnyAsked<Made> {
        mapped(Create { description: Some(description.to_owned()) }, |_| Made { id: None })
    }

    fn delete(&self, id: &str) -> AnyAsked<()> {
        mapped(Delete { snapshot: id.to_owned() }, drop)
    }

    fn machine(&self) -> String {
        "the VPS".to_owned()
    }
}
