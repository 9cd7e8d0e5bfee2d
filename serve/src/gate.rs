//! Admits requests by the host that they name and the page that sent them. Without this check any page in a browser
//! reaches a server on its user's machine: by a form or an image, or by a name that leads to loopback (DNS rebinding).

use crate::request::{Head, Refusal};
use std::io;
use std::net::IpAddr;

const NOT_NAMED: Refusal = (
    403,
    "This host is not named: a client or proxy sends this server's own address as Host, or one that --allow-host or allow_hosts names.",
);

const NOT_EXACT: Refusal = (403, "This host is not that of this server: open it by the very address that it printed.");

const NOT_OUR_PAGE: Refusal =
    (403, "Another page sent this, or shows this in a frame: open the address that was printed in a tab of its own.");

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

/// Decides which requests are let in.
#[derive(Clone, Debug)]
pub struct Gate(Rule);

#[derive(Clone, Debug)]
enum Rule {
    /// Loopback by any of its names, and these hosts. Ports do not matter: no page can make its own host loopback, while what
    /// forwards a port, or a request, on this machine leaves its own port in Host.
    Hosts(Vec<Host>),
    /// These origins alone, as a browser writes them: another page on this machine is a stranger too.
    Origins(Vec<String>),
}

impl Default for Gate {
    fn default() -> Self {
        Self(Rule::Hosts(Vec::new()))
    }
}

impl Gate {
    /// Lets in what names loopback or one of these hosts, and the pages of all of them. Takes names and addresses, without a
    /// port.
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
        Ok(Self(Rule::Hosts(hosts.iter().map(parse).collect::<io::Result<_>>()?)))
    }

    /// Lets in what names the host and port of one of these origins (`http://127.0.0.1:4321`), and their own pages: none that
    /// another page sends, leads to or frames, not even one on this machine.
    ///
    /// # Errors
    /// If one is no origin as browsers write it: in lower case, without the usual port.
    pub fn of_origins(origins: &[String]) -> io::Result<Self> {
        for origin in origins {
            let host = authority(origin).and_then(Host::parse);
            let usual = if origin.starts_with("https:") { ":443" } else { ":80" };
            if host.is_none() || origin.ends_with(usual) || origin.bytes().any(|b| b.is_ascii_uppercase()) {
                let words = format!("{origin}: expected an origin, such as https://panel.example.com");
                return Err(io::Error::new(io::ErrorKind::InvalidInput, words));
            }
        }
        Ok(Self(Rule::Origins(origins.to_vec())))
    }

    /// Checks a request that came to this address of ours.
    pub(crate) fn check(&self, head: &Head, local: IpAddr) -> Result<(), Refusal> {
        let given = single(head, "host")?.ok_or((400, "A request must name its host."))?;
        if head.authority.as_ref().is_some_and(|target| !target.eq_ignore_ascii_case(given)) {
            return Err((400, "The target and Host name different hosts."));
        }
        let host = Host::parse(given).ok_or((400, "Host: expected a host, or a host and its port."))?;
        let (origin, site) = (single(head, "origin")?, single(head, "sec-fetch-site")?);
        let is_within = site.is_none_or(|site| matches!(site, "same-origin" | "none"));
        match &self.0 {
            Rule::Hosts(hosts) => {
                let names = |host: &Host| host.is_loopback() || hosts.contains(host);
                // A socket for both families of addresses gives an IPv4 address as ::ffff:192.0.2.1, and a client names it as
                // it is.
                if host != Host::Ip(local.to_canonical()) && !names(&host) {
                    return Err(NOT_NAMED);
                }
                // A page's request bears its origin, unless it is a plain GET; then browsers still say what kind of page sent
                // it.
                let page = |origin| authority(origin).and_then(Host::parse).is_some_and(|page| names(&page));
                if origin.map_or(is_within, page) { Ok(()) } else { Err(NOT_FROM_HERE) }
            }
            Rule::Origins(origins) => {
                let is_here = |ours: &String| authority(ours).is_some_and(|host| host.eq_ignore_ascii_case(given));
                if !origins.iter().any(is_here) {
                    return Err(NOT_EXACT);
                }
                let is_ours = origin.is_none_or(|origin| origins.iter().any(|ours| ours == origin));
                let (mode, destination) = (single(head, "sec-fetch-mode")?, single(head, "sec-fetch-dest")?);
                // What is navigated to is a tab, or within another page.
                let is_framed = destination.is_some_and(|to| {
                    matches!(to, "iframe" | "frame" | "fencedframe" | "embed" | "object")
                        || mode == Some("navigate") && to != "document"
                });
                if is_ours && is_within && !is_framed { Ok(()) } else { Err(NOT_OUR_PAGE) }
            }
        }
    }
}

/// The host and port of an origin.
fn authority(origin: &str) -> Option<&str> {
    origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"))
}

/// Whether a browser sent it at all.
pub fn is_from_page(head: &Head) -> bool {
    ["origin", "sec-fetch-site"].iter().any(|name| head.request.header(name).is_some())
}

/// The only header of that name; two of them are refused.
fn single<'a>(head: &'a Head, name: &str) -> Result<Option<&'a str>, Refusal> {
    let mut values = head.request.headers.iter().filter(|(of, _)| of.eq_ignore_ascii_case(name));
    let first = values.next().map(|(_, value)| value.trim_matches([' ', '\t']));
    if values.next().is_some() {
        Err((400, "Host, Origin and what begins with Sec-Fetch may be sent once."))
    } else {
        Ok(first)
    }
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
    fn only_exact_origins_and_their_own_pages_are_let_in() {
        let ours = ["http://127.0.0.1:4321", "http://[::1]:4321", "http://localhost:4321"].map(str::to_owned);
        let gate = Gate::of_origins(&ours).unwrap();
        let is = |headers: &[(&str, &str)]| status(&gate, headers, None);
        for host in ["127.0.0.1:4321", "[::1]:4321", "localhost:4321", "LocalHost:4321"] {
            assert_eq!(is(&[("Host", host)]), 200, "{host}");
            // What rebinds a name has the same in Host and Origin.
            for origin in ours.iter().map(String::as_str) {
                assert_eq!(is(&[("Host", host), ("Origin", origin), ("Sec-Fetch-Site", "same-origin")]), 200);
            }
        }
        for host in ["127.0.0.1", "127.0.0.1:80", "127.0.0.2:4321", "evil.example:4321", "localhost.:4321", "[::1]"] {
            assert_eq!(is(&[("Host", host)]), 403, "{host}");
            assert_eq!(is(&[("Host", host), ("Origin", &format!("http://{host}"))]), 403, "{host}");
        }
        let page = |headers: &[(&str, &str)]| is(&[&[("Host", "localhost:4321")], headers].concat());
        for origin in
            ["null", "", "http://localhost", "http://localhost:4322", "https://localhost:4321", "http://evil.example"]
        {
            assert_eq!(page(&[("Origin", origin)]), 403, "{origin}");
            assert_eq!(page(&[("Origin", origin), ("Sec-Fetch-Site", "same-origin")]), 403, "{origin}");
        }
        let sites = ["none", "same-origin", "same-site", "cross-site", ""];
        assert_eq!(sites.map(|site| page(&[("Sec-Fetch-Site", site)])), [200, 200, 403, 403, 403]);
        let sites = ["same-site", "cross-site"].map(|site| page(&[("Origin", &ours[2]), ("Sec-Fetch-Site", site)]));
        assert_eq!(sites, [403, 403]);
        let destinations =
            ["document", "empty", "script", "style", "iframe", "frame", "embed", "object", "fencedframe"];
        let statuses = destinations.map(|to| page(&[("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Dest", to)]));
        assert_eq!(statuses, [200, 200, 200, 200, 403, 403, 403, 403, 403]);
        let navigated = ["document", "empty", "image", "script", "new-kind-of-frame"];
        let navigated = navigated.map(|to| page(&[("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", to)]));
        assert_eq!(navigated, [200, 403, 403, 403, 403]);
        for name in ["Sec-Fetch-Dest", "Sec-Fetch-Mode"] {
            assert_eq!(page(&[(name, "document"), (name, "document")]), 400, "{name}");
        }

        let named = Gate::of_origins(&["https://panel.example.com".to_owned()]).unwrap();
        let is = |host: &str| status(&named, &[("Host", host)], None);
        assert_eq!(["panel.example.com", "panel.example.com:443", "localhost"].map(is), [200, 403, 403]);
        for bad in [
            "panel.example.com",
            "https://panel.example.com/",
            "https://a:443",
            "http://a:80",
            "https://A",
            "",
            "http://",
        ] {
            assert!(Gate::of_origins(&[bad.to_owned()]).is_err(), "{bad}");
        }
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
