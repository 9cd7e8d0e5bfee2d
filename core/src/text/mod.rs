//! Text and number encodings that are independent of JSON and of the services: base64, decimal integers,
//! percent-encoding and dates; also searches in text, similar names, and names in camel case.
//!
//! Every other room calls these. They depend on nothing of this crate, and each reverses exactly what it writes.

#[doc(hidden)]
pub mod base64;
#[doc(hidden)]
pub mod distance;
pub(crate) mod find;
pub mod int;
#[doc(hidden)]
pub mod name;
pub(crate) mod percent;
pub(crate) mod time;
