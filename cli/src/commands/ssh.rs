//! `vpswire ssh`: runs the system's ssh client for a machine.

use crate::account::Known;
use crate::client;
use crate::commands::fleet::machine::{machine, word};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::{output, text};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::net::IpAddr;
use std::process::{Command as Program, ExitCode};
use vpswire::fleet::Verb;
use vpswire::fleet::machines::{Get, Machine};
use vpswire::kiwivm::GetLiveServiceInfo;
use vpswire::shape::{Api, Effect};

/// The name of the program.
const SSH: &str = "ssh";

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("ssh")
        .about("Log in to a machine with the ssh of this system")
        .arg(machine())
        .arg(Arg::new("user").long("user").value_name("NAME").default_value("root").help("The user to log in as"))
        .arg(Arg::new("port").long("port").value_name("PORT").value_parser(value_parser!(u16).range(1..)).help(
            "The port [default: the one that KiwiVM reports while the VPS is running, otherwise the default of ssh]",
        ))
        .arg(
            Arg::new("arguments")
                .value_name("ARGUMENTS")
                .action(ArgAction::Append)
                .num_args(1..)
                .last(true)
                .help("A command and other arguments for ssh"),
        )
        .after_help("Examples:\n  vpswire ssh web-1\n  vpswire ssh web-1 -- uptime")
}

/// Logs in to the machine.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let accounts = Accounts::all(options, None)?;
    let machine = accounts.one(Get::ROW, word(matches, "machine"))?;
    let known = accounts.of(&machine)?;
    let address = address(&machine).ok_or_else(|| {
        let failure = Failure::absent(&format!("{} has no address that its service lists", machine.machine));
        failure.with_hint("use ssh with its name or address")
    })?;
    let port = match matches.get_one::<u16>("port") {
        Some(port) => Some(*port),
        None => port(known, options)?,
    };
    let port = port.into_iter().flat_map(|port| ["-p".to_owned(), port.to_string()]);
    let user = ["-l".to_owned(), word(matches, "user").to_owned()];
    let more = matches.get_many::<String>("arguments").unwrap_or_default().cloned();
    let words: Vec<String> = port.chain(user).chain([address.to_string()]).chain(more).collect();
    if options.dry_run {
        let line: Vec<_> = words.iter().map(|word| text::quoted(word)).collect();
        return output::print(&format!("{SSH} {}\n", line.join(" "))).map(|()| ExitCode::SUCCESS);
    }
    become_program(Program::new(SSH).args(words))
}

/// Returns the address of a machine, IPv6 only if there is no other. Only a valid address is ever passed to a program.
fn address(machine: &Machine) -> Option<IpAddr> {
    let all: Vec<IpAddr> = machine.addresses.iter().filter_map(|address| address.parse().ok()).collect();
    all.iter().find(|address| address.is_ipv4()).or_else(|| all.first()).copied()
}

/// Returns the port, if the service reports one.
fn port(known: &Known, options: &Options) -> Result<Option<u16>, Failure> {
    if known.account.api() != Api::Kiwivm {
        return Ok(None);
    }
    let client = client::make(known, options)?;
    let asked = client::interruptible(Effect::Reads, |token| client.cancelled_by(token).send(&GetLiveServiceInfo {}))?;
    Ok(match asked {
        Ok(reply) => reply.answer.ssh_port,
        Err(error) => {
            let why = text::escape_control(&error.to_string());
            output::note(&format!("{}: {why}; --port says it", known.name.as_deref().unwrap_or("kiwivm")));
            None
        }
    })
}

/// Replaces this process by a program.
#[cfg(unix)]
fn become_program(program: &mut Program) -> Result<ExitCode, Failure> {
    use std::os::unix::process::CommandExt;
    Err(failed(&program.exec()))
}

/// Runs a program, and exits with its status.
#[cfg(not(unix))]
fn become_program(program: &mut Program) -> Result<ExitCode, Failure> {
    let status = program.status().map_err(|error| failed(&error))?;
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX)))
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::local(&format!("cannot run {SSH}: {error}"))
}
