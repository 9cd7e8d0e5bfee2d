//! The services, a folder for each: the declarations of its calls, and its dialect.
//!
//! `registry` joins them to the table that every face is printed from, and `packed` reads it from text. A call is declared here
//! and nowhere else. `settings` makes an account of names and values.

pub mod cvm;
pub mod kiwivm;
#[doc(hidden)]
pub mod packed;
pub mod registry;
mod settings;
pub mod vultr;
