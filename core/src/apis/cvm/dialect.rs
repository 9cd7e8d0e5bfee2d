//! How CVM says yes and no: `errors` in the body, whatever the status; the answer is under `response`.

use crate::error::Code;
use crate::error::draft::Draft;
use crate::response::decode::{Answer, Reading};
use crate::schema::shape::Shape;
use crate::value::node::{Doc, Node, Place, Read};
use std::borrow::Cow;
use std::sync::Arc;

pub(crate) fn answer(reading: &Reading<'_>, doc: &Arc<Doc>) -> Answer {
    let root = Node::root(doc);
    let errors = match root.member("errors").filter(|node| !node.is_none(&Shape::Text)) {
        Some(node) => texts(node).map_err(|mismatch| reading.mismatched(&mismatch.under("errors")))?,
        None => Vec::new(),
    };
    if !errors.is_empty() {
        return Err(refusal(reading, &errors));
    }
    if !reading.is_ok() {
        return Err(reading.http(""));
    }
    let unit = matches!(reading.shape, Shape::Unit);
    match root.member("response").map(|node| node.at) {
        Some(at) => Ok(reading.value(doc, at)),
        None if unit || matches!(reading.shape, Shape::Any) => Ok(reading.value(doc, Place::ROOT)),
        None => Err(reading.mismatched(&root.to(Place::MISSING).mismatch("an answer").under("response"))),
    }
}

#[cold]
fn refusal(reading: &Reading<'_>, errors: &[String]) -> Draft {
    let message = errors.join("; ");
    let says = |words| message.contains(words);
    let draft = match reading.status {
        _ if !reading.is_services() => reading.refused(Code::Service, &message).unknown(),
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
