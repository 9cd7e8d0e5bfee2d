//! Colours for terminals: names, annotations, and the states of machines.
//!
//! The decision depends on `--color`, NO_COLOR, TERM and the type of standard output, and is made once.

use anstyle::{AnsiColor, Style as Ansi};

/// The style of texts: coloured or plain.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    coloured: bool,
}

impl Style {
    /// The plain style.
    #[cfg(test)]
    pub(crate) const PLAIN: Self = Self { coloured: false };

    /// Returns the style for standard output.
    pub(crate) fn of_output() -> Self {
        let choice = anstream::AutoStream::choice(&std::io::stdout());
        Self { coloured: choice != anstream::ColorChoice::Never }
    }

    /// Returns the style for standard error.
    pub(crate) fn of_errors() -> Self {
        let choice = anstream::AutoStream::choice(&std::io::stderr());
        Self { coloured: choice != anstream::ColorChoice::Never }
    }

    fn set_off(self, style: Ansi, text: &str) -> String {
        if self.coloured && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// Formats the name of a field or column.
    pub(crate) fn name(self, text: &str) -> String {
        self.set_off(Ansi::new().bold(), text)
    }

    /// Formats an annotation.
    pub(crate) fn aside(self, text: &str) -> String {
        self.set_off(Ansi::new().dimmed(), text)
    }

    /// Formats the value of a field. A state is coloured as good, bad or in progress.
    pub(crate) fn value(self, field: &str, text: &str) -> String {
        match Self::is_state(field).then(|| colour(text)).flatten() {
            Some(colour) => self.set_off(colour.on_default(), text),
            None => text.to_owned(),
        }
    }

    /// Whether a field with that name contains a state.
    fn is_state(field: &str) -> bool {
        matches!(field, "status" | "state" | "power_status" | "server_state" | "provider_state" | "ve_status")
    }
}

/// Returns the colour of a state.
fn colour(state: &str) -> Option<AnsiColor> {
    let any = |words: &[&str]| words.iter().any(|word| state.eq_ignore_ascii_case(word));
    if any(&["active", "running", "ok", "online", "complete", "started", "resolved"]) {
        Some(AnsiColor::Green)
    } else if any(&["stopped", "offline", "suspended", "closed", "failed"]) {
        Some(AnsiColor::Red)
    } else if any(&[
        "pending",
        "locked",
        "installing",
        "installingbooting",
        "isomounting",
        "processing",
        "starting",
        "ongoing",
    ]) {
        Some(AnsiColor::Yellow)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn states_have_colours_and_nothing_else_has() {
        let style = Style { coloured: true };
        assert_eq!(style.value("status", "Running"), "\u{1b}[32mRunning\u{1b}[0m");
        assert_eq!(style.value("power_status", "stopped"), "\u{1b}[31mstopped\u{1b}[0m");
        assert_eq!(style.value("state", "pending"), "\u{1b}[33mpending\u{1b}[0m");
        assert_eq!([style.value("status", "odd"), style.value("label", "running")], ["odd", "running"]);
        assert_eq!([style.name(""), style.name("a")], ["", "\u{1b}[1ma\u{1b}[0m"]);
        assert_eq!(Style::PLAIN.value("status", "running"), "running");
    }
}
