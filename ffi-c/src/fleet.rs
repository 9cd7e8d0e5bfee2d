//! The fleet: named accounts of any mix of APIs, and verbs that are the same for all of them.

use crate::abi::{vpswire_fleet_account, vpswire_fleet_options, vpswire_status, vpswire_traffic_rule as traffic_rule};
use crate::cancel::vpswire_cancel;
use crate::client::vpswire_client;
use crate::error::vpswire_error;
use crate::failure::FfiResult;
use crate::guard::{check_reserved, guard, guard_new, guard_or, non_null, text};
use crate::request::{What, vpswire_request, wanted};
use crate::value::{vpswire_value, write_answer};
use std::ffi::{c_char, c_int};
use std::num::NonZero;
use vpswire::fleet::TrafficRule;
use vpswire::{Error, Fleet, Value};

/// Named accounts, each with its client. Verbs may be done over it by any number of threads at once, while none adds an
/// account.
pub struct vpswire_fleet {
    http: Fleet,
}

/// C may use a fleet on several threads.
const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<vpswire_fleet>();
};

/// Makes a fleet without accounts. `options` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_fleet_new(
    options: Option<&vpswire_fleet_options>,
    fleet: *mut *mut vpswire_fleet,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let options = options.copied().unwrap_or_default();
        check_reserved(&options.reserved, "options")?;
        let http = Fleet::new();
        let http = match NonZero::new(options.threads) {
            Some(threads) => http.with_threads(threads),
            None => http,
        };
        Ok(vpswire_fleet { http })
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((fleet, "fleet"), error, make) }
}

/// Frees a fleet. Verbs over it must be over; answers and errors stay.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_fleet_free(fleet: Option<Box<vpswire_fleet>>) {
    guard_or((), || drop(fleet));
}

/// Adds an account under a name: one without slashes and spaces, which no other account of the fleet has. The calls are
/// made with the client, of which the fleet keeps what it needs. `options` may be NULL. Nothing is sent. No other thread
/// may use the fleet meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_fleet_add(
    fleet: Option<&mut vpswire_fleet>,
    name: *const c_char,
    client: Option<&vpswire_client>,
    options: Option<&vpswire_fleet_account>,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let fleet = non_null(fleet, "fleet")?;
        let (client, options) = (non_null(client, "client")?, options.copied().unwrap_or_default());
        check_reserved(&options.reserved, "options")?;
        let rule = rule(options.traffic_rule)?;
        // SAFETY: the conventions: texts end with a NUL.
        let name = unsafe { text(name, "name") }?;
        fleet.http.add(name, client.inner.http.clone())?.set_traffic_rule(rule);
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

fn rule(rule: c_int) -> FfiResult<TrafficRule> {
    match rule {
        _ if rule == traffic_rule::VPSWIRE_TRAFFIC_BOTH as c_int => Ok(TrafficRule::Both),
        _ if rule == traffic_rule::VPSWIRE_TRAFFIC_ALLOWANCE as c_int => Ok(TrafficRule::Allowance),
        _ => Err(Error::invalid("", "traffic_rule", "expected a vpswire_traffic_rule").into()),
    }
}

/// Gives another fleet of the same accounts, every verb over which ends when `cancel` is set: for the functions of verbs,
/// which take none. An account that is added to one of them later is not in the other, and either may be freed first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_fleet_cancelled_by(
    fleet: Option<&vpswire_fleet>,
    cancel: Option<&vpswire_cancel>,
    cancellable: *mut *mut vpswire_fleet,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let fleet = non_null(fleet, "fleet")?;
        Ok(vpswire_fleet { http: fleet.http.cancelled_by(non_null(cancel, "cancel")?.token()) })
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((cancellable, "cancellable"), error, make) }
}

/// Does a verb: makes the calls that it takes, those of several accounts side by side, and waits for all of them. What
/// fails on an account is among the `failures` of the answer of a verb that is about accounts; of one that is about a
/// machine or a snapshot it is the error. `cancel` may be NULL. `answer` may be NULL if it is not needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_fleet_send(
    fleet: Option<&vpswire_fleet>,
    request: Option<&vpswire_request>,
    cancel: Option<&vpswire_cancel>,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let value = send(non_null(fleet, "fleet")?, wanted(request)?, cancel)?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe { write_answer(answer, value) };
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

fn send(fleet: &vpswire_fleet, request: &vpswire_request, cancel: Option<&vpswire_cancel>) -> FfiResult<Value> {
    let What::Verb(row) = request.what else {
        return Err(request.what.misplaced("request: expected one for a verb of a fleet"));
    };
    let args = row.arrange(request.args()?.iter().cloned())?;
    let result = match cancel {
        None => fleet.http.call(row, args),
        Some(cancel) => fleet.http.cancelled_by(cancel.token()).call(row, args),
    };
    Ok(result?)
}
