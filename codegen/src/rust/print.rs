//! Prints code.

use super::arguments::fill;
use super::code::Code;
use super::expression::Expression;
use super::layout::assigned;
use super::room::{INDENT, LaidOut, MAX_WIDTH, Room, width};

/// The text of some code.
pub(crate) fn print(code: &[Code]) -> String {
    let mut printer = Printer::default();
    printer.all(code);
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    indent: usize,
}

impl Printer {
    fn all(&mut self, code: &[Code]) {
        for code in code {
            self.code(code);
        }
    }

    fn code(&mut self, code: &Code) {
        match code {
            Code::Line(line) => self.line(line),
            Code::Empty => self.text.push('\n'),
            Code::Block(head, body) => self.block(head, body),
            Code::If(conditions, body) => self.condition(conditions, body),
            Code::Function {
                head,
                parameters,
                result,
                body,
            } => self.function(head, parameters, result.as_deref(), body),
            Code::Assign(before, value) => {
                let text = assigned(before, value, Room::line(self.indent, 1));
                self.statement(
                    &text.unwrap_or_else(|| format!("{before} {}", one_line(value))),
                    ";",
                );
            }
            Code::Statement(value) => {
                let text = value.layout(Room::line(self.indent, 1));
                self.statement(&text.unwrap_or_else(|| one_line(value)), ";");
            }
            Code::Value(value) => {
                let text = value.layout(Room::line(self.indent, 0));
                self.statement(&text.unwrap_or_else(|| one_line(value)), "");
            }
            Code::Member(name, ty) => {
                let line = format!("pub {name}: {ty},");
                if self.has_room(&line) {
                    self.line(&line);
                } else {
                    self.line(&format!("pub {name}:"));
                    self.inside(|printer| printer.line(&format!("{ty},")));
                }
            }
            Code::Variant(name, ty) => {
                let line = format!("{name}({ty}),");
                if self.has_room(&line) {
                    self.line(&line);
                } else {
                    self.line(&format!("{name}("));
                    self.inside(|printer| printer.line(&format!("{ty},")));
                    self.line("),");
                }
            }
            Code::Use(path, names) => self.imports(path, names),
            Code::Macro(name, body) => self.block(&format!("{name}!"), body),
            Code::MacroList { path, head, parts } => self.macro_list(path, head, parts),
        }
    }

    fn block(&mut self, head: &str, body: &[Code]) {
        if body.is_empty() {
            self.line(&format!("{head} {{}}"));
            return;
        }
        self.line(&format!("{head} {{"));
        self.inside(|printer| printer.all(body));
        self.line("}");
    }

    fn condition(&mut self, conditions: &[String], body: &[Code]) {
        let head = format!("if {}", conditions.join(" || "));
        if self.has_room(&format!("{head} {{")) {
            return self.block(&head, body);
        }
        for (index, condition) in conditions.iter().enumerate() {
            if index == 0 {
                self.line(&format!("if {condition}"));
            } else {
                self.inside(|printer| printer.line(&format!("|| {condition}")));
            }
        }
        self.line("{");
        self.inside(|printer| printer.all(body));
        self.line("}");
    }

    fn function(
        &mut self,
        head: &str,
        parameters: &[(String, String)],
        result: Option<&str>,
        body: &[Code],
    ) {
        let result = result.map_or_else(String::new, |result| format!(" -> {result}"));
        let list = parameters.iter().map(|(name, ty)| format!("{name}: {ty}"));
        let line = format!("{head}({}){result}", list.collect::<Vec<_>>().join(", "));
        if self.has_room(&format!("{line} {{")) {
            return self.block(&line, body);
        }
        self.line(&format!("{head}("));
        self.inside(|printer| {
            for (name, ty) in parameters {
                printer.parameter(name, ty);
            }
        });
        self.block(&format!("){result}"), body);
    }

    fn parameter(&mut self, name: &str, ty: &str) {
        let line = format!("{name}: {ty},");
        match ty.split_once('<') {
            Some((outer, inner)) if !self.has_room(&line) => {
                let inner = inner.strip_suffix('>').unwrap_or(inner);
                self.line(&format!("{name}: {outer}<"));
                self.inside(|printer| printer.line(&format!("{inner},")));
                self.line(">,");
            }
            _ => self.line(&line),
        }
    }

    fn imports(&mut self, path: &str, names: &[String]) {
        let line = match names {
            [] => return,
            [only] => format!("{path}::{only};"),
            names => format!("{path}::{{{}}};", names.join(", ")),
        };
        if self.has_room(&line) || names.len() == 1 {
            return self.line(&line);
        }
        self.line(&format!("{path}::{{"));
        self.inside(|printer| {
            for line in fill(names, MAX_WIDTH - printer.indent - 1) {
                printer.line(&format!("{line},"));
            }
        });
        self.line("};");
    }

    fn macro_list(&mut self, path: &str, head: &str, parts: &[String]) {
        let list = match parts {
            [] => format!("{head} {{}}"),
            parts => format!("{head} {{ {} }}", parts.join(", ")),
        };
        let line = format!("{path}! {{ {list} }}");
        if self.has_room(&line) {
            return self.line(&line);
        }
        self.line(&format!("{path}! {{"));
        self.inside(|printer| {
            if printer.has_room(&list) {
                return printer.line(&list);
            }
            printer.line(&format!("{head} {{"));
            printer.inside(|printer| {
                for line in fill(parts, MAX_WIDTH - printer.indent - 1) {
                    printer.line(&format!("{line},"));
                }
            });
            printer.line("}");
        });
        self.line("}");
    }

    fn has_room(&self, line: &str) -> bool {
        self.indent + width(line) <= MAX_WIDTH
    }

    fn inside(&mut self, print: impl FnOnce(&mut Self)) {
        self.indent += INDENT;
        print(self);
        self.indent -= INDENT;
    }

    fn line(&mut self, line: &str) {
        self.statement(line, "");
    }

    fn statement(&mut self, text: &str, end: &str) {
        self.text.push_str(&" ".repeat(self.indent));
        self.text.push_str(text);
        self.text.push_str(end);
        self.text.push('\n');
    }
}

/// An expression on one line. One that has no layout is printed like this, and rustfmt leaves it unchanged.
pub(crate) fn one_line(expression: &Expression) -> String {
    let list = |values: &[Expression]| values.iter().map(one_line).collect::<Vec<_>>().join(", ");
    match expression {
        Expression::Text(text) | Expression::Literal(text) => text.clone(),
        Expression::Tuple(values) => format!("({})", list(values)),
        Expression::Array(values) => format!("&[{}]", list(values)),
        Expression::Call(function, arguments) => format!("{function}({})", list(arguments)),
        Expression::Chain(root, links) => links.iter().fold(root.clone(), |chain, link| {
            let end = if link.is_tried { "?" } else { "" };
            format!("{chain}.{}({}){end}", link.name, list(&link.arguments))
        }),
        Expression::Struct { name, fields, rest } => {
            let fields = fields.iter().map(|(field, value)| match value {
                Some(value) => format!("{field}: {}", one_line(value)),
                None => field.clone(),
            });
            let rest = rest.iter().map(|rest| format!("..{rest}"));
            let all: Vec<String> = fields.chain(rest).collect();
            format!("{name} {{ {} }}", all.join(", "))
        }
        Expression::Match(value, arms) => {
            let arms = arms.iter();
            let arms = arms.map(|(pattern, body)| format!("{pattern} => {}", one_line(body)));
            format!(
                "match {value} {{ {} }}",
                arms.collect::<Vec<_>>().join(", ")
            )
        }
        Expression::Block(statements) => {
            let statements = statements.iter();
            let statements = statements.map(|statement| format!("{}; ", one_line(statement)));
            format!("{{ {}}}", statements.collect::<String>())
        }
    }
}
