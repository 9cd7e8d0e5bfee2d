//! Tests `dist/install.sh` with a server on this machine: what it installs, and that it installs nothing unverified.
#![cfg(unix)]
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs::{create_dir_all, read, read_dir, read_to_string, remove_dir_all, set_permissions, write};
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use vpswire_testkit::http::read_message;

/// A release: the files that are served, and the requested paths.
struct Release {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
    folder: PathBuf,
}

fn target() -> String {
    let system = if cfg!(target_os = "macos") { "apple-darwin" } else { "unknown-linux-musl" };
    format!("{}-{system}", std::env::consts::ARCH)
}

fn archive() -> String {
    format!("vpswire-0.1.0-{}.tar.gz", target())
}

fn run(command: &mut Command) -> String {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Returns an archive whose command is that script.
fn packed(folder: &Path, script: &str) -> Vec<u8> {
    let name = archive().replace(".tar.gz", "");
    create_dir_all(folder.join(&name)).unwrap();
    write(folder.join(&name).join("vpswire"), script).unwrap();
    set_permissions(folder.join(&name).join("vpswire"), PermissionsExt::from_mode(0o755)).unwrap();
    run(Command::new("tar").arg("-czf").arg(folder.join("packed")).arg("-C").arg(folder).arg(name));
    read(folder.join("packed")).unwrap()
}

fn sum(folder: &Path, content: &[u8]) -> String {
    write(folder.join("summed"), content).unwrap();
    let tool = if cfg!(target_os = "macos") { "shasum -a 256" } else { "sha256sum" };
    run(Command::new("sh").arg("-c").arg(format!("{tool} <'{}'", folder.join("summed").display())))[..64].to_owned()
}

/// Serves the files on loopback; other paths are not found.
fn serve(name: &str, files: impl FnOnce(&Path) -> Vec<(String, Vec<u8>)>) -> Release {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("installer-{name}"));
    if folder.exists() {
        remove_dir_all(&folder).unwrap();
    }
    create_dir_all(folder.join("temporary")).unwrap();
    let files: BTreeMap<_, _> = files(&folder).into_iter().collect();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let Some(request) = read_message(&mut stream) else { continue };
            let path = request.split(' ').nth(1).unwrap().trim_start_matches('/').to_owned();
            let (status, body) = files.get(&path).map_or(("404 Not Found", &[][..]), |body| ("200 OK", body));
            seen.lock().unwrap().push(path);
            let length = body.len();
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
            // The client may have closed the connection.
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
        }
    });
    Release { url, asked, folder }
}

impl Release {
    fn bin(&self) -> PathBuf {
        self.folder.join("home with a blank/.local/bin")
    }

    /// Runs the script as a user with that home folder and a separate folder for temporary files.
    fn run(&self, script: &str, from: &str) -> Output {
        Command::new("sh")
            .arg("-c")
            .arg(script)
            .env("HOME", self.folder.join("home with a blank"))
            .env("TMPDIR", self.folder.join("temporary"))
            .env("VPSWIRE_DOWNLOAD", from)
            .env_remove("VPSWIRE_INSTALL_DIR")
            .env_remove("VPSWIRE_VERSION")
            // No request of the tests may use a proxy: nothing listens at this one.
            .env("http_proxy", "http://127.0.0.1:1")
            .output()
            .unwrap()
    }

    fn install(&self) -> Output {
        let done = self.run(&script(), &self.url);
        assert_eq!(read_dir(self.folder.join("temporary")).unwrap().count(), 0, "temporary files are left");
        done
    }

    /// Checks that the script fails with that message and does not change the installed command.
    fn refuses(&self, from: &str, message: &str) {
        create_dir_all(self.bin()).unwrap();
        write(self.bin().join("vpswire"), "what was there").unwrap();
        let done = self.run(&script(), from);
        let printed = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{printed}");
        assert!(printed.contains("install.sh: ") && printed.contains(message), "{printed}");
        assert_eq!(read_to_string(self.bin().join("vpswire")).unwrap(), "what was there");
        assert_eq!(read_dir(self.bin()).unwrap().count(), 1);
        assert_eq!(read_dir(self.folder.join("temporary")).unwrap().count(), 0, "temporary files are left");
    }
}

fn script() -> String {
    read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist/install.sh")).unwrap()
}

const WORKS: &str = "#!/bin/sh\necho vpswire 0.1.0\n";

#[test]
fn installs_what_has_the_right_sum_and_replaces_what_was_there() {
    let release = serve("works", |folder| {
        let packed = packed(folder, WORKS);
        let other = "0".repeat(64);
        let sums = format!(
            "{other}  libvpswire-0.1.0-{0}.tar.gz\n{1}  {2}\n{other}  vpswire-0.1.0-{0}.tar.gz.sig\n{other}  vpswire-0.1.0.tar.gz\n",
            target(),
            sum(folder, &packed),
            archive()
        );
        vec![("SHA256SUMS".into(), sums.into_bytes()), (archive(), packed)]
    });
    for _ in 0..2 {
        let done = release.install();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let printed = String::from_utf8(done.stdout).unwrap();
        let program = release.bin().join("vpswire");
        assert_eq!(printed.lines().next().unwrap(), format!("Installed vpswire 0.1.0 as {}", program.display()));
        assert!(printed.contains("not in PATH"));
        assert_eq!(run(&mut Command::new(program)), "vpswire 0.1.0\n");
        assert_eq!(read_dir(release.bin()).unwrap().count(), 1);
    }
    let asked = release.asked.lock().unwrap();
    assert_eq!(*asked, ["SHA256SUMS".to_owned(), archive(), "SHA256SUMS".to_owned(), archive()]);
}

#[test]
fn refuses_an_archive_of_another_sum() {
    let release = serve("sum", |folder| {
        let sums = format!("{}  {}\n", sum(folder, b"what was meant"), archive());
        vec![("SHA256SUMS".into(), sums.into_bytes()), (archive(), packed(folder, WORKS))]
    });
    release.refuses(&release.url, "is not what the release has: its SHA-256 is ");
}

#[test]
fn refuses_a_command_that_does_not_run_here() {
    let release = serve("broken", |folder| {
        let packed = packed(folder, "#!/bin/sh\nexit 126\n");
        let sums = format!("{}  {}\n", sum(folder, &packed), archive());
        vec![("SHA256SUMS".into(), sums.into_bytes()), (archive(), packed)]
    });
    release.refuses(&release.url, "does not run on this machine; nothing was installed");
}

#[test]
fn refuses_a_release_without_one_archive_for_this_machine() {
    let line = |name: &str| format!("{}  {name}\n", "0".repeat(64));
    let none = line("vpswire-0.1.0-sparc-sun-solaris.tar.gz") + &line(&format!("../{}", archive()));
    let two = line(&archive()) + &line(&archive().replace("0.1.0", "0.2.0"));
    for (name, sums, message) in [("none", none, "has no archive for"), ("two", two, "names several archives for")] {
        let release = serve(name, |_| vec![("SHA256SUMS".into(), sums.into_bytes())]);
        release.refuses(&release.url, message);
    }
}

#[test]
fn refuses_what_is_missing_or_not_encrypted() {
    let release = serve("missing", |_| Vec::new());
    release.refuses(&release.url, "cannot download http://127.0.0.1:");
    let asked = release.asked.lock().unwrap().len();
    for from in ["http://example.com/release", "http://127.0.0.1.example.com/", "ftp://127.0.0.1:1/", "file:///etc"] {
        release.refuses(from, &format!("expected an https URL, got {from}"));
    }
    release.refuses("http://127.0.0.1:80@example.com/", "expected a URL without a user");
    assert_eq!(release.asked.lock().unwrap().len(), asked);
}

/// A download that is piped into a shell may end anywhere: only the last line starts the installation.
#[test]
fn does_nothing_if_its_download_ends_early() {
    let release = serve("early", |_| Vec::new());
    let script = script();
    let lines: Vec<_> = script.lines().collect();
    for count in 0..lines.len() {
        release.run(&lines[..count].join("\n"), &release.url);
    }
    assert!(release.asked.lock().unwrap().is_empty());
    assert!(!release.folder.join("home with a blank").exists());
}
