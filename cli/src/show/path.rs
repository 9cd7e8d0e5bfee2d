//! Paths into an answer: `label`, `576965.main_ip`, `snapshots.file_name`.
//!
//! A name is a field of a record, the key of a map or the place of an item in a list, from 0. Where records are in a list or
//! in a map, the name of one of their fields is about each of them. Which it is depends on the shape, never on the answer.

use crate::schema::plain;
use vpswire::Value;
use vpswire::error::MASK;
use vpswire::shape::{Field, RecordShape, Shape};
use vpswire::value::Kind;

/// Why no answer can have a path.
pub(crate) struct Error {
    pub(crate) message: String,
    /// The names that there are instead.
    pub(crate) names: Vec<&'static str>,
}

/// The first name of a path, and the others.
fn first(path: &str) -> (&str, &str) {
    path.split_once('.').unwrap_or((path, ""))
}

/// The field of that name.
fn named(of: &'static RecordShape, name: &str) -> Option<&'static Field> {
    let name = name.replace('-', "_");
    of.fields.iter().find(|field| field.name == name)
}

/// Whether the records of a map have the field that a path begins with: then it is about each of them.
fn is_of_each(item: &'static Shape, path: &str) -> bool {
    matches!(plain(item), Shape::Record(of) if named(of, first(path).0).is_some())
}

/// The shape of what is at a path, as far as it can be known.
pub(crate) fn check(shape: &'static Shape, path: &str) -> Result<&'static Shape, Error> {
    let shape = plain(shape);
    if path.is_empty() {
        return Ok(shape);
    }
    let (name, rest) = first(path);
    match shape {
        Shape::Any => Ok(shape),
        Shape::Record(of) => match named(of, name) {
            Some(field) => check(&field.shape, rest),
            None => {
                let names = of.fields.iter().map(|field| field.name).collect();
                Err(Error { message: format!("the answer has no field '{}'", safe(name)), names })
            }
        },
        Shape::List(item) if name.parse::<usize>().is_ok() => check(item, rest),
        Shape::List(item) => check(item, path),
        Shape::ById(item) if is_of_each(item, path) => check(item, path),
        // A key may hold dots, so the rest of the path may belong to it.
        Shape::ById(item) => Ok(check(item, rest).unwrap_or(&Shape::Any)),
        Shape::Pair(_) | Shape::Lines => Ok(&Shape::Any),
        Shape::Unit => Err(Error { message: "nothing is documented to come back".to_owned(), names: Vec::new() }),
        _ => Err(Error {
            message: format!("there is nothing within a single value ('{}')", safe(name)),
            names: Vec::new(),
        }),
    }
}

/// A name that was typed, if it is one that a field could have: anything else may be a secret in the wrong place.
fn safe(name: &str) -> &str {
    let plain = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-');
    if plain { name } else { MASK }
}

/// What is at a path.
#[derive(Default)]
pub(crate) struct Found {
    /// The parts; nothing where a field did not come.
    pub(crate) parts: Vec<Option<Value>>,
    /// The last field of the path.
    pub(crate) field: Option<&'static Field>,
    /// Whether a field of the path is secret.
    pub(crate) secret: bool,
    /// Whether the path is about each of several.
    pub(crate) several: bool,
    /// Whether a key or a place does not exist.
    pub(crate) absent: bool,
}

impl Found {
    /// Looks for a path.
    pub(crate) fn at(value: &Value, path: &str) -> Self {
        let mut found = Self::default();
        found.walk(value, path);
        found
    }

    fn walk(&mut self, value: &Value, path: &str) {
        if path.is_empty() {
            return self.parts.push(Some(value.clone()));
        }
        let (name, rest) = first(path);
        match (value.kind(), value.shape()) {
            (_, Shape::Record(of)) => {
                let field = named(of, name);
                self.field = field.or(self.field);
                self.secret |= field.is_some_and(|field| field.secret);
                match field.and_then(|field| value.get(field.name)) {
                    Some(part) => self.walk(&part, rest),
                    None => self.parts.push(None),
                }
            }
            (Kind::List, _) => match name.parse::<usize>() {
                Ok(place) => match value.item(place) {
                    Some(item) => self.walk(&item, rest),
                    None => self.nothing(),
                },
                Err(_) => self.each(value.items().iter(), path),
            },
            (Kind::Map, Shape::ById(item)) if is_of_each(item, path) => {
                self.each(value.entries().iter().map(|(_, entry)| entry), path);
            }
            (Kind::Map, _) => {
                let dots = path.rmatch_indices('.').filter_map(|(dot, _)| path.split_at_checked(dot));
                let mut keys = std::iter::once((path, "")).chain(dots);
                match keys.find_map(|(key, rest)| Some((value.get(key)?, rest))) {
                    Some((entry, rest)) => self.walk(&entry, rest.strip_prefix('.').unwrap_or(rest)),
                    None => self.nothing(),
                }
            }
            _ => self.nothing(),
        }
    }

    fn each<'a>(&mut self, items: impl Iterator<Item = &'a Value>, path: &str) {
        self.several = true;
        items.for_each(|item| self.walk(item, path));
    }

    fn nothing(&mut self) {
        self.absent |= !self.several;
        self.parts.push(None);
    }
}
