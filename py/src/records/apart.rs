//! The service's own record within one of the fleet. It may contain passwords, so it is accessible only by name:
//! anything that walks an answer (`dict`, encoders, `to_dict`, `to_json`) skips it.

use vpswire::shape::{Field, Shape};
use vpswire::value::Value;
use vpswire::value::node::Read;
use vpswire::value::write::{Form, Writer};

/// The name of its field.
pub(crate) const NAME: &str = "record";

/// Whether a field is such a record.
pub(crate) fn is_apart(field: &Field) -> bool {
    field.name == NAME && matches!(field.shape, Shape::Optional(Shape::Any))
}

/// Whether a record with these fields has such a record under a name.
pub(crate) fn is_apart_in(fields: &[Field], name: &str) -> bool {
    name == NAME && fields.iter().any(is_apart)
}

/// JSON without such records.
struct Json;

impl Form for Json {
    fn omits(&self, field: &Field) -> bool {
        is_apart(field)
    }
}

/// Returns a value as compact JSON without such records, with secrets masked unless `secrets` is set.
pub(crate) fn to_json(value: &Value, secrets: bool) -> Read<String> {
    let mut writer = Writer::new(Json, if secrets { value.json_len_bound() } else { 0 }, secrets);
    writer.whole(value.as_part())?;
    Ok(writer.finish().json)
}
