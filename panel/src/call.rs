//! Decodes a call that the page sends: finds its row in the table and parses its arguments.
//!
//! The result is encoded again and must equal the original: a request that could be understood differently is refused.

use crate::session::hash;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::Arc;
use vpswire::Account;
use vpswire::account::{AccountField, AccountPlace};
use vpswire::args::{Arg, arrange};
use vpswire::encode::encode;
use vpswire::prepared::Prepared;
use vpswire::shape::{Field, Op, Shape};
use vpswire::table;
use vpswire::wire::Request as Wire;

/// A call as the page sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// The name of the account.
    pub account: String,
    /// The HTTP method.
    pub method: String,
    /// The path after the base URL.
    pub path: String,
    /// The parameters of the query or the body, without the account's key.
    pub form: Vec<(String, String)>,
    /// The token that is unique to this request.
    pub once: String,
    /// The confirmation, if the panel asked for one.
    pub consent: Option<Agreed>,
}

/// The confirmation that a person gave.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// The nonce of the question.
    pub nonce: String,
    /// The name that the person typed.
    pub typed: String,
}

impl Sent {
    /// Returns the digest that identifies the request. The confirmation is not part of it.
    pub fn digest(&self) -> [u8; 32] {
        let parts = (&self.account, &self.method, &self.path, &self.form);
        // Strings and pairs of strings can always be written as JSON.
        hash(&serde_json::to_string(&parts).unwrap_or_default())
    }
}

/// A call of the table, ready to be sent.
pub struct Call {
    /// The row of the call.
    pub op: &'static Op,
    /// The arguments, in the order of the call's parameters.
    pub args: Vec<Option<Arg>>,
    /// The request.
    pub prepared: Arc<Prepared>,
    /// The parameters as they may be shown, by their names on the wire, with secrets masked.
    pub shown: Vec<(String, String)>,
}

/// Decodes a call for an account.
///
/// # Errors
/// The text of the error, if the call is invalid.
pub fn read(sent: &Sent, account: &Account) -> Result<Call, String> {
    let (op, mut named) = find(sent, account).ok_or_else(|| "There is no such call.".to_owned())?;
    let (own, form) = apart(&sent.form, account);
    check_own(&own, account)?;
    let in_path: Vec<_> = named.iter().map(|(name, _)| *name).collect();
    for field in op.params.iter().filter(|field| !in_path.contains(&field.wire)) {
        let texts: Vec<_> = form.iter().filter(|(name, _)| name == field.wire).map(|(_, text)| text.as_str()).collect();
        named.extend(argument(field, &texts)?.map(|arg| (field.wire, arg)));
    }
    let args = arrange(op, named).map_err(|error| account.mask(&error.to_string()))?;
    let prepared = encode(op, &args, account).map_err(|error| account.mask(&error.to_string()))?;
    let is_own = |(name, _): &(String, String)| own_params(account).any(|(wire, _)| wire == name);
    let sorted = |mut pairs: Vec<(String, String)>| {
        pairs.sort();
        pairs
    };
    let mut wire = pairs(prepared.request());
    wire.retain(|pair| !is_own(pair));
    let path = path(prepared.request(), account);
    if sorted(wire) != sorted(form) || path != sent.path {
        return Err("The parameters are not those that the call has, as they are written for it.".to_owned());
    }
    let mut shown = pairs(&prepared.shown_request());
    shown.retain(|pair| !is_own(pair));
    Ok(Call { op, args, prepared: Arc::new(prepared), shown })
}

/// Finds the call for a method and a path, with the arguments in the path. A call without parameters in its path is
/// preferred.
fn find(sent: &Sent, account: &Account) -> Option<(&'static Op, Vec<(&'static str, Arg)>)> {
    let fitting = table::ops(account.api()).filter(|op| op.method.as_str() == sent.method);
    let bound = fitting.filter_map(|op| Some((op, bind(op, &sent.path)?)));
    bound.min_by_key(|(_, named)| named.len())
}

/// Returns the arguments in a path, if it is that of the call.
fn bind(op: &'static Op, path: &str) -> Option<Vec<(&'static str, Arg)>> {
    let named = op.path_values(path)?.into_iter().map(|(name, text)| {
        let field = op.params.iter().find(|field| field.wire == name)?;
        let text = percent_decode_str(text).decode_utf8().ok()?;
        Some((name, argument(field, &[&text]).ok()??))
    });
    named.collect()
}

/// Parses the argument of a parameter from its texts. Returns `None` if there are no texts.
fn argument(field: &Field, texts: &[&str]) -> Result<Option<Arg>, String> {
    let shape = match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    };
    let wrong = || format!("{}: expected it once, as it is written for the call.", field.wire);
    match (texts, shape) {
        ([], _) => Ok(None),
        (texts, Shape::List(item)) if field.wire.ends_with("[]") => {
            Ok(Some(Arg::List(texts.iter().map(|text| Arg::parse(item, text)).collect())))
        }
        ([text], Shape::Bytes) => {
            vpswire::text::base64::read(text).map(|bytes| Some(Arg::Bytes(bytes))).ok_or_else(wrong)
        }
        ([text], Shape::Lines) => Ok(Some(Arg::Text((*text).to_owned()))),
        ([text], Shape::ById(_)) => flags(text).map(Some).ok_or_else(wrong),
        ([text], shape) => Ok(Some(Arg::parse(shape, text))),
        _ => Err(wrong()),
    }
}

/// Parses a map of flags, which is written as JSON: `{"id":1,"other":0}`.
fn flags(text: &str) -> Option<Arg> {
    let map: Map<String, Value> = serde_json::from_str(text).ok()?;
    let flag = |(id, value): (String, Value)| Some((id, Arg::Bool(value.as_u64()? == 1)));
    map.into_iter().map(flag).collect::<Option<_>>().map(Arg::Map)
}

/// Returns the parameters that the account adds to every call, by their names on the wire.
fn own_params(account: &Account) -> impl Iterator<Item = (&'static str, &'static AccountField)> {
    table::account_fields(account.api()).iter().filter_map(|field| match field.place {
        AccountPlace::Parameter(wire) => Some((wire, field)),
        _ => None,
    })
}

type Pairs = Vec<(String, String)>;

/// Separates those parameters from the others.
fn apart(form: &[(String, String)], account: &Account) -> (Pairs, Pairs) {
    form.iter().cloned().partition(|(name, _)| own_params(account).any(|(wire, _)| wire == name))
}

/// Checks that a call is for this account and contains no key.
fn check_own(own: &Pairs, account: &Account) -> Result<(), String> {
    let public = account.public_fields();
    let is_own = |(wire, given): &(String, String)| {
        let names = own_params(account).filter(|(name, _)| name == wire).map(|(_, field)| field.name);
        names.into_iter().any(|name| public.iter().any(|(field, value)| field == name && value == given))
    };
    if own.iter().all(is_own) && own.len() <= public.len() {
        return Ok(());
    }
    Err("The account of the call is not the one that is named, or its key is sent along.".to_owned())
}

/// Returns the parameters of a request.
fn pairs(request: &Wire) -> Pairs {
    let query = request.url.split_once('?').map_or("", |(_, query)| query);
    let text = if request.method.has_body() { request.body.as_slice() } else { query.as_bytes() };
    form_urlencoded::parse(text).into_owned().collect()
}

/// Returns the path of a request after the base URL.
fn path<'a>(request: &'a Wire, account: &Account) -> &'a str {
    let path = request.url.strip_prefix(account.base_url()).unwrap_or_default();
    path.split_once('?').map_or(path, |(path, _)| path)
}
