//! The options of a client, a row for each, from which every language gets them.
//!
//! The options that the core itself follows are declared in the macro `policy_settings`: a row there is a field of the
//! policy, a method of the Rust builder and an option of every other language. The options that a transport follows are
//! rows below, and the languages that a row names have code for it; a test of the printers compares them.

/// A language in which clients can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Rust.
    Rust,
    /// Python.
    Python,
    /// JavaScript.
    JavaScript,
    /// C and C++.
    C,
    /// The command line.
    Command,
}

use Language::{C, Command, JavaScript, Python, Rust};

/// All languages.
const EVERY: &[Language] = &[Rust, Python, JavaScript, C, Command];
/// The languages in which a client makes more than one call.
const LIBRARIES: &[Language] = &[Rust, Python, JavaScript, C];

/// The type of an option's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A truth value.
    Flag,
    /// A number of times: an integer, 0 or more.
    Count,
    /// A size in bytes; values above [`LARGEST_BODY`] count as that.
    Bytes,
    /// A time: seconds, or milliseconds in JavaScript and C.
    Time,
    /// Text.
    Text,
    /// A URL.
    Url,
    /// A file.
    Path,
    /// A type that only the language itself has.
    Own,
}

/// The size of the largest body that can be read, in bytes.
pub const LARGEST_BODY: usize = (1 << 28) - 1;

/// An option.
#[derive(Debug)]
pub struct Setting {
    /// Its name in snake_case.
    pub name: &'static str,
    /// The type of its value.
    pub kind: Kind,
    /// Its description; a second paragraph applies only to native builds. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// Its default, in words, unless the environment sets another one. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub default: &'static str,
    /// The languages that have it.
    pub languages: &'static [Language],
}

/// The defaults in languages that read the environment: option, languages, and description. Rust and C read accounts
/// and proxies from it only if asked to.
#[cfg(feature = "docs")]
const FROM_ENVIRONMENT: &[(&str, &[Language], &str)] = &[
    ("read_only", &[Python, JavaScript, Command], "the value of `VPSWIRE_READ_ONLY`, or off"),
    ("proxy", &[Python, JavaScript, Command], "the proxy that the environment names"),
];

impl Setting {
    /// Returns the default in a language, in words. Present only with the feature `docs`.
    #[cfg(feature = "docs")]
    pub fn default_in(&self, language: Language) -> &'static str {
        let from =
            FROM_ENVIRONMENT.iter().find(|(name, languages, _)| *name == self.name && languages.contains(&language));
        from.map_or(self.default, |(.., words)| words)
    }

    /// Whether a language has it.
    pub fn is_in(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }
}

/// Passes the options that the core follows, row by row, to a macro: docs, name, type and default; kind, default in
/// words, languages. The second paragraph of docs applies only to native builds.
#[doc(hidden)]
#[macro_export]
macro_rules! policy_settings {
    ($each:ident) => {
        $each! {
            /// How often a failed call is retried, if it is safe to send it again.
            max_retries: u32 = 2, Count, "2", EVERY;
            /// Whether calls that set something (a label, a firewall group) are retried even if an attempt may have been
            /// executed.
            retry_sets: bool = false, Flag, "off", EVERY;
            /// Refuses every call that does more than read, before anything is sent.
            read_only: bool = false, Flag, "off", EVERY;
            /// Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a second).
            pace: bool = true, Flag, "on", LIBRARIES;
            /// The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256 MiB.
            ///
            /// In memory an answer takes up to 6.5 times its body while it is read, 5 times afterwards, and 13 times while a map
            /// by id is looked through.
            max_body: usize = 64 << 20, Bytes, "64 MiB", EVERY;
        }
    };
}

macro_rules! rows {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $value:expr, $kind:ident, $default:literal, $languages:ident;)+) => {
        &[$(row!(stringify!($name), $kind, concat!($($doc, "\n"),+), $default, $languages)),+]
    };
}

macro_rules! row {
    ($name:expr, $kind:ident, $doc:expr, $default:literal, $languages:expr) => {
        Setting {
            name: $name,
            kind: Kind::$kind,
            #[cfg(feature = "docs")]
            doc: $doc.trim_ascii(),
            #[cfg(feature = "docs")]
            default: $default,
            languages: $languages,
        }
    };
}

/// Returns all options, in the order of listings.
pub fn all() -> impl Iterator<Item = &'static Setting> {
    TIME.iter().chain(POLICY).chain(CONNECTION)
}

/// The options that the core follows.
pub const POLICY: &[Setting] = policy_settings!(rows);

/// Options about the place and time of a request.
const TIME: &[Setting] = &[
    row!(
        "allow_plain_http",
        Flag,
        "Allows plain http to a host other than this machine: anyone on the way can read the key.",
        "off",
        EVERY
    ),
    row!("timeout", Time, "The time that one attempt may take.", "30 seconds, or more for slow calls", EVERY),
    row!(
        "connect_timeout",
        Time,
        "The part of the time-out that establishing the connection may take.",
        "10 seconds",
        &[Rust, Python, C]
    ),
];

/// Options about connections, and hooks.
const CONNECTION: &[Setting] = &[
    row!("proxy", Url, "The URL of the HTTP proxy that every connection goes through.", "none", EVERY),
    row!("proxy_from_env", Flag, "Takes the proxy that the environment names.", "off", &[Rust, C]),
    row!("user_agent", Text, "The value of the User-Agent header.", "`vpswire/` and the version", &[Rust, Python, C]),
    row!("roots", Own, "The root certificates that are trusted.", "those that Mozilla trusts", &[Rust]),
    row!("ca_file", Path, "A file of certificates (PEM) to trust, and no others.", "Mozilla's", &[Python, Command]),
    row!("platform_roots", Flag, "Trusts the certificates that this machine trusts, not Mozilla's.", "off", &[C]),
    row!("roots_pem", Text, "Trusts the certificates in this PEM text, and no others.", "Mozilla's", &[C]),
    row!(
        "on_attempt",
        Own,
        "Called after each attempt, and before each wait. It receives no key, password or token.",
        "nothing",
        &[Rust, Python, JavaScript]
    ),
];
