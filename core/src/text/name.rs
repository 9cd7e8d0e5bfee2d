//! Converts names of the table to the spelling of other languages.

/// Returns a name in camel case: `service_code` becomes `serviceCode`.
#[cold]
pub fn camel(name: &str) -> String {
    let (mut camel, mut begins) = (String::new(), false);
    for letter in name.chars() {
        if letter != '_' {
            camel.push(if begins { letter.to_ascii_uppercase() } else { letter });
        }
        begins = letter == '_';
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn an_underscore_makes_a_capital_of_the_next_letter() {
        assert_eq!(["veid", "api_key", "a_b_c", "ipv6_enable"].map(camel), ["veid", "apiKey", "aBC", "ipv6Enable"]);
    }
}
