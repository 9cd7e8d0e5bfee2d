//! Shows the progress of a job: a bar on a terminal, otherwise a line at intervals.

use crate::show::graph::has_blocks;
use crate::show::{output, text};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};
use vpswire::jobs::{JobProgress, Secret};

/// The interval between lines without a terminal.
const EVERY: Duration = Duration::from_secs(60);

/// The interval between frames of the spinner.
const TURN: Duration = Duration::from_millis(200);

pub(super) struct Progress {
    bar: Option<ProgressBar>,
    is_terminal: bool,
    last: Option<(Instant, String)>,
    has_shown: bool,
}

impl Progress {
    pub(super) fn start() -> Self {
        Self { bar: None, is_terminal: std::io::stderr().is_terminal(), last: None, has_shown: false }
    }

    /// Whether any wait was shown.
    pub(super) const fn has_shown(&self) -> bool {
        self.has_shown
    }

    /// Shows the progress.
    pub(super) fn show(&mut self, progress: &JobProgress) {
        self.has_shown = true;
        let message = text::escape_control(&progress.message);
        if self.is_terminal {
            let bar = self.bar.get_or_insert_with(bar);
            bar.set_message(message);
            if let Some(percent) = progress.percent {
                bar.set_prefix(format!("{percent:.0} %"));
                bar.set_style(style(DRAWN));
                bar.update(|state| state.set_pos(whole_percent(percent)));
            }
            return;
        }
        // The task, without its progress.
        let task = message.split(':').next().unwrap_or_default().to_owned();
        let is_due = self.last.as_ref().is_none_or(|(at, last)| at.elapsed() >= EVERY || *last != task);
        if is_due {
            // Some services include the percentage in the text.
            let percent = progress.percent.filter(|_| !message.contains('%'));
            let percent = percent.map(|percent| format!(" ({percent:.0} %)")).unwrap_or_default();
            output::note(&format!("{message}{percent}"));
            self.last = Some((Instant::now(), task));
        }
    }

    /// Shows a password immediately, so that no later failure can lose it.
    pub(super) fn secret(&mut self, secret: &Secret) {
        self.clear();
        output::note(&format!("{}: {}", secret.name.replace('_', " "), text::escape_control(&secret.value)));
    }

    /// Clears the progress line.
    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

/// The templates of the line, without and with a percentage.
const TURNING: &str = "{spinner} {elapsed} {wide_msg}";
const DRAWN: &str = "{spinner} {elapsed} {bar:10} {prefix:>5} {wide_msg}";

fn bar() -> ProgressBar {
    let bar = ProgressBar::new(100);
    bar.set_style(style(TURNING));
    bar.enable_steady_tick(TURN);
    bar
}

/// Returns the style of a template, with the characters that the terminal supports.
fn style(template: &str) -> ProgressStyle {
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner());
    if has_blocks(|name| std::env::var(name).ok()) {
        style.progress_chars("█▉▊▋▌▍▎▏ ")
    } else {
        style.progress_chars("#  ").tick_chars("|/-\\ ")
    }
}

/// Returns a percentage as an integer.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 0 to 100
fn whole_percent(percent: f64) -> u64 {
    percent.clamp(0.0, 100.0) as u64
}
