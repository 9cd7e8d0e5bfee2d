//! `vpswire panel`: serves the page for all machines on loopback until it is stopped.

mod accounts;
mod password;
mod public;

use crate::commands::watch;
use crate::config::file;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::output;
use crate::signals;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::io::{BufRead, IsTerminal};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::mpsc::{Sender, channel};
use vpswire::CancelToken;
use vpswire_panel::Panel;
use vpswire_panel::audit::Audit;
use vpswire_panel::history::Kept;
use vpswire_panel::listen::{Listening, USUAL_PORT};
use vpswire_panel::panel::Settings;

/// The address at which a proxy reaches the panel.
const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Returns the clap command.
pub(crate) fn command() -> Command {
    Command::new("panel")
        .about("Serve a page of all machines on this machine until Ctrl-C")
        .after_help(
            "The link on standard output opens the page once, within ten minutes; Enter prints another. The page contains no \
             key: this command makes its calls. Actions that destroy something or cost money ask you to type a name.",
        )
        .args_conflicts_with_subcommands(true)
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .value_parser(value_parser!(u16))
                .help("The port; 0 takes any free one. Default: 8460, or any free one if that is taken and the page is local"),
        )
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS")
                .value_parser(value_parser!(IpAddr))
                .help("The address of this machine to listen on, instead of 127.0.0.1 and ::1"),
        )
        .args(public::args())
        .arg(Arg::new("tag").long("tag").value_name("TAG").help("Show only the accounts with this tag"))
        .arg(
            // Without a location the value is empty, which is never a valid location.
            Arg::new("history")
                .long("history")
                .value_name("PLACE")
                .num_args(0..=1)
                .default_missing_value("")
                .conflicts_with("demo")
                .help(
                    "Also show the history of `vpswire watch`: by its settings, or at PLACE, the file of a history or the URL \
                     of a PostgreSQL database. Others can see PLACE: put a URL with a password into history_command of the \
                     settings",
                ),
        )
        .arg(
            Arg::new("demo")
                .long("demo")
                .action(ArgAction::SetTrue)
                .help("Show the page on a built-in simulator, without any account"),
        )
        .subcommand(password::command())
}

/// The events that the main thread waits for.
enum Happened {
    Enter,
    Stop,
}

/// Serves the panel until Ctrl-C.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<(), Failure> {
    if let Some(matches) = matches.subcommand_matches("password") {
        return password::run(matches);
    }
    let address = matches.get_one::<IpAddr>("listen").copied();
    let public = public::read(matches, address)?;
    let (happened, next) = channel();
    let stop = happened.clone();
    signals::on_end(move || stop.send(Happened::Stop).unwrap_or_default())?;
    let port: Option<u16> = matches.get_one("port").copied();
    let is_demo = matches.get_flag("demo");
    let token = CancelToken::new();
    let settings = match is_demo {
        true => Settings { demo: true, ..Settings::default() },
        false => settings(matches, options, &token)?,
    };
    let panel = Panel::new(settings);
    let is_public = public.is_some();
    // A proxy, a firewall or a bookmark expects a certain port at an address that was chosen.
    let at = |address| SocketAddr::new(address, port.unwrap_or(USUAL_PORT));
    let listening = match (address, public) {
        (address, Some(public)) => Listening::public(panel, at(address.unwrap_or(LOOPBACK)), public),
        (Some(address), None) => Listening::at(panel, at(address)),
        (None, None) => Listening::on_loopback(panel, port),
    };
    let listening = listening
        .map_err(|error| Failure::local(&format!("cannot listen on port {}: {error}", port.unwrap_or(USUAL_PORT))))?;
    if is_public {
        listening.addresses().for_each(|address| output::note(&format!("listening on {address}")));
    }
    print_link(&listening)?;
    if !is_demo && std::io::stdin().is_terminal() {
        output::note("Enter prints another link; Ctrl-C ends it");
        std::thread::spawn(move || send_enters(&happened));
    }
    while let Ok(Happened::Enter) = next.recv() {
        print_link(&listening)?;
    }
    token.cancel();
    listening.close();
    Ok(())
}

/// Returns the settings: the accounts, whose calls the token cancels, and the audit log.
fn settings(matches: &ArgMatches, options: &Options, token: &CancelToken) -> Result<Settings, Failure> {
    let members = accounts::all(matches, options, token)?;
    let log = file::path("XDG_STATE_HOME", ".local/state", "panel-audit.jsonl");
    let place = matches.get_one::<String>("history").map(|place| Some(&**place).filter(|place| !place.is_empty()));
    let history = place.map(|place| watch::existing_history(place, options)).transpose()?;
    Ok(Settings {
        members,
        read_only: options.policy.read_only,
        audit: log.map(Audit::new),
        history: history.map(Kept::new),
        demo: false,
    })
}

fn print_link(listening: &Listening) -> Result<(), Failure> {
    let link = listening.link().map_err(|error| Failure::local(&error.to_string()))?;
    output::print(&format!("{link}\n"))
}

/// Sends an event for each line that is typed, until the input or the server ends.
fn send_enters(happened: &Sender<Happened>) {
    for line in std::io::stdin().lock().lines() {
        if line.is_err() || happened.send(Happened::Enter).is_err() {
            return;
        }
    }
}
