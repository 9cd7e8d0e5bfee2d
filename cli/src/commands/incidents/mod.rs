//! `vpswire incidents`: the status messages of the provider of KiwiVM's machines about its network and nodes. No other
//! command fetches them.

mod concern;
mod feed;
mod fetch;

use crate::commands::rows::{self, COUNT, TEXT, TEXTS, column, counts, record};
use crate::failure::Failure;
use crate::fleet::{Accounts, Trouble, troubles};
use crate::options::Options;
use crate::show::{output, text};
use clap::{Arg, ArgAction, ArgMatches, Command};
use concern::{Mentions, Site};
use feed::Incident;
use serde_json::{Value as Json, json};
use std::cmp::Reverse;
use std::process::ExitCode;
use vpswire::Code;
use vpswire::fleet::machines::List;
use vpswire::shape::{Api, RecordShape, Shape, Unit};

/// The status feed of BandwagonHost, the provider that runs KiwiVM.
const FEED: &str = "https://bwhstatus.com/feed.atom";

/// Returns the clap command.
pub(crate) fn command() -> Command {
    Command::new("incidents")
        .about("List the incidents published by BandwagonHost that mention a node or location of your machines")
        .arg(
            Arg::new("all")
                .long("all")
                .action(ArgAction::SetTrue)
                .help("List all other incidents after those; needs no account"),
        )
        .arg(
            Arg::new("feed")
                .long("feed")
                .value_name("URL")
                .default_value(FEED)
                .help("The Atom feed to read, for example that of a mirror"),
        )
        .after_help(
            "Only this command asks the status page, and nothing of an account is sent to it. People write what it says: \
             an incident concerns a machine if it mentions its node (v3105), a group of nodes (v31xx) or its place. \
             That none does is no proof that all is well.\n\nExample:\n  vpswire incidents --columns state,title,machines",
        )
}

/// The columns of the list of incidents.
pub(crate) const LISTED: Shape = Shape::List(&Shape::Record(&LINE));
const LINE: RecordShape = record(
    "Incident",
    "An incident.",
    &[
        column("state", "The state: `ongoing`, `resolved`.", Shape::Text),
        column("title", "The title.", TEXT),
        counts("updated_at", "The time of the last update.", COUNT, Unit::UnixSeconds),
        column("machines", "The machines that it concerns.", TEXTS),
        column("mentions", "The nodes and locations that it mentions.", TEXTS),
        counts("began_at", "The time of its publication.", COUNT, Unit::UnixSeconds),
        column("url", "The page about it.", TEXT),
        column("text", "The text.", TEXT),
    ],
);

/// Lists the incidents.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    options.view.check(&LISTED)?;
    let (is_all, url) = (matches.get_flag("all"), matches.get_one::<String>("feed").map_or(FEED, String::as_str));
    let (sites, troubles) = sites(is_all, options)?;
    let read = feed::read(&fetch::text(url, options)?);
    let incidents = read.map_err(|why| Failure::of_page(Code::Decode, &format!("the feed cannot be read: {why}")))?;
    let published = incidents.len();
    let mut lines: Vec<Line> = incidents.into_iter().map(|incident| Line::of(incident, &sites)).collect();
    if !is_all {
        lines.retain(|line| !line.machines.is_empty());
    }
    // Incidents that concern own machines come first, then unresolved ones, then the newest.
    lines.sort_by_key(|line| (line.machines.is_empty(), line.incident.is_resolved, Reverse(line.incident.updated_at)));
    let rows: Json = lines.iter().map(Line::json).collect();
    let exit = rows::show("incidents", rows.to_string(), &LISTED, &troubles, options)?;
    if lines.is_empty() && published > 0 && !options.view.has_failures() {
        output::note(&format!(
            "incidents published: {published}, none of which mentions your machines; --all lists them"
        ));
    }
    Ok(exit)
}

/// Returns the locations of KiwiVM's machines, and the accounts that could not be read.
fn sites(is_all: bool, options: &Options) -> Result<(Vec<Site>, Vec<Trouble>), Failure> {
    let accounts = Accounts::any(options, Some(Api::Kiwivm))?;
    if accounts.is_empty() {
        let failure = Failure::usage("there is no account of KiwiVM, whose machines the incidents are about");
        let none = Ok((Vec::new(), Vec::new()));
        return if is_all { none } else { Err(failure.with_hint("--all lists all incidents, without an account")) };
    }
    let listed = accounts.send(&List { account: None, live: None })?.answer;
    let mut sites = Vec::new();
    for machine in &listed.machines {
        match Site::of(machine) {
            Some(site) => sites.push(site),
            None => {
                output::note(&text::escape_control(&format!("{}: its node and place are not known", machine.machine)))
            }
        }
    }
    Ok((sites, troubles(accounts.failed, listed.failures)))
}

/// An incident with the machines that it concerns, and the reasons.
struct Line {
    incident: Incident,
    machines: Vec<String>,
    mentions: Vec<String>,
}

impl Line {
    fn of(incident: Incident, sites: &[Site]) -> Self {
        let said = Mentions::of(&format!("{}\n{}", incident.title, incident.text));
        let (mut machines, mut mentions) = (Vec::new(), Vec::<String>::new());
        for site in sites {
            let found = said.of_site(site);
            if !found.is_empty() {
                machines.push(site.machine.clone());
                mentions.extend(found);
            }
        }
        mentions.sort();
        mentions.dedup();
        Self { incident, machines, mentions }
    }

    fn json(&self) -> Json {
        let Self { incident, machines, mentions } = self;
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        json!({
            "state": if incident.is_resolved { "resolved" } else { "ongoing" }, "title": filled(&incident.title),
            "updated_at": incident.updated_at, "machines": machines, "mentions": mentions,
            "began_at": incident.began_at, "url": filled(&incident.url), "text": filled(&incident.text),
        })
    }
}
