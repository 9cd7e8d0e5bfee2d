//! Lists the files of the page, which `make panel` puts into `assets`, so that they are built into the crate.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let assets = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("assets");
    // What is missing counts as changed at each build; that it was made shows in the folder that it is in.
    println!("cargo::rerun-if-changed={}", if assets.is_dir() { "assets" } else { "." });
    let mut paths = Vec::new();
    if assets.is_dir() {
        collect(&assets, &mut paths)?;
    }
    paths.sort();
    let mut list = String::from("&[\n");
    for path in paths {
        let name = path.strip_prefix(&assets)?.to_str().ok_or("the name of a file of the page is not UTF-8")?;
        writeln!(list, "({:?}, include_bytes!({path:?})),", format!("/{}", name.replace('\\', "/")))?;
    }
    list.push(']');
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("assets.rs"), list)?;
    Ok(())
}

/// The files of a folder and of those within it, without hidden ones.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
