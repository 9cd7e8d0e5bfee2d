//! TLS with a self-signed certificate for another name.

use ring::rand::{SecureRandom, SystemRandom};
use std::net::TcpStream;
use std::sync::OnceLock;
use vpswire_serve::{Pipe, Tls};

/// The TLS configuration, created on first use.
#[derive(Default)]
pub(super) struct Lazy(OnceLock<Option<Tls>>);

impl Lazy {
    /// Wraps a connection in TLS.
    pub(super) fn wrap<'a>(&self, stream: &'a TcpStream) -> Option<impl Pipe + use<'a>> {
        self.0.get_or_init(made).as_ref()?.wrap(stream)
    }
}

/// Returns random bytes that cannot be guessed.
pub(super) fn random<const N: usize>() -> std::io::Result<[u8; N]> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| std::io::Error::other("the system has no random bytes"))?;
    Ok(bytes)
}

fn made() -> Option<Tls> {
    let made = rcgen::generate_simple_self_signed(["other.example.net".to_owned()]).ok()?;
    Tls::from_pem(made.cert.pem().as_bytes(), made.signing_key.serialize_pem().as_bytes()).ok()
}
