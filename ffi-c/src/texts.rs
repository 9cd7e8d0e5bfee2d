//! Texts and bytes for C: each ends with a NUL, and is copied once however often it is read, on any thread.

use std::collections::{HashMap, HashSet};
use std::ffi::{CString, c_char};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use vpswire::Value;

/// The texts of an answer that C has pointers to. They are only added, so the pointers stay valid.
pub(crate) struct Texts {
    answer: Value,
    shadow: OnceLock<Mutex<Shadow>>,
    /// Unescaped texts, by the position of the escaped text in the body.
    unescaped: Mutex<HashMap<usize, String>>,
    kept: Mutex<HashSet<Vec<u8>>>,
}

/// Locks a mutex. Its data is consistent at any time, also after a panic.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Texts {
    pub(crate) fn of(answer: Value) -> Self {
        Self { answer, shadow: OnceLock::new(), unescaped: Mutex::default(), kept: Mutex::default() }
    }

    /// Returns the unescaped text of a part of the answer that has escapes; it does not end with a NUL. It is stored
    /// separately: such texts are mostly far apart, and each would take a page of the shadow.
    pub(crate) fn unescaped(&self, part: &Value, text: String) -> *const c_char {
        let Some(place) = self.place(part.raw()) else { return self.keep(text.as_bytes()) };
        lock(&self.unescaped).entry(place).or_insert(text).as_ptr().cast()
    }

    /// Returns the text of a part of the answer. If the part has escapes, the text is an unescaped copy, which is
    /// shorter, so it fits into the same position.
    pub(crate) fn text(&self, part: &Value, text: &str) -> *const c_char {
        let escaped = || self.place(part.raw()).filter(|_| text.len() < part.raw().len());
        self.show(self.place(text).or_else(escaped), text)
    }

    /// Returns a key, or the name of a field.
    pub(crate) fn key(&self, key: &str) -> *const c_char {
        self.show(self.place(key), key)
    }

    /// Returns the body that texts are copied from.
    pub(crate) fn body(&self) -> &str {
        self.answer.body()
    }

    /// Returns the range of a text in the body, if it is a part of it.
    pub(crate) fn range(&self, part: &str) -> Option<Range<usize>> {
        let start = self.place(part)?;
        Some(start..start.checked_add(part.len())?)
    }

    /// Returns the start of a text in the body, if it is a part of it.
    fn place(&self, part: &str) -> Option<usize> {
        let body = self.answer.body();
        let place = part.as_ptr().addr().checked_sub(body.as_ptr().addr())?;
        (place.checked_add(part.len())? <= body.len()).then_some(place)
    }

    /// Copies a text to its position; a text without one is stored separately.
    fn show(&self, place: Option<usize>, text: &str) -> *const c_char {
        let shadow = || self.shadow.get_or_init(|| Mutex::new(Shadow::of(self.answer.body().len())));
        let shown = place.and_then(|place| lock(shadow()).show(place, text.as_bytes()));
        shown.unwrap_or_else(|| self.keep(text.as_bytes()))
    }

    /// Stores a copy of bytes that are not in the body, with a NUL after it.
    pub(crate) fn keep(&self, bytes: &[u8]) -> *const c_char {
        let mut kept = lock(&self.kept);
        let copy = [bytes, b"\0"].concat();
        if let Some(known) = kept.get(&copy) {
            return known.as_ptr().cast();
        }
        let pointer = copy.as_ptr().cast();
        kept.insert(copy);
        pointer
    }
}

/// A second body into which each text is copied on its first read: to the same position as in the body, with a NUL in
/// place of the quote or comma after it. So no two texts overlap, and nothing is looked up. A copied text is never
/// written again, since other threads may be reading it. Zeroed memory that is not used costs nothing.
struct Shadow {
    start: *mut u8,
    length: usize,
}

// SAFETY: it owns its memory alone.
unsafe impl Send for Shadow {}

impl Shadow {
    fn of(body_length: usize) -> Self {
        let bytes = vec![0_u8; body_length.saturating_add(1)].into_boxed_slice();
        let length = bytes.len();
        Self { start: Box::into_raw(bytes).cast(), length }
    }

    fn show(&mut self, place: usize, text: &[u8]) -> Option<*const c_char> {
        if place.checked_add(text.len())? >= self.length {
            return None;
        }
        // SAFETY: the text and its NUL lie within the shadow. They are written under a lock, before anything points to them,
        // and other threads only read.
        unsafe {
            let to = self.start.add(place);
            let there = std::slice::from_raw_parts(to, text.len());
            if there != text {
                to.copy_from_nonoverlapping(text.as_ptr(), text.len());
            }
            Some(to.cast_const().cast())
        }
    }
}

impl Drop for Shadow {
    fn drop(&mut self) {
        // SAFETY: it was created from a box of that length, and is freed once.
        drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(self.start, self.length)) });
    }
}

/// Returns a text for people, with a replacement character for each NUL.
pub(crate) fn without_nul(text: &str) -> CString {
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}
