//! Parameters as PHP reads them out of a query string or a form body.

use vpswire_core::shape::Field;

/// Names and values, decoded, in order. The brackets of arrays are kept as `name[]`, whatever was in them.
#[derive(Clone, Default)]
pub(crate) struct Form(pub(crate) Vec<(String, String)>);

impl Form {
    pub(crate) fn parse(text: &[u8]) -> Self {
        let pairs = text.split(|&b| b == b'&').filter(|pair| !pair.is_empty());
        let pair = |pair: &[u8]| {
            let mut halves = pair.splitn(2, |&b| b == b'=');
            let name = decode(halves.next().unwrap_or_default());
            let name = match name.split_once('[') {
                Some((stem, index)) if index.ends_with(']') => format!("{stem}[]"),
                _ => name,
            };
            (name, decode(halves.next().unwrap_or_default()))
        };
        Self(pairs.map(pair).collect())
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The value of that name; the last one if it was given more than once.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// All values of that name, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The value of that name as a number.
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.trim().parse().ok()
    }

    /// Everything given for a parameter: each item of an array, else the one value, under either of its names.
    pub(crate) fn given(&self, field: &Field) -> Vec<&str> {
        if field.wire.ends_with("[]") {
            return self.all(field.wire);
        }
        self.get(field.wire).or_else(|| self.get(field.alias?)).into_iter().collect()
    }
}

/// Undoes percent-encoding; a plus is a space, and what is no code stays as it is.
pub(crate) fn decode(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        let code = match (first, behind) {
            (b'%', [high, low, ..]) => nibble(*high).zip(nibble(*low)).map(|(high, low)| (high << 4) | low),
            _ => None,
        };
        bytes.push(code.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if code.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn forms_are_read_as_php_does() {
        let form = Form::parse(b"label=my+server%21&a%5B%5D=1&a[]=2&a[7]=3&x=1&x=2&bad=50%&y&&z=%zz");
        assert_eq!(form.get("label"), Some("my server!"));
        assert_eq!(
            form.0.iter().filter(|(n, _)| n == "a[]").map(|(_, v)| v.as_str()).collect::<Vec<_>>(),
            ["1", "2", "3"]
        );
        assert_eq!(form.get("x"), Some("2"));
        assert_eq!((form.get("bad"), form.get("y"), form.get("z")), (Some("50%"), Some(""), Some("%zz")));
        assert_eq!(form.get("nothing"), None);
    }
}
