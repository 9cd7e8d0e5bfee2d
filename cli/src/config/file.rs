//! Private files in the standard folders: permissions are checked when reading, and files are written completely or not at
//! all.

use crate::failure::Failure;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Returns the path of a file of vpswire, in the folder of an environment variable or in the default one of the home
/// folder. Returns `None` if neither is known.
pub(crate) fn path(variable: &str, in_home: &str, name: &str) -> Option<PathBuf> {
    // By the XDG standard, a relative path is ignored.
    let set = std::env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let set = set.or_else(|| std::env::var_os("APPDATA").filter(|_| cfg!(windows)).map(PathBuf::from));
    let folder = set.or_else(|| Some(std::env::home_dir().filter(|home| home.is_absolute())?.join(in_home)))?;
    Some(folder.join("vpswire").join(name))
}

/// Reads a file, if it exists. Refuses a file that others can read or change.
pub(crate) fn read_private(path: &Path) -> Result<Option<String>, Failure> {
    let failed = |error: std::io::Error| Failure::local(&format!("cannot read {}: {error}", path.display()));
    let mut file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    check_private(&file, path)?;
    let mut text = String::new();
    std::io::Read::read_to_string(&mut file, &mut text).map_err(failed)?;
    Ok(Some(text))
}

#[cfg(unix)]
fn check_private(file: &std::fs::File, path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    let failed = |error: std::io::Error| Failure::local(&format!("cannot read {}: {error}", path.display()));
    let mode = file.metadata().map_err(failed)?.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return Ok(());
    }
    let path = path.display();
    let failure = Failure::usage(&format!(
        "{path} is not read: others may use it, and it may hold keys (its mode is {mode:04o})"
    ));
    Err(failure.with_hint(&format!("chmod 600 {path}")))
}

#[cfg(not(unix))]
fn check_private(_: &std::fs::File, _: &Path) -> Result<(), Failure> {
    Ok(())
}

/// Writes a file that only its owner can read. The old file is replaced only when the new one is complete.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    // The target of a symbolic link is replaced, not the link.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let write = || {
        let folder = path.parent().unwrap_or(Path::new("."));
        make_folder(folder)?;
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.new", std::process::id()));
        let new = folder.join(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&new).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        written.and_then(|()| std::fs::rename(&new, path)).inspect_err(|_| drop(std::fs::remove_file(&new)))
    };
    write().map_err(|error| Failure::local(&format!("cannot write {}: {error}", path.display())))
}

/// Creates a folder that only its owner can read.
pub(crate) fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
