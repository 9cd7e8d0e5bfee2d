//! The settings of `vpswire watch`: `[watch]` of the configuration file, with overrides from the command line. Opens the
//! history and the channels that they name.

use crate::config::{Config, file};
use crate::failure::Failure;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use vpswire_watch::config::Settings;
use vpswire_watch::history::History;
use vpswire_watch::references::{resolve_path, run_command};
use vpswire_watch::service::Outlet;
use vpswire_watch::store::StoreError;

/// Reads the settings.
pub(super) fn read(config: &Config) -> Result<Settings, Failure> {
    Settings::parse(&config.text()).map_err(|invalid| config.invalid(&invalid.to_string()))
}

/// Opens the history: that of `--history`, that of the settings, or the default one next to the jobs.
pub(super) fn history(matches: &ArgMatches, settings: &Settings, config: &Config) -> Result<History, Failure> {
    let given = matches.get_one::<String>("history").map(String::as_str);
    opened(History::open(&place(given, settings, config)?))
}

/// Opens an existing history, at the same locations, for reading.
pub(super) fn existing_history(given: Option<&str>, settings: &Settings, config: &Config) -> Result<History, Failure> {
    opened(History::open_existing(&place(given, settings, config)?))
}

fn opened(history: Result<History, StoreError>) -> Result<History, Failure> {
    history.map_err(|error| Failure::local(&error.to_string()))
}

fn place(given: Option<&str>, settings: &Settings, config: &Config) -> Result<String, Failure> {
    if let Some(place) = given {
        return Ok(place.to_owned());
    }
    let set = match &settings.history_command {
        Some(command) => Some(printed(command)?),
        None => settings.history.clone(),
    };
    match set {
        Some(place) if is_url(&place) => Ok(place),
        Some(place) => path(resolve_path(Path::new(&place), &config.path)),
        None => {
            let usual = file::path("XDG_STATE_HOME", ".local/state", "watch.db");
            path(
                usual.ok_or_else(|| {
                    Failure::local("there is no place for the history").with_hint("give --history FILE")
                })?,
            )
        }
    }
}

fn path(path: PathBuf) -> Result<String, Failure> {
    path.into_os_string().into_string().map_err(|_| Failure::usage("the path of the history is not UTF-8"))
}

fn is_url(place: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| place.starts_with(scheme))
}

/// Returns the output of a command: the URL of a database, with its password.
fn printed(command: &str) -> Result<String, Failure> {
    let failed = |what: &str| Failure::local(&format!("the history_command {what}"));
    let text = run_command(command).map_err(|what| failed(&what))?;
    match text.trim() {
        "" => Err(failed("printed nothing")),
        text => Ok(text.to_owned()),
    }
}

/// Opens the channels, and fetches their secrets.
pub(super) fn outlets(settings: &Settings, config: &Config) -> Result<Vec<Outlet>, Failure> {
    let open = |(name, channel): (&String, &vpswire_watch::channels::ChannelConfig)| {
        let opened = channel.open(&config.path);
        let channel_of = |what: String| config.invalid(&format!("watch.channel.{name}: {what}"));
        Ok(Outlet { name: name.clone(), policy: channel.policy.clone(), channel: opened.map_err(channel_of)? })
    };
    settings.channel.iter().map(open).collect()
}
