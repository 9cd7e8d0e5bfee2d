//! Fetches the feed. It is public: the request contains nothing about an account.

use crate::client;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::output;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::Uri;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Error, Proxy};
use vpswire::Code;
use vpswire::shape::Effect;

/// The default time-out, which `--timeout` overrides.
const TIMEOUT: Duration = Duration::from_secs(30);
/// The maximum size of a feed, bytes.
const LARGEST: u64 = 4 << 20;
/// The maximum number of redirects.
const REDIRECTS: u32 = 3;

/// Returns the text of the feed.
pub(super) fn text(url: &str, options: &Options) -> Result<String, Failure> {
    let (uri, host) = checked(url)?;
    let is_loopback = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if is_loopback => {}
        _ => return Err(Failure::usage("--feed: expected an https URL")),
    }
    let agent = agent(is_loopback, options)?;
    client::interruptible(Effect::Reads, |_| get(&agent, uri, &host, options))?
}

/// Checks a URL and returns it without its user, with its host.
fn checked(url: &str) -> Result<(Uri, String), Failure> {
    let uri = url.parse::<Uri>().ok();
    let authority = uri.as_ref().and_then(Uri::authority).filter(|authority| !authority.as_str().contains('@'));
    let host = authority.map(|authority| authority.host().trim_matches(['[', ']']).to_owned());
    uri.zip(host).ok_or_else(|| Failure::usage("--feed: expected a URL without a user name"))
}

fn agent(is_loopback: bool, options: &Options) -> Result<Agent, Failure> {
    let roots = match &options.ca_file {
        None => RootCerts::WebPki,
        Some(path) => {
            let failed = |error| Failure::local(&format!("--ca-file: cannot read {}: {error}", path.display()));
            let pem = std::fs::read(path).map_err(failed)?;
            let certificates = parse_pem(&pem).filter_map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Some(certificate),
                _ => None,
            });
            let certificates: Vec<_> = certificates.collect();
            if certificates.is_empty() {
                return Err(Failure::usage("--ca-file: expected at least one certificate in the PEM text"));
            }
            RootCerts::Specific(Arc::new(certificates))
        }
    };
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .https_only(!is_loopback)
        .max_redirects(REDIRECTS)
        .timeout_global(Some(options.timeout.unwrap_or(TIMEOUT)))
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .user_agent(concat!("vpswire/", env!("CARGO_PKG_VERSION")));
    // A proxy from the environment is meant for other machines only.
    let config = match &options.proxy {
        Some(url) => {
            let invalid = |_| Failure::usage("--proxy: expected a URL such as http://proxy.example:3128");
            config.proxy(Some(Proxy::new(url).map_err(invalid)?))
        }
        None if is_loopback => config.proxy(None),
        None => config,
    };
    Ok(config.build().new_agent())
}

fn get(agent: &Agent, uri: Uri, host: &str, options: &Options) -> Result<String, Failure> {
    let failed = |error| failed(&error, host, options);
    let response = agent.get(uri).header("Accept", "application/atom+xml").call().map_err(failed)?;
    let status = response.status();
    if options.verbose {
        output::note(&format!("GET the feed of {host}: {}", status.as_u16()));
    }
    if !status.is_success() {
        let code = if status.as_u16() == 404 { Code::NotFound } else { Code::Http };
        return Err(Failure::of_page(code, &format!("{host} answered with HTTP {}", status.as_u16())));
    }
    let body = response.into_body().into_with_config().limit(LARGEST).read_to_vec().map_err(failed)?;
    String::from_utf8(body).map_err(|_| Failure::of_page(Code::Decode, &format!("the feed of {host} is not UTF-8")))
}

/// Describes a failure. The library's own text may contain the URL.
fn failed(error: &Error, host: &str, options: &Options) -> Failure {
    let (code, what) = match error {
        Error::Timeout(_) => {
            let seconds = options.timeout.unwrap_or(TIMEOUT).as_secs_f64();
            (Code::Timeout, format!("{host} did not answer within {seconds} s"))
        }
        Error::BodyExceedsLimit(_) => (Code::TooLarge, format!("the feed of {host} is larger than 4 MiB")),
        Error::HostNotFound => (Code::Transport, format!("{host} has no address")),
        Error::ConnectionFailed => (Code::Transport, format!("no connection to {host}")),
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => {
            (Code::Transport, format!("no connection to {host} through the proxy"))
        }
        Error::Tls(_) | Error::Rustls(_) => {
            (Code::Transport, format!("the certificate or TLS of {host} is not acceptable"))
        }
        Error::Io(error) => (Code::Transport, format!("the connection to {host} failed: {}", error.kind())),
        Error::TooManyRedirects | Error::RedirectFailed | Error::RequireHttpsOnly(_) => {
            (Code::Http, format!("{host} redirects the request"))
        }
        _ => (Code::Decode, format!("the answer of {host} is not proper HTTP")),
    };
    Failure::of_page(code, &what)
}
