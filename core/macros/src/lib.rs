//! The derives that turn a declared call, record or choice into rows of the const table, and `#[calls]`, which collects
//! the calls of a file. They write plain data, and code that reads a struct field by field.

mod attrs;
mod job;
mod line;
mod maker;
mod member;
mod names;
mod to_json;
mod verb;

use attrs::{deprecation, doc, find, option};
use line::CallLine;
use maker::maker;
use member::{Member, members};
use names::upper_camel;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Data, DeriveInput, Error, Fields, Ident, Item, ItemEnum, ItemMod, ItemStruct, LitStr, Result, parse_macro_input,
};

/// Collects the calls of a file: unwraps the module under it into the file, gives each call the API that it
/// belongs to, completes its docs from its `#[call]` line, and lists all of them in a const `CALLS`. Answers and choices may
/// get more fields and options later, so they are `#[non_exhaustive]`.
#[proc_macro_attribute]
pub fn calls(api: proc_macro::TokenStream, module: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let api = parse_macro_input!(api as Ident);
    let module = parse_macro_input!(module as ItemMod);
    collect(&api, module).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns a struct into a call of the table. Declared by `#[call(METHOD, "/path", ...)]`.
#[proc_macro_derive(Call, attributes(call, api, wire, secret, check, assumed))]
pub fn derive_call(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    call(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns a struct into a record that an answer is read into.
#[proc_macro_derive(Record, attributes(wire, secret, unit))]
pub fn derive_record(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    record(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns an enum into a closed set of texts; a last variant `Other(String)` makes it open.
#[proc_macro_derive(Choice, attributes(wire))]
pub fn derive_choice(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    choice(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Lists the verbs of a file of the fleet: unwraps the module under it into the file, with a const `VERBS`.
#[proc_macro_attribute]
pub fn verbs(_: proc_macro::TokenStream, module: proc_macro::TokenStream) -> proc_macro::TokenStream {
    verb::collect(parse_macro_input!(module as ItemMod)).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns a struct into a verb of the fleet. Declared by `#[verb("group.name", ...)]`.
#[proc_macro_derive(Verb, attributes(verb, wire, secret, check, assumed))]
pub fn derive_verb(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    verb::verb(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Writes a record or choice as JSON, by the names of its fields: the answers of the fleet, and what a job saves and
/// reports.
#[proc_macro_derive(ToJson, attributes(wire, secret))]
pub fn derive_to_json(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    to_json::derived(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns a struct into a job. Declared by `#[job(Api, effect = .., returns = Answer)]`; its name is the struct's in snake_case.
#[proc_macro_derive(Job, attributes(job, wire, secret))]
pub fn derive_job(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    job::job(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

fn collect(api: &Ident, module: ItemMod) -> Result<TokenStream> {
    let (_, mut items) =
        module.content.ok_or_else(|| Error::new(module.ident.span(), "#[calls] belongs on an inline module"))?;
    let mut rows = Vec::new();
    for item in &mut items {
        let call = match item {
            Item::Struct(call) if find(&call.attrs, "call").is_some() => call,
            // A service may later answer with more fields, or accept other options.
            Item::Struct(ItemStruct { attrs, .. }) | Item::Enum(ItemEnum { attrs, .. }) => {
                attrs.push(syn::parse_quote!(#[non_exhaustive]));
                continue;
            }
            _ => continue,
        };
        let line = CallLine::of(&call.attrs, call.ident.span())?;
        let (method, effect) = (line.method.to_string().to_uppercase(), line.effect.to_string().to_lowercase());
        let access = line.access.map(|a| format!(", access `{}`", a.value())).unwrap_or_default();
        let key = if line.key { "" } else { ", needs no key" };
        let note = format!("\n\n`{method} {}`: {effect}{key}{access}. From the {api} document.", line.path.value());
        call.attrs.push(syn::parse_quote!(#[api(#api)]));
        call.attrs.push(syn::parse_quote!(#[doc = #note]));
        let (ident, old) = (&call.ident, find(&call.attrs, "deprecated").map(|_| quote!(#[allow(deprecated)])));
        rows.push(quote!({ #old { crate::table::Row::of::<#ident>() } }));
    }
    Ok(quote! {
        #(#items)*
        /// The calls of this file.
        #[cfg_attr(not(feature = "table"), allow(dead_code))]
        pub(crate) const CALLS: &[crate::table::Row] = &[#(#rows),*];
    })
}

fn call(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    let line = CallLine::of(&input.attrs, ident.span())?;
    let api: Ident = find(&input.attrs, "api")
        .ok_or_else(|| Error::new(ident.span(), "a call belongs in a module under #[calls(Api)]"))?
        .parse_args()?;
    let (group, name) = line.names();
    if *ident != upper_camel(&name) {
        return Err(Error::new(ident.span(), format!("the call of this path is named {}", upper_camel(&name))));
    }
    let id = if group.is_empty() { name.clone() } else { format!("{group}.{name}") };
    let CallLine { method, path, effect, asks, returns, access, look, key, timeout, .. } = &line;
    let (access, look, doc) = (option(access.as_ref()), option(look.as_ref()), doc(&input.attrs, ident.span())?);
    let deprecated = option(find(&input.attrs, "deprecated").map(deprecation).transpose()?.as_ref());
    let members = members(input)?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Param)));
    let args = members.iter().map(|Member { ident, ty, .. }| quote!(<#ty as crate::typed::Param>::arg(&self.#ident)));
    let (debug, maker) = (debug(ident, &members), maker(ident, &members));
    Ok(quote! {
        #[allow(deprecated)]
        impl crate::typed::Call for #ident {
            type Answer = #returns;
            const OP: &'static crate::shape::Op = &crate::shape::Op {
                api: crate::shape::Api::#api, id: #id, group: #group, name: #name, #doc
                method: crate::shape::Method::#method, path: #path, effect: crate::shape::Effect::#effect,
                asks: #asks,
                access: #access, look: #look, needs_key: #key, timeout: #timeout, deprecated: #deprecated,
                params: &[#(#rows),*], returns: <#returns as crate::typed::Typed>::SHAPE,
            };
            fn args(&self) -> Vec<Option<crate::args::Arg>> { vec![#(#args),*] }
        }
        #maker
        #debug
    })
}

fn record(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    let members = members(input)?;
    let (typed, debug) = (typed(input, &members)?, debug(ident, &members));
    let (fields, names) = (members.iter().map(|m| &m.ident), members.iter().map(|m| &m.name));
    let count = members.len();
    Ok(quote! {
        #typed
        #debug
        #[cfg(feature = "serde")]
        impl serde::Serialize for #ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serde::Serializer::serialize_map(serializer, Some(#count))?;
                #(serde::ser::SerializeMap::serialize_entry(&mut map, #names, &self.#fields)?;)*
                serde::ser::SerializeMap::end(map)
            }
        }
    })
}

/// Implements `Typed` for a struct: its shape, and reading it field by field.
fn typed(input: &DeriveInput, members: &[Member]) -> Result<TokenStream> {
    let (ident, name) = (&input.ident, input.ident.to_string());
    let doc = doc(&input.attrs, ident.span())?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Typed)));
    let (fields, types): (Vec<_>, Vec<_>) = members.iter().map(|m| (&m.ident, &m.ty)).unzip();
    let (count, slots) = (members.len(), 0..members.len());
    Ok(quote! {
        impl crate::typed::Typed for #ident {
            const SHAPE: crate::shape::Shape = crate::shape::Shape::Record(&crate::shape::RecordShape {
                name: #name, #doc fields: &[#(#rows),*],
            });
            fn read(node: crate::node::Node<'_>) -> crate::node::Read<Self> {
                let slots = node.fields::<#count>(&<Self as crate::typed::Typed>::SHAPE)?;
                Ok(Self { #(#fields: slots.read::<#types>(#slots)?),* })
            }
        }
    })
}

fn choice(input: &DeriveInput) -> Result<TokenStream> {
    let (ident, name) = (&input.ident, input.ident.to_string());
    let doc = doc(&input.attrs, ident.span())?;
    let Data::Enum(data) = &input.data else { return Err(Error::new(ident.span(), "a choice is an enum")) };
    let (mut variants, mut wires, mut rows, mut open) = (Vec::new(), Vec::new(), Vec::new(), false);
    for variant in &data.variants {
        let text = self::doc(&variant.attrs, variant.ident.span())?;
        match &variant.fields {
            Fields::Unnamed(_) if variant.ident == "Other" => open = true,
            Fields::Unit => {
                let wire: LitStr = find(&variant.attrs, "wire")
                    .ok_or_else(|| Error::new(variant.ident.span(), "an option needs #[wire(\"..\")]"))?
                    .parse_args()?;
                rows.push(quote!(crate::shape::ChoiceOption { wire: #wire, #text }));
                variants.push(&variant.ident);
                wires.push(wire);
            }
            _ => return Err(Error::new(variant.ident.span(), "an option is a unit variant, or Other(String)")),
        }
    }
    let other_text = open.then(|| quote!(Self::Other(text) => text,));
    let typed = open.then(|| {
        quote! {
            impl crate::typed::Typed for #ident {
                const SHAPE: crate::shape::Shape = <Self as crate::typed::Param>::SHAPE;
                fn read(node: crate::node::Node<'_>) -> crate::node::Read<Self> {
                    let text = node.choice()?;
                    Ok(match text.as_ref() { #(#wires => Self::#variants,)* _ => Self::Other(text.into_owned()) })
                }
            }
        }
    });
    Ok(quote! {
        impl #ident {
            /// Returns the text that is sent on the wire.
            pub fn as_str(&self) -> &str { match self { #(Self::#variants => #wires,)* #other_text } }
        }
        impl crate::typed::Param for #ident {
            const SHAPE: crate::shape::Shape = crate::shape::Shape::Choice(&crate::shape::ChoiceShape {
                name: #name, #doc open: #open, options: &[#(#rows),*],
            });
            fn arg(&self) -> Option<crate::args::Arg> { Some(crate::args::Arg::Text(self.as_str().to_owned())) }
        }
        #typed
        #[cfg(feature = "serde")]
        impl serde::Serialize for #ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    })
}

/// Implements `Debug` with the secrets masked.
fn debug(ident: &Ident, members: &[Member]) -> TokenStream {
    let name = ident.to_string();
    let fields = members.iter().map(|Member { ident, name, secret, .. }| {
        if *secret { quote!(.field(#name, &crate::error::Masked)) } else { quote!(.field(#name, &self.#ident)) }
    });
    quote! {
        #[allow(deprecated)]
        impl core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(#name)#(#fields)*.finish()
            }
        }
    }
}
