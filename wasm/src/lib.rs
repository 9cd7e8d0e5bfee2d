//! The WebAssembly half of the npm package `vpswire`: a few functions over strings and bytes. The JavaScript half is in
//! `js/`, and [`protocol`] describes the data between them.

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

/// The allocator. It is faster than that of std, and smaller by a fortieth of the download of a page.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
