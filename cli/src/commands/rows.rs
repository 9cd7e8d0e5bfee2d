//! Lists that the command creates itself. They are declared like the answers of calls, so they support the same output
//! formats.

use crate::answer;
use crate::failure::Failure;
use crate::fleet::{self, Trouble};
use crate::options::Options;
use std::process::ExitCode;
use vpswire::Value;
use vpswire::shape::{Effect, Field, RecordShape, Shape, Unit};

/// An optional text.
pub(crate) const TEXT: Shape = Shape::Optional(&Shape::Text);
/// An optional boolean.
pub(crate) const TRUTH: Shape = Shape::Optional(&Shape::Bool);
/// An optional count.
pub(crate) const COUNT: Shape = Shape::Optional(&Shape::Int { min: 0, max: u64::MAX });
/// An optional measurement.
pub(crate) const NUMBER: Shape = Shape::Optional(&Shape::Num);
/// A list of texts.
pub(crate) const TEXTS: Shape = Shape::List(&Shape::Text);

/// Declares a column.
pub(crate) const fn column(name: &'static str, doc: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc, secret: false, check: None, assumed: None, unit: None, shape }
}

/// Declares a numeric column with a unit.
pub(crate) const fn counts(name: &'static str, doc: &'static str, shape: Shape, unit: Unit) -> Field {
    Field { unit: Some(unit), ..column(name, doc, shape) }
}

/// Declares a record.
pub(crate) const fn record(name: &'static str, doc: &'static str, fields: &'static [Field]) -> RecordShape {
    RecordShape { name, doc, fields }
}

/// Shows rows, which are a list in JSON, and then the failures. For programs that expect objects, both are in one object.
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
