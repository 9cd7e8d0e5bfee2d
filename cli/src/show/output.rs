//! Standard output and standard error, neither of which need have a reader.

use crate::failure::Failure;
use crate::show::pager;
use std::io::{ErrorKind, IsTerminal, Write};

/// Writes to standard output, by a pager if it is long. A reader that has had enough is no failure.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    if for_terminal() && pager::show(text) {
        return Ok(());
    }
    let mut out = stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::local(&format!("cannot write the output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a text that must not be lost: if standard output fails, it goes to standard error.
pub(crate) fn print_or_stderr(text: &str) -> Result<(), Failure> {
    let mut out = stdout();
    let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) else { return Ok(()) };
    drop(std::io::stderr().write_all(text.as_bytes()));
    if error.kind() == ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Failure::local(&format!("cannot write the output: {error}; the call was made, and this was its answer")))
}

/// Standard output as it takes colours. Whether there are any is decided where they are made.
fn stdout() -> impl Write {
    anstream::AutoStream::always(std::io::stdout().lock())
}

/// Standard error in the same way.
pub(crate) fn stderr() -> impl Write {
    anstream::AutoStream::always(std::io::stderr().lock())
}

/// A line on standard error.
pub(crate) fn note(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "vpswire: {line}"));
}

/// Whether a person is looking at standard output.
pub(crate) fn for_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// How many columns a line of the terminal has; nothing for a pipe or a file.
pub(crate) fn width() -> Option<usize> {
    for_terminal().then(columns)
}

/// How many columns a line has where it is to fit a terminal: at least 40.
pub(crate) fn columns() -> usize {
    let given = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.or_else(given).unwrap_or(120).max(40)
}
