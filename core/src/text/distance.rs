//! The edit distance of two names, for the error about one that does not exist.

/// The number of characters of a name that are compared.
pub const COMPARED: usize = 64;

/// Returns the number of characters to insert, delete, replace or swap to turn one name into the other, ignoring case.
pub fn distance(a: &str, b: &str) -> usize {
    let letters = |text: &str| text.chars().take(COMPARED).map(|c| c.to_ascii_lowercase()).collect::<Vec<_>>();
    let (a, b) = (letters(a), letters(b));
    let cell = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX);
    let (mut before, mut row) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
    let mut last = None;
    for (line, letter) in a.iter().enumerate() {
        let mut next = vec![line.saturating_add(1)];
        let mut earlier = None;
        for (place, other) in b.iter().enumerate() {
            let replaced = cell(&row, place).saturating_add(usize::from(letter != other));
            let put_in = cell(&row, place.saturating_add(1)).min(cell(&next, place)).saturating_add(1);
            let is_swap = earlier == Some(letter) && last == Some(other);
            let swapped = if is_swap { cell(&before, place.saturating_sub(1)).saturating_add(1) } else { usize::MAX };
            next.push(replaced.min(put_in).min(swapped));
            earlier = Some(other);
        }
        last = Some(letter);
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn names_differ_by_letters() {
        for (a, b, letters) in [
            ("", "", 0),
            ("web", "", 3),
            ("", "web", 3),
            ("web-1", "WEB-1", 0),
            ("wbe-1", "web-1", 1),
            ("web1", "web-1", 1),
            ("web-2", "web-1", 1),
            ("build", "db-1", 5),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!((distance(a, b), distance(b, a)), (letters, letters), "{a} {b}");
        }
    }
}
