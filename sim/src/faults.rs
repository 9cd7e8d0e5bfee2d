//! Faults by rule: which call is struck, which time, and how.

use crate::world::Delivery;
use vpswire_core::shape::{Api, Op};

/// A rule that breaks a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The service.
    pub api: Api,
    /// The call's name in the table: `server.create`.
    pub call: String,
    /// Which one of these calls is struck, from 1, counted from when the rule is added.
    pub nth: u32,
    /// What befalls it.
    pub harm: Harm,
}

/// What befalls a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// What it asks for is done, then the connection is closed without an answer.
    LoseAnswer,
}

/// The rules of a world, each with how many of its calls have been seen.
#[derive(Default)]
pub(crate) struct Faults(Vec<(Fault, u32)>);

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push((fault, 0));
    }

    /// Counts a call, and says what befalls it.
    pub(crate) fn strike(&mut self, op: &Op) -> Delivery {
        let mut delivery = Delivery::Whole;
        for (fault, seen) in self.0.iter_mut().filter(|(fault, _)| fault.api == op.api && fault.call == op.id) {
            *seen = seen.saturating_add(1);
            if *seen == fault.nth {
                delivery = match fault.harm {
                    Harm::LoseAnswer => Delivery::Lost,
                };
            }
        }
        delivery
    }
}
