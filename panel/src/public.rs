//! The settings of a panel that others can reach: its name, its password, and TLS in the panel or in a proxy.

use crate::password::Hash;
use std::io;
use vpswire_serve::Tls;

/// The place where TLS is terminated.
pub enum Transport {
    /// The panel itself.
    Tls(Tls),
    /// A proxy that forwards requests to the panel, with the public name as Host.
    Proxy,
}

/// The public access to a panel.
pub struct Public {
    name: String,
    pub(crate) password: Hash,
    pub(crate) transport: Transport,
}

impl Public {
    /// Takes the name that browsers show in the address bar, with a port if it differs from the panel's:
    /// `panel.example.com`, `panel.example.com:8443`.
    ///
    /// # Errors
    /// If the name is not a host, or a host with a port.
    pub fn new(name: &str, password: Hash, transport: Transport) -> io::Result<Self> {
        let name = name.to_ascii_lowercase();
        let public = Self { name, password, transport };
        // Any port will do: a non-default one yields an origin that can be checked.
        vpswire_serve::Gate::of_origins(&[public.origin(1)]).map_err(|_| {
            let words = "expected a host and perhaps its port, such as panel.example.com";
            io::Error::new(io::ErrorKind::InvalidInput, words)
        })?;
        Ok(public)
    }

    /// Returns the origin of the page if the panel listens on that port.
    pub(crate) fn origin(&self, port: u16) -> String {
        let name = self.name.strip_suffix(":443").unwrap_or(&self.name);
        let has_port = name.len() < self.name.len() || name.rsplit_once(':').is_some_and(|(_, end)| !end.contains(']'));
        match self.transport {
            Transport::Tls(_) if !has_port && port != 443 => format!("https://{name}:{port}"),
            _ => format!("https://{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Public, Transport};
    use crate::password::Hash;
    use vpswire_serve::Tls;

    #[test]
    fn the_origin_is_as_browsers_write_it() {
        let hash = || {
            Hash::parse("$argon2id$v=19$m=8,t=1,p=1$c29tZSBzYWx0$7pxkKBAh8+ZA3+49p/U+w9q8yz8s4nkttXRnehzVZ1E").unwrap()
        };
        let proxy = |name: &str| Public::new(name, hash(), Transport::Proxy).map(|public| public.origin(8080)).ok();
        let made = rcgen::generate_simple_self_signed(["panel.test".to_owned()]).unwrap();
        let tls = Tls::from_pem(made.cert.pem().as_bytes(), made.signing_key.serialize_pem().as_bytes()).unwrap();
        let own = |name: &str, port: u16| {
            Public::new(name, hash(), Transport::Tls(tls.clone())).map(|public| public.origin(port)).ok()
        };
        for (name, by_proxy, by_tls, on_443) in [
            ("panel.test", "https://panel.test", "https://panel.test:8080", "https://panel.test"),
            ("Panel.Test:8443", "https://panel.test:8443", "https://panel.test:8443", "https://panel.test:8443"),
            ("panel.test:443", "https://panel.test", "https://panel.test", "https://panel.test"),
            ("[2001:db8::1]", "https://[2001:db8::1]", "https://[2001:db8::1]:8080", "https://[2001:db8::1]"),
            ("[2001:db8::1]:9", "https://[2001:db8::1]:9", "https://[2001:db8::1]:9", "https://[2001:db8::1]:9"),
        ] {
            assert_eq!(proxy(name).as_deref(), Some(by_proxy), "{name}");
            assert_eq!(own(name, 8080).as_deref(), Some(by_tls), "{name}");
            assert_eq!(own(name, 443).as_deref(), Some(on_443), "{name}");
        }
        for bad in
            ["", "https://panel.test", "panel.test/", "a b", "panel.test:0", "panel.test:x", "*.test", "2001:db8::1"]
        {
            assert_eq!((proxy(bad), own(bad, 8080)), (None, None), "{bad}");
        }
    }
}
