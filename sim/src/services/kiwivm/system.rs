//! The operating system of a VPS: its installation, its SSH keys and password, and the boot medium.

use super::asked::{Answer, Asked, fields};
use super::info::{ISOS, TEMPLATES};
use super::refusal::Refusal;
use super::task::Then;
use super::vps::{Kind, Vps};
use serde_json::{Map, Value, json};

/// The seconds that an installation takes.
const DURATION: u64 = 120;

/// Abbreviates keys: the type, the beginning of the data, and the comment of each.
fn brief(keys: &str) -> String {
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let (kind, data) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let data: String = data.chars().take(12).collect();
        format!("{kind} {data}... {}", words.collect::<Vec<_>>().join(" "))
    };
    keys.lines().map(line).collect::<Vec<_>>().join("\n")
}

impl Vps {
    /// Returns the keys that an installation uses: those of the VPS if it has any, otherwise those of the account.
    fn preferred_keys(&self) -> &str {
        if self.ssh_keys.is_empty() { &self.user_ssh_keys } else { &self.ssh_keys }
    }

    /// Handles `reinstallOS`: only this answer has the password.
    pub(super) fn reinstall(&mut self, asked: Asked<'_>) -> Answer {
        let os = asked.text("os");
        if !TEMPLATES.contains(&os.as_str()) {
            return Err(Refusal::no_such("OS template"));
        }
        let port = if self.kind == Kind::Kvm { 22 } else { asked.seeds.next() % 20_000 }.max(22);
        let answer = json!({
            "rootPassword": asked.seeds.word(12),
            "sshPort": port,
            "sshKeys": self.preferred_keys(),
            "sshKeysBrief": brief(self.preferred_keys()),
            "notificationEmail": self.email,
        });
        self.begin(&format!("OS Reinstall: {os}"), asked.now, DURATION, Then::System(os));
        Ok(fields(answer))
    }

    pub(super) fn update_ssh_keys(&mut self, asked: &Asked<'_>) -> Answer {
        asked.text("ssh_keys").trim().clone_into(&mut self.ssh_keys);
        Ok(Map::new())
    }

    pub(super) fn ssh_keys(&self) -> Map<String, Value> {
        fields(json!({
            "ssh_keys_veid": self.ssh_keys,
            "ssh_keys_user": self.user_ssh_keys,
            "ssh_keys_preferred": self.preferred_keys(),
            "shortened_ssh_keys_veid": brief(&self.ssh_keys),
            "shortened_ssh_keys_user": brief(&self.user_ssh_keys),
            "shortened_ssh_keys_preferred": brief(self.preferred_keys()),
        }))
    }

    pub(super) fn reset_root_password(&self, asked: &mut Asked<'_>) -> Answer {
        self.must_run()?;
        Ok(fields(json!({ "password": asked.seeds.word(12) })))
    }

    pub(super) fn mount(&mut self, asked: &Asked<'_>) -> Answer {
        let iso = asked.text("iso");
        if self.kind == Kind::Ovz || !ISOS.contains(&iso.as_str()) {
            return Err(Refusal::no_such("ISO image"));
        }
        self.iso = Some(iso);
        Ok(Map::new())
    }

    /// Unmounts the ISO image. Nothing changes if none is mounted.
    pub(super) fn unmount(&mut self) -> Answer {
        self.iso = None;
        Ok(Map::new())
    }

    pub(super) fn must_run(&self) -> Result<(), Refusal> {
        if self.running { Ok(()) } else { Err(Refusal::new(700_000, "VPS is not running")) }
    }
}
