//! Tasks that lock the VPS: whether one began, and when it is over.

use crate::apis::kiwivm::{AuditLog, GetAuditLog, GetServiceInfo};
use crate::error::Code;
use crate::jobs::asked::{Few, few};
use crate::jobs::flow::{Fact, Flow, Unready};
use crate::jobs::run::Run;
use crate::value::typed::{ById, Call, Decimal};
use vpswire_macros::{Record, ToJson};

/// How often a VPS is seen unlocked until a task counts as over that was never seen to lock it.
const UNLOCKED: u32 = 3;

/// What that is known by.
const MARK: &str = "log";

/// What the audit log said of a kind of task before one was begun. Older panels have no log.
#[derive(Clone, PartialEq, Record, ToJson)]
pub(super) struct Mark {
    /// When the last one was noted, Unix seconds.
    pub last: u64,
    /// How many were noted in that second.
    pub count: u64,
}

/// That there is no log: a line of a log that is there later may be of any time, and shows nothing.
const NO_LOG: Mark = Mark { last: u64::MAX, count: 0 };

/// What jobs read of a VPS.
#[derive(Clone, PartialEq, Record)]
pub(super) struct Info {
    /// The id of its location.
    pub node_location_id: Option<String>,
    /// What transfer is multiplied by there.
    pub monthly_data_multiplier: Option<Decimal>,
    /// The system that is on it, by the name of its template.
    pub os: Option<String>,
    /// Its addresses.
    pub ip_addresses: Option<Vec<String>>,
    /// Their reverse DNS names.
    pub ptr: Option<ById<Option<String>>>,
    /// Whether these can be set.
    pub rdns_api_available: Option<bool>,
}

/// The call that shows the VPS.
pub(super) const fn info() -> Few<GetServiceInfo, Info> {
    few(GetServiceInfo {})
}

/// Whether a task is of a kind, by its words.
fn is_of(words: Option<&str>, kind: &str) -> bool {
    words.is_some_and(|words| words.to_ascii_lowercase().contains(kind))
}

fn mark_of(log: &AuditLog, kind: &str) -> Mark {
    let noted = log.log_entries.iter().filter(|entry| is_of(entry.summary.as_deref(), kind));
    noted.fold(Mark { last: 0, count: 0 }, |mark, entry| match entry.timestamp {
        at if at > mark.last => Mark { last: at, count: 1 },
        at if at == mark.last => Mark { count: mark.count.saturating_add(1), ..mark },
        _ => mark,
    })
}

/// Notes what the log says before a task of that kind is begun.
pub(super) fn mark(run: &mut Run, kind: &str) -> Flow<Mark> {
    run.poll(MARK, &GetAuditLog {}, |answer| match answer {
        Ok(log) => Ok(mark_of(&log, kind)),
        Err(error) if matches!(error.code(), Code::Service | Code::NotFound) => Ok(NO_LOG),
        Err(error) => Err(error.into()),
    })
}

/// Begins a task. Where the outcome of the call is unknown, the lock or the log has to show that it began.
pub(super) fn begin<C: Call, F: Fact>(
    run: &mut Run,
    key: &str,
    call: &C,
    (kind, mark): (&str, &Mark),
    take: impl FnOnce(C::Answer) -> F,
    seen: F,
) -> Flow<F> {
    let begun = run.act(key, call, |run, answer| match answer {
        Ok(answer) => Some(take(answer)),
        // The log may have a line for what was refused, which does not show that the next call was carried out.
        Err(_) => {
            run.forget(MARK);
            None
        }
    })?;
    if let Some(fact) = begun {
        return Ok(fact);
    }
    let found = run.look(key, &GetAuditLog {}, |answer| match answer {
        Ok(log) => {
            let now = mark_of(&log, kind);
            let more = now.last > mark.last || now.last == mark.last && now.count > mark.count;
            if more { Ok(seen) } else { Err(Unready::Pending(None)) }
        }
        Err(error) if is_of(error.progress().and_then(|lock| lock.task.as_deref()), kind) => Ok(seen),
        Err(error) if matches!(error.code(), Code::Service | Code::NotFound) => Err(Unready::Pending(None)),
        Err(error) => Err(error.into()),
    })?;
    found.ok_or_else(|| run.cannot_tell(key))
}

/// Waits until the task is over and the VPS is as it should be.
pub(super) fn end<F: Fact>(run: &mut Run, name: &str, take: impl FnOnce(Info) -> Option<F>) -> Flow<F> {
    let over = run.was_locked() || run.times_unlocked() >= UNLOCKED;
    run.poll(name, &info(), |answer| {
        take(answer?).filter(|_| over).ok_or_else(|| Unready::waiting("waiting for the VPS"))
    })
}
