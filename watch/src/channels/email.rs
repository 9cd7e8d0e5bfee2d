//! E-mail through an SMTP server.

use crate::channels::channel::{Channel, ChannelError, TIMEOUT, shorten};
use crate::channels::secret::{Places, Secret};
use crate::event::Event;
use crate::references::resolve_path;
use lettre::Transport;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::SmtpTransport;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use vpswire::error::Masker;

/// The number of server replies to wait for apart from those about recipients: the greeting, two for EHLO, STARTTLS and its
/// handshake, three for the login, MAIL, DATA and the message, QUIT, and two for the connection.
const ANSWERS: u32 = 14;

/// The maximum length of an error message, bytes: a server may reply with many lines.
const LONGEST_MESSAGE: usize = 500;

/// E-mail to some addresses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Email {
    /// The name of the SMTP server, which its certificate must contain.
    pub host: String,
    /// The port: 465 with `tls`, 587 with `starttls` and 25 with `none`, unless set.
    pub port: Option<u16>,
    /// The encryption of the connection.
    #[serde(default = "starttls")]
    pub security: Security,
    /// A PEM file with certificates that are trusted in addition to those of the system.
    pub ca_file: Option<PathBuf>,
    /// The user name, if the server requires authentication.
    pub username: Option<String>,
    /// The password.
    pub password: Option<Secret>,
    /// A file with the password.
    pub password_file: Option<PathBuf>,
    /// A command that prints the password.
    pub password_command: Option<String>,
    /// The sender: `vpswire <vpswire@example.com>`.
    pub from: String,
    /// The recipients.
    pub to: Vec<String>,
}

/// The encryption of the connection to an SMTP server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// TLS from the beginning.
    Tls,
    /// STARTTLS, without which nothing is sent.
    Starttls,
    /// No encryption, for a server on this machine.
    None,
}

const fn starttls() -> Security {
    Security::Starttls
}

struct Letters {
    transport: SmtpTransport,
    masker: Masker,
    from: Mailbox,
    to: Vec<Mailbox>,
}

impl Email {
    pub(super) fn open(&self, beside: &Path) -> Result<Box<dyn Channel>, String> {
        let mailbox = |name: &str, text: &String| {
            text.parse().map_err(|_| format!("{name}: expected an address of e-mail, got {text:?}"))
        };
        let from = mailbox("from", &self.from)?;
        let to = self.to.iter().map(|to| mailbox("to", to)).collect::<Result<Vec<Mailbox>, _>>()?;
        if to.is_empty() {
            return Err("to: expected an address of e-mail".to_owned());
        }
        let Self { password, password_file, password_command, .. } = self;
        let places = Places { name: "password", value: password, file: password_file, command: password_command };
        let password = places.fetch(beside)?;
        let (tls, port) = match self.security {
            Security::Tls => (Tls::Wrapper(self.tls(beside)?), 465),
            Security::Starttls => (Tls::Required(self.tls(beside)?), 587),
            Security::None => (Tls::None, 25),
        };
        let is_loopback =
            self.host == "localhost" || self.host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
        if self.security == Security::None && password.is_some() && !is_loopback {
            return Err("security: a password is not sent unencrypted beyond this machine".to_owned());
        }
        let builder = SmtpTransport::builder_dangerous(&self.host)
            .port(self.port.unwrap_or(port))
            .tls(tls)
            .timeout(Some(TIMEOUT));
        let masker = Masker::new(password.iter().map(Secret::expose));
        let builder = match (&self.username, password) {
            (Some(user), Some(password)) => {
                builder.credentials(Credentials::new(user.clone(), password.expose().to_owned()))
            }
            (None, None) => builder,
            _ => return Err("expected both username and password, or neither".to_owned()),
        };
        Ok(Box::new(Letters { transport: builder.build(), masker, from, to }))
    }

    fn tls(&self, beside: &Path) -> Result<TlsParameters, String> {
        let mut builder = TlsParameters::builder(self.host.clone());
        if let Some(file) = &self.ca_file {
            let pem = std::fs::read(resolve_path(file, beside))
                .map_err(|error| format!("ca_file: cannot be read: {error}"))?;
            let certificate = Certificate::from_pem(&pem).map_err(|_| "ca_file: expected certificates, PEM")?;
            builder = builder.add_root_certificate(certificate);
        }
        builder.build().map_err(|error| format!("TLS cannot be used: {error}"))
    }
}

impl Channel for Letters {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let date = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(event.at)).unwrap_or(SystemTime::UNIX_EPOCH);
        let mut letter = Message::builder()
            .from(self.from.clone())
            .subject(event.title.replace(['\r', '\n'], " "))
            .date(date)
            .message_id(Some(self.identity(event)))
            .header(ContentType::TEXT_PLAIN);
        for to in &self.to {
            letter = letter.to(to.clone());
        }
        let unmade = |error: lettre::error::Error| ChannelError::refused(format!("cannot build the e-mail: {error}"));
        let mut letter = letter.body(format!("{}\n", event.text)).map_err(unmade)?;
        // Asks mail programs not to send automatic replies, such as notices of absence (RFC 3834).
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        letter.headers_mut().insert_raw(HeaderValue::new(automatic, "auto-generated".to_owned()));
        match self.transport.send(&letter) {
            Ok(_) => Ok(()),
            Err(error) => Err(self.explain(&error)),
        }
    }

    /// A server may use up the time-out for each of its replies: for each recipient, and for each other command.
    fn longest(&self) -> Duration {
        TIMEOUT.saturating_mul(u32::try_from(self.to.len()).unwrap_or(u32::MAX).saturating_add(ANSWERS))
    }
}

impl Letters {
    /// Returns the message id of an event. It is always the same, so that mail programs can recognise a repeated delivery.
    fn identity(&self, event: &Event) -> String {
        let letter = |b: u8| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'/' => char::from(b).to_string(),
            _ => format!("%{b:02X}"),
        };
        let local: String = event.id.bytes().map(letter).collect();
        format!("<{local}@{}>", self.from.email.domain())
    }

    /// Converts an error. A permanent rejection of the message is final; one of a sender, a recipient or a password can be
    /// fixed.
    fn explain(&self, error: &Error) -> ChannelError {
        let code = error.status().map(u16::from);
        let message = shorten(&self.masker.mask(&format!("the SMTP server cannot be used: {error}")), LONGEST_MESSAGE);
        ChannelError { later: !matches!(code, Some(552 | 554)), retry_after: None, message }
    }
}
