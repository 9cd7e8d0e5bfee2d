//! The snapshot jobs that are the same for every service: takes one and waits for it, and rotates those with a prefix.

use crate::error::Code;
use crate::jobs::asked::{AnyAsked, Asked};
use crate::jobs::flow::{Flow, Judged, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::text::time;
use std::collections::{HashMap, HashSet};
use vpswire_macros::{Record, ToJson};

/// The maximum number of snapshots that one rotation deletes. The next rotation deletes the rest.
const MOST_DELETED: usize = 100;

/// A snapshot, as the service lists it.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Listed {
    /// Its id, which other calls take.
    pub id: String,
    /// Its description.
    pub description: Option<String>,
    /// Its place in time: newer snapshots have greater numbers. Absent if the service does not report it.
    pub order: Option<i64>,
    /// Its date, in words and in UTC.
    pub date: Option<String>,
    /// Whether it is sticky: the service never deletes it.
    pub sticky: bool,
    /// Whether it is complete and can be used.
    pub complete: bool,
    /// Its MD5 sum.
    pub md5: Option<String>,
}

/// The result of a rotation.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Rotated {
    /// The id of the new snapshot.
    pub created: String,
    /// The description of the new snapshot.
    pub description: String,
    /// The ids of the snapshots that were deleted.
    pub deleted: Vec<String>,
    /// The ids of the other snapshots of the prefix, which were kept.
    pub kept: Vec<String>,
    /// The ids of the snapshots that were to be deleted but are not known to be gone.
    pub left: Vec<String>,
}

/// The snapshots of a service.
pub(super) trait Snapshots {
    fn list(&self) -> AnyAsked<Vec<Listed>>;
    fn create(&self, description: &str) -> AnyAsked<Made>;
    fn delete(&self, id: &str) -> AnyAsked<()>;
    /// Returns the machine that is copied, in words.
    fn machine(&self) -> String;
}

/// The result of a call that makes a snapshot.
#[derive(Clone, PartialEq, Record, ToJson)]
pub(super) struct Made {
    /// Its id, where that is known.
    pub id: Option<String>,
}

/// The state of the planned snapshots since the plan was made.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Still {
    /// The ids of those to delete that are as they were.
    same: Vec<String>,
    /// The ids of all that is listed.
    listed: Vec<String>,
}

/// A new snapshot that is complete.
#[derive(Clone, PartialEq, Record, ToJson)]
pub(super) struct Complete {
    /// The snapshot.
    pub new: Listed,
    /// The ids of all that was listed with it.
    pub listed: Vec<String>,
}

/// All snapshots that were listed.
#[derive(Clone, PartialEq, Record, ToJson)]
pub(super) struct Listing {
    /// The snapshots.
    pub all: Vec<Listed>,
}

/// Reads the list of snapshots.
pub(super) fn list(run: &mut Run, service: &dyn Snapshots, name: &str) -> Flow<Listing> {
    run.read(name, &*service.list(), |all| Listing { all })
}

/// A check whether a snapshot is the expected one.
pub(super) type Fits<'a> = &'a dyn Fn(&Listed) -> bool;

/// Returns the one snapshot with that id; without an id, the one that fits and was not listed before.
fn pick(all: Vec<Listed>, id: Option<&str>, before: &HashSet<&str>, fits: Fits<'_>) -> Judged<Listed> {
    let mut found = all.into_iter().filter(|listed| match id {
        Some(id) => listed.id == id,
        None => !before.contains(listed.id.as_str()) && fits(listed),
    });
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => {
            Err(Unready::Refused("several new snapshots match, and it is unknown which one this job created"))
        }
        (None, _) => Err(Unready::Pending(None)),
    }
}

/// Makes a snapshot by the call that is planned under `create`, and waits until it is complete. If the outcome of the
/// call is unknown, only a new snapshot for which `proves` is true counts.
pub(super) fn make(
    run: &mut Run,
    service: &dyn Snapshots,
    before: &Listing,
    call: &dyn Asked<Answer = Made>,
    fits: Fits<'_>,
    proves: Fits<'_>,
) -> Flow<Complete> {
    let before: HashSet<_> = before.all.iter().map(|listed| listed.id.as_str()).collect();
    let made = match run.act("create", call, |_, made| made.ok())? {
        Some(made) => made,
        None => {
            let found = run.look("create", &*service.list(), |all| {
                let one = pick(all?, None, &before, proves)?;
                Ok(Made { id: Some(one.id) })
            })?;
            found.ok_or_else(|| run.cannot_tell("create"))?
        }
    };
    if made.id.as_deref().is_some_and(|id| before.contains(id)) {
        return Err(
            run.refuse(Code::Service, "the service returned the id of an older snapshot as that of the new one")
        );
    }
    run.poll("complete", &*service.list(), |all| {
        let all = all?;
        let listed = all.iter().map(|listed| listed.id.clone()).collect();
        let new = pick(all, made.id.as_deref(), &before, fits)?;
        if new.complete { Ok(Complete { new, listed }) } else { Err(Unready::waiting("the snapshot is being made")) }
    })
}

/// Takes a snapshot and waits for it.
pub(super) fn take(run: &mut Run, service: &dyn Snapshots, description: &str) -> Flow<Listed> {
    let before = list(run, service, "before")?;
    let call = service.create(description);
    run.agree(|| {
        let plan = Plan::new().with(PlanVerb::Reads, "list", service.list().op().id, "the snapshots");
        plan.with(PlanVerb::Makes, "create", call.op().id, new_snapshot(service, description))
    })?;
    let called = |listed: &Listed| is_called(listed, description);
    Ok(make(run, service, &before, &*call, &called, &called)?.new)
}

fn new_snapshot(service: &dyn Snapshots, description: &str) -> String {
    format!("a snapshot of {}: \"{description}\"", service.machine())
}

fn is_called(listed: &Listed, description: &str) -> bool {
    listed.description.as_deref().unwrap_or_default() == description
}

/// Returns the snapshots with the prefix that are complete and whose order is known, newest first. Sticky ones are
/// excluded, and so are ids that are listed more than once, because one snapshot would be counted several times.
fn own<'a>(before: &'a Listing, prefix: &str) -> Vec<&'a Listed> {
    let mut times: HashMap<_, u32> = HashMap::new();
    for listed in &before.all {
        let count = times.entry(listed.id.as_str()).or_default();
        *count = count.saturating_add(1);
    }
    let fits = |listed: &&Listed| {
        let of_prefix = listed.description.as_deref().is_some_and(|description| description.starts_with(prefix));
        let once = times.get(listed.id.as_str()) == Some(&1);
        of_prefix && listed.complete && !listed.sticky && listed.order.is_some() && once
    };
    let mut own: Vec<_> = before.all.iter().filter(fits).collect();
    own.sort_by_key(|listed| std::cmp::Reverse(listed.order));
    own
}

/// Takes a snapshot, and deletes the oldest ones with the prefix so that `keep` are left.
pub(super) fn rotate(
    run: &mut Run,
    service: &dyn Snapshots,
    prefix: &str,
    keep: u64,
    quota: Option<u64>,
) -> Flow<Rotated> {
    if prefix.is_empty() {
        return Err(run.invalid("prefix", "expected some text: an empty prefix would match every snapshot"));
    }
    let Some(kept_before) = usize::try_from(keep).unwrap_or(usize::MAX).checked_sub(1) else {
        return Err(run.invalid("keep", "expected 1 or more, got 0"));
    };
    let before = list(run, service, "before")?;
    let there = u64::try_from(before.all.len()).unwrap_or(u64::MAX);
    if quota.is_some_and(|quota| there >= quota) {
        let why = format!(
            "expected room for one more snapshot, got {there} already; none is deleted before the new one is complete"
        );
        return Err(run.invalid("quota", &why));
    }
    let own = own(&before, prefix);
    let (kept, old) = own.split_at(own.len().min(kept_before));
    // Oldest first.
    let old: Vec<_> = old.iter().rev().take(MOST_DELETED).collect();
    let description = format!("{prefix}{}", time::write(run.began().cast_signed()).unwrap_or_default());
    let call = service.create(&description);
    run.agree(|| {
        let plan = Plan::new().with(PlanVerb::Reads, "list", service.list().op().id, "the snapshots");
        let plan = plan.with(PlanVerb::Makes, "create", call.op().id, new_snapshot(service, &description));
        old.iter().fold(plan, |plan, listed| {
            let what = format!("the snapshot \"{}\"", listed.description.as_deref().unwrap_or_default());
            let key = key(&listed.id);
            let call = service.delete(&listed.id).op().id;
            plan.with(PlanVerb::Deletes, &key, call, what).of(&listed.id, listed.date.as_deref())
        })
    })?;
    let called = |listed: &Listed| is_called(listed, &description);
    let Complete { new, listed } = make(run, service, &before, &*call, &called, &called)?;
    let planned: Vec<_> = old.iter().map(|listed| (listed.id.clone(), listed.description.clone())).collect();
    let (mut deleted, mut left) = (Vec::new(), Vec::new());
    for (id, _) in &planned {
        let gone = if run.has_acted(&key(id)) {
            delete(run, service, id)?
        } else {
            // It may have been deleted, renamed or made sticky since the plan was made.
            let still = still(run, service, &new.id, &planned)?;
            !still.listed.contains(id) || still.same.contains(id) && delete(run, service, id)?
        };
        if gone { &mut deleted } else { &mut left }.push(id.clone());
    }
    let listed: HashSet<_> = listed.iter().collect();
    let kept = kept.iter().map(|kept| &kept.id).filter(|id| listed.contains(id)).cloned().collect();
    Ok(Rotated { created: new.id, description, deleted, kept, left })
}

/// Reads what is listed, and which of the snapshots are unchanged since the plan was made; an error if the new one is
/// missing.
fn still(run: &mut Run, service: &dyn Snapshots, new: &str, planned: &[(String, Option<String>)]) -> Flow<Still> {
    run.read_fresh("still", &*service.list(), |all| {
        let all = all?;
        let by_id: HashMap<_, _> = all.iter().map(|listed| (listed.id.as_str(), listed)).collect();
        if !by_id.get(new).is_some_and(|new| new.complete) {
            return Err(Unready::Refused("the new snapshot no longer exists, so no other is deleted"));
        }
        let same = |(id, description): &&(String, Option<String>)| {
            by_id.get(id.as_str()).is_some_and(|now| !now.sticky && now.description == *description)
        };
        let same = planned.iter().filter(same).map(|(id, _)| id.clone()).collect();
        Ok(Still { same, listed: all.iter().map(|listed| listed.id.clone()).collect() })
    })
}

fn key(id: &str) -> String {
    format!("delete {id}")
}

/// Deletes a snapshot. Returns whether it is known to be deleted.
fn delete(run: &mut Run, service: &dyn Snapshots, id: &str) -> Flow<bool> {
    let key = key(id);
    let gone = run.act(&key, &*service.delete(id), |_, answer| match answer {
        Ok(_) => Some(true),
        // It was already deleted.
        Err(error) => (error.code() == Code::NotFound).then_some(true),
    })?;
    if let Some(gone) = gone {
        return Ok(gone);
    }
    let found = run.look(&key, &*service.list(), |all| {
        let is_there = all?.iter().any(|listed| listed.id == id);
        if is_there { Err(Unready::Pending(None)) } else { Ok(true) }
    })?;
    Ok(found.unwrap_or(false))
}
