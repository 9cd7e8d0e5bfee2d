//! The verbs of the fleet: `#[derive(Verb)]` turns a struct into a row of the fleet's table, and `#[verbs]` lists the
//! verbs of a file.

use crate::attrs::{doc, find};
use crate::maker::maker;
use crate::member::{Member, members};
use crate::names::upper_camel;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{DeriveInput, Error, Ident, Item, ItemEnum, ItemMod, ItemStruct, LitBool, LitStr, Result, Token, Type};

/// The contents of `#[verb("group.name", effect = .., returns = ..)]`.
struct VerbLine {
    id: LitStr,
    effect: Ident,
    asks: bool,
    returns: Type,
}

impl Parse for VerbLine {
    fn parse(input: ParseStream) -> Result<Self> {
        let id: LitStr = input.parse()?;
        let (mut effect, mut asks, mut returns) = (None, false, None);
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let option: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match option.to_string().as_str() {
                "effect" => effect = Some(input.parse::<Ident>()?),
                "asks" => asks = input.parse::<LitBool>()?.value,
                "returns" => returns = Some(input.parse()?),
                _ => return Err(Error::new(option.span(), "expected effect, asks or returns")),
            }
        }
        let effect = effect.ok_or_else(|| Error::new(id.span(), "a verb names its effect"))?;
        let returns = returns.ok_or_else(|| Error::new(id.span(), "a verb names what it returns"))?;
        let asks = asks || effect == "Destroys" || effect == "Bills";
        Ok(Self { id, effect, asks, returns })
    }
}

/// Lists the verbs of a file in a const `VERBS`. Answers and choices may get more fields and options later, so they are
/// `#[non_exhaustive]`.
pub fn collect(module: ItemMod) -> Result<TokenStream> {
    let (_, mut items) =
        module.content.ok_or_else(|| Error::new(module.ident.span(), "#[verbs] belongs on an inline module"))?;
    let mut rows = Vec::new();
    for item in &mut items {
        match item {
            Item::Struct(verb) if find(&verb.attrs, "verb").is_some() => {
                let ident = &verb.ident;
                rows.push(quote!(<#ident as crate::fleet::Verb>::ROW));
            }
            Item::Struct(ItemStruct { attrs, .. }) | Item::Enum(ItemEnum { attrs, .. }) => {
                attrs.push(syn::parse_quote!(#[non_exhaustive]));
            }
            _ => {}
        }
    }
    Ok(quote! {
        #(#items)*
        /// The verbs of this file.
        pub(crate) const VERBS: &[&crate::fleet::VerbRow] = &[#(#rows),*];
    })
}

pub fn verb(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    let VerbLine { id, effect, asks, returns } = find(&input.attrs, "verb")
        .ok_or_else(|| Error::new(ident.span(), "a verb needs #[verb(\"name\", ...)]"))?
        .parse_args()?;
    let text = id.value();
    let (group, name) = text.rsplit_once('.').unwrap_or(("", &text));
    let (joined, doc) = (text.replace('.', "_"), doc(&input.attrs, ident.span())?);
    if *ident != upper_camel(&joined) {
        return Err(Error::new(ident.span(), format!("the verb of this name is named {}", upper_camel(&joined))));
    }
    let support = format_ident!("{joined}");
    let members = members(input)?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Param)));
    let args = members.iter().map(|Member { ident, ty, .. }| quote!(<#ty as crate::typed::Param>::arg(&self.#ident)));
    let (debug, maker) = (crate::debug(ident, &members), maker(ident, &members));
    Ok(quote! {
        impl crate::fleet::Verb for #ident {
            type Answer = #returns;
            const ROW: &'static crate::fleet::VerbRow = &crate::fleet::VerbRow {
                id: #id, group: #group, name: #name, #doc
                effect: crate::shape::Effect::#effect, asks: #asks,
                params: &[#(#rows),*], returns: <#returns as crate::typed::Typed>::SHAPE,
                support: |adapter| &adapter.#support,
                #[cfg(feature = "typed-json")]
                typed: crate::fleet::verb::typed_json::<#returns>,
            };
            fn args(&self) -> Vec<Option<crate::args::Arg>> { vec![#(#args),*] }
        }
        #maker
        #debug
    })
}
