//! The audit log of calls that change something: JSON lines in a file that only its owner can read. An entry is written
//! before the call is sent and another after its outcome is known; a call that cannot be logged is not made.
//!
//! Several panels may write to one file at once. A file that exceeds the size limit is copied to `.1`, replacing the
//! previous one, and emptied.

use serde_json::{Value, json};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The size at which a file is rotated, bytes.
pub const LARGEST: u64 = 5_000_000;

/// The number of entries in a page of the log.
pub const PAGE: usize = 100;

/// The maximum length of a logged value, bytes.
const LONGEST_VALUE: usize = 200;

/// The maximum length of a line, bytes. A call has few parameters.
const LONGEST_LINE: u64 = 64 << 10;

/// The audit log.
pub struct Audit(PathBuf);

/// The log entry of a call.
pub struct Entry<'a> {
    /// The time since 1970, UTC.
    pub at: Duration,
    /// The name of the account.
    pub account: &'a str,
    /// The name of the call.
    pub call: &'a str,
    /// The effect of the call.
    pub effect: &'a str,
    /// The parameters of the call, with secrets masked.
    pub params: &'a [(String, String)],
    /// The text that the person typed to confirm the call.
    pub consent: Option<&'a str>,
}

impl Audit {
    /// Returns the log in a file. The file and its folder are created by the first write.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Logs a call that is about to be sent, and returns the number of the entry.
    ///
    /// # Errors
    /// If the entry cannot be written.
    pub fn asked(&self, entry: &Entry<'_>) -> io::Result<u64> {
        let params: Vec<_> = entry.params.iter().map(|(name, value)| json!([name, shortened(value)])).collect();
        self.append(json!({
            "at": entry.at.as_secs(),
            "account": entry.account,
            "call": entry.call,
            "effect": entry.effect,
            "params": params,
            "consent": entry.consent,
            "outcome": "asked",
        }))
    }

    /// Logs the outcome of a call: `ok`, `refused`, `not_sent` or `unknown`, and the reason. `asked` is the number of the
    /// call's first entry.
    ///
    /// # Errors
    /// If the entry cannot be written.
    pub fn done(&self, asked: u64, entry: &Entry<'_>, outcome: &str, why: Option<&str>) -> io::Result<u64> {
        self.append(json!({
            "at": entry.at.as_secs(),
            "of": asked,
            "account": entry.account,
            "call": entry.call,
            "outcome": outcome,
            "why": why.map(shortened),
        }))
    }

    /// Returns the newest entries whose number is below `before`, newest first.
    ///
    /// # Errors
    /// If the log exists but cannot be read.
    pub fn page(&self, before: u64) -> io::Result<Vec<Value>> {
        let mut page = Vec::new();
        for path in [&self.0, &self.rotated()] {
            let text = match fs::read(path) {
                Ok(text) => text,
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            };
            let lines = text.rsplit(|byte| *byte == b'\n');
            let entries = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
            let entries = entries.filter(|entry| number(entry).is_some_and(|number| number < before));
            page.extend(entries.take(PAGE.saturating_sub(page.len())));
        }
        Ok(page)
    }

    fn rotated(&self) -> PathBuf {
        let mut path = self.0.clone().into_os_string();
        path.push(".1");
        path.into()
    }

    /// Appends an entry with the next number, completely or not at all.
    fn append(&self, entry: Value) -> io::Result<u64> {
        if let Some(folder) = self.0.parent() {
            make_folder(folder)?;
        }
        let mut file = open(&self.0)?;
        file.lock()?;
        let mut length = file.metadata()?.len();
        let End { last, is_torn } = End::read(&mut file)?;
        let last = match last {
            None => last_in(&self.rotated())?,
            last => last,
        };
        let number = last.unwrap_or_default().saturating_add(1);
        let mut line = json!({ "n": number });
        if let (Some(line), Value::Object(entry)) = (line.as_object_mut(), entry) {
            line.extend(entry);
        }
        if length > LARGEST {
            // Copied instead of renamed: other processes have this file open.
            let mut copy = open(&self.rotated())?;
            copy.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            io::copy(&mut file, &mut copy)?;
            file.set_len(0)?;
            length = 0;
        }
        // Ends an incomplete line of a process that died, so that it does not merge with this one.
        let begin = if is_torn { "\n" } else { "" };
        if let Err(error) = file.write_all(format!("{begin}{line}\n").as_bytes()) {
            // Removes an incomplete line.
            file.set_len(length)?;
            return Err(error);
        }
        Ok(number)
    }
}

fn number(entry: &Value) -> Option<u64> {
    entry.get("n")?.as_u64()
}

/// The end of a log file.
struct End {
    /// The number of the last entry.
    last: Option<u64>,
    /// Whether the last line lacks its line feed.
    is_torn: bool,
}

impl End {
    fn read(file: &mut File) -> io::Result<Self> {
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_LINE)))?;
        let mut end = Vec::new();
        file.read_to_end(&mut end)?;
        let entries = end.rsplit(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice::<Value>(line).ok());
        Ok(Self {
            last: entries.filter_map(|entry| number(&entry)).next(),
            is_torn: end.last().is_some_and(|byte| *byte != b'\n'),
        })
    }
}

fn last_in(path: &Path) -> io::Result<Option<u64>> {
    match File::open(path) {
        Ok(mut file) => Ok(End::read(&mut file)?.last),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Creates a folder that only its owner can read.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Returns the beginning of a text, at most [`LONGEST_VALUE`] bytes.
fn shortened(text: &str) -> String {
    match text.get(..text.floor_char_boundary(LONGEST_VALUE)) {
        Some(start) if start.len() < text.len() => format!("{start}..."),
        _ => text.to_owned(),
    }
}
