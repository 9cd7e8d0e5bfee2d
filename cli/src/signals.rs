//! The signals that end the command: Ctrl-C, and on Unix SIGTERM.
//!
//! SIGHUP keeps its default effect: closing the terminal ends the command with a failure, and `nohup` ignores the signal.

use crate::failure::Failure;

/// Installs a handler, which is called in its own thread for each of these signals. Only the first handler is installed.
///
/// # Errors
/// If a handler is already installed, or the system refuses it.
pub(crate) fn on_end(handler: impl FnMut() + Send + 'static) -> Result<(), Failure> {
    listen(handler).map_err(|why| Failure::local(&format!("cannot listen for Ctrl-C: {why}")))
}

#[cfg(unix)]
fn listen(mut handler: impl FnMut() + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use std::sync::atomic::{AtomicBool, Ordering};

    static LISTENS: AtomicBool = AtomicBool::new(false);
    if LISTENS.swap(true, Ordering::SeqCst) {
        return Err(std::io::ErrorKind::AlreadyExists.into());
    }
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM])?;
    let thread = std::thread::Builder::new().name("signals".to_owned());
    thread.spawn(move || signals.forever().for_each(|_| handler())).map(drop)
}

#[cfg(not(unix))]
fn listen(handler: impl FnMut() + Send + 'static) -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(handler)
}
