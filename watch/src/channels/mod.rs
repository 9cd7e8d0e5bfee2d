//! Channels: the ways in which people learn of an event.
//!
//! A [`ChannelConfig`] is a table `[watch.channel.NAME]` of the configuration: what the channel is, and its [`Policy`] of what
//! it gets and when. [`ChannelConfig::open`] makes the [`Channel`], which delivers one event at a time and keeps nothing: what
//! is delivered again, and when, is decided by its caller. No error of a channel holds a secret.

mod channel;
mod config;
mod email;
mod exec;
mod hours;
mod ntfy;
mod post;
mod secret;
mod telegram;
mod template;
mod webhook;

pub use channel::{Channel, ChannelError};
pub use config::{ChannelConfig, Way};
pub use email::{Email, Security};
pub use exec::Exec;
pub use hours::{Digest, Due, Policy, QuietHours};
pub use ntfy::Ntfy;
pub use secret::Secret;
pub use telegram::Telegram;
pub use webhook::{Webhook, WebhookShape};
