//! Runs the built command against a simulator in this process, or against a service with a fixed answer.
#![allow(dead_code)]

#[cfg(unix)]
pub mod home;
#[cfg(unix)]
pub mod terminal;

use std::io::Write;
use std::net::{Shutdown, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use vpswire_sim::{Options, Server, World, accounts};
use vpswire_testkit::http::read_message;

pub const KIWIVM_KEY: &str = accounts::KIWIVM[0].1;
pub const CVM_KEYS: (&str, &str) = accounts::CVM[0];
pub const VULTR_KEY: &str = accounts::VULTR[0];

/// 2026-11-28 12:00 UTC. The used traffic of a machine grows over a month.
pub const LATE_IN_A_MONTH: Duration = Duration::from_secs(1_795_867_200);

/// The outcome of a run.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// Checks the exit code, and returns the run.
    #[track_caller]
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// Checks that the run succeeded without output on standard error, and returns its standard output.
    #[track_caller]
    pub fn quiet(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:#?}");
        self.out
    }

    /// Returns the whole output.
    pub fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    /// Returns the JSON error.
    #[track_caller]
    pub fn error(&self) -> serde_json::Value {
        let last = self.err.lines().last().unwrap_or_default();
        let json: serde_json::Value = serde_json::from_str(last).unwrap_or_else(|e| panic!("{e}: {self:#?}"));
        json["error"].clone()
    }
}

/// Returns the command with a clean environment.
pub fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vpswire"));
    without_settings(&mut command);
    // No accounts except those of the test.
    command.stdin(Stdio::null()).env("XDG_CONFIG_HOME", "/nonexistent").env("XDG_STATE_HOME", "/nonexistent");
    // No cache for the names of machines.
    command.env("XDG_CACHE_HOME", "/dev/null");
    // The interval of ten seconds between two calls of a job takes a tenth of a second.
    command.env("VPSWIRE_TEST_SPEED", "100");
    command
}

/// Removes the variables that the command reads from its environment: whatever runs the tests may set any of them, such
/// as `CI`.
pub fn without_settings(command: &mut Command) {
    for (name, _) in std::env::vars() {
        if name.starts_with("VPSWIRE_") || name.to_lowercase().ends_with("_proxy") {
            command.env_remove(name);
        }
    }
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PAGER", "LESS", "COLUMNS", "CI"] {
        command.env_remove(name);
    }
}

/// Returns the command with all accounts of the simulator at a URL.
pub fn at(url: &str) -> Command {
    let mut command = bare();
    command
        .env("VPSWIRE_KIWIVM_URL", format!("{url}/kiwivm/v1"))
        .env("VPSWIRE_KIWIVM_VEID", accounts::KIWIVM[0].0.to_string())
        .env("VPSWIRE_KIWIVM_API_KEY", KIWIVM_KEY)
        .env("VPSWIRE_CVM_URL", format!("{url}/cvm/api/client"))
        .env("VPSWIRE_CVM_PUBLIC_TOKEN", CVM_KEYS.0)
        .env("VPSWIRE_CVM_PRIVATE_TOKEN", CVM_KEYS.1)
        .env("VPSWIRE_VULTR_URL", format!("{url}/vultr"))
        .env("VPSWIRE_VULTR_API_KEY", VULTR_KEY);
    command
}

/// Runs a command to its end.
pub fn finish(mut command: Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Compares a text with a stored file in this folder; writes the file if SNAPSHOTS is `overwrite`.
#[track_caller]
pub fn compare_with_file(name: &str, shown: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    if std::env::var_os("SNAPSHOTS").is_some_and(|wish| wish == "overwrite") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, shown).unwrap();
    }
    assert_eq!(shown, std::fs::read_to_string(&path).unwrap_or_default(), "{}", path.display());
}

/// Splits a command line into words.
pub fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

/// A simulator in this process.
pub struct Sim(pub Server);

impl Sim {
    pub fn start() -> Self {
        Self(Server::start(World::default(), ("127.0.0.1", 0)).unwrap())
    }

    /// Starts a simulator whose clock is stopped, so that its answers do not change.
    pub fn stopped() -> Self {
        Self::stopped_at(None)
    }

    /// Starts one whose clock is stopped at a time since 1970 UTC, so that its answers are the same on any day.
    pub fn stopped_at(begin: Option<Duration>) -> Self {
        let options = Options { speed: 0.0, begin, ..Options::default() };
        Self(Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap())
    }

    pub fn command(&self, line: &str) -> Command {
        let mut command = at(&self.0.url());
        command.args(words(line));
        command
    }

    pub fn run(&self, line: &str) -> Run {
        finish(self.command(line))
    }

    pub fn run_args(&self, args: &[&str]) -> Run {
        let mut command = at(&self.0.url());
        command.args(args);
        finish(command)
    }

    pub fn asked(&self) -> usize {
        self.0.requests().len()
    }
}

/// A service that answers every request with the same response.
pub struct Canned {
    pub url: String,
    pub asked: Arc<AtomicUsize>,
}

impl Canned {
    /// Starts a service with this response: an empty text closes the connection without an answer, and `None` never
    /// answers.
    pub fn start(response: Option<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        std::thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
                if read_message(&mut stream).is_none() {
                    continue;
                }
                count.fetch_add(1, Ordering::SeqCst);
                match &response {
                    Some(response) => {
                        drop(stream.write_all(response.as_bytes()));
                        drop(stream.shutdown(Shutdown::Write));
                    }
                    None => held.push(stream),
                }
            }
        });
        Self { url, asked }
    }

    /// Starts a service that answers with that status and body.
    pub fn saying(status: &str, body: &str) -> Self {
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {}\r\n", body.len());
        Self::start(Some(format!("{head}Connection: close\r\n\r\n{body}")))
    }

    pub fn command(&self, line: &str) -> Command {
        let mut command = at(&self.url);
        command.args(words(line));
        command
    }

    pub fn run(&self, line: &str) -> Run {
        finish(self.command(line))
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// Waits for the first request.
    pub fn wait(&self) {
        while self.asked() == 0 {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
