//! Notes after a job: snapshots that remain, a root password that was lost.

use crate::account::Known;
use crate::failure::UNKNOWN;
use crate::show::{output, report, text};
use std::process::ExitCode;
use vpswire::Value;

/// Adds notes about the answer of a job, and returns the exit code: `exit`, unless part of the job may not have been done.
pub(super) fn note(value: &Value, exit: ExitCode, known: &Known) -> ExitCode {
    note_lost_password(value, known);
    let left = value.at("left").map(|ids| ids.items()).unwrap_or_default();
    let left: Vec<_> = left.iter().filter_map(|id| id.as_text().ok()).collect();
    if left.is_empty() {
        return exit;
    }
    let account = known.name.as_deref().map(|name| format!(" --account {}", text::quoted(name)));
    output::note(&format!(
        "not known to be deleted: {}; the outcome is unknown, or it was made sticky or renamed meanwhile",
        text::escape_control(&left.join(", "))
    ));
    output::note(&format!("check with: vpswire snapshots{}", account.unwrap_or_default()));
    ExitCode::from(UNKNOWN)
}

/// Warns if a root password was lost: it is in one answer only, so a job that was resumed or whose call was not answered
/// does not have it.
fn note_lost_password(value: &Value, known: &Known) {
    let came = value.get("password_came").and_then(|came| came.as_bool().ok());
    let is_here = value.get("root_password").is_some_and(|password| password.as_text().is_ok());
    if came.is_none() || is_here {
        return;
    }
    if let Some(hint) = report::new_password(known.account.api(), known.name.as_deref()) {
        output::note(&text::escape_control(&hint));
    }
}
