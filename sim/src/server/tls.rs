//! TLS with a certificate that nobody vouches for, and for another name at that.

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::net::TcpStream;
use std::sync::{Arc, OnceLock};

/// What TLS needs, made when it is first asked for.
#[derive(Default)]
pub(super) struct Lazy(OnceLock<Option<Arc<ServerConfig>>>);

impl Lazy {
    /// A connection in TLS.
    pub(super) fn wrap<'a>(&self, stream: &'a TcpStream) -> Option<StreamOwned<ServerConnection, &'a TcpStream>> {
        let config = self.0.get_or_init(made).clone()?;
        Some(StreamOwned::new(ServerConnection::new(config).ok()?, stream))
    }
}

/// Bytes that cannot be guessed.
pub(super) fn random<const N: usize>() -> std::io::Result<[u8; N]> {
    let mut bytes = [0; N];
    let random = rustls::crypto::ring::default_provider().secure_random;
    random.fill(&mut bytes).map_err(|_| std::io::Error::other("the system has no random bytes"))?;
    Ok(bytes)
}

fn made() -> Option<Arc<ServerConfig>> {
    let made = rcgen::generate_simple_self_signed(["other.example.net".to_owned()]).ok()?;
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).ok()?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
    let config = builder.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key).ok()?;
    Some(Arc::new(config))
}
