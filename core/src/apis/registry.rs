//! The table of all calls.

pub use crate::apis::settings::account_fields;
use crate::dialect::Dialect;
#[cfg(feature = "docs")]
pub use crate::dialect::Names;
pub use crate::dialect::Row;
use crate::schema::shape::{Api, Op};
#[cfg(feature = "typed-json")]
use crate::value::{Value, node::Read};

/// The services that this build has by their names: one that is left out costs a page nothing.
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

/// What people call an API; nothing if this build lacks it.
#[cfg(feature = "docs")]
pub fn names(api: Api) -> Option<&'static Names> {
    dialect(api).map(|dialect| &dialect.names)
}

/// How an API writes `false` and `true` in a parameter; nothing if this build lacks it.
#[cfg(feature = "docs")]
pub fn truth(api: Api) -> [&'static str; 2] {
    dialect(api).map_or([""; 2], |dialect| dialect.truth)
}

/// The calls of an API, family by family.
pub fn ops(api: Api) -> impl Iterator<Item = &'static Op> {
    dialect(api).into_iter().flat_map(Dialect::ops)
}

/// An answer read into its Rust type and written as JSON by serde: how tests show that typed and untyped answers agree.
///
/// # Errors
/// If something in it is not what the type says.
#[cfg(feature = "typed-json")]
pub fn typed_json(op: &'static Op, value: &Value) -> Option<Read<String>> {
    dialect(op.api)?.rows().find(|row| std::ptr::eq(row.op, op)).map(|row| (row.typed)(value))
}

/// The call of that name: `find(Api::Vultr, "server.list")`.
pub fn find(api: Api, id: &str) -> Option<&'static Op> {
    dialect(api)?.find(id)
}
