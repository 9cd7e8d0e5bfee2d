//! Prints lines that configure programs and shells for the simulator.

use vpswire::account::AccountField;
use vpswire::shape::Api;
use vpswire::table::{account_fields, names};
use vpswire::text::name::camel;
use vpswire_sim::Credentials;
use vpswire_sim::accounts::base;

/// A setting of an account.
struct Setting {
    field: &'static AccountField,
    value: String,
}

impl Setting {
    /// Formats the value as a literal of most languages: a value that is neither secret nor a URL is a numeric id. The
    /// generated values never need escapes.
    fn literal(&self) -> String {
        if self.field.secret || self.field.is_base_url() { self.text() } else { self.value.clone() }
    }

    fn text(&self) -> String {
        format!("{:?}", self.value)
    }
}

/// Returns the lines: for programs as comments after `#`, then for shells. Further accounts of an API are included for
/// shells as comments. `admin` is the URL and the token of the admin API.
pub(crate) fn lines(url: &str, admin: Option<(&str, &str)>, credentials: &Credentials) -> String {
    let (mut programs, mut shell) = (Vec::new(), Vec::new());
    if let Some((url, token)) = admin {
        shell.push(format!("export VPSWIRE_SIM_ADMIN_URL='{url}' VPSWIRE_SIM_ADMIN_TOKEN='{token}'"));
    }
    for api in Api::ALL {
        let setting = |(field, value): (_, &str)| Setting { field, value: value.to_owned() };
        let base = base(api, url);
        let place = account_fields(api).iter().find(|field| field.is_base_url()).map(|field| setting((field, &base)));
        let Some(place) = place else { continue };
        shell.push(format!("export {}", assigned(api, &place)));
        for (index, account) in credentials.accounts(api).enumerate() {
            let account: Vec<_> = account.map(setting).collect();
            if index == 0 {
                programs.extend(program(api, &place, &account));
            }
            let variables: Vec<_> = account.iter().map(|setting| assigned(api, setting)).collect();
            shell.push(format!("{}export {}", if index == 0 { "" } else { "# " }, variables.join(" ")));
        }
    }
    programs.into_iter().chain(shell).map(|line| format!("{line}\n")).collect()
}

/// Formats the setting as an environment variable.
fn assigned(api: Api, setting: &Setting) -> String {
    format!("{}='{}'", setting.field.variable(api), setting.value)
}

/// Returns a line for each language.
fn program(api: Api, url: &Setting, account: &[Setting]) -> [String; 5] {
    let class = names(api).map_or("", |names| names.class);
    let api = api.as_str();
    let all = || account.iter().chain([url]);
    let joined = |parts: Vec<String>| parts.join(", ");
    let rust = joined(account.iter().map(Setting::literal).collect());
    // An API without a default base URL takes it as the first argument, which is required.
    let url_first = url.field.required;
    let rust = if url_first {
        format!("Account::{api}({}, {rust})?", url.text())
    } else {
        format!("Account::{api}({rust})?.with_base_url({})?", url.text())
    };
    let python = joined(all().map(|given| format!("{}={}", given.field.name, given.literal())).collect());
    let javascript = joined(all().map(|given| format!("{}: {}", camel(given.field.name), given.literal())).collect());
    // In the order of the struct, which C++ requires.
    let ordered: Vec<&Setting> = if url_first { [url].into_iter().chain(account).collect() } else { all().collect() };
    let c = joined(ordered.into_iter().map(|given| format!(".{} = {}", given.field.name, given.text())).collect());
    [
        format!("# Rust: {rust}"),
        format!("# Python: {class}({python})"),
        format!("# JavaScript: new {class}({{ {javascript} }})"),
        format!("# C: vpswire_{api}_new(&(vpswire_{api}_account){{ {c} }}, &{api}, &error)"),
        format!("# C++: vpswire::client::{api}({{ {c} }})"),
    ]
}
