//! The client classes.

use std::fmt::Write;
use vpswire_core::account::AccountField;
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;

pub const fn name(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => "KiwiVM",
        Api::Cvm => "Cvm",
        Api::Vultr => "Vultr",
    }
}

pub const fn title(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => "KiwiVM v1",
        Api::Cvm => "the CVM Client API",
        Api::Vultr => "Vultr v1",
    }
}

pub fn calls_class(api: Api) -> String {
    format!("{}Calls", if matches!(api, Api::Kiwivm) { "AllKiwiVM" } else { name(api) })
}

/// The type of a part of an account. What is neither secret nor a URL is an id.
const fn type_of(field: &AccountField) -> &'static str {
    if field.secret || field.is_base_url() { "str | None" } else { "int | str | None" }
}

const OPTIONS: &str = "            timeout: Seconds that one attempt may take. Unless set it is the call's own: 30, more for the slow ones.
            connect_timeout: Seconds of that for making the connection. 10 unless set.
            max_retries: How often a call that may be sent again is sent again. 2 unless set.
            retry_sets: Whether a call that sets something is tried again even where it may have arrived.
            proxy: The proxy's URL. Unless set it is what the environment names.
            read_only: Refuses every call that does not only read. Else what VPSWIRE_READ_ONLY says.
            user_agent: What the client calls itself.
            pace: Whether calls wait so that the account stays under its service's limit. On unless set.
            max_body: The greatest body of an answer, bytes. 64 MiB unless set. In memory an answer takes up to 6.5 times its
                body while it is read, 5 times afterwards, and 13 times where a map by id is looked through.
            ca_file: A file of certificates (PEM) to trust, and no others.
            allow_plain_http: Lets the key travel unencrypted beyond this machine.
            on_attempt: Is called with an `Attempt` after each attempt, and before each wait.
";

/// Both clients: the one that waits, and the one to be awaited.
pub fn clients(out: &mut String, api: Api) {
    for (prefix, core, transport) in [("", "Sync", "Transport"), ("Async", "Async", "AsyncTransport")] {
        let (class, calls) = (format!("{prefix}{}", name(api)), calls_class(api));
        let kind = if prefix.is_empty() { "Its calls wait for their answers" } else { "Its calls are awaited" };
        writeln!(out, "\n\nclass {class}({calls}[{core}], {core}Client):").unwrap();
        writeln!(
            out,
            "    \"\"\"A client of {}. {kind}.\n\n    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.\n    \"\"\"\n\n    @constructor(\"{}\", {core})\n    def __init__(\n        self,\n        *,",
            title(api),
            api.as_str()
        )
        .unwrap();
        for field in account_fields(api) {
            writeln!(out, "        {}: {} = None,", field.name, type_of(field)).unwrap();
        }
        writeln!(
            out,
            "        transport: {transport} | None = None,\n        **options: Unpack[Options],\n    ) -> None:"
        )
        .unwrap();
        writeln!(out, "        \"\"\"A client for one account. Nothing is connected yet.\n\n        Args:").unwrap();
        for field in account_fields(api) {
            writeln!(out, "            {}: {} Else what {} says.", field.name, field.doc, field.variable(api)).unwrap();
        }
        let what = if prefix.is_empty() { "A function" } else { "A coroutine function" };
        writeln!(
            out,
            "            transport: {what} that takes a `Request` and gives a `Response`, instead of our own."
        )
        .unwrap();
        writeln!(out, "            options: As follows.\n\n        Options:").unwrap();
        out.push_str(OPTIONS);
        writeln!(out, "        \"\"\"\n        ...").unwrap();
        writeln!(
            out,
            "\n    @property\n    def plan(self) -> {calls}[Planned]:\n        \"\"\"The same calls, of which each gives the \
             request that it would send, with masks for secrets.\"\"\"\n        return {calls}(planned(self._core))"
        )
        .unwrap();
    }
}
