//! ISO images: downloaded for some time, then usable; and mounting them.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::machine::RESTART;
use super::refusal::Refusal;
use super::values::{by_id, made};
use crate::seeds::mix;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The seconds that a download takes.
const DURATION: u64 = 30;

/// An ISO image.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Iso {
    pub(super) id: u64,
    filename: String,
    created: u64,
    /// The time at which it is complete.
    ready: u64,
}

impl Account {
    pub(super) fn iso_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" => Ok(Some(by_id(self.isos.iter().map(|iso| (iso.id, iso.entry(asked.now)))))),
            "create_from_url" => {
                let url = asked.text("url");
                let filename = url.rsplit('/').next().unwrap_or_default().to_owned();
                let (created, ready) = (asked.now, asked.now.saturating_add(DURATION));
                let id = asked.counters.next_small();
                self.isos.push(Iso { id, filename, created, ready });
                Ok(Some(json!({ "ISOID": id })))
            }
            _ => unknown(),
        }
    }

    /// Returns the id of an image, if it is complete.
    pub(super) fn usable_iso(&self, id: Option<u64>, now: u64) -> Result<u64, Refusal> {
        let found = self.isos.iter().find(|iso| Some(iso.id) == id && iso.ready <= now);
        found.map(|iso| iso.id).ok_or_else(|| Refusal::invalid("ISO", "ISOID"))
    }

    /// Handles `server/iso_status`: ids are texts.
    pub(super) fn iso_status(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        let (state, id) = match machine.iso {
            None => ("ready", 0),
            Some((id, since)) if asked.now.saturating_sub(since) < RESTART => ("isomounting", id),
            Some((id, _)) => ("isomounted", id),
        };
        Ok(Some(json!({ "state": state, "ISOID": id.to_string() })))
    }

    /// Handles `server/iso_attach`: restarts the server.
    pub(super) fn iso_attach(&mut self, asked: &Asked<'_>) -> Answer {
        let id = self.usable_iso(asked.number("ISOID"), asked.now)?;
        let machine = self.idle_mut(asked)?;
        machine.iso = Some((id, asked.now));
        machine.restart(asked.now);
        DONE
    }

    /// Handles `server/iso_detach`: restarts the server.
    pub(super) fn iso_detach(&mut self, asked: &Asked<'_>) -> Answer {
        let machine = self.idle_mut(asked)?;
        if machine.iso.take().is_none() {
            return Err(Refusal::new("Unable to detach ISO: No ISO is attached"));
        }
        machine.restart(asked.now);
        DONE
    }
}

impl Iso {
    /// Returns the entry of the list. Size and checksums are unknown before the image is complete.
    fn entry(&self, now: u64) -> Value {
        let mut entry = json!({ "ISOID": self.id, "date_created": made(self.created), "filename": self.filename });
        let more = if self.ready <= now {
            let sum = |length: u64| (0..length).map(|at| format!("{:016x}", mix(self.id ^ at))).collect::<String>();
            json!({ "size": 9_342_976, "md5sum": sum(2), "sha512sum": sum(8), "status": "complete" })
        } else {
            json!({ "status": "pending" })
        };
        if let (Some(entry), Value::Object(more)) = (entry.as_object_mut(), more) {
            entry.extend(more);
        }
        entry
    }
}
