//! A JSON template: names in braces within its strings are replaced by values of an event.

use crate::event::Event;
use serde_json::{Map, Value};

/// The names that a template can use.
const NAMES: [&str; 12] =
    ["event", "facts", "at", "id", "kind", "change", "severity", "account", "machine", "label", "title", "text"];

/// JSON with names in its strings. A string that consists of one name becomes the value itself: `{at}` a number, `{facts}`
/// an object.
#[derive(Clone, Debug)]
pub(crate) struct Template(Value);

impl Template {
    /// Parses a template, and rejects unknown names.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let template: Value = serde_json::from_str(text).map_err(|error| format!("expected JSON: {error}"))?;
        check(&template)?;
        Ok(Self(template))
    }

    /// Returns the template with the values of an event.
    pub(crate) fn fill(&self, event: &Event) -> Value {
        let event = serde_json::to_value(event).unwrap_or_default();
        fill(&self.0, &event)
    }
}

fn check(template: &Value) -> Result<(), String> {
    match template {
        Value::String(text) => pieces(text).into_iter().try_for_each(|piece| match piece {
            Piece::Name(name) if !NAMES.contains(&name) => {
                let known = NAMES.map(|known| format!("{{{known}}}")).join(", ");
                Err(format!("{{{name}}} is not known: expected one of {known}"))
            }
            _ => Ok(()),
        }),
        Value::Array(items) => items.iter().try_for_each(check),
        Value::Object(fields) => fields.values().try_for_each(check),
        _ => Ok(()),
    }
}

fn fill(template: &Value, event: &Value) -> Value {
    match template {
        Value::String(text) => fill_text(text, event),
        Value::Array(items) => items.iter().map(|item| fill(item, event)).collect(),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), fill(value, event))).collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

fn fill_text(text: &str, event: &Value) -> Value {
    let pieces = pieces(text);
    if let [Piece::Name(name)] = pieces.as_slice() {
        return said(name, event);
    }
    let words = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Name(name) => match said(name, event) {
            Value::String(text) => text,
            other => other.to_string(),
        },
    });
    Value::String(words.collect())
}

/// Returns the value of an event's field by name; an absent field is an empty string.
fn said(name: &str, event: &Value) -> Value {
    if name == "event" {
        event.clone()
    } else {
        event.get(name).cloned().unwrap_or_else(|| Value::String(String::new()))
    }
}

enum Piece<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// Splits a text into its pieces. A brace that does not enclose a name is literal.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest, mut searched) = (Vec::new(), text, 0);
    while let Some(open) = rest.get(searched..).and_then(|part| part.find('{')).map(|at| searched.saturating_add(at)) {
        let begin = open.saturating_add(1);
        let after = rest.get(begin..).unwrap_or_default();
        let length = after.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        match (after.get(..length), after.get(length..).and_then(|after| after.strip_prefix('}'))) {
            (Some(name), Some(next)) if !name.is_empty() => {
                pieces.extend(rest.get(..open).filter(|text| !text.is_empty()).map(Piece::Text));
                pieces.push(Piece::Name(name));
                (rest, searched) = (next, 0);
            }
            _ => searched = begin,
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::Template;
    use crate::event::Event;
    use serde_json::json;

    fn event() -> Event {
        serde_json::from_value(json!({
            "id": "e1", "at": 1_700_000_000, "kind": "traffic", "change": "began", "severity": "warning",
            "account": "work", "title": "web-1: 80 % \"used\"", "text": "a\nb {title}", "facts": { "used_bytes": 5 },
        }))
        .unwrap()
    }

    fn filled(template: &str) -> String {
        Template::parse(template).unwrap().fill(&event()).to_string()
    }

    #[test]
    fn names_become_what_the_event_says() {
        assert_eq!(
            filled(r#"{"a": ["{title}: {text}", 1, null]}"#),
            r#"{"a":["web-1: 80 % \"used\": a\nb {title}",1,null]}"#
        );
        assert_eq!(filled(r#""{at}""#), "1700000000");
        assert_eq!(filled(r#""at {at}, {facts}""#), r#""at 1700000000, {\"used_bytes\":5}""#);
        assert_eq!(filled(r#""{facts}""#), r#"{"used_bytes":5}"#);
        assert_eq!(
            filled(r#""{severity} {kind} {change} {id} {account} {machine}{label}.""#),
            r#""warning traffic began e1 work .""#
        );
        assert_eq!(filled(r#""{machine}""#), r#""""#);
        assert_eq!(filled(r#""{event}""#), serde_json::to_string(&event()).unwrap());
        assert_eq!(filled(r#"{"{title}": "{ {} {{id}} {Id} {"}"#), r#"{"{title}":"{ {} {e1} {Id} {"}"#);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(
            Template::parse(r#"{"a": "{heading}"}"#)
                .unwrap_err()
                .starts_with("{heading} is not known: expected one of {event}")
        );
        assert!(Template::parse("{title}").unwrap_err().starts_with("expected JSON: "));
    }
}
