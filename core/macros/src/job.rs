//! Jobs: `#[derive(Job)]` turns a struct into a row of the list of jobs.

use crate::attrs::{doc, find};
use crate::debug;
use crate::maker::maker;
use crate::member::members;
use crate::names::snake;
use crate::to_json;
use crate::typed;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{DeriveInput, Error, Ident, Result, Token, Type};

/// The contents of `#[job(..)]`.
struct JobLine {
    api: Ident,
    effect: Ident,
    returns: Type,
}

impl Parse for JobLine {
    fn parse(input: ParseStream) -> Result<Self> {
        let api = input.parse()?;
        named(input, "effect")?;
        let effect = input.parse()?;
        named(input, "returns")?;
        Ok(Self { api, effect, returns: input.parse()? })
    }
}

/// Parses the name before the value of an option.
fn named(input: ParseStream, name: &str) -> Result<()> {
    input.parse::<Token![,]>()?;
    let option: Ident = input.parse()?;
    if option != name {
        return Err(Error::new(option.span(), format!("expected {name}")));
    }
    input.parse::<Token![=]>().map(drop)
}

pub fn job(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    let line: JobLine = find(&input.attrs, "job")
        .ok_or_else(|| Error::new(ident.span(), "a job needs #[job(Api, effect = .., returns = Answer)]"))?
        .parse_args()?;
    let (JobLine { api, effect, returns }, name) = (&line, snake(&ident.to_string()));
    let members = members(input)?;
    let doc = doc(&input.attrs, ident.span())?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Typed)));
    let (typed, written) = (typed(input, &members)?, to_json::record(ident, &members));
    let (maker, debug) = (maker(ident, &members), debug(ident, &members));
    Ok(quote! {
        #typed
        #written
        #maker
        #debug
        impl crate::jobs::Job for #ident {
            type Answer = #returns;
            const SPEC: &'static crate::jobs::JobSpec = &crate::jobs::JobSpec {
                api: crate::shape::Api::#api, name: #name, #doc
                effect: crate::shape::Effect::#effect,
                params: &[#(#rows),*], returns: &<#returns as crate::typed::Typed>::SHAPE,
                drive: crate::jobs::drive::<Self>,
            };
        }
    })
}
