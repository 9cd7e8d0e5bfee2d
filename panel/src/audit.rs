//! The log of what changed, as JSON lines that only their owner can read. A call is written before it is sent, and its outcome
//! after it: what cannot be written is not done.
//!
//! Several panels may write to a file at once. One that grows too large becomes `.1`, in place of the one before.

use serde_json::{Value, json};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How large a file becomes, bytes.
pub const LARGEST: u64 = 5_000_000;

/// How many entries a page of the log has.
pub const PAGE: usize = 100;

/// How many bytes of a value are written.
const LONGEST_VALUE: usize = 200;

/// The longest line, bytes. A call has few parameters.
const LONGEST_LINE: u64 = 64 << 10;

/// The log.
pub struct Audit(PathBuf);

/// A call that is written.
pub struct Entry<'a> {
    /// The time, since 1970 UTC.
    pub at: Duration,
    /// The name of the account.
    pub account: &'a str,
    /// The call's name.
    pub call: &'a str,
    /// What it does.
    pub effect: &'a str,
    /// Its parameters, secrets masked.
    pub params: &'a [(String, String)],
    /// What was typed for it.
    pub consent: Option<&'a str>,
}

impl Audit {
    /// The log in a file, which is made with its folder when something is written.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Writes that a call is about to be sent, and returns the number of the entry.
    ///
    /// # Errors
    /// If it cannot be written.
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

    /// Writes the outcome of a call that was asked for: `ok`, `refused`, `not_sent` or `unknown`, and why.
    ///
    /// # Errors
    /// If it cannot be written.
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

    /// The newest entries before a number, the newest first.
    ///
    /// # Errors
    /// If the log is there and cannot be read.
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

    /// Writes an entry with the next number, whole or not at all.
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
            // Others have this file open, so it stays.
            let mut copy = open(&self.rotated())?;
            copy.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            io::copy(&mut file, &mut copy)?;
            file.set_len(0)?;
            length = 0;
        }
        // What a process that died has left of a line is not part of this one.
        let begin = if is_torn { "\n" } else { "" };
        if let Err(error) = file.write_all(format!("{begin}{line}\n").as_bytes()) {
            // Half a line is no entry.
            file.set_len(length)?;
            return Err(error);
        }
        Ok(number)
    }
}

fn number(entry: &Value) -> Option<u64> {
    entry.get("n")?.as_u64()
}

/// The end of a file.
struct End {
    /// The number of the last entry.
    last: Option<u64>,
    /// Whether the last line lacks its end.
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

/// Makes a folder that only its owner can look into.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    match text.get(..text.floor_char_boundary(LONGEST_VALUE)) {
        Some(start) if start.len() < text.len() => format!("{start}..."),
        _ => text.to_owned(),
    }
}
