//! Serves the simulator of the three services until Ctrl-C.

use crate::commands::paste;
use crate::failure::Failure;
use crate::show::{output, text};
use crate::signals;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use vpswire_sim::{Delivery, Edition, Fault, Options, Rule, Seen, Server, World};

/// The interval at which new log entries are shown.
const TICK: Duration = Duration::from_millis(50);

/// Returns the clap command.
pub(crate) fn command() -> Command {
    let path = value_parser!(PathBuf);
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    Command::new("sim")
        .about("Serve a simulator of the three services until Ctrl-C, to try things out")
        .after_help(
            "The lines on standard output point vpswire at the simulator: paste them into a shell. Requests are \
             logged on standard error, without keys, parameters and answers.",
        )
        .arg(
            option("port", "N", "The port; 0 takes any free one")
                .default_value("8080")
                .value_parser(value_parser!(u16)),
        )
        .arg(
            option(
                "listen",
                "ADDRESS",
                "The address to listen on. On other addresses than loopback anyone can use it, with the keys that it prints",
            )
            .value_parser(value_parser!(IpAddr)),
        )
        .arg(
            option("speed", "N", "The speed of its clock: 2 for twice the real time, 0.5 for half of it; 0 stops it")
                .default_value("1")
                .value_parser(speed),
        )
        .arg(
            option(
                "world",
                "FILE",
                "The accounts, servers and faults to start with, in TOML or JSON, instead of the built-in ones",
            )
            .value_parser(path.clone()),
        )
        .arg(option("save", "FILE", "Write the final world to this file, for --world").value_parser(path.clone()))
        .arg(
            option("edition", "EDITION", "The edition of the KiwiVM panel: kiwivm-oldest, kiwivm-middle or kiwivm-newest")
                .value_parser(edition),
        )
        .arg(
            option("servers", "N", "Add this many servers to the first Vultr account")
                .value_parser(value_parser!(u64).range(..=1_000_000)),
        )
        .arg(
            Arg::new("no_limits")
                .long("no-limits")
                .help("Switch rate limits off")
                .action(ArgAction::SetTrue),
        )
        .arg(
            option(
                "fault",
                "API:CALL:WHEN=FAULT",
                "Break calls: vultr:server.create:2=lose_answer, kiwivm:*:10%=status:503:5",
            )
            .action(ArgAction::Append)
            .value_parser(|text: &str| text.parse::<Rule>()),
        )
        .arg(
            Arg::new("lose_answer")
                .long("lose-answer")
                .value_name("API:CALL:NTH")
                .help("Carry out the nth call of this name, then close the connection without an answer: vultr:server.create:2")
                .action(ArgAction::Append)
                .value_parser(lose_answer),
        )
        .arg(
            option(
                "admin",
                "PORT",
                "Serve an admin API on this port, which adds faults and moves the clock; 0 takes any free one. It requires the \
                 token that is printed with the settings",
            )
            .value_parser(value_parser!(u16)),
        )
        .arg(
            option(
                "allow-host",
                "HOST",
                "Also answer requests that name this host, and requests from its pages. Otherwise only loopback names \
                 are accepted, so that no other page reaches the simulator",
            )
            .action(ArgAction::Append),
        )
        .arg(
            Arg::new("fixed_keys")
                .long("fixed-keys")
                .help("Keep the keys of the world instead of generating new ones; the built-in keys are publicly known")
                .action(ArgAction::SetTrue),
        )
        .arg(
            option("record", "FILE", "Record requests and answers in this file, without secrets")
                .value_parser(path.clone()),
        )
        .arg(
            option("replay", "FILE", "Replay the answers recorded in this file, and no others")
                .value_parser(path)
                .conflicts_with_all(["world", "save", "edition", "servers", "fault", "lose_answer"]),
        )
}

fn speed(text: &str) -> Result<f64, String> {
    let speed = text.parse().ok().filter(|speed| (0.0..=1e6).contains(speed));
    speed.ok_or_else(|| "expected a number from 0 to 1000000".to_owned())
}

fn lose_answer(text: &str) -> Result<Rule, String> {
    let rule: Rule = format!("{text}={}", Fault::LoseAnswer).parse()?;
    match rule.when {
        vpswire_sim::When::Nth(_) if rule.api.is_some() && rule.call.is_some() => Ok(rule),
        _ => Err("expected API:CALL:NTH".to_owned()),
    }
}

fn edition(text: &str) -> Result<Edition, String> {
    Edition::parse(text).ok_or_else(|| "expected kiwivm-oldest, kiwivm-middle or kiwivm-newest".to_owned())
}

/// Creates the world that the options describe.
fn world(matches: &ArgMatches) -> Result<World, Failure> {
    let read = |path: &PathBuf, parse: fn(&str) -> Result<World, String>| {
        let text = std::fs::read_to_string(path).map_err(|error| error.to_string());
        let failed = |error| Failure::local(&format!("{}: {error}", path.display()));
        text.and_then(|text| parse(&text)).map_err(failed)
    };
    if let Some(path) = matches.get_one::<PathBuf>("replay") {
        return read(path, World::replaying);
    }
    let given = matches.get_one::<PathBuf>("world");
    let mut world = given.map_or_else(|| Ok(World::default()), |path| read(path, World::from_text))?;
    if let Some(edition) = matches.get_one::<Edition>("edition") {
        world = world.with_edition(*edition);
    }
    if let Some(count) = matches.get_one::<u64>("servers") {
        world = world.with_servers(*count);
    }
    let faults = ["fault", "lose_answer"].into_iter().filter_map(|name| matches.get_many::<Rule>(name)).flatten();
    faults.cloned().for_each(|fault| world.add_fault(fault));
    Ok(world.with_limits(!matches.get_flag("no_limits")))
}

/// Serves the simulator until Ctrl-C.
pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let port: u16 = matches.get_one("port").copied().unwrap_or_default();
    let listen: IpAddr = matches.get_one("listen").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let world = world(matches)?;
    let (stop, stopped) = channel();
    signals::on_end(move || stop.send(()).unwrap_or_default())?;
    let options = Options {
        speed: matches.get_one("speed").copied().unwrap_or(1.0),
        beyond_loopback: !listen.is_loopback(),
        admin: matches.get_one("admin").copied(),
        record: matches.get_one("record").cloned(),
        allow_hosts: matches.get_many("allow-host").unwrap_or_default().cloned().collect(),
        fresh_keys: !matches.get_flag("fixed_keys"),
        ..Options::default()
    };
    let server = Server::start_with(world, (listen, port), options)
        .map_err(|error| Failure::local(&format!("cannot serve on {listen} port {port}: {error}")))?;
    let admin = server.admin_url().map(|url| (url, server.admin_token()));
    let admin = admin.as_ref().map(|(url, token)| (url.as_str(), *token));
    output::print(&paste::lines(&server.url(), admin, &server.with_world(|world| world.credentials())))?;
    if !listen.is_loopback() {
        output::note("beyond this machine clients send keys over plain http only where allow_plain_http is set");
    }
    if let Some(url) = server.admin_url() {
        output::note(&format!("admin API on {url}"));
    }
    output::note(&format!("simulating on {}, until Ctrl-C", server.url()));
    let mut logged = 0;
    loop {
        let ended = stopped.recv_timeout(TICK);
        let (seen, next) = server.requests_since(logged);
        for request in &seen {
            output::note(&line(request));
        }
        logged = next;
        if !matches!(ended, Err(RecvTimeoutError::Timeout)) {
            return save(matches, &server);
        }
    }
}

fn save(matches: &ArgMatches, server: &Server) -> Result<(), Failure> {
    let Some(path) = matches.get_one::<PathBuf>("save") else { return Ok(()) };
    std::fs::write(path, server.saved()).map_err(|error| Failure::local(&format!("{}: {error}", path.display())))
}

/// Formats a log entry: `vultr server.create POST /vultr/v1/server/create: 200, the answer was lost`.
fn line(seen: &Seen) -> String {
    let call = seen.call.map_or("no such call".to_owned(), |(api, call)| format!("{} {call}", api.as_str()));
    let fault = match seen.delivery {
        Delivery::Whole => String::new(),
        Delivery::Lost => ", the answer was lost".to_owned(),
        Delivery::Broken(fault) => format!(", broken: {fault}"),
    };
    let path = text::escape_control(&seen.path);
    format!("{call} {} {path}: {}{fault}", text::escape_control(&seen.method), seen.status)
}
