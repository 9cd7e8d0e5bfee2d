//! Values: answers, parts of answers, and the facts of an error.

use crate::abi::{vpswire_kind, vpswire_status};
use crate::failure::Failure;
use crate::guard::{guard_or, guard_status, non_null, text, write_out, write_wanted};
use crate::texts::{Texts, lock};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_char};
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};
use vpswire::Value;
use vpswire::error::Mismatch;
use vpswire::value::Kind;

/// A decoded answer, or a part of one. It owns everything that it shows: texts, keys and parts live until the answer is
/// freed. Paths are names, keys and places joined by dots: `"576965.v6_networks.0.v6_network"`; NULL and `""` are the
/// value itself. Any number of threads may read it at once.
pub struct vpswire_value {
    pub(crate) value: Value,
    pub(crate) texts: Arc<Texts>,
    /// Allocated on first use, since most parts of an answer are never read.
    made: OnceLock<Box<Made>>,
}

/// The data of a value that is created on first use.
#[derive(Default)]
struct Made {
    parts: OnceLock<Vec<Part>>,
    flaws: OnceLock<Vec<Mismatch>>,
    found: Mutex<BTreeMap<String, Arc<vpswire_value>>>,
}

/// C may use a value on several threads.
const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<vpswire_value>();
};

/// A part at its position; the items of a list have no key.
struct Part {
    key: Option<Key>,
    value: vpswire_value,
}

/// The key of a part.
enum Key {
    /// A range of the body, copied when it is read.
    InBody(Range<usize>),
    /// A key with escapes, or the name of a field.
    Apart(String),
}

impl vpswire_value {
    pub(crate) fn new(value: Value) -> Self {
        let texts = Arc::new(Texts::of(value.clone()));
        Self::with(value, texts)
    }

    fn with(value: Value, texts: Arc<Texts>) -> Self {
        Self { value, texts, made: OnceLock::new() }
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(Box::default)
    }

    /// Returns the parts in order, created on first use.
    fn parts(&self) -> &[Part] {
        self.made().parts.get_or_init(|| {
            let with = |value| Self::with(as_it_came(value), Arc::clone(&self.texts));
            let item = |value| Part { key: None, value: with(value) };
            match self.value.kind() {
                Kind::List => self.value.items().into_iter().map(item).collect(),
                Kind::Map => {
                    let part = |(key, part): (Cow<'_, str>, Value)| Part {
                        key: Some(self.texts.range(&key).map_or_else(|| Key::Apart(key.into_owned()), Key::InBody)),
                        value: with(part),
                    };
                    self.value.entries().into_iter().map(part).collect()
                }
                _ => Vec::new(),
            }
        })
    }

    /// Returns a part's key as a C string, and its length; NULL in a list.
    fn key_of(&self, part: &Part) -> (*const c_char, usize) {
        let key = match &part.key {
            None => return (std::ptr::null(), 0),
            Some(Key::InBody(range)) => self.texts.body().get(range.clone()).unwrap_or_default(),
            Some(Key::Apart(key)) => key,
        };
        (self.texts.key(key), key.len())
    }

    /// Returns the part at a path, created on first use.
    pub(crate) fn find(&self, path: &str) -> Option<*const Self> {
        if path.is_empty() {
            return Some(self);
        }
        let mut found = lock(&self.made().found);
        if let Some(part) = found.get(path) {
            return Some(Arc::as_ptr(part));
        }
        let part = Arc::new(Self::with(as_it_came(self.value.at(path)?), Arc::clone(&self.texts)));
        let pointer = Arc::as_ptr(&part);
        found.insert(path.to_owned(), part);
        Some(pointer)
    }
}

/// Returns a part, without its shape if it does not match the shape.
pub(crate) fn as_it_came(part: Value) -> Value {
    if part.check().is_ok() { part } else { part.untyped() }
}

/// Reads a path: NULL is the value itself.
///
/// # Safety
/// As [`text`].
pub(crate) unsafe fn path<'a>(path: *const c_char) -> Result<&'a str, Failure> {
    if path.is_null() {
        return Ok("");
    }
    // SAFETY: the caller guarantees that it is a text that ends with a NUL.
    unsafe { text(path, "path") }
}

const fn kind(kind: Kind) -> vpswire_kind {
    match kind {
        Kind::Null => vpswire_kind::VPSWIRE_KIND_NULL,
        Kind::Bool => vpswire_kind::VPSWIRE_KIND_BOOL,
        Kind::Int => vpswire_kind::VPSWIRE_KIND_INT,
        Kind::Num => vpswire_kind::VPSWIRE_KIND_NUM,
        Kind::Text => vpswire_kind::VPSWIRE_KIND_TEXT,
        Kind::Bytes => vpswire_kind::VPSWIRE_KIND_BYTES,
        Kind::List => vpswire_kind::VPSWIRE_KIND_LIST,
        Kind::Map => vpswire_kind::VPSWIRE_KIND_MAP,
    }
}

/// Passes an answer to C, unless its output is NULL.
///
/// # Safety
/// `answer` is NULL or may be written to.
pub(crate) unsafe fn write_answer(answer: *mut *mut vpswire_value, value: Value) {
    if !answer.is_null() {
        // SAFETY: the caller guarantees it.
        unsafe { write_out(answer, vpswire_value::new(value)) };
    }
}

/// Frees an answer with all its parts and texts. Only what came as an answer may be given here, not a part of it.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_value_free(value: Option<Box<vpswire_value>>) {
    guard_or((), || drop(value));
}

/// The kind of what is at a path. `VPSWIRE_KIND_MISSING` too where the path is not UTF-8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_kind_of(value: Option<&vpswire_value>, path: *const c_char) -> vpswire_kind {
    guard_or(vpswire_kind::VPSWIRE_KIND_MISSING, || {
        // SAFETY: the conventions: a path is NULL or ends with a NUL.
        let (Some(value), Ok(path)) = (value, unsafe { self::path(path) }) else {
            return vpswire_kind::VPSWIRE_KIND_MISSING;
        };
        let part = value.value.at(path);
        part.map_or(vpswire_kind::VPSWIRE_KIND_MISSING, |part| kind(as_it_came(part).kind()))
    })
}

/// The item of a list, or the entry of a map in the order of the answer, from 0. `key` gets its key, NULL in a list;
/// `item` the part; both are owned by the answer, and each output may be NULL. `VPSWIRE_MISSING` after the last one,
/// `VPSWIRE_WRONG_KIND` of what is neither; `vpswire_get_count` says how many there are. Without `key_length` a key that
/// holds a NUL itself is `VPSWIRE_INNER_NUL`, so that it is never cut.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_entry(
    value: Option<&vpswire_value>,
    index: usize,
    key: *mut *const c_char,
    key_length: *mut usize,
    item: *mut *const vpswire_value,
) -> vpswire_status {
    let work = || {
        let value = non_null(value, "value")?;
        if !matches!(value.value.kind(), Kind::List | Kind::Map) {
            return Err(Failure::wrong_kind("", "a list or a map", "something else"));
        }
        let part = value.parts().get(index).ok_or_else(|| Failure::missing(""))?;
        let (its_key, its_length) =
            if key.is_null() && key_length.is_null() { (std::ptr::null(), 0) } else { value.key_of(part) };
        if !key.is_null() && key_length.is_null() && !its_key.is_null() {
            // SAFETY: it was kept with a NUL after it.
            let shown = unsafe { CStr::from_ptr(its_key) };
            if shown.count_bytes() != its_length {
                return Err(Failure::inner_nul(""));
            }
        }
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            write_wanted(key, its_key);
            write_wanted(key_length, its_length);
            write_wanted(item, &raw const part.value);
        }
        Ok(())
    };
    guard_status(work)
}

/// A place in the value that is not as documented, from 0: its `path` within the value, and what is `expected` there, as
/// `an integer`; both are owned by the answer, and each output may be NULL. `VPSWIRE_MISSING` after the last one, which is
/// the hundredth at most; most answers have none. Everything else reads as ever; the place itself is `VPSWIRE_WRONG_KIND`, or
/// `VPSWIRE_MISSING` if nothing came.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_flaw(
    value: Option<&vpswire_value>,
    index: usize,
    path: *mut *const c_char,
    expected: *mut *const c_char,
) -> vpswire_status {
    let work = || {
        let value = non_null(value, "value")?;
        let flaws = value.made().flaws.get_or_init(|| value.value.flaws());
        let flaw = flaws.get(index).ok_or_else(|| Failure::missing(""))?;
        // SAFETY: the conventions: an output is NULL or may be written to.
        unsafe {
            if !path.is_null() {
                path.write(value.texts.keep(flaw.path.replace('\0', "\u{fffd}").as_bytes()));
            }
            if !expected.is_null() {
                expected.write(value.texts.keep(flaw.expected.as_bytes()));
            }
        }
        Ok(())
    };
    guard_status(work)
}
