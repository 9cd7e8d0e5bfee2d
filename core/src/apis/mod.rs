//! The services, a folder for each: the declarations of its calls, and its dialect.
//!
//! `registry` joins them to the table that every face is printed from, and `packed` reads it from text. A call is declared here
//! and nowhere else. `settings` makes an account of names and values.

/// `calls` of a service: its `FAMILIES`, or without the feature `table` those of the text beside it, which is unpacked when the
/// first one is looked for.
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
