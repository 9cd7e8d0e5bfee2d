//! Decodes a response as a value or an error: the part that all services share. The meaning of a service's statuses,
//! envelopes and error texts is in its dialect.

use crate::dialect::front::{in_place, split_notices};
use crate::dialect::wire::{Head, Response};
use crate::dialect::{Answer, Reading};
use crate::error::draft::{Draft, MOST};
use crate::error::{Body, Code, Error, Verdict};
use crate::json::cursor::SyntaxError;
use crate::json::scan;
use crate::json::tape;
use crate::request::prepared::Prepared;
use crate::schema::shape::Effect;
use crate::text::find;
use crate::text::time::parse_http;
use crate::value::Value;
use crate::value::index::Indexes;
use crate::value::node::{Doc, Node, Place};
use std::str::Utf8Error;
use std::sync::Arc;
use std::time::Duration;

const BOM: char = '\u{feff}';

/// The default limit of a body: 64 MiB. A body of many small values takes 6.5 times its size in memory while it is
/// read, and 5 times afterwards; a body of long texts takes hardly more than its size.
pub const MAX_BODY: usize = 64 << 20;
/// The maximum size of a body: 256 MiB.
pub use crate::schema::setting::LARGEST_BODY;
const _: () = assert!(LARGEST_BODY == tape::MAX_BODY, "the scanner's places have room for the largest body");

/// Reads a response to a call. `max_body` is the limit of the body in bytes; `unix_now` is the current time, for a
/// `Retry-After` that is a date.
///
/// # Errors
/// The service's refusal, or a flaw of its answer. [`Error::raw`] keeps the body.
pub fn decode(prepared: &Prepared, response: Response, max_body: usize, unix_now: Duration) -> Result<Value, Error> {
    let (head, body) = response.split();
    read(prepared, &head, Some(body), max_body, unix_now)
}

/// Reads a response whose head the caller keeps. Every error leaves here masked.
pub(crate) fn read(
    prepared: &Prepared,
    head: &Head,
    body: Option<Vec<u8>>,
    max_body: usize,
    unix_now: Duration,
) -> Result<Value, Error> {
    let reading = Reading {
        dialect: prepared.dialect,
        call: prepared.call(),
        changes: prepared.effect != Effect::Reads,
        status: head.status,
        head,
        shape: prepared.returns,
        secrets: &prepared.secrets,
    };
    let most = max_body.min(LARGEST_BODY);
    let (raw, answer): (Option<Body>, Answer) = match body.filter(|body| body.len() <= most) {
        None => (None, Err(reading.too_large(most))),
        Some(body) if matches!(head.status, 300..=399) => (Some(Arc::new(body)), Err(reading.redirect(head))),
        Some(body) => reading.answer(body),
    };
    answer.map_err(|draft| {
        let draft = draft.with_head(head.status, retry_after(head, unix_now));
        let error = draft.masked(&prepared.secrets);
        match raw {
            Some(raw) => error.with_raw(raw, &prepared.secrets),
            None => error,
        }
    })
}

/// Makes the error for an answer that is larger than the limit.
#[cold]
pub(crate) fn too_large(call: &str, verdict: Verdict, limit: usize) -> Draft {
    Draft::new(Code::TooLarge, verdict, call, format!("the answer is larger than the limit of {limit} bytes"))
}

/// Separates a body from the PHP notices before and after it; nothing if it has no notices. `flaw` is the syntax error
/// of the body as received.
fn without_notices<'a, T>(
    text: &'a str,
    flaw: &SyntaxError,
    scan: impl Fn(&str) -> Result<T, SyntaxError>,
) -> Option<(&'a str, String)> {
    let (body, before) = split_notices(text);
    let end = if before.is_empty() { Some(flaw.at) } else { scan(body).err().map(|flaw| flaw.at) };
    // The text after the JSON begins where the scan has stopped.
    let (body, rest) = body.split_at_checked(end.unwrap_or(body.len()))?;
    let (rest, after) = split_notices(rest);
    let notices = [before, after].join("\n").trim().to_owned();
    (rest.is_empty() && !notices.is_empty()).then_some((body, notices))
}

/// The scanned body, as an error shows it.
impl AsRef<[u8]> for Doc {
    fn as_ref(&self) -> &[u8] {
        self.body.as_bytes()
    }
}

impl Reading<'_> {
    /// Reads an answer's body. Also returns the body, for an error.
    fn answer(&self, body: Vec<u8>) -> (Option<Body>, Answer) {
        let (text, bytes): (_, Option<Body>) = match String::from_utf8(body) {
            Ok(text) => (text, None),
            Err(bad) => {
                if self.is_ok() {
                    let error = self.not_utf8(bad.utf8_error(), bad.as_bytes());
                    return (Some(Arc::new(bad.into_bytes())), Err(error));
                }
                // The message of a refusal counts, whatever its encoding.
                let text = String::from_utf8_lossy(bad.as_bytes()).into_owned();
                (text, Some(Arc::new(bad.into_bytes())))
            }
        };
        let (doc, flaw) = self.scan(text);
        let doc = Arc::new(doc);
        let answer = match flaw {
            Some(flaw) => Err(self.flawed(&flaw, &doc.body)),
            None if self.is_ok() && doc.entries.is_empty() => {
                Ok(Value::new(Arc::clone(&doc), Place::MISSING, self.shape))
            }
            None => (self.dialect.answer)(self, Node::root(&doc)),
        };
        (Some(bytes.unwrap_or(doc)), answer)
    }

    /// Scans a body, without the byte order mark and the PHP notices that may be around it. The result has no entries
    /// if there is nothing to scan.
    fn scan(&self, mut text: String) -> (Doc, Option<SyntaxError>) {
        if text.starts_with(BOM) {
            text.drain(..BOM.len_utf8());
        }
        let may_be_blank = self.is_ok() && (self.dialect.may_be_blank)(self.shape);
        let plain = self.dialect.plain_refusals && !self.is_ok();
        let scan = |body: &str| {
            let blank = may_be_blank && body.trim_ascii().is_empty();
            if plain || blank { Ok(Vec::new()) } else { scan::scan(body) }
        };
        let doc = |body, entries, notice| {
            let (envelope, status) = (self.dialect.envelope, Some(self.status));
            Doc { body, entries, envelope, status, notice, indexes: Indexes::default() }
        };
        match scan(&text) {
            Ok(entries) => (doc(text, entries, None), None),
            Err(flaw) => {
                if let Some((body, notice)) = without_notices(&text, &flaw, scan)
                    && let Ok(entries) = scan(body)
                {
                    let notice = Some(self.secrets.mask_start(&notice, MOST));
                    return (doc(body.to_owned(), entries, notice), None);
                }
                (doc(text, Vec::new(), None), Some(flaw))
            }
        }
    }

    /// Makes the error for an answer whose body is too large to be read. The status alone then shows whether it is a
    /// refusal.
    #[cold]
    fn too_large(&self, limit: usize) -> Draft {
        let verdict = if let 400..=499 = self.status { Verdict::Rejected } else { Verdict::Unknown };
        too_large(self.call, verdict, limit)
    }

    /// Makes the error for a redirect. Only 307 and 308 ask to send the same request again, so nothing has been done;
    /// 303 answers a POST that has been executed, and 301 and 302 are used for that too.
    #[cold]
    fn redirect(&self, head: &Head) -> Draft {
        let target = head.header("location").unwrap_or_default();
        let authority =
            find::after(target, "//").map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
        // The host follows an @; the text before it may be a password.
        let host = find::after_last(authority, b'@');
        let host = if host.is_empty() { "another place" } else { host };
        let message = format!("the service redirects to {host}, which is never followed; check the base URL");
        let undone = !self.changes || matches!(self.status, 307 | 308);
        let verdict = if undone { Verdict::Rejected } else { Verdict::Unknown };
        Draft::new(Code::Http, verdict, self.call, message)
    }

    /// Makes the error for a body that is not JSON.
    #[cold]
    fn flawed(&self, flaw: &SyntaxError, body: &str) -> Draft {
        if let Some((what, title)) = in_place(body) {
            return self.in_front(what, &title);
        }
        if !self.is_ok() {
            return self.http("");
        }
        let cut = flaw.at >= body.len();
        if cut && !body.trim_ascii().is_empty() {
            return self.cut_short(body.len());
        }
        if cut { self.undecodable("the body is empty") } else { self.undecodable(&flaw.to_string()) }
    }

    fn undecodable(&self, why: &str) -> Draft {
        Draft::undecodable(self.call, why)
    }

    fn cut_short(&self, at: usize) -> Draft {
        let message = format!("connection lost while reading the response body: it was cut short at byte {at}");
        Draft::new(Code::Transport, Verdict::Unknown, self.call, message)
    }

    #[cold]
    fn not_utf8(&self, flaw: Utf8Error, body: &[u8]) -> Draft {
        let at = flaw.valid_up_to();
        let is_whole =
            || body.get(..at).and_then(|text| str::from_utf8(text).ok()).is_some_and(|text| scan::scan(text).is_ok());
        // An incomplete character at the end of an incomplete JSON text.
        if flaw.error_len().is_none() && !is_whole() {
            return self.cut_short(body.len());
        }
        self.undecodable(&format!("invalid UTF-8 at byte {at}"))
    }
}

/// Returns the wait that `Retry-After` requests, as seconds or as a date, in whole seconds; nothing if it is invalid.
fn retry_after(head: &Head, unix_now: Duration) -> Option<Duration> {
    let text = head.header("retry-after")?.trim_ascii();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.as_bytes().get(digits);
    if digits > 0 && matches!(rest, None | Some(b'.')) {
        // A number beyond 64 bits means never.
        let seconds: u64 = text.get(..digits)?.parse().unwrap_or(u32::MAX.into());
        return Some(Duration::from_secs(seconds.saturating_add(u64::from(rest.is_some()))));
    }
    let date = u64::try_from(parse_http(text)?).ok()?;
    Some(round_up(Duration::from_secs(date).saturating_sub(unix_now)))
}

/// Rounds up to whole seconds, since less would be earlier than requested.
fn round_up(time: Duration) -> Duration {
    Duration::from_secs(time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0)))
}
