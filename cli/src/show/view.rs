//! The options for the format of the output, and their values.

use crate::failure::Failure;
use crate::show::path;
use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, ValueEnum};
use std::ffi::OsString;
use vpswire::shape::Shape;

/// The formats of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Names and values, and tables that fit the terminal.
    Table,
    /// Columns separated by tabs, exact and complete.
    Tsv,
    /// Columns separated by commas, exact and complete.
    Csv,
    /// Exact JSON.
    Json,
    /// A line of JSON for each record.
    Jsonl,
    /// YAML.
    Yaml,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Table, Self::Tsv, Self::Csv, Self::Json, Self::Jsonl, Self::Yaml]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Table => ("table", "Names and values, and tables that fit the terminal, with units"),
            Self::Tsv => ("tsv", "Columns separated by tabs, not shortened; values as in JSON"),
            Self::Csv => ("csv", "The same, separated by commas, with quotes where needed"),
            Self::Json => ("json", "Exact JSON, the same as --json; errors too, on standard error"),
            Self::Jsonl => ("jsonl", "A line of JSON for each record; errors too, on standard error"),
            Self::Yaml => ("yaml", "The same as JSON, in YAML"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

impl Format {
    /// Whether the format consists of rows and columns.
    const fn has_columns(self) -> bool {
        matches!(self, Self::Table | Self::Tsv | Self::Csv)
    }
}

/// The selected format and parts.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// The format; if absent, it depends on standard output.
    pub(crate) format: Option<Format>,
    /// The paths of the columns; all columns if empty.
    pub(crate) columns: Vec<String>,
    /// Whether a header is written.
    pub(crate) header: bool,
    /// The path of the part to show.
    pub(crate) field: Option<String>,
}

/// Returns the clap options.
pub(crate) fn options() -> [Arg; 6] {
    [
        Arg::new("json")
            .long("json")
            .help("Print exact JSON for programs; errors too, on standard error")
            .action(ArgAction::SetTrue),
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FORM")
            .help("The output format [default: table on a terminal; lists as tsv in a pipe]")
            .value_parser(clap::value_parser!(Format))
            .conflicts_with("json"),
        Arg::new("columns")
            .long("columns")
            .value_name("NAMES")
            .help("The columns of a table, tsv or csv, in this order: label,main_ip,v6_networks.v6_network")
            .value_delimiter(',')
            .num_args(1)
            .action(ArgAction::Append)
            .conflicts_with("json"),
        Arg::new("no_header").long("no-header").help("Omit the header line").action(ArgAction::SetTrue),
        Arg::new("field").long("field").value_name("PATH").help(
            "Show one part of the answer: main_ip, 576965.label, snapshots.file_name. For a list, that part of each item",
        ),
        Arg::new("color")
            .long("color")
            .value_name("WHEN")
            .help("When to use colour; auto means on a terminal, subject to NO_COLOR and TERM [default: auto]")
            .value_parser(["auto", "always", "never"]),
    ]
}

/// Whether a command line that cannot be parsed requests errors as JSON, judged by its words.
pub(crate) fn wants_json(words: impl Iterator<Item = OsString>) -> bool {
    let is_json = |form: &str| matches!(form, "json" | "jsonl");
    let mut before = OsString::new();
    for word in words.take_while(|word| word != "--") {
        let text = word.to_string_lossy();
        let joined = text.strip_prefix("--output=").or_else(|| text.strip_prefix("-o"));
        if text == "--json"
            || joined.is_some_and(is_json)
            || (is_json(&text) && (before == "--output" || before == "-o"))
        {
            return true;
        }
        before = word;
    }
    false
}

impl View {
    /// Reads the options.
    pub(crate) fn read(matches: &ArgMatches) -> Result<Self, Failure> {
        let given = matches.get_one::<Format>("output").copied();
        let format = if matches.get_flag("json") { Some(Format::Json) } else { given };
        // Names may be typed with dashes, as options are.
        let names = |text: &String| text.trim().replace('-', "_");
        let columns: Vec<String> = matches.get_many::<String>("columns").unwrap_or_default().map(names).collect();
        if columns.iter().any(String::is_empty) {
            return Err(Failure::usage("--columns: expected names, separated by commas"));
        }
        if !columns.is_empty() && format.is_some_and(|format| !format.has_columns()) {
            let hint = "JSON and YAML have all fields; --field takes one";
            return Err(Failure::usage("--columns: expected with table, tsv or csv").with_hint(hint));
        }
        match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => anstream::ColorChoice::Always.write_global(),
            Some("never") => anstream::ColorChoice::Never.write_global(),
            _ => {}
        }
        Ok(Self {
            format,
            columns,
            header: !matches.get_flag("no_header"),
            field: matches.get_one::<String>("field").cloned(),
        })
    }

    /// Whether programs read the answer, and therefore the errors.
    pub(crate) const fn is_json(&self) -> bool {
        matches!(self.format, Some(Format::Json | Format::Jsonl))
    }

    /// Whether the answer includes the failures, so that they need not be reported separately.
    pub(crate) const fn has_failures(&self) -> bool {
        matches!(self.format, Some(Format::Json | Format::Yaml))
    }

    /// Refuses names that the answer cannot have, before anything is sent.
    pub(crate) fn check(&self, answer: &'static Shape) -> Result<(), Failure> {
        let refused = |option: &str, error: path::Error| {
            let failure = Failure::usage(&format!("{option}: {}", error.message));
            if error.names.is_empty() {
                failure
            } else {
                failure.with_hint(&format!("it has: {}", error.names.join(", ")))
            }
        };
        let mut shape = answer;
        if let Some(field) = &self.field {
            shape = path::check(shape, field).map_err(|error| refused("--field", error))?;
        }
        let rows = crate::show::rows::Rows::of(shape);
        for column in &self.columns {
            rows.check(column).map_err(|error| refused("--columns", error))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::wants_json;

    #[test]
    fn the_wish_for_json_is_seen_in_words() {
        let wants = |line: &str| wants_json(line.split(' ').map(Into::into));
        for line in ["--json", "x --output json", "-o jsonl x", "--output=jsonl", "-ojson"] {
            assert!(wants(line), "{line}");
        }
        for line in ["x", "-- --json", "--output yaml", "--output=csv", "json", "--label json"] {
            assert!(!wants(line), "{line}");
        }
    }
}
