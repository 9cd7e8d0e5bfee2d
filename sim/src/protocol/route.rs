//! Finding a call in the table by its path.

use crate::protocol::form::{self, Form};
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;

/// The call at a path, and the parameters that the path holds. Where several calls share a path, the one of that method.
pub(crate) fn find(api: Api, method: &str, path: &str) -> Option<(&'static Op, Form)> {
    let found = table::ops(api).filter_map(|op| Some((op, bind(op.path, path)?)));
    found.min_by_key(|(op, _)| op.method.as_str() != method)
}

/// Lays a path over a pattern such as `/vps/{id}/status`.
fn bind(pattern: &str, path: &str) -> Option<Form> {
    let mut form = Form::default();
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(form),
            (Some(wanted), Some(given)) => match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if !given.is_empty() => form.push(name, &form::decode(given.as_bytes())),
                None if wanted == given => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}
