//! The base URL of a service, parsed strictly: it decides where a key may be sent.
//!
//! An accepted URL means the same to every HTTP stack, because nothing in it remains to be normalised. The `url` crate,
//! which would be larger than everything else that a page loads, is the reference in the tests.

use crate::text::{find, int};
use std::net::{Ipv4Addr, Ipv6Addr};

/// A base URL, and the parts of it that decide where a connection is made to.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// The URL as given, without slashes at its end.
    pub text: String,
    pub https: bool,
    /// The host in lower case; an IPv6 address is without its brackets.
    pub host: String,
    pub port: u16,
}

impl BaseUrl {
    /// Parses a URL. The error says what was expected.
    pub fn parse(url: &str) -> Result<Self, &'static str> {
        let (https, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err("expected a URL that begins with https://"),
        };
        if !url.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\\".contains(&byte)) {
            return Err("expected no query, fragment, spaces or characters beyond ASCII");
        }
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.as_bytes().contains(&b'@') {
            return Err("expected no user name or password in it");
        }
        let (host, after) = split_host(authority);
        let host = parse_host(host)?;
        let port = match after.strip_prefix(':') {
            Some(digits) => parse_port(digits),
            None if after.is_empty() => Some(if https { 443 } else { 80 }),
            None => None,
        };
        let port = port.ok_or("expected nothing after the host, or a colon and a port from 1 to 65535")?;
        if !is_path(path) {
            return Err("expected a path of letters, digits, -._~!$&'()*+,;=:@ and %XX, without . and .. as names");
        }
        Ok(Self { text: url.trim_end_matches('/').to_owned(), https, host, port })
    }

    /// Returns the URL of a host name that is known to be valid.
    pub fn of_host(host: &str) -> Self {
        Self { text: format!("https://{host}"), https: true, host: host.to_owned(), port: 443 }
    }

    /// Whether the service is on this machine.
    pub fn is_loopback(&self) -> bool {
        self.host == "localhost"
            || self.host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
            || self.host.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback())
    }
}

/// Splits an authority into the host and the rest.
fn split_host(authority: &str) -> (&str, &str) {
    let end = match authority.find(']') {
        Some(bracket) if authority.starts_with('[') => bracket.saturating_add(1),
        _ => authority.find(':').unwrap_or(authority.len()),
    };
    authority.split_at_checked(end).unwrap_or_default()
}

fn parse_host(host: &str) -> Result<String, &'static str> {
    if host.is_empty() {
        return Err("expected a host");
    }
    if let Some(inside) = host.strip_prefix('[') {
        let address = inside.strip_suffix(']').filter(|address| address.parse::<Ipv6Addr>().is_ok());
        return address.map(str::to_ascii_lowercase).ok_or("expected an IPv6 address between the brackets");
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    if host.len() > 253 || !name.split('.').all(is_label) {
        return Err("expected a host name or an address");
    }
    // Some resolvers read `127.1` and `0x7f000001` as addresses.
    let last = find::after_last(name, b'.');
    let numeric = last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x") || last.starts_with("0X");
    if numeric && host.parse::<Ipv4Addr>().is_err() {
        return Err("expected an IPv4 address of four numbers");
    }
    Ok(host.to_ascii_lowercase())
}

fn parse_port(digits: &str) -> Option<u16> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    int::parse(digits).filter(|_| plain).and_then(|port| u16::try_from(port).ok())
}

/// Whether a text is empty or a path that every HTTP stack sends unchanged.
pub(crate) fn is_path(path: &str) -> bool {
    (path.is_empty() || path.starts_with('/')) && path.split('/').all(is_segment)
}

fn is_segment(segment: &str) -> bool {
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        let whole = match byte {
            b'%' => [rest.next(), rest.next()].into_iter().all(|digit| digit.is_some_and(|it| it.is_ascii_hexdigit())),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte),
        };
        if !whole {
            return false;
        }
    }
    // HTTP stacks treat `%2e` as a dot.
    let after_dot = |text| [".", "%2e", "%2E"].iter().find_map(|dot| str::strip_prefix(text, *dot));
    let after_one = after_dot(segment);
    ![after_one, after_one.and_then(after_dot)].contains(&Some(""))
}

/// Accepts every value: a base URL is checked when it is parsed.
pub(crate) const fn check_elsewhere(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;
    use proptest::prelude::*;
    use url::{Host, Url};

    /// Returns the parts that the `url` crate finds: scheme, host, port and path.
    fn reference(url: &str) -> Option<(bool, String, u16, String)> {
        let parsed = Url::parse(url).ok()?;
        let host = match parsed.host()? {
            Host::Domain(name) => name.to_owned(),
            Host::Ipv4(ip) => ip.to_string(),
            Host::Ipv6(ip) => ip.to_string(),
        };
        let plain = parsed.username().is_empty() && parsed.password().is_none();
        let whole = plain && parsed.query().is_none() && parsed.fragment().is_none();
        whole.then(|| {
            (parsed.scheme() == "https", host, parsed.port_or_known_default().unwrap(), parsed.path().to_owned())
        })
    }

    /// Returns the parts that our parser finds, with IPv6 addresses in standard form.
    fn ours(url: &str) -> Option<(bool, String, u16, String)> {
        let base = BaseUrl::parse(url).ok()?;
        let host = base.host.parse::<std::net::Ipv6Addr>().map_or(base.host.clone(), |ip| ip.to_string());
        let rest = url.split_once("://").unwrap().1;
        let path = rest.find('/').map_or("/", |at| &rest[at..]);
        Some((base.https, host, base.port, path.to_owned()))
    }

    #[test]
    fn parts_are_those_that_the_url_crate_finds() {
        for url in [
            "https://api.vultr.com",
            "https://api.64clouds.com/v1/",
            "http://127.0.0.1:8080/x",
            "http://[::1]:8080/x/y",
            "http://[2001:DB8::A]",
            "http://LOCALHOST:65535",
            "https://my_sim:1/a%20b/c//d",
            "https://panel.example.:443/api/client",
            "https://127.0.0.1.example/",
            "https://a.b/..a/...",
        ] {
            assert_eq!(ours(url), reference(url), "{url}");
            assert!(ours(url).is_some(), "{url}");
        }
    }

    #[test]
    fn what_follows_a_host_is_a_port_or_nothing() {
        for url in [
            "http://127.0.0.1:0",
            "http://127.0.0.1:65536",
            "http://127.0.0.1:99999",
            "http://127.0.0.1:80801",
            "http://127.0.0.1:4294967376",
            "http://127.0.0.1:080",
            "http://127.0.0.1:+80",
            "http://127.0.0.1:-80",
            "http://127.0.0.1:",
            "http://127.0.0.1:80:80",
            "http://127.0.0.1:9.evil.example",
            "http://127.0.0.1:9evil.example",
            "http://localhost:evil.example",
            "http://[::1]evil.example",
            "http://[::1].evil.example",
            "http://[::1]:",
            "http://[::1]:9.evil.example",
            "http://[::1]9",
        ] {
            assert_eq!(
                BaseUrl::parse(url).err(),
                Some("expected nothing after the host, or a colon and a port from 1 to 65535"),
                "{url}"
            );
        }
    }

    #[test]
    fn hosts_that_stacks_read_differently_are_refused() {
        for host in [
            "",
            ".",
            "..",
            "a..b",
            ".a",
            "127.1",
            "2130706433",
            "0x7f.1",
            "0x7f000001",
            "127.0.0.01",
            "127.0.0.1.",
            "1.2.3.4.5",
            "[::1",
            "[::1%25lo]",
            "[::1%lo]",
            "[]",
            "[127.0.0.1]",
            "a%2eb",
            "a,b",
            "a;b",
            "a!b",
            "*",
            "a]b",
        ] {
            let url = format!("https://{host}/v1");
            assert!(BaseUrl::parse(&url).is_err(), "{url}");
        }
        assert!(BaseUrl::parse(&format!("https://{}", "a".repeat(254))).is_err());
    }

    #[test]
    fn paths_that_stacks_rewrite_are_refused() {
        for path in [
            "/.", "/..", "/a/../b", "/a/./b", "/%2e", "/.%2E/x", "/%2e%2e", "/%", "/%1", "/%1g", "/a|b", "/{id}",
            "/a^b", "/<a>", "/\"", "/`",
        ] {
            let url = format!("https://host.example{path}");
            assert!(BaseUrl::parse(&url).is_err(), "{url}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        let loopback = |url: &str| BaseUrl::parse(url).unwrap().is_loopback();
        for url in [
            "http://localhost",
            "http://LocalHost:8",
            "http://127.0.0.1",
            "http://127.255.0.9:1",
            "http://[::1]",
            "http://[0:0:0:0:0:0:0:1]/x",
        ] {
            assert!(loopback(url), "{url}");
        }
        for url in [
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://[::2]",
            "http://128.0.0.1",
            "http://0.0.0.0",
            "http://localhost_",
        ] {
            assert!(!loopback(url), "{url}");
        }
    }

    proptest! {
        /// Every URL that is accepted means the same to the `url` crate as here, and is sent as given.
        #[test]
        fn whatever_passes_means_the_same_everywhere(
            scheme in "https?://|HTTP://|http:/",
            host in "[a-z0-9._-]{0,8}|[0-9x.]{1,12}|\\[[0-9a-f:.]{0,12}\\]|[ -~]{0,6}",
            port in "|:[0-9]{0,6}|[:@\\\\/?#\\[\\]a-z0-9.]{0,8}",
            path in "|/[a-z%0-9./]{0,10}|[ -~é]{0,8}",
        ) {
            let url = format!("{scheme}{host}{port}{path}");
            if let Some(parts) = ours(&url) {
                prop_assert_eq!(Some(parts), reference(&url), "{}", url);
            }
        }
    }
}
