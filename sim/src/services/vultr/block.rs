//! Block storage: volumes that can be attached to servers in the same location.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::catalogue;
use super::refusal::Refusal;
use super::values::{made, take};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The seconds until a new volume is active.
const PENDING: u64 = 15;

/// A volume.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Volume {
    subid: u64,
    dcid: u64,
    size_gb: u64,
    label: String,
    pub(super) created: u64,
    /// The time at which it becomes active.
    ready: u64,
    /// The server that it is attached to.
    pub(super) attached: Option<u64>,
}

fn no_volume() -> Refusal {
    let words = "Invalid block storage volume.  Check SUBID value and ensure your API key matches the volume's account";
    Refusal::new(words)
}

/// Returns the requested size, if volumes can have it.
fn size(asked: &Asked<'_>) -> Result<u64, Refusal> {
    let size = asked.number("size_gb").filter(|size| (10..=10_000).contains(size));
    size.ok_or_else(|| Refusal::new("Invalid size.  Block storage must be between 10 GB and 10000 GB"))
}

impl Account {
    pub(super) fn block_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" if asked.given("SUBID").is_some() => self.volume(&asked).map(|volume| Some(volume.entry(asked.now))),
            "list" => Ok(Some(self.volumes.iter().map(|volume| volume.entry(asked.now)).collect())),
            "create" => {
                let region = catalogue::find_region(asked.number("DCID"));
                let region = region.ok_or_else(|| Refusal::invalid("location", "DCID"))?;
                if !region.block {
                    return Err(Refusal::new("Block storage is not available in the selected location"));
                }
                let (size_gb, created) = (size(&asked)?, asked.now);
                let (label, dcid) = (asked.text("label"), region.id);
                let subid = asked.counters.next_subid(asked.seeds);
                let ready = created.saturating_add(PENDING);
                self.volumes.push(Volume { subid, dcid, size_gb, label, created, ready, attached: None });
                Ok(Some(json!({ "SUBID": subid.to_string() })))
            }
            "delete" => {
                let volume = self.volume(&asked)?;
                if volume.attached.is_some() {
                    return Err(Refusal::new("Unable to delete volume: Volume is attached to a server"));
                }
                let subid = volume.subid;
                take(&mut self.volumes, |volume| volume.subid == subid);
                DONE
            }
            "label_set" => {
                self.volume(&asked)?.label = asked.text("label");
                DONE
            }
            "resize" => {
                let size = size(&asked)?;
                self.active_volume(&asked)?.size_gb = size;
                DONE
            }
            "attach" => self.attach_volume(&asked),
            "detach" => {
                let taken = self.active_volume(&asked)?.attached.take();
                taken
                    .map(|_| None)
                    .ok_or_else(|| Refusal::new("Block storage volume is not currently attached to a server"))
            }
            _ => unknown(),
        }
    }

    fn volume(&mut self, asked: &Asked<'_>) -> Result<&mut Volume, Refusal> {
        let subid = asked.number("SUBID");
        self.volumes.iter_mut().find(|volume| Some(volume.subid) == subid).ok_or_else(no_volume)
    }

    fn active_volume(&mut self, asked: &Asked<'_>) -> Result<&mut Volume, Refusal> {
        let volume = self.volume(asked)?;
        if volume.ready <= asked.now { Ok(volume) } else { Err(Refusal::new("Volume is not active")) }
    }

    fn attach_volume(&mut self, asked: &Asked<'_>) -> Answer {
        let server = self.servers.get(&asked.number("attach_to_SUBID").unwrap_or_default());
        let (server, place) = server.map(|server| (server.subid, server.dcid)).ok_or_else(Refusal::no_server)?;
        let volume = self.active_volume(asked)?;
        if volume.dcid != place {
            return Err(Refusal::new("Block storage volume and server are not in the same location"));
        }
        if volume.attached.is_some() {
            return Err(Refusal::new("Block storage volume is already attached to a server"));
        }
        volume.attached = Some(server);
        DONE
    }
}

impl Volume {
    /// Returns the monthly price: ten cents per GB.
    pub(super) const fn cents_per_month(&self) -> u64 {
        self.size_gb.saturating_mul(10)
    }

    /// Returns the entry of the list. Its values are numbers, unlike in other lists; the attached server may be null.
    fn entry(&self, now: u64) -> Value {
        let dollars = self.cents_per_month() / 100;
        json!({
            "SUBID": self.subid,
            "date_created": made(self.created),
            "cost_per_month": dollars,
            "status": if self.ready <= now { "active" } else { "pending" },
            "size_gb": self.size_gb,
            "DCID": self.dcid,
            "attached_to_SUBID": self.attached,
            "label": self.label,
        })
    }
}
