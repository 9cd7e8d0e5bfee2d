//! The line `#[call(METHOD, "/path", ...)]` of a call.

use crate::attrs::find;
use crate::names::snake;
use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Ident, LitStr, Result, Token, Type};

/// The contents of `#[call(..)]`.
pub struct CallLine {
    pub method: Ident,
    pub path: LitStr,
    /// `group.name`, if it does not follow from the path.
    pub name: Option<LitStr>,
    pub effect: Ident,
    pub asks: bool,
    pub returns: Type,
    pub access: Option<LitStr>,
    pub look: Option<LitStr>,
    pub key: bool,
    pub timeout: u16,
}

impl Parse for CallLine {
    fn parse(input: ParseStream) -> Result<Self> {
        let verb: Ident = input.parse()?;
        let (method, reads) = match verb.to_string().as_str() {
            "GET" => (Ident::new("Get", verb.span()), true),
            "POST" => (Ident::new("Post", verb.span()), false),
            "PUT" => (Ident::new("Put", verb.span()), false),
            "PATCH" => (Ident::new("Patch", verb.span()), false),
            "DELETE" => (Ident::new("Delete", verb.span()), false),
            _ => return Err(Error::new(verb.span(), "expected GET, POST, PUT, PATCH or DELETE")),
        };
        input.parse::<Token![,]>()?;
        let path: LitStr = input.parse()?;
        if !path.value().starts_with('/') {
            return Err(Error::new(path.span(), "a path starts with a slash"));
        }
        let mut effect = reads.then(|| Ident::new("Reads", verb.span()));
        let (mut returns, mut access, mut look, mut key, mut timeout) = (syn::parse_quote!(()), None, None, true, 30);
        let (mut harms, mut name) = (false, None);
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let option: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match option.to_string().as_str() {
                "effect" => effect = Some(input.parse()?),
                "asks" => harms = input.parse::<syn::LitBool>()?.value,
                "returns" => returns = input.parse()?,
                "access" => access = Some(input.parse()?),
                "name" => name = Some(input.parse()?),
                "look" => look = Some(input.parse()?),
                "key" => key = input.parse::<syn::LitBool>()?.value,
                "timeout" => timeout = input.parse::<syn::LitInt>()?.base10_parse()?,
                _ => {
                    return Err(Error::new(
                        option.span(),
                        "expected name, effect, asks, returns, access, look, key or timeout",
                    ));
                }
            }
        }
        let effect = effect.ok_or_else(|| Error::new(verb.span(), format!("a {verb} names its effect")))?;
        let asks = harms || effect == "Destroys" || effect == "Bills";
        Ok(Self { method, path, name, effect, asks, returns, access, look, key, timeout })
    }
}

impl CallLine {
    pub fn of(attrs: &[Attribute], owner: Span) -> Result<Self> {
        find(attrs, "call")
            .ok_or_else(|| Error::new(owner, "a call needs #[call(METHOD, \"/path\", ...)]"))?
            .parse_args()
    }

    /// Returns the group and name, as declared or derived from the path: `/v1/server/list` -> (`server`, `list`).
    pub fn names(&self) -> (String, String) {
        if let Some(id) = &self.name {
            let id = id.value();
            let (group, name) = id.rsplit_once('.').unwrap_or(("", &id));
            return (group.to_owned(), name.to_owned());
        }
        let path = self.path.value();
        let mut parts: Vec<String> =
            path.split('/').filter(|p| !p.is_empty() && *p != "v1" && !p.starts_with('{')).map(snake).collect();
        let name = parts.pop().unwrap_or_default();
        (parts.join("_"), name)
    }
}
