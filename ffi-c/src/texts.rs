//! Texts and bytes that are handed out: each ends with a NUL, and is kept once however often it is read.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ffi::{CString, c_char};

/// What a value has handed out. It only grows, so what it gives stays where it is.
#[derive(Default)]
pub(crate) struct Texts {
    kept: RefCell<HashSet<Vec<u8>>>,
    scratch: RefCell<Vec<u8>>,
}

impl Texts {
    /// Keeps a copy, with a NUL behind it.
    pub(crate) fn keep(&self, bytes: &[u8]) -> *const c_char {
        let mut scratch = self.scratch.borrow_mut();
        scratch.clear();
        scratch.extend_from_slice(bytes);
        scratch.push(0);
        let mut kept = self.kept.borrow_mut();
        if let Some(known) = kept.get(scratch.as_slice()) {
            return known.as_ptr().cast();
        }
        let copy = scratch.clone();
        let pointer = copy.as_ptr().cast();
        kept.insert(copy);
        pointer
    }
}

/// A text that is shown to a person, with another sign in place of a NUL.
pub(crate) fn harmless(text: &str) -> CString {
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}
