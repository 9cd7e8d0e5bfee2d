//! Converts an answer to the selected text: its part, format and columns.

use crate::failure::Failure;
use crate::show::human::{self, Look};
use crate::show::path::Found;
use crate::show::rows::{self, Parted, Rows};
use crate::show::style::Style;
use crate::show::view::{Format, View};
use crate::show::{json, output, text, yaml};
use vpswire::Value;
use vpswire::error::Mismatch;
use vpswire::shape::Shape;
use vpswire::value::Kind;

/// The text of an answer.
pub(crate) struct Written {
    /// The text, which ends with a line break.
    pub(crate) text: String,
    /// Whether the text contains a masked secret.
    pub(crate) masked: bool,
    /// The secrets of the answer that are not in the selected part.
    pub(crate) left_out: Vec<(&'static str, String)>,
    /// The selected path, if it does not exist.
    pub(crate) absent: Option<String>,
}

impl Written {
    fn of(text: String, masked: bool) -> Self {
        Self { text, masked, left_out: Vec::new(), absent: None }
    }
}

impl View {
    /// Whether nothing was selected.
    pub(crate) fn is_usual(&self) -> bool {
        self.format.is_none() && self.columns.is_empty() && self.field.is_none()
    }

    /// Whether the format is JSON or YAML.
    pub(crate) const fn is_structured(&self) -> bool {
        matches!(self.format, Some(Format::Json | Format::Jsonl | Format::Yaml))
    }

    /// Converts JSON to the selected format.
    pub(crate) fn structured(&self, json: String) -> Result<String, Failure> {
        let page = match self.format {
            Some(Format::Yaml) => yaml::page,
            Some(Format::Jsonl) => rows::json_lines,
            _ => return Ok(json::shown(&json)),
        };
        Value::from_json(json, &Shape::Any).map(|value| page(&value)).map_err(unreadable)
    }

    /// Converts an answer to text. Secrets are masked unless `secrets` is set; JSON and YAML include them.
    pub(crate) fn write(&self, value: &Value, secrets: bool) -> Result<Written, Failure> {
        let Some(path) = &self.field else {
            return Ok(Written { left_out: self.left_out(value), ..self.whole(value, secrets)? });
        };
        let found = Found::at(value, path);
        let masked = found.secret && !secrets;
        let absent = found.absent.then(|| path.clone());
        let as_lines = matches!(self.format, None | Some(Format::Table)) && found.is_single();
        let mut written = if !self.is_structured() && (masked || as_lines) {
            Written::of(found.lines(masked, secrets), masked)
        } else {
            self.whole(&found.together().map_err(unreadable)?, secrets)?
        };
        written.left_out = self.left_out(value);
        written.absent = absent;
        Ok(written)
    }

    fn whole(&self, value: &Value, secrets: bool) -> Result<Written, Failure> {
        let rows = |parted| Written::of(rows::page(value, &self.columns, self.header, parted, secrets), false);
        let of = Rows::of(value.shape());
        let are_rows = !self.columns.is_empty() || of.are_a_list() && !of.is_of_single_values();
        let for_pipe = are_rows && !output::for_terminal();
        Ok(match self.format {
            Some(Format::Tsv) => rows(Parted::Tabs),
            Some(Format::Csv) => rows(Parted::Commas),
            Some(Format::Jsonl) => Written::of(rows::json_lines(value), false),
            Some(Format::Json | Format::Yaml) => {
                Written::of(self.structured(value.to_json().map_err(unreadable)?)?, false)
            }
            None if for_pipe => rows(Parted::Tabs),
            None | Some(Format::Table) => {
                let width = match self.format {
                    None => output::width(),
                    Some(_) => Some(output::columns()),
                };
                let look = Look { width, header: self.header, secrets, style: Style::of_output() };
                let page = human::page(value, &self.columns, look);
                Written::of(page.text, page.masked)
            }
        })
    }

    /// Returns the secrets of a record that are not in the selected parts.
    fn left_out(&self, value: &Value) -> Vec<(&'static str, String)> {
        let Shape::Record(of) = value.shape() else { return Vec::new() };
        let asked = |name: &str| match &self.field {
            Some(path) => path.replace('-', "_") == name,
            None => self.columns.is_empty() || self.columns.iter().any(|column| column == name),
        };
        let secrets = of.fields.iter().filter(|field| field.secret && !asked(field.name));
        let shown = secrets.map(|field| (field.name, rows::cell(value.get(field.name).as_ref(), false, true)));
        shown.filter(|(_, secret)| !secret.is_empty()).collect()
    }
}

fn unreadable(mismatch: Box<Mismatch>) -> Failure {
    Failure::local(&format!("the answer cannot be shown: {mismatch}"))
}

impl Found {
    /// Whether all parts are single values, each of which is a line.
    fn is_single(&self) -> bool {
        let single = |value: &Value| match value.kind() {
            Kind::Map => value.check().is_err(),
            Kind::List => Rows::of(value.shape()).is_of_single_values(),
            _ => true,
        };
        self.parts.iter().flatten().all(single)
    }

    /// Formats a line for each part, or for each item of a list.
    fn lines(&self, masked: bool, secrets: bool) -> String {
        let mut out = String::new();
        for part in &self.parts {
            let cell = |value| rows::cell(value, masked, secrets);
            match part {
                Some(list) if list.kind() == Kind::List && !masked => {
                    list.items().iter().for_each(|item| line(&mut out, &text::escape_control(&cell(Some(item)))));
                }
                // A single text keeps its own line breaks.
                part if self.several => line(&mut out, &text::escape_control(&cell(part.as_ref()))),
                part => line(&mut out, text::escape_control_lines(&cell(part.as_ref())).trim_end_matches('\n')),
            }
        }
        out
    }

    /// Returns the part, or all parts as a list.
    fn together(self) -> Result<Value, Box<Mismatch>> {
        if !self.several {
            return match self.parts.into_iter().next().flatten() {
                Some(part) => Ok(part),
                None => Value::from_json("null".to_owned(), &Shape::Any),
            };
        }
        let shape = self.parts.iter().flatten().next().map_or(&Shape::Any, Value::shape);
        let mut json = String::from("[");
        for (index, part) in self.parts.iter().enumerate() {
            json.push_str(if index > 0 { "," } else { "" });
            match part {
                Some(part) => json.push_str(&part.to_json().or_else(|_| part.untyped().to_json())?),
                None => json.push_str("null"),
            }
        }
        json.push(']');
        // Leaks at most once per run of the command.
        Value::from_json(json, Box::leak(Box::new(Shape::List(shape))))
    }
}

fn line(out: &mut String, words: &str) {
    out.push_str(words);
    out.push('\n');
}
