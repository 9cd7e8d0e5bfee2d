//! `vpswire account`: lists and edits the accounts of the configuration file.

mod add;
mod import;

use crate::account::{in_environment, read};
use crate::client;
use crate::commands::rows::{self, TEXT, TEXTS, TRUTH, column, record};
use crate::commands::{completions, parts};
use crate::config::{Config, KeyPlace};
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::{Accounts, Trouble};
use crate::options::Options;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::List;
use vpswire::shape::{Effect, RecordShape, Shape};

/// Returns the clap command.
pub(crate) fn command() -> Command {
    let name = |help: &'static str| Arg::new("name").value_name("NAME").help(help).add(completions::accounts());
    let list = Command::new("list").visible_alias("ls").about("List the accounts, without their keys");
    Command::new("account")
        .about("Manage named accounts, so that no variables have to be set")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(add::command())
        .subcommand(parts::of(list, [&ACCOUNTS]))
        .subcommand(
            Command::new("use").about("Make an account the default of its API").arg(name("The account").required(true)),
        )
        .subcommand(
            Command::new("remove")
                .about("Remove an account, and its key if it is in the file")
                .arg(name("The account").required(true)),
        )
        .subcommand(
            Command::new("test")
                .about("Test an account, or all of them, by a call that only reads")
                .arg(name("Only this account")),
        )
        .subcommand(import::command())
        .after_help("The accounts are in $XDG_CONFIG_HOME/vpswire/config.toml, or ~/.config/vpswire/config.toml.")
}

/// Runs the selected subcommand.
pub(crate) fn run(matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((verb, matches)) = matches.subcommand() else { return Err(Failure::usage("no command is given")) };
    let mut options = Options::read(matches)?;
    let name = matches.try_get_one::<String>("name").ok().flatten().map_or("", String::as_str);
    if verb == "test" {
        options.account = Some(name.to_owned()).filter(|name| !name.is_empty()).or(options.account);
        return test(&options);
    }
    if options.dry_run && verb != "list" {
        return Err(Failure::usage("--dry-run is for what is sent to a service"));
    }
    let (options, config) = (&options, read(&options)?);
    match verb {
        "add" => add::run(config, name, matches, options),
        "list" => list(&config, options),
        "use" => set_default(config, name),
        "remove" => remove(config, name, options),
        _ => import::run(config, matches, options),
    }
}

/// The columns of the list of accounts.
const ACCOUNTS: Shape = Shape::List(&Shape::Record(&ACCOUNT));

const ACCOUNT: RecordShape = record(
    "Account",
    "An account in the configuration file.",
    &[
        column("name", "Its name.", Shape::Text),
        column("api", "Its API.", TEXT),
        column("default", "Whether it is the default account of its API.", TRUTH),
        column("read_only", "Whether it refuses all calls that change something.", TRUTH),
        column("veid", "The id of its VPS.", TEXT),
        column("base_url", "The URL of its service, if it differs from the default.", TEXT),
        column("key", "The source of its key.", TEXT),
        column("tags", "Its tags.", TEXTS),
        column("problem", "The reason why it cannot be used.", TEXT),
    ],
);

fn list(config: &Config, options: &Options) -> Result<ExitCode, Failure> {
    let row = |name: &str| -> Json {
        let entry = match config.entry(name) {
            Ok(entry) => entry,
            Err(failure) => return json!({ "name": name, "tags": [], "problem": failure.words() }),
        };
        let replaced = in_environment(entry.api).then_some("environment variables take precedence unless it is named");
        json!({
            "name": name, "api": entry.api.as_str(), "default": config.default() == Some(name),
            "read_only": entry.read_only, "veid": entry.setting("veid"), "base_url": entry.setting("base_url"),
            "key": entry.key.as_ref().map_or("config.toml", KeyPlace::name), "tags": entry.tags, "problem": replaced,
        })
    };
    let rows: Vec<_> = config.names().into_iter().map(row).collect();
    if rows.is_empty() && !options.json {
        output::note(&format!("{} has no accounts; vpswire account add NAME makes one", config.path.display()));
    }
    rows::show("accounts", Json::Array(rows).to_string(), &ACCOUNTS, &[], options)
}

fn set_default(mut config: Config, name: &str) -> Result<ExitCode, Failure> {
    config.set_default(name)?;
    config.write()?;
    output::note(&format!("{name} is used for calls of its API unless --account names another one"));
    Ok(ExitCode::SUCCESS)
}

fn remove(mut config: Config, name: &str, options: &Options) -> Result<ExitCode, Failure> {
    config.remove(name)?;
    let what = format!(
        "account remove {name}: the account is removed from {}, and its key if that has it",
        config.path.display()
    );
    confirm::ask(&what, options, || Ok(Question::plain(Vec::new())))?;
    config.write()?;
    output::note(&format!("the account {name} is removed"));
    Ok(ExitCode::SUCCESS)
}

/// The columns of the results of a test.
const OUTCOMES: Shape = Shape::List(&Shape::Record(&TESTED));

const TESTED: RecordShape = record(
    "Tested",
    "The outcome of a call.",
    &[
        column("account", "The account.", Shape::Text),
        column("api", "Its API.", TEXT),
        column("works", "Whether the call was answered.", TRUTH),
        column("problem", "The error, if the call failed.", TEXT),
    ],
);

fn test(options: &Options) -> Result<ExitCode, Failure> {
    let Accounts { fleet, known, failed } = Accounts::all(options, None)?;
    let listed = client::interruptible(Effect::Reads, |token| fleet.cancelled_by(token).send(&List::default()))?;
    let listed = listed.map_err(|error| Failure::of_verb(List::ROW, None, error))?.answer;
    let troubles: Vec<_> = failed.into_iter().chain(listed.failures.into_iter().map(Trouble::of_verb)).collect();
    let trouble_of = |name: &str| troubles.iter().find(|trouble| trouble.account == name);
    let names = known.keys().map(String::as_str).chain(troubles.iter().map(|trouble| trouble.account.as_str()));
    let names: BTreeSet<_> = names.collect();
    let row = |name: &&str| {
        let trouble = trouble_of(name);
        let api = known.get(*name).map(|known| known.account.api().as_str());
        json!({ "account": name, "api": api, "works": trouble.is_none(), "problem": trouble.map(|trouble| &trouble.message) })
    };
    let rows = names.iter().map(row).collect();
    rows::show("accounts", Json::Array(rows).to_string(), &OUTCOMES, &[], options)?;
    let exit = names.iter().find_map(|name| trouble_of(name)).map_or(0, |trouble| trouble.exit);
    Ok(ExitCode::from(exit))
}
