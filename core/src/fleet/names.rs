//! Resolves the name of a machine: `account/id`, or an id, label, host name or address that is searched for in the
//! lists.

use crate::error::draft::Draft;
use crate::error::redact::Secrets;
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Verdict};
use crate::fleet::Fleet;
use crate::fleet::verb::VerbRow;
use crate::fleet::verbs::machines::{Failure, Machine, Machines};
use crate::schema::shape::Effect;
use crate::text::distance::{COMPARED, distance};
use std::net::IpAddr;

/// The maximum number of candidates, or near names, in an error.
const MOST_LISTED: usize = 5;

/// The result of reading a name before any list has been fetched.
pub(super) enum Named {
    /// The position of the account, and the machine's id.
    Machine(usize, String),
    /// The machine has to be looked up: in the account with that name, or in all.
    Unknown(Option<String>),
}

/// Reads a name.
///
/// # Errors
/// `NotFound` if it names a machine that its account cannot have.
pub(super) fn named(fleet: &Fleet, row: &VerbRow, text: &str) -> Result<Named, Error> {
    let (account, name) = split(fleet, text);
    let Some(index) = account else { return Ok(Named::Unknown(None)) };
    let Some(member) = fleet.members().get(index) else { return Ok(Named::Unknown(None)) };
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Named::Unknown(Some(member.name().to_owned())));
    }
    match only_machine(fleet, member.name()) {
        // A call for this account would reach its own machine whatever the id is.
        Some(own) if own != name => {
            let why = format!("the account {} is the machine {own}, not {name}", member.name());
            Err(Draft::new(Code::NotFound, Verdict::NotSent, row.id, why).with_param("machine").masked(&secrets(fleet)))
        }
        _ => Ok(Named::Machine(index, name.to_owned())),
    }
}

/// Splits off the account that a name begins with; returns the whole name if it begins with none.
fn split<'a>(fleet: &Fleet, text: &'a str) -> (Option<usize>, &'a str) {
    let parts = text.split_once('/').and_then(|(account, rest)| Some((fleet.position(account)?, rest)));
    parts.map_or((None, text), |(account, rest)| (Some(account), rest))
}

fn only_machine(fleet: &Fleet, account: &str) -> Option<String> {
    let member = fleet.members().get(fleet.position(account)?)?;
    (member.adapter()?.only_machine)(member.account())
}

/// Returns the machine with that name in the list: the position of its account, and its id.
///
/// # Errors
/// `InvalidParams` with the candidates if there are several. `NotFound` with near names if no machine has the name. The
/// error of an account that could not be queried, if that account may have the name: a machine that is not found may
/// exist, and a change might affect the wrong one. The name of an account that is a single machine is chosen by the
/// caller, so it means that machine even if other accounts could not be queried.
pub(super) fn chosen(fleet: &Fleet, row: &VerbRow, text: &str, listed: &Machines) -> Result<(usize, String), Error> {
    let (_, name) = split(fleet, text);
    let (found, others): (Vec<_>, Vec<_>) = listed.machines.iter().partition(|machine| is_named(fleet, machine, name));
    let unknown = not_asked(listed, &others);
    match found.as_slice() {
        [] => Err(absent(fleet, row, name, listed, &unknown)),
        [machine] if unknown.is_empty() || row.effect == Effect::Reads || is_named_by_account(fleet, machine, name) => {
            let account = fleet.position(&machine.account).unwrap_or(usize::MAX);
            Ok((account, machine.id.clone()))
        }
        [machine] => {
            let why = format!(
                "machine: \"{name}\" is {}, but {} could not be queried and may have a machine of that name too; pass {}",
                machine.machine,
                unknown.join(", "),
                machine.machine
            );
            Err(because(undecided(row, name, listed, why), listed).masked(&secrets(fleet)))
        }
        several => {
            let mut names: Vec<_> = several.iter().take(MOST_LISTED).map(|machine| described(machine)).collect();
            if several.len() > MOST_LISTED {
                names.push(format!("{} more", several.len().saturating_sub(MOST_LISTED)));
            }
            let why = format!("machine: \"{name}\" is ambiguous: {}", names.join(", "));
            Err(refused(row, why).masked(&secrets(fleet)))
        }
    }
}

/// Returns the machine with that name in the list, for callers that list once and name several.
///
/// # Errors
/// As [`named`] and [`chosen`], and if the list lacks a machine that is named exactly.
pub(super) fn among<'a>(fleet: &Fleet, row: &VerbRow, text: &str, listed: &'a Machines) -> Result<&'a Machine, Error> {
    let (account, id) = match named(fleet, row, text)? {
        Named::Machine(account, id) => (account, id),
        Named::Unknown(None) => chosen(fleet, row, text, listed)?,
        Named::Unknown(Some(account)) => {
            let machines = listed.machines.iter().filter(|machine| machine.account == account).cloned().collect();
            let failures = listed.failures.iter().filter(|failure| failure.account == account).cloned().collect();
            chosen(fleet, row, text, &Machines { machines, failures })?
        }
    };
    let account = fleet.members().get(account).map_or("", |member| member.name());
    if let Some(found) = listed.machines.iter().find(|machine| machine.account == account && machine.id == id) {
        return Ok(found);
    }
    let is_own = |failure: &&Failure| {
        let machine = failure.machine.as_deref().and_then(|machine| machine.strip_prefix(account)?.strip_prefix('/'));
        failure.account == account && (failure.machine.is_none() || machine == Some(&id))
    };
    let failures = listed.failures.iter().filter(is_own).cloned().collect();
    let listed = Machines { machines: listed.machines.clone(), failures };
    Err(absent(fleet, row, text, &listed, &not_asked(&listed, &[])))
}

/// Returns the accounts that failed and the other machines that were locked: their names are unknown.
fn not_asked(listed: &Machines, others: &[&Machine]) -> Vec<String> {
    let failed = listed.failures.iter().map(|failure| failure.machine.as_ref().unwrap_or(&failure.account));
    let silent = others.iter().filter(|machine| machine.record.is_none());
    failed.cloned().chain(silent.map(|machine| machine.machine.clone())).collect()
}

/// Whether this is one of a machine's names. The only machine of an account also has the account's name.
fn is_named(fleet: &Fleet, machine: &Machine, name: &str) -> bool {
    let is = |own: &Option<String>| own.as_deref() == Some(name);
    machine.id == name
        || is(&machine.label)
        || machine.hostname.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(name))
        || machine.addresses.iter().any(|own| same_address(own, name))
        || is_named_by_account(fleet, machine, name)
}

/// Whether a name is that of an account that is this one machine.
fn is_named_by_account(fleet: &Fleet, machine: &Machine, name: &str) -> bool {
    machine.account == name && only_machine(fleet, name).is_some()
}

/// Whether a machine's address equals the given one in any notation, or is in the given subnet.
fn same_address(own: &str, name: &str) -> bool {
    let (address, length) = own.split_once('/').unwrap_or((own, ""));
    let (Ok(address), Ok(wanted)) = (address.parse::<IpAddr>(), name.parse::<IpAddr>()) else { return own == name };
    match (address, wanted, length.parse::<u32>()) {
        (IpAddr::V6(subnet), IpAddr::V6(wanted), Ok(bits)) => {
            let differ = subnet.to_bits() ^ wanted.to_bits();
            differ.leading_zeros() >= bits
        }
        _ => address == wanted,
    }
}

/// Describes a machine with its names, for people.
fn described(machine: &Machine) -> String {
    let called = machine.label.as_ref().or(machine.hostname.as_ref()).or(machine.addresses.first());
    called.map_or_else(|| machine.machine.clone(), |called| format!("{} ({called})", machine.machine))
}

/// Makes the error for a name that no known machine has. If some names are unknown, the machine may exist.
#[cold]
fn absent(fleet: &Fleet, row: &VerbRow, name: &str, listed: &Machines, unknown: &[String]) -> Error {
    let draft = if unknown.is_empty() {
        let why = format!("machine: no machine is named \"{name}\"");
        Draft::new(Code::NotFound, Verdict::NotSent, row.id, why).with_param("machine")
    } else {
        let why =
            format!("machine: it is unknown whether \"{name}\" exists: {} could not be queried", unknown.join(", "));
        because(undecided(row, name, listed, why), listed)
    };
    let near = near(name, listed);
    let draft = if near.is_empty() { draft } else { draft.with_hint(&format!("similar names: {}", near.join(", "))) };
    draft.masked(&secrets(fleet))
}

/// Makes the error for a name whose machine is not known for certain: that of the account with that name, otherwise of
/// the first account that could not be queried, otherwise of a locked machine.
#[cold]
fn undecided(row: &VerbRow, name: &str, listed: &Machines, why: String) -> Draft {
    let own = listed.failures.iter().find(|failure| failure.account == name);
    let (code, outlook) = own.or(listed.failures.first()).map_or((Code::Locked, Outlook::Busy), cause);
    Draft::new(code, Verdict::NotSent, row.id, why).with_outlook(outlook)
}

/// Returns the class of a failure, and the prospects of another attempt.
fn cause(failure: &Failure) -> (Code, Outlook) {
    let code = Code::ALL.into_iter().find(|code| code.as_str() == failure.code).unwrap_or(Code::Service);
    let outlook = match Outlook::of(code) {
        _ if !failure.retryable => Outlook::Permanent,
        Outlook::Permanent => Outlook::Transient,
        outlook => outlook,
    };
    (code, outlook)
}

#[cold]
fn refused(row: &VerbRow, why: String) -> Draft {
    Draft::new(Code::InvalidParams, Verdict::NotSent, row.id, why).with_param("machine")
}

/// Adds the reasons why accounts could not be queried.
fn because(draft: Draft, listed: &Machines) -> Draft {
    listed.failures.iter().take(MOST_LISTED).fold(draft, |draft, failure| {
        let whose = failure.machine.as_ref().unwrap_or(&failure.account);
        draft.with_hint(&format!("{whose}: {}", failure.message))
    })
}

/// Returns the secrets of all accounts, which no error may show: a machine could be labelled with a key.
fn secrets(fleet: &Fleet) -> Secrets {
    Secrets::new(fleet.members().iter().flat_map(|member| member.account().secrets()).collect(), Vec::new())
}

/// Returns the machines with a similar name, the closest first.
fn near(name: &str, listed: &Machines) -> Vec<String> {
    let close_to = |own: &str| {
        let most = name.chars().count().min(COMPARED) / 3;
        Some(distance(own, name)).filter(|distance| *distance <= most.max(1))
    };
    let mut near: Vec<_> = listed
        .machines
        .iter()
        .filter_map(|machine| {
            let called = machine.label.iter().chain(&machine.hostname).chain(&machine.addresses);
            let names = called.chain([&machine.id, &machine.machine]);
            Some((names.filter_map(|own| close_to(own)).min()?, machine))
        })
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(MOST_LISTED).map(|(_, machine)| described(machine)).collect()
}
