//! The members of a printed class: the constructor, and the getters of its groups.

use super::docs::WIDTH;

/// The constructor of a class, which `make`s what is in no group.
pub fn own(given: &str, make: &str, printed: &str) -> String {
    let line = wrapped(&format!("    {make}("), &["this", &format!("\"{printed}\"")], ");");
    format!("  constructor({given}) {{\n    super({given});\n{line}\n  }}\n")
}

/// The getter of a group.
pub fn getter(name: &str, printed: &str) -> String {
    let line = wrapped("    return group(", &["this", &format!("\"{name}\""), &format!("\"{printed}\"")], ");");
    format!("  get {name}() {{\n{line}\n  }}\n")
}

/// A function's call with its arguments, as formatters have it.
fn wrapped(begin: &str, args: &[&str], end: &str) -> String {
    let line = format!("{begin}{}{end}", args.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let args: String = args.iter().map(|arg| format!("      {arg},\n")).collect();
    format!("{begin}\n{args}    {end}")
}
