//! Waits until the task that a verb started on a machine is over.

use super::machine::calls;
use crate::card;
use crate::commands::begun::Begun;
use crate::commands::tasks;
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use std::time::Duration;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::Machine;

/// Waits until the task that a verb started on a machine is over.
pub(super) fn wait<V: Verb>(
    accounts: &Accounts,
    machine: &Machine,
    verb: &V,
    timeout: Option<Duration>,
    options: &Options,
) -> Result<(), Failure> {
    let calls = calls(accounts, &machine.account, verb)?;
    let Some(task) = calls.iter().find_map(|ask| tasks::find(ask.op)) else { return Ok(()) };
    let (known, done) = (accounts.of(machine)?, &format!("{} of {}", card::verb(V::ROW), machine.machine));
    Begun { task, done, known, id: Some(&machine.id), timeout, options }.wait()
}
