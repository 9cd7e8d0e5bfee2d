//! The names of the machines that were listed last, stored for completions: pressing tab must not query a service or run a
//! command for a key.

use crate::config::file;
use std::collections::HashSet;
use std::path::PathBuf;
use vpswire::fleet::machines::Machine;

/// The name of a machine.
pub(crate) struct Name {
    /// The name to type.
    pub(crate) text: String,
    /// The machine: `account/id`.
    pub(crate) machine: String,
}

fn path() -> Option<PathBuf> {
    file::path("XDG_CACHE_HOME", ".cache", "machines")
}

/// Whether a shell takes a name literally: no other name is offered, because a service wrote it.
fn is_plain(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._/:@".contains(&b);
    !name.is_empty() && !name.starts_with('-') && name.len() <= 100 && name.bytes().all(plain)
}

/// Stores the names of machines that were just listed, replacing those of the same accounts. A failure affects completions
/// only.
pub(crate) fn remember(listed: &[Machine]) {
    let Some(path) = path() else { return };
    let accounts: HashSet<&str> = listed.iter().map(|machine| machine.account.as_str()).collect();
    let before = file::read_private(&path).ok().flatten().unwrap_or_default();
    let account = |line: &str| line.split(['\t', '/']).next().unwrap_or_default().to_owned();
    let mut lines: Vec<String> =
        before.lines().filter(|line| !accounts.contains(&*account(line))).map(str::to_owned).collect();
    for machine in listed.iter().filter(|machine| is_plain(&machine.machine)) {
        let names = [Some(&machine.machine), machine.label.as_ref(), machine.hostname.as_ref()];
        let names: Vec<_> = names.into_iter().flatten().map(String::as_str).filter(|name| is_plain(name)).collect();
        lines.push(names.join("\t"));
    }
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    if text != before {
        drop(file::write_private(&path, text.as_bytes()));
    }
}

/// Returns the stored names.
pub(crate) fn remembered() -> Vec<Name> {
    let text = path().and_then(|path| file::read_private(&path).ok().flatten()).unwrap_or_default();
    let mut seen = HashSet::new();
    let names = text.lines().flat_map(|line| {
        let machine = line.split('\t').next().unwrap_or_default();
        line.split('\t').map(|name| Name { text: name.to_owned(), machine: machine.to_owned() })
    });
    names.filter(|name| is_plain(&name.text) && seen.insert(name.text.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn what_a_shell_would_take_apart_is_not_offered() {
        for name in ["web-1", "shop/576965", "2001:db8::1", "a.example", "x_y@z"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", "-rf", "a b", "$(reboot)", "a;b", "`a`", "a\tb", "a\u{1b}[2J", "ä", "'", &"x".repeat(101)] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
