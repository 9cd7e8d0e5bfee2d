//! The texts of errors about names: the existing names, and a suggestion.

use vpswire::text::distance::distance;

/// Returns the error text for a name that does not exist.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let has = if known.is_empty() { "there is none".to_owned() } else { format!("there are {}", known.join(", ")) };
    match nearest(name, known) {
        Some(near) => format!("no such {what}; did you mean {near}? {has}"),
        None => format!("no such {what}; {has}"),
    }
}

/// Returns the name that was probably meant: one that differs in a letter or two, or is longer.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let name = name.to_lowercase();
    let most = (name.len() / 3).clamp(1, 2);
    let near = known.iter().map(|known| (distance(&name, known), *known)).min_by_key(|(distance, _)| *distance);
    let longer = || known.iter().copied().find(|known| name.len() > 2 && known.starts_with(name.as_str()));
    near.filter(|(distance, _)| *distance <= most).map(|(_, known)| known).or_else(longer)
}
