//! Watching machines: samples of all accounts, their history, and alerts when something crosses a limit.
//!
//! It is built on [`vpswire::Fleet`]; the command `vpswire watch` is its user. The way of a round, and where each step is:
//!
//! 1. [`service`] has the threads and the clock. When an account is due it takes a turn: [`plan`] says which parts are asked,
//!    [`ask`] asks them, and a [`reading::Round`] is what was read.
//! 2. [`alerts`] judge the round by the [`rules`], and by the state that they saved before. What crosses a limit, or is over,
//!    is an [`event::Event`].
//! 3. [`store`] declares what is kept, and [`history`] keeps it, in SQLite or PostgreSQL: the points, the state and the events
//!    of a round together, or nothing of it.
//! 4. [`service`] delivers each event once to each of the [`channels`], and serves the [`metrics`].
//!
//! [`config`] reads `[watch]` of the file of accounts, and [`references`] what that names: files and commands. Only `service`,
//! `history`, `channels` and `references` do I/O besides `ask`; only `service` and `channels` ask for the present time.

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
