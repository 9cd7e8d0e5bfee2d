//! Generates the members of a class: the constructor, and the getters of its groups.

use super::docs::WIDTH;

/// Returns the constructor of a class, which creates the members without a group by calling `make`.
pub fn own(given: &str, make: &str, printed: &str) -> String {
    let line = wrapped(&format!("    {make}("), &["this", &format!("\"{printed}\"")], ");");
    format!("  constructor({given}) {{\n    super({given});\n{line}\n  }}\n")
}

/// Returns the getter of a group.
pub fn getter(name: &str, printed: &str) -> String {
    let line = wrapped("    return group(", &["this", &format!("\"{name}\""), &format!("\"{printed}\"")], ");");
    format!("  get {name}() {{\n{line}\n  }}\n")
}

/// Returns a function call with its arguments, wrapped as formatters do.
fn wrapped(begin: &str, args: &[&str], end: &str) -> String {
    let line = format!("{begin}{}{end}", args.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let args: String = args.iter().map(|arg| format!("      {arg},\n")).collect();
    format!("{begin}\n{args}    {end}")
}
