//! Generates valid arguments for the parameters of calls, with the texts that a server must receive for them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use vpswire_core::args::Arg;
use vpswire_core::shape::{Api, Check, Field, Shape};

/// The source of the choices: a seed, or the input of a fuzzer.
pub trait Choices {
    /// Returns a byte.
    fn byte(&mut self) -> u8;
    /// Returns a number below a limit of at most 65536.
    fn below(&mut self, limit: usize) -> usize;
    /// Returns a number.
    fn number(&mut self) -> u64;
    /// Returns so many bytes at most.
    fn bytes(&mut self, count: usize) -> Vec<u8>;
    /// Returns a short text.
    fn text(&mut self) -> String;

    /// Returns one of two.
    fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// Returns one of several.
    fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())]
    }
}

/// Returns a valid argument for a parameter, and the texts that the service must receive for it.
pub fn fitting(api: Api, field: &Field, shape: &Shape, choices: &mut impl Choices) -> (Arg, Vec<String>) {
    let one = |arg, text: String| (arg, vec![text]);
    match (shape, field.check) {
        (Shape::Optional(inner), _) => fitting(api, field, inner, choices),
        (Shape::Bool, _) => {
            let truth = choices.flag();
            let (yes, no) = if api == Api::Vultr { ("yes", "no") } else { ("1", "0") };
            one(Arg::Bool(truth), if truth { yes } else { no }.to_owned())
        }
        (Shape::Int { min, max }, check) => {
            let (low, high) = match check {
                Some(Check::Range(low, high)) => (i128::from(low), i128::from(high)),
                _ => (i128::from(*min), i128::from(*max)),
            };
            let int = match choices.byte() {
                0 => low,
                1 => high,
                small @ 2..128 => (low + i128::from(small)).min(high),
                _ => low + i128::from(choices.number()) % (high - low + 1),
            };
            one(Arg::Int(int), int.to_string())
        }
        (Shape::Text, Some(check)) => {
            let text = match check {
                Check::Ipv4 => choices.pick(&["192.0.2.1", "0.0.0.0", "255.255.255.255"]),
                Check::Ip => choices.pick(&["192.0.2.1", "2001:DB8::1"]),
                Check::Ipv6 => choices.pick(&["2001:DB8::1", "::", "::ffff:192.0.2.1"]),
                Check::Subnet => choices.pick(&["2001:db8::/64", "192.0.2.0/24", "192.0.2.1", "::/0"]),
                Check::Url => choices.pick(&["https://a.example/b?c=d&e=f#g", "http://x"]),
                Check::Range(..) => unreachable!("a text has no range"),
            };
            one(Arg::Text(text.into()), text.into())
        }
        (Shape::Text, None) => {
            let text = choices.text();
            one(Arg::Text(text.clone()), text)
        }
        (Shape::Choice(choice), _) => {
            let text = choice.options[choices.below(choice.options.len())].wire;
            one(Arg::Text(text.into()), text.into())
        }
        (Shape::Bytes, _) => {
            let count = usize::from(choices.byte() & 31);
            let bytes = choices.bytes(count);
            one(Arg::Bytes(bytes.clone()), base64(&bytes))
        }
        (Shape::Lines, _) => {
            let lines: Vec<String> = (0..choices.below(4)).map(|_| choices.text().replace(['\r', '\n'], " ")).collect();
            one(Arg::List(lines.iter().cloned().map(Arg::Text).collect()), lines.join("\n"))
        }
        (Shape::List(item), _) => {
            let repeated = field.wire.ends_with("[]");
            let count = choices.below(4).max(usize::from(repeated));
            let (args, texts): (Vec<_>, Vec<_>) = (0..count).map(|_| fitting(api, field, item, choices)).unzip();
            let texts: Vec<String> = texts.into_iter().flatten().collect();
            if repeated {
                return (Arg::List(args), texts);
            }
            // A comma within an item would split it.
            let plain = |arg| match arg {
                Arg::Text(text) => Arg::Text(text.replace(',', ";")),
                arg => arg,
            };
            let texts: Vec<String> = texts.iter().map(|text| text.replace(',', ";")).collect();
            one(Arg::List(args.into_iter().map(plain).collect()), texts.join(","))
        }
        (Shape::ById(_), _) => {
            let flags: Vec<(String, bool)> = (0..choices.below(4)).map(|_| (choices.text(), choices.flag())).collect();
            let map = flags.iter().map(|(id, truth)| (id.clone(), Arg::Bool(*truth))).collect();
            let json =
                |(id, truth): &(String, bool)| format!("{}:{}", serde_json::to_string(id).unwrap(), u8::from(*truth));
            one(Arg::Map(map), format!("{{{}}}", flags.iter().map(json).collect::<Vec<_>>().join(",")))
        }
        (shape, check) => panic!("{shape:?} {check:?}"),
    }
}

/// Encodes bytes in standard base64.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
