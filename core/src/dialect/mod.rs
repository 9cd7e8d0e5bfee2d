//! The description of a service, and its types.
//!
//! Each folder of `apis` has one const [`Dialect`], which `request`, `response` and `exchange` follow: none of them
//! refers to a service by name.

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
    /// The names of the service in texts. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub names: Names,
    /// Its calls, family by family.
    pub calls: fn() -> Calls,
    /// The fields of an account, in the order of its settings; those that are sent are sent in that order.
    pub account: &'static [AccountField],
    /// The format of a request's body.
    pub body: BodyKind,
    /// The texts for `false` and `true` in a parameter.
    pub truth: [&'static str; 2],
    /// The minimum interval between calls with a key, if the service limits them.
    pub pace: Option<Duration>,
    /// The member of every answer's root that is not part of the requested data.
    pub envelope: Option<&'static str>,
    /// Whether a refusal is plain text.
    pub plain_refusals: bool,
    /// Whether an answer of that shape may be an empty body.
    pub may_be_blank: fn(&Shape) -> bool,
    /// Reads an answer from its root: returns the value, or the meaning of a refusal and the remedy.
    pub answer: fn(&Reading<'_>, Node<'_>) -> Answer,
}

/// The names of a service in texts.
#[cfg(feature = "docs")]
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The name of its client class: `KiwiVM`.
    pub class: &'static str,
    /// Its name within a sentence: `the CVM Client API`.
    pub title: &'static str,
    /// The owner of an account: `a user of a CVM panel`.
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

/// One field of an account: a setting in every language, and an environment variable.
pub struct AccountField {
    /// Its name in settings.
    pub name: &'static str,
    /// Its description for users. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// The place where users find it. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub source: &'static str,
    /// Whether it must never be shown.
    pub secret: bool,
    /// Whether an account requires it. An account that lacks one of the other fields that are sent has no key.
    pub required: bool,
    /// Checks a value; the error says what was expected.
    pub check: fn(&str) -> Result<(), &'static str>,
    /// The place where it is sent.
    pub place: AccountPlace,
}

impl AccountField {
    /// Returns the field for the location of the service, with its usual URL.
    pub const fn base_url(usual: &'static str) -> Self {
        Self {
            name: "base_url",
            #[cfg(feature = "docs")]
            doc: "The URL of the service, if it differs from the default.",
            #[cfg(feature = "docs")]
            source: "the service's documentation",
            secret: false,
            required: false,
            check: base_url::check_elsewhere,
            place: AccountPlace::BaseUrl(Some(usual)),
        }
    }

    /// Returns its environment variable: `VPSWIRE_VULTR_API_KEY`, or `VPSWIRE_VULTR_URL` for the base URL.
    pub fn variable(&self, api: Api) -> String {
        let name = if self.is_base_url() { "url" } else { self.name };
        format!("VPSWIRE_{}_{name}", api.as_str()).to_uppercase()
    }

    /// Whether it is the location of the service, which is not sent.
    pub const fn is_base_url(&self) -> bool {
        matches!(self.place, AccountPlace::BaseUrl(_))
    }
}

/// The place where a field of an account is sent.
#[derive(Clone, Copy)]
pub enum AccountPlace {
    /// A parameter with that wire name, before those of the call.
    Parameter(&'static str),
    /// A header with that name.
    Header(&'static str),
    /// A token in the header `Authorization`.
    Bearer,
    /// The location of the service, with its default.
    BaseUrl(Option<&'static str>),
}

pub(crate) const AUTHORIZATION: &str = "Authorization";

/// The format of a request's body.
#[derive(Clone, Copy)]
pub enum BodyKind {
    /// A form.
    Form,
    /// A JSON object.
    Json,
}
