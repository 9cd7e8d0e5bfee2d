//! The rule that makes names out of wire names.

/// Converts a wire name: `getServiceInfo` -> `get_service_info`, `SUBID` -> `subid`, `externalServerSSHport` ->
/// `external_server_ssh_port`.
///
/// A word begins where lower case changes to upper, or, after two or more capitals, where upper changes to lower.
pub fn snake(wire: &str) -> String {
    let mut name = String::new();
    let mut capitals = 0_u32;
    for c in wire.trim_end_matches("[]").chars() {
        let begins = if c.is_ascii_uppercase() { capitals == 0 } else { capitals >= 2 && c.is_ascii_lowercase() };
        if begins && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        capitals = if c.is_ascii_uppercase() { capitals.saturating_add(1) } else { 0 };
        name.push(c.to_ascii_lowercase());
    }
    name
}

/// Converts a name to a type's: `get_service_info` -> `GetServiceInfo`.
pub fn upper_camel(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}
