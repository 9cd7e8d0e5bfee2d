//! A command that receives each event as JSON on its standard input, so that any other service can be used.

use crate::channels::channel::{Channel, ChannelError};
use crate::event::Event;
use serde::Deserialize;
use std::io::Write;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// The exit code for an event that will never be accepted: `EX_DATAERR` of sysexits.h.
const REFUSED: i32 = 65;

/// The interval at which a running command is polled.
const BETWEEN: Duration = Duration::from_millis(20);

/// The maximum run time of a command, seconds.
const LONGEST: u64 = 86_400;

/// The prefix of environment variables that contain keys of accounts.
const KEYS: &str = "VPSWIRE_";

/// A command. It runs without a shell, and without the environment variables that contain keys of accounts. Exit code 0
/// means that the event was delivered, 65 that it never will be; after any other code it is delivered again.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exec {
    /// The program and its arguments.
    pub command: Vec<String>,
    /// The time-out, seconds; at most a day.
    #[serde(default = "half_a_minute")]
    pub timeout: u64,
}

const fn half_a_minute() -> u64 {
    30
}

struct Runner {
    program: String,
    arguments: Vec<String>,
    timeout: Duration,
}

impl Exec {
    pub(super) fn open(&self) -> Result<Box<dyn Channel>, String> {
        let (program, arguments) = self.command.split_first().ok_or("command: expected a program and its arguments")?;
        if self.timeout > LONGEST {
            return Err(format!("timeout: expected at most {LONGEST} seconds"));
        }
        let (program, arguments) = (program.clone(), arguments.to_vec());
        Ok(Box::new(Runner { program, arguments, timeout: Duration::from_secs(self.timeout) }))
    }
}

impl Channel for Runner {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let json = serde_json::to_string(event).map_err(|error| ChannelError::refused(error.to_string()))?;
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::inherit());
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with(KEYS)) {
            command.env_remove(name);
        }
        let failed = |error: std::io::Error| ChannelError::later(format!("the command cannot be run: {error}"));
        let mut child = command.spawn().map_err(failed)?;
        if let Some(mut input) = child.stdin.take() {
            // A command that does not read its input may still succeed, and must not block this thread.
            let writer = std::thread::Builder::new().spawn(move || drop(writeln!(input, "{json}")));
            if let Err(error) = writer {
                child.kill().and_then(|()| child.wait()).map_err(failed)?;
                return Err(failed(error));
            }
        }
        let status = self.wait(&mut child).map_err(failed)?;
        match status.map(|status| (status.success(), status)) {
            Some((true, _)) => Ok(()),
            Some((false, status)) if status.code() == Some(REFUSED) => {
                Err(ChannelError::refused(format!("the command refuses the event: {status}")))
            }
            Some((false, status)) => Err(ChannelError::later(format!("the command failed: {status}"))),
            None => Err(ChannelError::later(format!("the command took longer than {} s", self.timeout.as_secs()))),
        }
    }

    fn longest(&self) -> Duration {
        self.timeout
    }
}

impl Runner {
    /// Waits for the command to end. Returns `None` after the time-out, when the command is killed.
    fn wait(&self, child: &mut Child) -> std::io::Result<Option<ExitStatus>> {
        let begun = Instant::now();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(Some(status));
            }
            if begun.elapsed() >= self.timeout {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            std::thread::sleep(BETWEEN);
        }
    }
}
