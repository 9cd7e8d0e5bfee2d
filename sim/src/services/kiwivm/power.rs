//! Switching a VPS on and off.

use super::asked::{Answer, fields};
use super::refusal::Refusal;
use super::vps::{Kind, Vps};
use serde_json::{Map, json};

/// The seconds for which the status of a VPS is `Starting` after it was switched on.
const BOOT: u64 = 5;

impl Vps {
    pub(super) fn start(&mut self, now: u64) -> Answer {
        if self.is_suspended() {
            return Err(Refusal::new(700_008, "This service is suspended"));
        }
        if self.running {
            return Err(Refusal::new(700_003, "VPS is already running"));
        }
        (self.running, self.started) = (true, now);
        Ok(fields(json!({ "is_mounted": if self.kind == Kind::Ovz { 1 } else { 0 } })))
    }

    /// Stops the VPS. Nothing changes if it is already stopped.
    pub(super) fn stop(&mut self) -> Answer {
        self.running = false;
        Ok(Map::new())
    }

    pub(super) fn restart(&mut self, now: u64) -> Answer {
        if !self.running {
            return Err(Refusal::new(700_000, "VPS is not running"));
        }
        self.started = now;
        Ok(Map::new())
    }

    /// Returns `Starting`, `Running` or `Stopped`.
    pub(super) const fn status(&self, now: u64) -> &'static str {
        match (self.running, now.saturating_sub(self.started) < BOOT) {
            (false, _) => "Stopped",
            (true, true) => "Starting",
            (true, false) => "Running",
        }
    }
}
