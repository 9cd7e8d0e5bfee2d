//! The options of a public panel, which are required together.

use crate::config::file;
use crate::failure::Failure;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use vpswire_panel::password::Hash;
use vpswire_panel::public::{Public, Transport};
use vpswire_serve::Tls;

const NAME: &str = "public_name";
const PASSWORD: &str = "password_file";
const CERTIFICATE: &str = "tls_certificate";
const KEY: &str = "tls_key";
const PROXY: &str = "reverse_proxy";

/// Returns the clap options.
pub(super) fn args() -> [Arg; 5] {
    let file = |id: &'static str, long: &'static str| {
        Arg::new(id).long(long).value_name("FILE").value_parser(value_parser!(PathBuf))
    };
    [
        Arg::new(NAME)
            .long("public-name")
            .value_name("NAME")
            .help("Let others reach the page by this name, with a port if it differs from --port"),
        file(PASSWORD, "password-file")
            .help("The file written by `vpswire panel password`: the page asks others for the password"),
        file(CERTIFICATE, "tls-certificate").help("The certificate of the name with its chain, PEM"),
        file(KEY, "tls-key").help("The key of the certificate, PEM"),
        Arg::new(PROXY)
            .long("reverse-proxy")
            .action(ArgAction::SetTrue)
            .conflicts_with_all([CERTIFICATE, KEY])
            .help("A proxy terminates TLS and passes requests on with the name as Host"),
    ]
}

/// Reads the settings of a public panel. Returns `None` if none of the options is given and the address is local.
pub(super) fn read(matches: &ArgMatches, address: Option<IpAddr>) -> Result<Option<Public>, Failure> {
    let file = |id: &str| matches.get_one::<PathBuf>(id);
    let (name, password) = (matches.get_one::<String>(NAME), file(PASSWORD));
    let (certificate, key, proxy) = (file(CERTIFICATE), file(KEY), matches.get_flag(PROXY));
    let is_beyond = address.is_some_and(|address| !address.is_loopback());
    let is_wanted = name.is_some() || password.is_some() || certificate.is_some() || key.is_some() || proxy;
    match (name, password, certificate, key) {
        _ if !is_beyond && !is_wanted => Ok(None),
        (Some(name), Some(password), None, None) if proxy => Ok(Some(made(name, password, Transport::Proxy)?)),
        (Some(name), Some(password), Some(certificate), Some(key)) => {
            let tls = Tls::from_pem(&bytes("--tls-certificate", certificate)?, &bytes("--tls-key", key)?);
            let tls = tls.map_err(|error| Failure::usage(&error.to_string()))?;
            Ok(Some(made(name, password, Transport::Tls(tls))?))
        }
        _ => {
            let tls = match (certificate, key) {
                _ if proxy => None,
                (None, None) => Some("--tls-certificate with --tls-key, or --reverse-proxy"),
                (None, Some(_)) => Some("--tls-certificate"),
                (Some(_), None) => Some("--tls-key"),
                (Some(_), Some(_)) => None,
            };
            let name = name.is_none().then_some("--public-name");
            let password = password.is_none().then_some("--password-file");
            let missing: Vec<_> = [name, password, tls].into_iter().flatten().collect();
            Err(Failure::usage(&format!("a panel that others reach needs {} as well", missing.join("; "))))
        }
    }
}

fn made(name: &str, password: &Path, transport: Transport) -> Result<Public, Failure> {
    let text = file::read_private(password)?;
    let text = text.ok_or_else(|| Failure::usage(&format!("--password-file: there is no {}", password.display())))?;
    let hash = Hash::parse(&text).ok_or_else(|| {
        let failure = Failure::usage(&format!("--password-file: {} has no argon2 hash", password.display()));
        failure.with_hint("vpswire panel password FILE writes one")
    })?;
    Public::new(name, hash, transport).map_err(|error| Failure::usage(&format!("--public-name: {error}")))
}

fn bytes(option: &str, path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::local(&format!("{option}: cannot read {}: {error}", path.display())))
}
