//! A PostgreSQL server of the tests: one for all of them, in a folder that goes with it. It listens on a socket in the folder
//! for everybody, and on loopback for who comes over TLS with a password.

use crate::places::{Folder, Place};
use postgres::{Client, NoTls};
use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use vpswire_watch::history::History;
use vpswire_watch::store::StoreError;

/// The user `nobody` of Debian: the server refuses to run as root.
const NOBODY: u32 = 65_534;

/// A server that runs as long as this process.
pub struct Server {
    folder: PathBuf,
    /// The port on loopback.
    pub port: u16,
    /// The file of the certificate that signed the server's.
    pub roots: PathBuf,
    /// What stops it when this process ends.
    _end: Child,
}

/// A database of its own on the server.
pub struct Database {
    pub server: &'static Server,
    pub name: String,
}

/// A fresh database; none, with a line that says so, where PostgreSQL is not installed.
pub fn database() -> Option<Database> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    static MADE: AtomicU64 = AtomicU64::new(0);
    let server = SERVER.get_or_init(start).as_ref()?;
    let name = format!("test_{}", MADE.fetch_add(1, Ordering::Relaxed));
    server.admin("postgres").batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    Some(Database { server, name })
}

impl Database {
    /// Its address on the socket.
    pub fn address(&self) -> String {
        self.server.address(&self.name)
    }

    /// A connection of the server's owner.
    pub fn admin(&self) -> Client {
        self.server.admin(&self.name)
    }
}

impl Place for Database {
    fn open(&self) -> History {
        self.try_open().unwrap()
    }

    fn try_open(&self) -> Result<History, StoreError> {
        History::open(&self.address())
    }

    /// As a server does that is started again.
    fn cut_off(&self) {
        let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND application_name = 'vpswire'";
        self.admin().batch_execute(others).unwrap();
    }
}

impl Server {
    fn address(&self, database: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://owner@{folder}:{}/{database}", self.port)
    }

    fn admin(&self, database: &str) -> Client {
        Client::connect(&self.address(database), NoTls).unwrap()
    }
}

/// The folder of the newest PostgreSQL that is installed.
fn installed() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|entry| entry.path()).max_by_key(|path| number(path))?.join("bin");
    newest.join("initdb").exists().then_some(newest)
}

/// Makes a cluster and starts its server.
fn start() -> Option<Server> {
    let Some(programs) = installed() else {
        // Past the capture of the test harness: who reads the output should know.
        std::io::stderr().write_all(b"skipped: no PostgreSQL in /usr/lib/postgresql\n").unwrap();
        return None;
    };
    let folder = Folder::new().keep();
    let owner = (fs::metadata(&folder).unwrap().uid() == 0).then_some(NOBODY);
    let give = |path: &Path| owner.map_or(Ok(()), |owner| chown(path, Some(owner), Some(owner))).unwrap();
    give(&folder);
    let as_owner = |program: PathBuf| {
        let mut command = Command::new(program);
        command.env_clear().env("LC_ALL", "C").current_dir(&folder);
        if let Some(owner) = owner {
            command.uid(owner).gid(owner);
        }
        command
    };
    let data = folder.join("data");
    let mut initdb = as_owner(programs.join("initdb"));
    initdb.args(["--no-sync", "--auth=trust", "--username=owner", "--encoding=UTF8", "--pgdata"]).arg(&data);
    let made = initdb.output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));

    let roots = certify(&folder);
    give(&folder.join("server.key"));
    fs::write(data.join("pg_hba.conf"), "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n").unwrap();
    // Another program may take the port before the server has it.
    for _ in 0..10 {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let settings = format!(
            "listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{folder}'\nfsync = off\nssl = on\n\
             ssl_cert_file = '{folder}/server.pem'\nssl_key_file = '{folder}/server.key'\nmax_connections = 200\n",
            folder = folder.display()
        );
        fs::write(data.join("postgresql.auto.conf"), settings).unwrap();
        // It returns when the server answers.
        let mut start = as_owner(programs.join("pg_ctl"));
        start.args(["start", "--wait", "--timeout=300", "--silent", "--log"]).arg(folder.join("log")).arg("--pgdata");
        if start.arg(&data).stdin(Stdio::null()).status().unwrap().success() {
            let end = stop_afterwards(as_owner("/bin/sh".into()), &programs, &folder);
            return Some(Server { folder, port, roots, _end: end });
        }
    }
    panic!("the server does not start: {}", fs::read_to_string(folder.join("log")).unwrap());
}

/// Stops the server when this process ends, in whichever way: then a shell reads the end of its input.
fn stop_afterwards(mut shell: Command, programs: &Path, folder: &Path) -> Child {
    let script = r#"cat; "$0/pg_ctl" stop --silent --mode=immediate --pgdata="$1/data"; cd /; rm -rf "$1""#;
    shell.arg("-c").arg(script).arg(programs).arg(folder);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Makes a certificate for `localhost`, and returns the file of the one that signed it.
fn certify(folder: &Path) -> PathBuf {
    let signer_key = rcgen::KeyPair::generate().unwrap();
    let mut signer = rcgen::CertificateParams::new(Vec::new()).unwrap();
    signer.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let roots = folder.join("roots.pem");
    fs::write(&roots, signer.self_signed(&signer_key).unwrap().pem()).unwrap();

    let key = rcgen::KeyPair::generate().unwrap();
    let server = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let signed = server.signed_by(&key, &rcgen::Issuer::new(signer, signer_key)).unwrap();
    fs::write(folder.join("server.pem"), signed.pem()).unwrap();
    let key_file = folder.join("server.key");
    fs::write(&key_file, key.serialize_pem()).unwrap();
    fs::set_permissions(&key_file, fs::Permissions::from_mode(0o600)).unwrap();
    roots
}
