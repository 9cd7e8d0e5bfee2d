//! Errors as JSON, for `VpsError`.

use crate::json::Object;
use vpswire_core::Error;

/// Everything that an error shows; no secret is among it. The body is not: JavaScript has it already.
pub(crate) fn to_json(error: &Error) -> String {
    let object = Object::new()
        .text("code", error.code().as_str())
        .text("message", &error.to_string())
        .text("call", error.call())
        .text("verdict", error.verdict().as_str())
        .raw("retryable", if error.retryable() { "true" } else { "false" })
        .number("status", error.status())
        .number("serviceCode", error.service_code())
        .maybe("serviceMessage", error.service_message())
        .maybe("param", error.param())
        .maybe("path", error.path())
        .number("retryAfter", error.retry_after().map(|after| after.as_millis()))
        .maybe("look", error.look().map(ToString::to_string).as_deref());
    let object = match error.progress() {
        Some(progress) => {
            let inner = Object::new()
                .maybe("task", progress.task.as_deref())
                // Writing a float out would be a tenth of what a page loads.
                .number("percent", progress.percent.map(f64::to_bits))
                .maybe("message", progress.message.as_deref())
                .number("age_seconds", progress.age_seconds);
            object.raw("progress", &inner.end())
        }
        None => object,
    };
    object.raw("raw", if error.raw().is_some() { "true" } else { "false" }).end()
}

/// An error as a function gives it.
pub(crate) fn told(error: &Error) -> String {
    format!("e{}", to_json(error))
}
