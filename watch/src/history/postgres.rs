//! PostgreSQL: a database that workers on several machines share. All tables are in the schema `vpswire`.

use super::address::Address;
use super::schema::{self, Words};
use super::sql::{Body, Database, Row, Sql, Value};
use crate::store::StoreError;
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Error, IsolationLevel, NoTls, Statement, Transaction};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres_rustls::MakeRustlsConnect;

const WORDS: Words = [("{id}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"), ("{clustered}", "")];

/// The time-out for establishing a connection.
const CONNECTING: Duration = Duration::from_secs(15);

/// The time that sent data may remain unacknowledged, which detects a server that is gone.
const UNACKNOWLEDGED: Duration = Duration::from_secs(30);

/// The settings of each connection. A worker that stops within a transaction must not hold its locks for long.
const SESSION: &str = "SET search_path TO vpswire; SET statement_timeout = '60s';
     SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = 'warning'";

/// The lock that serialises changes of the tables.
const UPGRADING: &str = "SELECT pg_advisory_xact_lock(8535926174230545271)";

/// A database that reconnects when its connection is broken.
pub(super) struct Postgres {
    address: Address,
    open: Option<Open>,
}

/// A connection with its prepared statements.
struct Open {
    client: Client,
    statements: HashMap<&'static str, Statement>,
}

impl Postgres {
    /// Connects to a database, and upgrades its tables to this version.
    pub fn open(address: &str) -> Result<Self, StoreError> {
        let address = Address::parse(address)?;
        let open = connect(&address)?;
        Ok(Self { address, open: Some(open) })
    }
}

fn connect(address: &Address) -> Result<Open, StoreError> {
    let failed = |error: Error| unusable(address, &said(&error));
    let mut config = address.config.clone();
    config.connect_timeout(CONNECTING).tcp_user_timeout(UNACKNOWLEDGED);
    if config.get_application_name().is_none() {
        config.application_name("vpswire");
    }
    let client = if config.get_ssl_mode() == postgres::config::SslMode::Disable {
        config.connect(NoTls)
    } else {
        config.connect(MakeRustlsConnect::new(tls(address)?))
    };
    let mut client = client.map_err(failed)?;
    client.batch_execute(SESSION).map_err(failed)?;
    upgrade(&mut client, address)?;
    Ok(Open { client, statements: HashMap::new() })
}

/// Returns the TLS settings: the trusted root certificates, and the verification of names.
fn tls(address: &Address) -> Result<ClientConfig, StoreError> {
    let failed = |error: rustls::Error| unusable(address, &error.to_string());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(failed)?;
    let verified = match &address.roots {
        None => builder.with_platform_verifier().map_err(failed)?,
        Some(path) => builder.with_root_certificates(roots(path).map_err(|error| unusable(address, &error))?),
    };
    Ok(verified.with_no_client_auth())
}

/// Reads the certificates of a PEM file.
fn roots(path: &Path) -> Result<RootCertStore, String> {
    let failed = |error: &dyn std::fmt::Display| format!("cannot use the certificates of {}: {error}", path.display());
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| failed(&error))? {
        let certificate = certificate.map_err(|error| failed(&error))?;
        roots.add(certificate).map_err(|error| failed(&error))?;
    }
    if roots.is_empty() { Err(failed(&"it has none")) } else { Ok(roots) }
}

/// Upgrades the tables to this version. The first process does it, while others wait.
fn upgrade(client: &mut Client, address: &Address) -> Result<(), StoreError> {
    let failed = |error: Error| unusable(address, &said(&error));
    if version(client, address)? == Some(schema::newest()) {
        return Ok(());
    }
    let mut transaction = client.transaction().map_err(failed)?;
    transaction.execute(UPGRADING, &[]).map_err(failed)?;
    // Queried first, because CREATE requires a privilege even if the schema exists.
    if transaction.query("SELECT 1 FROM pg_namespace WHERE nspname = 'vpswire'", &[]).map_err(failed)?.is_empty() {
        transaction.batch_execute("CREATE SCHEMA vpswire").map_err(failed)?;
    }
    transaction
        .batch_execute("CREATE TABLE IF NOT EXISTS vpswire.version (version BIGINT NOT NULL)")
        .map_err(failed)?;
    let before = version(&mut transaction, address)?;
    schema::upgrade(before.unwrap_or(0), &WORDS, &mut |statement| transaction.batch_execute(statement).map_err(failed))
        .map_err(|error| unusable(address, &error.to_string()))?;
    let set = match before {
        Some(_) => "UPDATE vpswire.version SET version = $1",
        None => "INSERT INTO vpswire.version VALUES ($1)",
    };
    transaction.execute(set, &[&schema::newest()]).map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// Returns the version of the tables, if they exist.
fn version(client: &mut impl postgres::GenericClient, address: &Address) -> Result<Option<i64>, StoreError> {
    let failed = |error: Error| unusable(address, &said(&error));
    let table = client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'vpswire' AND tablename = 'version'", &[]);
    if table.map_err(failed)?.is_empty() {
        return Ok(None);
    }
    let rows = client.query("SELECT version FROM vpswire.version", &[]).map_err(failed)?;
    rows.first().map(|row| row.try_get(0)).transpose().map_err(failed)
}

/// Creates an error without the password, which a server's message may repeat.
fn unusable(address: &Address, error: &str) -> StoreError {
    let password = address.config.get_password().map(String::from_utf8_lossy).unwrap_or_default();
    let error = if password.is_empty() { error.to_owned() } else { error.replace(&*password, "***") };
    StoreError::Unusable(format!("cannot use the history in {}: {error}", address.shown))
}

/// Returns the text of an error with its causes.
fn said(error: &Error) -> String {
    if let Some(error) = error.as_db_error() {
        return format!("{} ({})", error.message(), error.code().code());
    }
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

impl Database for Postgres {
    fn transaction(&mut self, body: &mut Body<'_>) -> Result<(), StoreError> {
        let address = &self.address;
        let failed = |error: Error| unusable(address, &said(&error));
        // A broken idle connection, as after a restart of the server, is detected only when it is used.
        if let Some(open) = &mut self.open
            && open.client.is_valid(CONNECTING).is_err()
        {
            self.open = None;
        }
        let open = match &mut self.open {
            Some(open) => open,
            closed => closed.insert(connect(address)?),
        };
        let begun = open.client.build_transaction().isolation_level(IsolationLevel::ReadCommitted).start();
        let mut running = Running { address, transaction: begun.map_err(failed)?, statements: &mut open.statements };
        body(&mut running)?;
        running.transaction.commit().map_err(failed)
    }

    /// Does nothing: workers on other machines cannot be counted, and a disconnected one continues until its lease expires.
    fn enter(&mut self, _: &mut Body<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

/// An open transaction.
struct Running<'a> {
    address: &'a Address,
    transaction: Transaction<'a>,
    statements: &'a mut HashMap<&'static str, Statement>,
}

impl Running<'_> {
    /// Returns a prepared statement, which the server parses once per connection.
    fn statement(&mut self, sql: &'static str) -> Result<Statement, Error> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.transaction.prepare(&sql.replace('?', "$"))?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    fn failed(&self, error: &Error) -> StoreError {
        unusable(self.address, &said(error))
    }
}

/// Converts parameters to the types of the client.
fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

impl Sql for Running<'_> {
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError> {
        let changed = self.statement(sql).and_then(|known| self.transaction.execute(&known, &parameters(values)));
        changed.map_err(|error| self.failed(&error))
    }

    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let rows = self.statement(sql).and_then(|known| self.transaction.query(&known, &parameters(values)));
        let read =
            |row: postgres::Row| (0..row.len()).map(|column| row.try_get(column)).collect::<Result<_, _>>().map(Row);
        let rows = rows.and_then(|rows| rows.into_iter().map(read).collect());
        rows.map_err(|error| self.failed(&error))
    }
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) => value.to_sql_checked(ty, out),
            Self::Real(value) => value.to_sql_checked(ty, out),
            Self::Text(text) => text.to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl FromSql<'_> for Value {
    fn from_sql(ty: &Type, raw: &[u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        match *ty {
            Type::FLOAT8 => f64::from_sql(ty, raw).map(Self::Real),
            Type::TEXT => String::from_sql(ty, raw).map(Self::Text),
            _ => i64::from_sql(ty, raw).map(Self::Int),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::FLOAT8 | Type::TEXT)
    }
}
