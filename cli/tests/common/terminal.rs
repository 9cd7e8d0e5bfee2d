//! A terminal for a test, on which the command runs as it does for a user.

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, OptionalActions, Winsize, tcgetattr, tcsetattr, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Command};
use std::time::Duration;

/// Runs a command on a terminal without colours, types a text, and returns the terminal's output and the exit code.
pub fn on_terminal(mut command: Command, typed: &str) -> (String, i32) {
    command.env("NO_COLOR", "1");
    run(command, " to continue: ", typed, None, false)
}

/// Runs a program on a terminal, types a text after the program has shown a word, and returns the terminal's output.
pub fn typing(command: Command, after: &str, typed: &str) -> String {
    run(command, after, typed, Some((120, 40)), false).0
}

/// The same for a text that the terminal does not echo: it is typed once the program has turned the echo off.
pub fn typing_secret(command: Command, after: &str, typed: &str) -> String {
    run(command, after, typed, None, true).0
}

/// Runs a command on a terminal, ends it while the echo is off, and returns the output, the exit code, and whether the
/// echo is on again.
pub fn ended_while_hidden(command: Command, end: impl FnOnce(&Child, &mut File)) -> (String, i32, bool) {
    let (mut child, mut master) = start(command, None);
    while is_shown(&master) {
        std::thread::sleep(Duration::from_millis(5));
    }
    end(&child, &mut master);
    let code = child.wait().unwrap().code().unwrap_or(-1);
    let shows = is_shown(&master);
    let mut shown = Vec::new();
    // The read ends with an error once the other end is closed.
    drop(master.read_to_end(&mut shown));
    (String::from_utf8(shown).unwrap(), code, shows)
}

/// Runs a command on a terminal with so many columns and lines and with colours, and returns the output. The pager is
/// `cat` unless the command has another one, so that no test waits for a pager.
pub fn on_wide_terminal(mut command: Command, columns: u16, lines: u16) -> String {
    command.env("TERM", "xterm-256color");
    if !command.get_envs().any(|(name, _)| name == "PAGER") {
        command.env("PAGER", "cat");
    }
    let (shown, code) = run(command, "\0", "", Some((columns, lines)), false);
    assert_eq!(code, 0, "{shown}");
    shown.replace("\r\n", "\n")
}

/// Returns the command in a new session with the terminal as its controlling terminal, as a user has it.
#[cfg(target_os = "linux")]
pub fn in_session(plain: &Command) -> Command {
    let mut command = Command::new("setsid");
    command.args(["--ctty", "--wait"]).arg(plain.get_program()).args(plain.get_args());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// Whether a terminal echoes what is typed.
fn is_shown(master: &File) -> bool {
    tcgetattr(master).unwrap().local_modes.contains(LocalModes::ECHO)
}

/// Starts a command on a new terminal.
pub fn start(mut command: Command, size: Option<(u16, u16)>) -> (Child, File) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    // Otherwise Ctrl-C discards pending output, including the last output of a program that ends quickly.
    let mut modes = tcgetattr(&master).unwrap();
    modes.local_modes |= LocalModes::NOFLSH;
    tcsetattr(&master, OptionalActions::Now, &modes).unwrap();
    if let Some((ws_col, ws_row)) = size {
        tcsetwinsize(&master, Winsize { ws_row, ws_col, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
    }
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    // The terminal must not become the controlling terminal of the process that runs the tests, which would end with
    // it.
    let flags = OpenptFlags::NOCTTY.bits().cast_signed();
    let slave = || File::options().read(true).write(true).custom_flags(flags).open(&name).unwrap();
    // This process's ends of the terminal are closed with the command.
    let child = command.stdin(slave()).stdout(slave()).stderr(slave()).spawn().unwrap();
    (child, File::from(master))
}

fn run(command: Command, after: &str, typed: &str, size: Option<(u16, u16)>, hidden: bool) -> (String, i32) {
    let (mut child, mut master) = start(command, size);
    let mut shown = Vec::new();
    let mut chunk = [0; 4096];
    let mut sent = false;
    while let Ok(count) = master.read(&mut chunk) {
        if count == 0 {
            break;
        }
        shown.extend_from_slice(&chunk[..count]);
        if !sent && String::from_utf8_lossy(&shown).contains(after) {
            sent = true;
            while hidden && is_shown(&master) {
                std::thread::sleep(Duration::from_millis(5));
            }
            master.write_all(typed.as_bytes()).unwrap();
        }
    }
    (String::from_utf8(shown).unwrap(), child.wait().unwrap().code().unwrap_or(-1))
}
