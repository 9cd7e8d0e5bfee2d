//! Watches machines: periodic readings of all accounts, their history, and alerts when a limit is crossed.
//!
//! Built on [`vpswire::Fleet`], and used by the command `vpswire watch`. The steps of a round, and their modules:
//!
//! 1. [`service`] runs the threads by the clock. It takes a turn when an account is due: [`plan`] selects the parts to
//!    read, [`ask`] reads them, and the result is a [`reading::Round`].
//! 2. [`alerts`] judges the round by the [`rules`] and by the saved state. A limit that is crossed, or a condition that is
//!    over, is an [`event::Event`].
//! 3. [`store`] declares what is stored, and [`history`] stores it, in SQLite or PostgreSQL: the points, the state and the
//!    events of a round in one transaction.
//! 4. [`service`] delivers each event once to each of the [`channels`], and serves the [`metrics`].
//!
//! [`config`] parses `[watch]` of the configuration file, and [`references`] resolves the files and commands that it names.
//! Only `service`, `history`, `channels`, `references` and `ask` do I/O; only `service` and `channels` read the clock.

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
