//! Generates the table of calls as text, which builds for web pages unpack. core/src/apis/packed.rs describes its
//! format.

use crate::Printed;
use std::fmt::{Debug, Write};
use vpswire_core::apis::packed::{CHECKS, EFFECTS, METHODS, PLAIN};
use vpswire_core::shape::{Api, Check, ChoiceShape, Field, Op, RecordShape, Shape};
use vpswire_core::table;

/// The text of a service: its choices, then its records, each after those that it contains, then its calls.
#[derive(Default)]
struct Packed {
    choices: Vec<&'static ChoiceShape>,
    records: Vec<&'static RecordShape>,
    heads: String,
    calls: String,
}

/// Returns the position of a shape among the known ones, by its name, which is not in a packed table.
fn number<T>(known: &[&'static T], one: &'static T, name: fn(&T) -> &str) -> Option<usize> {
    let same = |other: &T| std::ptr::eq(other, one) || (!name(one).is_empty() && name(other) == name(one));
    known.iter().position(|other| same(other))
}

/// Returns the letter of a value in one of the tables of letters.
fn letter<T: Debug>(letters: &[(u8, T)], wanted: &T) -> Option<char> {
    let same = |other: &T| format!("{other:?}") == format!("{wanted:?}");
    letters.iter().find(|(_, other)| same(other)).map(|(letter, _)| char::from(*letter))
}

impl Packed {
    fn field(&mut self, field: &'static Field) -> String {
        let (mut letters, mut words) = (String::new(), String::new());
        if field.wire != field.name {
            letters.push('=');
            write!(words, " {}", field.wire).unwrap();
        }
        if let Some(alias) = field.alias {
            letters.push('~');
            write!(words, " {alias}").unwrap();
        }
        if field.secret {
            letters.push('!');
        }
        match field.check {
            Some(Check::Range(min, max)) => {
                letters.push('#');
                write!(words, " {min} {max}").unwrap();
            }
            Some(check) => letters.push(letter(&CHECKS, &check).unwrap()),
            None => {}
        }
        let (shape, more) = self.shape(&field.shape);
        format!(" {} {letters}{shape}{words}{more}", field.name)
    }

    /// Returns the letters of a shape, and the words for them.
    fn shape(&mut self, shape: &'static Shape) -> (String, String) {
        let inside = |letter: &str, (letters, words): (String, String)| (format!("{letter}{letters}"), words);
        match shape {
            Shape::Choice(choice) => ("c".to_owned(), format!(" {}", self.choice(choice))),
            Shape::Record(record) => ("r".to_owned(), format!(" {}", self.record(record))),
            Shape::Optional(inner) => inside("?", self.shape(inner)),
            Shape::List(inner) => inside("[", self.shape(inner)),
            Shape::ById(inner) => inside("{", self.shape(inner)),
            Shape::Pair((a, b)) => {
                let ((a, first), (b, second)) = (self.shape(a), self.shape(b));
                (format!("({a}{b}"), first + &second)
            }
            plain => (letter(&PLAIN, plain).unwrap().to_string(), String::new()),
        }
    }

    fn choice(&mut self, choice: &'static ChoiceShape) -> usize {
        number(&self.choices, choice, |choice| choice.name).unwrap_or_else(|| {
            let options: Vec<_> = choice.options.iter().map(|option| option.wire).collect();
            writeln!(self.heads, "{} {} ;", if choice.open { "C" } else { "c" }, options.join(" ")).unwrap();
            self.choices.push(choice);
            self.choices.len() - 1
        })
    }

    fn record(&mut self, record: &'static RecordShape) -> usize {
        number(&self.records, record, |record| record.name).unwrap_or_else(|| {
            let fields: String = record.fields.iter().map(|field| self.field(field)).collect();
            writeln!(self.heads, "r{fields} ;").unwrap();
            self.records.push(record);
            self.records.len() - 1
        })
    }

    fn call(&mut self, op: &'static Op) {
        let mut letters =
            String::from_iter([letter(&METHODS, &op.method), letter(&EFFECTS, &op.effect)].map(Option::unwrap));
        let mut words = String::new();
        if !op.needs_key {
            letters.push('k');
        }
        if let Some(look) = op.look {
            letters.push('l');
            write!(words, " {look}").unwrap();
        }
        if op.timeout != 30 {
            letters.push('t');
            write!(words, " {}", op.timeout).unwrap();
        }
        let path = if op.path == format!("/v1/{}", op.id.replace('.', "/")) { "." } else { op.path };
        let params: String = op.params.iter().map(|param| self.field(param)).collect();
        let (shape, more) = self.shape(&op.returns);
        writeln!(self.calls, "{letters} {} {path}{words}{params} ; {shape}{more}", op.id).unwrap();
    }
}

fn text(ops: impl Iterator<Item = &'static Op>) -> String {
    let mut packed = Packed::default();
    ops.for_each(|op| packed.call(op));
    packed.heads + &packed.calls
}

/// Returns the text of each service.
pub fn files() -> Vec<Printed> {
    let of = |api: Api| Printed::new(format!("core/src/apis/{}/packed.txt", api.as_str()), text(table::ops(api)));
    Api::ALL.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::text;
    use vpswire_core::apis::packed::unpack;
    use vpswire_core::shape::Api;
    use vpswire_core::table;

    /// The unpacked table generates the same text: nothing is lost.
    #[test]
    fn what_is_unpacked_is_the_table() {
        for api in Api::ALL {
            let printed = text(table::ops(api));
            let unpacked = unpack(api, printed.clone().leak()).unwrap();
            assert_eq!(text(unpacked.iter()), printed);
        }
    }

    #[test]
    fn no_word_holds_what_the_text_is_parted_by() {
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            let words =
                [op.id, op.path].into_iter().chain(op.look).chain(op.params.iter().flat_map(|p| [p.name, p.wire]));
            words.for_each(|word| assert!(!word.is_empty() && !word.contains([' ', ';']), "{word:?}"));
        }
    }

    #[test]
    fn a_text_that_is_cut_short_gives_nothing() {
        let printed = text(table::ops(Api::Vultr));
        for end in [printed.len() - 3, printed.len() / 2, 20] {
            assert!(unpack(Api::Vultr, printed[..end].to_owned().leak()).is_none(), "{end}");
        }
    }
}
