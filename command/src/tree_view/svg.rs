//! The tree as a picture: a row for each part, with columns for the type in the schema and in Rust.

use std::fmt::Write as _;

use ews_codegen::Tree;
use ews_codegen::tree::{Node, NodeKind, Role};

use super::label;
use super::mark::MARK;
use super::markup::escaped;

/// All lengths are in pixels, but for that of ten letters of a size of 12: seven pixels and a bit are not enough.
const TEN_LETTERS: usize = 73;
const ROW: usize = 22;
const DOC_ROW: usize = 15;
const INDENT: usize = 20;
const MARGIN: usize = 16;
const GAP: usize = 28;
const HEADER: usize = 44;
/// The most letters of a name, a type and a Rust type. Longer ones are shortened, and whole in the tip.
const MOST: [usize; 3] = [60, 48, 64];

const STYLE: &str = "\
text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#1f2328}\
.h{font-weight:bold;fill:#59636e}.n{font-weight:bold}.o{fill:#59636e}.t{fill:#0550ae}.r{fill:#116329}\
.d{font-size:11px;fill:#59636e}.m{fill:#953800}.l{stroke:#b6bec8;fill:none}.p{font-style:italic;font-weight:normal}";

/// The number of a row to which another one is joined.
#[derive(Clone, Copy)]
enum Above {
    Parent(usize),
    Sister(usize),
}

/// A part with its place.
struct Row<'t> {
    node: &'t Node,
    role: Option<Role>,
    level: usize,
    /// What it hangs on: its elder sister, or else its parent.
    above: Option<Above>,
    y: usize,
    doc: String,
}

pub(super) fn print(tree: &Tree) -> String {
    let mut rows = Vec::new();
    for (role, node) in &tree.roots {
        collect(node, Some(*role), 0, None, &mut rows);
    }
    let x_type = MARGIN + widest(&rows, |row| INDENT * row.level + length(&name(row))) + GAP;
    let x_rust = x_type + widest(&rows, |row| length(&ty(row.node))) + GAP;
    let x_end = x_rust + widest(&rows, |row| length(&rust(row.node)));
    let width = (x_end + MARGIN).max(700);
    let mut y = HEADER;
    for (index, row) in rows.iter_mut().enumerate() {
        if row.role.is_some() && index > 0 {
            y += ROW / 2;
        }
        row.y = y;
        let left = MARGIN + INDENT * row.level + INDENT;
        // The letters of documentation are smaller: there is room to spare.
        let room = (width - MARGIN).saturating_sub(left) * 10 / TEN_LETTERS;
        row.doc = label::shortened(&remark(row.node), room);
        y += ROW + if row.doc.is_empty() { 0 } else { DOC_ROW };
    }
    let height = y + MARGIN;
    let title = escaped(&tree.name);
    let mut text = format!(
        "<!-- {MARK} -->\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#fff\" stroke=\"#d1d9e0\"/>\n"
    );
    let y = MARGIN + 10;
    for (x, head) in [
        (MARGIN, &*title),
        (x_type, "schema type"),
        (x_rust, "Rust type"),
    ] {
        let _ = writeln!(text, "<text class=\"h\" x=\"{x}\" y=\"{y}\">{head}</text>");
    }
    for row in &rows {
        draw(row, &rows, [x_type, x_rust], &mut text);
    }
    text.push_str("</svg>\n");
    text
}

fn collect<'t>(
    node: &'t Node,
    role: Option<Role>,
    level: usize,
    above: Option<Above>,
    rows: &mut Vec<Row<'t>>,
) {
    let own = rows.len();
    rows.push(Row {
        node,
        role,
        level,
        above,
        y: 0,
        doc: String::new(),
    });
    let mut above = Above::Parent(own);
    for child in &node.children {
        let sister = Above::Sister(rows.len());
        collect(child, None, level + 1, Some(above), rows);
        above = sister;
    }
}

fn widest(rows: &[Row], width: impl Fn(&Row) -> usize) -> usize {
    rows.iter().map(width).max().unwrap_or_default()
}

/// What is below a row: values and documentation.
fn remark(node: &Node) -> String {
    let doc = Some(label::line(node)).filter(|line| !line.is_empty());
    let parts = label::values(node).into_iter().chain(doc);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The length of a text.
fn length(text: &str) -> usize {
    text.chars().count() * TEN_LETTERS / 10 + 1
}

/// The name with the occurrence, as they are measured.
fn name(row: &Row) -> String {
    let role = row.role.and_then(label::role);
    let role = role.map_or_else(String::new, |role| format!("{role} "));
    let name = label::shortened(&label::name(row.node), MOST[0]);
    format!("{role}{name} {}", row.node.occurrence())
}

fn ty(node: &Node) -> String {
    let mark = node.cut.map(label::mark);
    let parts = [node.ty.as_deref(), mark].into_iter().flatten();
    let text = parts.collect::<Vec<_>>().join(" ");
    label::shortened(&text, MOST[1] + 16)
}

fn rust(node: &Node) -> String {
    label::shortened(node.rust.as_deref().unwrap_or_default(), MOST[2])
}

fn draw(row: &Row, rows: &[Row], [x_type, x_rust]: [usize; 2], text: &mut String) {
    let Row {
        node,
        level,
        y,
        doc,
        ..
    } = row;
    let x = MARGIN + INDENT * level;
    let base = y + 14;
    text.push_str("<g>");
    let tip = tip(node);
    let _ = write!(text, "<title>{}</title>", escaped(&tip));
    let from = row.above.and_then(|above| match above {
        Above::Parent(row) => Some(rows.get(row)?.y + 19),
        Above::Sister(row) => Some(rows.get(row)?.y + 10),
    });
    if let Some(from) = from {
        let (to, left) = (y + 10, x - INDENT + 6);
        let _ = write!(
            text,
            "<path class=\"l\" d=\"M{left} {from}V{to}H{}\"/>",
            x - 3
        );
    }
    let role = row.role.and_then(label::role);
    let role = role.map_or_else(String::new, |role| {
        format!("<tspan class=\"o p\">{role} </tspan>")
    });
    let class = match node.kind {
        NodeKind::Element | NodeKind::Attribute | NodeKind::Type => "n",
        _ => "n p",
    };
    let name = escaped(&label::shortened(&label::name(node), MOST[0]));
    let _ = write!(
        text,
        "<text x=\"{x}\" y=\"{base}\" xml:space=\"preserve\">{role}<tspan class=\"{class}\">{name}</tspan> \
         <tspan class=\"o\">{}</tspan></text>",
        node.occurrence()
    );
    let mark = node.cut.map_or_else(String::new, |cut| {
        format!(" <tspan class=\"m\">{}</tspan>", label::mark(cut))
    });
    let ty = label::shortened(node.ty.as_deref().unwrap_or_default(), MOST[1]);
    let cells = [
        (x_type, "t", escaped(&ty) + &mark),
        (x_rust, "r", escaped(&rust(node))),
        (x + INDENT, "d", escaped(doc)),
    ];
    for (x, class, cell) in cells.into_iter().filter(|(_, _, cell)| !cell.is_empty()) {
        let y = if class == "d" { base + DOC_ROW } else { base };
        let _ = write!(
            text,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{cell}</text>"
        );
    }
    text.push_str("</g>\n");
}

/// What is shown when the pointer is on a row: all of it.
fn tip(node: &Node) -> String {
    let mut lines = vec![format!("{} {}", label::name(node), node.occurrence())];
    lines.extend(node.ty.clone());
    lines.extend(node.rust.clone());
    lines.extend(label::values(node));
    lines.extend(Some(label::line(node)).filter(|line| !line.is_empty()));
    lines.join("\n")
}
