//! The metrics, as they are written.
#![allow(clippy::panic, clippy::unwrap_used)]

use vpswire::fleet::machines::State;
use vpswire_serve::Request;
use vpswire_watch::metrics::{Delivery, Metrics};
use vpswire_watch::reading::{BudgetLeft, Failed, Reading, Round, Traffic};
use vpswire_watch::store::Latest;

const NOW: u64 = 1_700_000_000;
const HOUR: u64 = 3600;

fn round(api: &str, at: u64, machines: Vec<Reading>) -> Round {
    Round {
        account: "work".to_owned(),
        api: api.to_owned(),
        at,
        machines,
        is_complete: false,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: Vec::new(),
    }
}

fn web() -> Reading {
    let traffic = Traffic {
        used_bytes: Some(800_000_000_000),
        allowed_bytes: Some(1_000_000_000_000),
        share: Some(0.8),
        forecast_bytes: Some(1_250_000_000_000),
        began_at: None,
        resets_at: Some(NOW + HOUR),
        in_bytes: None,
        out_bytes: None,
    };
    let (machine, label) = ("work/7".to_owned(), Some("web \"1\"".to_owned()));
    let (traffic, state, problems) = (Some(traffic), Some(State::Running), Some(Vec::new()));
    Reading { machine, label, traffic, state, problems, newest_snapshot: Some(None), listed: None }
}

fn samples(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn what_is_known_is_written_with_its_help_and_type() {
    let metrics = Metrics::new(HOUR, false);
    let budget = vec![BudgetLeft { window_seconds: 900, remaining: -5 }];
    metrics.observe(&Round { budget: Some(budget), ..round("kiwivm", NOW, vec![web()]) });
    let failed = Failed { machine: None, call: None, code: "timeout".to_owned(), message: "late".to_owned() };
    metrics.observe(&Round { failures: vec![failed], ..round("kiwivm", NOW + 1, Vec::new()) });
    metrics.count_delivery("phone", Delivery::Failed);
    metrics.count_delivery("phone", Delivery::Delivered);
    metrics.count_delivery("phone", Delivery::Delivered);
    assert_eq!(metrics.text(NOW + 2), include_str!("metrics/known.txt"));
}

#[test]
fn what_is_not_known_has_no_sample() {
    let metrics = Metrics::new(HOUR, true);
    assert_eq!(metrics.text(NOW), "");
    metrics.observe(&round("vultr", NOW, vec![Reading { machine: "work/7".to_owned(), ..Reading::default() }]));
    let expected = [
        "vpswire_last_success_timestamp_seconds{account=\"work\"} 1700000000",
        "vpswire_watch_rounds_total{account=\"work\"} 1",
    ];
    assert_eq!(samples(&metrics.text(NOW)), expected);
    // A part that a later round does not read stays until it is too old.
    metrics.observe(&round("vultr", NOW, vec![web()]));
    metrics.observe(&round("vultr", NOW + 60, vec![Reading { machine: "work/7".to_owned(), ..Reading::default() }]));
    let up = "vpswire_up{account=\"work\",machine=\"work/7\",label=\"web \\\"1\\\"\"} 1";
    assert!(samples(&metrics.text(NOW + HOUR)).contains(&up), "{}", metrics.text(NOW + HOUR));
    assert_eq!(samples(&metrics.text(NOW + HOUR + 1)).len(), 2);
    // A clock that was set back makes nothing too old.
    assert!(samples(&metrics.text(NOW - HOUR)).contains(&up));
    // A machine that is no more has no samples either.
    metrics.observe(&Round { is_complete: true, ..round("vultr", NOW + 120, Vec::new()) });
    assert_eq!(samples(&metrics.text(NOW)).len(), 2);
}

#[test]
fn after_a_restart_metrics_go_on() {
    let metrics = Metrics::new(HOUR, false);
    let machine = |account: &str, state: &str| Latest {
        account: account.to_owned(),
        machine: format!("{account}/7"),
        label: Some("web".to_owned()),
        traffic: Some((NOW - HOUR, web().traffic.unwrap())),
        state: Some((NOW - 60, state.to_owned())),
    };
    let latest = [machine("work", "running"), machine("home", "locked"), machine("elsewhere", "running")];
    metrics.begin(["work", "home", "new"].into_iter(), &latest);
    let text = metrics.text(NOW);
    let of = |name: &str| samples(&text).into_iter().filter(|line| line.starts_with(name)).collect::<Vec<_>>();
    let labels = "account=\"home\",machine=\"home/7\",label=\"web\"";
    assert_eq!(of("vpswire_traffic_used_bytes")[0], format!("vpswire_traffic_used_bytes{{{labels}}} 800000000000"));
    assert_eq!(of("vpswire_traffic_used_bytes").len(), 2);
    assert_eq!(of("vpswire_up"), ["vpswire_up{account=\"work\",machine=\"work/7\",label=\"web\"} 1"]);
    let rounds = ["home", "new", "work"].map(|name| format!("vpswire_watch_rounds_total{{account=\"{name}\"}} 0"));
    assert_eq!(of("vpswire_watch_rounds"), rounds);
    // No longer than what a round has read.
    assert!(!metrics.text(NOW + 1).contains("vpswire_traffic_used_bytes{"));
    metrics.observe(&round("vultr", NOW, vec![web()]));
    let read = "vpswire_traffic_used_bytes{account=\"work\",machine=\"work/7\",label=\"web \\\"1";
    assert!(metrics.text(NOW + HOUR).contains(read));
}

#[test]
fn a_state_that_says_neither_is_not_down() {
    let metrics = Metrics::new(HOUR, false);
    let up = |state: State| {
        metrics.observe(&round("vultr", NOW, vec![Reading { state: Some(state), ..web() }]));
        let text = metrics.text(NOW);
        samples(&text).iter().find_map(|line| line.strip_prefix("vpswire_up{")?.rsplit(' ').next()?.parse::<u64>().ok())
    };
    assert_eq!(
        [up(State::Running), up(State::Stopped), up(State::Suspended), up(State::Pending)],
        [Some(1), Some(0), Some(0), Some(0)]
    );
    assert_eq!([up(State::Locked), up(State::Unlisted), up(State::Other("x".to_owned()))], [None; 3]);
}

#[test]
fn the_names_of_the_other_exporter_are_there_on_request() {
    let metrics = Metrics::new(HOUR, true);
    let budget =
        [(900, 990), (86_400, 19_890)].map(|(window_seconds, remaining)| BudgetLeft { window_seconds, remaining });
    metrics.observe(&Round { budget: Some(budget.to_vec()), ..round("kiwivm", NOW, vec![web()]) });
    let text = metrics.text(NOW);
    let named: Vec<_> = samples(&text).into_iter().filter(|line| line.starts_with("bandwagon_")).collect();
    let expected = [
        "bandwagon_api_rate_limit_remaining_points_15min{veid=\"7\"} 990",
        "bandwagon_api_rate_limit_remaining_points_24h{veid=\"7\"} 19890",
        "bandwagon_data_counter{hostname=\"web \\\"1\\\"\",ip_address=\"\"} 800000000000",
        "bandwagon_data_next_reset{hostname=\"web \\\"1\\\"\",ip_address=\"\"} 1700003600",
        "bandwagon_plan_monthly_data{hostname=\"web \\\"1\\\"\",ip_address=\"\"} 1000000000000",
    ];
    assert_eq!(named, expected);
}

#[test]
fn proxy_clients_see_what_is_left() {
    let metrics = Metrics::new(HOUR, false);
    metrics.observe(&round("vultr", NOW, vec![web()]));
    let ask = |method: &str, path: &str| {
        let (method, path) = (method.to_owned(), path.to_owned());
        let request = Request { method, path, query: String::new(), headers: Vec::new(), body: Vec::new() };
        metrics.answer(&request, NOW)
    };
    let left = "upload=0; download=800000000000; total=1000000000000; expire=1700003600";
    let answer = ask("GET", "/subscription-userinfo/work/7").unwrap();
    assert_eq!(String::from_utf8(answer.body).unwrap(), format!("{left}\n"));
    assert!(answer.headers.contains(&("Subscription-Userinfo".to_owned(), left.to_owned())));
    assert_eq!(ask("GET", "/subscription-userinfo/work/8").unwrap().status, 404);
    let refused = ask("POST", "/metrics").unwrap();
    assert_eq!((refused.status, refused.headers.last().unwrap().1.as_str()), (405, "GET, HEAD"));
    assert!(ask("GET", "/healthz").is_none());
    let answer = ask("GET", "/metrics").unwrap();
    assert_eq!(String::from_utf8(answer.body).unwrap(), metrics.text(NOW));

    // Directions that are counted apart.
    let traffic =
        Traffic { in_bytes: Some(600_000_000_000), out_bytes: Some(200_000_000_000), ..web().traffic.unwrap() };
    metrics.observe(&round("vultr", NOW, vec![Reading { traffic: Some(traffic), ..web() }]));
    let apart = "upload=200000000000; download=600000000000; total=1000000000000; expire=1700003600";
    assert_eq!(metrics.subscription_userinfo("work/7", NOW).as_deref(), Some(apart));
    assert_eq!(metrics.subscription_userinfo("work/7", NOW + HOUR + 1), None);
}
