//! The address of a PostgreSQL database. It may contain a password, which no error shows.

use crate::store::StoreError;
use postgres::Config;
use postgres::config::{Host, SslMode};
use std::path::PathBuf;

/// The location of a database.
pub(super) struct Address {
    /// The connection settings.
    pub config: Config,
    /// The root certificates to trust, if not those of this machine.
    pub roots: Option<PathBuf>,
    /// The name of the database in errors.
    pub shown: String,
}

impl Address {
    /// Parses an address, `postgres://USER:PASSWORD@HOST/DATABASE?sslmode=..&sslrootcert=FILE`, in which the password may
    /// contain percent-encoded characters.
    ///
    /// Other machines are accessed over TLS unless the address says otherwise, and the certificate is always verified
    /// together with its name, like `verify-full` of PostgreSQL's own library.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        let (rest, query) = text.split_once('?').unwrap_or((text, ""));
        let (mut mode, mut roots, mut others) = (None, None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslmode", value)) => mode = Some(value),
                Some(("sslrootcert", value)) => roots = Some(PathBuf::from(decoded(value).ok_or_else(unreadable)?)),
                _ => others.push(pair),
            }
        }
        // The parser takes invalid escapes literally, and they may be part of a password.
        if !is_escaped(text) {
            return Err(unreadable());
        }
        // A character of the password that is not percent-encoded. If parsing continued, part of the password could be
        // taken for a name, which errors show.
        let authority = rest.split_once("://").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default();
        let signs = |text: &str| text.matches('@').count();
        if signs(authority) > 1 || signs(text) > signs(authority) {
            return Err(unreadable());
        }
        // The parser's own errors repeat parts of the address.
        let mut config: Config = format!("{rest}?{}", others.join("&")).parse().map_err(|_| unreadable())?;
        config.ssl_mode(match mode {
            None if is_local(&config) => SslMode::Disable,
            Some("disable") => SslMode::Disable,
            None | Some("require" | "verify-ca" | "verify-full") => SslMode::Require,
            Some(_) => {
                return Err(StoreError::Unusable(
                    "the address of the PostgreSQL database has an unknown sslmode: expected disable, require, verify-ca or \
                     verify-full"
                        .to_owned(),
                ));
            }
        });
        let shown =
            format!("the PostgreSQL database {} at {}", config.get_dbname().unwrap_or("of the user"), hosts(&config));
        Ok(Self { config, roots, shown })
    }
}

/// Returns an error that contains nothing of the address.
fn unreadable() -> StoreError {
    StoreError::Unusable(
        "the address of the PostgreSQL database cannot be read: expected postgres://USER:PASSWORD@HOST/DATABASE, with @, :, \
         /, ?, # and % of a password written as %40, %3A, %2F, %3F, %23 and %25"
            .to_owned(),
    )
}

/// Whether the database is on this machine.
fn is_local(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }) && config.get_hostaddrs().iter().all(std::net::IpAddr::is_loopback)
}

/// Returns the names of the hosts.
fn hosts(config: &Config) -> String {
    let names = config.get_hosts().iter().map(|host| match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(path) => path.display().to_string(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Whether every percent sign is followed by two hexadecimal digits.
fn is_escaped(text: &str) -> bool {
    let is_code = |part: &str| part.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    text.split('%').skip(1).all(is_code)
}

/// Decodes the percent signs of a text. Returns `None` if they are invalid.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(address: &str) -> SslMode {
        Address::parse(address).unwrap().config.get_ssl_mode()
    }

    #[test]
    fn another_machine_is_asked_over_tls_unless_the_address_says_otherwise() {
        for local in ["postgres://me@localhost/db", "postgresql://me@127.0.0.1/db", "postgres://me@[::1]:5433/db"] {
            assert_eq!(mode(local), SslMode::Disable, "{local}");
        }
        assert_eq!(mode("postgres://me@db.example/db"), SslMode::Require);
        assert_eq!(mode("postgres://me@localhost,db.example/db"), SslMode::Require);
        assert_eq!(mode("postgres://me@db.example/db?sslmode=disable"), SslMode::Disable);
        for required in ["require", "verify-ca", "verify-full"] {
            assert_eq!(mode(&format!("postgres://me@localhost/db?sslmode={required}")), SslMode::Require);
        }
        for refused in ["prefer", "allow", ""] {
            assert!(Address::parse(&format!("postgres://me@db.example/db?sslmode={refused}")).is_err(), "{refused}");
        }
    }

    #[test]
    fn all_of_an_address_counts() {
        let address = Address::parse(
            "postgres://me:p%40%2F%3F%25@db.example:5433/watch?sslrootcert=/a%20b.pem&application_name=x",
        );
        let address = address.unwrap();
        assert_eq!(address.config.get_password(), Some(b"p@/?%".as_slice()));
        assert_eq!(address.config.get_ports(), [5433]);
        assert_eq!(address.config.get_application_name(), Some("x"));
        assert_eq!(address.roots, Some(PathBuf::from("/a b.pem")));
        assert_eq!(address.shown, "the PostgreSQL database watch at db.example");
    }

    #[test]
    fn no_part_of_a_password_is_in_an_error() {
        for address in [
            "postgres://me:SECRET@SECRET@host/db",
            "postgres://me:SECRET/SECRET@host/db",
            "postgres://me:SECRET?SECRET@host/db",
            "postgres://me:SECRET?SECRET=@host/db",
            "postgres://me:SECRET",
            "postgres://me:SECRET%4",
            "postgres://me:SECRET%zz@host/db",
            "postgres://me:SECRET%+f@host/db",
            "postgres://me:SECRET%@host/db",
            "postgres://me@host/db?password=SECRET%zz",
            "postgres://me@host/db?password=SECRET&SECRET=1",
            "postgres://me@host/db?sslrootcert=SECRET%",
            "postgres://me@host:SECRET/db",
            "postgres://me@host/db?sslmode=SECRET",
            "SECRET",
        ] {
            let refused = Address::parse(address).err().expect(address).to_string();
            assert!(!refused.contains("SECRET"), "{refused}");
        }
        let shown = Address::parse("postgres://me:SECRET@host/db?password=SECRET").unwrap().shown;
        assert!(!shown.contains("SECRET"), "{shown}");
    }
}
