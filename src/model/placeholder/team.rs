//! The prompts of the team's own templates, as far as no shape tells them: words that ask or tell the author something.

use super::is_placeholder;
use crate::markdown::{BlockKind, Markdown};
use std::collections::BTreeSet;

/// What the team's templates ask; a document's words are a prompt where they are still the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prompts(BTreeSet<String>);

impl Prompts {
    /// Takes the prompts of a template. What neither asks nor tells, such as "All times are UTC.", is meant to stay.
    pub fn learn(&mut self, template: &str) {
        let markdown = Markdown::read(template);
        let leaves = markdown.blocks.iter().filter(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell) && !block.quoted
        });
        for block in leaves {
            let words = markdown.text.get(block.text);
            // Of "Scope: which regions?" the label stays.
            let value = |line| str::split_once(line, ": ").map_or(line, |(_, value)| value);
            let whole = (!words.contains(": ")).then_some(words);
            for part in words.lines().map(value).chain(whole) {
                if asks(part) && !is_placeholder(part) {
                    self.0.insert(folded(part));
                }
            }
        }
    }

    /// Whether words are one of them.
    #[must_use]
    pub fn has(&self, words: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&folded(words))
    }
}

/// Words without what stands around and between them.
fn folded(words: &str) -> String {
    let words = words.trim().trim_matches(['*', '_']);
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether words ask something, or tell the author what to write.
fn asks(words: &str) -> bool {
    #[rustfmt::skip]
    const ORDERS: [&str; 36] = [
        "add", "answer", "attach", "choose", "copy", "describe", "document", "enter", "estimate", "explain", "fill", "give",
        "identify", "include", "insert", "link", "list", "mention", "name", "note", "outline", "paste", "provide", "put",
        "quantify", "quote", "record", "remove", "replace", "say", "select", "specify", "state", "summarise", "summarize",
        "write",
    ];
    let folded = folded(words);
    let mut all = folded.split(' ');
    let first = all.next().unwrap_or_default();
    // A single word is as well a value.
    let several = all.next().is_some();
    several && (folded.ends_with(['?', '…']) || folded.ends_with("...") || ORDERS.contains(&first))
}
