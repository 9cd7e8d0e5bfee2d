//! Requests: a call, a verb of a fleet, a job, or the settings of a client, with named values.

use crate::abi::{vpswire_flag, vpswire_status};
use crate::error::vpswire_error;
use crate::failure::{Failure, FfiResult};
use crate::guard::{array, bytes, guard_new, guard_or, guard_status, non_null, text};
use std::ffi::{c_char, c_void};
use vpswire::args::Arg;
use vpswire::fleet::{self, VerbRow};
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::{Api, Method, Op};
use vpswire::{Error, table};

/// The call of a request, and its named values.
pub struct vpswire_request {
    pub(crate) what: What,
    args: Vec<(String, Arg)>,
    flaw: Option<Failure>,
}

/// The target of a request.
pub(crate) enum What {
    /// A client of that API.
    Client(Api),
    /// A call of the table.
    Call(&'static Op),
    /// A raw call, by its path.
    Raw(Api, Method, String),
    /// A verb of a fleet.
    Verb(&'static VerbRow),
    /// A job.
    Job(&'static JobSpec),
}

impl What {
    fn of(api: &str, what: &str) -> Result<Self, Error> {
        if api == "fleet" {
            let why = "the fleet has no such verb";
            return fleet::find(what).map(Self::Verb).ok_or_else(|| Error::invalid(what, "verb", why));
        }
        let Some(api) = Api::parse(api) else {
            return Err(Error::invalid("", "api", "expected kiwivm, cvm, vultr or fleet"));
        };
        match what.split_once(' ') {
            Some(("GET", path)) => Ok(Self::Raw(api, Method::Get, path.to_owned())),
            Some(("POST", path)) => Ok(Self::Raw(api, Method::Post, path.to_owned())),
            Some(("job", name)) => jobs::find(api, name).map(Self::Job).map_err(|why| Error::invalid(name, "job", why)),
            _ if what == "client" => Ok(Self::Client(api)),
            _ => table::find(api, what).map(Self::Call).ok_or_else(|| {
                let expected = "no such call; expected one, client, GET /path, POST /path or job NAME";
                Error::invalid(what, "call", &format!("{} has {expected}", api.as_str()))
            }),
        }
    }

    /// Returns the error for a request of another kind than expected: `request: expected one for a call`.
    pub(crate) fn misplaced(&self, expected: &str) -> Failure {
        let got = match self {
            Self::Client(_) => "a client",
            Self::Call(_) | Self::Raw(..) => "a call",
            Self::Verb(_) => "a verb of a fleet",
            Self::Job(_) => "a job",
        };
        Failure::misuse(&format!("{expected}, got one for {got}"))
    }
}

impl vpswire_request {
    fn new(api: &str, what: &str) -> Result<Self, Error> {
        Ok(Self { what: What::of(api, what)?, args: Vec::new(), flaw: None })
    }

    /// Returns the values, or the error of the first invalid one.
    pub(crate) fn args(&self) -> FfiResult<&[(String, Arg)]> {
        self.flaw.as_ref().map_or(Ok(&self.args), |flaw| Err(flaw.clone()))
    }

    /// Adds a value, or records its error.
    fn put(&mut self, name: FfiResult<&str>, arg: impl FnOnce(&str) -> FfiResult<Arg>) -> FfiResult {
        let put = name.and_then(|name| Ok((name.to_owned(), arg(name)?)));
        if let Err(flaw) = &put {
            self.flaw.get_or_insert_with(|| flaw.clone());
        }
        self.args.push(put?);
        Ok(())
    }
}

/// Begins a request. `api` is `"kiwivm"`, `"cvm"` or `"vultr"`; `what` a call (`"server.list"`), `"GET /path"` or
/// `"POST /path"` for a call that vpswire does not know, `"job rotate"` for a job, or `"client"` for the settings of a
/// client. With `"fleet"` as `api`, `what` is a verb (`"power.start"`). A request may be used any number of times, by one
/// thread at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_new(
    api: *const c_char,
    what: *const c_char,
    request: *mut *mut vpswire_request,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions: texts end with a NUL.
    let make = || Ok(unsafe { vpswire_request::new(text(api, "api")?, text(what, "what")?) }?);
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((request, "request"), error, make) }
}

/// Frees a request.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_request_free(request: Option<Box<vpswire_request>>) {
    guard_or((), || drop(request));
}

/// Adds a value under a name. An invalid value is recorded, and is the error of each function that uses the request.
///
/// # Safety
/// `name` is NULL or a text that ends with a NUL.
unsafe fn put(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    arg: impl FnOnce(&str) -> FfiResult<Arg>,
) -> vpswire_status {
    let work = || {
        let request = non_null(request, "request")?;
        // SAFETY: the caller guarantees it.
        request.put(unsafe { text(name, "name") }, arg)
    };
    guard_status(work)
}

/// Puts a text in: `length` bytes of UTF-8, or up to its NUL if `length` is `VPSWIRE_NUL_ENDS` (`SIZE_MAX`). The value is
/// copied, as with the functions below. A value that cannot be put in makes whatever uses the request fail and say why,
/// so the statuses of these functions need not be looked at.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_text(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    text: *const c_char,
    length: usize,
) -> vpswire_status {
    let arg = |name: &str| {
        if length == usize::MAX {
            // SAFETY: the conventions: without a length a NUL ends it.
            return Ok(Arg::Text(unsafe { self::text(text, name) }?.to_owned()));
        }
        // SAFETY: the conventions: it is NULL or of that length.
        let bytes = unsafe { bytes(text.cast(), length, name) }?;
        let text = std::str::from_utf8(bytes).map_err(|_| Failure::not_utf8(name))?;
        Ok(Arg::Text(text.to_owned()))
    };
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, arg) }
}

/// Puts an integer in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_int(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    value: i64,
) -> vpswire_status {
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, |_| Ok(Arg::Int(value.into()))) }
}

/// Puts an integer in that may be beyond `int64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_uint(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    value: u64,
) -> vpswire_status {
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, |_| Ok(Arg::Int(value.into()))) }
}

/// Puts a truth value in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_bool(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    value: bool,
) -> vpswire_status {
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, |_| Ok(Arg::Bool(value))) }
}

/// Puts bytes in; none if `length` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_bytes(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    data: *const c_void,
    length: usize,
) -> vpswire_status {
    // SAFETY: the conventions: an array is NULL or of that length.
    let arg = |name: &str| Ok(Arg::Bytes(unsafe { bytes(data, length, name) }?.to_vec()));
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, arg) }
}

/// Puts a list of texts in, each of which ends with a NUL; an empty list if `count` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_list(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    texts: *const *const c_char,
    count: usize,
) -> vpswire_status {
    let arg = |name: &str| {
        // SAFETY: the conventions: an array is NULL or of that length, and texts end with a NUL.
        let texts = unsafe { array(texts, count, name) }?.iter();
        // SAFETY: as above.
        Ok(Arg::List(
            texts.map(|item| Ok(Arg::Text(unsafe { text(*item, name) }?.to_owned()))).collect::<FfiResult<_>>()?,
        ))
    };
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, arg) }
}

/// Puts a map from names to truth values in; an empty map if `count` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_request_put_flags(
    request: Option<&mut vpswire_request>,
    name: *const c_char,
    flags: *const vpswire_flag,
    count: usize,
) -> vpswire_status {
    let arg = |name: &str| {
        // SAFETY: the conventions: an array is NULL or of that length, and texts end with a NUL.
        let flags = unsafe { array(flags, count, name) }?.iter();
        // SAFETY: as above.
        let entry = |flag: &vpswire_flag| Ok((unsafe { text(flag.name, name) }?.to_owned(), Arg::Bool(flag.value)));
        Ok(Arg::Map(flags.map(entry).collect::<FfiResult<_>>()?))
    };
    // SAFETY: the conventions: a name ends with a NUL.
    unsafe { put(request, name, arg) }
}

/// Checks that a request is not NULL.
pub(crate) fn wanted(request: Option<&vpswire_request>) -> FfiResult<&vpswire_request> {
    non_null(request, "request")
}
