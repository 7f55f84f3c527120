//! The layout of expressions. The widths and the choices are those of rustfmt's default configuration. Like
//! rustfmt, this finds no layout for an expression that does not fit.

use super::arguments;
use super::chain;
use super::expression::Expression;
use super::room::{
    LaidOut, Room, break_line, first_line_width, is_better_below, is_one_line, width,
};

/// The widest fields of a struct expression on one line.
const STRUCT_WIDTH: usize = 18;

impl LaidOut for Expression {
    fn layout(&self, room: Room) -> Option<String> {
        match self {
            Self::Text(text) => room.hold(text.clone()),
            Self::Literal(text) => Some(text.clone()),
            Self::Array(values) => arguments::array(values, room),
            Self::Tuple(values) => arguments::call("", values, room),
            Self::Call(function, values) => arguments::call(function, values, room),
            Self::Chain(start, links) => chain::chain(start, links, room),
            Self::Struct { name, fields, rest } => structure(name, fields, rest.as_deref(), room),
            Self::Match(value, arms) if arms.is_empty() => room.hold(format!("match {value} {{}}")),
            Self::Match(value, arms) => {
                let head = room.before(2).hold(format!("match {value}"))?;
                let inside = room.inside(0);
                let arms = arms
                    .iter()
                    .map(|(pattern, body)| arm(pattern, body, inside));
                block(&format!("{head} {{"), arms, room)
            }
            Self::Block(statements) => {
                let inside = room.inside(1);
                let statements = statements.iter().map(|statement| statement.layout(inside));
                let ended = statements.map(|statement| Some(statement? + ";"));
                block("{", ended, room)
            }
        }
    }
}

/// Lines in braces.
fn block(start: &str, lines: impl Iterator<Item = Option<String>>, room: Room) -> Option<String> {
    let mut text = start.to_owned();
    for line in lines {
        text.push_str(&break_line(room.inside(0).indent));
        text.push_str(&line?);
    }
    text.push_str(&break_line(room.indent));
    text.push('}');
    Some(text)
}

fn structure(
    name: &str,
    fields: &[(String, Option<Expression>)],
    rest: Option<&str>,
    room: Room,
) -> Option<String> {
    let inside = room.inside(1);
    let mut lines = Vec::new();
    for (field, value) in fields {
        lines.push(match value {
            None => field.clone(),
            Some(value) => struct_field(field, value, inside)?,
        });
    }
    let rest = rest.map(|rest| format!("..{rest}"));
    let all = lines
        .iter()
        .chain(&rest)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let in_line = format!("{name} {{ {all} }}");
    if is_one_line(&all) && width(&all) <= STRUCT_WIDTH && width(&in_line) <= room.width() {
        return Some(in_line);
    }
    let start = room.hold(format!("{name} {{"))?;
    let lines = lines.into_iter().map(|line| Some(line + ","));
    block(&start, lines.chain(rest.map(Some)), room)
}

fn struct_field(field: &str, value: &Expression, room: Room) -> Option<String> {
    let before = format!("{field}: ");
    if let Some(value) = value.layout(room.after(width(&before))) {
        return Some(before + &value);
    }
    let below = room.inside(0);
    let value = value.layout(below)?;
    Some(format!("{field}:{}{value}", break_line(below.indent)))
}

/// An arm of a match.
fn arm(pattern: &str, body: &Expression, room: Room) -> Option<String> {
    let before = format!("{pattern} => ");
    // A comma follows.
    let behind_room = room.before(1).after(width(&before));
    let behind = body.layout(behind_room);
    if let Expression::Block(_) = body {
        return behind.map(|block| before + &block);
    }
    if let Some(body) = &behind
        && is_one_line(body)
        && width(body) <= behind_room.width()
    {
        return Some(format!("{before}{body},"));
    }
    let below_room = room.inside(0);
    let below = body.layout(below_room);
    let in_block = |body: &str| {
        let (inside, outside) = (break_line(below_room.indent), break_line(room.indent));
        format!("{before}{{{inside}{body}{outside}}}")
    };
    match (behind, below) {
        (Some(behind), Some(below)) if is_better_below(&behind, &below) => Some(in_block(&below)),
        (Some(behind), _) if first_line_width(&behind) <= behind_room.width() => {
            Some(format!("{before}{behind},"))
        }
        (_, below) => below.map(|below| in_block(&below)),
    }
}

/// An expression behind the start of a statement, such as `let x =`, or on the line below it.
pub(super) fn assigned(before: &str, value: &Expression, room: Room) -> Option<String> {
    let start = format!("{before} ");
    let behind = value.layout(room.after(width(&start)));
    if let Some(value) = &behind
        && is_one_line(value)
        && width(&start) + width(value) <= room.width()
    {
        return Some(start + value);
    }
    let below_room = room.inside(1);
    let below = value.layout(below_room);
    let under = |value: &str| format!("{before}{}{value}", break_line(below_room.indent));
    match (behind, below) {
        (Some(behind), Some(below)) if first_line_width(&below) > below_room.width() => {
            Some(start + &behind)
        }
        (Some(behind), Some(below)) if is_better_below(&behind, &below) => Some(under(&below)),
        (Some(behind), _) => Some(start + &behind),
        (None, below) => below.map(|below| under(&below)),
    }
}
