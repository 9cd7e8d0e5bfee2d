//! Posts JSON to a URL that may itself be a secret.

use crate::channels::channel::{ChannelError, TIMEOUT};
use crate::channels::secret::Secret;
use serde_json::Value;
use std::io::Read;
use ureq::http::{HeaderName, HeaderValue, Uri};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};
use vpswire::error::Masker;

/// The maximum size of a response that is read, bytes, and the maximum number of characters of it that are shown.
const MAX_ANSWER: u64 = 64 << 10;
const SHOWN: usize = 200;

/// The longest pause that a server can request, seconds.
const LONGEST_WAIT: u64 = 86_400;

/// A URL that JSON is posted to.
pub(crate) struct Poster {
    agent: Agent,
    url: Secret,
    host: String,
    headers: Vec<(String, Secret)>,
    masker: Masker,
}

/// The response of a server.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The seconds to wait before the next request, if the server requests a pause.
    pub(crate) retry_after: Option<u64>,
    /// The body, without secrets.
    pub(crate) body: String,
}

impl Poster {
    /// Takes a URL, additional headers, and further texts that must not be shown. Plain HTTP is limited to this machine
    /// unless it is allowed.
    pub(crate) fn new(
        url: Secret,
        headers: Vec<(String, Secret)>,
        secrets: &[&Secret],
        allow_plain_http: bool,
    ) -> Result<Self, String> {
        let uri: Uri = url.expose().parse().map_err(|_| "the URL is invalid")?;
        let host = uri.host().ok_or("the URL names no host")?.trim_matches(['[', ']']).to_owned();
        let is_loopback = host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if is_loopback || allow_plain_http => {}
            Some("http") => {
                return Err(
                    "the URL is http, which everybody on the way can read: use https, or allow_plain_http = true"
                        .to_owned(),
                );
            }
            _ => return Err("expected an https URL".to_owned()),
        }
        for (name, value) in &headers {
            HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| format!("headers: {name:?} is not the name of a header"))?;
            HeaderValue::from_str(value.expose())
                .map_err(|_| format!("{name}: expected a text without control characters"))?;
        }
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(TIMEOUT))
            .tls_config(tls)
            // Deliveries are rare: an idle connection is usually closed by the server before it is needed.
            .max_idle_connections(0)
            .user_agent(concat!("vpswire/", env!("CARGO_PKG_VERSION")));
        // A proxy from the environment is meant for other machines only.
        let config = if is_loopback { config.proxy(None) } else { config };
        let path = uri.path_and_query().map_or("", |path| path.as_str());
        let parts = path.split(['/', '?', '&', '=']).filter(|part| part.len() >= 8);
        let known = headers.iter().map(|(_, value)| value.expose()).chain(secrets.iter().map(|secret| secret.expose()));
        let masker = Masker::new(parts.chain(known).chain([url.expose()]));
        Ok(Self { agent: config.build().new_agent(), url, host, headers, masker })
    }

    /// Posts JSON.
    pub(crate) fn post(&self, body: &Value) -> Result<Answer, ChannelError> {
        let mut request = self.agent.post(self.url.expose()).header("Content-Type", "application/json");
        for (name, value) in &self.headers {
            request = request.header(name, value.expose());
        }
        let response = request.send(body.to_string()).map_err(|error| ChannelError::later(self.words(&error)))?;
        let status = response.status().as_u16();
        let seconds = |text: &str| text.trim().parse().ok().filter(|seconds: &f64| *seconds >= 0.0);
        let retry_after = response.headers().get("retry-after").and_then(|value| seconds(value.to_str().ok()?));
        let mut bytes = Vec::new();
        // The status is sufficient, even if the body cannot be read.
        drop(response.into_body().into_reader().take(MAX_ANSWER).read_to_end(&mut bytes));
        let body = self.masker.mask(&String::from_utf8_lossy(&bytes));
        Ok(Answer { status, retry_after: retry_after.map(whole_seconds), body })
    }

    /// Describes a failure. The library's own text may contain the URL.
    fn words(&self, error: &Error) -> String {
        let host = &self.host;
        match error {
            Error::Timeout(_) => format!("{host} did not answer within {} s", TIMEOUT.as_secs()),
            Error::HostNotFound => format!("{host} has no address"),
            Error::ConnectionFailed => format!("no connection to {host}"),
            Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => {
                format!("no connection to {host} through the proxy")
            }
            Error::Tls(_) | Error::Rustls(_) => format!("the certificate or TLS of {host} is not acceptable"),
            Error::Io(error) => format!("the connection to {host} failed: {}", error.kind()),
            _ => format!("the answer of {host} is not proper HTTP"),
        }
    }
}

impl Answer {
    /// Checks whether the event was accepted. An error in the event itself is permanent; any other can be fixed.
    pub(crate) fn accepted(&self) -> Result<(), ChannelError> {
        if (200..300).contains(&self.status) {
            return Ok(());
        }
        let message = format!("the server answered with status {}{}", self.status, self.shown());
        let later = !matches!(self.status, 400 | 413 | 415 | 422);
        Err(ChannelError { later, retry_after: self.retry_after, message })
    }

    /// Returns the beginning of the body, for an error.
    pub(crate) fn shown(&self) -> String {
        let words: String = self.body.split_whitespace().collect::<Vec<_>>().join(" ");
        let begin: String = words.chars().filter(|letter| !letter.is_control()).take(SHOWN).collect();
        if begin.is_empty() { begin } else { format!(": {begin}") }
    }
}

/// Rounds seconds up to a whole number; some services send `0.3`.
pub(crate) fn whole_seconds(seconds: f64) -> u64 {
    // `as` saturates.
    (seconds.ceil() as u64).min(LONGEST_WAIT)
}
