//! What a channel does, and how that fails.

use crate::event::Event;
use std::fmt;
use std::time::Duration;

/// A way in which people learn of an event.
pub trait Channel: Send + Sync {
    /// Delivers an event. The same one may come again if its caller died before it could write down that it is delivered.
    ///
    /// # Errors
    /// If it is not known to be delivered.
    fn deliver(&self, event: &Event) -> Result<(), ChannelError>;

    /// How long a delivery may take, for which no other worker may try it.
    fn longest(&self) -> Duration {
        TIMEOUT
    }
}

/// How long an answer is waited for.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// Why an event is not known to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelError {
    /// Whether the same may be delivered later. If not, the channel refuses this event for what it is.
    pub later: bool,
    /// How many seconds the channel wants to be left in peace.
    pub retry_after: Option<u64>,
    /// What went wrong, without a secret.
    pub message: String,
}

impl ChannelError {
    /// What may go well later.
    pub(crate) fn later(message: impl Into<String>) -> Self {
        Self { later: true, retry_after: None, message: message.into() }
    }

    /// What will never go well.
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

/// The beginning of a text, up to so many bytes, with `...` if something is left out.
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
