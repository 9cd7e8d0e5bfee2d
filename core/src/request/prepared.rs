//! A prepared call: its request, and the shape by which its answer is read.

use crate::dialect::wire::Request;
use crate::dialect::{BodyKind, Dialect};
use crate::error::draft::Draft;
use crate::error::redact::{MASK, Secrets};
use crate::error::{Error, Look, Mismatch, Verdict};
use crate::schema::shape::{Effect, Field, Op, Shape};
use crate::value::Value;
use crate::value::quote;
use crate::value::typed::Typed;
use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

/// A prepared call: the request, and the facts about it that the exchange needs.
#[derive(Clone)]
pub struct Prepared {
    pub(crate) dialect: &'static Dialect,
    /// Its row of the table; a raw call has none.
    pub(crate) op: Option<&'static Op>,
    pub(crate) call: String,
    pub(crate) effect: Effect,
    /// The minimum interval after the previous call, if the service limits calls.
    pub(crate) pace: Option<Duration>,
    pub(crate) timeout: u16,
    pub(crate) returns: &'static Shape,
    pub(crate) request: Request,
    pub(crate) secrets: Secrets,
    pub(crate) look: Option<Look>,
}

impl Prepared {
    /// Returns the request to send. It holds the account's key.
    pub const fn request(&self) -> &Request {
        &self.request
    }

    /// Returns the request's URL for logs and hooks. The table has no secret in a URL. The secret parameters of a raw
    /// call are unknown, so its query is masked.
    pub fn shown_url(&self) -> Cow<'_, str> {
        match self.request.url.split_once('?') {
            Some((path, _)) if self.op.is_none() => Cow::Owned(format!("{path}?{MASK}")),
            _ => Cow::Borrowed(&self.request.url),
        }
    }

    /// Returns the request without keys and secrets, for display only. No value of a raw call is shown.
    pub fn shown_request(&self) -> Request {
        let is_secret = |name: &str| {
            let named = |field: &Field| field.secret && (field.wire == name || field.alias == Some(name));
            self.dialect.is_secret_param(name) || self.op.is_none_or(|op| op.params.iter().any(named))
        };
        let body = String::from_utf8_lossy(&self.request.body);
        let body = match self.dialect.body {
            BodyKind::Form => masked_form(&body, is_secret),
            BodyKind::Json => masked_json(&body, is_secret),
        };
        let body = self.secrets.mask(&body);
        let header = |(name, value): &(String, String)| {
            (name.clone(), if self.dialect.is_secret_header(name) { MASK.to_owned() } else { self.secrets.mask(value) })
        };
        Request {
            method: self.request.method,
            url: self.secrets.mask(&self.shown_url()),
            headers: self.request.headers.iter().map(header).collect(),
            body: body.into_bytes(),
        }
    }

    /// Returns the call's name.
    pub fn call(&self) -> &str {
        &self.call
    }

    /// Returns the effect of the call.
    pub const fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns the default time-out of one attempt, in seconds.
    pub const fn timeout(&self) -> u16 {
        self.timeout
    }

    /// Reads the call's answer as its Rust type.
    ///
    /// # Errors
    /// `Decode` with the path of the invalid value. The call itself has been executed by then, and [`Error::value`] is
    /// its answer.
    pub fn read<T: Typed>(&self, value: &Value) -> Result<T, Error> {
        value.read().map_err(|mismatch| self.undecodable(value, &mismatch))
    }

    /// Checks that the call's answer is of the documented kind. Values inside it may still have flaws.
    ///
    /// # Errors
    /// As [`Prepared::read`].
    pub fn checked(&self, value: &Value) -> Result<(), Error> {
        value.check().map_err(|mismatch| self.undecodable(value, &mismatch))
    }

    /// Returns the places in the call's answer that differ from the documentation ([`Value::flaws`]), for display:
    /// without the secrets that were sent.
    pub fn flaws(&self, value: &Value) -> Vec<Mismatch> {
        self.shown_flaws(value.flaws())
    }

    /// Masks flaws for display.
    #[doc(hidden)]
    pub fn shown_flaws(&self, mut flaws: Vec<Mismatch>) -> Vec<Mismatch> {
        flaws.iter_mut().for_each(|flaw| Draft::mask_mismatch(flaw, &self.secrets));
        flaws
    }

    /// Makes the error for a whole answer that does not match its type.
    #[cold]
    fn undecodable(&self, value: &Value, mismatch: &Mismatch) -> Error {
        let mut error = self.mismatched(value, mismatch);
        error.0.decoded = Some(Arc::new(value.clone()));
        error
    }

    /// Makes the error for a value in the call's answer that differs from its shape, for shells that read it in parts.
    #[cold]
    #[doc(hidden)]
    pub fn mismatched(&self, value: &Value, mismatch: &Mismatch) -> Error {
        let draft = Draft::mismatched(&self.call, mismatch, &self.secrets);
        let draft = match value.doc().status {
            Some(status) => draft.with_head(status, None),
            None => draft,
        };
        let draft = match value.notice() {
            Some(notice) => draft.with_hint(&format!("PHP printed around the answer: {notice}")),
            None => draft,
        };
        let body = Arc::clone(value.doc());
        self.finished(draft.masked(&self.secrets).with_raw(body, &self.secrets))
    }

    /// Completes the error for the caller: whether the call may be retried, and how to find out its outcome.
    #[cold]
    pub(crate) fn finished(&self, error: Error) -> Error {
        let reads = self.effect == Effect::Reads;
        let error = error.of_effect(self.effect);
        if reads || error.verdict() != Verdict::Unknown {
            return error;
        }
        match &self.look {
            Some(look) => error
                .with_hint(&format!(
                    "outcome unknown: the request may have been executed; check {look} before retrying"
                ))
                .with_look(self.look.clone()),
            None => error.with_hint("outcome unknown: the request may have been executed; check before retrying"),
        }
    }
}

impl Error {
    /// Returns the answer that could not be read as its type, if it was decoded; the code of a typed call is then
    /// `Decode`. So neither the result of the call nor the rest of the answer is lost: everything but the place that
    /// [`Error::path`] names is read as usual, and [`Value::flaws`] lists the other places like it.
    ///
    /// ```
    /// # use vpswire_core::{account::Account, encode::encode, typed::Call, value::Value, vultr::server};
    /// # let call = server::List::default();
    /// # let prepared = encode(server::List::OP, &call.args(), &Account::vultr("YOURKEY")?)?;
    /// # let body = r#"{"1":{"SUBID":1,"ram":"2 GB"},"2":{"SUBID":2,"vcpu_count":"two"}}"#.to_owned();
    /// # let value = Value::from_json(body, &server::List::OP.returns).unwrap();
    /// # let sent: Result<<server::List as Call>::Answer, _> = prepared.read(&value);
    /// // let sent = client.send(&server::List::default());
    /// if let Err(error) = sent {
    ///     let servers = error.value().map(Value::entries).unwrap_or_default();
    ///     let sound: Vec<server::Server> = servers.iter().filter_map(|(_, server)| server.read().ok()).collect();
    ///     assert_eq!((servers.len(), sound.len(), error.path()), (2, 1, Some("2.vcpu_count")));
    ///     assert_eq!(servers[1].1.get("subid").and_then(|id| id.as_int().ok()), Some(2));
    /// }
    /// # Ok::<(), vpswire_core::error::Error>(())
    /// ```
    pub fn value(&self) -> Option<&Value> {
        let decoded: &dyn Any = &**self.0.decoded.as_ref()?;
        decoded.downcast_ref()
    }
}

impl std::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Prepared").field("call", &self.call).field("request", &self.request).finish_non_exhaustive()
    }
}

fn masked_form(form: &str, is_secret: impl Fn(&str) -> bool) -> String {
    let pairs = form.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if is_secret(name) => Cow::Owned(format!("{name}={MASK}")),
        _ => Cow::Borrowed(pair),
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// Masks a JSON body. One that is not an object has no parameters to show.
fn masked_json(json: &str, is_secret: impl Fn(&str) -> bool) -> String {
    let Ok(value) = Value::from_json(json.to_owned(), &Shape::Any) else { return String::new() };
    let pairs = value.entries().into_iter().map(|(name, value)| {
        let (mut pair, secret) = (String::new(), is_secret(&name));
        quote(&name, &mut pair);
        pair.push(':');
        if secret {
            quote(MASK, &mut pair)
        } else {
            pair.push_str(value.raw())
        }
        pair
    });
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
}
