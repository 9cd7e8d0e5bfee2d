//! Asks for confirmation before something is destroyed or purchased.

use crate::client;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::style::Style;
use crate::show::{output, text};
use std::io::{BufRead, IsTerminal, Write};

/// The indentation of details, and the additional one of their continuation lines.
const INDENT: usize = 2;

/// The facts that a person sees, and the word to type for confirmation.
pub(crate) struct Question {
    /// The facts, and the request to be sent with secrets masked.
    pub(crate) details: Vec<String>,
    /// `yes`, or the name of the object that is destroyed.
    pub(crate) word: String,
}

impl Question {
    /// Creates a question that is confirmed with `yes`.
    pub(crate) fn plain(details: Vec<String>) -> Self {
        Self { details, word: "yes".to_owned() }
    }

    /// Creates a question about the destruction of an object, whose name must be typed. A name that cannot be read or typed
    /// reliably is replaced by `yes`.
    pub(crate) fn naming(details: Vec<String>, name: &str) -> Self {
        let can_be_typed = !name.is_empty() && name.trim() == name && text::escape_control(name) == name;
        Self { details, word: if can_be_typed { name } else { "yes" }.to_owned() }
    }

    /// Formats the lines of the question, wrapped between words, with the prompt at the end.
    fn shown(&self, what: &str, width: usize, style: Style) -> String {
        let mut shown = String::new();
        for line in text::wrapped(&text::escape_control(what), width) {
            shown.push_str(&format!("{}\n", style.name(&line)));
        }
        for detail in &self.details {
            let words = detail.trim_start_matches(' ');
            let mut indent = detail.len().saturating_sub(words.len()).saturating_add(INDENT);
            let room = width.saturating_sub(indent.saturating_add(INDENT));
            for (index, line) in text::wrapped(&text::escape_control(words), room).iter().enumerate() {
                // Continuation lines are indented further.
                indent = indent.saturating_add(if index == 1 { INDENT } else { 0 });
                shown.push_str(&format!("{}{line}\n", " ".repeat(indent)));
            }
        }
        shown.push_str(&format!("Type {} to continue: ", style.name(&self.word)));
        shown
    }
}

/// Asks for confirmation. `what` describes the change; the question is created only if a person can answer it. With `--yes`
/// no question is asked, and the change is recorded in a line.
pub(crate) fn ask(
    what: &str,
    options: &Options,
    question: impl FnOnce() -> Result<Question, Failure>,
) -> Result<(), Failure> {
    if options.yes {
        output::note(&format!("confirmed by --yes: {}", text::escape_control(what)));
        return Ok(());
    }
    let input = std::io::stdin();
    if !input.is_terminal() || !std::io::stderr().is_terminal() {
        let hint = "nothing was sent, since there is no terminal to ask on; --yes makes the call without asking";
        return Err(Failure::refused(what).with_hint(hint));
    }
    let asked = question()?;
    let mut answer = String::new();
    let shown = asked.shown(what, output::columns(), Style::of_errors());
    let read = client::asking(Box::new(|| {}), || {
        let mut terminal = output::stderr();
        terminal.write_all(shown.as_bytes()).and_then(|()| terminal.flush())?;
        // Ctrl-C writes its message to standard error, so the lock must be released.
        drop(terminal);
        input.lock().read_line(&mut answer)
    })?;
    if read.is_ok() && answer.trim() == asked.word {
        return Ok(());
    }
    Err(Failure::refused("not confirmed, so nothing was sent"))
}

#[cfg(test)]
mod tests {
    use super::Question;
    use crate::show::style::Style;

    #[test]
    fn lines_are_broken_between_words() {
        let details =
            vec!["machine: shop/1".to_owned(), "  addresses: 198.18.0.23, 198.18.0.24, 2001:db8::1\u{1b}".to_owned()];
        let shown =
            Question::naming(details, "web-1").shown("Destroy a server. All its data is lost.", 30, Style::PLAIN);
        let wanted = "Destroy a server. All its data\nis lost.\n  machine: shop/1\n    addresses: 198.18.0.23,\n      \
                      198.18.0.24,\n      2001:db8::1\\u{1b}\nType web-1 to continue: ";
        assert_eq!(shown, wanted);
    }
}
