//! Where a test keeps a history: a fresh place, which is removed afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use vpswire_watch::history::History;
use vpswire_watch::store::StoreError;

/// A place that is fresh, and can be opened again and again.
pub trait Place: Sync {
    /// Opens it, as another process would.
    fn open(&self) -> History;

    /// The same, which fails if it is cut off meanwhile.
    fn try_open(&self) -> Result<History, StoreError> {
        Ok(self.open())
    }

    /// Cuts off all that have it open, where that can be.
    fn cut_off(&self) {}
}

/// A folder of this test, with a SQLite file in it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("vpswire-history-{}-{number}", process::id()));
        // Left by a process of the same number that was killed.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    /// The folder alone, which is left to somebody else to remove.
    #[cfg(all(feature = "postgres", unix))]
    pub fn keep(self) -> PathBuf {
        std::mem::ManuallyDrop::new(self).0.clone()
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn file(&self) -> PathBuf {
        self.0.join("history.db")
    }
}

impl Place for Folder {
    fn open(&self) -> History {
        History::open_file(&self.file()).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
