//! What is wrong with a command line, without what was typed: a key could be anywhere in it.

use crate::options;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};
use vpswire::shape::Api;
use vpswire::table;

/// What replaces something that was typed.
const MASK: &str = "***";

/// The error without anything that was typed but names of options that some command has.
pub(crate) fn without_values(mut error: clap::Error) -> clap::Error {
    let text = |error: &clap::Error, kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    // Where clap names what is not known, it is what was typed; elsewhere it is the option that a value is for.
    let typed = match error.kind() {
        ErrorKind::UnknownArgument => Some(ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => Some(ContextKind::InvalidSubcommand),
        _ => None,
    };
    if let Some(kind) = typed
        && let Some(word) = text(&error, kind).filter(|word| !is_option(word))
    {
        error.insert(kind, ContextValue::String(MASK.to_owned()));
        // Advice on how to write it would repeat it.
        error.remove(ContextKind::Suggested);
        error.remove(ContextKind::TrailingArg);
        if let Some(place) = place(&word) {
            let tip =
                StyledStr::from(format!("it is word {place} of the command line, not shown as it may be a secret"));
            error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
        }
    }
    if text(&error, ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) {
        error.insert(ContextKind::InvalidValue, ContextValue::String(MASK.to_owned()));
    }
    error
}

/// Whether a word is an option that some command has.
pub(crate) fn is_option(word: &str) -> bool {
    let Some(name) = word.strip_prefix("--") else { return matches!(word, "-y" | "-v" | "-o" | "-h" | "-V") };
    let name = name.replace('-', "_");
    let mut fields = Api::ALL.into_iter().flat_map(table::ops).flat_map(|op| op.params);
    matches!(&*name, "help" | "version")
        || options::all().iter().any(|arg| arg.get_id() == name.as_str())
        || fields.any(|field| field.name == name)
}

/// The number of the only word that is, or begins with, what was typed.
fn place(typed: &str) -> Option<usize> {
    let is = |word: &OsString| {
        let word = word.to_string_lossy();
        word == typed || word.strip_prefix(typed).is_some_and(|rest| rest.starts_with('='))
    };
    let words: Vec<_> = std::env::args_os().collect();
    let mut places = words.iter().enumerate().filter(|(_, word)| is(word)).map(|(index, _)| index);
    places.next().filter(|_| places.next().is_none())
}

/// Whether an option and its value were typed as two words, not as `--option=value`.
pub(crate) fn are_words(option: &str, value: &str) -> bool {
    let words: Vec<_> = std::env::args_os().collect();
    words.windows(2).any(|pair| pair == [OsStr::new(option), OsStr::new(value)])
}
