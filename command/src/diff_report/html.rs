//! A page that stands alone: no other file, no network. It can be read without scripts; with them it filters.

use std::fmt::Write as _;

use ews_codegen::diff::{Change, Comparison, Effect, Level, Rule, Usual};

use super::summary::{by_component, inside, places, table, verdict};

/// The page around the report: style and script are in it.
const PAGE: &str = include_str!("page.html");

pub(super) fn report(comparison: &Comparison, [old, new]: [&str; 2]) -> String {
    let verdict = verdict(comparison);
    let (outcome, sentence) = verdict.split_once(": ").unwrap_or((&verdict, ""));
    let parts = [
        ("title", escaped(&format!("{old} → {new}: {outcome}"))),
        ("old", escaped(old)),
        ("new", escaped(new)),
        ("outcome", escaped(outcome)),
        ("class", class(outcome)),
        ("sentence", escaped(sentence)),
        ("filters", filters(comparison)),
        ("changes", changes(comparison)),
        ("others", others(comparison)),
        ("rules", rules(comparison)),
    ];
    filled(PAGE, &parts)
}

/// The page with its parts. What is filled in is not looked at again.
fn filled(page: &str, parts: &[(&str, String)]) -> String {
    let mut text = String::new();
    for (index, piece) in page.split("{{").enumerate() {
        match piece.split_once("}}") {
            Some((name, rest)) if index > 0 => {
                let part = parts.iter().find(|(own, _)| *own == name);
                text.push_str(part.map_or("", |(_, part)| part));
                text.push_str(rest);
            }
            _ => text.push_str(piece),
        }
    }
    text
}

/// A button for each verdict that there is.
fn filters(comparison: &Comparison) -> String {
    let mut text = String::new();
    for ((what, counts), key) in table(comparison).into_iter().zip(["old", "new", "rust"]) {
        let _ = write!(text, "<fieldset><legend>{what}</legend>");
        for (word, n) in counts {
            let class = class(word);
            let disabled = if n == 0 { " disabled" } else { "" };
            let _ = write!(
                text,
                "<button type=\"button\" class=\"badge {class}\" data-key=\"{key}\" data-value=\"{class}\" \
                 aria-pressed=\"true\"{disabled}>{word} <b>{n}</b></button>"
            );
        }
        text.push_str("</fieldset>");
    }
    text
}

fn changes(comparison: &Comparison) -> String {
    let mut text = String::new();
    for (component, changes) in by_component(comparison) {
        let worst = changes
            .iter()
            .map(|change| gravity(change))
            .max()
            .unwrap_or_default();
        let _ = write!(
            text,
            "<details open class=\"component g{worst}\"><summary><span>{}</span><span class=\"count\">{}</span></summary>",
            escaped(&component),
            changes.len()
        );
        for change in changes {
            text.push_str(&of_change(change));
        }
        text.push_str("</details>\n");
    }
    text
}

/// How bad a change is: 2 is breaking.
fn gravity(change: &Change) -> u8 {
    match (change.wire.worst(), change.rust) {
        (Effect::Refused, _) | (_, Level::Major) => 2,
        (Effect::LenientOnly, _) | (_, Level::Minor) => 1,
        (Effect::Fine, Level::None) => 0,
    }
}

fn of_change(change: &Change) -> String {
    let (old, new) = (
        change.wire.old_documents.word(),
        change.wire.new_documents.word(),
    );
    let rust = change.rust.word();
    let mut text = format!(
        "<article tabindex=\"-1\" class=\"g{}\" data-old=\"{}\" data-new=\"{}\" data-rust=\"{}\">",
        gravity(change),
        class(old),
        class(new),
        class(rust)
    );
    let place = match inside(change) {
        "" => String::new(),
        place => format!("<span class=\"where\">{}</span> ", escaped(place)),
    };
    let what = match (&change.old, &change.new) {
        (Some(old), Some(new)) => {
            format!("<del>{}</del> → <ins>{}</ins>", escaped(old), escaped(new))
        }
        (Some(_), None) => format!("<del>{}</del>", escaped(&change.what())),
        (None, Some(_)) => format!("<ins>{}</ins>", escaped(&change.what())),
        (None, None) => escaped(change.rule.description()),
    };
    let _ = write!(
        text,
        "<h3><a class=\"rule\" href=\"#rule-{0}\">{0}</a> {place}{what}</h3><dl>",
        change.rule.id()
    );
    let _ = write!(
        text,
        "<dt>Wire</dt><dd>old documents {} new documents {} <span class=\"why\">{}</span></dd>",
        badge(old),
        badge(new),
        escaped(&change.wire_reason)
    );
    let reasons = change
        .rust_reasons
        .iter()
        .map(|reason| format!("<li><code>{}</code></li>", escaped(reason)));
    let reasons: String = reasons.collect();
    let reasons = if reasons.is_empty() {
        reasons
    } else {
        format!("<ul>{reasons}</ul>")
    };
    let _ = write!(text, "<dt>Rust</dt><dd>{}{reasons}</dd>", badge(rust));
    let also: Vec<String> = change.also().map(escaped).collect();
    if !also.is_empty() {
        let _ = write!(text, "<dt>Also</dt><dd>{}</dd>", also.join(", "));
    }
    let places = places(change);
    if !places.is_empty() {
        let _ = write!(
            text,
            "<dt>At</dt><dd class=\"at\">{}</dd>",
            escaped(&places)
        );
    }
    text.push_str("</dl></article>");
    text
}

fn badge(word: &str) -> String {
    format!("<span class=\"badge {}\">{word}</span>", class(word))
}

/// What is ignored, and what comes from no single change.
fn others(comparison: &Comparison) -> String {
    let mut text = String::new();
    let mut list = |title: &str, items: Vec<String>| {
        if !items.is_empty() {
            let _ = write!(
                text,
                "<details class=\"others\"><summary><span>{title}</span><span class=\"count\">{}</span></summary><ul>",
                items.len()
            );
            for item in items {
                let _ = write!(text, "<li>{}</li>", escaped(&item));
            }
            text.push_str("</ul></details>");
        }
    };
    list("From no single change", comparison.untraced().collect());
    let ignored = comparison.ignored.iter().map(|own| {
        let change = &own.change;
        format!(
            "{} {}: {} ({})",
            change.rule.id(),
            change.place,
            change.what(),
            own.reason
        )
    });
    list("Ignored", ignored.collect());
    list("Ignored, but not there", comparison.unused.clone());
    text
}

/// The rules of the changes.
fn rules(comparison: &Comparison) -> String {
    let is_used = |rule: &&Rule| {
        comparison
            .changes
            .iter()
            .any(|change| change.rule == **rule)
    };
    let mut text = String::new();
    for rule in Rule::ALL.iter().filter(is_used) {
        let [old, new] = rule.wire().map(Usual::words);
        let _ = write!(
            text,
            "<tr id=\"rule-{0}\"><th scope=\"row\">{0}</th><td>{1}</td><td>{old}</td><td>{new}</td><td>{2}</td></tr>",
            rule.id(),
            escaped(rule.description()),
            rule.rust()
        );
    }
    text
}

/// A word as the name of a class.
fn class(word: &str) -> String {
    word.replace(' ', "-")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
