//! Parses proxy URLs, and finds the proxy that the environment sets for an account's service.

use std::net::IpAddr;
use ureq::Proxy;
use vpswire_core::account::Account;
use vpswire_core::error::Error;

/// Parses a proxy's URL strictly: if a stray `#`, `?`, `/` or `@` ended the password, the rest of it would be looked up
/// as a host name. No error shows the URL, which may contain a password.
pub(crate) fn parse(url: &str) -> Result<Proxy, Error> {
    let refused = |why| Err(Error::invalid("", "proxy", why));
    let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
    let scheme = scheme.to_ascii_lowercase();
    if scheme.starts_with("socks") {
        return refused("expected an HTTP proxy; SOCKS is not supported");
    }
    if scheme != "http" && scheme != "https" {
        return refused("expected a URL such as http://proxy.example:3128");
    }
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (login, address) = rest.rsplit_once('@').unwrap_or(("", rest));
    let encoded = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:%".contains(&byte);
    if !login.bytes().all(encoded) {
        return refused(
            "expected a user name and password in which characters such as #, ?, /, @ and spaces are percent-encoded",
        );
    }
    // This function alone parses hosts and ports.
    let base = Account::vultr_public().with_base_url(&format!("{scheme}://{address}"));
    if base.is_err() || address.contains('/') {
        return refused("expected a URL such as http://proxy.example:3128");
    }
    let at = if login.is_empty() { "" } else { "@" };
    Proxy::new(&format!("{scheme}://{login}{at}{address}"))
        .or_else(|_| refused("expected a URL such as http://proxy.example:3128"))
}

/// Finds the proxy for an account's service in the environment variables, which `var` reads.
///
/// - `https_proxy` counts for `https`, `http_proxy` for `http`; the lower-case name wins over the upper-case one, and an
///   empty one means none. `ALL_PROXY` is not looked at: programs disagree on what it is.
/// - `HTTP_PROXY` in upper case is ignored in a CGI program, where the visitor's `Proxy:` header sets it.
/// - `no_proxy` lists names (with all that is below them), addresses, networks as `10.0.0.0/8`, each perhaps with a
///   `:port`, or `*`, with commas or spaces between.
/// - This machine is never reached through a proxy.
pub(crate) fn from_env(account: &Account, var: impl Fn(&str) -> Option<String>) -> Option<String> {
    if account.is_loopback() {
        return None;
    }
    let either = |lower: &str, upper: &str| var(lower).or_else(|| var(upper));
    let proxy = if account.is_https() {
        either("https_proxy", "HTTPS_PROXY")
    } else {
        var("http_proxy").or_else(|| var("HTTP_PROXY").filter(|_| var("REQUEST_METHOD").is_none()))
    };
    let proxy = proxy.filter(|proxy| !proxy.trim().is_empty())?;
    let exempt = either("no_proxy", "NO_PROXY").unwrap_or_default();
    let (host, port) = (account.host().trim_end_matches('.'), account.port());
    let spared = exempt.split([',', ' ', '\t']).any(|entry| spares(entry, host, port));
    (!spared).then(|| proxy.trim().to_owned())
}

/// Whether an entry of `no_proxy` exempts a host.
fn spares(entry: &str, host: &str, port: u16) -> bool {
    if entry == "*" {
        return true;
    }
    let ip = host.parse::<IpAddr>().ok();
    if let (Some((network, bits)), Some(ip)) = (entry.split_once('/'), ip) {
        return network.parse().is_ok_and(|network| bits.parse().is_ok_and(|bits| within(ip, network, bits)));
    }
    let (name, its_port) = host_and_port(entry);
    if name.is_empty() || its_port.is_some_and(|its| its != port) {
        return false;
    }
    match (name.parse::<IpAddr>(), ip) {
        (Ok(its), Some(ip)) => its == ip,
        (Err(_), None) => {
            let name = name.trim_start_matches("*.").trim_start_matches('.');
            host.strip_suffix(name).is_some_and(|above| above.is_empty() || above.ends_with('.'))
        }
        _ => false,
    }
}

/// Whether an address is in a network.
fn within(ip: IpAddr, network: IpAddr, bits: u32) -> bool {
    let (ip, network, width) = match (ip, network) {
        (IpAddr::V4(ip), IpAddr::V4(network)) => (u128::from(ip.to_bits()), u128::from(network.to_bits()), 32_u32),
        (IpAddr::V6(ip), IpAddr::V6(network)) => (ip.to_bits(), network.to_bits(), 128),
        _ => return false,
    };
    let Some(rest) = width.checked_sub(bits) else { return false };
    // A shift by the full width would overflow; every address is in such a network.
    ip.checked_shr(rest) == network.checked_shr(rest)
}

/// Splits `[::1]:80` into `::1` and 80, in lower case.
fn host_and_port(authority: &str) -> (String, Option<u16>) {
    if authority.parse::<IpAddr>().is_ok() {
        return (authority.to_ascii_lowercase(), None);
    }
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, port.parse().ok()),
        _ => (authority, None),
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    (bare.trim_end_matches('.').to_ascii_lowercase(), port)
}

#[cfg(test)]
mod tests {
    use super::{from_env, parse};
    use vpswire_core::account::Account;

    fn proxy(base_url: &str, vars: &[(&str, &str)]) -> Option<String> {
        let account = Account::vultr("KEY").unwrap().with_base_url(base_url).unwrap();
        from_env(&account, |name| vars.iter().find(|(var, _)| *var == name).map(|(_, value)| (*value).to_owned()))
    }

    const P: (&str, &str) = ("HTTPS_PROXY", "http://p:1");

    #[test]
    fn a_proxy_is_read_strictly() {
        for (url, host, port, user) in [
            ("127.0.0.1:3128", "127.0.0.1", 3128, None),
            ("proxy.example:3128", "proxy.example", 3128, None),
            ("HTTP://proxy.example", "proxy.example", 80, None),
            ("https://proxy.example/", "proxy.example", 443, None),
            ("http://me:p%40ss%23@proxy.example:3128", "proxy.example", 3128, Some("me")),
            ("me:pw@proxy.example:3128", "proxy.example", 3128, Some("me")),
        ] {
            let proxy = parse(url).unwrap();
            assert_eq!((proxy.host(), proxy.port(), proxy.username()), (host, port, user), "{url}");
        }
        for (url, why) in [
            ("http://me:hunter#2@proxy.example:3128", "percent-encoded"),
            ("http://me:hunter?2@proxy.example:3128", "percent-encoded"),
            ("http://me:hunter/2@proxy.example:3128", "percent-encoded"),
            ("http://me:hunter@2@proxy.example:3128", "percent-encoded"),
            ("me:hunter 2@proxy.example", "percent-encoded"),
            ("socks5h://me:hunter@proxy.example", "SOCKS"),
            ("SOCKS4://proxy.example", "SOCKS"),
            ("ftp://me:hunter@proxy.example", "such as"),
            ("http://me:hunter@", "such as"),
            ("http://me:hunter@[", "such as"),
            ("http://me:hunter@proxy.example:99999", "such as"),
            ("http://proxy.example/hunter", "such as"),
            ("", "such as"),
        ] {
            let error = parse(url).unwrap_err();
            assert!(
                error.to_string().contains(why) && !format!("{error} {error:?}").contains("hunter"),
                "{url}: {error}"
            );
            assert_eq!(error.param(), Some("proxy"));
        }
    }

    #[test]
    fn the_scheme_chooses_the_variable() {
        let both = [P, ("HTTP_PROXY", "http://q:2")];
        assert_eq!(proxy("https://api.example", &both).as_deref(), Some("http://p:1"));
        assert_eq!(proxy("http://api.example", &both).as_deref(), Some("http://q:2"));
        assert_eq!(proxy("https://api.example", &[("HTTP_PROXY", "http://q:2")]), None);
        assert_eq!(proxy("http://api.example", &[P]), None);
        assert_eq!(proxy("https://api.example", &[("ALL_PROXY", "http://a:3"), ("all_proxy", "http://a:3")]), None);
        assert_eq!(proxy("https://api.example", &[]), None);
    }

    #[test]
    fn lower_case_wins_and_empty_means_none() {
        assert_eq!(proxy("https://a.example", &[P, ("https_proxy", "http://l:9")]).as_deref(), Some("http://l:9"));
        assert_eq!(proxy("https://a.example", &[P, ("https_proxy", " ")]), None);
    }

    #[test]
    fn a_cgi_visitor_names_no_proxy() {
        let cgi = [("HTTP_PROXY", "http://evil:1"), ("REQUEST_METHOD", "GET")];
        assert_eq!(proxy("http://api.example", &cgi), None);
        assert!(proxy("http://api.example", &[cgi[1], ("http_proxy", "http://q:2")]).is_some());
    }

    #[test]
    fn this_machine_is_never_proxied() {
        for base in ["https://localhost:8443/v1", "https://127.0.0.1", "https://127.9.9.9:1", "https://[::1]:443/x"] {
            assert_eq!(proxy(base, &[P]), None, "{base}");
        }
    }

    #[test]
    fn no_proxy_spares_names_addresses_networks_and_ports() {
        let spared = |base: &str, list: &str| proxy(base, &[P, ("NO_PROXY", list)]).is_none();
        for (base, list) in [
            ("https://panel.example", "*"),
            ("https://panel.example", "other, panel.example"),
            ("https://panel.example", "other.example panel.example"),
            ("https://panel.example", "other.example\t.example"),
            ("https://a.panel.example/x", "panel.example"),
            ("https://a.panel.example", ".panel.example"),
            ("https://a.panel.example", "*.panel.example"),
            ("https://PANEL.example:8443", "panel.EXAMPLE:8443"),
            ("https://panel.example", "panel.example:443"),
            ("https://10.1.2.3", "10.0.0.0/8"),
            ("https://10.1.2.3", "0.0.0.0/0"),
            ("https://10.1.2.3", "10.1.2.3"),
            ("https://[2001:db8::1]", "2001:db8::/32"),
            ("https://[2001:db8::1]", "::/0"),
            ("https://[2001:db8::1]:444", "[2001:db8::1]:444"),
        ] {
            assert!(spared(base, list), "{base} {list}");
        }
        for (base, list) in [
            ("https://panel.example", ""),
            ("https://panel.example", ",,"),
            ("https://notpanel.example", "panel.example"),
            ("https://panel.example.org", "panel.example"),
            ("https://panel.example", "panel.example:8443"),
            ("https://11.1.2.3", "10.0.0.0/8"),
            ("https://10.1.2.3", "10.0.0.0/33"),
            ("https://110.1.2.3", "10.1.2.3"),
            ("https://10.1.2.3", "1.2.3"),
            ("https://[2001:db9::1]", "2001:db8::/32"),
        ] {
            assert!(!spared(base, list), "{base} {list}");
        }
    }
}
