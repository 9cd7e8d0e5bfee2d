//! The unfinished jobs, one file each in `$XDG_STATE_HOME/vpswire/jobs`, with what another run of the command needs to
//! resume them.
//!
//! The files contain no keys or passwords. A second file is locked while a command runs the job; a third one, in the folder
//! `locks`, is locked during a purchase, so that no other command purchases something with the same name meanwhile.

use crate::clock;
use crate::config::file;
use crate::failure::Failure;
use serde_json::{Value as Json, json};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use vpswire::jobs::JobSpec;

/// The maximum length of a machine's id or label in a file name.
const LONGEST: usize = 40;
/// The maximum length of a purchase's name in a file name: names that differ only after that count as the same.
const LONGEST_MADE: usize = 200;

/// A job that is or will be saved.
#[derive(Clone)]
pub(super) struct Saved {
    /// The path of the file; `None` if no folder is known.
    path: Option<PathBuf>,
    machine: String,
    account: Option<String>,
    job: String,
    lock: Arc<Mutex<Option<File>>>,
}

impl Saved {
    /// Creates the record of a new job.
    pub(super) fn new(machine: &str, account: Option<&str>, spec: &JobSpec) -> Self {
        let now = clock::now();
        let id = machine.rsplit('/').next().unwrap_or_default();
        // The name of a purchase may contain any characters.
        let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || "-_.".contains(*letter);
        let id: String = id.chars().filter(is_plain).take(LONGEST).collect();
        let name = format!("{}-{id}-{now}-{}.json", spec.name.replace('_', "-"), std::process::id());
        let path = folder().map(|folder| folder.join(name));
        let (machine, account) = (machine.to_owned(), account.map(str::to_owned));
        Self { path, machine, account, job: spec.name.to_owned(), lock: Arc::default() }
    }

    /// Reads a job and its text from a file.
    pub(super) fn read(path: &Path) -> Result<(Self, String), Failure> {
        let malformed = || Failure::usage(&format!("{} is not a saved job", path.display()));
        let text = file::read_private(path)?.ok_or_else(|| Failure::absent("there is no such job"))?;
        let json: Json = serde_json::from_str(&text).map_err(|_| malformed())?;
        let word = |name: &str| json.get(name).and_then(Json::as_str).map(str::to_owned);
        let machine = word("machine").ok_or_else(malformed)?;
        let saved = word("saved").ok_or_else(malformed)?;
        let job = word("job").ok_or_else(malformed)?;
        let path = Some(path.to_owned());
        Ok((Self { path, machine, account: word("account"), job, lock: Arc::default() }, saved))
    }

    /// Returns the name of the job.
    pub(super) fn id(&self) -> Option<&str> {
        self.path.as_ref()?.file_stem()?.to_str()
    }

    pub(super) fn machine(&self) -> &str {
        &self.machine
    }

    pub(super) fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    pub(super) fn job(&self) -> &str {
        &self.job
    }

    /// Saves the job.
    pub(super) fn write(&self, text: &str) -> std::io::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        let json = json!({ "machine": self.machine, "account": self.account, "job": self.job, "saved": text });
        let written = file::write_private(path, json.to_string().as_bytes());
        written.map_err(|failure| std::io::Error::other(failure.words()))
    }

    /// Locks the job against other commands while this one runs.
    pub(super) fn lock(&self) -> Result<(), Failure> {
        let Some(path) = &self.path else { return Ok(()) };
        let mut held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_some() {
            return Ok(());
        }
        let lock = try_lock(&lock_of(path))?;
        *held = Some(lock.ok_or_else(|| Failure::refused("another command runs this job"))?);
        Ok(())
    }

    /// Locks a purchase against other commands until the file is dropped. The file is never removed: otherwise two commands
    /// could lock two files with the same name.
    pub(super) fn lock_made(&self) -> Result<Option<File>, Failure> {
        let escape = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
            _ => format!("_{byte:02x}"),
        };
        let made: String = self.machine.bytes().map(escape).collect();
        let name = format!("{}-{}.lock", self.job, made.get(..LONGEST_MADE).unwrap_or(&made));
        let Some(path) = file::path("XDG_STATE_HOME", ".local/state", "locks") else { return Ok(None) };
        let busy = || {
            let failure = Failure::refused(&format!("another command runs the job {} of {}", self.job, self.machine));
            failure.with_hint("see vpswire job list")
        };
        try_lock(&path.join(name))?.ok_or_else(busy).map(Some)
    }

    /// Whether a command is running the job.
    pub(super) fn is_running(&self) -> bool {
        let lock = self.path.as_ref().and_then(|path| File::open(lock_of(path)).ok());
        lock.is_some_and(|lock| matches!(lock.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
    }

    /// Whether there is a saved job to resume.
    pub(super) fn exists(&self) -> bool {
        self.path.as_ref().is_some_and(|path| path.exists())
    }

    /// Removes the saved job.
    pub(super) fn remove(&self) {
        if let Some(path) = &self.path {
            drop(std::fs::remove_file(path));
            drop(std::fs::remove_file(lock_of(path)));
        }
    }
}

/// Returns the files of all saved jobs, the oldest first.
pub(super) fn all() -> Vec<PathBuf> {
    let entries = folder().and_then(|folder| std::fs::read_dir(folder).ok());
    let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    paths.sort_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
    paths
}

fn folder() -> Option<PathBuf> {
    file::path("XDG_STATE_HOME", ".local/state", "jobs")
}

/// Locks a file, creating it if necessary. Returns `None` if another command holds the lock.
fn try_lock(path: &Path) -> Result<Option<File>, Failure> {
    let failed = |error: std::io::Error| Failure::local(&format!("cannot lock {}: {error}", path.display()));
    if let Some(folder) = path.parent() {
        file::make_folder(folder).map_err(failed)?;
    }
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failed)?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(std::fs::TryLockError::WouldBlock) => Ok(None),
        Err(std::fs::TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_extension("lock")
}
