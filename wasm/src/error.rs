//! Errors as JSON, for `VpsError`.

use crate::json::{self, Object};
use crate::protocol::reply;
use vpswire_core::{Code, Error};

/// What the core calls options, and what JavaScript does.
const NAMES: [(&str, &str); 5] = [
    ("base_url", "baseUrl"),
    ("api_key", "apiKey"),
    ("public_token", "publicToken"),
    ("private_token", "privateToken"),
    ("allow_plain_http", "allowPlainHttp"),
];

/// A text of an error with the options' names as JavaScript has them.
fn renamed(error: &Error, text: &str) -> String {
    let ours = NAMES.iter().filter(|_| error.code() == Code::InvalidParams);
    ours.fold(text.to_owned(), |text, (core, script)| text.replace(core, script))
}

/// Everything that an error shows; no secret is among it. The answer's body is not:
/// JavaScript has it already.
#[cold]
pub(crate) fn to_json(error: &Error) -> String {
    let object = Object::new()
        .text("code", error.code().as_str())
        .text("message", &renamed(error, &error.to_string()))
        .text("words", error.message())
        .text("call", error.call())
        .text("verdict", error.verdict().as_str())
        .raw("retryable", if error.retryable() { "true" } else { "false" })
        .number("status", error.status())
        .number("serviceCode", error.service_code())
        .maybe("serviceMessage", error.service_message())
        .maybe("param", error.param().map(|param| renamed(error, param)).as_deref())
        .maybe("path", error.path())
        .number("retryAfter", error.retry_after().map(json::millis));
    let object = match error.look() {
        Some(look) => {
            let args = look.args.iter().fold(Object::new(), |object, (name, text)| object.text(name, text));
            object.raw("look", &Object::new().text("call", look.call).raw("args", &args.end()).end())
        }
        None => object,
    };
    let object = match error.progress() {
        Some(progress) => {
            let inner = Object::new()
                .maybe("task", progress.task.as_deref())
                // Writing a float out would be a tenth of what a page loads.
                .maybe("percent", progress.percent.map(|percent| percent.to_bits().to_string()).as_deref())
                .maybe("message", progress.message.as_deref())
                .number("age_seconds", progress.age_seconds);
            object.raw("progress", &inner.end())
        }
        None => object,
    };
    object.end()
}

/// An error as a function gives it.
pub(crate) fn reply(error: &Error) -> String {
    json::reply(reply::ERROR, &[&to_json(error)])
}
