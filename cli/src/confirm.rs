//! Asking before something is destroyed or paid for.

use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, text};
use std::io::{BufRead, IsTerminal, Write};

/// What a person is shown, and what they type to go on.
pub(crate) struct Question {
    /// The facts, and what will be sent, secrets masked.
    pub(crate) details: Vec<String>,
    /// `yes`, or the name of what is destroyed.
    pub(crate) word: String,
}

impl Question {
    /// One that is answered with yes.
    pub(crate) fn plain(details: Vec<String>) -> Self {
        Self { details, word: "yes".to_owned() }
    }

    /// One about something that is destroyed, which has to be named. What cannot be typed or seen well is no name.
    pub(crate) fn naming(details: Vec<String>, name: &str) -> Self {
        let can_be_typed = !name.is_empty() && name.trim() == name && text::harmless(name) == name;
        Self { details, word: if can_be_typed { name } else { "yes" }.to_owned() }
    }
}

/// Asks whether to go on. `what` says what will happen; the question is made only if there is someone to ask. With `--yes`
/// there is no question, and a line says so.
pub(crate) fn ask(
    what: &str,
    options: &Options,
    question: impl FnOnce() -> Result<Question, Failure>,
) -> Result<(), Failure> {
    if options.yes {
        output::note(&format!("confirmed by --yes: {}", text::harmless(what)));
        return Ok(());
    }
    let (input, mut terminal) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() || !terminal.is_terminal() {
        let hint = "nothing was sent, since there is no terminal to ask on; --yes makes the call without asking";
        return Err(Failure::refused(what).with_hint(hint));
    }
    let Question { details, word } = question()?;
    let mut asked = format!("{}\n", text::harmless(what));
    for detail in details {
        asked.push_str(&format!("  {}\n", text::harmless(&detail)));
    }
    asked.push_str(&format!("Type {word} to go on: "));
    let mut answer = String::new();
    let written = terminal.write_all(asked.as_bytes()).and_then(|()| terminal.flush());
    let read = written.and_then(|()| input.lock().read_line(&mut answer));
    if read.is_ok() && answer.trim() == word {
        return Ok(());
    }
    Err(Failure::refused("not confirmed, so nothing was sent"))
}
