//! Encodes a call and an account as a request. Every mistake of the caller is reported here, before anything is sent.

use crate::declare::arg::Arg;
use crate::dialect::account::Account;
use crate::dialect::base_url::is_path;
use crate::dialect::wire::Request;
use crate::dialect::{AUTHORIZATION, AccountPlace};
use crate::error::draft::Draft;
use crate::error::redact::{MASK, Secrets, is_secret_name};
use crate::error::{Code, Error, Verdict};
use crate::request::argument::{Writing, expected, given, is_json, texts};
use crate::request::body::{Pair, body, form};
use crate::request::prepared::Prepared;
use crate::schema::shape::{Effect, Field, Method, Op, Shape, placeholder};
use crate::text::percent::add_percent;

/// Encodes a call as a request.
///
/// # Errors
/// `InvalidParams` names the parameter that is missing or invalid; `Auth` if the account has no key and
/// the call needs one.
pub fn encode(op: &'static Op, args: &[Option<Arg>], account: &Account) -> Result<Prepared, Error> {
    account.check_scheme(op.id)?;
    if op.api != account.api() {
        return Err(wrong_api(op, account));
    }
    if op.needs_key && !account.has_key() {
        let draft = Draft::new(Code::Auth, Verdict::NotSent, op.id, "this call needs an API key");
        return Err(draft.own_words());
    }
    let dialect = account.dialect();
    let pairs = pairs(op, args, &Writing::of(op, dialect))?;
    let mut secrets = Vec::new();
    for (field, arg) in op.params.iter().zip(args).filter(|(field, _)| field.secret) {
        add_secrets(field, arg.as_ref(), &pairs, &mut secrets);
    }
    Ok(Prepared {
        dialect,
        op: Some(op),
        call: op.id.to_owned(),
        effect: op.effect,
        pace: dialect.pace.filter(|_| op.needs_key),
        timeout: op.timeout,
        returns: &op.returns,
        request: request(op.method, op.path, pairs, account, op.needs_key),
        secrets: Secrets::new(account.secrets(), secrets),
        look: dialect.look(op, args),
    })
}

#[cold]
fn wrong_api(op: &Op, account: &Account) -> Error {
    let why = format!("expected a call of {}, this one is of {}", account.api().as_str(), op.api.as_str());
    Error::invalid(op.id, "call", &why)
}

/// Adds the texts of a secret parameter, which must not be shown.
#[inline(never)]
fn add_secrets(field: &Field, arg: Option<&Arg>, pairs: &[Pair<'_>], secrets: &mut Vec<String>) {
    secrets.extend(pairs.iter().filter(|pair| pair.wire == field.wire).map(|pair| pair.text.clone()));
    // Bytes are written as base64; a service may show them either way.
    if let Some(Arg::Bytes(bytes)) = arg {
        secrets.extend(String::from_utf8(bytes.clone()));
    }
}

/// Returns the request of a call with keys and secrets masked, for display only.
///
/// # Errors
/// As [`encode`].
pub fn plan(op: &'static Op, args: &[Option<Arg>], account: &Account) -> Result<Request, Error> {
    encode(op, args, account)?;
    let pairs = pairs(op, args, &Writing { mask: true, ..Writing::of(op, account.dialect()) })?;
    Ok(request(op.method, op.path, pairs, &account.masked(), op.needs_key))
}

/// Makes the request of a call by its path, for calls that are not in the table. There a GET counts as reading and any
/// other method as acting; a path that is in the table keeps its effect. KiwiVM is always sent a POST, since a GET
/// would put the key into the URL.
///
/// # Errors
/// `InvalidParams` if the path is invalid, or contains a key of the account, or if a parameter in the URL does.
pub fn encode_raw(
    method: Method,
    path: &str,
    params: &[(String, String)],
    account: &Account,
) -> Result<Prepared, Error> {
    let keys = Secrets::new(account.secrets(), Vec::new());
    check_path(path, &keys)?;
    account.check_scheme(path)?;
    let dialect = account.dialect();
    let known = dialect.by_path(method, path);
    let pairs: Vec<_> =
        params.iter().map(|(name, value)| Pair { wire: name, text: value.clone(), json: false }).collect();
    let secrets = params.iter().filter(|(name, _)| is_secret_name(name)).map(|(_, value)| value.clone()).collect();
    let with_key = account.has_key() && known.is_none_or(|op| op.needs_key);
    let unknown = if method == Method::Get { Effect::Reads } else { Effect::Acts };
    let sent = if dialect.has_account_in_params() { Method::Post } else { method };
    if sent == Method::Get
        && let Some(index) = keys.first_in(params.iter().flat_map(|(name, value)| [name.as_str(), value]))
    {
        // Names and values alternate: a name that contains the key is not shown.
        let named = params.get(index / 2).filter(|_| index % 2 == 1);
        let name = named.map_or("params", |(name, _)| name);
        return Err(Error::invalid(path, name, "expected no key of the account, which is added automatically"));
    }
    Ok(Prepared {
        dialect,
        op: None,
        call: path.to_owned(),
        effect: known.map_or(unknown, |op| op.effect),
        pace: dialect.pace.filter(|_| with_key),
        timeout: known.map_or(30, |op| op.timeout),
        returns: &Shape::Any,
        request: request(sent, path, pairs, account, with_key),
        secrets: Secrets::new(account.secrets(), secrets),
        look: None,
    })
}

/// Checks the path of a raw call. An invalid path may contain anything, so no error shows it.
fn check_path(path: &str, keys: &Secrets) -> Result<(), Error> {
    let why = if !path.starts_with('/') || !is_path(path) {
        "expected a path that begins with a slash, without a query; parameters are given apart from it"
    } else if keys.are_in(path) {
        "expected no key of the account in it: it is added automatically"
    } else {
        return Ok(());
    };
    Err(Error::invalid("", "path", why))
}

/// Returns the request of a raw call, with keys and parameters with secret names masked, for display only.
///
/// # Errors
/// As [`encode_raw`].
pub fn plan_raw(method: Method, path: &str, params: &[(String, String)], account: &Account) -> Result<Request, Error> {
    encode_raw(method, path, params, account)?;
    let mask = |(name, value): &(String, String)| {
        let shown = if is_secret_name(name) { MASK.to_owned() } else { value.clone() };
        (name.clone(), shown)
    };
    let shown: Vec<_> = params.iter().map(mask).collect();
    // Masked values are not sent, so plain http does no damage.
    Ok(encode_raw(method, path, &shown, &account.masked().allow_plain_http())?.request)
}

/// Returns the names and texts to send for the arguments, in the order of the parameters.
fn pairs(op: &'static Op, args: &[Option<Arg>], writing: &Writing<'_>) -> Result<Vec<Pair<'static>>, Error> {
    let mut pairs = Vec::new();
    for (index, field) in op.params.iter().enumerate() {
        let Some(arg) = args.get(index).and_then(Option::as_ref) else {
            if field.optional() {
                continue;
            }
            return Err(wrong(op, field, "missing; expected", ""));
        };
        add_pairs(op, field, arg, writing, &mut pairs)?;
    }
    Ok(pairs)
}

#[inline(never)]
fn add_pairs(
    op: &Op,
    field: &'static Field,
    arg: &Arg,
    writing: &Writing<'_>,
    pairs: &mut Vec<Pair<'static>>,
) -> Result<(), Error> {
    for text in texts(writing, field, arg).map_err(|got| {
        let got = if field.secret { arg.kind() } else { got.as_str() };
        wrong(op, field, "expected", &format!(", got {got}"))
    })? {
        let mask = writing.mask && field.secret;
        let (text, json) = if mask { (MASK.to_owned(), false) } else { (text, is_json(given(field))) };
        if let Some(alias) = field.alias {
            pairs.push(Pair { wire: alias, text: text.clone(), json });
        }
        pairs.push(Pair { wire: field.wire, text, json });
    }
    Ok(())
}

/// Makes the error for a missing or invalid parameter.
#[cold]
fn wrong(op: &Op, field: &Field, expects: &str, got: &str) -> Error {
    Error::invalid(op.id, field.name, &format!("{expects} {}{got}", expected(field)))
}

/// Makes the request: puts the pairs and the account's keys into the path, the headers, and the query or body.
fn request(method: Method, path: &str, pairs: Vec<Pair<'_>>, account: &Account, with_key: bool) -> Request {
    let (mut params, mut headers) = (Vec::new(), Vec::new());
    for (field, value) in account.fields().filter(|_| with_key) {
        match field.place {
            AccountPlace::Parameter(wire) => params.push(Pair { wire, text: value.to_owned(), json: false }),
            AccountPlace::Header(name) => add_header(name, value, &mut headers),
            AccountPlace::Bearer => add_header(AUTHORIZATION, &format!("Bearer {value}"), &mut headers),
            AccountPlace::BaseUrl(_) => {}
        }
    }
    let mut url = account.base_url().to_owned();
    let mut filled = Vec::new();
    for (index, part) in path.split('/').enumerate() {
        if index > 0 {
            url.push('/');
        }
        let name = placeholder(part);
        match pairs.iter().find(|pair| Some(pair.wire) == name) {
            Some(pair) => {
                add_percent(&pair.text, &mut url);
                filled.push(pair.wire);
            }
            None => url.push_str(part),
        }
    }
    params.extend(pairs.into_iter().filter(|pair| !filled.contains(&pair.wire)));
    let body = if method.has_body() {
        let (media_type, body) = body(account.dialect().body, &params);
        add_header("Content-Type", media_type, &mut headers);
        body.into_bytes()
    } else {
        if !params.is_empty() {
            url.push('?');
            url.push_str(&form(&params));
        }
        Vec::new()
    };
    Request { method, url, headers, body }
}

#[inline(never)]
fn add_header(name: &str, value: &str, headers: &mut Vec<(String, String)>) {
    headers.push((name.to_owned(), value.to_owned()));
}
