//! Generates `include/vpswire.h` from the library's source.

use crate::root;

/// Returns the version macros: their numbers are those of the package.
fn version() -> String {
    format!(
        "\n/** The version of this header; vpswire_version and vpswire_version_number tell that of the library. */\n\
         #define VPSWIRE_VERSION_MAJOR {}\n#define VPSWIRE_VERSION_MINOR {}\n#define VPSWIRE_VERSION_PATCH {}\n\
         /** The same as text. */\n#define VPSWIRE_VERSION \"{}\"\n\
         /** The version of parts as a number that can be compared: two hexadecimal digits for each. */\n\
         #define VPSWIRE_MAKE_VERSION(major, minor, patch) (((major) << 16) | ((minor) << 8) | (patch))\n\
         /** This header's version as such a number: 0x000100 is 0.1.0. */\n\
         #define VPSWIRE_VERSION_NUMBER \
         VPSWIRE_MAKE_VERSION(VPSWIRE_VERSION_MAJOR, VPSWIRE_VERSION_MINOR, VPSWIRE_VERSION_PATCH)\n",
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
        env!("CARGO_PKG_VERSION"),
    )
}

pub fn header() -> String {
    let mut config = cbindgen::Config::from_file(root("ffi-c/cbindgen.toml")).unwrap();
    config.after_includes = Some(version());
    let bindings = cbindgen::Builder::new().with_crate(root("ffi-c")).with_config(config).generate().unwrap();
    let mut printed = Vec::new();
    bindings.write(&mut printed);
    String::from_utf8(printed).unwrap()
}
