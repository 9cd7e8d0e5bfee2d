//! The shape of a call, its parameters and its answer, as const data.
//!
//! The derive writes these from the declarations in `apis`; every other room and every printer reads them. There is no
//! behaviour in here.

#[macro_use]
pub mod setting;
pub mod shape;
