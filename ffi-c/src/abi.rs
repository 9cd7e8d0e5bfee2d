//! The plain types of the C interface: enumerations and structs. Their numbers never change, no member is inserted, and
//! the structs that the caller fills have room for later versions (docs/c-abi.md).

use std::ffi::{c_char, c_int, c_void};

/// The result of a function, and the code of an error. New codes may come; these keep their numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_status {
    /// It worked.
    VPSWIRE_OK = 0,
    /// A parameter or setting is missing, unknown or invalid. Nothing was sent.
    VPSWIRE_INVALID_PARAMS = 1,
    /// The key, token pair or VPS id is wrong or missing.
    VPSWIRE_AUTH = 2,
    /// The key is valid, but lacks the permission for this call.
    VPSWIRE_FORBIDDEN = 3,
    /// The object or the path does not exist.
    VPSWIRE_NOT_FOUND = 4,
    /// Too many calls in too short a time. Nothing was done.
    VPSWIRE_RATE_LIMITED = 5,
    /// The machine is busy with a long task; `progress` may show its progress.
    VPSWIRE_LOCKED = 6,
    /// The service has been shut down permanently.
    VPSWIRE_GONE = 7,
    /// The service refused the call; its message contains the explanation.
    VPSWIRE_SERVICE = 8,
    /// The response cannot be decoded.
    VPSWIRE_DECODE = 9,
    /// An HTTP error status, without an error message that can be trusted.
    VPSWIRE_HTTP = 10,
    /// The connection failed.
    VPSWIRE_TRANSPORT = 11,
    /// The time-out passed.
    VPSWIRE_TIMEOUT = 12,
    /// The caller cancelled the call.
    VPSWIRE_CANCELLED = 13,
    /// The client is read-only and the call changes something. Nothing was sent.
    VPSWIRE_READ_ONLY = 14,
    /// The answer is larger than the limit.
    VPSWIRE_TOO_LARGE = 15,
    /// A failure of a class that this header does not know yet.
    VPSWIRE_OTHER = 99,
    /// The library was not used as its conventions say: NULL where a pointer must be, text that is not UTF-8, a step
    /// that was not asked for. Nothing was sent.
    VPSWIRE_MISUSE = 100,
    /// An internal error of the library. What it was doing may have been done; the objects it was given may only be freed.
    VPSWIRE_PANIC = 101,
    /// Nothing is there, or what the service writes for 'none'.
    VPSWIRE_MISSING = 102,
    /// The value is of another kind, or does not fit.
    VPSWIRE_WRONG_KIND = 103,
    /// The text holds a NUL byte, and was asked for without its length.
    VPSWIRE_INNER_NUL = 104,
    /// The record has no field of that name, and none came under it either.
    VPSWIRE_NO_FIELD = 105,
}

/// The kind of a value. New kinds may come; these keep their numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_kind {
    /// There is nothing at that path.
    VPSWIRE_KIND_MISSING = 0,
    /// `null`, or what the service writes for 'none'.
    VPSWIRE_KIND_NULL = 1,
    /// A truth value.
    VPSWIRE_KIND_BOOL = 2,
    /// An integer.
    VPSWIRE_KIND_INT = 3,
    /// A number that may be fractional.
    VPSWIRE_KIND_NUM = 4,
    /// Text, which exact decimals (money) and dates are too.
    VPSWIRE_KIND_TEXT = 5,
    /// Bytes.
    VPSWIRE_KIND_BYTES = 6,
    /// A list.
    VPSWIRE_KIND_LIST = 7,
    /// A map or record.
    VPSWIRE_KIND_MAP = 8,
}

/// The outcome of a step of an exchange.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_event_kind {
    /// Nothing yet: the first step.
    VPSWIRE_EVENT_START = 0,
    /// The wait is over.
    VPSWIRE_EVENT_WAITED = 1,
    /// A whole response came.
    VPSWIRE_EVENT_ANSWERED = 2,
    /// The connection could not be made, or broke.
    VPSWIRE_EVENT_BROKEN = 3,
    /// The server's certificate or TLS is not acceptable.
    VPSWIRE_EVENT_TLS = 4,
    /// The time-out passed.
    VPSWIRE_EVENT_TIMEOUT = 5,
    /// The body is larger than the limit.
    VPSWIRE_EVENT_TOO_LARGE = 6,
    /// The caller gave up.
    VPSWIRE_EVENT_CANCELLED = 7,
}

/// The next step of an exchange.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_step_kind {
    /// The call is over.
    VPSWIRE_STEP_DONE = 0,
    /// Send the exchange's message once, then give the outcome in the next step.
    VPSWIRE_STEP_SEND = 1,
    /// Wait, then give `VPSWIRE_EVENT_WAITED` in the next step.
    VPSWIRE_STEP_WAIT = 2,
}

/// The kind of a job's step. New kinds may come; these keep their numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_notice_kind {
    /// It is over.
    VPSWIRE_NOTICE_DONE = 0,
    /// The plan: `plan`, and `message` in words. Continuing means agreeing.
    VPSWIRE_NOTICE_PLAN = 1,
    /// The progress: `message`, and `percent` if it is known.
    VPSWIRE_NOTICE_PROGRESS = 2,
    /// A password that is shown once: keep `secret`, which `message` names: `root_password`.
    VPSWIRE_NOTICE_SECRET = 3,
    /// A call was made, which `message` names: `snapshot.create`.
    VPSWIRE_NOTICE_CALLED = 4,
    /// Nothing is to be done for `wait_ms`.
    VPSWIRE_NOTICE_WAIT = 5,
}

/// The numbers that KiwiVM's traffic multiplier applies to.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum vpswire_traffic_rule {
    /// The counter and the allowance, as the document says.
    VPSWIRE_TRAFFIC_BOTH = 0,
    /// The allowance alone, as users of such places find.
    VPSWIRE_TRAFFIC_ALLOWANCE = 1,
}

/// Options of a fleet's calls. Zero-initialise it: reserved members must be zero.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct vpswire_fleet_options {
    /// The number of concurrent calls, each in its own thread, one of which is the caller's; 0 means 32.
    pub threads: usize,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// Options of an account in a fleet. Zero-initialise it: reserved members must be zero.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct vpswire_fleet_account {
    /// A `vpswire_traffic_rule`: how traffic is counted, which matters on KiwiVM.
    pub traffic_rule: c_int,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// Puts a job's text where `vpswire_job_resume` gets it after a crash, and says whether that worked. It ends with a NUL, and is
/// there until it returns. `data` is what was given with it. It runs on the thread that runs the job, and must not throw or
/// jump out.
pub type vpswire_on_save = Option<unsafe extern "C" fn(data: *mut c_void, text: *const c_char, length: usize) -> bool>;

/// Options for running a job. Zero-initialise it: reserved members must be zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct vpswire_job_options {
    /// The time-out of the whole job, in seconds; 0 means an hour, or for a resumed job the time-out that it had.
    pub timeout_seconds: u64,
    /// Called before each call with the job as a text; if it returns `false`, the call is not made and the job ends. May be
    /// NULL.
    pub save: vpswire_on_save,
    /// The pointer that `save` is called with.
    pub save_data: *mut c_void,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// One entry of a map from names to truth values.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_flag {
    /// The name.
    pub name: *const c_char,
    /// The truth value.
    pub value: bool,
}

/// A text within an answer, which owns it. No NUL ends it: print it with `"%.*s"`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_view {
    /// Its first byte.
    pub data: *const c_char,
    /// Its length in bytes of UTF-8.
    pub length: usize,
}

/// A field of a record, for `vpswire_field_int` and its like. The printed headers have one for each field of each record.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_field {
    /// Its name.
    pub name: *const c_char,
    /// Its place among the fields of its record when the header was printed: where it is looked for first.
    pub index: usize,
}

/// A header of a request or response.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_header {
    /// Its name.
    pub name: *const c_char,
    /// Its value.
    pub value: *const c_char,
}

/// A request as it is to be sent. It holds the account's key, in a header or in the body, never in the URL.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct vpswire_message {
    /// `GET` or `POST`.
    pub method: *const c_char,
    /// The whole URL.
    pub url: *const c_char,
    /// The headers to send, beside `Host` and `Content-Length`.
    pub headers: *const vpswire_header,
    /// Their number.
    pub header_count: usize,
    /// The body; empty for a GET. A NUL follows it.
    pub body: *const c_char,
    /// Its length in bytes.
    pub body_length: usize,
}

/// A whole HTTP response. Zero-initialise it: what is reserved must be zero.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_response {
    /// The HTTP status.
    pub status: c_int,
    /// The headers.
    pub headers: *const vpswire_header,
    /// Their number.
    pub header_count: usize,
    /// The body, decompressed.
    pub body: *const c_void,
    /// Its length in bytes.
    pub body_length: usize,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// The outcome of a step, and when it came. Zero-initialised it is the first one; what is reserved must be zero.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_event {
    /// A `vpswire_event_kind`.
    pub kind: c_int,
    /// With `VPSWIRE_EVENT_ANSWERED`: the response.
    pub response: *const vpswire_response,
    /// With a failure or `VPSWIRE_EVENT_CANCELLED`: whether a byte of the request may have left. Where that cannot be
    /// known, say `true`.
    pub sent: bool,
    /// With a failure: what happened, in words, no secret. May be NULL.
    pub detail: *const c_char,
    /// Milliseconds on a clock that never goes back, from any beginning; the same clock for all exchanges of a client.
    pub elapsed_ms: u64,
    /// Milliseconds since 1970 UTC.
    pub unix_ms: u64,
    /// A random number, for back-off.
    pub random: u32,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// The next step.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct vpswire_step {
    /// A `vpswire_step_kind`.
    pub kind: c_int,
    /// With `VPSWIRE_STEP_WAIT`: how long, in milliseconds.
    pub wait_ms: u64,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// Gets a line about each attempt at a call, and about each wait before one; no key, password or token is in it.
/// `data` is what was given with it. It runs on the thread that makes the call, on several at once if several do, and
/// must not throw or jump out.
pub type vpswire_log = Option<unsafe extern "C" fn(data: *mut c_void, line: *const c_char)>;
