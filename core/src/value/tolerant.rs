//! The single tolerant reader: reads a place in a body according to its shape.
//!
//! Typed answers and untyped values both go through here, so they cannot differ in tolerance.

use crate::error::Mismatch;
use crate::json::scan;
use crate::schema::shape::{Field, RecordShape, Shape};
use crate::value::iter::Items;
use crate::value::key_set::{Entries, Keys};
use crate::value::node::{Node, Place, Read, Token};
use crate::value::numbers::{beyond_float, integer, plain, plain_decimal, within};
use std::borrow::Cow;

impl<'a> Node<'a> {
    /// Checks that it is a record; PHP writes one without fields as `[]`. The error does not show a scalar in place of
    /// a record with secrets.
    pub(crate) fn expect_record(self, fields: &[Field]) -> Read<()> {
        match self.token() {
            Token::Object => Ok(()),
            Token::Array if self.children().next().is_none() => Ok(()),
            Token::Number(_) | Token::Text(..) if fields.iter().any(|field| field.secret) => {
                Err(Box::new(Mismatch { found: "something else".to_owned(), ..*self.mismatch("a record") }))
            }
            _ => Err(self.mismatch("a record")),
        }
    }

    /// Whether it is one of PHP's forms of 'nothing'. Members of the service's envelope are ignored.
    pub(crate) fn is_nothing(self) -> bool {
        match self.token() {
            Token::Missing | Token::Null | Token::Bool(false) => true,
            Token::Text(text, _) => text.is_empty(),
            Token::Object | Token::Array => {
                self.children().all(|child| self.has_envelope() && self.doc.envelope == Some(child.key().as_ref()))
            }
            _ => false,
        }
    }

    /// Whether an optional value of that shape is absent.
    pub(crate) fn is_none(self, shape: &Shape) -> bool {
        match self.lookahead() {
            [] | [b'n', ..] => true,
            [b'f', ..] => !matches!(shape, Shape::Bool | Shape::Any),
            [b'"', b'"', ..] => !matches!(shape, Shape::Bool | Shape::Text | Shape::Bytes | Shape::Lines | Shape::Any),
            [b'[', ..] => {
                let holds = matches!(shape, Shape::List(_) | Shape::ById(_) | Shape::Lines | Shape::Any);
                !holds && self.children().next().is_none()
            }
            _ => false,
        }
    }

    /// Whether this matches its shape in the usual form, as almost everything does. Otherwise the readers below decide.
    pub(crate) fn fits_plainly(self, shape: &Shape) -> bool {
        let ahead = self.lookahead();
        let shape = match shape {
            Shape::Optional(_) if matches!(ahead, [] | [b'n', ..] | [b'"', b'"', ..]) => return true,
            Shape::Optional(inner) => inner,
            shape => shape,
        };
        match shape {
            Shape::Text | Shape::Time | Shape::Choice(_) => matches!(ahead, [b'"' | b'-' | b'0'..=b'9', ..]),
            Shape::Int { min, max } => plain(ahead).is_some_and(|int| within(int, *min, *max)),
            Shape::Num | Shape::Decimal => plain_decimal(ahead),
            _ => false,
        }
    }

    /// Reads a truth value: `true`, `1`, `"1"`, `"yes"`, `""`, `null`...
    ///
    /// # Errors
    /// If it has another form.
    pub(crate) fn bool(self) -> Read<bool> {
        match self.token() {
            Token::Bool(truth) => Ok(truth),
            Token::Null => Ok(false),
            Token::Number(text) | Token::Text(text, _) => truth(text).ok_or_else(|| self.mismatch("a boolean")),
            _ => Err(self.mismatch("a boolean")),
        }
    }

    /// Reads an integer, written as a number or as text.
    ///
    /// # Errors
    /// If it is not one, or out of that range.
    pub(crate) fn int(self, min: i64, max: u64) -> Read<i128> {
        // Almost every integer is short and plain; the slower reader is for the rest.
        match plain(self.lookahead()).filter(|int| within(*int, min, max)) {
            Some(int) => Ok(i128::from(int)),
            None => self.unusual_int(min, max),
        }
    }

    #[cold]
    fn unusual_int(self, min: i64, max: u64) -> Read<i128> {
        let text = match self.token() {
            Token::Number(text) | Token::Text(text, false) => text,
            _ => return Err(self.mismatch("an integer")),
        };
        let int = integer(text).ok_or_else(|| self.mismatch("an integer"))?;
        if i128::from(min) <= int && int <= i128::from(max) {
            return Ok(int);
        }
        Err(self.mismatch(&format!("an integer from {min} to {max}")))
    }

    /// Reads a number, written as one or as text.
    ///
    /// # Errors
    /// If it is not one, or too large for a float.
    pub(crate) fn num(self) -> Read<f64> {
        self.float_digits()?.parse().map_err(|_| self.mismatch("a number"))
    }

    /// Returns the digits of a number that a finite float can hold.
    ///
    /// # Errors
    /// As [`Node::num`].
    pub(crate) fn float_digits(self) -> Read<&'a str> {
        let digits = self.digits("a number")?;
        if beyond_float(digits) { Err(self.mismatch("a number of a float's range")) } else { Ok(digits) }
    }

    /// Reads an exact decimal, written as a number or as text.
    ///
    /// # Errors
    /// If it is not one.
    pub(crate) fn decimal(self) -> Read<Cow<'a, str>> {
        self.digits("a decimal").map(Cow::Borrowed)
    }

    /// Returns the digits of a number, written as one or as text.
    ///
    /// # Errors
    /// If it is neither.
    pub(crate) fn digits(self, expected: &str) -> Read<&'a str> {
        match self.token() {
            Token::Number(digits) => Ok(digits),
            Token::Text(digits, false) if scan::is_number(digits) => Ok(digits),
            _ => Err(self.mismatch(expected)),
        }
    }

    /// Reads text; a number counts as its digits.
    ///
    /// # Errors
    /// If it is neither.
    pub(crate) fn text(self) -> Read<Cow<'a, str>> {
        self.scalar_text().ok_or_else(|| self.mismatch("text"))
    }

    /// Reads the text of a choice.
    ///
    /// # Errors
    /// If it is not text.
    #[doc(hidden)]
    pub fn choice(self) -> Read<Cow<'a, str>> {
        self.text()
    }

    /// Decodes bytes from base64, with or without padding and line breaks.
    ///
    /// # Errors
    /// If it is not base64.
    pub(crate) fn bytes(self) -> Read<Vec<u8>> {
        let text = self.scalar_text().ok_or_else(|| self.mismatch("base64"))?;
        crate::text::base64::read(&text).ok_or_else(|| self.mismatch("base64"))
    }

    /// Reads lines, from one text or from a list of texts.
    ///
    /// # Errors
    /// If it is neither.
    pub(crate) fn lines(self) -> Read<Vec<String>> {
        if matches!(self.token(), Token::Array) {
            return self.children().map(|line| line.text().map(Cow::into_owned)).collect();
        }
        let text = self.scalar_text().ok_or_else(|| self.mismatch("lines of text"))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Reads the first two items of a list of two or more.
    ///
    /// # Errors
    /// If it is not that.
    pub(crate) fn pair(self) -> Read<(Self, Self)> {
        let mut items = self.children();
        match (self.token(), items.next(), items.next()) {
            (Token::Array, Some(first), Some(second)) => Ok((first, second)),
            _ => Err(self.mismatch("a pair")),
        }
    }

    /// Whether an object is a single record, where a map or list of records is expected: it holds the record's id itself.
    fn bare(self, inner: &Shape) -> Option<Self> {
        let id = inner.record()?.fields.first()?;
        Some(self.field(id)).filter(|id| id.is_scalar())
    }

    /// Whether it is present and neither an object nor an array.
    pub(crate) fn is_scalar(self) -> bool {
        !matches!(self.token(), Token::Missing | Token::Object | Token::Array)
    }

    /// Returns the items of a list: those of an array, an object's values (PHP writes a list with gaps like that), or
    /// the value itself. Within an answer, PHP's forms of 'nothing' are an empty list.
    ///
    /// # Errors
    /// If it is missing, or a scalar that is not an item of such a list.
    pub(crate) fn items(self, inner: &Shape) -> Read<Items<'a>> {
        match self.token() {
            Token::Array => Ok(Items::Inside(self.children())),
            Token::Object if self.bare(inner).is_some() => Ok(Items::Itself(Some(self))),
            Token::Object => Ok(Items::Inside(self.children())),
            _ if self.is_nothing_within() => Ok(Items::Itself(None)),
            Token::Text("", _) => Err(self.mismatch("a list")),
            Token::Number(_) | Token::Text(_, _) if !inner.is_container() => Ok(Items::Itself(Some(self))),
            _ => Err(self.mismatch("a list")),
        }
    }

    /// Whether it is one of PHP's forms of 'nothing', and not the whole answer: that may be a refusal.
    pub(crate) fn is_nothing_within(self) -> bool {
        let nothing = matches!(self.token(), Token::Null | Token::Bool(false) | Token::Text("", _));
        nothing && self.at != Place::ROOT
    }

    /// Returns the entries of a map: those of an object, one record under its id, or those of an array. Within an
    /// answer, PHP's forms of 'nothing' are an empty map.
    ///
    /// # Errors
    /// If it has another form.
    pub(crate) fn entries(self, inner: &Shape) -> Read<Entries<'a>> {
        let of = |places, keys| Ok(Entries { around: self, places, keys });
        let inside = || {
            let mut places = Vec::with_capacity(self.children().count());
            places.extend(self.children().map(|child| child.at));
            places
        };
        match (self.token(), inner.record()) {
            (Token::Array, Some(record)) => of(inside(), Keys::Ids(record)),
            (Token::Array, None) => of(inside(), Keys::Numbers),
            (Token::Object, Some(record)) if let Some(id) = self.bare(inner) => {
                of(if id.scalar_text().is_some() { vec![self.at] } else { Vec::new() }, Keys::Ids(record))
            }
            (Token::Object, _) => of(inside(), Keys::Members),
            _ if self.is_nothing_within() => of(Vec::new(), Keys::Members),
            _ => Err(self.mismatch("a map")),
        }
    }

    /// Makes the error for a place that differs from what was expected.
    #[cold]
    pub(crate) fn mismatch(self, expected: &str) -> Box<Mismatch> {
        let found = match self.token() {
            Token::Missing => "nothing".to_owned(),
            Token::Null => "null".to_owned(),
            Token::Bool(truth) => truth.to_string(),
            Token::Number(digits) => digits.to_owned(),
            Token::Text(_, _) => format!("\"{}\"", self.scalar_text().unwrap_or_default()),
            Token::Object => "an object".to_owned(),
            Token::Array => "a list".to_owned(),
        };
        Box::new(Mismatch { path: String::new(), expected: expected.to_owned(), found })
    }
}

/// Returns the truth value of a word.
#[inline(never)]
fn truth(word: &str) -> Option<bool> {
    let one_of = |words: &[&str]| words.iter().any(|it| word.eq_ignore_ascii_case(it));
    if one_of(&["1", "yes", "true"]) { Some(true) } else { one_of(&["0", "no", "false", ""]).then_some(false) }
}

impl Shape {
    pub(crate) const fn record(&self) -> Option<&'static RecordShape> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    const fn is_container(&self) -> bool {
        matches!(self, Self::Record(_) | Self::List(_) | Self::ById(_) | Self::Pair(_))
    }
}

#[cfg(test)]
mod tests {
    use crate::schema::shape::Shape;
    use crate::value::Value;

    const BYTE: Shape = Shape::Int { min: 0, max: 255 };
    static MAYBE: Shape = Shape::Optional(&BYTE);

    #[test]
    fn usual_forms_are_recognised_without_being_read() {
        for (shape, json, plainly) in [
            (&Shape::Text, "\"a\"", true),
            (&Shape::Text, "-1", true),
            (&Shape::Time, "\"\"", true),
            (&Shape::Text, "null", false),
            (&Shape::Text, "{}", false),
            (&BYTE, "255", true),
            (&BYTE, "\"7\"", true),
            (&BYTE, "256", false),
            (&Shape::Num, "1.5", true),
            (&Shape::Decimal, "\"1.50\"", true),
            (&Shape::Decimal, "\"x\"", false),
            (&MAYBE, "null", true),
            (&MAYBE, "\"\"", true),
            (&MAYBE, "7", true),
            (&MAYBE, "256", false),
            // These are always read.
            (&Shape::Bool, "true", false),
            (&Shape::Any, "1", false),
        ] {
            let list = Value::from_json(format!("[{json}]"), &Shape::Any).unwrap();
            let item = list.node().children().next().unwrap();
            assert_eq!(item.fits_plainly(shape), plainly, "{shape:?} {json}");
        }
    }
}
