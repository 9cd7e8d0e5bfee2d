//! Resolves names to numbers where an API uses numbers: locations, plans, operating systems. Where a number is expected,
//! any other text is treated as a name.

use super::things::{self, Found};
use crate::account::Known;
use crate::failure::Failure;
use crate::families::Thing;
use crate::options::Options;
use crate::schema;
use crate::show::text;
use vpswire::args::Arg as Value;
use vpswire::shape::{Api, Field, Shape};

/// The numbered resources.
const NUMBERED: [(Api, Thing); 5] = [
    vultr("location", &["dcid"], "regions.list", &["name", "regioncode"]),
    vultr("plan", &["vpsplanid"], "plans.list", &["name"]),
    vultr("operating system", &["osid"], "os.list", &["name"]),
    vultr("application", &["appid"], "app.list", &["deploy_name", "name", "short_name"]),
    vultr("start-up script", &["scriptid"], "startupscript.list", &["name"]),
];

const fn vultr(
    what: &'static str,
    id: &'static [&'static str; 1],
    list: &'static str,
    names: &'static [&'static str],
) -> (Api, Thing) {
    let [param] = id;
    (Api::Vultr, Thing { what, param, list, id, names })
}

/// Whether a parameter is a number for which a name can be given.
pub(super) fn has_names(field: &Field) -> bool {
    NUMBERED.iter().any(|(_, thing)| thing.param == field.name)
}

/// Returns the resource that a parameter is the number of.
fn thing(api: Api, field: &'static Field) -> Option<&'static Thing> {
    let is_number = matches!(schema::plain(&field.shape), Shape::Int { .. });
    let found = NUMBERED.iter().find(|(of, thing)| *of == api && thing.param == field.name);
    found.filter(|_| is_number).map(|(_, thing)| thing)
}

/// Replaces names by numbers.
pub(super) fn resolve<'a>(
    given: impl IntoIterator<Item = (&'static Field, &'a mut Value)>,
    known: &Known,
    options: &Options,
) -> Result<(), Failure> {
    let api = known.account.api();
    for (field, value) in given {
        if let (Some(thing), Value::Text(name)) = (thing(api, field), &*value) {
            *value = Value::parse(&field.shape, &number(api, thing, name, known, options)?);
        }
    }
    Ok(())
}

/// Returns the number for a name. The comparison ignores case, unless that makes the name ambiguous.
fn number(api: Api, thing: &Thing, name: &str, known: &Known, options: &Options) -> Result<String, Failure> {
    let listed = things::listed(thing, known.name.as_deref().unwrap_or(api.as_str()), known, options)?;
    let called = |is: &dyn Fn(&str) -> bool| -> Vec<&Found> {
        listed.iter().filter(|found| found.names.iter().any(|own| is(own))).collect()
    };
    let mut found = called(&|own| own == name);
    if found.is_empty() {
        found = called(&|own| own.eq_ignore_ascii_case(name));
    }
    match &*found {
        [one] => Ok(one.id.clone()),
        [] => {
            let failure = Failure::absent(&format!("no {} is named \"{}\"", thing.what, text::escape_control(name)));
            Err(failure.with_hint(&format!("{} lists them", things::list_command(api, thing))))
        }
        several => {
            let words = |one: &&Found| text::escape_control(&format!("{} ({})", one.id, one.names.join(", ")));
            let words: Vec<_> = several.iter().take(things::MOST_LISTED).map(words).collect();
            Err(Failure::usage(&format!("\"{}\" is ambiguous: {}", text::escape_control(name), words.join(", "))))
        }
    }
}
