//! Call and account in, request out. Everything a caller can get wrong is said here, before anything is sent.

use crate::declare::arg::Arg;
use crate::dialect::account::Account;
use crate::dialect::base_url::is_path;
use crate::dialect::wire::Request;
use crate::dialect::{AUTHORIZATION, AccountPlace, BodyKind, Dialect};
use crate::error::draft::Draft;
use crate::error::mismatch::shortened;
use crate::error::redact::{MASK, Secrets, is_secret_name};
use crate::error::{Code, Error, Verdict};
use crate::request::body::{Pair, array, body, form};
use crate::request::prepared::Prepared;
use crate::schema::shape::{Check, Effect, Field, Method, Op, Shape};
use crate::text::base64;
use crate::text::int;
use crate::text::percent::add_percent;
use std::net::IpAddr;

/// Makes a call's request.
///
/// # Errors
/// `InvalidParams` names the parameter that is missing or invalid; `Auth` if the account has no key and
/// the call needs one.
pub fn encode(op: &'static Op, args: &[Option<Arg>], account: &Account) -> Result<Prepared, Error> {
    account.check_scheme(op.id)?;
    if op.api != account.api() {
        return Err(elsewhere(op, account));
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
fn elsewhere(op: &Op, account: &Account) -> Error {
    let why = format!("expected a call of {}, this one is of {}", account.api().as_str(), op.api.as_str());
    Error::invalid(op.id, "call", &why)
}

/// What must not be shown of a secret parameter.
#[inline(never)]
fn add_secrets(field: &Field, arg: Option<&Arg>, pairs: &[Pair<'_>], secrets: &mut Vec<String>) {
    secrets.extend(pairs.iter().filter(|pair| pair.wire == field.wire).map(|pair| pair.text.clone()));
    // Bytes are written as base64; a service may show them either way.
    if let Some(Arg::Bytes(bytes)) = arg {
        secrets.extend(String::from_utf8(bytes.clone()));
    }
}

/// The request that a call would send, with keys and secrets masked: for showing, never for sending.
///
/// # Errors
/// As [`encode`].
pub fn plan(op: &'static Op, args: &[Option<Arg>], account: &Account) -> Result<Request, Error> {
    encode(op, args, account)?;
    let pairs = pairs(op, args, &Writing { mask: true, ..Writing::of(op, account.dialect()) })?;
    Ok(request(op.method, op.path, pairs, &account.masked(), op.needs_key))
}

/// Makes the request of a call by its path, for what the table does not have. There a GET counts as reading and a POST
/// as acting; a path that the table has keeps its effect. KiwiVM is always sent a POST, since a GET would put the key
/// into the URL.
///
/// # Errors
/// `InvalidParams` if the path is not one.
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
    let known = dialect.by_path(path);
    let pairs: Vec<_> =
        params.iter().map(|(name, value)| Pair { wire: name, text: value.clone(), json: false }).collect();
    let secrets = params.iter().filter(|(name, _)| is_secret_name(name)).map(|(_, value)| value.clone()).collect();
    let with_key = account.has_key() && known.is_none_or(|op| op.needs_key);
    let unknown = if method == Method::Get { Effect::Reads } else { Effect::Acts };
    let sent = if dialect.has_account_in_params() { Method::Post } else { method };
    if sent == Method::Get
        && let Some(index) = keys.first_in(params.iter().flat_map(|(name, value)| [name.as_str(), value]))
    {
        // Names and values in turn: a name that holds the key is not shown.
        let named = params.get(index / 2).filter(|_| index % 2 == 1);
        let name = named.map_or("params", |(name, _)| name);
        return Err(Error::invalid(path, name, "expected no key of the account, which is sent by itself"));
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

/// Checks the path of a raw call. One that cannot be sent may hold anything, so no error shows it.
fn check_path(path: &str, keys: &Secrets) -> Result<(), Error> {
    let why = if !path.starts_with('/') || !is_path(path) {
        "expected a path that begins with a slash, without a query; parameters are given apart from it"
    } else if keys.are_in(path) {
        "expected no key of the account in it: it is sent by itself"
    } else {
        return Ok(());
    };
    Err(Error::invalid("", "path", why))
}

/// The request that a raw call would send, with keys and what is secret by its name masked: for showing, never for
/// sending.
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
    // What is masked is not sent, so the way to it need not be safe.
    Ok(encode_raw(method, path, &shown, &account.masked().allow_plain_http())?.request)
}

/// How arguments are written.
struct Writing<'a> {
    dialect: &'a Dialect,
    /// Whether they go into a JSON body, so that a list is one.
    json: bool,
    /// Whether secrets are masked.
    mask: bool,
}

impl<'a> Writing<'a> {
    fn of(op: &Op, dialect: &'a Dialect) -> Self {
        Self { dialect, json: op.method.has_body() && matches!(dialect.body, BodyKind::Json), mask: false }
    }
}

/// What goes over the wire for the arguments, in the order of the parameters.
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

/// Whether what is written for that shape is JSON as it is.
const fn is_json(shape: &Shape) -> bool {
    matches!(shape, Shape::Bool | Shape::Int { .. } | Shape::List(_) | Shape::ById(_))
}

/// The shape of a parameter that is given.
const fn given(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// The error for a parameter that is invalid.
#[cold]
fn wrong(op: &Op, field: &Field, expects: &str, got: &str) -> Error {
    Error::invalid(op.id, field.name, &format!("{expects} {}{got}", expected(field)))
}

/// The texts of one argument; several where the key is repeated. If it is invalid: what it is.
fn texts(writing: &Writing<'_>, field: &Field, arg: &Arg) -> Result<Vec<String>, String> {
    let (dialect, shape) = (writing.dialect, given(field));
    match (shape, arg) {
        (Shape::List(item), Arg::List(list)) => {
            let texts: Vec<_> =
                list.iter().map(|arg| text(dialect, item, field.check, arg)).collect::<Result<_, _>>()?;
            if writing.json {
                return Ok(vec![array(texts, is_json(item))]);
            }
            if field.wire.ends_with("[]") {
                return if texts.is_empty() {
                    Err("an empty list, which a form cannot say".to_owned())
                } else {
                    Ok(texts)
                };
            }
            match texts.iter().find(|text| text.as_bytes().contains(&b',')) {
                Some(text) => Err(format!("\"{text}\", which holds a comma")),
                None => Ok(vec![texts.join(",")]),
            }
        }
        _ => text(dialect, shape, field.check, arg).map(|text| vec![text]),
    }
}

fn text(dialect: &Dialect, shape: &Shape, check: Option<Check>, arg: &Arg) -> Result<String, String> {
    let ok = match (shape, arg) {
        (Shape::Bool, Arg::Bool(truth)) => {
            let [no, yes] = dialect.truth;
            Some(if *truth { yes } else { no }.to_owned())
        }
        // Ids are the keys of maps, and so text: digits are as good as the integer.
        (Shape::Int { .. }, Arg::Text(digits)) => {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            let int = Arg::Int(int::parse(digits).unwrap_or(i128::MAX));
            return if plain { text(dialect, shape, check, &int) } else { Err(shown(arg)) };
        }
        (Shape::Int { min, max }, Arg::Int(int)) => {
            let (low, high) = match check {
                Some(Check::Range(low, high)) => (i128::from(low), i128::from(high)),
                _ => (i128::from(*min), i128::from(*max)),
            };
            (low..=high).contains(int).then(|| int::text(*int))
        }
        (Shape::Text, Arg::Text(text)) => check.is_none_or(|check| passes(check, text)).then(|| text.clone()),
        (Shape::Choice(choice), Arg::Text(text)) => {
            choice.options.iter().any(|option| option.wire == text).then(|| text.clone())
        }
        (Shape::Bytes, Arg::Bytes(bytes)) => Some(base64::write(bytes)),
        (Shape::Lines, Arg::Text(text)) => Some(text.clone()),
        (Shape::Lines, Arg::List(lines)) => return joined(lines),
        (Shape::ById(Shape::Bool), Arg::Map(map)) => return json_flags(map),
        _ => None,
    };
    ok.ok_or_else(|| shown(arg))
}

/// Lines as one text. The line break that a file's last line ends with is no part of the line.
fn joined(lines: &[Arg]) -> Result<String, String> {
    let lines: Vec<&str> = lines
        .iter()
        .map(|line| match line {
            Arg::Text(line) => Ok(line.trim_end_matches(['\r', '\n'])),
            other => Err(other.kind().to_owned()),
        })
        .collect::<Result<_, _>>()?;
    if lines.iter().any(|line| line.contains(['\r', '\n'])) {
        return Err("a line that holds a line break".to_owned());
    }
    Ok(lines.join("\n"))
}

/// `{"id":1,"other":0}`.
fn json_flags(map: &[(String, Arg)]) -> Result<String, String> {
    let mut json = String::from("{");
    for (index, (id, arg)) in map.iter().enumerate() {
        let Arg::Bool(truth) = arg else { return Err(format!("{} for {id}", shown(arg))) };
        if index > 0 {
            json.push(',');
        }
        crate::value::quote(id, &mut json);
        json.push_str(if *truth { ":1" } else { ":0" });
    }
    json.push('}');
    Ok(json)
}

/// An argument in an error.
fn shown(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => format!("\"{}\"", shortened(text, 60)),
        Arg::Int(int) => int::text(*int),
        arg => arg.kind().to_owned(),
    }
}

fn passes(check: Check, text: &str) -> bool {
    match check {
        Check::Ip => text.parse::<IpAddr>().is_ok(),
        Check::Ipv4 => text.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv4()),
        Check::Ipv6 => text.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv6()),
        Check::Subnet => {
            let (ip, prefix) = text.split_once('/').unwrap_or((text, "0"));
            let plain = !prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_digit());
            ip.parse::<IpAddr>().is_ok_and(|ip| {
                plain && int::parse(prefix).is_some_and(|bits| bits <= if ip.is_ipv4() { 32 } else { 128 })
            })
        }
        Check::Url => ["https://", "http://"].iter().any(|scheme| {
            text.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        }),
        Check::Range(_, _) => true,
    }
}

/// What a parameter should be, in words.
fn expected(field: &Field) -> String {
    describe(given(field), field.check)
}

fn describe(shape: &Shape, check: Option<Check>) -> String {
    match (shape, check) {
        (_, Some(Check::Range(low, high))) => format!("an integer from {low} to {high}"),
        (_, Some(Check::Ip)) => "an IP address".to_owned(),
        (_, Some(Check::Ipv4)) => "an IPv4 address".to_owned(),
        (_, Some(Check::Ipv6)) => "an IPv6 address".to_owned(),
        (_, Some(Check::Subnet)) => "an IP address, with or without /prefix".to_owned(),
        (_, Some(Check::Url)) => "an http or https URL".to_owned(),
        (Shape::Bool, _) => "a boolean".to_owned(),
        (Shape::Int { min: 0, max: u64::MAX }, _) => "an integer, 0 or more".to_owned(),
        (Shape::Int { min, max }, _) => format!("an integer from {min} to {max}"),
        (Shape::Bytes, _) => "bytes".to_owned(),
        (Shape::Lines, _) => "a list of lines".to_owned(),
        (Shape::List(item), _) => format!("a list, each item {}", describe(item, None)),
        (Shape::ById(item), _) => format!("a map, each value {}", describe(item, None)),
        (Shape::Choice(choice), _) => {
            let options: Vec<_> = choice.options.iter().map(|option| option.wire).collect();
            format!("one of {}", options.join(", "))
        }
        _ => "text".to_owned(),
    }
}

/// Puts the pairs and the account's keys where they belong.
fn request(method: Method, path: &str, pairs: Vec<Pair<'_>>, account: &Account, with_key: bool) -> Request {
    let (mut params, mut headers) = (Vec::new(), Vec::new());
    for (field, value) in account.fields().filter(|_| with_key) {
        match field.place {
            AccountPlace::Param(wire) => params.push(Pair { wire, text: value.to_owned(), json: false }),
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
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
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
