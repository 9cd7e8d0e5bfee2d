//! The derives that turn a declared call, record or choice into rows of the const table, and `#[calls]`,
//! which collects the calls of a file. What they write is plain data plus the field-by-field plumbing.

mod names;

use names::{snake, upper_camel};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Item, ItemMod, Lit, LitStr, Meta, Result, Token,
    Type, parse_macro_input,
};

/// Collects the calls of a file: unwraps the module it stands on into the file, tells each call which API it
/// belongs to, completes its docs from its `#[call]` line, and lists all of them in a const `CALLS`.
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
#[proc_macro_derive(Record, attributes(wire, secret))]
pub fn derive_record(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    record(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// Turns an enum into a closed set of texts; a last variant `Other(String)` makes it open.
#[proc_macro_derive(Choice, attributes(wire))]
pub fn derive_choice(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    choice(&parse_macro_input!(input as DeriveInput)).unwrap_or_else(Error::into_compile_error).into()
}

/// What `#[call(..)]` says.
struct CallLine {
    method: Ident,
    path: LitStr,
    effect: Ident,
    returns: Type,
    access: Option<LitStr>,
    look: Option<LitStr>,
    key: bool,
    timeout: u16,
}

impl Parse for CallLine {
    fn parse(input: ParseStream) -> Result<Self> {
        let verb: Ident = input.parse()?;
        let (method, reads) = match verb.to_string().as_str() {
            "GET" => (Ident::new("Get", verb.span()), true),
            "POST" => (Ident::new("Post", verb.span()), false),
            _ => return Err(Error::new(verb.span(), "expected GET or POST")),
        };
        input.parse::<Token![,]>()?;
        let path: LitStr = input.parse()?;
        if !path.value().starts_with('/') {
            return Err(Error::new(path.span(), "a path starts with a slash"));
        }
        let mut effect = reads.then(|| Ident::new("Reads", verb.span()));
        let (mut returns, mut access, mut look, mut key, mut timeout) = (syn::parse_quote!(()), None, None, true, 30);
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let option: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match option.to_string().as_str() {
                "effect" => effect = Some(input.parse()?),
                "returns" => returns = input.parse()?,
                "access" => access = Some(input.parse()?),
                "look" => look = Some(input.parse()?),
                "key" => key = input.parse::<syn::LitBool>()?.value,
                "timeout" => timeout = input.parse::<syn::LitInt>()?.base10_parse()?,
                _ => return Err(Error::new(option.span(), "expected effect, returns, access, look, key or timeout")),
            }
        }
        let effect = effect.ok_or_else(|| Error::new(verb.span(), "a POST names its effect"))?;
        Ok(Self { method, path, effect, returns, access, look, key, timeout })
    }
}

impl CallLine {
    fn of(attrs: &[Attribute], owner: Span) -> Result<Self> {
        find(attrs, "call")
            .ok_or_else(|| Error::new(owner, "a call needs #[call(METHOD, \"/path\", ...)]"))?
            .parse_args()
    }

    /// The group and name that the path gives: `/v1/server/list` -> (`server`, `list`).
    fn names(&self) -> (String, String) {
        let path = self.path.value();
        let mut parts: Vec<String> =
            path.split('/').filter(|p| !p.is_empty() && *p != "v1" && !p.starts_with('{')).map(snake).collect();
        let name = parts.pop().unwrap_or_default();
        (parts.join("_"), name)
    }
}

fn collect(api: &Ident, module: ItemMod) -> Result<TokenStream> {
    let (_, mut items) =
        module.content.ok_or_else(|| Error::new(module.ident.span(), "#[calls] stands on an inline module"))?;
    let mut rows = Vec::new();
    for item in &mut items {
        let Item::Struct(call) = item else { continue };
        if find(&call.attrs, "call").is_none() {
            continue;
        }
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
        pub(crate) const CALLS: &[crate::table::Row] = &[#(#rows),*];
    })
}

fn call(input: &DeriveInput) -> Result<TokenStream> {
    let ident = &input.ident;
    let line = CallLine::of(&input.attrs, ident.span())?;
    let api: Ident = find(&input.attrs, "api")
        .ok_or_else(|| Error::new(ident.span(), "a call stands in a module under #[calls(Api)]"))?
        .parse_args()?;
    let (group, name) = line.names();
    if *ident != upper_camel(&name) {
        return Err(Error::new(ident.span(), format!("the call of this path is named {}", upper_camel(&name))));
    }
    let id = if group.is_empty() { name.clone() } else { format!("{group}.{name}") };
    let CallLine { method, path, effect, returns, access, look, key, timeout } = &line;
    let (access, look, doc) = (option(access.as_ref()), option(look.as_ref()), doc(&input.attrs, ident.span())?);
    let deprecated = option(find(&input.attrs, "deprecated").map(deprecation).transpose()?.as_ref());
    let members = members(input)?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Param)));
    let args = members.iter().map(|Member { ident, ty, .. }| quote!(<#ty as crate::typed::Param>::arg(&self.#ident)));
    let debug = debug(ident, &members);
    Ok(quote! {
        #[allow(deprecated)]
        impl crate::typed::Call for #ident {
            type Answer = #returns;
            const OP: &'static crate::shape::Op = &crate::shape::Op {
                api: crate::shape::Api::#api, id: #id, group: #group, name: #name, doc: #doc,
                method: crate::shape::Method::#method, path: #path, effect: crate::shape::Effect::#effect,
                access: #access, look: #look, needs_key: #key, timeout: #timeout, deprecated: #deprecated,
                params: &[#(#rows),*], returns: <#returns as crate::typed::Typed>::SHAPE,
            };
            fn args(&self) -> Vec<Option<crate::args::Arg>> { vec![#(#args),*] }
        }
        #debug
    })
}

fn record(input: &DeriveInput) -> Result<TokenStream> {
    let (ident, name) = (&input.ident, input.ident.to_string());
    let doc = doc(&input.attrs, ident.span())?;
    let members = members(input)?;
    let rows = members.iter().map(|m| m.row(&quote!(crate::typed::Typed)));
    let (fields, types): (Vec<_>, Vec<_>) = members.iter().map(|m| (&m.ident, &m.ty)).unzip();
    let (count, slots) = (members.len(), 0..members.len());
    let (debug, wires) = (debug(ident, &members), members.iter().map(|m| &m.name));
    Ok(quote! {
        impl crate::typed::Typed for #ident {
            const SHAPE: crate::shape::Shape = crate::shape::Shape::Record(&crate::shape::RecordShape {
                name: #name, doc: #doc, fields: &[#(#rows),*],
            });
            fn read(node: crate::node::Node<'_>) -> crate::node::Read<Self> {
                let slots = node.fields::<#count>(&Self::SHAPE)?;
                Ok(Self { #(#fields: slots.read::<#types>(#slots)?),* })
            }
        }
        #debug
        #[cfg(feature = "serde")]
        impl serde::Serialize for #ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serde::Serializer::serialize_map(serializer, Some(#count))?;
                #(serde::ser::SerializeMap::serialize_entry(&mut map, #wires, &self.#fields)?;)*
                serde::ser::SerializeMap::end(map)
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
                rows.push(quote!(crate::shape::ChoiceOption { wire: #wire, doc: #text }));
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
            /// The text that goes over the wire.
            pub fn as_str(&self) -> &str { match self { #(Self::#variants => #wires,)* #other_text } }
        }
        impl crate::typed::Param for #ident {
            const SHAPE: crate::shape::Shape = crate::shape::Shape::Choice(&crate::shape::ChoiceShape {
                name: #name, doc: #doc, open: #open, options: &[#(#rows),*],
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

/// One field of a call or record, with what its attributes say.
struct Member {
    ident: Ident,
    name: String,
    ty: Type,
    wire: String,
    alias: Option<LitStr>,
    doc: TokenStream,
    secret: bool,
    check: TokenStream,
    assumed: Option<LitStr>,
}

impl Member {
    fn row(&self, direction: &TokenStream) -> TokenStream {
        let Self { ty, name, wire, doc, secret, check, .. } = self;
        let (alias, assumed) = (option(self.alias.as_ref()), option(self.assumed.as_ref()));
        let shape = quote_spanned!(ty.span()=> <#ty as #direction>::SHAPE);
        quote! { crate::shape::Field {
            name: #name, wire: #wire, alias: #alias, doc: #doc, secret: #secret, check: #check,
            assumed: #assumed, shape: #shape,
        } }
    }
}

fn members(input: &DeriveInput) -> Result<Vec<Member>> {
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
            ty: field.ty.clone(),
            ident,
            name,
            wire,
        });
    }
    Ok(members)
}

/// `Debug` with the secrets masked.
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

/// The doc comment, without the lines that `#[calls]` adds behind `#[api]`.
fn doc(attrs: &[Attribute], owner: Span) -> Result<TokenStream> {
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
    Ok(quote!(crate::shape::doc(#text)))
}

fn deprecation(attr: &Attribute) -> Result<LitStr> {
    let mut note = None;
    attr.parse_nested_meta(|meta| {
        note = Some(meta.value()?.parse::<LitStr>()?);
        Ok(())
    })?;
    note.ok_or_else(|| Error::new(attr.span(), "say what to use instead: note = \"..\""))
}

fn find<'a>(attrs: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attrs.iter().find(|a| a.path().is_ident(name))
}

fn option(text: Option<&LitStr>) -> TokenStream {
    text.map_or_else(|| quote!(None), |text| quote!(Some(#text)))
}
