//! Text helpers of the generators: checks in words, and the reserved words of languages.

use vpswire_core::shape::Check;

/// Describes the check of a parameter in words.
pub fn check(check: Check) -> String {
    match check {
        Check::Range(low, high) => format!("{low} to {high}"),
        Check::Ip => "an address".into(),
        Check::Ipv4 => "an IPv4 address".into(),
        Check::Ipv6 => "an IPv6 address".into(),
        Check::Subnet => "an address, with or without `/prefix`".into(),
        Check::Url => "an http or https URL".into(),
    }
}

/// Returns a text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The reserved words of C and C++, up to C++23 and C23.
pub const CPP: &str = "\
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t class \
    co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype \
    default delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline \
    int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register \
    reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct switch \
    template this thread_local throw true try typedef typeid typename typeof union unsigned using virtual void \
    volatile wchar_t while xor xor_eq";

/// The reserved words of Python.
pub const PYTHON: &str = "\
    False None True and as assert async await break class continue def del elif else except finally for from \
    global if import in is lambda nonlocal not or pass raise return try while with yield";

/// Returns a name that is valid in a language: a reserved word gets an underscore.
pub fn unkept(name: &str, kept: &str) -> String {
    format!("{name}{}", if kept.split(' ').any(|word| word == name) { "_" } else { "" })
}
