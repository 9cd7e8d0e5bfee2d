//! Writes to standard output and standard error, whose readers may be gone.

use crate::failure::Failure;
use crate::show::pager;
use std::io::{ErrorKind, IsTerminal, Write};

/// Writes to standard output, through a pager if the text is long. A reader that closes the pipe early is not a failure.
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

/// Returns standard output with support for colours. Whether colours are used is decided elsewhere.
fn stdout() -> impl Write {
    anstream::AutoStream::always(std::io::stdout().lock())
}

/// Returns standard error with support for colours.
pub(crate) fn stderr() -> impl Write {
    anstream::AutoStream::always(std::io::stderr().lock())
}

/// Writes a line to standard error.
pub(crate) fn note(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "vpswire: {line}"));
}

/// Whether standard output is a terminal.
pub(crate) fn for_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// Returns the width of the terminal in columns, or `None` for a pipe or a file.
pub(crate) fn width() -> Option<usize> {
    for_terminal().then(columns)
}

/// Returns the width for output that must fit a terminal, columns: at least 40.
pub(crate) fn columns() -> usize {
    let given = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.or_else(given).unwrap_or(120).max(40)
}
