//! Asking before something is destroyed or paid for.

use crate::failure::Failure;
use crate::options::Options;
use crate::show::text;
use std::io::{BufRead, IsTerminal, Write};

/// Asks whether to go on. `what` says what will happen, `request` what will be sent, secrets masked.
pub(crate) fn ask(what: &str, details: &[String], options: &Options) -> Result<(), Failure> {
    if options.yes {
        return Ok(());
    }
    let (input, mut terminal) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() || !terminal.is_terminal() {
        let hint = "nothing was sent, since there is no terminal to ask on; --yes makes the call without asking";
        return Err(Failure::refused(what).with_hint(hint));
    }
    let mut question = format!("{what}\n");
    for detail in details {
        question.push_str(&format!("  {}\n", text::harmless(detail)));
    }
    question.push_str("Type yes to go on: ");
    let mut answer = String::new();
    let asked = terminal.write_all(question.as_bytes()).and_then(|()| terminal.flush());
    let read = asked.and_then(|()| input.lock().read_line(&mut answer));
    if read.is_ok() && answer.trim() == "yes" {
        return Ok(());
    }
    Err(Failure::refused("not confirmed, so nothing was sent"))
}
