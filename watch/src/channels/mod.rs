//! Channels: the means of notifying people of events.
//!
//! A [`ChannelConfig`] is a table `[watch.channel.NAME]` of the configuration: the means of delivery, and the [`Policy`]
//! that selects events and times. [`ChannelConfig::open`] creates the [`Channel`], which delivers one event at a time and
//! keeps no state: its caller decides about retries. Errors of a channel contain no secrets.

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
