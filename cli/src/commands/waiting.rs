//! The options that wait for a task, with a time-out.

use crate::failure::Failure;
use crate::options::{JOB_TIMEOUT, WAIT};
use clap::{Arg, ArgAction, ArgMatches};
use std::time::Duration;

/// Whether `--wait` was given.
pub(super) fn is_asked(matches: &ArgMatches) -> bool {
    matches.try_get_one::<bool>(WAIT).ok().flatten().copied().unwrap_or_default()
}

/// Returns `--wait` and its time-out option.
pub(super) fn options(help: impl Into<String>) -> [Arg; 2] {
    let wait = Arg::new(WAIT).long(WAIT).action(ArgAction::SetTrue).help(help.into());
    [wait, timeout().requires(WAIT)]
}

/// Returns the time-out option.
pub(super) fn timeout() -> Arg {
    let timeout = Arg::new(JOB_TIMEOUT).long("job-timeout").value_name("TIME");
    timeout.help("The time it may take in total: seconds, or 30m, or 2h [default: 1h]")
}

/// Returns the time-out, if it was given.
pub(super) fn timeout_of(matches: &ArgMatches) -> Result<Option<Duration>, Failure> {
    let typed = matches.try_get_one::<String>(JOB_TIMEOUT).ok().flatten();
    typed.map(|text| time(text)).transpose()
}

/// Parses `90`, `30m` or `2h`.
fn time(text: &str) -> Result<Duration, Failure> {
    let (number, unit) = match text.strip_suffix('s') {
        Some(number) => (number, 1),
        None => match (text.strip_suffix('m'), text.strip_suffix('h')) {
            (Some(number), _) => (number, 60),
            (_, Some(number)) => (number, 3600),
            _ => (text, 1),
        },
    };
    let seconds = number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
    let seconds = seconds.filter(|seconds| (1..=604_800).contains(seconds));
    let failure = || Failure::usage("--job-timeout: expected seconds, or 30m, or 2h, at most 168h");
    seconds.map(Duration::from_secs).ok_or_else(failure)
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_have_units() {
        let seconds = |text| time(text).ok().map(|time| time.as_secs());
        assert_eq!(
            [seconds("90"), seconds("90s"), seconds("30m"), seconds("2h")],
            [Some(90), Some(90), Some(1800), Some(7200)]
        );
        for wrong in ["", "0", "h", "-1", "1.5h", "169h", "18446744073709551615h"] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }
}
