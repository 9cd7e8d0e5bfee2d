//! Writes a record as an object without absent fields, and a choice as its text.

use crate::member::{Member, members};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Ident, Result};

pub fn derived(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    if matches!(input.data, Data::Enum(_)) {
        return Ok(implemented(ident, &quote!(crate::value::to_json::ToJson::to_json(self.as_str(), out))));
    }
    Ok(record(ident, &members(input)?))
}

pub fn record(ident: &Ident, members: &[Member]) -> TokenStream {
    let fields = members.iter().map(|Member { ident, name, .. }| quote!(.field(#name, &self.#ident)));
    implemented(ident, &quote!(crate::value::to_json::Object::new(out)#(#fields)*.end()))
}

fn implemented(ident: &Ident, write: &TokenStream) -> TokenStream {
    quote! {
        impl crate::value::to_json::ToJson for #ident {
            fn to_json(&self, out: &mut String) { #write; }
        }
    }
}
