//! `vpswire account add`: adds an account from typed settings; keys are not echoed.

use crate::config::{Config, Entry, KeyPlace};
use crate::failure::Failure;
use crate::hidden;
use crate::options::Options;
use crate::schema::kebab;
use crate::show::output;
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;
use vpswire::Account;
use vpswire::account::{AccountField, Unmade};
use vpswire::fleet::{Fleet, TrafficRule};
use vpswire::shape::Api;
use vpswire::table::account_fields;

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("add")
        .about("Add an account; its keys are prompted for, or read from standard input, one per line")
        .arg(Arg::new("name").value_name("NAME").required(true).help("The name of the account"))
        .arg(
            Arg::new("api")
                .long("api")
                .value_name("API")
                .required(true)
                .value_parser(["kiwivm", "cvm", "vultr"])
                .help("The API of the account"),
        )
        .arg(Arg::new("veid").long("veid").value_name("NUMBER").help("kiwivm: the id of the VPS"))
        .arg(
            Arg::new("key_file")
                .long("key-file")
                .value_name("FILE")
                .help("A file with the keys, one per line; it is read for each command, and not copied")
                .conflicts_with("key_command"),
        )
        .arg(
            Arg::new("key_command")
                .long("key-command")
                .value_name("COMMAND")
                .help("A shell command that prints the key, such as 'pass show vultr'; it runs for each command"),
        )
        .arg(
            Arg::new("traffic_rule")
                .long("traffic-rule")
                .value_name("RULE")
                .value_parser(["both", "allowance"])
                .help("kiwivm: whether the location's multiplier applies to the counter and the allowance, or to the latter alone"),
        )
        .arg(
            Arg::new("tag")
                .long("tag")
                .value_name("TAG")
                .action(ArgAction::Append)
                .help("A tag for `vpswire ls --tag` [several: the option repeated]"),
        )
        .after_help(
            "--read-only marks the account: only calls that read are made with it. --base-url says where its service is; a \
             CVM panel needs it.\n\nFrom a password store, without a copy of the key:\n  vpswire account add shop --api vultr \
             --key-command 'pass show vultr'\n  vpswire account add shop --api vultr --key-command 'secret-tool lookup service \
             vultr'",
        )
}

/// Adds the account.
pub(super) fn run(
    mut config: Config,
    name: &str,
    matches: &ArgMatches,
    options: &Options,
) -> Result<ExitCode, Failure> {
    let word = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let api = word("api").and_then(Api::parse).ok_or_else(|| Failure::usage("no such API"))?;
    check_name(name)?;
    for option in ["veid", "traffic_rule"] {
        if word(option).is_some() && api != Api::Kiwivm {
            return Err(Failure::usage(&format!(
                "--{} is for accounts of kiwivm, not of {}",
                kebab(option),
                api.as_str()
            )));
        }
    }
    let mut entry = Entry::new(name.to_owned(), api);
    entry.read_only = matches.get_flag("read_only");
    entry.traffic_rule = word("traffic_rule").and_then(TrafficRule::parse);
    entry.tags = matches.get_many::<String>("tag").unwrap_or_default().cloned().collect();
    entry.key = match (word("key_file"), word("key_command")) {
        (Some(file), _) => Some(KeyPlace::File(absolute(file))),
        (None, command) => command.map(|command| KeyPlace::Command(command.to_owned())),
    };
    let mut asked = Asked::default();
    for field in account_fields(api) {
        let given = if field.is_base_url() { options.base_url.as_deref() } else { word_of(matches, field) };
        let elsewhere = field.secret && entry.key.is_some();
        let value = match given {
            Some(value) => Some(value.to_owned()),
            None if elsewhere || !(field.required || field.secret) => None,
            None => asked.ask(field)?,
        };
        entry.settings.extend(value.map(|value| (field.name, value)));
    }
    asked.check()?;
    if entry.key.is_none() {
        check(&entry)?;
    }
    let had_default = config.default().is_some();
    config.add(&entry)?;
    config.write()?;
    let path = config.path.display();
    output::note(&format!("the account {name} is in {path}; vpswire account test {name} tries it"));
    if !had_default && config.default() == Some(name) {
        output::note(&format!(
            "calls that name no account are made with {name}; vpswire account use NAME changes that"
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks that the fleet accepts the name of an account. The name is not repeated in the error: it may be a misplaced key.
pub(super) fn check_name(name: &str) -> Result<(), Failure> {
    let account = || Account::vultr("EXAMPLE");
    let added = account().and_then(|account| Fleet::new().add(name, account).map(drop));
    added.map_err(|_| Failure::usage("NAME: expected a name without slashes and spaces"))
}

/// Checks the parts of an account that contains its keys.
pub(super) fn check(entry: &Entry) -> Result<(), Failure> {
    let made = Account::from_settings(entry.api, |field| entry.setting(field.name).map(str::to_owned));
    made.map(drop).map_err(|unmade| match unmade {
        Unmade::Missing(fields) => missing(&fields),
        Unmade::Invalid(error) => Failure::of_account(entry.api, error).of_name(Some(&entry.name)),
    })
}

fn missing(fields: &[&AccountField]) -> Failure {
    let words = fields.iter().map(|field| format!("{} is missing: {}", field.name, field.doc.trim_end_matches('.')));
    let options = fields.iter().map(|field| match field.name {
        name if field.secret => format!("{} on standard input", name.replace('_', " ")),
        name => format!("--{}", kebab(name)),
    });
    let failure = Failure::usage(&words.collect::<Vec<_>>().join("; "));
    failure.with_hint(&format!("give {}", options.collect::<Vec<_>>().join(", ")))
}

fn word_of<'a>(matches: &'a ArgMatches, field: &AccountField) -> Option<&'a str> {
    matches.try_get_one::<String>(field.name).ok().flatten().map(String::as_str)
}

/// Returns an absolute path, which is valid from any working directory.
fn absolute(file: &str) -> String {
    // Quotes in the shell preserve it; `~` is the home folder of the user who reads the file.
    if file.starts_with("~/") {
        return file.to_owned();
    }
    let path = std::path::absolute(file).unwrap_or_else(|_| file.into());
    path.to_str().unwrap_or(file).to_owned()
}

/// Reads settings from the terminal, or line by line from standard input.
#[derive(Default)]
struct Asked {
    missing: Vec<&'static AccountField>,
}

impl Asked {
    fn ask(&mut self, field: &'static AccountField) -> Result<Option<String>, Failure> {
        let stdin = std::io::stdin();
        let failed = |error: std::io::Error| Failure::local(&format!("cannot read {}: {error}", field.name));
        let label = format!("{} ({}): ", field.doc.trim_end_matches('.'), field.source);
        let line = match (stdin.is_terminal(), field.secret) {
            (true, true) => hidden::ask(&label, failed)?,
            (true, false) => {
                let mut terminal = std::io::stderr();
                drop(terminal.write_all(label.as_bytes()).and_then(|()| terminal.flush()));
                line(&stdin).map_err(failed)?
            }
            (false, true) => line(&stdin).map_err(failed)?,
            (false, false) => String::new(),
        };
        if line.trim().is_empty() {
            self.missing.push(field);
            return Ok(None);
        }
        Ok(Some(line.trim().to_owned()))
    }

    /// Reports all missing settings at once.
    fn check(self) -> Result<(), Failure> {
        if self.missing.is_empty() { Ok(()) } else { Err(missing(&self.missing)) }
    }
}

fn line(stdin: &std::io::Stdin) -> std::io::Result<String> {
    let mut line = String::new();
    stdin.lock().read_line(&mut line)?;
    Ok(line)
}
