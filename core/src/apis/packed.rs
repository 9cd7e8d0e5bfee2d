//! The table of calls as text, for builds whose size matters: it takes a third of the bytes of the const data.
//!
//! `faces` prints the text of each service from the const table, without the parts that only people read (docs, names
//! of types, access rights). The text consists of words separated by white space, with each item on a line:
//!
//! - `c`, or `C` if answers may contain other texts: a choice, which gets the next number; its options, and `;`.
//! - `r`: a record, which gets the next number; its fields, and `;`.
//! - Otherwise a call: a letter of [`METHODS`], one of [`EFFECTS`], `k` if it needs no key, `l` if the call that shows
//!   its result follows, `t` if a time-out other than 30 follows. Its name; its path, or `.` for `/v1/` and the name;
//!   the values that the letters announce; its parameters, `;`, and the shape of its answer.
//!
//! A field is its name and a word of letters: `=` if the wire name follows, `~` if an alias does, `!` if it is secret,
//! `#` if a range follows, one of [`CHECKS`], then its shape. A shape is a letter of [`PLAIN`], `c` or `r` if the
//! number of a choice or record follows, or `?`, `[`, `{` or `(` and the shapes inside it.

#[cfg(not(feature = "table"))]
use crate::dialect::Calls;
use crate::schema::shape::{Api, Check, ChoiceOption, ChoiceShape, Effect, Field, Method, Op, RecordShape, Shape};
use std::str::{Bytes, SplitAsciiWhitespace};

/// The methods and their letters.
pub const METHODS: [(u8, Method); 5] =
    [(b'G', Method::Get), (b'P', Method::Post), (b'U', Method::Put), (b'A', Method::Patch), (b'D', Method::Delete)];

/// The effects and their letters.
pub const EFFECTS: [(u8, Effect); 5] = [
    (b'r', Effect::Reads),
    (b's', Effect::Sets),
    (b'a', Effect::Acts),
    (b'd', Effect::Destroys),
    (b'b', Effect::Bills),
];

/// The checks and their letters.
pub const CHECKS: [(u8, Check); 5] =
    [(b'a', Check::Ip), (b'4', Check::Ipv4), (b'6', Check::Ipv6), (b'/', Check::Subnet), (b'@', Check::Url)];

/// The shapes without other shapes inside, and their letters.
pub const PLAIN: [(u8, Shape); 14] = [
    (b'-', Shape::Unit),
    (b'b', Shape::Bool),
    (b'u', Shape::Int { min: 0, max: u64::MAX }),
    (b'i', Shape::Int { min: i64::MIN, max: i64::MAX as u64 }),
    (b'B', Shape::Int { min: 0, max: u8::MAX as u64 }),
    (b'W', Shape::Int { min: 0, max: u16::MAX as u64 }),
    (b'D', Shape::Int { min: 0, max: u32::MAX as u64 }),
    (b'n', Shape::Num),
    (b'd', Shape::Decimal),
    (b't', Shape::Text),
    (b'T', Shape::Time),
    (b'x', Shape::Bytes),
    (b'l', Shape::Lines),
    (b'*', Shape::Any),
];

/// Returns the calls of a packed table, which live as long as the program; empty if it cannot be read.
#[cfg(not(feature = "table"))]
pub(crate) fn calls(api: Api, text: &'static str) -> Calls {
    unpack(api, text).unwrap_or_default()
}

/// Unpacks the calls of a packed table; `None` if it cannot be read.
pub fn unpack(api: Api, text: &'static str) -> Option<&'static [Op]> {
    let mut unpacker = Unpacker { api, words: text.split_ascii_whitespace(), choices: Vec::new(), records: Vec::new() };
    let mut ops = Vec::new();
    while let Some(word) = unpacker.words.next() {
        match word {
            "c" | "C" => unpacker.choice(word == "C")?,
            "r" => unpacker.record()?,
            letters => ops.push(unpacker.op(&mut letters.bytes())?),
        }
    }
    Some(ops.leak())
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn meant<T: Copy>(letters: &[(u8, T)], letter: u8) -> Option<T> {
    letters.iter().find(|(known, _)| *known == letter).map(|(_, meant)| *meant)
}

struct Unpacker {
    api: Api,
    words: SplitAsciiWhitespace<'static>,
    choices: Vec<&'static ChoiceShape>,
    records: Vec<&'static RecordShape>,
}

impl Unpacker {
    fn word(&mut self) -> Option<&'static str> {
        self.words.next()
    }

    fn number(&mut self) -> Option<u16> {
        let add = |number: u16, digit: u8| number.wrapping_mul(10).wrapping_add(u16::from(digit & 15));
        Some(self.word()?.bytes().fold(0, add))
    }

    /// Returns the next word, if there is one before the end of the list.
    fn item(&mut self) -> Option<Option<&'static str>> {
        self.word().map(|word| Some(word).filter(|word| *word != ";"))
    }

    fn choice(&mut self, open: bool) -> Option<()> {
        let mut options = Vec::new();
        while let Some(wire) = self.item()? {
            options.push(ChoiceOption {
                wire,
                #[cfg(feature = "docs")]
                doc: "",
            });
        }
        self.choices.push(leak(ChoiceShape {
            name: "",
            #[cfg(feature = "docs")]
            doc: "",
            open,
            options: options.leak(),
        }));
        Some(())
    }

    fn record(&mut self) -> Option<()> {
        let fields = self.fields()?;
        self.records.push(leak(RecordShape {
            name: "",
            #[cfg(feature = "docs")]
            doc: "",
            fields,
        }));
        Some(())
    }

    fn op(&mut self, letters: &mut Bytes<'_>) -> Option<Op> {
        let (method, effect) = (meant(&METHODS, letters.next()?)?, meant(&EFFECTS, letters.next()?)?);
        let (id, path) = (self.word()?, self.word()?);
        let (group, name) = id.split_once('.').unwrap_or(("", id));
        let (mut needs_key, mut look, mut timeout) = (true, None, 30);
        for letter in letters {
            match letter {
                b'k' => needs_key = false,
                b'l' => look = self.word(),
                _ => timeout = self.number()?,
            }
        }
        Some(Op {
            api: self.api,
            id,
            group,
            name,
            #[cfg(feature = "docs")]
            doc: "",
            method,
            path: if path == "." { ["/v1/", &id.replace('.', "/")].concat().leak() } else { path },
            effect,
            asks: false,
            access: None,
            look,
            needs_key,
            timeout,
            deprecated: None,
            params: self.fields()?,
            returns: {
                let letters = self.word()?;
                self.shape(&mut letters.bytes())?
            },
        })
    }

    fn fields(&mut self) -> Option<&'static [Field]> {
        let mut fields = Vec::new();
        while let Some(name) = self.item()? {
            fields.push(self.field(name)?);
        }
        Some(fields.leak())
    }

    fn field(&mut self, name: &'static str) -> Option<Field> {
        let (mut wire, mut alias, mut secret, mut check) = (name, None, false, None);
        let mut letters = self.word()?.bytes();
        let shape = loop {
            let shape = letters.clone();
            match letters.next()? {
                b'=' => wire = self.word()?,
                b'~' => alias = self.word(),
                b'!' => secret = true,
                b'#' => check = Some(Check::Range(self.number()?.into(), self.number()?.into())),
                letter => match meant(&CHECKS, letter) {
                    None => break shape,
                    known => check = known,
                },
            }
        };
        Some(Field {
            name,
            wire,
            alias,
            #[cfg(feature = "docs")]
            doc: "",
            secret,
            check,
            assumed: None,
            #[cfg(feature = "docs")]
            unit: None,
            shape: self.shape(&mut { shape })?,
        })
    }

    fn shape(&mut self, letters: &mut Bytes<'_>) -> Option<Shape> {
        let letter = letters.next()?;
        Some(match letter {
            b'c' => {
                let number = self.number()?;
                Shape::Choice(self.choices.get(usize::from(number)).copied()?)
            }
            b'r' => {
                let number = self.number()?;
                Shape::Record(self.records.get(usize::from(number)).copied()?)
            }
            b'?' => Shape::Optional(self.inner(letters)?),
            b'[' => Shape::List(self.inner(letters)?),
            b'{' => Shape::ById(self.inner(letters)?),
            b'(' => Shape::Pair(leak((self.shape(letters)?, self.shape(letters)?))),
            plain => meant(&PLAIN, plain)?,
        })
    }

    fn inner(&mut self, letters: &mut Bytes<'_>) -> Option<&'static Shape> {
        Some(leak(self.shape(letters)?))
    }
}
