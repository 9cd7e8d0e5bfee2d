//! Watching machines: samples of all accounts, their history, and alerts when something crosses a limit.
//!
//! It is built on [`vpswire::Fleet`]; the command `vpswire watch` is its user.

pub mod alerts;
pub mod ask;
pub mod channels;
pub mod config;
pub mod event;
mod hash;
pub mod history;
pub mod metrics;
pub mod plan;
pub mod reading;
pub mod references;
pub mod rules;
pub mod service;
pub mod store;
