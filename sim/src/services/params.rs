//! Checks parameters against the table: present, of their type, within their range.

use crate::protocol::form::Form;
use std::net::IpAddr;
use vpswire_core::shape::{Check, Field, Op, Shape};

/// The first invalid or missing parameter.
pub(crate) struct Flaw {
    /// The parameter.
    pub(crate) field: &'static Field,
    /// Whether it is missing.
    pub(crate) missing: bool,
}

/// Checks all parameters of a call. Unknown parameters are ignored, as in PHP.
pub(crate) fn check(op: &'static Op, form: &Form) -> Result<(), Flaw> {
    for field in op.params {
        let given = form.given(field);
        let (shape, optional) = match field.shape {
            Shape::Optional(inner) => (inner, true),
            ref shape => (shape, false),
        };
        // An empty text for a parameter that is not a text means that it is missing.
        let empty = given.iter().all(|text| text.is_empty()) && !matches!(shape, Shape::Text | Shape::Lines);
        if given.is_empty() || empty {
            if optional {
                continue;
            }
            return Err(Flaw { field, missing: true });
        }
        // An optional text may be cleared although a check applies to it.
        let good = |text: &&str| optional && text.is_empty() || fits(shape, field.check, text);
        if !given.iter().all(good) {
            return Err(Flaw { field, missing: false });
        }
    }
    Ok(())
}

fn fits(shape: &Shape, check: Option<Check>, text: &str) -> bool {
    match shape {
        Shape::Bool => matches!(text, "yes" | "no" | "true" | "false" | "0" | "1"),
        Shape::Int { min, max } => text.trim().parse::<i128>().is_ok_and(|int| match check {
            Some(Check::Range(low, high)) => (i128::from(low)..=i128::from(high)).contains(&int),
            _ => (i128::from(*min)..=i128::from(*max)).contains(&int),
        }),
        Shape::Num | Shape::Decimal => text.parse::<f64>().is_ok_and(f64::is_finite),
        Shape::Choice(choice) => choice.options.iter().any(|option| option.wire == text),
        Shape::List(item) => text.split(',').all(|part| fits(item, check, part)),
        Shape::Bytes => text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n ".contains(&b)),
        Shape::ById(_) | Shape::Record(_) => {
            serde_json::from_str(text).is_ok_and(|json: serde_json::Value| json.is_object())
        }
        _ => check.is_none_or(|check| passes(check, text)),
    }
}

fn passes(check: Check, text: &str) -> bool {
    let ip = text.parse::<IpAddr>();
    match check {
        Check::Ip => ip.is_ok(),
        Check::Ipv4 => ip.is_ok_and(|ip| ip.is_ipv4()),
        Check::Ipv6 => ip.is_ok_and(|ip| ip.is_ipv6()),
        Check::Subnet => {
            let (ip, prefix) = text.split_once('/').unwrap_or((text, "0"));
            let longest = |ip: IpAddr| if ip.is_ipv4() { 32 } else { 128 };
            ip.parse().is_ok_and(|ip| prefix.parse::<u8>().is_ok_and(|bits| bits <= longest(ip)))
        }
        Check::Url => {
            text.split_once("://").is_some_and(|(scheme, rest)| matches!(scheme, "http" | "https") && !rest.is_empty())
        }
        Check::Range(_, _) => true,
    }
}
