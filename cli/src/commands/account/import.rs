//! `vpswire account import`: imports the accounts of KiwiVM's CSV export of all VPS keys.

use super::add::{check, check_name};
use crate::config::{Config, Entry};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use csv::StringRecord;
use std::process::ExitCode;
use vpswire::shape::Api;

/// A column of the file: its option, its possible headings, and whether it is required.
struct Column {
    option: &'static str,
    names: &'static [&'static str],
    required: bool,
    help: &'static str,
}

const COLUMNS: [Column; 3] = [
    Column { option: "veid_column", names: &["veid", "vpsid", "id"], required: true, help: "The column of the VEIDs" },
    Column { option: "key_column", names: &["apikey", "key"], required: true, help: "The column of the API keys" },
    Column {
        option: "name_column",
        names: &["name", "label", "hostname", "description"],
        required: false,
        help: "The column with the names of the accounts; without it, the VEIDs are used",
    },
];

/// Returns the clap command.
pub(super) fn command() -> Command {
    let column = |column: &Column| {
        Arg::new(column.option).long(column.option.replace('_', "-")).value_name("HEADING").help(column.help)
    };
    Command::new("import")
        .about("Add KiwiVM accounts from a CSV file that the panel has exported")
        .arg(Arg::new("file").value_name("FILE").required(true).help("The file; - is standard input"))
        .args(COLUMNS.iter().map(column))
        .after_help(
            "The first line has the headings. An account that is there already, by its VEID, is left as it is.\nThe file holds \
             keys: delete it afterwards.",
        )
}

/// Adds the accounts of the file.
pub(super) fn run(mut config: Config, matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let place = matches.get_one::<String>("file").map_or("", String::as_str);
    let bytes = crate::args::Input::default().read("FILE", place, false)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    // The reader's own errors may show the content of the file.
    let malformed = |line: Option<u64>| {
        let line = line.map(|line| format!("line {line} ")).unwrap_or_default();
        Failure::usage(&format!("{place}: {line}is not as the headings say: expected CSV with a line of headings"))
    };
    let line = |error: &csv::Error| error.position().map(csv::Position::line);
    let headings = reader.headers().map_err(|error| malformed(line(&error)))?.clone();
    let [veids, keys, names] = columns(&headings, matches)?;
    let (mut added, mut known) = (Vec::new(), 0_usize);
    let has_default = config.default().is_some();
    let mut veids_known: std::collections::HashSet<String> =
        config.entries().into_iter().flatten().filter_map(|entry| entry.setting("veid").map(str::to_owned)).collect();
    for row in reader.records() {
        let row = row.map_err(|error| malformed(line(&error)))?;
        let cell = |column: Option<usize>| column.and_then(|at| row.get(at)).unwrap_or_default();
        let (veid, key) = (cell(veids), cell(keys));
        if !veids_known.insert(veid.to_owned()) {
            known = known.saturating_add(1);
            continue;
        }
        let at = row.position().map_or(0, csv::Position::line);
        let mut entry = Entry::new(free_name(&config, cell(names), veid), Api::Kiwivm);
        entry.settings = vec![("veid", veid.to_owned()), ("api_key", key.to_owned())];
        entry.settings.extend(options.base_url.clone().map(|url| ("base_url", url)));
        entry.read_only = matches.get_flag("read_only");
        let invalid = |_| Failure::usage(&format!("{place}: line {at} has no VEID and key that can be ones"));
        check_name(&entry.name).and_then(|()| check(&entry)).map_err(invalid)?;
        config.add(&entry)?;
        added.push(entry.name);
    }
    // Of several machines, none is an obvious default.
    if !has_default && added.len() > 1 {
        config.remove_default();
    }
    if !added.is_empty() {
        config.write()?;
    }
    let path = config.path.display();
    let names = if added.is_empty() { String::new() } else { format!(": {}", added.join(", ")) };
    output::note(&format!("accounts added to {path}: {}, there before: {known}{names}", added.len()));
    if !added.is_empty() {
        output::note("vpswire account test tries them; the file that they came from still holds their keys");
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the positions of the columns.
fn columns(headings: &StringRecord, matches: &ArgMatches) -> Result<[Option<usize>; 3], Failure> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let find = |column: &Column| match matches.get_one::<String>(column.option) {
        Some(named) => headings.iter().position(|heading| heading == named),
        None => column.names.iter().find_map(|name| headings.iter().position(|heading| plain(heading) == *name)),
    };
    let found = COLUMNS.each_ref().map(find);
    let lacks = |(column, at): &(&Column, &Option<usize>)| {
        at.is_none() && (column.required || matches.contains_id(column.option))
    };
    let absent: Vec<_> = COLUMNS.iter().zip(&found).filter(lacks).map(|(column, _)| column).collect();
    if absent.is_empty() {
        return Ok(found);
    }
    let options: Vec<_> = absent.iter().map(|column| format!("--{}", column.option.replace('_', "-"))).collect();
    let failure = Failure::usage(&format!("the file has no such heading: {}", options.join(", ")));
    Err(failure.with_hint(&format!("name it with {}, as it is in the first line of the file", options.join(" and "))))
}

/// Returns a free account name: from the file or from the VEID, with a number appended if it is taken.
fn free_name(config: &Config, called: &str, veid: &str) -> String {
    let odd = |c: char| c == '/' || c.is_whitespace() || c.is_control();
    let called = called.split(odd).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let called = if called.is_empty() { veid.to_owned() } else { called };
    let numbered = [called.clone(), format!("{called}-{veid}")];
    numbered.into_iter().find(|name| !config.has(name)).unwrap_or(called)
}
