//! The panic guard of every exported function, and the safe access to pointers from C.

use crate::abi::vpswire_status;
use crate::failure::{Failure, FfiResult};
use std::ffi::{CStr, c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the body of a function. A failure becomes a status, and an error if the caller passes an output for it; so does
/// a panic.
///
/// # Safety
/// `error` is NULL or may be written to.
pub(crate) unsafe fn guard<E: From<Failure>>(error: *mut *mut E, work: impl FnOnce() -> FfiResult) -> vpswire_status {
    let Err(failure) = caught(work) else { return vpswire_status::VPSWIRE_OK };
    let status = failure.status();
    if !error.is_null() {
        // SAFETY: the caller guarantees that it may be written to.
        unsafe { write_out(error, E::from(failure)) };
    }
    status
}

/// The same for a function that creates an object, which is passed to C through the output with that name.
///
/// # Safety
/// The output and `error` are NULL or may be written to.
pub(crate) unsafe fn guard_new<T, E: From<Failure>>(
    (out, name): (*mut *mut T, &str),
    error: *mut *mut E,
    make: impl FnOnce() -> FfiResult<T>,
) -> vpswire_status {
    let work = || {
        let out = out_param(out, name)?;
        let object = make()?;
        // SAFETY: it is not NULL, so the caller guarantees that it may be written to.
        unsafe { write_out(out, object) };
        Ok(())
    };
    // SAFETY: the caller guarantees it of `error`.
    unsafe { guard(error, work) }
}

/// The same for a function that returns only a status, without an error.
pub(crate) fn guard_status(work: impl FnOnce() -> FfiResult) -> vpswire_status {
    caught(work).map_or_else(|failure| failure.status(), |()| vpswire_status::VPSWIRE_OK)
}

fn caught(work: impl FnOnce() -> FfiResult) -> FfiResult {
    // An object that a panic leaves inconsistent may only be freed, as the header says.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Failure::panicked()))
}

/// The same for a function that returns a value in every case.
pub(crate) fn guard_or<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(otherwise)
}

/// Checks that a reference, shared or not, is not NULL.
pub(crate) fn non_null<T>(reference: Option<T>, name: &str) -> FfiResult<T> {
    reference.ok_or_else(|| Failure::null(name))
}

/// Checks that the pointer of an output is not NULL.
pub(crate) fn out_param<T>(pointer: *mut T, name: &str) -> FfiResult<*mut T> {
    if pointer.is_null() { Err(Failure::null(name)) } else { Ok(pointer) }
}

/// Rejects values that a later version may define.
pub(crate) fn check_reserved(reserved: &[u64], name: &str) -> FfiResult {
    if reserved.iter().all(|part| *part == 0) {
        return Ok(());
    }
    Err(Failure::misuse(&format!("{name}.reserved: expected zero; zero-initialise the struct")))
}

/// Writes an output, unless its pointer is NULL.
///
/// # Safety
/// `out` is NULL or may be written to.
pub(crate) unsafe fn write_wanted<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: the caller guarantees it.
        unsafe { out.write(value) };
    }
}

/// Passes the ownership of an object to C.
///
/// # Safety
/// `out` may be written to.
pub(crate) unsafe fn write_out<T>(out: *mut *mut T, object: T) {
    // SAFETY: the caller guarantees it; the previous value is not read.
    unsafe { out.write(Box::into_raw(Box::new(object))) };
}

/// Reads a text that ends with a NUL.
///
/// # Safety
/// `text` is NULL or such a text, and remains valid for as long as the result is used.
pub(crate) unsafe fn text<'a>(text: *const c_char, name: &str) -> FfiResult<&'a str> {
    if text.is_null() {
        return Err(Failure::null(name));
    }
    // SAFETY: it is not NULL, and the caller guarantees that a NUL ends it.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().map_err(|_| Failure::not_utf8(name))
}

/// Reads an array. An empty one may be NULL.
///
/// # Safety
/// `items` is NULL or points to so many items, which remain valid for as long as the result is used.
pub(crate) unsafe fn array<'a, T>(items: *const T, count: usize, name: &str) -> FfiResult<&'a [T]> {
    if count == 0 {
        return Ok(&[]);
    }
    let most = usize::try_from(isize::MAX).unwrap_or(usize::MAX).checked_div(size_of::<T>());
    if items.is_null() {
        return Err(Failure::null(name));
    }
    if !items.is_aligned() || most.is_none_or(|most| count > most) {
        return Err(Failure::misuse(&format!("{name}: expected an array, got more than there can be")));
    }
    // SAFETY: it is aligned, not NULL, and no larger than an object can be; the caller guarantees that it is valid.
    Ok(unsafe { std::slice::from_raw_parts(items, count) })
}

/// Reads bytes; an empty array may be NULL.
///
/// # Safety
/// As [`array`].
pub(crate) unsafe fn bytes<'a>(data: *const c_void, length: usize, name: &str) -> FfiResult<&'a [u8]> {
    // SAFETY: the caller guarantees it, and any byte is a `u8`.
    unsafe { array(data.cast(), length, name) }
}
