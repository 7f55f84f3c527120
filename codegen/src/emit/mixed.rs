//! What the children of mixed content are checked against.

use super::context::FileContext;
use super::modelled::{element_model, implementation, repeated};
use crate::plan::{AlternativeKind, Choice, ContentModel};
use crate::rust::{Code, Expression, call, ident, method, text};

/// For the enum of the children.
pub(super) fn of_mixed(file: &mut FileContext<'_>, children: &Choice) -> Vec<Code> {
    let Some(content) = &children.content else {
        return Vec::new();
    };
    let arms = children.alternatives.iter().map(|alternative| {
        let parts = match &alternative.kind {
            AlternativeKind::Any(_) => method("outline", "named", vec![text("&value.name")]),
            AlternativeKind::List(list) => element_model(file, &list.name, "&[value]").1,
            kind => element_model(file, kind.name(), "std::slice::from_ref(value)").1,
        };
        (
            format!("Self::{}(value)", ident(&alternative.variant)),
            parts,
        )
    });
    let arms: Vec<_> = arms.collect();
    let value = if arms.is_empty() { "*self" } else { "self" };
    let outline = vec![Code::Value(Expression::Match(value.to_owned(), arms))];
    let model = model(file, content);
    implementation(file, &children.ident, model, outline)
}

fn model(file: &mut FileContext<'_>, model: &ContentModel) -> Expression {
    let name = file.codegen("ContentModel");
    let parts = |file: &mut FileContext<'_>, kind: &str, parts: &[ContentModel]| {
        let parts = parts.iter().map(|part| self::model(file, part));
        let parts = Expression::Array(parts.collect());
        call(format!("{name}::{kind}"), vec![parts])
    };
    match model {
        ContentModel::Element(element) => element_model(file, element, "").0,
        ContentModel::Any(any) => {
            let any = file.wildcard(any);
            call(format!("{name}::Any"), vec![any])
        }
        ContentModel::Sequence(inside) => parts(file, "Sequence", inside),
        ContentModel::Choice(inside) => parts(file, "Choice", inside),
        ContentModel::All(inside) => parts(file, "All", inside),
        ContentModel::Repeated(occurs, inside) => {
            let inside = self::model(file, inside);
            repeated(file, inside, *occurs)
        }
        ContentModel::Free => text(format!("{name}::Free")),
    }
}
