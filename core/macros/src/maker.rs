//! Writes the constructors of a call: `new` with everything that it requires, or `Default` if it requires nothing, so
//! that nothing required can be forgotten.

use crate::member::Member;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Type};

pub fn maker(ident: &Ident, members: &[Member]) -> TokenStream {
    let required: Vec<_> = members.iter().filter(|member| !is_optional(&member.ty)).collect();
    let set = members.iter().map(|Member { ident, ty, .. }| match (is_optional(ty), takes_into(ty)) {
        (true, _) => quote!(#ident: None),
        (false, true) => quote!(#ident: #ident.into()),
        (false, false) => quote!(#ident),
    });
    if required.is_empty() {
        return quote! {
            #[allow(deprecated)]
            impl Default for #ident {
                fn default() -> Self { Self { #(#set),* } }
            }
        };
    }
    let params = required.iter().map(
        |Member { ident, ty, .. }| {
            if takes_into(ty) { quote!(#ident: impl Into<#ty>) } else { quote!(#ident: #ty) }
        },
    );
    let names: Vec<_> = required.iter().map(|member| format!("`{}`", member.name)).collect();
    let doc = format!("The call with what it requires: {}.", names.join(", "));
    quote! {
        #[allow(deprecated)]
        impl #ident {
            #[doc = #doc]
            #[allow(clippy::too_many_arguments)]
            pub fn new(#(#params),*) -> Self { Self { #(#set),* } }
        }
    }
}

fn is_optional(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|name| name == "Option")
}

/// Whether the constructor accepts anything that converts to the parameter's type: `"web"` for text.
fn takes_into(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|name| name == "String" || name == "Bytes")
}

fn last_segment(ty: &Type) -> Option<&Ident> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last().map(|segment| &segment.ident)
}
