//! Finds the machines that an incident concerns, by the node, group of nodes or location that its text mentions.
//!
//! The texts are written by people: only the usual spellings are recognised.

use std::collections::HashSet;
use vpswire::Value;
use vpswire::fleet::machines::Machine;

/// The maximum length of a node's name.
const LONGEST: usize = 64;
/// The minimum length of a place: the two letters of a country occur in every other text.
const SHORTEST: usize = 4;

/// The location of a machine.
pub(super) struct Site {
    pub(super) machine: String,
    /// The name of the node, in lower case.
    node: Option<String>,
    /// The places in the location, in lower case: `los angeles`, `california`.
    places: Vec<String>,
}

impl Site {
    /// Returns the location of a machine, if its service reports it, which it does not while the machine is locked.
    pub(super) fn of(machine: &Machine) -> Option<Self> {
        let record = machine.record.as_ref()?;
        let text = |name: &str| record.get(name).as_ref().map(Value::as_text)?.ok().map(|text| text.to_lowercase());
        let places = ["node_location", "node_datacenter"].into_iter().filter_map(text).flat_map(|place| places(&place));
        let mut seen = HashSet::new();
        Some(Self {
            machine: machine.machine.clone(),
            node: text("node_alias").filter(|node| !node.is_empty() && node.len() <= LONGEST),
            places: places.filter(|place| seen.insert(place.clone())).collect(),
        })
    }
}

/// Returns the places in a location: `us: los angeles, california (dc2 qnet)` contains three.
fn places(words: &str) -> Vec<String> {
    let mut places = vec![String::new()];
    for part in words.split_inclusive(|letter: char| !letter.is_alphanumeric() && letter != ' ') {
        for word in part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            // `dc2` is the name of a building, which no incident mentions.
            match places.last_mut() {
                Some(place) if word.chars().all(char::is_alphabetic) => {
                    place.push_str(if place.is_empty() { "" } else { " " });
                    place.push_str(word);
                }
                _ => places.push(String::new()),
            }
        }
        places.push(String::new());
    }
    places.retain(|place| place.chars().count() >= SHORTEST);
    places
}

/// The text of an incident, prepared for searching.
pub(super) struct Mentions {
    /// All words in lower case, separated and surrounded by single spaces.
    words: String,
    /// The words that may be names of nodes.
    nodes: HashSet<String>,
    /// The prefixes of nodes' names: `v31` for `v31xx`.
    groups: HashSet<String>,
}

impl Mentions {
    pub(super) fn of(text: &str) -> Self {
        let mut mentions = Self { words: " ".to_owned(), nodes: HashSet::new(), groups: HashSet::new() };
        for word in text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()) {
            if word.is_empty() {
                continue;
            }
            mentions.words.push_str(word);
            mentions.words.push(' ');
            let names_node = word.len() <= LONGEST
                && word.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && word.contains(|letter: char| letter.is_ascii_digit());
            if names_node {
                let group = word.trim_end_matches('x');
                let set = if group.len() < word.len() { &mut mentions.groups } else { &mut mentions.nodes };
                set.insert(group.to_owned());
            }
        }
        mentions
    }

    /// Returns the mentioned parts of a machine's node and location; none if the incident does not concern the machine.
    pub(super) fn of_site(&self, site: &Site) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(node) = &site.node {
            found.extend(self.nodes.get(node).cloned());
            let beginnings = node.char_indices().map(|(at, _)| at).skip(1).chain([node.len()]);
            let groups = beginnings.filter_map(|end| self.groups.get(node.get(..end)?));
            found.extend(groups.map(|group| format!("{group}xx")));
        }
        found.extend(site.places.iter().filter(|place| self.words.contains(&format!(" {place} "))).cloned());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Mentions, Site, places};

    fn found(text: &str, node: &str, location: &str) -> Vec<String> {
        let node = Some(node.to_owned()).filter(|node| !node.is_empty());
        Mentions::of(text).of_site(&Site { machine: "a/1".to_owned(), node, places: places(location) })
    }

    #[test]
    fn nodes_and_groups_of_nodes_are_found() {
        let text = "VMs hosted on nodes v31xx, V32XX, and node v4207.";
        assert_eq!(found(text, "v3105", ""), ["v31xx"]);
        assert_eq!(found(text, "v3299", ""), ["v32xx"]);
        assert_eq!(found(text, "v4207", ""), ["v4207"]);
        for node in ["", "v3", "v42", "v42071", "v9931", "31", "node"] {
            assert!(found(text, node, "").is_empty(), "{node}");
        }
        // A plain word or a number is not a group of nodes.
        assert!(found("a box, 31xx, proxx", "bo", "").is_empty());
        assert!(found("31xx", "3105", "").is_empty());
    }

    #[test]
    fn places_are_found_by_whole_words() {
        assert_eq!(places("us: los angeles, california (dc2 qnet)"), ["los angeles", "california", "qnet"]);
        assert_eq!(places("jp, osaka"), ["osaka"]);
        assert_eq!(places("eu, netherlands - dc9 amsterdam"), ["netherlands", "amsterdam"]);
        let text = "Packet loss in Los\nAngeles (USA)";
        assert_eq!(found(text, "", "us: los angeles, california (dc2 qnet)"), ["los angeles"]);
        assert!(found(text, "", "us, los").is_empty() && found("Osakan", "", "jp, osaka").is_empty());
        assert!(found("", "", "").is_empty());
    }
}
