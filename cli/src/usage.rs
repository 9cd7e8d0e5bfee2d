//! Errors in the command line, without the typed text: any part of it could be a key.

use crate::options::{self, JOB_TIMEOUT, WAIT};
use crate::schema;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};
use vpswire::error::MASK;
use vpswire::shape::{Api, Op};
use vpswire::table;

/// Removes all typed text from an error except the names of known options.
pub(crate) fn without_values(mut error: clap::Error) -> clap::Error {
    let text = |error: &clap::Error, kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    // For unknown arguments, clap's context is the typed text; otherwise it is the option that a value belongs to.
    let typed = match error.kind() {
        ErrorKind::UnknownArgument => Some(ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => Some(ContextKind::InvalidSubcommand),
        _ => None,
    };
    if let Some(kind) = typed
        && let Some(word) = text(&error, kind).filter(|word| !is_option(word))
    {
        error.insert(kind, ContextValue::String(MASK.to_owned()));
        // A suggestion would repeat the text.
        error.remove(ContextKind::Suggested);
        error.remove(ContextKind::TrailingArg);
        let place = place(&word)
            .map(|place| format!("it is word {place} of the command line, not shown as it may be a secret"));
        let is_command = error.kind() == ErrorKind::InvalidSubcommand;
        let calls = if is_command { calls(&word) } else { Vec::new() };
        let search = is_command.then(|| "'vpswire calls SEARCH' finds a call by a word of its description".to_owned());
        let tips: Vec<_> = calls.into_iter().chain(place).chain(search).map(StyledStr::from).collect();
        if !tips.is_empty() {
            error.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
        }
    }
    // The service's own name of a call is an alias, and not suggested in addition to the command's name.
    if let Some(ContextValue::Strings(names)) = error.get(ContextKind::SuggestedSubcommand) {
        let is_command = |name: &&String| !name.contains(|c: char| c == '_' || c.is_uppercase());
        let names = names.iter().filter(is_command).cloned().collect();
        error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(names));
    }
    if text(&error, ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) {
        error.insert(ContextKind::InvalidValue, ContextValue::String(MASK.to_owned()));
    }
    error
}

/// Finds the calls with a name, as typed or on the wire: at most three.
fn calls(word: &str) -> Vec<String> {
    let is = |op: &&Op| {
        let last = op.path.rsplit('/').next().unwrap_or_default();
        schema::kebab(op.name) == word || op.name == word || last.eq_ignore_ascii_case(word)
    };
    let found = Api::ALL.into_iter().flat_map(table::ops).filter(is).take(3);
    found.map(|op| format!("there is a call of that name: '{}'", schema::typed(op))).collect()
}

/// Whether a word is an option of any command.
pub(crate) fn is_option(word: &str) -> bool {
    let Some(name) = word.strip_prefix("--") else { return matches!(word, "-y" | "-v" | "-o" | "-h" | "-V") };
    let name = name.replace('-', "_");
    let mut fields = Api::ALL.into_iter().flat_map(table::ops).flat_map(|op| op.params);
    matches!(&*name, "help" | "version" | WAIT | JOB_TIMEOUT)
        || options::all().iter().any(|arg| arg.get_id() == name.as_str())
        || fields.any(|field| field.name == name)
}

/// Returns the position of the only word that equals or begins with the typed text.
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
