//! Takes a snapshot and waits for it, and defines the snapshots of Vultr.

use crate::apis::vultr::backup::ImageStatus;
use crate::apis::vultr::snapshot::{Create, Destroy, List};
use crate::jobs::asked::{AnyAsked, mapped};
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Listed, Made, Snapshots};
use crate::jobs::spec::Logic;
use vpswire_macros::Job;

/// Take a snapshot of a server and wait until it is complete.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Bills, returns = Listed)]
pub struct Snapshot {
    /// The server.
    pub subid: u64,
    /// The description of the snapshot.
    pub description: String,
}

impl Logic for Snapshot {
    fn drive(&self, run: &mut Run) -> Flow<Listed> {
        snapshots::take(run, &Service { subid: self.subid }, &self.description)
    }
}

/// The snapshots of the account.
pub(super) struct Service {
    /// The server that is copied.
    pub(super) subid: u64,
}

impl Snapshots for Service {
    fn list(&self) -> AnyAsked<Vec<Listed>> {
        let listed = |(id, snapshot): (String, crate::apis::vultr::snapshot::Snapshot)| Listed {
            id,
            description: snapshot.description,
            order: snapshot.date_created.as_ref().and_then(|date| date.unix_seconds()),
            date: snapshot.date_created.map(|date| format!("made on {date} UTC")),
            sticky: false,
            complete: snapshot.status == Some(ImageStatus::Complete),
            md5: None,
        };
        mapped(List { snapshotid: None }, move |answer| answer.into_iter().map(listed).collect())
    }

    fn create(&self, description: &str) -> AnyAsked<Made> {
        let call = Create { subid: self.subid, description: Some(description.to_owned()) };
        mapped(call, |answer| Made { id: Some(answer.snapshotid) })
    }

    fn delete(&self, id: &str) -> AnyAsked<()> {
        Box::new(Destroy { snapshotid: id.to_owned() })
    }

    fn machine(&self) -> String {
        format!("server {}", self.subid)
    }
}
