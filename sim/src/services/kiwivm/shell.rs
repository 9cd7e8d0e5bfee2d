//! Commands inside a VPS: a few are implemented, so that scripts get some output.

use super::asked::{Answer, Asked, fields};
use super::vps::Vps;
use serde_json::json;

impl Vps {
    /// Handles `basicShell/cd`: returns the new working directory.
    pub(super) fn cd(&self, asked: &Asked<'_>) -> Answer {
        self.must_run()?;
        let (from, to) = (asked.text("currentDir"), asked.text("newDir"));
        let whole = if to.starts_with('/') { to } else { format!("{from}/{to}") };
        let mut parts: Vec<&str> = Vec::new();
        for part in whole.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                "~" => parts = vec!["root"],
                part => parts.push(part),
            }
        }
        Ok(fields(json!({ "pwd": format!("/{}", parts.join("/")) })))
    }

    /// Handles `basicShell/exec`: `error` is the exit status (K15).
    pub(super) fn exec(&self, asked: &Asked<'_>) -> Answer {
        self.must_run()?;
        let command = asked.text("command");
        let (status, output) = self.run(command.trim());
        Ok(fields(json!({ "error": status, "message": output })))
    }

    /// Returns the exit status and the output of a command.
    fn run(&self, command: &str) -> (u8, String) {
        let (name, rest) = command.split_once(' ').unwrap_or((command, ""));
        match name {
            "true" | "" => (0, String::new()),
            "false" => (1, String::new()),
            "exit" => (rest.trim().parse().unwrap_or(2), String::new()),
            "echo" => (0, format!("{}\n", rest.trim_matches(['"', '\'']))),
            "hostname" => (0, format!("{}\n", self.hostname)),
            "whoami" => (0, "root\n".to_owned()),
            "pwd" => (0, "/root\n".to_owned()),
            "uname" => (0, "Linux\n".to_owned()),
            _ => (127, "bash: line 1: command not found\n".to_owned()),
        }
    }

    /// Handles `shellScript/exec`: returns the path of the log, which the script writes after the answer.
    pub(super) fn script(&self, asked: &mut Asked<'_>) -> Answer {
        self.must_run()?;
        let id = asked.seeds.hex(16);
        let log = format!("/root/kiwivm-script-{id}.log");
        Ok(fields(json!({ "log": log, "node_ip": "198.51.100.2", "output_stream_id": id })))
    }
}
