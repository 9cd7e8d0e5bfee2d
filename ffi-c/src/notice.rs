//! The notices of a job, in C types.

use crate::value::vpswire_value;
use std::ffi::{c_char, c_int, c_void};

/// A step of a job. Its texts and its plan are owned by the job, and live until its next step; the plan as long as the job.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct vpswire_notice {
    /// A `vpswire_notice_kind`.
    pub kind: c_int,
    /// In words what the kind says; else `""`.
    pub message: *const c_char,
    /// With `VPSWIRE_NOTICE_PROGRESS`: how much of what it waits for is done, from 0 to 100, if `has_percent`.
    pub percent: f64,
    /// Whether `percent` is known.
    pub has_percent: bool,
    /// With `VPSWIRE_NOTICE_WAIT`: how long, in milliseconds.
    pub wait_ms: u64,
    /// With `VPSWIRE_NOTICE_SECRET`: the password; else NULL.
    pub secret: *const c_char,
    /// With `VPSWIRE_NOTICE_PLAN`: the plan as data; else NULL.
    pub plan: *const vpswire_value,
    /// For later versions; zero.
    pub reserved: [u64; 4],
}

/// Gets what a job says on the way, which is there until it returns. `data` is what was given with it. It runs on the thread
/// that runs the job, and must not throw or jump out.
pub type vpswire_on_notice = Option<unsafe extern "C" fn(data: *mut c_void, notice: *const vpswire_notice)>;
