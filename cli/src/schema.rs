//! Derives the command line from the table of calls: the spelling of calls and the form of values.

use vpswire::jobs;
use vpswire::shape::{Api, Field, Op, Shape};

/// Converts `get_service_info` to `get-service-info`.
pub(crate) fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

/// Converts the `CamelCase` words in a text to names of commands.
pub(crate) fn kebab_names(words: &str) -> String {
    let name = |word: &str| {
        let mut out = String::new();
        for letter in word.chars() {
            if letter.is_uppercase() && !out.is_empty() {
                out.push('-');
            }
            out.extend(letter.to_lowercase());
        }
        out
    };
    let words =
        words.split(' ').map(|word| if word.starts_with(char::is_uppercase) { name(word) } else { word.into() });
    words.collect::<Vec<String>>().join(" ")
}

/// Returns the command line of a call: `vpswire vultr server list`.
pub(crate) fn typed(op: &Op) -> String {
    let parts = ["vpswire", op.api.as_str(), op.group, op.name];
    parts.iter().filter(|part| !part.is_empty()).map(|part| kebab(part)).collect::<Vec<_>>().join(" ")
}

/// Returns the parameter that identifies a machine, as in the API's job that waits. Returns `None` if the account is the
/// machine.
pub(crate) fn machine(api: Api) -> Option<&'static Field> {
    jobs::find(api, "wait").ok()?.params.iter().find(|field| field.name != "until")
}

/// Returns the shape of a value that is present.
pub(crate) const fn plain(shape: &'static Shape) -> &'static Shape {
    match shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// Whether `@FILE` is supported: for secrets, and for values that are usually in a file.
pub(crate) fn takes_files(field: &'static Field) -> bool {
    field.secret || matches!(plain(&field.shape), Shape::Bytes | Shape::Lines) || field.name.contains("ssh_key")
}

/// Whether the value usually comes from a file. If not, a text that begins with `@` could be a password.
pub(crate) fn is_mostly_a_file(field: &'static Field) -> bool {
    matches!(plain(&field.shape), Shape::Bytes | Shape::Lines) || field.name == "script"
}

#[cfg(test)]
mod tests {
    use super::kebab_names;

    #[test]
    fn names_of_calls_become_commands() {
        assert_eq!(kebab_names("use GetRawUsageStats"), "use get-raw-usage-stats");
    }
}
