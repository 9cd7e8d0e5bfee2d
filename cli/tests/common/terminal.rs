//! A terminal of a test's own, on which the command runs as on a person's.

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, OptionalActions, Winsize, tcgetattr, tcsetattr, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Command};
use std::time::Duration;

/// Runs a command on a terminal without colours, types something, and returns what the terminal showed and how it ended.
pub fn on_terminal(mut command: Command, typed: &str) -> (String, i32) {
    command.env("NO_COLOR", "1");
    run(command, " to go on: ", typed, None, false)
}

/// Runs a program on a terminal, types something when it has shown a word, and returns what the terminal showed in the end.
pub fn typing(command: Command, after: &str, typed: &str) -> String {
    run(command, after, typed, Some((120, 40)), false).0
}

/// The same with what the terminal does not show: it is typed once the program has asked for that.
pub fn typing_secret(command: Command, after: &str, typed: &str) -> String {
    run(command, after, typed, None, true).0
}

/// Runs a command on a terminal, ends it while it asks for what the terminal does not show, and returns what was shown, how it
/// ended, and whether the terminal shows again what is typed.
pub fn ended_while_hidden(command: Command, end: impl FnOnce(&Child, &mut File)) -> (String, i32, bool) {
    let (mut child, mut master) = start(command, None);
    while is_shown(&master) {
        std::thread::sleep(Duration::from_millis(5));
    }
    end(&child, &mut master);
    let code = child.wait().unwrap().code().unwrap_or(-1);
    let shows = is_shown(&master);
    let mut shown = Vec::new();
    // It ends with an error once nobody has the other end.
    drop(master.read_to_end(&mut shown));
    (String::from_utf8(shown).unwrap(), code, shows)
}

/// Runs a command on a terminal of so many columns and lines that shows colours, and returns what it showed. No test may hang
/// on a pager, so it is `cat` unless the command has another one.
pub fn on_wide_terminal(mut command: Command, columns: u16, lines: u16) -> String {
    command.env("TERM", "xterm-256color");
    if !command.get_envs().any(|(name, _)| name == "PAGER") {
        command.env("PAGER", "cat");
    }
    let (shown, code) = run(command, "\0", "", Some((columns, lines)), false);
    assert_eq!(code, 0, "{shown}");
    shown.replace("\r\n", "\n")
}

/// The command in a session of its own, of which the terminal is, as a person's.
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

/// Whether a terminal shows what is typed.
fn is_shown(master: &File) -> bool {
    tcgetattr(master).unwrap().local_modes.contains(LocalModes::ECHO)
}

/// Starts a command on a terminal of its own.
pub fn start(mut command: Command, size: Option<(u16, u16)>) -> (Child, File) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    // Otherwise Ctrl-C throws away what is on its way to the terminal, with it what a program says that was quick to end.
    let mut modes = tcgetattr(&master).unwrap();
    modes.local_modes |= LocalModes::NOFLSH;
    tcsetattr(&master, OptionalActions::Now, &modes).unwrap();
    if let Some((ws_col, ws_row)) = size {
        tcsetwinsize(&master, Winsize { ws_row, ws_col, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
    }
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    // It does not become the terminal of what runs the tests, which would end with it.
    let flags = OpenptFlags::NOCTTY.bits().cast_signed();
    let slave = || File::options().read(true).write(true).custom_flags(flags).open(&name).unwrap();
    // Its own ends of the terminal go with the command.
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
