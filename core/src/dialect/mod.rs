//! The description of a service, and the types that it is made of.
//!
//! Each folder of `apis` has one const [`Dialect`]. `request`, `response` and `exchange` follow it: none of them knows a
//! service by its name.

pub mod account;
pub(crate) mod base_url;
mod calls;
pub(crate) mod front;
mod reading;
pub mod wire;

pub use crate::dialect::calls::{Calls, Row};
pub use crate::dialect::reading::{Answer, Reading};
pub use crate::error::draft::Draft;
use crate::schema::shape::{Api, Shape};
use crate::value::node::Node;
use std::time::Duration;

/// The dialect of one service.
pub struct Dialect {
    /// Its name.
    pub api: Api,
    /// What people call it. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub names: Names,
    /// Its calls, family by family.
    pub calls: fn() -> Calls,
    /// What an account is made of, in the order of its settings; what is sent is sent in that order.
    pub account: &'static [AccountField],
    /// What parameters are in the body of a request.
    pub body: BodyKind,
    /// How `false` and `true` are written in a parameter.
    pub truth: [&'static str; 2],
    /// How far apart calls with a key are sent, where the service limits them.
    pub pace: Option<Duration>,
    /// A member of the root of each answer that is not part of what was asked for.
    pub envelope: Option<&'static str>,
    /// Whether a refusal is plain text.
    pub plain_refusals: bool,
    /// Whether an answer of that shape may be an empty body.
    pub may_be_blank: fn(&Shape) -> bool,
    /// Reads an answer, whose root is given: the value, or what a refusal means and what can be done about it.
    pub answer: fn(&Reading<'_>, Node<'_>) -> Answer,
}

/// What people call a service.
#[cfg(feature = "docs")]
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The name of its client where a language has classes: `KiwiVM`.
    pub class: &'static str,
    /// Its name within a sentence: `the CVM Client API`.
    pub title: &'static str,
    /// Whose an account is: `a user of a CVM panel`.
    pub owner: &'static str,
}

impl PartialEq for Dialect {
    fn eq(&self, other: &Self) -> bool {
        self.api == other.api
    }
}

impl Eq for Dialect {}

impl Dialect {
    /// Whether part of the account is sent as a parameter. Such a call is always a POST: a GET would put it into the URL.
    pub(crate) fn has_account_in_params(&self) -> bool {
        self.account.iter().any(|field| matches!(field.place, AccountPlace::Parameter(_)))
    }

    /// Whether a parameter of that wire name is a secret of the account.
    pub(crate) fn is_secret_param(&self, name: &str) -> bool {
        self.account
            .iter()
            .any(|field| field.secret && matches!(field.place, AccountPlace::Parameter(wire) if wire == name))
    }

    /// Whether a header of that name holds a secret of the account.
    pub(crate) fn is_secret_header(&self, name: &str) -> bool {
        let is = |wire: &str| wire.eq_ignore_ascii_case(name);
        self.account.iter().any(|field| match field.place {
            AccountPlace::Header(wire) => field.secret && is(wire),
            AccountPlace::Bearer => is(AUTHORIZATION),
            AccountPlace::Parameter(_) | AccountPlace::BaseUrl(_) => false,
        })
    }
}

/// One part of an account: a setting in every language, and a variable of the environment.
pub struct AccountField {
    /// Its name in settings.
    pub name: &'static str,
    /// What it is, for people. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Where people find it. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub source: &'static str,
    /// Whether it must never be shown.
    pub secret: bool,
    /// Whether there is no account without it. Without another part of what is sent the account has no key.
    pub required: bool,
    /// What a value of it is checked for; the error says what was expected.
    pub check: fn(&str) -> Result<(), &'static str>,
    /// Where it goes.
    pub place: AccountPlace,
}

impl AccountField {
    /// Where a service is that is usually at that URL.
    pub const fn base_url(usual: &'static str) -> Self {
        Self {
            name: "base_url",
            #[cfg(feature = "docs")]
            doc: "Where the service is, if it is elsewhere.",
            #[cfg(feature = "docs")]
            source: "the document of the service names it",
            secret: false,
            required: false,
            check: base_url::check_elsewhere,
            place: AccountPlace::BaseUrl(Some(usual)),
        }
    }

    /// The variable of the environment that has it: `VPSWIRE_VULTR_API_KEY`, and `VPSWIRE_VULTR_URL` for the base URL.
    pub fn variable(&self, api: Api) -> String {
        let name = if self.is_base_url() { "url" } else { self.name };
        format!("VPSWIRE_{}_{name}", api.as_str()).to_uppercase()
    }

    /// Whether it says where the service is, and is not sent.
    pub const fn is_base_url(&self) -> bool {
        matches!(self.place, AccountPlace::BaseUrl(_))
    }
}

/// Where a part of an account goes.
#[derive(Clone, Copy)]
pub enum AccountPlace {
    /// As a parameter of that wire name, before those of the call.
    Parameter(&'static str),
    /// As a header of that name.
    Header(&'static str),
    /// As a token in the header `Authorization`.
    Bearer,
    /// It says where the service is; this is where it usually is.
    BaseUrl(Option<&'static str>),
}

pub(crate) const AUTHORIZATION: &str = "Authorization";

/// What parameters are in the body of a request.
#[derive(Clone, Copy)]
pub enum BodyKind {
    /// A form.
    Form,
    /// A JSON object.
    Json,
}
