//! The trait of a channel, and its errors.

use crate::event::Event;
use std::fmt;
use std::time::Duration;

/// A means of notifying people of an event.
pub trait Channel: Send + Sync {
    /// Delivers an event. The same event may be delivered again if the caller died before it recorded the delivery.
    ///
    /// # Errors
    /// If the delivery is not confirmed.
    fn deliver(&self, event: &Event) -> Result<(), ChannelError>;

    /// Returns the time that a delivery may take, during which no other worker may try it.
    fn longest(&self) -> Duration {
        TIMEOUT
    }
}

/// The time-out for an answer.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// The reason why the delivery of an event is not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelError {
    /// Whether the delivery may be retried. If not, the channel rejects the event itself.
    pub later: bool,
    /// The seconds to wait before the next delivery, if the channel requests a pause.
    pub retry_after: Option<u64>,
    /// The failure, without secrets.
    pub message: String,
}

impl ChannelError {
    /// Creates a failure that may be temporary.
    pub(crate) fn later(message: impl Into<String>) -> Self {
        Self { later: true, retry_after: None, message: message.into() }
    }

    /// Creates a permanent failure.
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self { later: false, retry_after: None, message: message.into() }
    }
}

impl fmt::Display for ChannelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ChannelError {}

/// Returns the beginning of a text, up to a number of bytes, with `...` if something is left out.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(most.saturating_sub(3));
    format!("{}...", text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn texts_are_cut_between_letters() {
        assert_eq!(shorten("web-1", 5), "web-1");
        assert_eq!(shorten("web-12", 5), "we...");
        assert_eq!(shorten("zürich", 5), "z...");
        assert_eq!(shorten("web", 2), "...");
    }
}
