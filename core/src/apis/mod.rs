//! The services: a folder for each, with the declarations of its calls and its dialect.
//!
//! `registry` joins them into the table from which the interface of every language is printed, and `packed` reads it
//! from text. Calls are declared nowhere else. `settings` creates an account from names and values.

/// Defines the function `calls` of a service, which returns its `FAMILIES`, or without the feature `table` those in the
/// text in its folder, which is unpacked at the first use.
macro_rules! calls_of {
    ($api:ident) => {
        #[cfg(feature = "table")]
        pub(crate) fn calls() -> crate::dialect::Calls {
            FAMILIES
        }

        #[cfg(not(feature = "table"))]
        pub(crate) fn calls() -> crate::dialect::Calls {
            static CALLS: std::sync::LazyLock<crate::dialect::Calls> = std::sync::LazyLock::new(|| {
                crate::apis::packed::calls(crate::schema::shape::Api::$api, include_str!("packed.txt"))
            });
            *CALLS
        }
    };
}

pub mod cvm;
pub mod kiwivm;
#[doc(hidden)]
pub mod packed;
pub mod registry;
mod settings;
pub mod vultr;
