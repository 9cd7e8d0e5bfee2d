//! An answer that is being read: what each service's dialect asks of it, and what it may say of it.

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

/// What is known of an answer before it is read.
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

/// What an answer says.
pub type Answer = Result<Value, Draft>;

impl Reading<'_> {
    /// The answer that is at a place of the body. Where no answer is documented, whatever came is kept: it may be
    /// the address that is billed from then on.
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

    /// The text under a name, if there is one.
    pub fn text(&self, node: Node<'_>, name: &str) -> Option<String> {
        node.member(name)?.text().ok().filter(|text| !text.is_empty()).map(Cow::into_owned)
    }

    /// Its status.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Whether the status is one of success.
    pub const fn is_ok(&self) -> bool {
        matches!(self.status, 200..=206)
    }

    /// Whether the status is one that the service itself answers with. Any other may be a gateway's, with the call already
    /// done.
    pub const fn is_services(&self) -> bool {
        matches!(self.status, 200..=299 | 400..=407 | 409..=499)
    }

    /// A complete answer that refuses the call.
    pub fn refused(&self, code: Code, message: &str) -> Draft {
        let message = match message {
            "" => format!("HTTP status {}", self.status),
            words => masked_words(words, self.secrets),
        };
        Draft::new(code, Verdict::Rejected, self.call, message)
    }

    /// A refusal with a status that may be a gateway's, with the call already done.
    #[cold]
    pub fn doubtful(&self, message: &str) -> Draft {
        self.refused(Code::Service, message).unknown().with_outlook(self.outlook())
    }

    /// What a status without words that can be trusted says of the next attempt.
    const fn outlook(&self) -> Outlook {
        match self.status {
            429 => Outlook::Limited,
            408 | 425 | 500.. => Outlook::Transient,
            _ => Outlook::Permanent,
        }
    }

    /// A status that refuses the call, with the words that came with it. From 500 on it may come from a gateway,
    /// with the call already done.
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

    /// An HTML page where the service's own answer was expected: something in front of it answered, whatever the status
    /// says of keys and rights.
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
