//! `vpswire usage`: the used and the forecast traffic, with an exit code for cron.

use super::list::percent;
use super::machine::word;
use crate::commands::completions;
use crate::commands::rows::{self, COUNT, NUMBER, TEXT, column, counts, record};
use crate::failure::{Failure, WARNED};
use crate::fleet::{Accounts, troubles};
use crate::options::Options;
use crate::show::{output, text};
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::usage::{MachineUsage, Usage};
use vpswire::shape::{RecordShape, Shape, Unit};

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("usage")
        .about("Show the traffic that each machine has used, with a forecast")
        .arg(Arg::new("machine").value_name("MACHINE").help("Only this machine").add(completions::machines()))
        .arg(Arg::new("warn").long("warn").value_name("PERCENT").help(
            "Name the machines that have used more than this share of their traffic, and exit with code 11 if there are any: 80%",
        ))
        .arg(
            Arg::new("forecast")
                .long("forecast")
                .action(ArgAction::SetTrue)
                .requires("warn")
                .help("Compare the forecast with --warn instead of the traffic used so far"),
        )
        .arg(
            Arg::new("recent")
                .long("recent")
                .action(ArgAction::SetTrue)
                .help("Forecast from the last 7 days as well: one more call for each machine, of up to 30 MB"),
        )
}

/// The columns of the list.
pub(super) const LISTED: Shape = Shape::List(&Shape::Record(&LINE));
const LINE: RecordShape = record(
    "Traffic",
    "The traffic of a machine.",
    &[
        column("machine", "Its name: `account/id`.", Shape::Text),
        counts("traffic", "The used part of the traffic.", NUMBER, Unit::Percent),
        counts("used_bytes", "The traffic used.", COUNT, Unit::Bytes),
        counts("allowed_bytes", "The traffic allowed.", COUNT, Unit::Bytes),
        counts("resets_at", "The time of the next reset.", COUNT, Unit::UnixSeconds),
        counts("forecast", "The forecast of that part at the reset.", NUMBER, Unit::Percent),
        counts("forecast_bytes", "The forecast in bytes.", COUNT, Unit::Bytes),
        counts("recent_forecast_bytes", "The forecast from the rate of the last 7 days.", COUNT, Unit::Bytes),
        column("warning", "A caveat about these numbers.", TEXT),
    ],
);

/// Shows the traffic.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    options.view.check(&LISTED)?;
    let limit = matches.get_one::<String>("warn").map(|text| limit(text)).transpose()?;
    let accounts = Accounts::all(options, None)?;
    let only = match word(matches, "machine") {
        "" => None,
        name => Some(accounts.one(Usage::ROW, name)?),
    };
    let account = only.as_ref().map(|machine| machine.account.clone());
    let usage = accounts.send(&Usage { account, recent: matches.get_flag("recent").then_some(true) })?.answer;
    let is_asked = |usage: &&MachineUsage| only.as_ref().is_none_or(|only| only.machine == usage.machine);
    let machines: Vec<_> = usage.machines.iter().filter(is_asked).collect();
    let rows: Json = machines.iter().map(|usage| json(usage)).collect();
    let failed = if only.is_some() { Vec::new() } else { accounts.failed };
    let troubles = troubles(failed, usage.failures);
    let exit = rows::show("machines", rows.to_string(), &LISTED, &troubles, options)?;
    let (counted, has): (fn(&MachineUsage) -> Option<f64>, _) =
        if matches.get_flag("forecast") { (forecast, "will have used") } else { (|usage| usage.share, "has used") };
    let mut is_any_over = false;
    for usage in machines {
        if let Some((share, limit)) = counted(usage).map(percent).zip(limit).filter(|(share, limit)| share > limit) {
            is_any_over = true;
            let name = text::escape_control(&usage.machine);
            output::note(&format!("{name} {has} {share} % of its traffic, more than {limit} %"));
        }
    }
    // A machine above the limit takes precedence over one that could not be read.
    Ok(if is_any_over { ExitCode::from(WARNED) } else { exit })
}

fn json(usage: &MachineUsage) -> Json {
    json!({
        "machine": usage.machine, "traffic": usage.share.map(percent), "used_bytes": usage.used_bytes,
        "allowed_bytes": usage.allowed_bytes, "resets_at": usage.resets_at, "forecast": forecast(usage).map(percent),
        "forecast_bytes": usage.forecast_bytes, "recent_forecast_bytes": usage.recent_forecast_bytes,
        "warning": usage.warning,
    })
}

/// Returns the forecast share of the allowance.
#[allow(clippy::cast_precision_loss)] // a share
fn forecast(usage: &MachineUsage) -> Option<f64> {
    let (forecast, allowed) = usage.forecast_bytes.zip(usage.allowed_bytes.filter(|allowed| *allowed > 0))?;
    Some(forecast as f64 / allowed as f64)
}

/// Parses a percentage: `80%` or `80`. A value below 1 without a percent sign is ambiguous, as 0.8 probably means 80 %, and
/// is refused.
fn limit(text: &str) -> Result<f64, Failure> {
    let number = text.strip_suffix('%').unwrap_or(text).parse::<f64>().ok();
    let number = number.filter(|number| number.is_finite() && *number >= 0.0);
    let number = number.ok_or_else(|| Failure::usage("--warn: expected a part in hundredths, such as 80%"))?;
    if number > 0.0 && number < 1.0 && !text.ends_with('%') {
        let failure = Failure::usage("--warn: expected a part in hundredths, got a fraction of one");
        return Err(failure.with_hint("80% of the traffic is --warn 80; a value below 1% needs the sign: --warn 0.8%"));
    }
    Ok(number)
}
