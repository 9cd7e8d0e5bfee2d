//! A home folder for a test, with a file of accounts.

use super::{CVM_KEYS, KIWIVM_KEY, Run, Sim, VULTR_KEY, bare, finish, words};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use vpswire_sim::accounts;

/// A home folder for a test.
pub struct Home(pub PathBuf);

impl Home {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("home-{name}"));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn file(&self) -> PathBuf {
        self.0.join("vpswire/config.toml")
    }

    pub fn text(&self) -> String {
        std::fs::read_to_string(self.file()).unwrap()
    }

    pub fn write(&self, text: &str) {
        std::fs::create_dir_all(self.file().parent().unwrap()).unwrap();
        std::fs::write(self.file(), text).unwrap();
        std::fs::set_permissions(self.file(), PermissionsExt::from_mode(0o600)).unwrap();
    }

    pub fn command(&self, line: &str) -> std::process::Command {
        let mut command = bare();
        command.env("XDG_CONFIG_HOME", &self.0).env("XDG_STATE_HOME", self.0.join("state")).args(words(line));
        command
    }

    pub fn run(&self, line: &str) -> Run {
        finish(self.command(line))
    }

    /// Runs the command with a text on standard input.
    pub fn typed(&self, line: &str, input: &str) -> Run {
        let mut command = self.command(line);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Creates a home with the first account of each service.
    pub fn with_accounts(name: &str, sim: &Sim) -> Self {
        let home = Self::new(name);
        let url = sim.0.url();
        let veid = accounts::KIWIVM[0].0;
        let add = |line: String, input: String| home.typed(&line, &input).ended(0);
        add(format!("account add shop --api vultr --base-url {url}/vultr"), format!("{VULTR_KEY}\n"));
        add(
            format!("account add tokyo --api kiwivm --veid {veid} --base-url {url}/kiwivm/v1"),
            format!("{KIWIVM_KEY}\n"),
        );
        let tokens = format!("{}\n{}\n", CVM_KEYS.0, CVM_KEYS.1);
        add(format!("account add panel --api cvm --base-url {url}/cvm/api/client"), tokens);
        home
    }
}
