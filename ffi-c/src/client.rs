//! Clients, and calls over their connections.

use crate::abi::{vpswire_log, vpswire_status};
use crate::args::raw;
use crate::cancel::vpswire_cancel;
use crate::error::vpswire_error;
use crate::failure::FfiResult;
use crate::guard::{guard, guard_new, guard_or, non_null};
use crate::request::{What, vpswire_request, wanted};
use crate::settings;
use crate::value::{vpswire_value, write_answer};
use std::ffi::{c_char, c_void};
use std::sync::Arc;
use vpswire::args::arrange;
use vpswire::exchange::{Policy, Shared};
use vpswire::shape::Api;
use vpswire::{Client, Error, Value};

/// A client for one account. It may be used by any number of threads at once; they share connections, pacing and the
/// budget of retries.
pub struct vpswire_client {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) http: Client,
    pub(crate) policy: Policy,
    /// The state that exchanges over the caller's own sockets share. It is separate from that of calls over the
    /// client's sockets.
    pub(crate) shared: Arc<Shared>,
}

/// The library's version: `"0.1.0"`.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The library's version as a number: `VPSWIRE_VERSION_NUMBER` of the header that it was built with.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_version_number() -> u32 {
    const PARTS: [&str; 3] =
        [env!("CARGO_PKG_VERSION_MAJOR"), env!("CARGO_PKG_VERSION_MINOR"), env!("CARGO_PKG_VERSION_PATCH")];
    guard_or(0, || PARTS.iter().fold(0, |number, part| (number << 8) | part.parse::<u32>().unwrap_or(0)))
}

/// Makes a client of the settings in a request for a `"client"`. Nothing is connected yet. The account: `veid` and
/// `api_key` (KiwiVM); `base_url`, `public_token` and `private_token` (CVM); `api_key`, or nothing for the calls that
/// need no key (Vultr). The rest as in `vpswire_options`. `log` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_client_new(
    settings: Option<&vpswire_request>,
    log: vpswire_log,
    log_data: *mut c_void,
    client: *mut *mut vpswire_client,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let request = wanted(settings)?;
        let What::Client(api) = request.what else {
            return Err(request.what.misplaced("settings: expected a request for a client"));
        };
        let (http, policy) = settings::client(api, request.args()?, log, log_data)?;
        Ok(vpswire_client { inner: Arc::new(Inner { http, policy, shared: Arc::default() }) })
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((client, "client"), error, make) }
}

/// Gives another client of the same account, every call over which ends when `cancel` is set: for the functions of calls,
/// which take none. It shares connections, pacing and the budget of retries with the first, and either may be freed first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_client_cancelled_by(
    client: Option<&vpswire_client>,
    cancel: Option<&vpswire_cancel>,
    cancellable: *mut *mut vpswire_client,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let first = &non_null(client, "client")?.inner;
        let http = first.http.cancelled_by(non_null(cancel, "cancel")?.token());
        let inner = Arc::new(Inner { http, policy: first.policy.clone(), shared: Arc::clone(&first.shared) });
        Ok(vpswire_client { inner })
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((cancellable, "cancellable"), error, make) }
}

/// Frees a client. Calls over it must be over; answers, errors and exchanges stay.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_client_free(client: Option<Box<vpswire_client>>) {
    guard_or((), || drop(client));
}

/// Makes a call: sends it, waits for the answer and checks all of it, so that nothing in it can turn out wrong later. A
/// call that reads is retried if that may help; one that acts, destroys or bills reaches the service at most once. `cancel`
/// may be NULL. `answer` may be NULL if it is not needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_send(
    client: Option<&vpswire_client>,
    request: Option<&vpswire_request>,
    cancel: Option<&vpswire_cancel>,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let value = call(&non_null(client, "client")?.inner, wanted(request)?, cancel)?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe { write_answer(answer, value) };
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

fn call(client: &Inner, request: &vpswire_request, cancel: Option<&vpswire_cancel>) -> FfiResult<Value> {
    let args = request.args()?;
    forced_panic(args);
    let http = cancel.map_or_else(|| client.http.clone(), |cancel| client.http.cancelled_by(cancel.token()));
    match &request.what {
        What::Call(op) => {
            check_api(client, op.api)?;
            Ok(http.call_checked(op, &arrange(op, args.iter().cloned())?)?)
        }
        What::Raw(api, method, path) => {
            check_api(client, *api)?;
            Ok(http.raw(*method, path, &raw(path, args)?)?)
        }
        other => Err(other.misplaced("request: expected one for a call")),
    }
}

/// Checks the API, since a request for one API could have another effect at another.
pub(crate) fn check_api(client: &Inner, wants: Api) -> FfiResult {
    let has = client.http.account().api();
    if has == wants {
        return Ok(());
    }
    let why = format!("expected a call of {}, this one is of {}", has.as_str(), wants.as_str());
    Err(Error::invalid("", "request", &why).into())
}

/// Panics for a parameter named `panic`, for the test of `guard`.
#[allow(clippy::panic, reason = "it is what the test asks for")]
fn forced_panic(args: &[(String, vpswire::args::Arg)]) {
    if cfg!(feature = "forced-panic") && args.iter().any(|(name, _)| name == "panic") {
        panic!("asked for by a test");
    }
}
