//! The words of errors about names: what there is, and what was perhaps meant.

/// The error text for a name that does not exist.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let has = if known.is_empty() { "there is none".to_owned() } else { format!("there are {}", known.join(", ")) };
    match nearest(name, known) {
        Some(near) => format!("no such {what}; did you mean {near}? {has}"),
        None => format!("no such {what}; {has}"),
    }
}

/// The name that was perhaps meant: one that differs in a letter or two, or is longer.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let name = name.to_lowercase();
    let most = (name.len() / 3).clamp(1, 2);
    let near = known.iter().map(|known| (distance(&name, known), *known)).min_by_key(|(distance, _)| *distance);
    let longer = || known.iter().copied().find(|known| name.len() > 2 && known.starts_with(name.as_str()));
    near.filter(|(distance, _)| *distance <= most).map(|(_, known)| known).or_else(longer)
}

/// How many letters have to be changed, put in, left out or swapped to make one of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(64).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (line, letter) in a.chars().take(64).enumerate() {
        let mut next = vec![line.saturating_add(1)];
        for (place, other) in b.iter().enumerate() {
            let cell = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX);
            let changed = cell(&row, place).saturating_add(usize::from(letter != *other));
            let put_in = cell(&row, place.saturating_add(1)).min(cell(&next, place)).saturating_add(1);
            let swapped = match place.checked_sub(1) {
                Some(earlier) if last == Some(*other) && b.get(earlier) == Some(&letter) => {
                    cell(&before, earlier).saturating_add(1)
                }
                _ => usize::MAX,
            };
            next.push(changed.min(put_in).min(swapped));
        }
        last = Some(letter);
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}
