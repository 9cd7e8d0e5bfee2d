//! The options of a client: a row for each, which every language reads or is printed from.
//!
//! What the core itself follows is declared in the macro `policy_settings`: a row there is a field of the
//! policy, a method of the Rust builder and an option of every other language. What a transport follows is a row below, and the
//! languages that it names have code for it; a test of the printers compares them.

/// A language in which clients are made.
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

/// All of them.
const EVERY: &[Language] = &[Rust, Python, JavaScript, C, Command];
/// All in which a client makes more than one call.
const LIBRARIES: &[Language] = &[Rust, Python, JavaScript, C];

/// What an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A truth value.
    Flag,
    /// How often something is done: an integer, 0 or more.
    Count,
    /// A size in bytes, of which at most [`LARGEST_BODY`] counts.
    Bytes,
    /// A time: seconds, or milliseconds in JavaScript and C.
    Time,
    /// Text.
    Text,
    /// A URL.
    Url,
    /// A file.
    Path,
    /// Something that only the language itself has a type for.
    Own,
}

/// The greatest body that can be read, bytes.
pub const LARGEST_BODY: usize = (1 << 28) - 1;

/// An option.
#[derive(Debug)]
pub struct Setting {
    /// Its name in snake_case.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What it does, for people; a second paragraph is about native builds alone. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub doc: &'static str,
    /// What holds unless it is set or the environment says otherwise, in words. Only there with the feature `docs`.
    #[cfg(feature = "docs")]
    pub default: &'static str,
    /// The languages that have it.
    pub languages: &'static [Language],
}

/// What holds unless it is set where a language reads the environment: options, languages, and the words. Rust and C read
/// nothing of it unless they are asked to, neither accounts nor proxies.
#[cfg(feature = "docs")]
const FROM_ENVIRONMENT: &[(&str, &[Language], &str)] = &[
    ("read_only", &[Python, JavaScript, Command], "what `VPSWIRE_READ_ONLY` says, or off"),
    ("proxy", &[Python, JavaScript, Command], "what the environment names"),
];

impl Setting {
    /// What holds in a language unless it is set, in words. Only there with the feature `docs`.
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

/// Hands what the core follows, row by row, to a macro: docs, name, type and default; kind, default in words, languages. The
/// second paragraph of docs is about native builds alone.
#[doc(hidden)]
#[macro_export]
macro_rules! policy_settings {
    ($each:ident) => {
        $each! {
            /// How often a call that may be sent again is sent again.
            max_retries: u32 = 2, Count, "2", EVERY;
            /// Whether a call that sets something (a label, a firewall group) is sent again even where it may have arrived.
            retry_sets: bool = false, Flag, "off", EVERY;
            /// Refuses every call that does not only read, before anything is sent.
            read_only: bool = false, Flag, "off", EVERY;
            /// Whether calls wait so that the account stays under its service's limit (Vultr: 2 a second).
            pace: bool = true, Flag, "on", LIBRARIES;
            /// The greatest body of an answer in bytes, decompressed; more than 256 MiB counts as that.
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

/// All options, in the order in which they are listed.
pub fn all() -> impl Iterator<Item = &'static Setting> {
    TIME.iter().chain(POLICY).chain(CONNECTION)
}

/// What the core follows.
pub const POLICY: &[Setting] = policy_settings!(rows);

/// What is sent where, and how long it may take.
const TIME: &[Setting] = &[
    row!(
        "allow_plain_http",
        Flag,
        "Lets the key travel over plain http to a host that is not this machine: anyone on the way can read it.",
        "off",
        EVERY
    ),
    row!(
        "timeout",
        Time,
        "How long one attempt may take.",
        "the call's own, 30 seconds or more for the slow ones",
        EVERY
    ),
    row!(
        "connect_timeout",
        Time,
        "How much of that may go into making the connection.",
        "10 seconds",
        &[Rust, Python, C]
    ),
];

/// What connections are made with, and who is shown them.
const CONNECTION: &[Setting] = &[
    row!("proxy", Url, "The URL of the HTTP proxy that every connection goes through.", "none", EVERY),
    row!("proxy_from_env", Flag, "Takes the proxy that the environment names.", "off", &[Rust, C]),
    row!("user_agent", Text, "What the client calls itself.", "`vpswire/` and the version", &[Rust, Python, C]),
    row!("roots", Own, "Whose certificates are trusted.", "those that Mozilla trusts", &[Rust]),
    row!("ca_file", Path, "A file of certificates (PEM) to trust, and no others.", "Mozilla's", &[Python, Command]),
    row!("platform_roots", Flag, "Trusts the certificates that this machine trusts, not Mozilla's.", "off", &[C]),
    row!("roots_pem", Text, "Trusts the certificates in this PEM text, and no others.", "Mozilla's", &[C]),
    row!(
        "on_attempt",
        Own,
        "Is called after each attempt, and before each wait. It is shown no key, password or token.",
        "nothing",
        &[Rust, Python, JavaScript]
    ),
];
