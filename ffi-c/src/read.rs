//! Reading values: each function has a status for a missing value, a wrong kind and an unknown field, so that none of
//! them looks like 0 or "".

use crate::abi::{vpswire_status, vpswire_view};
use crate::error::vpswire_error;
use crate::failure::{Failure, FfiResult};
use crate::guard::{guard, non_null, out_param, write_wanted};
use crate::value::{as_it_came, path, vpswire_value};
use std::borrow::Cow;
use std::ffi::{c_char, c_void};
use vpswire::Value;
use vpswire::shape::{RecordShape, Shape};
use vpswire::value::Kind;

/// Returns the name of a value's kind for an error. The value is never shown: it may be a secret.
fn words(value: &Value) -> &'static str {
    match as_it_came(value.clone()).kind() {
        Kind::Null => "nothing",
        Kind::Bool => "a boolean",
        Kind::Int => "an integer",
        Kind::Num => "a number",
        Kind::Text => "text",
        Kind::Bytes => "bytes",
        Kind::List => "a list",
        Kind::Map => "a map",
    }
}

/// Finds the value to be read.
///
/// # Safety
/// `at` is NULL or a text that ends with a NUL.
unsafe fn find<'a>(value: Option<&vpswire_value>, at: *const c_char) -> FfiResult<(Value, &'a str)> {
    // SAFETY: the caller guarantees it.
    let path = unsafe { path(at) }?;
    let whole = &non_null(value, "value")?.value;
    let found = whole.at(path).ok_or_else(|| absent(whole, path))?;
    if found.kind() == Kind::Null { Err(Failure::missing(path)) } else { Ok((found, path)) }
}

/// Returns the reason why a path does not exist, for its first part that does not.
fn absent(whole: &Value, path: &str) -> Failure {
    let (before, name) = path.rsplit_once('.').unwrap_or(("", path));
    let Some(parent) = whole.at(before) else { return absent(whole, before) };
    match (parent.kind(), parent.shape()) {
        (Kind::Null, _) => Failure::missing(path),
        _ if parent.check().is_err() => Failure::wrong_kind(before, "a map", words(&parent)),
        (Kind::Map, Shape::Record(record)) if !declares(record, name) => Failure::no_field(path, record.name),
        (Kind::Map, _) => Failure::missing(path),
        (Kind::List, _) if name.parse::<usize>().is_ok() => Failure::missing(path),
        _ => Failure::wrong_kind(before, "a map", words(&parent)),
    }
}

fn declares(record: &RecordShape, name: &str) -> bool {
    record.fields.iter().any(|field| field.name == name || field.wire == name)
}

/// Reads a found value as a plain type. `find` returns it with its path, for errors.
///
/// # Safety
/// `out` and `error` are NULL or may be written to.
pub(crate) unsafe fn read_found<'a, T>(
    find: impl FnOnce() -> FfiResult<(Value, &'a str)>,
    out: *mut T,
    error: *mut *mut vpswire_error,
    expected: &str,
    as_type: impl FnOnce(&Value) -> Option<T>,
) -> vpswire_status {
    let work = || {
        let out = out_param(out, "out")?;
        let (found, path) = find()?;
        let read = as_type(&found).ok_or_else(|| Failure::wrong_kind(path, expected, words(&found)))?;
        // SAFETY: it is not NULL, and the caller guarantees that it may be written to.
        unsafe { out.write(read) };
        Ok(())
    };
    // SAFETY: the caller guarantees it.
    unsafe { guard(error, work) }
}

/// Returns a found value as a part of `value`, which owns it.
///
/// # Safety
/// As [`read_found`].
pub(crate) unsafe fn part_found<'a>(
    value: Option<&vpswire_value>,
    find: impl FnOnce() -> FfiResult<(Value, &'a str)>,
    out: *mut *const vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let out = out_param(out, "out")?;
        let (_, path) = find()?;
        let part = non_null(value, "value")?.find(path).ok_or_else(|| Failure::missing(path))?;
        // SAFETY: it is not NULL, and the caller guarantees that it may be written to.
        unsafe { out.write(part) };
        Ok(())
    };
    // SAFETY: the caller guarantees it.
    unsafe { guard(error, work) }
}

/// Returns a text as a pointer into the answer; a text with escapes is copied.
pub(crate) fn view(within: &vpswire_value, part: &Value) -> Option<vpswire_view> {
    let text = part.as_text().ok()?;
    let length = text.len();
    let data = match text {
        Cow::Borrowed(inside) => inside.as_ptr().cast(),
        Cow::Owned(text) => within.texts.unescaped(part, text),
    };
    Some(vpswire_view { data, length })
}

/// Reads a value of a plain type.
///
/// # Safety
/// `at` is NULL or a text that ends with a NUL; `out` and `error` are NULL or may be written to.
unsafe fn read<T>(
    value: Option<&vpswire_value>,
    at: *const c_char,
    out: *mut T,
    error: *mut *mut vpswire_error,
    expected: &str,
    as_type: impl FnOnce(&Value) -> Option<T>,
) -> vpswire_status {
    // SAFETY: the caller guarantees it.
    unsafe { read_found(|| find(value, at), out, error, expected, as_type) }
}

/// Reads an integer. One beyond `int64_t` is `VPSWIRE_WRONG_KIND`; `vpswire_get_uint` or its text has it exactly.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_int(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut i64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let int = |value: &Value| value.as_int().ok()?.try_into().ok();
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "an integer within int64_t", int) }
}

/// Reads an integer that is not negative.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_uint(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut u64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let int = |value: &Value| value.as_int().ok()?.try_into().ok();
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "an integer within uint64_t", int) }
}

/// Reads a number that may be fractional. Money is not one: read it as text, which is exact.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_num(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut f64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "a number", |value| value.as_num().ok()) }
}

/// Reads a truth value.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_bool(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut bool,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "a boolean", |value| value.as_bool().ok()) }
}

/// Reads a text; of a number its digits. It is UTF-8, ends with a NUL and is owned by the answer. Without `length`
/// (NULL) a text that holds a NUL itself is `VPSWIRE_INNER_NUL`, so that it is never cut.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_text(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut *const c_char,
    length: *mut usize,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let out = out_param(out, "out")?;
        // SAFETY: the conventions: a path is NULL or ends with a NUL.
        let (found, path) = unsafe { find(value, path) }?;
        let text = found.as_text().map_err(|_| Failure::wrong_kind(path, "text", words(&found)))?;
        if length.is_null() && text.contains('\0') {
            return Err(Failure::inner_nul(path));
        }
        // SAFETY: the conventions: an output may be written to; `out` is not NULL.
        unsafe { put(out, length, non_null(value, "value")?.texts.text(&found, &text), text.len()) };
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Gives a text as a view into the answer; of a number its digits. Only a text that came with escapes is copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_view(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut vpswire_view,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "text", |found| view(value?, found)) }
}

/// Reads bytes, decoded from base64. They are owned by the answer, and a NUL follows them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_bytes(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut *const c_void,
    length: *mut usize,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let (out, length) = (out_param(out, "out")?, out_param(length, "length")?);
        // SAFETY: the conventions: a path is NULL or ends with a NUL.
        let (found, path) = unsafe { find(value, path) }?;
        let bytes = found.as_bytes().map_err(|_| Failure::wrong_kind(path, "bytes", words(&found)))?;
        // SAFETY: neither is NULL, and the conventions: an output may be written to.
        unsafe { put(out.cast(), length, non_null(value, "value")?.texts.keep(&bytes), bytes.len()) };
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Gives the part at a path, owned by the answer: a map, a list, or anything else that is there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_part(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut *const vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions: a path is NULL or ends with a NUL, and what is written to may be.
    unsafe { part_found(value, || find(value, path), out, error) }
}

/// Counts the items of a list, or the entries of a map.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_get_count(
    value: Option<&vpswire_value>,
    path: *const c_char,
    out: *mut usize,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let count = |value: &Value| match as_it_came(value.clone()).kind() {
        Kind::List => Some(value.items().len()),
        Kind::Map => Some(value.entries().len()),
        _ => None,
    };
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(value, path, out, error, "a list or a map", count) }
}

/// The whole value as compact JSON: integers as numbers, decimals and dates as text, fields under their names, unknown
/// ones and what is not as documented as they came. Secrets are in it: it is data, not a log. `length` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_value_json(
    value: Option<&vpswire_value>,
    json: *mut *const c_char,
    length: *mut usize,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let (value, json) = (non_null(value, "value")?, out_param(json, "json")?);
        let text = value
            .value
            .to_json()
            .map_err(|wrong| Failure::wrong_kind(&wrong.path, &wrong.expected, "something else"))?;
        // SAFETY: the conventions: an output is NULL or may be written to; `json` is not NULL.
        unsafe {
            json.write(value.texts.keep(text.as_bytes()));
            write_wanted(length, text.len());
        }
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Writes the pointer to bytes that the answer keeps.
///
/// # Safety
/// `out` may be written to, and `length` if it is not NULL.
unsafe fn put(out: *mut *const c_char, length: *mut usize, kept: *const c_char, kept_length: usize) {
    // SAFETY: the caller guarantees it.
    unsafe {
        out.write(kept);
        write_wanted(length, kept_length);
    }
}
