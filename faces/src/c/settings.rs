//! Generates `include/vpswire/settings.h`: the options of clients, the accounts, and the functions that create clients.

use super::words::comment;
use crate::model::{capital, names};
use std::fmt::Write;
use vpswire_core::account::AccountField;
use vpswire_core::setting::{self, Kind, Language, POLICY, Setting};
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;

/// Returns the options of C, except the log, which has a type of its own in C.
fn options() -> impl Iterator<Item = &'static Setting> {
    setting::all().filter(|row| row.is_in(Language::C))
}

/// Returns the name of a member: times have the suffix `_ms`.
pub fn name(row: &Setting) -> String {
    format!("{}{}", row.name, if row.kind == Kind::Time { "_ms" } else { "" })
}

/// Returns the type of a member, and the suffix of the function that sets it. The flags of a transport are off by
/// default, so false is not set.
fn kind(row: &Setting) -> (&'static str, &'static str) {
    match row.kind {
        Kind::Flag if POLICY.iter().any(|policy| policy.name == row.name) => ("vpswire_opt_bool ", "opt_bool"),
        Kind::Flag => ("bool ", "bool"),
        Kind::Count | Kind::Bytes | Kind::Time => ("vpswire_opt_int ", "opt_int"),
        Kind::Text | Kind::Url | Kind::Path | Kind::Own => ("const char *", "text"),
    }
}

fn member(row: &Setting) -> String {
    let unit = if row.kind == Kind::Time { " Milliseconds." } else { "" };
    let mut paragraphs: Vec<_> = row.doc.split("\n\n").map(|part| format!("{part}{unit}")).collect();
    paragraphs.push(format!("Default: {}.", row.default_in(Language::C)));
    format!("{}    {}{};\n", comment("    ", &[paragraphs.join(" ")]), kind(row).0, name(row))
}

fn put(row: &Setting) -> String {
    let name = name(row);
    match kind(row).1 {
        "bool" => format!("if (options->{name}) vpswire_request_put_bool(settings, \"{name}\", true);"),
        kind => format!("vpswire_put_{kind}(settings, \"{name}\", options->{name});"),
    }
}

fn account(api: Api) -> String {
    let (id, fields) = (api.as_str(), account_fields(api));
    let mut out = format!("\n/** {}. */\ntypedef struct vpswire_{id}_account {{\n", capital(names(api).owner));
    for field in fields {
        writeln!(out, "{}    const char *{};", comment("    ", &[described(field)]), field.name).unwrap();
    }
    writeln!(
        out,
        "    /** How the client behaves; may be NULL. */\n    const vpswire_options *options;\n}} vpswire_{id}_account;"
    )
    .unwrap();
    out
}

fn described(field: &AccountField) -> String {
    let may = if field.required { "" } else { " May be NULL." };
    format!("{}{may}", field.doc)
}

fn constructor(api: Api) -> String {
    let (id, fields) = (api.as_str(), account_fields(api));
    let may = if fields.iter().any(|field| field.required) {
        ""
    } else {
        "; for the calls that need no key `account` may be NULL"
    };
    let mut out = format!("\n/** Makes a client for {}{may}. */\n", names(api).owner);
    let first = format!("static inline vpswire_status vpswire_{id}_new(");
    writeln!(
        out,
        "{first}const vpswire_{id}_account *account, vpswire_client **client,\n{}vpswire_error **error)\n{{",
        " ".repeat(first.len())
    )
    .unwrap();
    writeln!(
        out,
        "    vpswire_request *settings = NULL;\n    vpswire_status status = vpswire_request_new(\"{id}\", \"client\", &settings, error);\n    if (account) {{"
    )
    .unwrap();
    for field in fields {
        writeln!(out, "        vpswire_put_text(settings, \"{0}\", account->{0});", field.name).unwrap();
    }
    writeln!(
        out,
        "    }}\n    return vpswire_client_new_once(settings, status, account ? account->options : NULL, client, error);\n}}"
    )
    .unwrap();
    out
}

pub fn header() -> String {
    let members: String = options().map(member).collect();
    let puts: String = options().map(|row| format!("        {}\n", put(row))).collect();
    let accounts: String = Api::ALL.into_iter().map(account).collect();
    let constructors: String = Api::ALL.into_iter().map(constructor).collect();
    format!(
        "/* Printed from the tables of options and accounts. Do not edit: `make faces` rewrites it. */\n\n\
         /*\n * The options of clients, the accounts, and what makes clients of them. Included by vpswire.h.\n */\n\
         #ifndef VPSWIRE_SETTINGS_H\n#define VPSWIRE_SETTINGS_H\n\n\
         /** How a client behaves. */\ntypedef struct vpswire_options {{\n{members}\
         \x20   /** Is called with a line about each attempt; see vpswire_log. Default: none. */\n    vpswire_log log;\n\
         \x20   /** What `log` is given with it. */\n    void *log_data;\n}} vpswire_options;\n{accounts}\n\
         /** Makes a client of settings that are not needed any more, and of options; `status` is how making them went. */\n\
         static inline vpswire_status vpswire_client_new_once(vpswire_request *settings, vpswire_status status,\n{pad}\
         const vpswire_options *options, vpswire_client **client,\n{pad}vpswire_error **error)\n{{\n\
         \x20   if (status != VPSWIRE_OK) return status;\n    if (options) {{\n{puts}    }}\n\
         \x20   status = vpswire_client_new(settings, options ? options->log : NULL, options ? options->log_data : NULL, client,\n\
         {shorter}error);\n    vpswire_request_free(settings);\n    return status;\n}}\n{constructors}\n#endif\n",
        pad = " ".repeat(53),
        shorter = " ".repeat(32),
    )
}
