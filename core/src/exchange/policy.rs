//! The options of a client that the core follows, a field for each.

use crate::schema::setting::LARGEST_BODY;

macro_rules! policy {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $value:expr, $kind:ident, $default:literal, $languages:ident;)+) => {
        /// The behaviour of a client. Start with [`Policy::default`] and set the fields that differ.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Policy {
            $($(#[doc = $doc])+ #[doc = concat!("\n\nDefault: ", $default, ".")] pub $name: $type,)+
        }

        impl Default for Policy {
            fn default() -> Self {
                Self { $($name: $value,)+ }
            }
        }

        impl Policy {
            /// Sets the option with that name; returns `false` if it does not exist or cannot have that value.
            #[doc(hidden)]
            pub fn set(&mut self, name: &str, given: Given) -> bool {
                match name {
                    $(stringify!($name) => FromGiven::from_given(given).map(|value| self.$name = value).is_some(),)+
                    _ => false,
                }
            }
        }
    };
}

policy_settings!(policy);

/// The value of an option as a language passes it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Given {
    /// A truth value.
    Truth(bool),
    /// An integer.
    Int(i128),
}

/// A type of options.
trait FromGiven: Sized {
    /// Converts a given value, if possible.
    fn from_given(given: Given) -> Option<Self>;
}

impl FromGiven for bool {
    fn from_given(given: Given) -> Option<Self> {
        if let Given::Truth(truth) = given { Some(truth) } else { None }
    }
}

impl FromGiven for u32 {
    fn from_given(given: Given) -> Option<Self> {
        if let Given::Int(int) = given { Self::try_from(int).ok() } else { None }
    }
}

/// A size; values above the limit are reduced to it.
impl FromGiven for usize {
    fn from_given(given: Given) -> Option<Self> {
        let Given::Int(int @ 0..) = given else { return None };
        Some(Self::try_from(int).map_or(LARGEST_BODY, |size| size.min(LARGEST_BODY)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Policy};
    use crate::schema::setting::LARGEST_BODY;

    #[test]
    fn an_option_takes_what_is_of_its_type_and_nothing_else() {
        let mut policy = Policy::default();
        for (name, given) in [
            ("max_body", Given::Int(-1)),
            ("max_body", Given::Truth(true)),
            ("max_retries", Given::Int(-1)),
            ("max_retries", Given::Int(i128::from(u32::MAX) + 1)),
            ("pace", Given::Int(0)),
            ("no_such_option", Given::Int(0)),
        ] {
            assert!(!policy.set(name, given), "{name} {given:?}");
        }
        assert_eq!(policy, Policy::default());
        for (name, given) in [
            ("max_body", Given::Int(0)),
            ("max_retries", Given::Int(5)),
            ("pace", Given::Truth(false)),
            ("read_only", Given::Truth(true)),
            ("retry_sets", Given::Truth(true)),
        ] {
            assert!(policy.set(name, given), "{name} {given:?}");
        }
        let set = Policy { max_body: 0, max_retries: 5, pace: false, read_only: true, retry_sets: true };
        assert_eq!(policy, set);
        for size in [LARGEST_BODY as i128 + 1, i128::MAX] {
            assert!(policy.set("max_body", Given::Int(size)));
            assert_eq!(policy.max_body, LARGEST_BODY);
        }
    }
}
