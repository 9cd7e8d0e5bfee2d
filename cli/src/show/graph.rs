//! A graph of traffic over time: a bar for each day or hour, for any width of at least 40 columns.

use crate::show::style::Style;
use crate::show::text;
use vpswire::fleet::usage::Point;

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

/// The partial blocks, from one to eight eighths.
const EIGHTHS: [char; 8] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// The drawing area of a graph.
#[derive(Clone, Copy)]
pub(crate) struct Canvas {
    /// The number of columns in a line.
    pub(crate) width: usize,
    /// Whether the terminal supports characters beyond ASCII.
    pub(crate) blocks: bool,
    pub(crate) style: Style,
}

/// Whether the locale supports characters beyond ASCII, according to the first variable that is set.
pub(crate) fn has_blocks(variable: impl Fn(&str) -> Option<String>) -> bool {
    let given = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    // Windows sets none of these variables, and supports all characters.
    given.map_or(cfg!(windows), |locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// The traffic received and sent within a period.
#[derive(Clone, Copy, Default)]
struct Sum {
    received: u64,
    sent: u64,
    known: bool,
}

impl Sum {
    fn add(&mut self, received: u64, sent: u64) {
        self.received = self.received.saturating_add(received);
        self.sent = self.sent.saturating_add(sent);
        self.known = true;
    }

    const fn total(self) -> u64 {
        self.received.saturating_add(self.sent)
    }
}

/// Returns the start of a graph of so many days: the beginning of its first bar.
pub(crate) fn since(now: u64, days: u64) -> u64 {
    let step = step(days);
    let last = now.saturating_sub(now.checked_rem(step).unwrap_or_default());
    last.saturating_sub(count(days).saturating_sub(1).saturating_mul(step))
}

/// Returns the duration of a bar, seconds.
const fn step(days: u64) -> u64 {
    if days <= 2 { HOUR } else { DAY }
}

/// Returns the number of bars.
const fn count(days: u64) -> u64 {
    if days <= 2 { days.saturating_mul(24) } else { days }
}

/// Draws the bars of the last `days` days, one per hour for up to two days, and their sum.
pub(crate) fn bars(points: &[Point], now: u64, days: u64, canvas: Canvas) -> String {
    let (since, step) = (since(now, days), step(days));
    let mut sums = vec![Sum::default(); usize::try_from(count(days)).unwrap_or_default()];
    let mut all = Sum::default();
    for point in points {
        let place = point.at.checked_sub(since).and_then(|after| after.checked_div(step));
        let Some(sum) = place.and_then(|place| sums.get_mut(usize::try_from(place).ok()?)) else { continue };
        let (received, sent) = (point.in_bytes.unwrap_or_default(), point.out_bytes.unwrap_or_default());
        sum.add(received, sent);
        all.add(received, sent);
    }
    let greatest = sums.iter().map(|sum| sum.total()).max().unwrap_or_default();
    let mut out = String::new();
    let mut at = since;
    for sum in sums {
        let label = text::time(at.into()).unwrap_or_default();
        let label = label.get(..if step == HOUR { 16 } else { 10 }).unwrap_or_default();
        let value = if sum.known { text::bytes(sum.total().into()) } else { "-".to_owned() };
        let room = canvas.width.saturating_sub(label.len().saturating_add(VALUE).saturating_add(4));
        let bar = bar(sum.total(), greatest, room, canvas.blocks);
        let gap = " ".repeat(room.saturating_sub(bar.chars().count()));
        out.push_str(&format!("{}  {bar}{gap}  {value:>VALUE$}\n", canvas.style.name(label)));
        at = at.saturating_add(step);
    }
    let [both, received, sent] = [all.total(), all.received, all.sent].map(|bytes| text::bytes(bytes.into()));
    let days = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    for line in text::wrapped(&format!("{days}: {both}, received {received}, sent {sent} (UTC)"), canvas.width) {
        out.push_str(&format!("{line}\n"));
    }
    out
}

/// The width of a formatted byte count.
const VALUE: usize = 10;

/// Draws a bar in proportion to the greatest value.
fn bar(value: u64, greatest: u64, room: usize, blocks: bool) -> String {
    let parts = if blocks { EIGHTHS.len() } else { 1 };
    let cells = u128::try_from(room.saturating_mul(parts)).unwrap_or_default();
    let filled = u128::from(value).saturating_mul(cells).checked_div(greatest.into()).unwrap_or_default();
    let mut filled = usize::try_from(filled).unwrap_or_default();
    // A value above zero is always visible.
    if value > 0 {
        filled = filled.max(1);
    }
    if !blocks {
        return "#".repeat(filled);
    }
    let whole = filled.checked_div(parts).unwrap_or_default();
    let rest = filled.checked_rem(parts).unwrap_or_default();
    let mut bar = "█".repeat(whole);
    bar.extend(rest.checked_sub(1).and_then(|eighth| EIGHTHS.get(eighth)));
    bar
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects)]

    use super::{Canvas, DAY, HOUR, bars, has_blocks, since};
    use crate::show::style::Style;
    use unicode_width::UnicodeWidthStr;
    use vpswire::fleet::usage::Point;

    /// 2023-11-14 22:13:20 UTC.
    const NOW: u64 = 1_700_000_000;

    fn point(at: u64, received: u64, sent: u64) -> Point {
        let json = format!(r#"{{"at":{at},"in_bytes":{received},"out_bytes":{sent}}}"#);
        vpswire::Value::from_json(json, &<Point as vpswire::typed::Typed>::SHAPE).unwrap().read().unwrap()
    }

    fn drawn(points: &[Point], days: u64, width: usize, blocks: bool) -> Vec<String> {
        let canvas = Canvas { width, blocks, style: Style::PLAIN };
        bars(points, NOW, days, canvas).lines().map(str::to_owned).collect()
    }

    #[test]
    fn each_day_has_a_bar_of_its_length() {
        let today = NOW - NOW % DAY;
        let points = [
            point(today - 2 * DAY, 512, 512),
            point(today - DAY, 2048, 0),
            point(today - DAY + 300, 0, 2048),
            point(today - 3 * DAY, 1 << 40, 0),
        ];
        assert_eq!(
            drawn(&points, 3, 40, true),
            [
                "2023-11-12  ████                 1.0 KiB",
                "2023-11-13  ████████████████     4.0 KiB",
                "2023-11-14                             -",
                "3 days: 5.0 KiB, received 2.5 KiB, sent",
                "2.5 KiB (UTC)",
            ]
        );
        assert_eq!(drawn(&points, 3, 40, false)[0], "2023-11-12  ####                 1.0 KiB");
    }

    #[test]
    fn a_day_or_two_are_shown_by_the_hour() {
        let lines = drawn(&[point(NOW - HOUR, 1, 0)], 1, 60, true);
        assert_eq!(lines.len(), 25);
        assert!(lines[0].starts_with("2023-11-13 23:00  ") && lines[23].starts_with("2023-11-14 22:00  "), "{lines:?}");
        assert!(lines[22].ends_with("█     1 bytes"), "{lines:?}");
        assert_eq!(since(NOW, 1), NOW - NOW % HOUR - 23 * HOUR);
        assert_eq!(since(NOW, 30), NOW - NOW % DAY - 29 * DAY);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let points: Vec<_> =
            (0..800).map(|day| point(NOW - NOW % DAY - day * DAY, u64::MAX >> (day % 60), 7)).collect();
        for width in [40, 57, 80, 200] {
            for days in [1, 2, 3, 30, 730] {
                assert!(drawn(&points, days, width, true).iter().all(|line| line.width() <= width), "{width} {days}");
            }
        }
        // A small value is visible, and nothing is divided by zero.
        assert!(
            drawn(&points, 60, 40, true)
                .iter()
                .take(60)
                .all(|line| line.contains(['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█']))
        );
        assert!(drawn(&[], 30, 40, true).iter().take(30).all(|line| line.ends_with('-')));
    }

    #[test]
    fn the_locale_says_which_letters_there_are() {
        let has = |pairs: &[(&str, &str)]| {
            has_blocks(|name| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1.to_owned()))
        };
        assert!(has(&[("LANG", "en_US.UTF-8")]) && has(&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8"), ("LANG", "C")]));
        assert!(!has(&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")]) && !has(&[("LANG", "de_DE@euro")]));
        assert_eq!(has(&[]), cfg!(windows));
    }
}
