//! Parameters as PHP reads them from a query string or a form body.

use vpswire_core::shape::Field;

/// The maximum number of parameters of a request, as PHP's `max_input_vars`.
pub(crate) const MAX_PAIRS: usize = 1000;

/// Names and values, decoded, in order. The brackets of arrays are kept as `name[]`, without the index.
#[derive(Clone, Default)]
pub(crate) struct Form(pub(crate) Vec<(String, String)>);

impl Form {
    pub(crate) fn parse(text: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(text);
        Self(pairs.map(|(name, value)| (plain(name.into_owned()), value.into_owned())).collect())
    }

    /// Reads the parameters of a body: a form, of either kind that PHP reads. Files are omitted, as PHP keeps them
    /// apart.
    pub(crate) fn of_body(content_type: &str, body: &[u8]) -> Self {
        let Some(boundary) = boundary(content_type) else { return Self::parse(body) };
        if boundary.is_empty() {
            return Self::default();
        }
        // The first boundary also begins a line if a line break precedes it.
        let text = [b"\r\n".as_slice(), body].concat();
        let parts = parts(&text, format!("\r\n--{boundary}").as_bytes());
        Self(parts.into_iter().filter_map(pair).collect())
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Returns the value with that name; the last one if it was given more than once.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Returns all values with that name, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Returns the value with that name as a number.
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.trim().parse().ok()
    }

    /// Returns all values of a parameter: each item of an array, otherwise the one value, under either of its names.
    pub(crate) fn given(&self, field: &Field) -> Vec<&str> {
        if field.wire.ends_with("[]") {
            return self.all(field.wire);
        }
        self.get(field.wire).or_else(|| self.get(field.alias?)).into_iter().collect()
    }
}

/// Returns the boundary of a multipart form, if the body is one; empty if it is missing or longer than allowed.
pub(crate) fn boundary(content_type: &str) -> Option<&str> {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    let given = parameter(content_type, "boundary").filter(|given| given.len() <= 70);
    kind.eq_ignore_ascii_case("multipart/form-data").then_some(given.unwrap_or_default())
}

/// Removes the index in the brackets of a name.
fn plain(name: String) -> String {
    match name.split_once('[') {
        Some((stem, index)) if index.ends_with(']') => format!("{stem}[]"),
        _ => name,
    }
}

/// Returns the parts between consecutive marks, without the text before the first and after the last mark.
fn parts<'a>(text: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let found = text.windows(mark.len()).enumerate().filter(|(_, window)| *window == mark).map(|(at, _)| at);
    let marks: Vec<_> = found.take(MAX_PAIRS.saturating_add(1)).collect();
    let between = marks.iter().zip(marks.iter().skip(1));
    between.filter_map(|(from, to)| text.get(from.saturating_add(mark.len())..*to)).collect()
}

/// Returns the name and value of a part of a multipart form, unless it is a file.
fn pair(part: &[u8]) -> Option<(String, String)> {
    let end = part.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(part.get(..end)?).into_owned();
    let value = String::from_utf8_lossy(part.get(end.saturating_add(4)..)?).into_owned();
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let (_, how) = lines.into_iter().find(|(name, _)| name.eq_ignore_ascii_case("content-disposition"))?;
    parameter(how, "filename").is_none().then_some(())?;
    Some((plain(parameter(how, "name")?.to_owned()), value))
}

/// Returns a parameter of a header: `boundary` of `multipart/form-data; boundary="x"`.
fn parameter<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let given = header.split(';').skip(1).filter_map(|part| part.split_once('='));
    let (_, value) = given.into_iter().find(|(of, _)| of.trim().eq_ignore_ascii_case(name))?;
    Some(value.trim().trim_matches('"')).filter(|value| !value.is_empty())
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

    #[test]
    fn multipart_forms_are_read_as_php_does() {
        let part =
            |how: &str, value: &str| format!("--x y\r\nContent-Disposition: form-data; {how}\r\n\r\n{value}\r\n");
        let body = [
            "What comes before is for nobody.\r\n".to_owned(),
            part("name=\"label\"", "a+b%21\r\n--x\r\nend"),
            part("name=\"acls[0]\"", "dns"),
            part("name=acls[]", "billing"),
            part("name=\"file\"; filename=\"a.txt\"", "no"),
            "--x y\r\nX: y\r\n\r\nno name\r\n--x y--\r\nafter".to_owned(),
        ];
        let form = Form::of_body("Multipart/Form-Data; charset=x; boundary=\"x y\"", body.concat().as_bytes());
        assert_eq!(form.get("label"), Some("a+b%21\r\n--x\r\nend"));
        assert_eq!((form.all("acls[]"), form.0.len()), (vec!["dns", "billing"], 3));
        assert_eq!(Form::of_body("multipart/form-data", b"a=1").0, []);
        assert_eq!(Form::of_body("multipart/form-data; boundary=z", b"--z").0, []);
        assert_eq!(Form::of_body("application/x-www-form-urlencoded; charset=x", b"a=1").get("a"), Some("1"));
    }
}
