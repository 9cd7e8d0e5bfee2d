//! Reads the problems that KiwiVM reports: in its plain record, in its refusals while it is locked, and in its list of
//! violations.

use super::{flag, int, locked, text, veid};
use crate::apis::kiwivm::{GetLiveServiceInfo, GetPolicyViolations, GetServiceInfo};
use crate::error::Error;
use crate::fleet::adapter::{At, Came, Found, Next, items};
use crate::fleet::verbs::problems::{Problem, ProblemKind};
use crate::value::Value;
use crate::value::node::Read;
use crate::value::to_json::written;

/// The call that lists violations.
const LIST: &str = "get_policy_violations";

pub(super) fn problems(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some((info, more)) = came.split_first() else {
        let live = at.args.flag("live");
        return Ok(if live { Next::ask(&GetLiveServiceInfo {}) } else { Next::ask(&GetServiceInfo {}) });
    };
    let id = veid(at.member.account()).unwrap_or_default();
    let of = |kind| Problem::of(at, Some(&id), kind);
    let record = match info.value() {
        Ok(record) => record,
        Err(error) => {
            let progress = Some(locked(&error).ok_or(error)?);
            return Ok(Next::one(&Problem { progress, ..of(ProblemKind::Locked) }));
        }
    };
    let is_violated = info.read("", || flag(record, "policy_violation"))?;
    if is_violated && more.is_empty() {
        return Ok(Next::ask(&GetPolicyViolations {}));
    }
    let mut found = Found::default();
    for problem in info.read("", || said(record, of))? {
        found.records.push(written(&problem));
    }
    if let Some(violations) = more.first() {
        match violations.value().and_then(|value| violations.read("", || listed(value, of))) {
            Ok(problems) if !problems.is_empty() => found.records.extend(problems.iter().map(written)),
            // The plain record says that there is a violation, whatever the list contains.
            result => {
                let look = Some(LIST.to_owned());
                found.records.push(written(&Problem { look, ..of(ProblemKind::PolicyViolation) }));
                found.failures.extend(result.err().map(|error| (Some(id.clone()), error)));
            }
        }
    }
    Ok(Next::Done(found))
}

/// Returns the problems in the record of the VPS.
fn said(info: &Value, of: impl Fn(ProblemKind) -> Problem) -> Read<Vec<Problem>> {
    let mut problems = Vec::new();
    if flag(info, "suspended")? {
        let look = Some("get_suspension_details".to_owned());
        problems.push(Problem { look, ..of(ProblemKind::Suspended) });
    }
    let nullroutes = info.get("ip_nullroutes");
    for (address, record) in nullroutes.iter().flat_map(Value::entries) {
        let under = |e: Box<crate::error::Mismatch>| e.under(&address).under("ip_nullroutes");
        let since = int(&record, "nullroute_timestamp").map_err(under)?;
        let seconds = int(&record, "nullroute_duration_s").map_err(under)?;
        problems.push(Problem {
            address: Some(address.to_string()),
            since,
            ends_at: since.zip(seconds).and_then(|(since, seconds)| since.checked_add(seconds)),
            record: Some(record.untyped()),
            ..of(ProblemKind::Nullroute)
        });
    }
    for (field, what) in [("is_cpu_throttled", "CPU"), ("is_disk_throttled", "disk")] {
        if flag(info, field)? {
            problems.push(Problem { message: Some(what.to_owned()), ..of(ProblemKind::Throttled) });
        }
    }
    if text(info, "ve_status")?.is_some_and(|word| word.eq_ignore_ascii_case("starting")) {
        problems.push(Problem { message: text(info, "ve_status")?, ..of(ProblemKind::Pending) });
    }
    Ok(problems)
}

/// Returns the violations that must be resolved before their deadlines.
fn listed(violations: &Value, of: impl Fn(ProblemKind) -> Problem) -> Read<Vec<Problem>> {
    let mut problems = Vec::new();
    for (index, record) in items(violations, "policy_violations").iter().enumerate() {
        let under = |e: Box<crate::error::Mismatch>| e.under(&index.to_string()).under("policy_violations");
        problems.push(Problem {
            message: text(record, "flag").map_err(under)?,
            since: int(record, "timestamp").map_err(under)?,
            deadline: int(record, "suspend_at").map_err(under)?,
            look: Some(LIST.to_owned()),
            record: Some(record.untyped()),
            ..of(ProblemKind::PolicyViolation)
        });
    }
    Ok(problems)
}
