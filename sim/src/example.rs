//! A valid example answer for any call, made from the shape that the table gives for it, and as untidy as the service's own.

use crate::date;
use crate::form::Form;
use crate::seeds::Seeds;
use serde_json::{Map, Value, json};
use vpswire_core::shape::{Api, Field, Op, RecordShape, Shape};

/// The example answer of a call with these parameters; nothing where nothing comes back.
pub(crate) fn answer(op: &'static Op, form: &Form, now: u64, seeds: &mut Seeds) -> Option<Value> {
    let mut example = Example { op, form, now, seeds, listed: false };
    match op.returns {
        Shape::Unit => None,
        // Asked for by its id, a machine comes without its map, a volume without its list.
        Shape::ById(Shape::Record(record)) | Shape::List(Shape::Record(record)) if example.asks_for_one(record) => {
            Some(example.record(record))
        }
        ref shape => Some(example.value(op.name, shape)),
    }
}

struct Example<'a> {
    op: &'static Op,
    form: &'a Form,
    now: u64,
    seeds: &'a mut Seeds,
    /// Whether the value stands in a bare list or pair.
    listed: bool,
}

impl Example<'_> {
    fn value(&mut self, name: &str, shape: &Shape) -> Value {
        match shape {
            Shape::Unit => Value::Null,
            Shape::Optional(inner) => self.value(name, inner),
            Shape::Bool => self.bool(name),
            Shape::Int { min, max } => self.int(name, *min, *max),
            Shape::Num => json!(1.5),
            Shape::Decimal if self.op.api == Api::Vultr => json!("5.00"),
            Shape::Decimal => json!(1),
            Shape::Text => json!(self.text(name)),
            Shape::Time => json!(date::text(self.now)),
            Shape::Bytes => json!("IyEvYmluL3NoCmVjaG8gaGVsbG8K"),
            Shape::Lines => json!("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample admin@example.com"),
            Shape::Choice(choice) => json!(choice.options.first().map_or("", |option| option.wire)),
            Shape::List(item) => {
                let outside = std::mem::replace(&mut self.listed, true);
                let item = self.value(name, item);
                self.listed = outside;
                json!([item])
            }
            Shape::Pair((first, second)) => {
                // The days of traffic: text of numbers for servers, numbers for bare metal.
                let outside = std::mem::replace(&mut self.listed, self.op.group == "baremetal");
                let first =
                    if matches!(first, Shape::Text) { json!(date::day(self.now)) } else { self.value(name, first) };
                let pair = json!([first, self.value(name, second)]);
                self.listed = outside;
                pair
            }
            Shape::ById(inner) => {
                let value = self.value(name, inner);
                Value::Object(Map::from_iter([(self.key(name, inner, &value), value)]))
            }
            Shape::Record(record) => self.record(record),
            Shape::Any => json!({ "held": "4096", "maxheld": "8192", "failcnt": "0" }),
        }
    }

    /// A record with all of its fields, and behind them one that no catalogue knows.
    fn record(&mut self, record: &RecordShape) -> Value {
        let outside = std::mem::replace(&mut self.listed, false);
        let mut map = Map::new();
        for field in record.fields {
            let value = match self.echo(field) {
                Some(given) => given,
                None if field.secret && matches!(field.shape, Shape::Text | Shape::Optional(Shape::Text)) => {
                    self.secret(field)
                }
                None => self.value(field.wire, &field.shape),
            };
            map.insert(field.wire.to_owned(), value);
        }
        map.insert("newer_field".to_owned(), json!(""));
        self.listed = outside;
        Value::Object(map)
    }

    /// What was given for a field is what comes back.
    fn echo(&mut self, field: &Field) -> Option<Value> {
        let shape = match &field.shape {
            Shape::Optional(inner) => inner,
            shape => shape,
        };
        let param = self.op.params.iter().find(|param| param.wire == field.wire)?;
        let given = self.form.get(param.wire).filter(|given| !given.is_empty())?;
        match shape {
            Shape::Int { .. } if self.op.api == Api::Kiwivm => Some(json!(given.parse::<u64>().ok()?)),
            Shape::Int { .. } | Shape::Text | Shape::Choice(_) => Some(json!(given)),
            _ => None,
        }
    }

    fn asks_for_one(&self, record: &RecordShape) -> bool {
        let id = record.fields.first().map_or("", |field| field.wire);
        id == "SUBID" && self.form.get("SUBID").is_some_and(|given| !given.is_empty())
    }

    fn bool(&self, name: &str) -> Value {
        match self.op.api {
            Api::Vultr if matches!(name, "auto_backups" | "api_enabled") => json!("yes"),
            Api::Vultr => json!(false),
            Api::Kiwivm | Api::Cvm => json!(1),
        }
    }

    /// A number; Vultr and CVM write it as text unless it stands in a list.
    fn int(&self, name: &str, min: i64, max: u64) -> Value {
        let int = match name {
            "SUBID" | "attached_SUBID" | "attached_to_SUBID" => 576_965,
            _ if name.contains("timestamp") || name.ends_with("_at") => i128::from(self.now),
            _ if name.contains("size") && max > 255 => 10,
            _ if name.contains("port") => 22,
            "error" => 0,
            _ => 1,
        };
        let int = int.clamp(i128::from(min), i128::from(max));
        match self.op.api {
            Api::Vultr if self.listed => json!(i64::try_from(int).unwrap_or_default()),
            Api::Kiwivm => json!(i64::try_from(int).unwrap_or_default()),
            Api::Vultr | Api::Cvm => json!(int.to_string()),
        }
    }

    fn text(&mut self, name: &str) -> String {
        let lower = name.to_ascii_lowercase();
        let has = |part: &str| lower.contains(part);
        let text = match lower.as_str() {
            _ if has("email") => "admin@example.com",
            _ if has("md5") => "9e107d9d372bb6826bd81d3542a419d6",
            _ if has("sha") => "d2d02e0e1f4a6a8e0b1d8f1c4a9d7e3b5c6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b",
            _ if has("netmask") => "255.255.255.0",
            _ if has("gateway") => "203.0.113.1",
            _ if has("assigned_subnet") => "2001:db8:1000::/64",
            _ if has("v6") || self.op.id.contains("ipv6") && (lower == "ip" || has("network")) => "2001:db8:1000::100",
            "ip" | "subnet" => "203.0.113.10",
            _ if has("private") || has("internal") || has("available_ips") || has("assigned_ips") => "10.99.0.10",
            _ if lower.ends_with("_ip") || has("ip_address") || lower.ends_with("ips") || has("nullroutes") => {
                "203.0.113.10"
            }
            _ if has("mac") => "5a02.0000.24e9",
            _ if has("hostname") || has("reverse") || has("ptr") || has("domain") => "host1.example.com",
            _ if has("url") || has("link") => "https://example.com/file",
            _ if has("location") || has("descriptions") || has("multipliers") => "USCA_2",
            _ if has("pwd") => "/root",
            _ if has("ssh_key") => "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample admin@example.com",
            _ if lower == "message" => "ok\n",
            _ if lower.ends_with("id") => return self.seeds.hex(13),
            _ => "example",
        };
        text.to_owned()
    }

    fn secret(&mut self, field: &Field) -> Value {
        let word = self.seeds.word(16);
        let link = field.wire.contains("Link") || field.wire.contains("url");
        json!(if link { format!("https://example.com/{word}") } else { word })
    }

    /// The key of an entry: the entry's own id where it has one.
    fn key(&mut self, name: &str, inner: &Shape, value: &Value) -> String {
        let id = match inner {
            Shape::Record(record) => record.fields.first().filter(|id| id.wire.ends_with("ID")),
            _ => None,
        };
        match id.and_then(|id| value.get(id.wire)) {
            Some(Value::String(id)) => id.clone(),
            Some(id) => id.to_string(),
            None if matches!(inner, Shape::List(_)) => self.form.get("SUBID").unwrap_or("576965").to_owned(),
            None if matches!(inner, Shape::ById(_)) => "general".to_owned(),
            None if matches!(name, "ptr" | "ip_nullroutes" | "descriptions" | "dataTransferMultipliers") => {
                self.text(name)
            }
            None => "1".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Seeds, answer};
    use crate::{accounts, reply};
    use serde_json::{Value, json};
    use vpswire_core::args::Arg;
    use vpswire_core::shape::{Api, Check, Field, Op, Shape};
    use vpswire_core::{decode, encode, table};

    const NOW: u64 = 1_700_000_000;

    /// Something that a parameter takes.
    fn arg(field: &Field, shape: &Shape) -> Arg {
        match (shape, field.check) {
            (Shape::Optional(inner), _) => arg(field, inner),
            (_, Some(Check::Range(low, _))) => Arg::Int(low.into()),
            (_, Some(Check::Ip | Check::Ipv4)) => Arg::Text("203.0.113.10".to_owned()),
            (_, Some(Check::Ipv6)) => Arg::Text("2001:db8::10".to_owned()),
            (_, Some(Check::Subnet)) => Arg::Text("203.0.113.10/32".to_owned()),
            (_, Some(Check::Url)) => Arg::Text("https://example.com/x.iso".to_owned()),
            (Shape::Bool, _) => Arg::Bool(true),
            (Shape::Int { .. }, _) => Arg::Int(1),
            (Shape::Bytes, _) => Arg::Bytes(b"hello".to_vec()),
            (Shape::Choice(choice), _) => Arg::Text(choice.options[0].wire.to_owned()),
            (Shape::List(inner), _) => Arg::List(vec![arg(field, inner)]),
            (Shape::ById(inner), _) => Arg::Map(vec![("1".to_owned(), arg(field, inner))]),
            _ => Arg::Text("word".to_owned()),
        }
    }

    /// Has core read the example of a call.
    fn checked(op: &'static Op, args: &[Option<Arg>]) -> Value {
        let account = match op.api {
            Api::Kiwivm => accounts::kiwivm("http://127.0.0.1"),
            Api::Cvm => accounts::cvm("http://127.0.0.1"),
            Api::Vultr => accounts::vultr("http://127.0.0.1"),
        };
        let prepared = encode::encode(op, args, &account.unwrap()).unwrap();
        let incoming = crate::Incoming::from(prepared.request());
        let example = answer(op, &incoming.everything(), NOW, &mut Seeds::new(7));
        let mut body = example.clone().unwrap_or_else(|| json!([]));
        match op.api {
            Api::Kiwivm if body == json!([]) => body = json!({ "error": 0 }),
            Api::Kiwivm => {
                body.as_object_mut().unwrap().entry("error").or_insert(json!(0));
            }
            Api::Cvm => body = json!({ "response": body }),
            Api::Vultr => {}
        }
        let response = reply::json(200, "text/html; charset=UTF-8", &body);
        let value = decode::decode(&prepared, response, decode::MAX_BODY, std::time::Duration::ZERO)
            .unwrap_or_else(|error| panic!("{} {}: {error}: {body}", op.api.as_str(), op.id));
        value.check().unwrap_or_else(|mismatch| panic!("{} {}: {mismatch}: {body}", op.api.as_str(), op.id));
        example.unwrap_or_default()
    }

    #[test]
    fn the_example_of_every_call_is_what_its_shape_says() {
        let mut calls = 0;
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            let all: Vec<_> = op.params.iter().map(|field| Some(arg(field, &field.shape))).collect();
            let needed: Vec<_> = op.params.iter().zip(&all).map(|(f, a)| a.clone().filter(|_| !f.optional())).collect();
            checked(op, &needed);
            checked(op, &all);
            calls += 1;
        }
        assert_eq!(calls, 174);
    }

    #[test]
    fn examples_have_the_services_types() {
        let of = |api, id| checked(table::find(api, id).unwrap(), &[]);
        assert_eq!(
            of(Api::Vultr, "firewall.group_list").as_object().unwrap().values().next().unwrap()["instance_count"],
            json!("1"),
        );
        assert_eq!(of(Api::Kiwivm, "get_suspension_details")["total_abuse_points"], json!(1));
        assert_eq!(of(Api::Kiwivm, "get_audit_log")["log_entries"][0]["timestamp"], json!(NOW));
        let reads = |id: &str| table::find(Api::Vultr, id).unwrap();
        let subid = [Some(Arg::Int(7))];
        assert_eq!(checked(reads("server.bandwidth"), &subid)["incoming_bytes"][0], json!(["2023-11-14", "1"]));
        assert_eq!(checked(reads("baremetal.bandwidth"), &subid)["incoming_bytes"][0], json!(["2023-11-14", 1]));
        assert_eq!(checked(reads("server.neighbors"), &subid), json!([1]));
        // Asked for by id, one bare object; else a map.
        let one = checked(reads("block.list"), &subid);
        assert_eq!((one["SUBID"].as_str(), one["newer_field"].as_str()), (Some("7"), Some("")));
        assert_eq!(checked(reads("block.list"), &[None])[0]["SUBID"], json!("576965"));
        assert_eq!(checked(reads("baremetal.list"), &subid)["SUBID"], json!("7"));
        assert_eq!(checked(reads("baremetal.list"), &[])["576965"]["SUBID"], json!("576965"));
        assert_eq!(checked(reads("backup.list"), &subid).as_object().unwrap().len(), 1);
    }

    #[test]
    fn nothing_comes_back_where_nothing_is_documented() {
        let op = table::find(Api::Vultr, "server.halt").unwrap();
        assert_eq!(answer(op, &Form::default(), NOW, &mut Seeds::new(7)), None);
    }
}
