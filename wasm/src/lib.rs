//! The WebAssembly half of the npm package `vpswire`: a few functions over strings and bytes. What JavaScript does with
//! them is in `js/`, and what goes between in [`protocol`].

mod account;
mod args;
#[cfg(feature = "calls")]
pub mod calls;
mod error;
#[cfg(feature = "fleet")]
pub mod fleet;
mod json;
pub mod protocol;
#[cfg(feature = "calls")]
mod reply;
#[cfg(feature = "calls")]
pub mod rows;
pub mod script;
#[cfg(feature = "calls")]
mod settings;
#[cfg(feature = "calls")]
mod state;

#[cfg(feature = "calls")]
pub use calls::*;

/// Smaller than std's allocator by a fortieth of what a page loads, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
