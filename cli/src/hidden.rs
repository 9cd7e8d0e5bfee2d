//! Asking for a secret without showing it. However that ends, the terminal shows again what is typed.

use crate::client::{self, Undo};
use crate::failure::Failure;
use std::io::{Error, ErrorKind};

/// Asks on the terminal.
pub(crate) fn ask(label: &str, failed: impl FnOnce(Error) -> Failure) -> Result<String, Failure> {
    let answer = client::asking(undo(), || rpassword::prompt_password(label))?;
    answer.map_err(|error| if error.kind() == ErrorKind::Interrupted { Failure::cancelled() } else { failed(error) })
}

/// Puts the terminal back to how it is at this moment.
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

/// The console of Windows is put back by the question alone.
#[cfg(not(unix))]
fn undo() -> Undo {
    Box::new(|| {})
}
