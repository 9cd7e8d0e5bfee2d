//! Lists that the command makes itself: declared as answers of calls are, so that they are shown in the same ways.

use crate::failure::Failure;
use crate::options::Options;
use crate::show::answer;
use crate::show::view::Format;
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::Value;
use vpswire::shape::{Effect, Field, RecordShape, Shape, Unit};

/// A text that may be absent.
pub(crate) const TEXT: Shape = Shape::Optional(&Shape::Text);
/// A boolean that may be absent.
pub(crate) const TRUTH: Shape = Shape::Optional(&Shape::Bool);

/// A column.
pub(crate) const fn column(name: &'static str, doc: &'static str, shape: Shape, unit: Option<Unit>) -> Field {
    Field { name, wire: name, alias: None, doc, secret: false, check: None, assumed: None, unit, shape }
}

/// A kind of rows.
pub(crate) const fn record(name: &'static str, doc: &'static str, fields: &'static [Field]) -> RecordShape {
    RecordShape { name, doc, fields }
}

/// Shows rows. For programs they are in an object under that name, with what else there is to say.
pub(crate) fn show(
    name: &str,
    rows: Vec<Json>,
    shape: &'static Shape,
    others: &[(&str, Json)],
    options: &Options,
) -> Result<ExitCode, Failure> {
    let whole = matches!(options.view.format, Some(Format::Json | Format::Yaml));
    let (json, shape) = if whole {
        let mut all = json!({ name: rows });
        if let Some(all) = all.as_object_mut() {
            all.extend(others.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        }
        (all, &Shape::Any)
    } else {
        (Json::Array(rows), shape)
    };
    let value = Value::from_json(json.to_string(), shape)
        .map_err(|mismatch| Failure::local(&format!("the list cannot be shown: {mismatch}")))?;
    answer::show_answer(&value, Effect::Reads, options)
}
