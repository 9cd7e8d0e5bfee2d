//! Response in, value or error out: what each service's statuses, envelopes and error texts mean.

use crate::entry;
use crate::error::{Body, Code, Error, Mismatch, Progress, Verdict};
use crate::int;
use crate::json::{self, Flaw};
use crate::mismatch::shortened;
use crate::node::{Doc, MISSING, Node, Read};
use crate::prepared::Prepared;
use crate::secrets::Secrets;
use crate::shape::{Api, Shape};
use crate::time::parse_http;
use crate::value::Value;
use crate::wire::{Head, Response};
use std::borrow::Cow;
use std::string::FromUtf8Error;
use std::sync::Arc;
use std::time::Duration;

/// The greatest body that is read unless the caller says otherwise: 64 MiB.
pub const MAX_BODY: usize = 64 << 20;

/// Reads a response to a call. `max_body` is the greatest body in bytes; `unix_now` is the time, which `Retry-After` may be told against.
///
/// # Errors
/// What the service says, or what is wrong with its answer. The body stays reachable with [`Error::raw`].
pub fn decode(prepared: &Prepared, response: Response, max_body: usize, unix_now: Duration) -> Result<Value, Error> {
    let (head, body) = response.split();
    read(prepared, &head, body, max_body, unix_now)
}

/// Reads a response whose head the caller keeps.
pub(crate) fn read(
    prepared: &Prepared,
    head: &Head,
    body: Vec<u8>,
    max_body: usize,
    unix_now: Duration,
) -> Result<Value, Error> {
    let (status, most) = (head.status, max_body.min(entry::MAX_BODY));
    if body.len() > most {
        return Err(unread(prepared.call(), status, most));
    }
    if let 300..=399 = status {
        return Err(redirect(prepared.call(), head).with_raw(Body::Bytes(Arc::new(body))));
    }
    let reading = Reading { call: prepared.call(), status, shape: prepared.returns, secrets: &prepared.secrets };
    let (body, bytes) = match String::from_utf8(body) {
        Ok(body) => (body, None),
        Err(bad) if status == 200 => return Err(reading.not_utf8(bad)),
        Err(bad) => lossy(bad),
    };
    let may_be_blank = match prepared.api {
        Api::Kiwivm => false,
        Api::Cvm => matches!(prepared.returns, Shape::Unit),
        Api::Vultr => matches!(prepared.returns, Shape::Unit | Shape::Any),
    };
    let blank = status == 200 && may_be_blank && body.trim_ascii().is_empty();
    // Vultr says no in plain text.
    let plain = blank || prepared.api == Api::Vultr && status != 200;
    let scanned = if plain { Ok(Vec::new()) } else { json::scan(&body) };
    let (entries, flaw) = scanned.map_or_else(|flaw| (Vec::new(), Some(flaw)), |entries| (entries, None));
    let envelope = (prepared.api == Api::Kiwivm).then_some("error");
    let doc = Arc::new(Doc { body, entries, envelope });
    let answer = match (flaw, prepared.api) {
        (Some(flaw), _) => Err(reading.flawed(&flaw, &doc.body)),
        (None, _) if blank => Ok(Value::new(Arc::clone(&doc), MISSING, prepared.returns)),
        (None, Api::Kiwivm) => reading.kiwivm(&doc),
        (None, Api::Cvm) => reading.cvm(&doc),
        (None, Api::Vultr) => reading.vultr(&doc),
    };
    answer.map_err(|error| {
        let raw = bytes.map_or_else(|| Body::Text(Arc::clone(&doc)), |bytes| Body::Bytes(Arc::new(bytes)));
        reading.whole(error, head, unix_now).with_raw(raw)
    })
}

/// The error for an answer whose body is too large to be looked into.
#[cold]
fn unread(call: &str, status: u16, most: usize) -> Error {
    let error = too_large(call, most).with_status(status);
    // A refusal is one however long it is.
    if let 400..=499 = status { error.rejected() } else { error }
}

/// The words of a refusal count, whatever they are written in.
#[cold]
fn lossy(bad: FromUtf8Error) -> (String, Option<Vec<u8>>) {
    (String::from_utf8_lossy(bad.as_bytes()).into_owned(), Some(bad.into_bytes()))
}

/// The error for an answer that is larger than the limit.
#[cold]
pub(crate) fn too_large(call: &str, limit: usize) -> Error {
    Error::new(Code::TooLarge, Verdict::Unknown, call, format!("the answer is larger than the limit of {limit} bytes"))
}

struct Reading<'a> {
    call: &'a str,
    status: u16,
    shape: &'static Shape,
    secrets: &'a Secrets,
}

type Answer = Result<Value, Error>;

impl Reading<'_> {
    /// The error with what came along with it; no secret stays in it.
    #[cold]
    fn whole(&self, error: Error, head: &Head, unix_now: Duration) -> Error {
        error.with_status(self.status).with_retry_after(retry_after(head, unix_now)).scrub(self.secrets)
    }

    /// KiwiVM: 200 whatever happens, and `error` says how it went.
    #[inline(never)]
    fn kiwivm(&self, doc: &Arc<Doc>) -> Answer {
        let root = Node { doc, at: 0 };
        let envelope = root.member("error").unwrap_or(root.to(MISSING));
        // A call that declares `error` as a field of its answer puts an exit status there.
        let exit_status = self.shape.record().is_some_and(|record| record.fields.iter().any(|f| f.wire == "error"));
        match envelope.int(i64::MIN, i64::MAX as u64) {
            Ok(code) if self.status == 200 && (code == 0 || exit_status && (0..=255).contains(&code)) => {
                Ok(Value::new(Arc::clone(doc), 0, self.shape))
            }
            Err(mismatch) if self.status == 200 => Err(self.mismatched(&mismatch.under("error"))),
            Ok(0) | Err(_) => Err(self.http("")),
            Ok(code) => Err(self.kiwivm_refusal(root, i64::try_from(code).unwrap_or_default())),
        }
    }

    #[cold]
    fn kiwivm_refusal(&self, root: Node<'_>, code: i64) -> Error {
        let text = |node: Node<'_>| node.text().ok().filter(|text| !text.is_empty()).map(Cow::into_owned);
        let message = root.member("message").and_then(text);
        let words = message.clone().unwrap_or_else(|| format!("error {code}"));
        let error = match code {
            700_005 => self.refused(Code::Auth, &words).with_hint("check the VEID and its API key"),
            788_888 => {
                let info = root.member("additionalLockingInfo");
                let of = |name| info.and_then(|info| info.member(name));
                self.refused(Code::Locked, &words).with_progress(Progress {
                    task: root.member("additionalErrorInfo").and_then(text),
                    percent: of("completed_percent").and_then(percent),
                    message: of("friendly_progress_message").and_then(text),
                    age_seconds: of("last_status_update_s_ago")
                        .and_then(|node| i64::try_from(node.int(i64::MIN, i64::MAX as u64).ok()?).ok()),
                })
            }
            _ if self.status == 429 => self.refused(Code::RateLimited, &words),
            _ => self.refused(Code::Service, &words),
        };
        error.with_service(Some(code), message.as_deref())
    }

    /// CVM: `errors` says no, whatever the status; the answer is under `response`.
    #[inline(never)]
    fn cvm(&self, doc: &Arc<Doc>) -> Answer {
        let root = Node { doc, at: 0 };
        let errors = match root.member("errors").filter(|node| !node.is_none(&Shape::Text)) {
            Some(node) => self.texts(node).map_err(|mismatch| self.mismatched(&mismatch.under("errors")))?,
            None => Vec::new(),
        };
        if !errors.is_empty() {
            return Err(self.cvm_refusal(&errors));
        }
        if self.status != 200 {
            return Err(self.http(""));
        }
        let unit = matches!(self.shape, Shape::Unit);
        match root.member("response").map(|node| node.at) {
            Some(at) => Ok(Value::new(Arc::clone(doc), at, self.shape)),
            None if unit || matches!(self.shape, Shape::Any) => Ok(Value::new(Arc::clone(doc), 0, self.shape)),
            None => Err(self.mismatched(&root.to(MISSING).mismatch("an answer").under("response"))),
        }
    }

    #[cold]
    fn cvm_refusal(&self, errors: &[String]) -> Error {
        let message = errors.join("; ");
        let says = |words| message.contains(words);
        let error = match self.status {
            401 => self.refused(Code::Auth, &message),
            403 => self.refused(Code::Forbidden, &message),
            404 => self.refused(Code::NotFound, &message),
            429 => self.refused(Code::RateLimited, &message),
            500.. => Error::new(Code::Service, Verdict::Unknown, self.call, message.clone()),
            _ if says("No valid API token pair") => self.refused(Code::Auth, &message),
            _ if says("does not have access") => self.refused(Code::Forbidden, &message),
            _ if says("does not exist or is not accessible") => self.refused(Code::NotFound, &message),
            _ => self.refused(Code::Service, &message),
        };
        error.with_service(None, Some(&message))
    }

    fn texts(&self, node: Node<'_>) -> Read<Vec<String>> {
        let items = node.items(&Shape::Text)?.enumerate();
        items.map(|(i, item)| item.text().map(Cow::into_owned).map_err(|e| e.under(&i.to_string()))).collect()
    }

    /// Vultr: the status says how it went, and plain text says why.
    fn vultr(&self, doc: &Arc<Doc>) -> Answer {
        if self.status == 200 {
            return Ok(Value::new(Arc::clone(doc), 0, self.shape));
        }
        Err(self.vultr_refusal(&doc.body))
    }

    #[cold]
    fn vultr_refusal(&self, body: &str) -> Error {
        let message = self.words(body);
        let says = |words: &str| message.to_ascii_lowercase().contains(words);
        let error = match self.status {
            503 if says("api v1") => {
                let error = self.refused(Code::Gone, &message);
                error.with_hint("Vultr API v1 has been shut down; no retry will help")
            }
            410 => self.refused(Code::Gone, &message),
            429 => self.refused(Code::RateLimited, &message),
            503 if says("rate limit") => self.refused(Code::RateLimited, &message),
            400 | 404 => self.refused(Code::NotFound, &message),
            403 if says("not authorized") => self.refused(Code::Forbidden, &message),
            401 | 403 => self.refused(Code::Auth, &message).with_hint("check the API key and its access rights"),
            412 if says("currently locked") => self.refused(Code::Locked, &message),
            405 | 412 => self.refused(Code::Service, &message),
            _ => self.http(&message),
        };
        if message.is_empty() { error } else { error.with_service(None, Some(&message)) }
    }

    /// A body that is no JSON.
    #[cold]
    fn flawed(&self, flaw: &Flaw, body: &str) -> Error {
        if self.status != 200 {
            return self.http("");
        }
        let cut = flaw.at >= body.len();
        if cut && !body.trim_ascii().is_empty() {
            return self.cut_short(body.len());
        }
        let found = if cut { "nothing".to_owned() } else { format!("something else at byte {}", flaw.at) };
        self.mismatched(&Mismatch { path: String::new(), expected: format!("JSON ({})", flaw.expected), found })
    }

    fn cut_short(&self, at: usize) -> Error {
        let message = format!("the connection broke: the answer was cut short at byte {at}");
        Error::new(Code::Transport, Verdict::Unknown, self.call, message)
    }

    #[cold]
    fn not_utf8(&self, bad: FromUtf8Error) -> Error {
        let error = match bad.utf8_error() {
            // The beginning of a character at the very end.
            end if end.error_len().is_none() => self.cut_short(bad.as_bytes().len()),
            within => {
                let found = format!("something else at byte {}", within.valid_up_to());
                self.mismatched(&Mismatch { path: String::new(), expected: "UTF-8".to_owned(), found })
            }
        };
        error.with_status(self.status).with_raw(Body::Bytes(Arc::new(bad.into_bytes())))
    }

    #[cold]
    fn mismatched(&self, mismatch: &Mismatch) -> Error {
        Error::mismatched(self.call, mismatch, self.secrets)
    }

    /// The words of an error body: nothing of an HTML page, no secret, and not more than 500 characters.
    fn words(&self, body: &str) -> String {
        let text = body.trim_ascii();
        if text.starts_with('<') { String::new() } else { shortened(&self.secrets.mask(text), 500).into_owned() }
    }

    /// A complete answer that says no.
    fn refused(&self, code: Code, message: &str) -> Error {
        let message = if message.is_empty() { format!("HTTP status {}", self.status) } else { message.to_owned() };
        Error::new(code, Verdict::Rejected, self.call, message)
    }

    /// A status that says no, with the words that came with it. Beyond 499 it may come from a gateway, with the call
    /// already done.
    #[cold]
    fn http(&self, words: &str) -> Error {
        let (code, verdict) = match self.status {
            429 => (Code::RateLimited, Verdict::Rejected),
            401 => (Code::Auth, Verdict::Rejected),
            403 => (Code::Forbidden, Verdict::Rejected),
            404 => (Code::NotFound, Verdict::Rejected),
            400..=499 => (Code::Http, Verdict::Rejected),
            _ => (Code::Http, Verdict::Unknown),
        };
        let colon = if words.is_empty() { "" } else { ": " };
        Error::new(code, verdict, self.call, format!("HTTP status {}{colon}{words}", self.status))
    }
}

#[cold]
fn redirect(call: &str, head: &Head) -> Error {
    let target = head.header("location").unwrap_or_default();
    let authority =
        target.split_once("//").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    // Behind an @ is the host; what is before it may be a password.
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = if host.is_empty() { "another place".to_owned() } else { host.to_owned() };
    let message = format!("the service redirects to {host}, which is never followed; check the base URL");
    Error::new(Code::Http, Verdict::Rejected, call, message).with_status(head.status)
}

/// What `Retry-After` asks for, as seconds or as a date; nothing if it is junk.
fn retry_after(head: &Head, unix_now: Duration) -> Option<Duration> {
    let text = head.header("retry-after")?.trim_ascii();
    let seconds = |int: i128| u64::try_from(int).ok().map(Duration::from_secs);
    match int::parse(text) {
        Some(int) => seconds(int),
        None => Some(seconds(parse_http(text)?.into())?.saturating_sub(unix_now)),
    }
}

/// How much is done. It is a short number, for which a float's parser would be too much to load.
fn percent(node: Node<'_>) -> Option<f64> {
    let digits = node.measure().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let number =
        i64::try_from(int::parse(&format!("{whole}{fraction}"))?).ok().filter(|n| n.unsigned_abs() < 1 << 53)?;
    // Both are exact, so the quotient is the nearest float, as a parser's would be.
    Some(number as f64 / 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)? as f64)
}

/// Whether it is worth trying the same again.
pub(crate) fn transient(error: &Error) -> bool {
    match error.code() {
        Code::Transport | Code::Timeout | Code::RateLimited => true,
        Code::Http | Code::Service => error.status().is_some_and(|status| status >= 500),
        _ => false,
    }
}
