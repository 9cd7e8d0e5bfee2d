//! Reads a secret without echo. The echo of the terminal is restored in any case.

use crate::client::{self, Undo};
use crate::failure::Failure;
use std::io::{Error, ErrorKind};

/// Reads a secret from the terminal.
pub(crate) fn ask(label: &str, failed: impl FnOnce(Error) -> Failure) -> Result<String, Failure> {
    let answer = client::asking(undo(), || rpassword::prompt_password(label))?;
    answer.map_err(|error| if error.kind() == ErrorKind::Interrupted { Failure::cancelled() } else { failed(error) })
}

/// Returns a function that restores the present state of the terminal.
#[cfg(unix)]
fn undo() -> Undo {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let terminal = std::fs::File::open("/dev/tty").ok();
    let kept = terminal.and_then(|terminal| Some((tcgetattr(&terminal).ok()?, terminal)));
    Box::new(move || {
        if let Some((kept, terminal)) = kept {
            tcsetattr(&terminal, OptionalActions::Now, &kept).unwrap_or_default();
        }
    })
}

/// On Windows the prompt itself restores the console.
#[cfg(not(unix))]
fn undo() -> Undo {
    Box::new(|| {})
}
