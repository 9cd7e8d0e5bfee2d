//! An answer that is being read: the questions that a service's dialect asks about it, and the results that it can
//! return.

use crate::dialect::Dialect;
use crate::dialect::wire::Head;
use crate::error::draft::{Draft, masked_words};
use crate::error::redact::Secrets;
use crate::error::retry::Outlook;
use crate::error::{Code, Mismatch, Verdict};
use crate::schema::shape::Shape;
use crate::value::Value;
use crate::value::node::{Node, Place, Token};
use std::borrow::Cow;
use std::sync::Arc;

/// The facts that are known before the answer is read.
pub struct Reading<'a> {
    pub(crate) dialect: &'static Dialect,
    pub(crate) call: &'a str,
    /// Whether the call does more than read.
    pub(crate) changes: bool,
    pub(crate) status: u16,
    pub(crate) head: &'a Head,
    pub(crate) shape: &'static Shape,
    pub(crate) secrets: &'a Secrets,
}

/// The result of reading an answer.
pub type Answer = Result<Value, Draft>;

impl Reading<'_> {
    /// Returns the answer at a place in the body. If no answer is documented, whatever arrived is kept: it may be the
    /// address that is billed from then on.
    pub fn value(&self, node: Node<'_>) -> Value {
        let kept = matches!(self.shape, Shape::Unit) && !node.is_nothing();
        Value::new(Arc::clone(node.doc), node.at, if kept { &Shape::Any } else { self.shape })
    }

    /// Returns the whole body as the answer. If no answer is documented, `false`, a text or an `error` does not confirm
    /// that the call was executed.
    pub fn whole(&self, root: Node<'_>) -> Answer {
        let (said, place) = root.member("error").map_or((root, ""), |error| (error, "error"));
        let is_said = match said.token() {
            Token::Bool(yes) => yes != place.is_empty(),
            Token::Text(text, _) => !text.is_empty(),
            _ => !place.is_empty() && !said.is_nothing() && said.int(0, 0).is_err(),
        };
        if is_said && matches!(self.shape, Shape::Unit) {
            return Err(self.mismatched(&said.mismatch("nothing").under(place)));
        }
        Ok(self.value(root))
    }

    /// Returns the answer under a name in the body.
    pub fn wrapped(&self, root: Node<'_>, name: &str) -> Answer {
        match root.member(name) {
            Some(node) => Ok(self.value(node)),
            None if matches!(self.shape, Shape::Unit | Shape::Any) => self.whole(root),
            None => Err(self.mismatched(&root.to(Place::MISSING).mismatch("an answer").under(name))),
        }
    }

    /// Returns the text under a name, if there is one.
    pub fn text(&self, node: Node<'_>, name: &str) -> Option<String> {
        node.member(name)?.text().ok().filter(|text| !text.is_empty()).map(Cow::into_owned)
    }

    /// Returns the HTTP status.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Whether the status means success.
    pub const fn is_ok(&self) -> bool {
        matches!(self.status, 200..=206)
    }

    /// Whether the status is one that the service itself sends. Any other, including 408 (Request Timeout), may come from
    /// a gateway after the call was executed.
    pub const fn is_services(&self) -> bool {
        matches!(self.status, 200..=299 | 400..=407 | 409..=499)
    }

    /// Makes the error for a complete answer that refuses the call.
    pub fn refused(&self, code: Code, message: &str) -> Draft {
        let message = match message {
            "" => format!("HTTP status {}", self.status),
            words => masked_words(words, self.secrets),
        };
        Draft::new(code, Verdict::Rejected, self.call, message)
    }

    /// Makes the error for a refusal whose status may come from a gateway, after the call was executed.
    #[cold]
    pub fn doubtful(&self, message: &str) -> Draft {
        self.refused(Code::Service, message).unknown().with_outlook(self.outlook())
    }

    /// Returns the prospects of another attempt, for a status without a trustworthy message.
    const fn outlook(&self) -> Outlook {
        match self.status {
            429 => Outlook::Limited,
            408 | 425 | 500.. => Outlook::Transient,
            _ => Outlook::Permanent,
        }
    }

    /// Makes the error for a status that refuses the call, with a message that is not the service's own: so 401 and 403
    /// say nothing about the key. If the status is not the service's own either, the call may have been executed.
    #[cold]
    pub fn http(&self, words: &str) -> Draft {
        let (code, verdict) = match self.status {
            429 => (Code::RateLimited, Verdict::Rejected),
            404 => (Code::NotFound, Verdict::Rejected),
            400..=499 if self.is_services() => (Code::Http, Verdict::Rejected),
            _ => (Code::Http, Verdict::Unknown),
        };
        let colon = if words.is_empty() { "" } else { ": " };
        let words = masked_words(words, self.secrets);
        Draft::new(code, verdict, self.call, format!("HTTP status {}{colon}{words}", self.status))
            .with_outlook(self.outlook())
    }

    #[cold]
    pub fn mismatched(&self, mismatch: &Mismatch) -> Draft {
        Draft::mismatched(self.call, mismatch, self.secrets)
    }

    /// Makes the error for an answer from something in front of the service, with its kind and title. Its status says
    /// nothing about keys and rights.
    #[cold]
    pub fn in_front(&self, what: &str, title: &str) -> Draft {
        let draft = if self.is_ok() {
            self.mismatched(&Mismatch { path: String::new(), expected: "JSON".to_owned(), found: what.to_owned() })
        } else {
            self.http(what)
        };
        let server = self.head.header("server").unwrap_or_default();
        let server = if server.is_empty() { String::new() } else { format!(" ({server})") };
        let title = if title.is_empty() { String::new() } else { format!(": \"{title}\"") };
        draft.with_hint(&match self.status {
            404 => format!("check the base URL: something else{server} answered in the service's place{title}"),
            _ => format!("something in front of the service{server} answered in its place{title}"),
        })
    }
}
