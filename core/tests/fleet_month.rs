//! Simulates two months of a VPS whose traffic is counted in 5-minute steps, and compares the fleet's numbers with a
//! small independent model, for different multipliers and their spellings by panels, both rules, a reset, and
//! forecasts.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::Duration;
use vpswire_core::fleet::usage::{MachineUsage, Usage};
use vpswire_core::fleet::{Fleet, Step, TrafficRule};
use vpswire_core::wire::Response;
use vpswire_core::{Account, decode};

const STEP: u64 = 300;
const DAY: u64 = 86_400;
const PLAN: u64 = 1_000 << 30;
/// The times when the counter is reset to zero: noon of the 15th of January, February and March 2023.
const RESETS: [u64; 3] = [1_673_784_000, 1_676_462_400, 1_678_881_600];

/// The multipliers as panels of different age write them, each with its hundredths; the oldest panels do not
/// send one.
const MULTIPLIERS: [(&str, u64); 6] = [
    ("", 100),
    (r#","monthly_data_multiplier":1"#, 100),
    (r#","monthly_data_multiplier":0.33"#, 33),
    (r#","monthly_data_multiplier":"0.33""#, 33),
    (r#","monthly_data_multiplier":3"#, 300),
    (r#","monthly_data_multiplier":"3""#, 300),
];

/// Returns the bytes received and sent in the step that begins at that time.
fn bytes(step: u64) -> (u64, u64) {
    let noise = (step / STEP).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    (noise * 7 + 13, noise * 3 + 1)
}

fn both(step: u64) -> u64 {
    bytes(step).0 + bytes(step).1
}

/// Returns the quotient, rounded to the nearest integer, halves upwards.
fn rounded(number: u128, by: u128) -> u64 {
    let up = u128::from(number % by >= by - number % by);
    u64::try_from(number / by + up).unwrap()
}

fn usage(fleet: &Fleet, now: u64, counter: u64, ends: u64, multiplier: &str, recent: bool) -> MachineUsage {
    let mut work = fleet.begin(&Usage { recent: Some(recent), ..Usage::default() }, now).unwrap();
    let mut step = work.start();
    loop {
        let asks = match step {
            Step::Ask(asks) => asks,
            Step::Done(value) => {
                let value = value.unwrap();
                return value.read::<vpswire_core::fleet::usage::Usages>().unwrap().machines.pop().unwrap();
            }
            step => panic!("{step:?}"),
        };
        let results = asks.iter().map(|ask| {
            let body = if ask.prepared.call() == "get_raw_usage_stats" {
                let first = now - now % STEP - 8 * DAY;
                let rows: Vec<_> = (0..=8 * DAY / STEP)
                    .map(|index| {
                        let at = first + index * STEP;
                        let (into, out) = bytes(at);
                        format!(r#"{{"timestamp":{at},"network_in_bytes":{into},"network_out_bytes":"{out}"}}"#)
                    })
                    .collect();
                format!(r#"{{"data":[{}],"error":0}}"#, rows.join(","))
            } else {
                format!(
                    r#"{{"plan_monthly_data":{PLAN},"data_counter":{counter}{multiplier},"data_next_reset":{ends},"error":0}}"#
                )
            };
            let response = Response { status: 200, headers: Vec::new(), body: body.into_bytes() };
            decode::decode(&ask.prepared, response, decode::MAX_BODY, Duration::from_secs(now))
        });
        step = work.step(results.collect());
    }
}

#[test]
fn two_months_are_counted_exactly() {
    for (multiplier, hundredths) in MULTIPLIERS {
        for rule in [TrafficRule::Both, TrafficRule::Allowance] {
            let mut fleet = Fleet::new();
            let account = Account::kiwivm(1, "private_KEY").unwrap();
            fleet.add("vps", account).unwrap().set_traffic_rule(rule);
            let times = |bytes: u64| rounded(u128::from(bytes) * u128::from(hundredths), 100);
            let counted = |bytes: u64| if rule == TrafficRule::Both { times(bytes) } else { bytes };
            for month in RESETS.windows(2) {
                let (begins, ends) = (month[0], month[1]);
                let mut counter = 0;
                for now in (begins..ends).step_by(STEP as usize) {
                    let elapsed = now - begins;
                    let (hourly, daily) = (elapsed % 3_600 == 0, elapsed % (7 * DAY + 5 * 3_600) == 0);
                    if hourly {
                        let got = usage(&fleet, now, counter, ends, multiplier, daily);
                        let used = counted(counter);
                        assert_eq!((got.used_bytes, got.allowed_bytes), (Some(used), Some(times(PLAN))), "{now}");
                        assert_eq!((got.began_at, got.resets_at), (Some(begins), Some(ends)), "{now}");
                        let millionths = rounded(u128::from(used) * 1_000_000, times(PLAN).into());
                        let share = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
                        assert_eq!(got.share, Some(share.parse().unwrap()), "{now}");
                        let forecast = u128::from(used) * u128::from(ends - begins);
                        let forecast = (elapsed > 0).then(|| rounded(forecast, elapsed.into()));
                        assert_eq!(got.forecast_bytes, forecast, "{now}");
                        assert_eq!(got.warning.is_some(), hundredths != 100);
                        let recent = daily.then(|| {
                            let week: u64 = (now - 7 * DAY..now).step_by(STEP as usize).map(both).sum();
                            let more = u128::from(counted(week)) * u128::from(ends - now);
                            used + rounded(more, u128::from(7 * DAY))
                        });
                        assert_eq!(got.recent_forecast_bytes, recent, "{now}");
                    }
                    counter += both(now);
                }
            }
        }
    }
}
