//! The functions of `vpswire/fleet`, in a WebAssembly of its own: the verbs and the jobs. It makes no call itself. It says
//! which calls are asked for; the clients of JavaScript, whose WebAssembly is another one, make them, and what came goes back.

mod came;
pub mod job;
pub mod verb;

use crate::error;
use vpswire_core::Error;

/// What a function throws: the error as JSON.
fn thrown<T>(result: Result<T, Error>) -> Result<T, String> {
    result.map_err(|error| error::to_json(&error))
}
