//! Generates an answer of any shape from a seed, twice: as a service may write it, and as it must be read.

use crate::arguments::Choices;
use serde_json::{Map, Value as Json, json};
use vpswire_core::shape::{Api, RecordShape, Shape};

/// A small generator of numbers, which depend only on the seed.
pub struct Seed(pub u64);

impl Seed {
    /// Returns a number below the limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<T: Clone>(&mut self, options: &[T]) -> T {
        options[usize::try_from(self.below(options.len() as u64)).unwrap()].clone()
    }

    /// Returns a text that is difficult to encode or decode.
    pub fn text(&mut self) -> String {
        self.pick(&["", "web", "a b", "ü/\"\\", "中文 😀", "0", "x\ny\t", "123.123.123.123", "null"]).to_owned()
    }
}

impl Choices for Seed {
    fn byte(&mut self) -> u8 {
        self.below(256).to_le_bytes()[0]
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(Self::below(self, limit as u64)).unwrap()
    }

    fn number(&mut self) -> u64 {
        (self.below(1 << 31) << 33) | self.below(1 << 31)
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.byte()).collect()
    }

    /// Adds characters that URLs and forms escape.
    fn text(&mut self) -> String {
        format!("{}&=+%#?;{}", Self::text(self), Self::text(self))
    }
}

/// The JSON that a service writes, and the JSON that is read. `None`: the field is missing.
pub type Pair = (Option<Json>, Option<Json>);

fn both(json: Json) -> Pair {
    (Some(json.clone()), Some(json))
}

fn number_or_text(seed: &mut Seed, digits: &str) -> Json {
    if seed.below(2) == 0 { serde_json::from_str(digits).unwrap() } else { json!(digits) }
}

/// Returns an answer of that shape; `unknown` is added to every record.
pub fn answer(shape: &'static Shape, seed: &mut Seed, unknown: &(String, Json)) -> Pair {
    match shape {
        Shape::Unit => (Some(json!({})), Some(Json::Null)),
        Shape::Any => both(json!({"any": [1, "two", null]})),
        Shape::Bool => {
            let truth = seed.below(2) == 1;
            let yes = [json!(true), json!(1), json!("1"), json!("yes")];
            let no = [json!(false), json!(0), json!("0"), json!("no"), json!(""), Json::Null];
            (Some(if truth { seed.pick(&yes) } else { seed.pick(&no) }), Some(json!(truth)))
        }
        Shape::Int { min, max } => {
            let max = i128::from(*max);
            let digits = seed.pick(&[0, 1, 7, 23, i128::from(*min), max]).clamp(i128::from(*min), max).to_string();
            (Some(number_or_text(seed, &digits)), Some(serde_json::from_str(&digits).unwrap()))
        }
        Shape::Num => {
            let digits = seed.pick(&["0", "341.333", "-1.5", "12", "1e+3"]);
            (Some(number_or_text(seed, digits)), Some(serde_json::from_str(digits).unwrap()))
        }
        Shape::Decimal => {
            let digits = seed.pick(&["0", "10.00", "-5519.11", "0.33", "123456789.123456789123456789"]);
            (Some(number_or_text(seed, digits)), Some(json!(digits)))
        }
        Shape::Text => both(json!(seed.text())),
        Shape::Time => both(json!(seed.pick(&["2014-10-14 12:40:40", "2016-31-29 10:10:48", "junk"]))),
        Shape::Choice(choice) => {
            let known = seed.pick(&choice.options.iter().map(|o| o.wire).collect::<Vec<_>>());
            both(json!(if choice.open && seed.below(4) == 0 { "something new" } else { known }))
        }
        Shape::Bytes => seed
            .pick(&[("", ""), ("ZWNobw==", "ZWNobw=="), ("ZWNobw", "ZWNobw=="), ("ZWNo\r\nbw==", "ZWNobw==")])
            .into_pair(),
        Shape::Lines => {
            let lines = seed.pick(&[vec!["one"], vec!["one", "two three"]]);
            let wire = if seed.below(2) == 0 { json!(lines) } else { json!(lines.join("\n")) };
            (Some(wire), Some(json!(lines)))
        }
        Shape::Optional(inner) => {
            if seed.below(3) == 0 {
                let mut nothings = vec![None, Some(Json::Null)];
                if !matches!(inner, Shape::Bool | Shape::Any) {
                    nothings.push(Some(json!(false)));
                }
                if matches!(inner, Shape::Int { .. } | Shape::Num | Shape::Decimal | Shape::Time | Shape::Choice(_)) {
                    nothings.push(Some(json!("")));
                }
                let wire = seed.pick(&nothings);
                return (wire.clone(), wire.map(|_| Json::Null));
            }
            let (wire, read) = answer(inner, seed, unknown);
            // A null in place of a boolean is false if the boolean is required, and absent if it is optional.
            if wire == Some(Json::Null) { (wire, Some(Json::Null)) } else { (wire, read) }
        }
        Shape::List(inner) => {
            let items: Vec<Pair> = (0..seed.below(4)).map(|_| answer(inner, seed, unknown)).collect();
            let wire: Vec<Json> = items.iter().map(|(w, _)| w.clone().unwrap_or(Json::Null)).collect();
            let read = items.into_iter().map(|(_, r)| r.unwrap_or(Json::Null)).collect();
            // PHP writes a list with gaps as an object.
            let gaps = !wire.is_empty() && seed.below(4) == 0;
            let numbered =
                wire.iter().enumerate().map(|(i, w)| ((i * 2 + 1).to_string(), w.clone())).collect::<Map<_, _>>();
            (Some(if gaps { Json::Object(numbered) } else { Json::Array(wire) }), Some(Json::Array(read)))
        }
        Shape::ById(inner) => {
            let (mut wire, mut read) = (Map::new(), Map::new());
            for id in 0..seed.below(4) {
                let id = format!("{}", 576_965 + id);
                let (w, r) = answer(inner, seed, unknown);
                wire.insert(id.clone(), w.unwrap_or(Json::Null));
                read.insert(id, r.unwrap_or(Json::Null));
            }
            let wire = if wire.is_empty() && seed.below(2) == 0 { json!([]) } else { Json::Object(wire) };
            (Some(wire), Some(Json::Object(read)))
        }
        Shape::Pair((a, b)) => {
            let (first, second) = (answer(a, seed, unknown), answer(b, seed, unknown));
            (Some(json!([first.0, second.0])), Some(json!([first.1, second.1])))
        }
        Shape::Record(record) => record_answer(record, seed, unknown),
    }
}

fn record_answer(record: &'static RecordShape, seed: &mut Seed, unknown: &(String, Json)) -> Pair {
    let (mut wire, mut read) = (Map::new(), Map::new());
    let mut order: Vec<usize> = (0..record.fields.len()).collect();
    // Mostly in the declared order, sometimes reversed.
    if seed.below(4) == 0 {
        order.reverse();
    }
    let pairs: Vec<Pair> = record.fields.iter().map(|field| answer(&field.shape, seed, unknown)).collect();
    wire.insert(unknown.0.clone(), unknown.1.clone());
    for index in order {
        let (field, (w, r)) = (&record.fields[index], &pairs[index]);
        if let Some(w) = w {
            let name = field.alias.filter(|_| seed.below(2) == 0).unwrap_or(field.wire);
            wire.insert(name.to_owned(), w.clone());
            read.insert(field.name.to_owned(), r.clone().unwrap());
        }
    }
    read.insert(unknown.0.clone(), unknown.1.clone());
    (Some(Json::Object(wire)), Some(Json::Object(read)))
}

trait IntoPair {
    fn into_pair(self) -> Pair;
}

impl IntoPair for (&str, &str) {
    fn into_pair(self) -> Pair {
        (Some(json!(self.0)), Some(json!(self.1)))
    }
}

/// Returns the answer in the envelope of its service.
pub fn enveloped(api: Api, answer: &Json) -> String {
    match (api, answer) {
        (Api::Cvm, answer) => json!({ "response": answer }).to_string(),
        (Api::Kiwivm, Json::Object(map)) => {
            let mut map = map.clone();
            map.entry("error").or_insert(json!(0));
            Json::Object(map).to_string()
        }
        (_, answer) => answer.to_string(),
    }
}

/// Values of every kind, most of which are wrong for most fields.
const ODD: [&str; 26] = [
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1.5",
    "10.0",
    "1e3",
    "1e309",
    "18446744073709551616",
    "\"\"",
    "\"x\"",
    "\"7\"",
    "\"yes\"",
    "\"\\u00e9\\n\"",
    "\"é\"",
    "[]",
    "{}",
    "[1]",
    "[1,2]",
    "[\"a\",\"b\"]",
    "[{}]",
    "{\"a\":1}",
    "{\"1\":{}}",
    "[[]]",
    "{\"$bigint\":\"5\"}",
];

/// Returns one of these.
pub fn odd(seed: &mut Seed) -> &'static str {
    ODD[usize::try_from(seed.below(ODD.len() as u64)).unwrap()]
}
