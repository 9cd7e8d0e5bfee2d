//! The files of the page, as of the build of the crate.

use vpswire_serve::Response;

/// The paths and contents.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The page that is shown if the real one was not built.
const UNBUILT: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>vpswire panel</title>\n\
                       <h1>vpswire panel</h1>\n<p>This vpswire was built without its page. In its repository, \
                       <code>make panel</code> builds the page; then build the command again.</p>\n</html>\n";

/// Returns the file at a path, if it exists.
pub fn find(path: &str) -> Option<Response> {
    let path = if path == "/" { "/index.html" } else { path };
    let file = FILES.iter().find(|(name, _)| *name == path);
    match file {
        Some((name, content)) => Some(Response::new(200, content_type(name), *content)),
        None if path == "/index.html" => Some(Response::new(200, content_type(path), UNBUILT)),
        None => None,
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, content_type, find};

    #[test]
    fn the_page_is_at_the_root_and_nothing_is_elsewhere() {
        let root = find("/").unwrap();
        assert_eq!(root.status, 200);
        assert_eq!(root.headers, [("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())]);
        assert_eq!(find("/index.html").unwrap().body, root.body);
        for path in
            ["", "//", "/index", "/../Cargo.toml", "/.gitignore", "/%2e%2e/Cargo.toml", "/..\\Cargo.toml", "index.html"]
        {
            assert!(find(path).is_none(), "{path}");
        }
    }

    #[test]
    fn browsers_know_the_type_of_every_file() {
        for (name, _) in FILES {
            assert_ne!(content_type(name), "application/octet-stream", "{name}");
        }
    }
}
