//! What the command reads out of the table of calls: how a call is typed, and how the value of a parameter is given.

use vpswire::jobs;
use vpswire::shape::{Api, Field, Op, Shape};

/// `get_service_info` as it is typed: `get-service-info`.
pub(crate) fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

/// Words of which `CamelCase` ones become names of commands.
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

/// How a call is typed: `vpswire vultr server list`.
pub(crate) fn typed(op: &Op) -> String {
    let parts = ["vpswire", op.api.as_str(), op.group, op.name];
    parts.iter().filter(|part| !part.is_empty()).map(|part| kebab(part)).collect::<Vec<_>>().join(" ")
}

/// The parameter by which an API names a machine, as its job has it that waits for one; nothing where the account is the machine.
pub(crate) fn machine(api: Api) -> Option<&'static Field> {
    jobs::find(api, "wait").ok()?.params.iter().find(|field| field.name != "until")
}

/// The shape of a value that is there.
pub(crate) const fn plain(shape: &'static Shape) -> &'static Shape {
    match shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// Whether `@FILE` is read: for what is secret, and for what usually is in a file.
pub(crate) fn takes_files(field: &'static Field) -> bool {
    field.secret || matches!(plain(&field.shape), Shape::Bytes | Shape::Lines) || field.name.contains("ssh_key")
}

/// Whether the value mostly comes from a file. Where it does not, what follows an `@` could be a password itself.
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
