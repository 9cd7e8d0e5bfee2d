//! The settings that JavaScript checks before the core is loaded.

use super::docs::HEADER;
use super::names::camel;
use std::fmt::Write;
use vpswire_core::account::AccountField;
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;

/// What a part of an account has to be.
const fn kind(field: &AccountField) -> &'static str {
    match field {
        _ if field.is_base_url() => "url",
        _ if field.secret => "text",
        _ => "id",
    }
}

/// The parts of each account, by their names.
pub fn script() -> String {
    let mut out = format!(
        "{HEADER}/** What each account is made of: its kind, the variable of the environment, and whether it is required. */\n\
         export const ACCOUNTS = {{\n"
    );
    for api in Api::ALL {
        writeln!(out, "  {}: {{", api.as_str()).unwrap();
        for field in account_fields(api) {
            let (name, variable) = (camel(field.name), field.variable(api));
            writeln!(out, "    {name}: [\"{}\", \"{variable}\", {}],", kind(field), field.required).unwrap();
        }
        out.push_str("  },\n");
    }
    out.push_str("};\n");
    out
}
