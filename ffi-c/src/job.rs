//! Jobs: tasks of several calls and waits between them, run to the end or step by step.

use crate::abi::{vpswire_job_options, vpswire_notice_kind as notice_kind, vpswire_status};
use crate::client::vpswire_client;
use crate::error::vpswire_error;
use crate::exchange::millis;
use crate::failure::{Failure, FfiResult};
use crate::guard::{check_reserved, guard, guard_new, guard_or, guard_status, non_null, out_param, text, write_wanted};
use crate::notice::{vpswire_notice, vpswire_on_notice};
use crate::request::{What, vpswire_request, wanted};
use crate::texts::without_nul;
use crate::value::{vpswire_value, write_answer};
use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::Arc;
use std::time::Duration;
use vpswire::Value;
use vpswire::jobs::{JobError, Notice, Plan, RunningJob, Secret};

/// A job of a client, that has not begun, is under way or is over.
pub struct vpswire_job {
    running: RunningJob<Value>,
    name: CString,
    /// The plan as text and value. It is stored here because C keeps pointers to it while the job runs.
    plan: Option<(CString, Arc<vpswire_value>)>,
    /// The text that the last notice points to.
    message: CString,
    saved: CString,
    /// The passwords that the job received, with their names.
    secrets: Vec<(CString, CString)>,
}

/// C may move a job between threads.
const _: () = {
    const fn sent<T: Send>() {}
    sent::<vpswire_job>();
};

/// The function that saves the job before each call.
struct Save {
    write: unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> bool,
    data: *mut c_void,
}

// SAFETY: the conventions: the callback may be called with its data on any thread that runs the job.
unsafe impl Send for Save {}

impl Save {
    fn save(&self, text: &str) -> std::io::Result<()> {
        let text = without_nul(text);
        // SAFETY: the conventions: the callback takes its data and a text that it does not keep.
        match unsafe { (self.write)(self.data, text.as_ptr(), text.count_bytes()) } {
            true => Ok(()),
            false => Err(std::io::Error::other("the function that saves it says so")),
        }
    }
}

impl vpswire_job {
    fn new(mut running: RunningJob<Value>, options: Option<&vpswire_job_options>) -> FfiResult<Self> {
        if let Some(options) = options {
            check_reserved(&options.reserved, "options")?;
            if options.timeout_seconds > 0 {
                running = running.with_timeout(Duration::from_secs(options.timeout_seconds));
            }
            if let Some(write) = options.save {
                let save = Save { write, data: options.save_data };
                running = running.saving(move |text| save.save(text));
            }
        }
        let name = without_nul(running.spec().name);
        let (message, saved) = (CString::default(), CString::default());
        Ok(Self { running, name, plan: None, message, saved, secrets: Vec::new() })
    }

    /// Takes a step. Returns the notice, and the answer if the job is over.
    fn step(&mut self) -> FfiResult<(vpswire_notice, Option<Value>)> {
        let notice = self.running.step().map_err(|error| self.failed(error))?;
        self.message = CString::default();
        let mut shown = vpswire_notice {
            kind: notice_kind::VPSWIRE_NOTICE_DONE as c_int,
            message: std::ptr::null(),
            percent: 0.0,
            has_percent: false,
            wait_ms: 0,
            secret: std::ptr::null(),
            plan: std::ptr::null(),
            reserved: [0; 4],
        };
        let mut answer = None;
        shown.kind = match notice {
            Notice::Plan(plan) => {
                let (words, items) = self.keep_plan(&plan)?;
                (shown.plan, self.message) = (Arc::as_ptr(items), words.clone());
                notice_kind::VPSWIRE_NOTICE_PLAN
            }
            Notice::Progress(progress) => {
                self.message = without_nul(&progress.message);
                shown.has_percent = progress.percent.is_some();
                shown.percent = progress.percent.unwrap_or_default();
                notice_kind::VPSWIRE_NOTICE_PROGRESS
            }
            Notice::Secret(secret) => {
                self.message = without_nul(secret.name);
                shown.secret = self.keep_secret(&secret);
                notice_kind::VPSWIRE_NOTICE_SECRET
            }
            Notice::Called(op) => {
                self.message = without_nul(op.id);
                notice_kind::VPSWIRE_NOTICE_CALLED
            }
            Notice::Wait(time) => {
                shown.wait_ms = millis(time);
                notice_kind::VPSWIRE_NOTICE_WAIT
            }
            Notice::Done(value) => {
                answer = Some(value);
                notice_kind::VPSWIRE_NOTICE_DONE
            }
            other => return Err(Failure::misuse(&format!("job: unknown notice {other:?}"))),
        } as c_int;
        shown.message = self.message.as_ptr();
        Ok((shown, answer))
    }

    /// Stores the plan, which is the same each time it is shown.
    fn keep_plan(&mut self, plan: &Plan) -> FfiResult<&(CString, Arc<vpswire_value>)> {
        let shown = (without_nul(&plan.to_string()), Arc::new(vpswire_value::new(plan.to_value()?)));
        Ok(self.plan.get_or_insert(shown))
    }

    /// Stores a password, and returns it as a C string.
    fn keep_secret(&mut self, secret: &Secret) -> *const c_char {
        let kept = (without_nul(secret.name), without_nul(&secret.value));
        if let Some((_, value)) = self.secrets.iter().find(|known| **known == kept) {
            return value.as_ptr();
        }
        // Moving the string does not move its bytes.
        let value = kept.1.as_ptr();
        self.secrets.push(kept);
        value
    }

    /// Returns the failure, after storing the passwords in the error.
    fn failed(&mut self, error: JobError) -> Failure {
        for secret in error.secrets() {
            self.keep_secret(secret);
        }
        error.into()
    }
}

/// Begins a job of a client, of a request for one (`"job rotate"`). It keeps what it needs of both, and ends when the
/// `vpswire_cancel` of its client is set, whatever it is at. `options` may be NULL. Nothing is sent before its first step.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_new(
    client: Option<&vpswire_client>,
    request: Option<&vpswire_request>,
    options: Option<&vpswire_job_options>,
    job: *mut *mut vpswire_job,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let (client, request) = (non_null(client, "client")?, wanted(request)?);
        let What::Job(spec) = request.what else {
            return Err(request.what.misplaced("request: expected one for a job"));
        };
        vpswire_job::new(client.inner.http.untyped_job(spec, request.args()?.iter().cloned())?, options)
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((job, "job"), error, make) }
}

/// Goes on with a job that was saved, by whatever process and language, with a client of the same account. What may have
/// been done by then is looked for, and not done again. `vpswire_job_name` says which job it is. `options` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_resume(
    client: Option<&vpswire_client>,
    saved: *const c_char,
    options: Option<&vpswire_job_options>,
    job: *mut *mut vpswire_job,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || {
        let client = non_null(client, "client")?;
        // SAFETY: the conventions: texts end with a NUL.
        let saved = unsafe { text(saved, "saved") }?;
        vpswire_job::new(client.inner.http.resume_untyped_job(saved)?, options)
    };
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((job, "job"), error, make) }
}

/// Frees a job, and with it the passwords that it got. What it has done stays done; its answer and its errors stay.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_job_free(job: Option<Box<vpswire_job>>) {
    guard_or((), || drop(job));
}

/// The job's name within its API, such as `"rotate"`. Lives as long as the job; `""` of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_job_name(job: Option<&vpswire_job>) -> *const c_char {
    guard_or(c"".as_ptr(), || job.map_or(c"".as_ptr(), |job| job.name.as_ptr()))
}

/// Takes one step: makes a call, or says what there is to know. If it returns `VPSWIRE_OK`, that is in `notice`; with
/// `VPSWIRE_NOTICE_DONE` the answer is written, unless `answer` is NULL. A `VPSWIRE_NOTICE_WAIT` is left to the caller, who need
/// not hold a thread for it, or calls `vpswire_job_wait`. A call that acts is sent once, also by a job that is resumed. After
/// any other status but `VPSWIRE_MISUSE` the job is over, and `vpswire_error_outcome` says what of its plan was done.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_step(
    job: Option<&mut vpswire_job>,
    notice: *mut vpswire_notice,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let (job, notice) = (non_null(job, "job")?, out_param(notice, "notice")?);
        let (shown, value) = job.step()?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            notice.write(shown);
            if let Some(value) = value {
                write_answer(answer, value);
            }
        }
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Runs the job to its end, and calls `notice`, which may be NULL, with what it says on the way, plan, passwords and the end
/// among it; `data` is what that is given. To run a job is to agree to its plan: look at `vpswire_job_plan` before. `answer` may
/// be NULL if it is not needed. After an error `vpswire_error_outcome` says what of its plan was done.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_run(
    job: Option<&mut vpswire_job>,
    notice: vpswire_on_notice,
    data: *mut c_void,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let job = non_null(job, "job")?;
        loop {
            let (shown, value) = job.step()?;
            if let Some(notice) = notice {
                // SAFETY: the conventions: the callback takes its data and a notice that it does not keep.
                unsafe { notice(data, &raw const shown) };
            }
            if let Some(value) = value {
                // SAFETY: the conventions: an output is NULL or may be written to.
                unsafe { write_answer(answer, value) };
                return Ok(());
            }
            if shown.wait_ms > 0 {
                job.running.wait(Duration::from_millis(shown.wait_ms));
            }
        }
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Waits as `vpswire_job_run` does: so many milliseconds, or until the `vpswire_cancel` of the job's client is set, which the
/// next step sees.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_job_wait(job: Option<&vpswire_job>, wait_ms: u64) {
    guard_or((), || {
        if let Some(job) = job {
            job.running.wait(Duration::from_millis(wait_ms));
        }
    });
}

/// Reads what is needed to say what the job is about to do: `words` gets a line for each item, `plan` the same as data
/// (`VPSWIRE_JOB_PLAN_ITEMS` in vpswire/jobs.h). Both live as long as the job, and may be NULL. Nothing is made, changed or
/// deleted before the next step, nor ever that is not in the plan.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_plan(
    job: Option<&mut vpswire_job>,
    words: *mut *const c_char,
    plan: *mut *const vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let job = non_null(job, "job")?;
        let shown = job.running.plan().map_err(|error| job.failed(error))?;
        let (said, items) = job.keep_plan(&shown)?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            write_wanted(words, said.as_ptr());
            write_wanted(plan, Arc::as_ptr(items));
        }
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// The job as a small JSON text, for `vpswire_job_resume`: without keys and passwords. It lives until the job is saved the next
/// time this way. `length` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_save(
    job: Option<&mut vpswire_job>,
    saved: *mut *const c_char,
    length: *mut usize,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let (job, saved) = (non_null(job, "job")?, out_param(saved, "saved")?);
        job.saved = without_nul(&job.running.save());
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            saved.write(job.saved.as_ptr());
            write_wanted(length, job.saved.count_bytes());
        }
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// A password that the job got, from 0, also if it ended with an error: its `name` (`root_password`) and itself, which live as
/// long as the job; each output may be NULL. `VPSWIRE_MISSING` after the last one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_job_secret(
    job: Option<&vpswire_job>,
    index: usize,
    name: *mut *const c_char,
    secret: *mut *const c_char,
) -> vpswire_status {
    let work = || {
        let (its_name, value) = non_null(job, "job")?.secrets.get(index).ok_or_else(|| Failure::missing(""))?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            write_wanted(name, its_name.as_ptr());
            write_wanted(secret, value.as_ptr());
        }
        Ok(())
    };
    guard_status(work)
}
