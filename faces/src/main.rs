//! Writes all generated files. `make faces` runs it.

use std::fs::{create_dir_all, write};
use std::io;
use vpswire_faces::{all, root};

fn main() -> io::Result<()> {
    for file in all() {
        let path = root(&file.path);
        path.parent().map_or(Ok(()), create_dir_all)?;
        write(path, file.text)?;
    }
    Ok(())
}
