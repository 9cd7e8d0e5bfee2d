//! The fields of calls and records, and the contents of their attributes.

use crate::attrs::{doc, find, option};
use crate::names::{snake, upper_camel};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Error, Expr, Ident, LitStr, Result, Token, Type};

/// One field of a call or record, with the contents of its attributes.
pub struct Member {
    pub ident: Ident,
    pub name: String,
    pub ty: Type,
    pub wire: String,
    pub alias: Option<LitStr>,
    pub doc: TokenStream,
    pub secret: bool,
    pub check: TokenStream,
    pub assumed: Option<LitStr>,
    pub unit: TokenStream,
}

impl Member {
    pub fn row(&self, direction: &TokenStream) -> TokenStream {
        let Self { ty, name, wire, doc, secret, check, unit, .. } = self;
        let (alias, assumed) = (option(self.alias.as_ref()), option(self.assumed.as_ref()));
        let shape = quote_spanned!(ty.span()=> <#ty as #direction>::SHAPE);
        quote! { crate::shape::Field {
            name: #name, wire: #wire, alias: #alias, #doc secret: #secret, check: #check,
            assumed: #assumed, #[cfg(feature = "docs")] unit: #unit, shape: #shape,
        } }
    }
}

/// Returns the fields of a call or record.
pub fn members(input: &DeriveInput) -> Result<Vec<Member>> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "a call or record is a struct"));
    };
    let mut members: Vec<Member> = Vec::new();
    for field in &data.fields {
        let ident = field.ident.clone().ok_or_else(|| Error::new(field.span(), "fields have names"))?;
        let name = ident.to_string().trim_start_matches("r#").to_owned();
        let wires = find(&field.attrs, "wire")
            .map(|a| a.parse_args_with(syn::punctuated::Punctuated::<LitStr, Token![,]>::parse_terminated))
            .transpose()?
            .unwrap_or_default();
        let wire = wires.first().map_or_else(|| name.clone(), LitStr::value);
        if snake(&wire) != name {
            return Err(Error::new(
                ident.span(),
                format!("the field of wire name `{wire}` is named `{}`", snake(&wire)),
            ));
        }
        if members.iter().any(|m| m.wire == wire) {
            return Err(Error::new(ident.span(), format!("the wire name `{wire}` is used twice")));
        }
        members.push(Member {
            doc: doc(&field.attrs, ident.span())?,
            alias: wires.get(1).cloned(),
            secret: find(&field.attrs, "secret").is_some(),
            check: find(&field.attrs, "check").map_or_else(|| Ok(quote!(None)), check)?,
            assumed: find(&field.attrs, "assumed").map(Attribute::parse_args).transpose()?,
            unit: find(&field.attrs, "unit").map_or_else(|| Ok(quote!(None)), unit)?,
            ty: field.ty.clone(),
            ident,
            name,
            wire,
        });
    }
    Ok(members)
}

fn unit(attr: &Attribute) -> Result<TokenStream> {
    let unit: Ident = attr.parse_args()?;
    Ok(quote_spanned!(unit.span()=> Some(crate::shape::Unit::#unit)))
}

fn check(attr: &Attribute) -> Result<TokenStream> {
    let expr: Expr = attr.parse_args()?;
    let kind = match &expr {
        Expr::Range(range) => {
            let (Some(low), Some(high)) = (&range.start, &range.end) else {
                return Err(Error::new(expr.span(), "a range has both ends: 0..=23"));
            };
            quote!(Range(#low, #high))
        }
        Expr::Path(path) if path.path.get_ident().is_some() => {
            let kind = Ident::new(&upper_camel(&path.path.require_ident()?.to_string()), expr.span());
            quote!(#kind)
        }
        _ => return Err(Error::new(expr.span(), "expected a range or one of ip, ipv4, ipv6, subnet, url")),
    };
    Ok(quote_spanned!(expr.span()=> Some(crate::shape::Check::#kind)))
}
