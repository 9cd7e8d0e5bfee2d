//! Finds the service and the call of a request by its path.

use crate::accounts::PREFIXES;
use crate::protocol::form::Form;
use crate::protocol::incoming::Incoming;
use percent_encoding::percent_decode_str;
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;

/// Returns the service of a request, and the path within it.
pub(crate) fn service(incoming: &Incoming) -> Option<(Api, &str)> {
    let below =
        |prefix| incoming.path.strip_prefix(prefix).filter(|rest: &&str| rest.is_empty() || rest.starts_with('/'));
    let named = PREFIXES.iter().find_map(|&(api, prefix)| Some((api, below(prefix)?)));
    named.or_else(|| Some((Api::Cvm, below("/api/client")?))).or_else(|| Some(first_version(incoming, below("/v1")?)))
}

/// Returns the service of a path below `/v1`, which two services have at their root, for clients that let only the host
/// be changed. If both have the path, the id of a VPS decides for KiwiVM.
fn first_version<'a>(incoming: &'a Incoming, path: &'a str) -> (Api, &'a str) {
    let knows = |api, path| find(api, &incoming.method, path).is_some();
    let named = incoming.everything().get("veid").is_some();
    if named || knows(Api::Kiwivm, path) && !knows(Api::Vultr, &incoming.path) {
        (Api::Kiwivm, path)
    } else {
        (Api::Vultr, &incoming.path)
    }
}

/// Finds the call at a path, and the parameters in the path. If several calls share a path, the method decides.
pub(crate) fn find(api: Api, method: &str, path: &str) -> Option<(&'static Op, Form)> {
    let found = table::ops(api).filter_map(|op| Some((op, bind(op, path)?)));
    found.min_by_key(|(op, _)| op.method.as_str() != method)
}

/// Returns the parameters in a path, if it is that of the call.
fn bind(op: &Op, path: &str) -> Option<Form> {
    let mut form = Form::default();
    for (name, text) in op.path_values(path)? {
        form.push(name, &percent_decode_str(text).decode_utf8_lossy());
    }
    Some(form)
}
