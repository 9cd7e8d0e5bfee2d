//! Lists that the command makes itself: declared as answers of calls are, so that they are shown in the same ways.

use crate::answer;
use crate::failure::Failure;
use crate::fleet::{self, Trouble};
use crate::options::Options;
use std::process::ExitCode;
use vpswire::Value;
use vpswire::shape::{Effect, Field, RecordShape, Shape, Unit};

/// A text that may be absent.
pub(crate) const TEXT: Shape = Shape::Optional(&Shape::Text);
/// A boolean that may be absent.
pub(crate) const TRUTH: Shape = Shape::Optional(&Shape::Bool);
/// A count that may be absent.
pub(crate) const COUNT: Shape = Shape::Optional(&Shape::Int { min: 0, max: u64::MAX });
/// A measurement that may be absent.
pub(crate) const NUMBER: Shape = Shape::Optional(&Shape::Num);
/// A list of texts.
pub(crate) const TEXTS: Shape = Shape::List(&Shape::Text);

/// A column.
pub(crate) const fn column(name: &'static str, doc: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc, secret: false, check: None, assumed: None, unit: None, shape }
}

/// A column of numbers that count something.
pub(crate) const fn counts(name: &'static str, doc: &'static str, shape: Shape, unit: Unit) -> Field {
    Field { unit: Some(unit), ..column(name, doc, shape) }
}

/// A kind of rows.
pub(crate) const fn record(name: &'static str, doc: &'static str, fields: &'static [Field]) -> RecordShape {
    RecordShape { name, doc, fields }
}

/// Shows rows, which are a list as JSON, and what failed beside them. For programs that read objects both are in one.
pub(crate) fn show(
    name: &str,
    rows: String,
    shape: &'static Shape,
    troubles: &[Trouble],
    options: &Options,
) -> Result<ExitCode, Failure> {
    show_after(Effect::Reads, name, rows, shape, troubles, options)
}

/// Shows rows that report changes, and therefore must not be lost.
pub(crate) fn show_done(
    name: &str,
    rows: String,
    shape: &'static Shape,
    options: &Options,
) -> Result<ExitCode, Failure> {
    show_after(Effect::Acts, name, rows, shape, &[], options)
}

fn show_after(
    effect: Effect,
    name: &str,
    rows: String,
    shape: &'static Shape,
    troubles: &[Trouble],
    options: &Options,
) -> Result<ExitCode, Failure> {
    let (json, shape) = if options.view.has_failures() {
        (format!("{{\"{name}\":{rows},\"failures\":{}}}", fleet::as_json(troubles)), &Shape::Any)
    } else {
        (rows, shape)
    };
    let value = Value::from_json(json, shape)
        .map_err(|mismatch| Failure::local(&format!("the list cannot be shown: {mismatch}")))?;
    answer::show_answer(&value, effect, options)?;
    Ok(ExitCode::from(fleet::report(troubles, options)))
}
