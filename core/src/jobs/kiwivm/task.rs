//! Tasks that lock the VPS: checks whether one began, and waits until it has ended.

use crate::apis::kiwivm::{AuditLog, GetAuditLog, GetServiceInfo};
use crate::error::Code;
use crate::jobs::asked::{Few, few};
use crate::jobs::flow::{Fact, Flow, Unready};
use crate::jobs::run::Run;
use crate::value::typed::{ById, Call, Decimal};
use vpswire_macros::{Record, ToJson};

/// The number of times that a VPS must be seen unlocked before a task that was never seen to lock it counts as ended.
const UNLOCKED: u32 = 3;

/// The name of the fact.
const MARK: &str = "log";

/// The entries for a kind of task in the audit log, before one was begun. Older panels have no log.
#[derive(Clone, PartialEq, Record, ToJson)]
pub(super) struct Mark {
    /// The time of the last one, in Unix seconds.
    pub last: u64,
    /// The number of entries in that second.
    pub count: u64,
}

/// The mark if there is no log: a line of a log that appears later may be of any time, and shows nothing.
const NO_LOG: Mark = Mark { last: u64::MAX, count: 0 };

/// The fields of a VPS that jobs read.
#[derive(Clone, PartialEq, Record)]
pub(super) struct Info {
    /// The id of its location.
    pub node_location_id: Option<String>,
    /// The factor by which transfer is multiplied there.
    pub monthly_data_multiplier: Option<Decimal>,
    /// The installed system, by the name of its template.
    pub os: Option<String>,
    /// Its addresses.
    pub ip_addresses: Option<Vec<String>>,
    /// Their reverse DNS names.
    pub ptr: Option<ById<Option<String>>>,
    /// Whether these can be set.
    pub rdns_api_available: Option<bool>,
}

/// Returns the call that shows the VPS.
pub(super) const fn info() -> Few<GetServiceInfo, Info> {
    few(GetServiceInfo {})
}

/// Whether the words for a task contain the word of a kind.
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

/// Records what the log contains before a task of that kind is begun.
pub(super) fn mark(run: &mut Run, kind: &str) -> Flow<Mark> {
    run.poll(MARK, &GetAuditLog {}, |answer| match answer {
        Ok(log) => Ok(mark_of(&log, kind)),
        Err(error) if matches!(error.code(), Code::Service | Code::NotFound) => Ok(NO_LOG),
        Err(error) => Err(error.into()),
    })
}

/// Begins a task. If the outcome of the call is unknown, the lock or the log must show that it began.
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
        // The log may contain a line for the refused call, which does not show that the next call was executed.
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

/// Waits until the task has ended and the VPS is in the expected state.
pub(super) fn end<F: Fact>(run: &mut Run, name: &str, take: impl FnOnce(Info) -> Option<F>) -> Flow<F> {
    let over = run.was_locked() || run.times_unlocked() >= UNLOCKED;
    run.poll(name, &info(), |answer| {
        take(answer?).filter(|_| over).ok_or_else(|| Unready::waiting("waiting for the VPS"))
    })
}
