//! Filling a template's fields with values that stay plain text, whatever they contain.

use super::fields::LISTS;
use super::plain::unescaped;
use super::syntax::{Condition, Fault, Part, fence, parts};
use super::{Fields, Template, yaml};

impl Template<'_> {
    /// The Markdown of a new postmortem.
    ///
    /// Each field is filled once: a value that looks like a field stays as it is, and so does a field of an unknown name. What
    /// stands under a condition that nothing is known for is left out.
    #[must_use]
    pub fn render(self, fields: &Fields<'_>) -> String {
        let mut out = String::with_capacity(self.text.len() + 128);
        let mut open: Vec<bool> = Vec::new();
        for part in parts(self.text).0 {
            let shown = open.iter().all(|&holds| holds);
            match part {
                Part::If(condition) => open.push(holds(&condition, fields)),
                Part::End => {
                    open.pop();
                }
                Part::Text(text) if shown => push(&mut out, text),
                Part::Field(name, later) if shown => {
                    let value = fields.value(name, later).unwrap_or_default();
                    let value = match Place::behind(&out) {
                        _ if !fields.knows(name) => value,
                        Place::Yaml if LISTS.contains(&name) => yaml::list(&out, unescaped(&value)),
                        Place::Yaml => yaml::scalar(&out, unescaped(&value)),
                        // No sign is escaped in code, and a backtick might end it.
                        Place::Code => unescaped(&value).replace('`', "'"),
                        Place::Prose => value,
                    };
                    out.push_str(&value);
                }
                Part::Text(_) | Part::Field(..) => {}
            }
        }
        out
    }

    /// Whether a condition names this severity.
    #[must_use]
    pub fn asks_for(self, severity: &str) -> bool {
        let mut parts = parts(self.text).0.into_iter();
        parts.any(|part| matches!(part, Part::If(Condition::Severity(named)) if named.contains(&severity)))
    }

    /// What is wrong with its fields and conditions, in order.
    #[must_use]
    pub fn faults(self) -> Vec<Fault> {
        parts(self.text).1
    }
}

/// What a value is written into.
enum Place {
    /// Front matter.
    Yaml,
    /// A fenced block, or code within a line.
    Code,
    Prose,
}

impl Place {
    /// The place behind what is written.
    fn behind(written: &str) -> Self {
        if yaml::is_open(written) {
            return Self::Yaml;
        }
        let line = written.rfind('\n').map_or(0, |at| at + 1);
        let (above, line) = written.split_at(line);
        let fenced = above.lines().fold(None, |open, line| fence(line, open));
        let ticks = line.matches('`').count() - line.matches("\\`").count();
        if fenced.is_some() || ticks % 2 == 1 {
            Self::Code
        } else {
            Self::Prose
        }
    }
}

fn holds(condition: &Condition<'_>, fields: &Fields<'_>) -> bool {
    match condition {
        Condition::Known(name) => fields.knows(name),
        Condition::Unknown(name) => !fields.knows(name),
        Condition::Severity(wanted) => wanted.contains(&fields.severity.unwrap_or("none")),
        Condition::Unreadable => true,
    }
}

/// Adds words; of two empty lines that met where a part was left out one is enough.
fn push(out: &mut String, text: &str) {
    let empty = matches!(text, "\n" | "\r\n");
    let doubled = out.is_empty() || out.ends_with("\n\n") || out.ends_with("\n\r\n");
    if !(empty && doubled) {
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests;
