//! Requests for a plain `http` URL through a proxy: the proxy receives the request itself, in absolute form (RFC 9112
//! section 3.2.2), with its user name and password in the head. ureq would request a tunnel (`CONNECT`), which many
//! proxies refuse for any port but 443.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::fmt;
use ureq::http::Uri;
use ureq::unversioned::transport::{NextTimeout, Transport};
use ureq::{Error, Proxy};

/// The addressing of requests to one service through one proxy.
pub(crate) struct Forwarding {
    /// The part of the URL before the path: `http://panel.example:8080`.
    origin: String,
    /// The header for the proxy only, with its line break. Empty if the proxy needs none.
    authorization: String,
}

impl Forwarding {
    pub(crate) fn new(target: &Uri, proxy: &Proxy) -> Self {
        let authority = target.authority().map_or("", |authority| authority.as_str());
        let origin = format!("http://{}", authority.rsplit('@').next().unwrap_or_default());
        let login = proxy.username().is_some() || proxy.password().is_some();
        let authorization = if login {
            let login = format!("{}:{}", proxy.username().unwrap_or_default(), proxy.password().unwrap_or_default());
            format!("Proxy-Authorization: Basic {}\r\n", BASE64_STANDARD.encode(login))
        } else {
            String::new()
        };
        Self { origin, authorization }
    }

    /// Sends the output, which begins with a request.
    pub(crate) fn transmit(
        &self,
        connection: &mut impl Transport,
        amount: usize,
        timeout: NextTimeout,
    ) -> Result<(), Error> {
        let request = connection.buffers().output().get(..amount).unwrap_or_default().to_vec();
        let room = connection.buffers().output().len().max(1);
        for part in self.addressed(&request)?.chunks(room) {
            if let Some(output) = connection.buffers().output().get_mut(..part.len()) {
                output.copy_from_slice(part);
            }
            connection.transmit_output(part.len(), timeout)?;
        }
        Ok(())
    }

    /// Rewrites a request, which contains at least the whole first line, for the proxy.
    fn addressed(&self, request: &[u8]) -> Result<Vec<u8>, Error> {
        let space = request.iter().position(|&byte| byte == b' ');
        let line = request.iter().position(|&byte| byte == b'\n');
        let parts = space.zip(line).and_then(|(space, line)| {
            let (first, headers) = request.split_at_checked(line.saturating_add(1))?;
            let (method, target) = first.split_at_checked(space.saturating_add(1))?;
            Some([method, self.origin.as_bytes(), target, self.authorization.as_bytes(), headers].concat())
        });
        parts.ok_or(Error::BadUri("a request without a first line".to_owned()))
    }
}

/// Does not show the password.
impl fmt::Debug for Forwarding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Forwarding").field("origin", &self.origin).finish_non_exhaustive()
    }
}
