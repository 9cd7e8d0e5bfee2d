//! Who may ask: the host that a request names, and the page that sent it. Without this check any page in a browser reaches
//! a server on its user's machine: by a form or an image, or by a name that leads to loopback (DNS rebinding).

use crate::request::{Head, Refusal};
use std::io;
use std::net::IpAddr;

const NOT_NAMED: Refusal = (
    403,
    "This host is not named: a client or proxy sends this server's own address as Host, or one that --allow-host or allow_hosts names.",
);

const NOT_FROM_HERE: Refusal = (
    403,
    "A page of another origin sent this: only pages on loopback may ask, or those of a host that --allow-host or allow_hosts names.",
);

/// A host as it is in a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Host {
    Ip(IpAddr),
    Name(String),
}

impl Host {
    /// Reads `name`, `192.0.2.1`, `[2001:db8::1]`, each with or without `:port`, and nothing else.
    fn parse(authority: &str) -> Option<Self> {
        let (host, after) = match authority.strip_prefix('[') {
            Some(rest) => {
                let (ip, after) = rest.split_once(']')?;
                (Self::Ip(IpAddr::V6(ip.parse().ok()?)), after)
            }
            None => {
                let (host, after) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
                let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_');
                if host.is_empty() || !host.bytes().all(letter) {
                    return None;
                }
                let name = || Self::Name(host.to_ascii_lowercase());
                (host.parse().map_or_else(|_| name(), |ip| Self::Ip(IpAddr::V4(ip))), after)
            }
        };
        (after.is_empty() || after.strip_prefix(':').is_some_and(is_port)).then_some(host)
    }

    fn is_loopback(&self) -> bool {
        match self {
            Self::Ip(ip) => ip.is_loopback(),
            Self::Name(name) => name == "localhost",
        }
    }
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|port| port != 0)
}

/// The hosts that are named beside loopback. Ports do not matter: no page can make its own host loopback, while what
/// forwards a port, or a request, on this machine leaves its own port in Host.
#[derive(Clone, Debug, Default)]
pub struct Gate(Vec<Host>);

impl Gate {
    /// Takes names and addresses, without a port.
    ///
    /// # Errors
    /// If one is neither.
    pub fn new(hosts: &[String]) -> io::Result<Self> {
        let parse = |text: &String| {
            let ip = text.parse().ok().map(Host::Ip);
            let host = ip.or_else(|| Host::parse(text).filter(|_| !text.contains(':')));
            let words = || format!("{text}: expected the name or the address of a host");
            host.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, words()))
        };
        Ok(Self(hosts.iter().map(parse).collect::<io::Result<_>>()?))
    }

    /// Checks a request that came to this address of ours.
    pub(crate) fn check(&self, head: &Head, local: IpAddr) -> Result<(), Refusal> {
        self.check_host(head, local)?;
        self.check_page(head)
    }

    fn check_host(&self, head: &Head, local: IpAddr) -> Result<(), Refusal> {
        let given = single(head, "host")?.ok_or((400, "A request names its host."))?;
        if head.authority.as_ref().is_some_and(|target| !target.eq_ignore_ascii_case(given)) {
            return Err((400, "The target and Host name different hosts."));
        }
        let host = Host::parse(given).ok_or((400, "Host: expected a host, or a host and its port."))?;
        // A socket for both families of addresses gives an IPv4 address as ::ffff:192.0.2.1, and a client names it as it is.
        if host == Host::Ip(local.to_canonical()) || self.names(&host) { Ok(()) } else { Err(NOT_NAMED) }
    }

    /// A page's request bears its origin, unless it is a plain GET; then browsers still say what kind of page sent it.
    fn check_page(&self, head: &Head) -> Result<(), Refusal> {
        let site = single(head, "sec-fetch-site")?;
        let known = match single(head, "origin")? {
            Some(origin) => {
                let page = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
                page.and_then(Host::parse).is_some_and(|page| self.names(&page))
            }
            None => site.is_none_or(|site| matches!(site, "same-origin" | "none")),
        };
        if known { Ok(()) } else { Err(NOT_FROM_HERE) }
    }

    fn names(&self, host: &Host) -> bool {
        host.is_loopback() || self.0.contains(host)
    }
}

/// Whether a browser sent it at all.
pub fn is_from_page(head: &Head) -> bool {
    ["origin", "sec-fetch-site"].iter().any(|name| head.request.header(name).is_some())
}

/// The only header of that name; two of them are refused.
fn single<'a>(head: &'a Head, name: &str) -> Result<Option<&'a str>, Refusal> {
    let mut values = head.request.headers.iter().filter(|(of, _)| of.eq_ignore_ascii_case(name));
    let first = values.next().map(|(_, value)| value.trim_matches([' ', '\t']));
    if values.next().is_some() { Err((400, "Host, Origin and Sec-Fetch-Site may be sent once.")) } else { Ok(first) }
}

#[cfg(test)]
mod tests {
    use super::{Gate, Head, is_from_page};
    use crate::request::Request;

    fn head(headers: &[(&str, &str)], authority: Option<&str>) -> Head {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let (method, path) = ("GET".to_owned(), "/".to_owned());
        let request = Request { method, path, query: String::new(), headers, body: Vec::new() };
        Head { request, authority: authority.map(str::to_owned), keep: true, head_only: false, length: Some(0) }
    }

    fn status(gate: &Gate, headers: &[(&str, &str)], authority: Option<&str>) -> u16 {
        let local = "127.0.0.1".parse().unwrap();
        gate.check(&head(headers, authority), local).err().map_or(200, |(status, _)| status)
    }

    #[test]
    fn the_host_is_loopback_or_named() {
        let usual = Gate::default();
        let is = |gate: &Gate, host: &str, wanted: u16| {
            assert_eq!(status(gate, &[("Host", host)], None), wanted, "{host}");
        };
        for host in ["127.0.0.1:8080", "LocalHost:8080", "[::1]:8080", "127.8.9.1", " localhost:5173\t"] {
            is(&usual, host, 200);
        }
        for host in [
            "evil.example",
            "evil.example:8080",
            "localhost.:8080",
            "127.0.0.1.evil.example:8080",
            "localhost.evil.example:8080",
            "127.1:8080",
            "2130706433:8080",
            "0x7f000001",
            "0.0.0.0:8080",
            "192.168.1.5:8080",
            "[::ffff:7f00:1]:8080",
            "[2001:db8::1]:8080",
        ] {
            is(&usual, host, 403);
        }
        for host in [
            "",
            ":8080",
            "localhost:",
            "localhost:0",
            "localhost:65536",
            "localhost:+80",
            "localhost:8080:8080",
            "::1",
            "[::1",
            "[::1]8080",
            "[127.0.0.1]:8080",
            "a@localhost:8080",
            "localhost:8080/",
            "local host:8080",
            "localhost, localhost",
            "\u{e9}:8080",
        ] {
            is(&usual, host, 400);
        }
        assert_eq!(status(&usual, &[], None), 400);
        assert_eq!(status(&usual, &[("Host", "localhost:8080"), ("HOST", "localhost:8080")], None), 400);

        let gate = Gate::new(&["panel.test".to_owned(), "2001:db8::1".to_owned()]).unwrap();
        for host in ["panel.test", "Panel.Test:1", "[2001:db8::1]:8080", "localhost:8080"] {
            is(&gate, host, 200);
        }
        for host in ["x.panel.test", "panel.test.", "[2001:db8::2]:8080"] {
            is(&gate, host, 403);
        }
        for bad in ["", "http://a", "a:80", "*", "a/b", "*.test"] {
            assert!(Gate::new(&[bad.to_owned()]).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_address_that_a_request_came_to_may_be_named() {
        let local = "192.168.1.5".parse().unwrap();
        let check = |host: &str| Gate::default().check(&head(&[("Host", host)], None), local).is_ok();
        assert!(check("192.168.1.5:8080") && check("127.0.0.1:8080"));
        let mapped = "::ffff:192.168.1.5".parse().unwrap();
        assert!(Gate::default().check(&head(&[("Host", "192.168.1.5:8080")], None), mapped).is_ok());
        assert!(!check("192.168.1.6:8080") && !check("evil.example"));
    }

    #[test]
    fn a_target_names_the_same_host() {
        let is = |target: &str| status(&Gate::default(), &[("Host", "localhost:8080")], Some(target));
        assert_eq!([is("localhost:8080"), is("LOCALHOST:8080")], [200, 200]);
        assert_eq!(
            [is("evil.example"), is("127.0.0.1:8080"), is("localhost"), is("a@localhost:8080"), is("")],
            [400; 5]
        );
    }

    #[test]
    fn a_browser_is_known_by_what_it_sends() {
        let is = |headers: &[(&str, &str)]| is_from_page(&head(headers, None));
        assert!(is(&[("ORIGIN", "null")]) && is(&[("Host", "localhost"), ("Sec-Fetch-Site", "none")]));
        assert!(!is(&[]) && !is(&[("Host", "localhost"), ("User-Agent", "curl/8")]));
    }

    #[test]
    fn pages_of_other_origins_are_refused() {
        let gate = Gate::new(&["panel.test".to_owned()]).unwrap();
        let is = |headers: &[(&str, &str)]| {
            let mut all = vec![("Host", "localhost:8080")];
            all.extend_from_slice(headers);
            status(&gate, &all, None)
        };
        for origin in ["http://localhost", "http://127.0.0.1:5173", "https://[::1]:1", "https://panel.test"] {
            assert_eq!(is(&[("Origin", origin), ("Sec-Fetch-Site", "cross-site")]), 200, "{origin}");
        }
        for origin in [
            "null",
            "",
            "localhost",
            "http://evil.example",
            "http://localhost.evil.example",
            "file://",
            "http://localhost/",
            "http://localhost:8080@evil.example",
            "chrome-extension://localhost",
            "http://localhost, null",
        ] {
            assert_eq!(is(&[("Origin", origin)]), 403, "{origin}");
            assert_eq!(is(&[("Origin", origin), ("Sec-Fetch-Site", "same-origin")]), 403, "{origin}");
        }
        assert_eq!(is(&[("Origin", "http://localhost"), ("Origin", "http://localhost")]), 400);
        let sites = ["none", "same-origin", "same-site", "cross-site", "", "Same-Origin"];
        assert_eq!(sites.map(|site| is(&[("Sec-Fetch-Site", site)])), [200, 200, 403, 403, 403, 403]);
        assert_eq!(is(&[("Sec-Fetch-Site", "none"), ("Sec-Fetch-Site", "cross-site")]), 400);
    }
}
