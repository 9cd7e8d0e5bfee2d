//! TLS over a connection.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io;
use std::net::TcpStream;
use std::sync::Arc;

/// A certificate and its key.
#[derive(Clone)]
pub struct Tls(Arc<ServerConfig>);

impl Tls {
    /// Takes a certificate, with those that lead to one that clients trust after it, and its key, all as PEM.
    ///
    /// # Errors
    /// If either is missing, or they do not belong together. No part of the key is in the error.
    pub fn from_pem(certificates: &[u8], key: &[u8]) -> io::Result<Self> {
        let invalid = |words: &'static str| io::Error::new(io::ErrorKind::InvalidInput, words);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(certificates).collect();
        let chain = chain.ok().filter(|chain| !chain.is_empty());
        let chain = chain.ok_or_else(|| invalid("the certificate: expected PEM, with BEGIN CERTIFICATE"))?;
        let key = PrivateKeyDer::from_pem_slice(key)
            .map_err(|_| invalid("the key of the certificate: expected PEM, with BEGIN PRIVATE KEY"))?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let builder = builder.map_err(io::Error::other)?.with_no_client_auth();
        let config = builder.with_single_cert(chain, key);
        Ok(Self(Arc::new(config.map_err(|_| invalid("the certificate and the key do not belong together"))?)))
    }

    /// A connection in TLS; none if the system has no random numbers. The handshake is part of the first read.
    pub fn wrap<'a>(&self, stream: &'a TcpStream) -> Option<StreamOwned<ServerConnection, &'a TcpStream>> {
        Some(StreamOwned::new(ServerConnection::new(Arc::clone(&self.0)).ok()?, stream))
    }
}
