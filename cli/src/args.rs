//! Converts command-line arguments into the arguments of a call.

use crate::failure::Failure;
use crate::show::output;
use crate::{hidden, schema, usage};
use clap::ArgMatches;
use std::io::{IsTerminal, Read};
use vpswire::args::{Arg, is_base64_text};
use vpswire::shape::{Field, Shape};

/// Returns the arguments in the order of the parameters.
pub(crate) fn read(
    params: impl IntoIterator<Item = &'static Field>,
    matches: &ArgMatches,
) -> Result<Vec<Option<Arg>>, Failure> {
    let mut input = Input::default();
    params.into_iter().map(|field| argument(field, matches, &mut input)).collect()
}

/// Returns the argument of a parameter.
pub(crate) fn of<'a>(params: &[Field], given: &'a [Option<Arg>], name: &str) -> Option<&'a Arg> {
    params.iter().zip(given).find(|(field, _)| field.name == name).and_then(|(_, arg)| arg.as_ref())
}

/// Returns an id as it is written.
pub(crate) fn id(arg: &Arg) -> Option<String> {
    match arg {
        Arg::Text(text) => Some(text.clone()),
        Arg::Int(number) => Some(number.to_string()),
        _ => None,
    }
}

fn argument(field: &'static Field, matches: &ArgMatches, input: &mut Input) -> Result<Option<Arg>, Failure> {
    let Some(given) = matches.get_many::<String>(field.name) else { return Ok(None) };
    let given: Vec<&str> = given.map(String::as_str).collect();
    // A value may begin with a dash, but one that equals an option was probably meant as an option.
    let option = format!("--{}", schema::kebab(field.name));
    if let Some(word) = given.iter().find(|text| usage::is_option(text) && usage::are_words(&option, text)) {
        let failure = Failure::usage(&format!("{option}: expected a value, and {word} is an option"));
        return Err(failure.with_hint(&format!("{option}={word} takes it as a value all the same")));
    }
    let shape = schema::plain(&field.shape);
    if schema::takes_files(field) {
        let mut values = Vec::new();
        for text in given {
            values.push(input.value(field, text)?);
        }
        return from_bytes(field, shape, values).map(Some);
    }
    Ok(Some(match shape {
        Shape::List(_) if given == [""] => Arg::List(Vec::new()),
        Shape::List(item) => Arg::List(given.into_iter().map(|text| Arg::parse(item, text)).collect()),
        _ => Arg::parse(shape, &given.join(",")),
    }))
}

/// Parses the argument of a parameter from bytes, which may come from a file.
fn from_bytes(field: &'static Field, shape: &'static Shape, values: Vec<Vec<u8>>) -> Result<Arg, Failure> {
    if matches!(shape, Shape::Bytes) {
        let bytes = values.concat();
        if is_base64_text(&bytes) {
            let option = schema::kebab(field.name);
            output::note(&format!("--{option} is already base64 and is encoded again: pass the decoded text instead"));
        }
        return Ok(Arg::Bytes(bytes));
    }
    let mut texts = Vec::new();
    for bytes in values {
        let text = String::from_utf8(bytes);
        texts.push(text.map_err(|_| Failure::usage(&format!("--{}: expected UTF-8", schema::kebab(field.name))))?);
    }
    Ok(match shape {
        Shape::Lines => {
            Arg::List(texts.iter().flat_map(|text| text.lines()).map(|l| Arg::Text(l.to_owned())).collect())
        }
        shape => Arg::parse(shape, &texts.concat()),
    })
}

/// Standard input, which can be read only once.
#[derive(Default)]
pub(crate) struct Input {
    used: bool,
}

impl Input {
    /// Returns the value as typed, or the content of the file that it names.
    fn value(&mut self, field: &'static Field, typed: &str) -> Result<Vec<u8>, Failure> {
        let option = format!("--{}", schema::kebab(field.name));
        let Some(place) = typed.strip_prefix('@') else { return Ok(typed.as_bytes().to_vec()) };
        if place.starts_with('@') {
            return Ok(place.as_bytes().to_vec());
        }
        let mut bytes = self.read(&option, place, field.secret && !schema::is_mostly_a_file(field))?;
        // A script keeps its final line break; in a password it is an artefact.
        let one_line =
            matches!(schema::plain(&field.shape), Shape::Text) && bytes.iter().filter(|&&b| b == b'\n').count() == 1;
        if one_line && bytes.last() == Some(&b'\n') {
            bytes.pop();
            bytes.pop_if(|last| *last == b'\r');
        }
        Ok(bytes)
    }

    /// Reads a file, or standard input if the name is `-`. For a secret, errors do not show the name.
    pub(crate) fn read(&mut self, option: &str, place: &str, secret: bool) -> Result<Vec<u8>, Failure> {
        let shown = if secret && place != "-" { "the file" } else { place };
        let failed = |error: std::io::Error| Failure::local(&format!("{option}: cannot read {shown}: {error}"));
        if place != "-" {
            return std::fs::read(place).map_err(failed);
        }
        if std::mem::replace(&mut self.used, true) {
            return Err(Failure::usage(&format!("{option}: standard input is already taken by another option")));
        }
        if secret && std::io::stdin().is_terminal() {
            return hidden::ask(&format!("{option}: "), failed).map(String::into_bytes);
        }
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }
}
