//! Shows the request of a call, and the answer.

use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, text};
use serde_json::json;
use std::process::ExitCode;
use vpswire::Value;
use vpswire::error::Mismatch;
use vpswire::shape::{Effect, Method, Shape};
use vpswire::wire::Request;

/// The maximum number of characters shown of PHP's notices around an answer.
const NOTICE: usize = 500;
/// The maximum number of deviations from the documentation that are named.
const FLAWS: usize = 10;

/// Names the deviations of an answer from the documentation.
pub(crate) fn show_flaws(flaws: &[Mismatch]) {
    for flaw in flaws.iter().take(FLAWS) {
        output::note(&format!("not as documented: {}", text::escape_control(&flaw.to_string())));
    }
    let left = flaws.len().saturating_sub(FLAWS);
    if left > 0 {
        output::note(&format!("... and at least {left} more values that differ from the documentation"));
    }
}

/// Formats a request as lines, with one form parameter on each.
pub(crate) fn details(request: &Request) -> Vec<String> {
    let mut lines = vec![format!("{} {}", request.method.as_str(), request.url)];
    let body = String::from_utf8_lossy(&request.body);
    lines.extend(body.split('&').filter(|pair| !pair.is_empty()).map(str::to_owned));
    lines
}

/// Shows a masked request that is not sent.
pub(crate) fn show_request(request: &Request, options: &Options) -> Result<(), Failure> {
    let body = String::from_utf8_lossy(&request.body);
    if options.view.is_structured() {
        let headers: serde_json::Map<_, _> =
            request.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        let shown = json!({ "method": request.method.as_str(), "url": request.url, "headers": headers, "body": body });
        return output::print(&options.view.structured(shown.to_string())?);
    }
    let mut lines = format!("{} {}\n", request.method.as_str(), request.url);
    for (name, value) in &request.headers {
        lines.push_str(&format!("{name}: {value}\n"));
    }
    if request.method == Method::Post {
        lines.push_str(&format!("\n{body}\n"));
    }
    output::print(&text::escape_control_lines(&lines))
}

/// Shows an answer. After a command inside the VPS, returns the exit status of that command.
pub(crate) fn show_answer(value: &Value, effect: Effect, options: &Options) -> Result<ExitCode, Failure> {
    if let Some(notice) = value.notice() {
        let notice: String = notice.chars().take(NOTICE).collect();
        output::note(&format!("the service wrote around its answer: {}", text::escape_control(&notice)));
    }
    let is_command = matches!(value.shape(), Shape::Record(record) if record.name == "CommandResult");
    let status = value.get("error").filter(|_| is_command).and_then(|status| status.as_int().ok()).unwrap_or_default();
    // A status beyond a byte must not become a success.
    let exit = ExitCode::from(u8::try_from(status).unwrap_or(u8::MAX));
    if is_command && options.view.is_usual() {
        show_command(value, status)?;
        return Ok(exit);
    }
    // An answer of a call that only reads can be fetched again with --show-secrets; one of a call that changes something
    // may contain the only copy of a password.
    let acts = effect != Effect::Reads;
    let written = options.view.write(value, options.show_secrets || acts)?;
    if acts {
        output::print_or_stderr(&written.text)?;
        for (name, secret) in written.left_out {
            output::note(&format!("{name}, which may be nowhere else: {}", text::escape_control(&secret)));
        }
    } else {
        output::print(&written.text)?;
    }
    if written.masked {
        output::note("secrets are masked; --show-secrets shows them");
    }
    match written.absent {
        // The change was made, whatever the answer lacks.
        Some(path) if acts => output::note(&format!("the answer has no {path}")),
        Some(path) => return Err(Failure::absent(&format!("the answer has no {path}"))),
        None => {}
    }
    Ok(exit)
}

/// Shows the output of a command inside the VPS, and its exit status.
fn show_command(value: &Value, status: i128) -> Result<(), Failure> {
    let printed = value.get("message");
    let printed = printed.as_ref().and_then(|text| text.as_text().ok()).unwrap_or_default();
    // In a pipe or a file, the output is exactly that of the command.
    let mut shown = printed.into_owned();
    if output::for_terminal() {
        shown = text::escape_control_lines(&shown);
        if !shown.is_empty() && !shown.ends_with('\n') {
            shown.push('\n');
        }
    }
    output::print_or_stderr(&shown)?;
    if status != 0 {
        output::note(&format!("the command ended with exit status {status}"));
    }
    Ok(())
}
