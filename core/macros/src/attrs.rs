//! Reads attributes.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Expr, ExprLit, Lit, LitStr, Meta, Result};

/// Returns the member for the doc comment, without the lines that `#[calls]` adds after `#[api]`.
pub fn doc(attrs: &[Attribute], owner: Span) -> Result<TokenStream> {
    let lines: Vec<String> = attrs
        .iter()
        .take_while(|a| !a.path().is_ident("api"))
        .filter(|a| a.path().is_ident("doc"))
        .filter_map(|a| match &a.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let text = lines.join("\n").trim().to_owned();
    if text.is_empty() {
        return Err(Error::new(owner, "calls, records, fields and choices need a doc comment: it is what users read"));
    }
    Ok(quote!(#[cfg(feature = "docs")] doc: #text,))
}

/// Returns the replacement that a deprecation names.
pub fn deprecation(attr: &Attribute) -> Result<LitStr> {
    let mut note = None;
    attr.parse_nested_meta(|meta| {
        note = Some(meta.value()?.parse::<LitStr>()?);
        Ok(())
    })?;
    note.ok_or_else(|| Error::new(attr.span(), "say what to use instead: note = \"..\""))
}

/// Returns the first attribute with that name.
pub fn find<'a>(attrs: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attrs.iter().find(|a| a.path().is_ident(name))
}

/// Returns the tokens for `Some(text)` or `None`.
pub fn option(text: Option<&LitStr>) -> TokenStream {
    text.map_or_else(|| quote!(None), |text| quote!(Some(#text)))
}
