//! A pager for texts longer than the terminal: the one in PAGER, or else `less`, which exits by itself if the text fits.

use crate::signals;
use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

static OPEN: AtomicBool = AtomicBool::new(false);

/// Whether a pager controls the terminal, and therefore handles Ctrl-C.
pub(crate) fn is_open() -> bool {
    OPEN.load(Ordering::SeqCst)
}

/// Shows a text in a pager if it is long and standard output is a terminal. Returns whether it did.
pub(crate) fn show(text: &str) -> bool {
    if !std::io::stdin().is_terminal() || std::env::var_os("TERM").is_none_or(|t| t == "dumb") {
        return false;
    }
    let Some((_, height)) = terminal_size::terminal_size() else { return false };
    // One line is needed for the prompt of the shell.
    if text.lines().count() < usize::from(height.0) {
        return false;
    }
    let wanted = std::env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
    let mut words = wanted.split_whitespace();
    let Some(program) = words.next() else { return false };
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        // Exits if the text fits, shows colours, and leaves the text on the screen.
        command.env("LESS", "FRX");
    }
    OPEN.store(true, Ordering::SeqCst);
    // A call has already installed a handler; a command without calls has not, and Ctrl-C must not end it while the pager
    // runs.
    drop(signals::on_end(|| {}));
    let shown = run(command, text);
    OPEN.store(false, Ordering::SeqCst);
    shown
}

fn run(mut command: Command, text: &str) -> bool {
    let Ok(mut pager) = command.spawn() else { return false };
    if let Some(mut input) = pager.stdin.take() {
        // Fails if the person closes the pager early.
        drop(input.write_all(text.as_bytes()));
    }
    pager.wait().is_ok()
}
