//! The classes of errors: a row for each, with all that any language shows of it.

/// Declares the classes: what each means, its name in every language, and the exit code of the command.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident = $name:literal, exit $exit:literal;)+) => {
        /// The class of an error. The texts of [`Code::as_str`] never change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $code,)+
        }

        impl Code {
            /// All classes.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$code),+];

            /// Returns the stable name: `invalid_params`, `auth` ...
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)+
                }
            }

            /// Returns the exit code of the command for an error with a known outcome.
            pub const fn exit(self) -> u8 {
                match self {
                    $(Self::$code => $exit,)+
                }
            }

            /// Returns its meaning, for users. Present only with the feature `docs`.
            #[cfg(feature = "docs")]
            pub const fn doc(self) -> &'static str {
                match self {
                    $(Self::$code => concat!($($doc),+).trim_ascii(),)+
                }
            }
        }
    };
}

codes! {
    /// A parameter or setting is missing, unknown or invalid. Nothing was sent.
    InvalidParams = "invalid_params", exit 2;
    /// The key, token pair or VPS id is wrong or missing.
    Auth = "auth", exit 3;
    /// The key is valid, but lacks the permission for this call.
    Forbidden = "forbidden", exit 3;
    /// The object or the path does not exist.
    NotFound = "not_found", exit 4;
    /// Too many calls in too short a time. Nothing was done.
    RateLimited = "rate_limited", exit 5;
    /// The machine is busy with a long task; `progress` may show its progress.
    Locked = "locked", exit 5;
    /// The service has been shut down permanently.
    Gone = "gone", exit 6;
    /// The service refused the call; its message contains the explanation.
    Service = "service", exit 6;
    /// The response cannot be decoded.
    Decode = "decode", exit 7;
    /// An HTTP error status, without an error message that can be trusted.
    Http = "http", exit 7;
    /// The connection failed.
    Transport = "transport", exit 8;
    /// The time-out passed.
    Timeout = "timeout", exit 8;
    /// The caller cancelled the call.
    Cancelled = "cancelled", exit 130;
    /// The client is read-only and the call changes something. Nothing was sent.
    ReadOnly = "read_only", exit 10;
    /// The answer is larger than the limit.
    TooLarge = "too_large", exit 7;
}
