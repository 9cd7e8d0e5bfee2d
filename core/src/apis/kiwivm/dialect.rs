//! The dialect of KiwiVM. The VEID and its key are sent with the parameters; the status is HTTP 200 even for a refusal,
//! and `error` in the body shows which it is.

#[cfg(feature = "docs")]
use crate::dialect::Names;
use crate::dialect::account::{Account, check_key};
use crate::dialect::{AccountField, AccountPlace, Answer, BodyKind, Dialect, Reading};
use crate::error::draft::Draft;
use crate::error::{Code, Error, Progress};
use crate::schema::shape::Api;
use crate::text::{find, int};
use crate::value::node::{Node, Place};

/// The current base URL of KiwiVM.
const BASE_URL: &str = "https://api.64clouds.com/v1";

pub(crate) const KIWIVM: Dialect = Dialect {
    api: Api::Kiwivm,
    #[cfg(feature = "docs")]
    names: Names { class: "KiwiVM", title: "KiwiVM v1", owner: "a VPS of BandwagonHost" },
    calls: super::calls,
    account: &[
        AccountField {
            name: "veid",
            #[cfg(feature = "docs")]
            doc: "The VPS's id (VEID).",
            #[cfg(feature = "docs")]
            source: "the KiwiVM panel shows it under API",
            secret: false,
            required: true,
            check: check_veid,
            place: AccountPlace::Parameter("veid"),
        },
        AccountField {
            name: "api_key",
            #[cfg(feature = "docs")]
            doc: "The VPS's API key.",
            #[cfg(feature = "docs")]
            source: "the KiwiVM panel shows it under API",
            secret: true,
            required: true,
            check: check_key,
            place: AccountPlace::Parameter("api_key"),
        },
        AccountField::base_url(BASE_URL),
    ],
    body: BodyKind::Form,
    truth: ["0", "1"],
    pace: None,
    envelope: Some("error"),
    plain_refusals: false,
    may_be_blank: |_| false,
    answer,
};

impl Account {
    /// Creates the account of a KiwiVM VPS from its id (VEID) and its API key. Panels of the older edition have another
    /// base URL: see [`Account::with_base_url`].
    ///
    /// # Errors
    /// `InvalidParams` if the id is not a number or the key is invalid.
    pub fn kiwivm(veid: impl ToString, api_key: impl Into<String>) -> Result<Self, Error> {
        Self::of(&KIWIVM, BASE_URL, vec![veid.to_string(), api_key.into()])
    }
}

fn check_veid(veid: &str) -> Result<(), &'static str> {
    if veid.is_empty() || !veid.bytes().all(|b| b.is_ascii_digit()) {
        return Err("expected the VPS's numeric id");
    }
    Ok(())
}

fn answer(reading: &Reading<'_>, root: Node<'_>) -> Answer {
    let envelope = root.member("error").unwrap_or(root.to(Place::MISSING));
    // In a call that declares `error` as a field of its answer, it is an exit status.
    let exit_status = reading.shape.record().is_some_and(|record| record.fields.iter().any(|f| f.wire == "error"));
    match envelope.int(i64::MIN, i64::MAX as u64) {
        Ok(code) if reading.is_ok() && (code == 0 || exit_status && (0..=255).contains(&code)) => {
            Ok(reading.value(root))
        }
        Err(mismatch) if reading.is_ok() => Err(reading.mismatched(&mismatch.under("error"))),
        Ok(0) | Err(_) => Err(reading.http("")),
        Ok(code) => Err(refusal(reading, root, i64::try_from(code).unwrap_or_default())),
    }
}

#[cold]
fn refusal(reading: &Reading<'_>, root: Node<'_>, code: i64) -> Draft {
    let message = reading.text(root, "message");
    let words = message.clone().unwrap_or_else(|| format!("error {code}"));
    let draft = match code {
        // The body of a gateway may look the same.
        _ if !reading.is_services() => reading.http(&words),
        700_005 => reading.refused(Code::Auth, &words).with_hint("check the VEID and its API key"),
        788_888 => {
            let info = root.member("additionalLockingInfo");
            let of = |name| info.and_then(|info| info.member(name));
            reading.refused(Code::Locked, &words).with_progress(Progress {
                task: reading.text(root, "additionalErrorInfo"),
                percent: of("completed_percent").and_then(percent),
                message: info.and_then(|info| reading.text(info, "friendly_progress_message")),
                age_seconds: of("last_status_update_s_ago")
                    .and_then(|node| i64::try_from(node.int(i64::MIN, i64::MAX as u64).ok()?).ok()),
            })
        }
        _ if reading.status == 429 => reading.refused(Code::RateLimited, &words),
        _ if names_what_is_missing(&words) => reading.refused(Code::NotFound, &words),
        _ => reading.refused(Code::Service, &words),
    };
    draft.with_service(Some(code), message.as_deref())
}

/// Whether a refusal says that its object does not exist: `Snapshot not found`.
fn names_what_is_missing(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    ["not found", "does not exist", "no such"].iter().any(|missing| find::contains(&words, missing))
}

/// Returns the completed part. It is a short number, for which a float parser would be too much code to load.
fn percent(node: Node<'_>) -> Option<f64> {
    let digits = node.float_digits().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let number =
        i64::try_from(int::parse(&format!("{whole}{fraction}"))?).ok().filter(|n| n.unsigned_abs() < 1 << 53)?;
    // Both are exact, so the quotient is the nearest float, as a parser's would be.
    Some(number as f64 / 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)? as f64)
}
