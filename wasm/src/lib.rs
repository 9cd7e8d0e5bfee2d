//! The WebAssembly half of the npm package `vpswire`: a few functions over strings and bytes. What JavaScript does with
//! them is in `js/`.
//!
//! What a function gives is a text whose first character says what follows it:
//!
//! | | follows |
//! | --- | --- |
//! | `c` | the client's id |
//! | `r` | a request, as JSON; `once`: whether it must be carried out once at most |
//! | `s` | the exchange's id; then a tab, and as for `r` the request which is to be sent; `timeout`: the seconds that it may take |
//! | `w` | the exchange's id; then a tab, the milliseconds to wait, a tab, and as JSON the error that is the reason, if there is one |
//! | `d` | the answer, as normalised JSON |
//! | `D` | the same, in which `{"$bigint": "..."}` and `{"$bytes": "..."}` stand for what JSON has no form for, and a key of the service's that begins with `$` has one more |
//! | `v` | an answer of records, as JSON: what they are, how many cells they have, and the id by which [`calls::cells`] gives these, with [`vpswire_core::rows::Rows::odd`] behind them |
//! | `f` | the flaws of an answer, as JSON; then a tab, and the answer as `d`, `D` or `v` |
//! | `e` | an error, as JSON |

mod args;
pub mod calls;
mod error;
mod json;
mod rows;
mod settings;
mod state;

pub use calls::*;

/// Smaller than std's allocator by a fortieth of what a page loads, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
