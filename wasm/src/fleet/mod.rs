//! The functions of `vpswire/fleet`, in its own WebAssembly: the verbs and the jobs. It makes no call itself: it returns
//! the requested calls, and JavaScript's clients, whose WebAssembly is separate, make them and pass the outcomes back.

mod came;
pub mod job;
pub mod verb;

use crate::error;
use vpswire_core::Error;

/// Encodes an error as JSON, for a function to throw.
fn thrown<T>(result: Result<T, Error>) -> Result<T, String> {
    result.map_err(|error| error::to_json(&error))
}
