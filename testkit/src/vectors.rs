//! Reads the shared vectors, `conformance/vectors`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use vpswire_core::account::Account;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_core::wire::Response;
use vpswire_core::{Error, table};

/// A vector, with its account and call.
pub struct Vector {
    /// The file of the vector: `vultr/server.json`.
    pub file: String,
    /// The JSON of the vector.
    pub json: Json,
    /// The account of the call.
    pub account: Account,
    /// The JSON of the account.
    pub account_json: Json,
    /// The call.
    pub op: &'static Op,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/vectors")
}

fn parse(path: &Path) -> Json {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns the account with that JSON.
pub fn account(json: &Json) -> Account {
    let text = |name: &str| json[name].as_str().map(str::to_owned);
    let made = Account::from_settings(Api::parse(&text("api").unwrap()).unwrap(), |field| text(field.name));
    made.map_err(|unmade| unmade.into_error(|field| field.name.to_owned())).unwrap()
}

/// Returns all vectors, in the order of their files.
pub fn vectors() -> Vec<Vector> {
    let accounts = parse(&folder().join("accounts.json"));
    let mut all = Vec::new();
    for api in Api::ALL {
        let entries = std::fs::read_dir(folder().join(api.as_str())).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for path in files {
            let file = format!("{}/{}", api.as_str(), path.file_name().unwrap().to_string_lossy());
            for json in parse(&path).as_array().unwrap() {
                let call = json["call"].as_str().unwrap();
                let account_json = accounts[json["account"].as_str().unwrap()].clone();
                all.push(Vector {
                    op: table::find(api, call).unwrap_or_else(|| panic!("{file}: no call {call}")),
                    account: account(&account_json),
                    account_json,
                    json: json.clone(),
                    file: file.clone(),
                });
            }
        }
    }
    all
}

impl Vector {
    /// Returns the name of the vector for a failure.
    pub fn name(&self) -> String {
        format!("{} {}: {}", self.file, self.op.id, self.json["name"].as_str().unwrap())
    }

    /// Returns the arguments in the order of the call's parameters.
    ///
    /// # Errors
    /// For a parameter that the call does not have.
    pub fn args(&self) -> Result<Vec<Option<Arg>>, Error> {
        let params = self.json["params"].as_object().unwrap();
        arrange(self.op, params.iter().map(|(name, value)| (name, arg(self.op, name, value))))
    }

    /// Returns the response of the service; `None` for a vector of a request.
    pub fn response(&self) -> Option<Response> {
        let response = self.json.get("response")?;
        let headers = response["headers"].as_object().unwrap();
        let body = match response["body_base64"].as_str() {
            Some(text) => STANDARD.decode(text).unwrap(),
            None => response["body"].as_str().unwrap().as_bytes().to_vec(),
        };
        Some(Response {
            status: u16::try_from(response["status"].as_u64().unwrap()).unwrap(),
            headers: headers.iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect(),
            body,
        })
    }
}

fn arg(op: &Op, name: &str, json: &Json) -> Arg {
    let shape = op.params.iter().find(|p| p.name == name).map_or(&Shape::Any, |p| &p.shape);
    plain_arg(shape, json)
}

fn plain_arg(shape: &Shape, json: &Json) -> Arg {
    match json {
        Json::Bool(truth) => Arg::Bool(*truth),
        Json::Number(number) => number.to_string().parse().map_or(Arg::Text(number.to_string()), Arg::Int),
        Json::String(text) => Arg::Text(text.clone()),
        Json::Array(items) => Arg::List(items.iter().map(|item| plain_arg(shape, item)).collect()),
        Json::Object(map) => match (map.get("base64").and_then(Json::as_str), shape) {
            (Some(text), Shape::Bytes | Shape::Optional(Shape::Bytes)) => Arg::Bytes(STANDARD.decode(text).unwrap()),
            _ => Arg::Map(map.iter().map(|(id, value)| (id.clone(), plain_arg(shape, value))).collect()),
        },
        Json::Null => panic!("leave out what is not given"),
    }
}

/// Compares numbers by value, and everything else exactly.
pub fn same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(x), Json::Number(y)) => {
            x == y || matches!((x.to_string().parse::<f64>(), y.to_string().parse::<f64>()), (Ok(x), Ok(y)) if x == y)
        }
        (Json::Array(x), Json::Array(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y)),
        (Json::Object(x), Json::Object(y)) => {
            x.len() == y.len() && x.iter().all(|(k, v)| y.get(k).is_some_and(|w| same(v, w)))
        }
        _ => a == b,
    }
}
