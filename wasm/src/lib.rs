//! The WebAssembly half of the npm package `vpswire`.
