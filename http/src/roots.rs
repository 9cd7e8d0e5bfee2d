//! The trusted root certificates.

use std::fmt;
use ureq::tls::{PemItem, RootCerts, parse_pem};
use vpswire_core::error::Error;

/// The trusted root certificates.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Roots {
    /// The roots of Mozilla's list, built in.
    #[default]
    WebPki,
    /// The roots that this machine's system trusts.
    Platform,
    /// Only the certificates in this PEM text, for a panel with its own certificate.
    Pem(Vec<u8>),
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WebPki => "WebPki",
            Self::Platform => "Platform",
            Self::Pem(_) => "Pem",
        })
    }
}

/// Returns the certificates in ureq's form.
pub(crate) fn root_certs(roots: &Roots) -> Result<RootCerts, Error> {
    let pem = match roots {
        Roots::WebPki => return Ok(RootCerts::WebPki),
        Roots::Platform => return Ok(RootCerts::PlatformVerifier),
        Roots::Pem(pem) => pem,
    };
    let mut certs = Vec::new();
    for item in parse_pem(pem) {
        match item {
            Ok(PemItem::Certificate(cert)) => certs.push(cert),
            Ok(_) => {}
            Err(error) => return Err(Error::invalid("", "roots", &format!("expected PEM: {error}"))),
        }
    }
    if certs.is_empty() {
        return Err(Error::invalid("", "roots", "expected at least one certificate in the PEM text"));
    }
    Ok(RootCerts::from(certs))
}
