//! Calls that are not in the table.

use crate::answer;
use crate::args::Input;
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::options::Options;
use crate::{account, client};
use clap::{Arg, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::encode::{encode_raw, plan_raw};
use vpswire::shape::{Api, Effect, Method};

/// Returns the clap command.
pub(crate) fn command() -> Command {
    Command::new("raw")
        .about("Make a call that vpswire does not know, with the same account, errors and retries")
        .arg(Arg::new("api").value_name("API").required(true).value_parser(["kiwivm", "cvm", "vultr"]))
        .arg(Arg::new("method").value_name("METHOD").required(true).value_parser(["GET", "POST"]))
        .arg(Arg::new("path").value_name("PATH").required(true).help("After the base URL: /v1/server/list"))
        .arg(
            Arg::new("params")
                .value_name("NAME=VALUE")
                .num_args(0..)
                .help("The parameters. NAME@FILE reads the value from a file, NAME@- from standard input"),
        )
        .after_help(
            "A GET counts as reading. A POST may do anything, so it is sent at most once and asks first; in scripts use \
             --yes.\nThe answer is shown unchanged: vpswire does not know which parts of it are secret.",
        )
}

/// Makes the call.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let api = Api::parse(word("api")).ok_or_else(|| Failure::usage("no such API"))?;
    let path = word("path");
    let method = if word("method") == "GET" { Method::Get } else { Method::Post };
    // The text after a question mark may contain a key, so it is not repeated.
    if path.contains(['?', '#']) {
        let hint = "parameters follow the path as NAME=VALUE, and none of them goes into the URL of a POST";
        return Err(Failure::usage("PATH: expected a path without a query").with_hint(hint));
    }
    let params = params(matches)?;
    let known = account::known(api, options, false)?;
    let refused = |error| Failure::of_raw(api, Effect::Reads, error);
    let effect = encode_raw(method, path, &params, &known.account).map_err(refused)?.effect();
    let failed = |error| Failure::of_raw(api, effect, error).of_name(known.name.as_deref());
    let plan = plan_raw(method, path, &params, &known.account).map_err(failed)?;
    if options.dry_run {
        return answer::show_request(&plan, options).map(|()| ExitCode::SUCCESS);
    }
    let client = client::make(&known, options)?;
    if effect != Effect::Reads && !known.is_read_only(options) {
        let what = format!("raw {} POST {path} may change something.", api.as_str());
        confirm::ask(&what, options, || Ok(Question::plain(answer::details(&plan))))?;
    }
    let result = client::interruptible(effect, |token| client.cancelled_by(token).raw(method, path, &params))?;
    let value = result.map_err(failed)?;
    answer::show_answer(&value, effect, options)
}

fn params(matches: &ArgMatches) -> Result<Vec<(String, String)>, Failure> {
    let mut input = Input::default();
    let given = matches.get_many::<String>("params").unwrap_or_default();
    given
        .enumerate()
        .map(|(index, typed)| {
            // A malformed parameter may be a secret whose name was omitted, so it is not repeated.
            let place = format!("parameter {}", index.saturating_add(1));
            let at = typed.find(['=', '@']).filter(|at| *at > 0);
            let at = at.ok_or_else(|| Failure::usage(&format!("{place}: expected NAME=VALUE or NAME@FILE")))?;
            let (name, rest) = typed.split_at(at);
            if let Some(value) = rest.strip_prefix('=') {
                return Ok((name.to_owned(), value.to_owned()));
            }
            let bytes = input.read(&place, rest.trim_start_matches('@'), true)?;
            let text = String::from_utf8(bytes).map_err(|_| Failure::usage(&format!("{place}: expected UTF-8")))?;
            Ok((name.to_owned(), text.strip_suffix('\n').map_or(text.clone(), str::to_owned)))
        })
        .collect()
}
