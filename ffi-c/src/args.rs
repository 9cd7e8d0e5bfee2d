//! Converts the values of a request to the core's arguments.

use crate::failure::{Failure, FfiResult};
use vpswire::Error;
use vpswire::args::Arg;

/// Returns the parameters of a raw call: texts unchanged, integers as their digits.
pub(crate) fn raw(call: &str, args: &[(String, Arg)]) -> FfiResult<Vec<(String, String)>> {
    let text = |(name, arg): &(String, Arg)| match arg {
        Arg::Text(text) => Ok((name.clone(), text.clone())),
        Arg::Int(int) => Ok((name.clone(), int.to_string())),
        _ => Err(Failure::from(Error::invalid(call, name, "expected text or an integer: a raw call takes no other"))),
    };
    args.iter().map(text).collect()
}
