//! The layout of chains of method calls.

use super::arguments;
use super::expression::Link;
use super::room::{
    INDENT, MAX_WIDTH, Room, break_line, first_line_width, is_one_line, line_count, width,
};

/// The widest chain on one line.
const CHAIN_WIDTH: usize = 60;
/// The least lines of a last call for which the rest of its chain stays on one line in any case.
const MANY_LINES: usize = 5;

pub(super) fn chain(start: &str, links: &[Link], room: Room) -> Option<String> {
    let mut start = room.hold(start.to_owned())?;
    let mut rest = links;
    // If the root is not wider than an indentation, the first call is on the same line.
    let offset = room.column - room.indent;
    while width(&start) + offset <= INDENT && is_one_line(&start) {
        let [first, others @ ..] = rest else { break };
        let Some(call) = link(first, room.after(width(&start))) else {
            break;
        };
        start.push_str(&call);
        rest = others;
    }
    let Some((last, middle)) = rest.split_last() else {
        return Some(start);
    };
    // If the first call has several lines, the calls below it have its indentation.
    let below = if is_one_line(&start) {
        room.inside(0)
    } else {
        Room::line(room.indent, 0)
    };
    let mut parts = vec![start];
    for part in middle {
        parts.push(link(part, below)?);
    }
    let taken = usize::from(last.is_tried);
    let budget = match links {
        [_] => room.width(),
        _ => room.width().min(CHAIN_WIDTH),
    };
    let before = parts.iter().map(|part| width(part)).sum::<usize>() + taken;
    let budget = budget.saturating_sub(before);
    let between = break_line(below.indent);
    let below = below.before(MAX_WIDTH - room.end + taken);
    let is_line = budget > 0 && parts.iter().all(|part| is_one_line(part));
    let behind = if is_line {
        link(last, room.before(taken).after(before))
    } else {
        None
    };
    let (last, is_line) = match behind {
        None => (link(last, if is_line { room } else { below })?, false),
        Some(behind) => {
            let fits = first_line_width(&behind) <= budget;
            if fits && line_count(&behind) >= MANY_LINES {
                (behind, true)
            } else {
                match link(last, below) {
                    Some(below) if !fits || line_count(&below) < line_count(&behind) => {
                        (below, false)
                    }
                    _ => (behind, fits),
                }
            }
        }
    };
    parts.push(last);
    Some(parts.join(if is_line { "" } else { &between }))
}

fn link(link: &Link, room: Room) -> Option<String> {
    let name = format!(".{}", link.name);
    let (room, end) = if link.is_tried {
        (room.before(1), "?")
    } else {
        (room, "")
    };
    let call = arguments::call(&name, &link.arguments, room)?;
    Some(call + end)
}
