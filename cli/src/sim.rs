//! The simulator of the three services, served until Ctrl-C.

use crate::errors::Failure;
use crate::output;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use vpswire::shape::Api;
use vpswire::table;
use vpswire_sim::{Delivery, Fault, Harm, Options, Seen, Server, World, accounts};

/// How often the log is brought up to date.
const TICK: Duration = Duration::from_millis(50);

/// The command for clap.
pub(crate) fn command() -> Command {
    Command::new("sim")
        .about("Serve a simulator of the three services until Ctrl-C, to try things out")
        .after_help(
            "The lines on standard output point vpswire at the simulator: paste them into a shell. What it is asked is \
             told on standard error, without keys, parameters and answers.",
        )
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .help("The port; 0 takes any that is free")
                .default_value("8080")
                .value_parser(value_parser!(u16)),
        )
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS")
                .help("Where to listen. Beyond this machine anyone can use it, with the keys that it tells")
                .value_parser(value_parser!(IpAddr)),
        )
        .arg(
            Arg::new("speed")
                .long("speed")
                .value_name("N")
                .help("How many of its seconds pass in a real one")
                .default_value("1")
                .value_parser(value_parser!(u32).range(1..=1_000_000)),
        )
        .arg(
            Arg::new("lose_answer")
                .long("lose-answer")
                .value_name("API:CALL:NTH")
                .help("Do what the nth call of this name asks for, then close the connection: vultr:server.create:2")
                .action(ArgAction::Append)
                .value_parser(fault),
        )
}

fn fault(text: &str) -> Result<Fault, String> {
    let parts: Vec<_> = text.split(':').collect();
    let [api, call, nth] = parts.as_slice() else { return Err("expected API:CALL:NTH".to_owned()) };
    let api = Api::parse(api).ok_or_else(|| format!("there is no API {api}"))?;
    let op = table::find(api, call).ok_or_else(|| format!("{} has no call {call}", api.as_str()))?;
    let nth = nth.parse().ok().filter(|nth| *nth > 0).ok_or("the last part is a number from 1")?;
    Ok(Fault { api, call: op.id.to_owned(), nth, harm: Harm::LoseAnswer })
}

/// Serves until Ctrl-C.
pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let port: u16 = matches.get_one("port").copied().unwrap_or_default();
    let listen: IpAddr = matches.get_one("listen").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let speed = matches.get_one("speed").copied().unwrap_or(1);
    let mut world = World::default();
    for fault in matches.get_many::<Fault>("lose_answer").unwrap_or_default() {
        world.add_fault(fault.clone());
    }
    let (stop, stopped) = channel();
    ctrlc::set_handler(move || stop.send(()).unwrap_or_default())
        .map_err(|error| Failure::local(&format!("cannot listen for Ctrl-C: {error}")))?;
    let options = Options { speed, beyond_loopback: !listen.is_loopback() };
    let server = Server::start_with(world, (listen, port), options)
        .map_err(|error| Failure::local(&format!("cannot serve on {listen} port {port}: {error}")))?;
    output::print(&exports(&server.url()))?;
    output::note(&format!("simulating on {}, until Ctrl-C", server.url()));
    let mut told = 0;
    loop {
        let ended = stopped.recv_timeout(TICK);
        let (seen, next) = server.requests_since(told);
        for request in &seen {
            output::note(&line(request));
        }
        told = next;
        if !matches!(ended, Err(RecvTimeoutError::Timeout)) {
            return Ok(());
        }
    }
}

/// Lines that point a shell at the simulator.
fn exports(url: &str) -> String {
    let mut lines = String::new();
    let mut line = |line: String| {
        lines.push_str(&line);
        lines.push('\n');
    };
    let account = |index: usize| if index == 0 { "" } else { "# " };
    line(format!("export VPSWIRE_KIWIVM_URL='{}'", accounts::base(Api::Kiwivm, url)));
    for (index, (veid, key)) in accounts::KIWIVM.iter().enumerate() {
        line(format!("{}export VPSWIRE_KIWIVM_VEID='{veid}' VPSWIRE_KIWIVM_API_KEY='{key}'", account(index)));
    }
    line(format!("export VPSWIRE_CVM_URL='{}'", accounts::base(Api::Cvm, url)));
    for (index, (public, private)) in accounts::CVM.iter().enumerate() {
        let keys = format!("VPSWIRE_CVM_PUBLIC_TOKEN='{public}' VPSWIRE_CVM_PRIVATE_TOKEN='{private}'");
        line(format!("{}export {keys}", account(index)));
    }
    line(format!("export VPSWIRE_VULTR_URL='{}'", accounts::base(Api::Vultr, url)));
    for (index, key) in accounts::VULTR.iter().enumerate() {
        line(format!("{}export VPSWIRE_VULTR_API_KEY='{key}'", account(index)));
    }
    lines
}

/// `vultr server.create POST /vultr/v1/server/create: 200, the answer was lost`.
fn line(seen: &Seen) -> String {
    let call = seen.call.map_or("no such call".to_owned(), |(api, call)| format!("{} {call}", api.as_str()));
    let lost = if seen.delivery == Delivery::Lost { ", the answer was lost" } else { "" };
    let path = crate::text::harmless(&seen.path);
    format!("{call} {} {path}: {}{lost}", crate::text::harmless(&seen.method), seen.status)
}
