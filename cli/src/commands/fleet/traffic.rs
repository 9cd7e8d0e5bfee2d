//! `vpswire usage`: how much traffic is used and will be, with an exit code for cron.

use super::list::percent;
use super::machine::word;
use crate::commands::completions;
use crate::commands::rows::{self, COUNT, NUMBER, TEXT, column, counts, record};
use crate::failure::{Failure, WARNED};
use crate::fleet::{Accounts, troubles};
use crate::options::Options;
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::usage::{MachineUsage, Usage};
use vpswire::shape::{RecordShape, Shape, Unit};

/// The command for clap.
pub(super) fn command() -> Command {
    Command::new("usage")
        .about("Show how much traffic each machine has used, and how much it will have")
        .arg(Arg::new("machine").value_name("MACHINE").help("Only this machine").add(completions::machines()))
        .arg(
            Arg::new("warn")
                .long("warn")
                .value_name("PERCENT")
                .help("End with exit code 11 if a machine has used more than that of its traffic: 80%"),
        )
        .arg(
            Arg::new("forecast")
                .long("forecast")
                .action(ArgAction::SetTrue)
                .requires("warn")
                .help("Count what will be used by the end for --warn, if it goes on as before"),
        )
        .arg(
            Arg::new("recent")
                .long("recent")
                .action(ArgAction::SetTrue)
                .help("Forecast from the last 7 days too: one more call for each machine, of up to 30 MB"),
        )
}

/// How traffic is listed.
pub(super) const LISTED: Shape = Shape::List(&Shape::Record(&LINE));
const LINE: RecordShape = record(
    "Traffic",
    "The traffic of a machine.",
    &[
        column("machine", "Its name: `account/id`.", Shape::Text),
        counts("traffic", "How much of the traffic is used.", NUMBER, Unit::Percent),
        counts("used_bytes", "The traffic used.", COUNT, Unit::Bytes),
        counts("allowed_bytes", "The traffic allowed.", COUNT, Unit::Bytes),
        counts("resets_at", "When it begins at zero again.", COUNT, Unit::UnixSeconds),
        counts("forecast", "How much will be used by then.", NUMBER, Unit::Percent),
        counts("forecast_bytes", "How much that is.", COUNT, Unit::Bytes),
        counts("recent_forecast_bytes", "How much that is if it goes on as in the last 7 days.", COUNT, Unit::Bytes),
        column("warning", "What is doubtful about it.", TEXT),
    ],
);

/// Shows what was asked for.
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
    let counted = |usage: &MachineUsage| if matches.get_flag("forecast") { forecast(usage) } else { usage.share };
    let is_over =
        |usage: &&MachineUsage| counted(usage).zip(limit).is_some_and(|(share, limit)| percent(share) > limit);
    // A machine that is over counts more than one that could not be asked.
    Ok(if machines.iter().any(is_over) { ExitCode::from(WARNED) } else { exit })
}

fn json(usage: &MachineUsage) -> Json {
    json!({
        "machine": usage.machine, "traffic": usage.share.map(percent), "used_bytes": usage.used_bytes,
        "allowed_bytes": usage.allowed_bytes, "resets_at": usage.resets_at, "forecast": forecast(usage).map(percent),
        "forecast_bytes": usage.forecast_bytes, "recent_forecast_bytes": usage.recent_forecast_bytes,
        "warning": usage.warning,
    })
}

/// The part of the allowance that will be used.
#[allow(clippy::cast_precision_loss)] // a share
fn forecast(usage: &MachineUsage) -> Option<f64> {
    let (forecast, allowed) = usage.forecast_bytes.zip(usage.allowed_bytes.filter(|allowed| *allowed > 0))?;
    Some(forecast as f64 / allowed as f64)
}

/// `80%` or `80`.
fn limit(text: &str) -> Result<f64, Failure> {
    let number = text.strip_suffix('%').unwrap_or(text).parse::<f64>().ok();
    let number = number.filter(|number| number.is_finite() && *number >= 0.0);
    number.ok_or_else(|| Failure::usage("--warn: expected a part in hundredths, such as 80%"))
}
