//! The dialect of CVM. Two tokens are sent in headers; a refusal is `errors` in the body, whatever the status; the
//! answer is under `response`.

#[cfg(feature = "docs")]
use crate::dialect::Names;
use crate::dialect::account::{Account, check_key};
use crate::dialect::base_url::check_elsewhere;
use crate::dialect::{AccountField, AccountPlace, Answer, BodyKind, Dialect, Reading};
use crate::error::draft::Draft;
use crate::error::{Code, Error};
use crate::schema::shape::{Api, Shape};
use crate::text::find;
use crate::value::node::{Node, Read};
use std::borrow::Cow;

pub(crate) const CVM: Dialect = Dialect {
    api: Api::Cvm,
    #[cfg(feature = "docs")]
    names: Names { class: "Cvm", title: "the CVM Client API", owner: "a user of a CVM panel" },
    calls: super::calls,
    account: &[
        AccountField {
            name: "base_url",
            #[cfg(feature = "docs")]
            doc: "The panel, with the path of its API: `https://panel.example/api/client`.",
            #[cfg(feature = "docs")]
            source: "ask the panel's administrator",
            secret: false,
            required: true,
            check: check_elsewhere,
            place: AccountPlace::BaseUrl(None),
        },
        AccountField {
            name: "public_token",
            #[cfg(feature = "docs")]
            doc: "The public token.",
            #[cfg(feature = "docs")]
            source: "the panel makes token pairs under API",
            secret: true,
            required: true,
            check: check_key,
            place: AccountPlace::Header("API-Public-Token"),
        },
        AccountField {
            name: "private_token",
            #[cfg(feature = "docs")]
            doc: "The private token.",
            #[cfg(feature = "docs")]
            source: "the panel makes token pairs under API",
            secret: true,
            required: true,
            check: check_key,
            place: AccountPlace::Header("API-Private-Token"),
        },
    ],
    body: BodyKind::Form,
    truth: ["0", "1"],
    pace: None,
    envelope: None,
    plain_refusals: false,
    may_be_blank: |shape| matches!(shape, Shape::Unit),
    answer,
};

impl Account {
    /// Creates the account of a user of a CVM panel. CVM is self-hosted, so you give the base URL, with the path
    /// prefix: `https://panel.example/api/client`.
    ///
    /// # Errors
    /// `InvalidParams` if the URL or a token is invalid.
    pub fn cvm(
        base_url: &str,
        public_token: impl Into<String>,
        private_token: impl Into<String>,
    ) -> Result<Self, Error> {
        Self::of(&CVM, base_url, vec![public_token.into(), private_token.into()])
    }
}

fn answer(reading: &Reading<'_>, root: Node<'_>) -> Answer {
    let errors = match root.member("errors").filter(|node| !node.is_none(&Shape::Text)) {
        Some(node) => texts(node).map_err(|mismatch| reading.mismatched(&mismatch.under("errors")))?,
        None => Vec::new(),
    };
    // PHP writes `0` or an empty text for 'none'.
    if errors.iter().any(|words| !matches!(words.as_str(), "" | "0")) {
        return Err(refusal(reading, &errors));
    }
    if !reading.is_ok() {
        return Err(reading.http(""));
    }
    reading.wrapped(root, "response")
}

#[cold]
fn refusal(reading: &Reading<'_>, errors: &[String]) -> Draft {
    let message = errors.join("; ");
    let says = |words: &str| find::contains(&message, words);
    let draft = match reading.status {
        _ if !reading.is_services() => reading.doubtful(&message),
        401 => reading.refused(Code::Auth, &message),
        403 => reading.refused(Code::Forbidden, &message),
        404 => reading.refused(Code::NotFound, &message),
        429 => reading.refused(Code::RateLimited, &message),
        _ if says("No valid API token pair") => reading.refused(Code::Auth, &message),
        _ if says("does not have access") => reading.refused(Code::Forbidden, &message),
        _ if says("does not exist or is not accessible") => reading.refused(Code::NotFound, &message),
        _ => reading.refused(Code::Service, &message),
    };
    draft.with_service(None, Some(&message))
}

fn texts(node: Node<'_>) -> Read<Vec<String>> {
    let items = node.items(&Shape::Text)?.enumerate();
    items.map(|(i, item)| item.text().map(Cow::into_owned).map_err(|e| e.under(&i.to_string()))).collect()
}
