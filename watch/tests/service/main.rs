//! The service in steps: what rounds find reaches each channel once, whatever fails or is restarted meanwhile.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod deliveries;
mod made_up;
mod rounds;
mod threads;
