//! A pager for what is longer than the terminal: what PAGER says, else `less`, which ends by itself where all fits.

use crate::signals;
use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

static OPEN: AtomicBool = AtomicBool::new(false);

/// Whether a pager has the terminal: then Ctrl-C is its own.
pub(crate) fn is_open() -> bool {
    OPEN.load(Ordering::SeqCst)
}

/// Shows a text for the terminal in a pager, if it is long and a person is there; whether that was done.
pub(crate) fn show(text: &str) -> bool {
    if !std::io::stdin().is_terminal() || std::env::var_os("TERM").is_none_or(|t| t == "dumb") {
        return false;
    }
    let Some((_, height)) = terminal_size::terminal_size() else { return false };
    // The prompt of the shell takes a line.
    if text.lines().count() < usize::from(height.0) {
        return false;
    }
    let wanted = std::env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
    let mut words = wanted.split_whitespace();
    let Some(program) = words.next() else { return false };
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        // Ends where all fits, shows colours, leaves the text on the screen.
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
        // A person who has seen enough closes it.
        drop(input.write_all(text.as_bytes()));
    }
    pager.wait().is_ok()
}
