//! What points programs and shells at the simulator: lines to paste.

use vpswire::shape::Api;
use vpswire_sim::{Credentials, accounts};

/// A setting of an account.
struct Setting {
    /// Its name in Python and C, and in Rust's functions the order of these.
    name: &'static str,
    /// Its name in JavaScript.
    camel: &'static str,
    value: String,
    /// Whether it is a number where a language has numbers for it.
    is_number: bool,
}

fn setting(name: &'static str, camel: &'static str, value: &str) -> Setting {
    Setting { name, camel, value: value.to_owned(), is_number: name == "veid" }
}

impl Setting {
    /// The value as most languages write it. None that is made here needs an escape.
    fn literal(&self) -> String {
        if self.is_number { self.value.clone() } else { self.text() }
    }

    fn text(&self) -> String {
        format!("{:?}", self.value)
    }
}

/// The lines: after a `#` what a program writes, then what a shell takes. Accounts beyond the first of an API are there
/// for shells, switched off. `admin` is the URL and the token of the admin API.
pub(crate) fn lines(url: &str, admin: Option<(&str, &str)>, credentials: &Credentials) -> String {
    let base = |api| accounts::base(api, url);
    let url_of = |api| setting("base_url", "baseUrl", &base(api));
    let mut programs = Vec::new();
    if let Some((veid, key)) = credentials.kiwivm.first() {
        let account = [setting("veid", "veid", &veid.to_string()), setting("api_key", "apiKey", key)];
        programs.extend(program("kiwivm", "KiwiVM", &url_of(Api::Kiwivm), &account));
    }
    if let Some((public, private)) = credentials.cvm.first() {
        let account =
            [setting("public_token", "publicToken", public), setting("private_token", "privateToken", private)];
        programs.extend(program("cvm", "Cvm", &url_of(Api::Cvm), &account));
    }
    if let Some(key) = credentials.vultr.first() {
        programs.extend(program("vultr", "Vultr", &url_of(Api::Vultr), &[setting("api_key", "apiKey", key)]));
    }
    let others = |index: usize| if index == 0 { "" } else { "# " };
    let mut shell: Vec<_> = admin
        .map(|(url, token)| format!("export VPSWIRE_SIM_ADMIN_URL='{url}' VPSWIRE_SIM_ADMIN_TOKEN='{token}'"))
        .into_iter()
        .collect();
    shell.push(format!("export VPSWIRE_KIWIVM_URL='{}'", base(Api::Kiwivm)));
    shell.extend(credentials.kiwivm.iter().enumerate().map(|(index, (veid, key))| {
        format!("{}export VPSWIRE_KIWIVM_VEID='{veid}' VPSWIRE_KIWIVM_API_KEY='{key}'", others(index))
    }));
    shell.push(format!("export VPSWIRE_CVM_URL='{}'", base(Api::Cvm)));
    shell.extend(credentials.cvm.iter().enumerate().map(|(index, (public, private))| {
        format!("{}export VPSWIRE_CVM_PUBLIC_TOKEN='{public}' VPSWIRE_CVM_PRIVATE_TOKEN='{private}'", others(index))
    }));
    shell.push(format!("export VPSWIRE_VULTR_URL='{}'", base(Api::Vultr)));
    let vultr = credentials.vultr.iter().enumerate();
    shell.extend(vultr.map(|(index, key)| format!("{}export VPSWIRE_VULTR_API_KEY='{key}'", others(index))));
    programs.into_iter().chain(shell).map(|line| format!("{line}\n")).collect()
}

/// A line for each language.
fn program(api: &str, class: &str, url: &Setting, account: &[Setting]) -> [String; 5] {
    let all = || account.iter().chain([url]);
    let joined = |parts: Vec<String>| parts.join(", ");
    let rust = joined(account.iter().map(Setting::literal).collect());
    // Where there is no usual base URL it comes first, and cannot be left out.
    let rust = if api == "cvm" {
        format!("Account::cvm({}, {rust})?", url.text())
    } else {
        format!("Account::{api}({rust})?.with_base_url({})?", url.text())
    };
    let python = joined(all().map(|given| format!("{}={}", given.name, given.literal())).collect());
    let javascript = joined(all().map(|given| format!("{}: {}", given.camel, given.literal())).collect());
    // As the struct has them: C++ insists on their order.
    let ordered: Vec<&Setting> =
        if api == "cvm" { [url].into_iter().chain(account).collect() } else { all().collect() };
    let c = joined(ordered.into_iter().map(|given| format!(".{} = {}", given.name, given.text())).collect());
    [
        format!("# Rust: {rust}"),
        format!("# Python: {class}({python})"),
        format!("# JavaScript: new {class}({{ {javascript} }})"),
        format!("# C: vpswire_{api}_new(&(vpswire_{api}_account){{ {c} }}, &{api}, &error)"),
        format!("# C++: vpswire::client::{api}({{ {c} }})"),
    ]
}
