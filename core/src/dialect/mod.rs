//! What a service is described with, and what its description is written with.
//!
//! Each folder of `apis` has one const [`Dialect`]. `request`, `response` and `exchange` follow it: none of them knows a
//! service by its name.

pub mod account;
pub(crate) mod base_url;
mod calls;
pub(crate) mod front;
mod reading;
pub mod wire;

pub use crate::dialect::calls::Row;
pub use crate::dialect::reading::{Answer, Reading};
pub use crate::error::draft::Draft;
use crate::schema::shape::{Api, Shape};
use crate::value::node::Node;
use std::time::Duration;

/// How one service is spoken to.
pub struct Dialect {
    /// Its name.
    pub api: Api,
    /// Its calls, family by family.
    pub calls: &'static [&'static [Row]],
    /// What an account consists of, in the order in which it is sent.
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

impl PartialEq for Dialect {
    fn eq(&self, other: &Self) -> bool {
        self.api == other.api
    }
}

impl Eq for Dialect {}

impl Dialect {
    /// Whether part of the account is sent as a parameter. Such a call is always a POST: a GET would put it into the URL.
    pub(crate) fn has_account_in_params(&self) -> bool {
        self.account.iter().any(|field| matches!(field.place, AccountPlace::Param(_)))
    }

    /// Whether a parameter of that wire name is a secret of the account.
    pub(crate) fn is_secret_param(&self, name: &str) -> bool {
        self.account
            .iter()
            .any(|field| field.secret && matches!(field.place, AccountPlace::Param(wire) if wire == name))
    }

    /// Whether a header of that name holds a secret of the account.
    pub(crate) fn is_secret_header(&self, name: &str) -> bool {
        let is = |wire: &str| wire.eq_ignore_ascii_case(name);
        self.account.iter().any(|field| match field.place {
            AccountPlace::Header(wire) => field.secret && is(wire),
            AccountPlace::Bearer => is(AUTHORIZATION),
            AccountPlace::Param(_) => false,
        })
    }
}

/// One part of an account.
pub struct AccountField {
    /// Its name in settings.
    pub name: &'static str,
    /// Whether it must never be shown.
    pub secret: bool,
    /// Where it is sent.
    pub place: AccountPlace,
}

/// Where a part of an account is sent.
#[derive(Clone, Copy)]
pub enum AccountPlace {
    /// As a parameter of that wire name, before those of the call.
    Param(&'static str),
    /// As a header of that name.
    Header(&'static str),
    /// As a token in the header `Authorization`.
    Bearer,
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
