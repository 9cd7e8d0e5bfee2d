//! Reading the fields of records by handles from the headers: no name is parsed or looked up, and no text is copied.

use crate::abi::{vpswire_field, vpswire_status, vpswire_view};
use crate::error::vpswire_error;
use crate::failure::{Failure, FfiResult};
use crate::guard::{non_null, text};
use crate::read::{part_found, read_found, view};
use crate::value::vpswire_value;
use std::ffi::CStr;
use vpswire::Value;
use vpswire::shape::Shape;
use vpswire::value::Kind;

/// Returns the field of a record, and its name.
///
/// # Safety
/// The field's name is NULL or a text that ends with a NUL.
unsafe fn find(record: Option<&vpswire_value>, field: vpswire_field) -> FfiResult<(Value, &'static str)> {
    let record = non_null(record, "record")?;
    // SAFETY: the caller guarantees it.
    let name = || unsafe { text(field.name, "field.name") };
    let shape = match record.value.shape() {
        Shape::Record(shape) => shape,
        _ => return Err(Failure::wrong_kind(name()?, "a record", "something else")),
    };
    let is_it = |known: &vpswire::shape::Field| {
        // SAFETY: it is not NULL, and the caller guarantees that a NUL ends it.
        !field.name.is_null() && unsafe { CStr::from_ptr(field.name) }.to_bytes() == known.name.as_bytes()
    };
    // If the library's version differs from the header's, the field may be at another position.
    let at_index = shape.fields.get(field.index).filter(|known| is_it(known)).map(|known| (field.index, known));
    let known = at_index.or_else(|| shape.fields.iter().enumerate().find(|(_, known)| is_it(known)));
    let Some((index, known)) = known else { return Err(Failure::no_field(name()?, shape.name)) };
    match record.value.field_at(index) {
        Some(found) if found.kind() != Kind::Null => Ok((found, known.name)),
        _ => Err(Failure::missing(known.name)),
    }
}

/// Reads a field of a plain type.
///
/// # Safety
/// As `find`; `out` and `error` are NULL or may be written to.
unsafe fn read<T>(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut T,
    error: *mut *mut vpswire_error,
    expected: &str,
    as_type: impl FnOnce(&Value) -> Option<T>,
) -> vpswire_status {
    // SAFETY: the caller guarantees it.
    unsafe { read_found(|| find(record, field), out, error, expected, as_type) }
}

/// Reads an integer field, as `vpswire_get_int`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_int(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut i64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let int = |value: &Value| value.as_int().ok()?.try_into().ok();
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(record, field, out, error, "an integer within int64_t", int) }
}

/// Reads an integer field that is not negative, as `vpswire_get_uint`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_uint(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut u64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let int = |value: &Value| value.as_int().ok()?.try_into().ok();
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(record, field, out, error, "an integer within uint64_t", int) }
}

/// Reads a field that is a number and may be fractional, as `vpswire_get_num`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_num(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut f64,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(record, field, out, error, "a number", |value| value.as_num().ok()) }
}

/// Reads a field that is a truth value, as `vpswire_get_bool`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_bool(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut bool,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(record, field, out, error, "a boolean", |value| value.as_bool().ok()) }
}

/// Gives a text field as a view into the answer. Only a text that came with escapes is copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_text(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut vpswire_view,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let view = |value: &Value| view(record?, value);
    // SAFETY: the conventions are what `read` asks for.
    unsafe { read(record, field, out, error, "text", view) }
}

/// Gives a field of any kind as a part, as `vpswire_get_part`: the readers of paths and entries take it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_field_part(
    record: Option<&vpswire_value>,
    field: vpswire_field,
    out: *mut *const vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    // SAFETY: the conventions: a name is NULL or ends with a NUL, and what is written to may be.
    unsafe { part_found(record, || find(record, field), out, error) }
}
