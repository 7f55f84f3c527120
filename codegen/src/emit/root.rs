//! What there is once: the root module, the root elements, and for operations the header and the enum of
//! messages.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use super::{Emitter, doc, scope};
use crate::error::Error;
use crate::plan::{Item, ItemPath, Place, Root, Ty};
use crate::profile::{OperationPaths, Service};

/// The module of a namespace: its files, and the items in them.
pub(super) fn module(emitter: &Emitter<'_>, name: &str) -> TokenStream {
    let files = &emitter.plan.files;
    let files = files.iter().filter(|(place, _)| place.module == name);
    let shared = emitter.shared.borrow();
    let is_shared = |item: &&Item| {
        let path = ItemPath {
            module: name.to_owned(),
            ident: item.ident().to_owned(),
        };
        shared.contains(&path)
    };
    let (mut modules, mut uses, mut facets) = (Vec::new(), Vec::new(), Vec::new());
    for (Place { file, .. }, content) in files {
        let file = ident(file);
        let is_facets = |item: &&Item| matches!(item, Item::Facets(_));
        let (own, open): (Vec<&Item>, Vec<&Item>) = content.items.iter().partition(is_facets);
        modules.push(quote!(mod #file;));
        uses.extend(import(&quote!(pub use #file), open));
        let own = own.into_iter().filter(is_shared).collect();
        facets.extend(import(&quote!(pub(crate) use #file), own));
    }
    quote!(#(#modules)* #(#uses)* #(#facets)*)
}

/// A `use` of these items, if there are any, in the order of their names.
fn import(from: &TokenStream, items: Vec<&Item>) -> Option<TokenStream> {
    let names: BTreeSet<&str> = items.into_iter().map(Item::ident).collect();
    let names: Vec<_> = names.into_iter().map(ident).collect();
    match &*names {
        [] => None,
        [only] => Some(quote!(#from::#only;)),
        names => Some(quote!(#from::{#(#names),*};)),
    }
}

/// The files beside the modules.
pub(super) fn files(emitter: &Emitter<'_>) -> Vec<(&'static str, TokenStream)> {
    match &emitter.service {
        Some(service) => vec![
            ("header.rs", header(emitter, service)),
            ("message.rs", message(emitter, service)),
            ("operations.rs", operations(emitter, service)),
            ("mod.rs", root(emitter)),
        ],
        None => vec![("roots.rs", roots(emitter)), ("mod.rs", root(emitter))],
    }
}

fn root(emitter: &Emitter<'_>) -> TokenStream {
    let Emitter { plan, runtime, .. } = emitter;
    let houses = plan.namespaces.iter().filter_map(|house| {
        let (prefix, uri) = (house.prefix, house.uri.as_deref()?);
        Some(quote!(Namespace::new(#prefix, #uri)))
    });
    // In a crate of its user the code is not held to the lints and the format of that crate. `mod.rs` may
    // be included rather than be a file of its own, so it has no attributes for all of it.
    let foreign = |attributes| (!emitter.is_own()).then_some(attributes);
    let skip = foreign(quote!(#[rustfmt::skip]));
    let quiet = foreign(quote! {
        #[rustfmt::skip]
        #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
        #[allow(dead_code, unreachable_pub, unused_imports)]
    });
    let may_be_unused = foreign(quote! {
        #[rustfmt::skip]
        #[allow(dead_code, unreachable_pub, unused_imports)]
    });
    let used: BTreeSet<&str> = plan.files.keys().map(|place| &*place.module).collect();
    let modules = plan
        .namespaces
        .iter()
        .filter(|house| used.contains(&*house.module))
        .map(|house| {
            let name = ident(&house.module);
            let doc = doc::comment(&[match &house.uri {
                Some(uri) => format!("Types of the namespace `{uri}`."),
                None => "Types without a namespace.".to_owned(),
            }]);
            quote!(#doc #quiet pub mod #name;)
        });
    let doc = doc::comment(&[
        "The namespaces of the schemas, each with its canonical prefix.".to_owned(),
    ]);
    let (files, offers) = if emitter.service.is_some() {
        let offers = quote! {
            #may_be_unused
            pub use header::Header;
            #may_be_unused
            pub use message::Message;
        };
        (&["header", "message", "operations"][..], Some(offers))
    } else {
        (&["roots"][..], None)
    };
    let files = files.iter().map(|file| ident(file));
    quote! {
        #(#quiet mod #files;)*
        #(#modules)*

        #skip
        use #runtime::xml::Namespace;

        #offers

        #doc
        #may_be_unused
        pub const NAMESPACES: &[Namespace] = &[#(#houses),*];
    }
}

/// A path from a file beside the modules.
fn path(path: &ItemPath) -> TokenStream {
    let (module, name) = (ident(&path.module), ident(&path.ident));
    quote!(super::#module::#name)
}

fn ty(ty: &Ty, runtime: &TokenStream) -> TokenStream {
    match ty {
        Ty::Item(item) => path(item),
        Ty::Restricted(plain, _) => self::ty(plain, runtime),
        Ty::Value(value) => match scope::plain(*value) {
            Ok(plain) => plain,
            Err(name) => {
                let name = ident(name);
                quote!(#runtime::value::#name)
            }
        },
        Ty::ListOf(item) => {
            let item = self::ty(item, runtime);
            quote!(Vec<#item>)
        }
        Ty::Any => quote!(AnyElement),
    }
}

/// The name of an element, with the facets of its type if it has any.
fn tag(name: &str, ty: &Ty) -> TokenStream {
    if let Some(facets) = ty.facets() {
        let facets = path(facets);
        quote!((#name, &#facets))
    } else {
        quote!(#name)
    }
}

fn header(emitter: &Emitter<'_>, service: &Service) -> TokenStream {
    let Emitter { plan, runtime, .. } = emitter;
    let facets = plan.headers.iter().filter_map(|header| header.ty.facets());
    emitter.shared.borrow_mut().extend(facets.cloned());
    let fields = plan.headers.iter().map(|header| {
        let (name, ty) = (ident(&header.field), ty(&header.ty, runtime));
        let doc = doc::part(&header.doc, &header.name, None);
        quote!(#doc pub #name: Option<#ty>)
    });
    let reads = plan.headers.iter().map(|header| {
        let (field, tag) = (ident(&header.field), tag(&header.name, &header.ty));
        quote!(r.one(#tag, &mut self.#field)?;)
    });
    let writes = plan.headers.iter().map(|header| {
        let (field, tag) = (ident(&header.field), tag(&header.name, &header.ty));
        quote!(w.optional(#tag, &self.#field);)
    });
    let names = plan.headers.iter().map(|header| &header.name);
    let doc = doc::comment(&[service.header_doc.to_owned()]);
    let other_doc = doc::comment(&[service.other_headers_doc.to_owned()]);
    quote! {
        use #runtime::codegen::{Content, Reader, Result, WriteXml, Writer};
        use #runtime::xml::{AnyElement, Wildcard};

        #doc
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Header {
            #(#fields,)*
            #other_doc
            pub other: Vec<AnyElement>,
        }

        impl Content for Header {
            fn start(_: &mut Reader<'_>) -> Result<Self> {
                Ok(Self::default())
            }

            fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
                #(#reads)*
                r.rest(&[#(#names),*], &mut self.other)
            }
        }

        #runtime::codegen::content!(Header);

        impl WriteXml for Header {
            fn content(&self, w: &mut Writer) {
                #(#writes)*
                w.any(&Wildcard::Any, &self.other);
            }
        }
    }
}

/// How the types in a file beside the modules make arbitrary values of themselves.
pub(super) fn arbitrary(emitter: &Emitter<'_>, file: &str) -> Result<String, Error> {
    let plan = emitter.plan;
    let text = match file {
        "header.rs" => {
            let headers = plan.headers.iter();
            let mut fields: Vec<_> = headers
                .map(|header| (header.field.clone(), quote!(s.value()?)))
                .collect();
            fields.push(("other".to_owned(), quote!(s.rest()?)));
            emitter.arbitrary("Header", Vec::new(), fields)?
        }
        "message.rs" if !plan.roots.is_empty() => {
            let roots = plan.roots.iter();
            let variants = roots.map(|root| (root.ident.clone(), quote!(s.value()?)));
            emitter.arbitrary_enum("Message", variants.collect())?
        }
        _ => return Ok(String::new()),
    };
    Ok(format!("\n{text}"))
}

fn message(emitter: &Emitter<'_>, service: &Service) -> TokenStream {
    let Emitter { plan, runtime, .. } = emitter;
    let roots: Vec<(proc_macro2::Ident, &str, TokenStream)> = plan
        .roots
        .iter()
        .map(|root| (ident(&root.ident), &*root.name, path(&root.path)))
        .collect();
    let variants = roots.iter().map(|(variant, name, ty)| {
        let doc = doc::comment(&[format!("`{name}`")]);
        quote!(#doc #variant(#ty))
    });
    let reads = roots
        .iter()
        .map(|(variant, name, _)| quote!(.one(#name, Self::#variant)));
    let writes = roots
        .iter()
        .map(|(variant, name, _)| quote!(Self::#variant(value) => w.element(#name, value)));
    let names = roots
        .iter()
        .map(|(variant, name, _)| quote!(Self::#variant(_) => #name));
    let doc = doc::comment(&[service.message_doc.to_owned()]);
    quote! {
        use #runtime::codegen::{Particle, Reader, Result, WriteXml, Writer};

        #doc
        #[derive(Clone, Debug, PartialEq)]
        pub enum Message { #(#variants),* }

        impl Message {
            /// The name of the root element, with the canonical prefix.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { #(#names),* }
            }
        }

        impl Particle for Message {
            fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
                let mut found = None;
                r.alternatives(&mut found)#(#reads)*.end()?;
                Ok(found)
            }
        }

        impl WriteXml for Message {
            fn content(&self, w: &mut Writer) {
                match self { #(#writes),* }
            }
        }
    }
}

/// The root elements.
fn roots(emitter: &Emitter<'_>) -> TokenStream {
    let runtime = &emitter.runtime;
    let roots = impl_roots(emitter);
    quote! {
        use #runtime::xml::{Namespace, Root};

        #roots
    }
}

fn impl_roots(emitter: &Emitter<'_>) -> TokenStream {
    let roots = emitter.plan.roots.iter().map(|root| {
        let Root {
            name, path: item, ..
        } = root;
        let ty = path(item);
        quote! {
            impl Root for #ty {
                const NAME: &'static str = #name;
                const NAMESPACES: &'static [Namespace] = super::NAMESPACES;
            }
        }
    });
    quote!(#(#roots)*)
}

/// The root elements, the operations that they make, and the base of their response messages.
fn operations(emitter: &Emitter<'_>, service: &Service) -> TokenStream {
    let Emitter { plan, runtime, .. } = emitter;
    let operations = plan.operations.iter().map(|operation| {
        (service.operation.implement)(&OperationPaths {
            name: operation.name.clone(),
            action: operation.action.clone(),
            request: path(&operation.request.path),
            response: path(&operation.response.path),
            header: quote!(super::Header),
        })
    });
    let base = plan.response_message.as_ref();
    let status = base.map(|base| (service.status.implement)(&path(base)));
    let mut traits = vec![ident(service.operation.name)];
    let mut xml: BTreeSet<&str> = ["Namespace", "Root"].into();
    xml.extend(service.operation.xml);
    if status.is_some() {
        traits.push(ident(service.status.name));
        xml.extend(service.status.xml);
    }
    let (module, xml) = (ident(service.module), xml.into_iter().map(ident));
    let roots = impl_roots(emitter);
    quote! {
        use #runtime::#module::{#(#traits),*};
        use #runtime::xml::{#(#xml),*};

        #roots
        #(#operations)*
        #status
    }
}
