//! Arguments that C code may pass: an existing object, a NUL-terminated string, or NULL.

use crate::input::Input;
use std::ffi::{CStr, CString, c_char};
use std::ptr::null;

/// Names of fields in requests, values and errors, in addition to those from the input.
const NAMES: [&CStr; 16] = [
    c"label",
    c"subid",
    c"api_key",
    c"veid",
    c"base_url",
    c"pace",
    c"max_retries",
    c"read_only",
    c"code",
    c"message",
    c"verdict",
    c"1",
    c"1.name",
    c"0",
    c"roots_pem",
    c"",
];

/// Returns one of several objects, or NULL.
pub fn one<'a, T>(all: &'a [Box<T>], input: &mut Input<'_>) -> Option<&'a T> {
    let index = input.below(all.len() + 1);
    all.get(index).map(|object| &**object)
}

pub fn one_mut<'a, T>(all: &'a mut [Box<T>], input: &mut Input<'_>) -> Option<&'a mut T> {
    let index = input.below(all.len() + 1);
    all.get_mut(index).map(|object| &mut **object)
}

#[allow(clippy::vec_box, reason = "C holds pointers")]
pub fn taken<T>(all: &mut Vec<Box<T>>, input: &mut Input<'_>) -> Option<Box<T>> {
    let index = input.below(all.len() + 1);
    (index < all.len()).then(|| all.swap_remove(index))
}

/// Returns a NUL-terminated string, or NULL.
pub struct Text(pub Option<CString>);

impl Text {
    pub fn of(input: &mut Input<'_>) -> Self {
        match input.byte() {
            0 => Self(None),
            1..=127 => Self(Some(input.pick(&NAMES).to_owned())),
            _ => {
                let count = usize::from(input.byte() & 15);
                let bytes: Vec<u8> = input.take(count).iter().copied().filter(|byte| *byte != 0).collect();
                Self(CString::new(bytes).ok())
            }
        }
    }

    pub fn at(&self) -> *const c_char {
        self.0.as_ref().map_or(null(), |text| text.as_ptr())
    }
}
