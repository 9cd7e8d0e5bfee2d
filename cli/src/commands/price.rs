//! Finds the price of the plan in a call, for the question before the call.

use crate::{args, client};
use vpswire::Client;
use vpswire::args::Arg as Value;
use vpswire::shape::{Effect, Op};
use vpswire::vultr::plans::List;

/// Formats the price, if the call costs something and the service reports the price.
pub(super) fn line(op: &'static Op, given: &[Option<Value>], client: &Client) -> Option<String> {
    if op.effect != Effect::Bills {
        return None;
    }
    let Value::Int(plan) = args::of(op.params, given, "vpsplanid")? else { return None };
    let plan = u64::try_from(*plan).ok()?;
    let plans = client::interruptible(Effect::Reads, |token| client.cancelled_by(token).send(&List::default()));
    let plans = plans.ok()?.ok()?.answer;
    let price = plans.get(plan)?.price_per_month.as_ref()?;
    Some(format!("price: {price} US dollars a month"))
}
