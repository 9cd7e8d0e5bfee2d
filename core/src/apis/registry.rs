//! The table of all calls.

pub use crate::apis::settings::account_fields;
use crate::dialect::Dialect;
#[cfg(feature = "docs")]
pub use crate::dialect::Names;
pub use crate::dialect::Row;
use crate::schema::shape::{Api, Op};
#[cfg(feature = "typed-json")]
use crate::value::{Value, node::Read};

/// The services that this build includes; one that is left out adds nothing to the code that a page loads.
const DIALECTS: &[&Dialect] = &[
    #[cfg(feature = "kiwivm")]
    &crate::apis::kiwivm::dialect::KIWIVM,
    #[cfg(feature = "cvm")]
    &crate::apis::cvm::dialect::CVM,
    #[cfg(feature = "vultr")]
    &crate::apis::vultr::dialect::VULTR,
];

pub(crate) fn dialect(api: Api) -> Option<&'static Dialect> {
    DIALECTS.iter().copied().find(|dialect| dialect.api == api)
}

/// Returns the names of an API in texts; nothing if this build lacks it.
#[cfg(feature = "docs")]
pub fn names(api: Api) -> Option<&'static Names> {
    dialect(api).map(|dialect| &dialect.names)
}

/// Returns the texts for `false` and `true` in a parameter; empty if this build lacks the API.
#[cfg(feature = "docs")]
pub fn truth(api: Api) -> [&'static str; 2] {
    dialect(api).map_or([""; 2], |dialect| dialect.truth)
}

/// Returns the calls of an API, family by family.
pub fn ops(api: Api) -> impl Iterator<Item = &'static Op> {
    dialect(api).into_iter().flat_map(Dialect::ops)
}

/// Reads an answer as its Rust type and writes it as JSON with serde, for tests that typed and untyped answers agree.
///
/// # Errors
/// If something in it differs from the type.
#[cfg(feature = "typed-json")]
pub fn typed_json(op: &'static Op, value: &Value) -> Option<Read<String>> {
    dialect(op.api)?.rows().find(|row| std::ptr::eq(row.op, op)).map(|row| (row.typed)(value))
}

/// Returns the call with that name: `find(Api::Vultr, "server.list")`.
pub fn find(api: Api, id: &str) -> Option<&'static Op> {
    dialect(api)?.find(id)
}
