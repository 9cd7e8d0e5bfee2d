//! Compares the rooms of the npm package's JavaScript, `wasm/js`, with docs/architecture.md: every import is in the
//! table of the page, every entry of the table is an import, and each room imports only from rooms above it, so that
//! there is no cycle.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fs::{read_dir, read_to_string};
use std::path::{Component, Path, PathBuf};
use vpswire_testkit::rooms::{Arrows, check, root};

/// Returns every module and declaration below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_str().unwrap();
        if path.is_dir() {
            files(&path, found);
        } else if name.ends_with(".js") || name.ends_with(".d.ts") {
            found.push(path);
        }
    }
}

/// Returns the imports of a module: files by their relative paths, and names of package.json that begin with `#`.
fn imported(source: &str) -> Vec<&str> {
    let ways = ["from \"", "import \"", "import(\"", "require(\""];
    let all = ways.iter().flat_map(|way| source.split(way).skip(1)).map(|rest| rest.split('"').next().unwrap());
    all.filter(|name| name.starts_with(['.', '#'])).collect()
}

/// Returns the files that a name of package.json may refer to.
fn targets(imports: &serde_json::Value) -> Vec<&str> {
    match imports {
        serde_json::Value::String(path) => vec![path],
        serde_json::Value::Object(conditions) => conditions.values().flat_map(targets).collect(),
        other => panic!("{other}"),
    }
}

/// Returns the room of a file, if it is in one: a folder of `js`.
fn room(path: &Path, js: &Path) -> Option<String> {
    let mut inside = path.strip_prefix(js).ok()?.components();
    let (first, rest) = (inside.next()?, inside.next());
    rest.map(|_| first.as_os_str().to_str().unwrap().to_owned())
}

/// Returns a path without `.` and `..`.
fn resolved(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, part| {
        match part {
            Component::ParentDir if path.file_name().is_some() => _ = path.pop(),
            Component::CurDir => (),
            part => path.push(part),
        }
        path
    })
}

/// Returns the rooms that each room imports from.
fn real() -> Arrows {
    let wasm = root().canonicalize().unwrap().join("wasm");
    let js = wasm.join("js");
    let package: serde_json::Value = serde_json::from_str(&read_to_string(wasm.join("package.json")).unwrap()).unwrap();
    let (mut found, mut arrows) = (Vec::new(), Arrows::new());
    files(&js, &mut found);
    for path in found {
        // The entry points, which are in no room, import from all rooms.
        let Some(from) = room(&path, &js) else { continue };
        let source = read_to_string(&path).unwrap();
        let paths = imported(&source).into_iter().flat_map(|name| match name.strip_prefix('#') {
            Some(_) => targets(&package["imports"][name]).into_iter().map(|target| wasm.join(target)).collect(),
            None => vec![path.with_file_name(name)],
        });
        let paths: Vec<_> = paths.map(|path| resolved(&path)).collect();
        for to in &paths {
            assert_ne!(to.parent(), Some(js.as_path()), "{} imports an entry", path.display());
        }
        let to = paths.iter().filter_map(|path| room(path, &js)).filter(|to| *to != from);
        arrows.entry(from.clone()).or_default().extend(to);
    }
    arrows
}

#[test]
fn rooms_import_what_the_page_says_and_only_upward() {
    check("The rooms of the JavaScript", &real());
}

#[test]
fn imports_are_found() {
    let source = "import a from \"./a.js\";\nimport \"#b\";\nexport * from \"../c/d.js\";\nrequire(\"./e.cjs\");\n\
        const f = await import(\"./f.js\"); // import wasm from \"vpswire/vpswire.wasm\"";
    assert_eq!(imported(source), ["./a.js", "../c/d.js", "#b", "./f.js", "./e.cjs"]);
    assert_eq!(resolved(Path::new("/js/client/../platform/./web.js")), Path::new("/js/platform/web.js"));
    assert_eq!(room(Path::new("/js/platform/web.js"), Path::new("/js")), Some("platform".into()));
    assert_eq!(room(Path::new("/js/index.js"), Path::new("/js")), None);
}
