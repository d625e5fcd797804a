//! The only place that knows a Markdown parser: a file's text becomes blocks and prose.
//!
//! Reading cannot fail: any text is Markdown. Spans count from the start of the file, so front matter and a byte order
//! mark shift nothing.

mod anchor;
mod block;
mod depth;
mod fence;
pub mod front_matter;
mod link;
mod mend;
mod reader;
mod table;
mod text;

#[cfg(test)]
mod tests;

pub use anchor::{Anchors, HtmlNames};
pub use block::{Block, BlockId, BlockKind};
pub use front_matter::{FrontMatter, FrontMatterFault, FrontMatterFaultKind};
pub use link::Link;
pub use table::{TableFault, TableFaultKind};
pub use text::{Mark, MarkKind, Text, TextRange, one_line};

use crate::span::Span;

/// A document as Markdown sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markdown {
    /// All blocks in document order, each before what it holds.
    pub blocks: Vec<Block>,
    /// The prose of all of them.
    pub text: Text,
    /// HTML comments, whole, in order.
    pub comments: Vec<Span>,
    /// What is wrong with its tables, in order.
    pub tables: Vec<TableFault>,
    /// Where its links and images lead, in the order in which that is written.
    pub links: Vec<Link>,
    /// The names that headings carry beside their words: `## Impact {#harm}`.
    pub heading_ids: Vec<String>,
    /// The names that HTML gives to places.
    pub html: HtmlNames,
    /// The YAML at the top.
    pub front_matter: Option<FrontMatter>,
    /// What is wrong with it.
    pub front_matter_fault: Option<FrontMatterFault>,
}

impl Markdown {
    /// Reads the text of a file.
    #[must_use]
    pub fn read(source: &str) -> Self {
        let front_matter = FrontMatter::read(source);
        let body = front_matter
            .as_ref()
            .map_or_else(|| bom(source), |front| front.span.end as usize);
        let mut markdown = reader::read(source, body);
        markdown.front_matter_fault = FrontMatterFault::read(source, front_matter.as_ref());
        markdown.front_matter = front_matter;
        markdown.tables = table::faults(&markdown, source);
        markdown.html = HtmlNames::read(source);
        markdown
    }

    /// The prose of a block.
    #[must_use]
    pub fn prose(&self, block: BlockId) -> &str {
        self.text.get(self.blocks[block].text)
    }

    /// The row of a table, its header left out, or the item of a list that a span is.
    #[must_use]
    pub fn row_at(&self, span: Span) -> Option<BlockId> {
        // A block stands behind those that hold it, and those start no later.
        let from = self
            .blocks
            .partition_point(|block| block.span.start < span.start);
        let here = self.blocks.iter().enumerate().skip(from);
        let mut here = here.take_while(|(_, block)| block.span.start <= span.start);
        here.find(|(_, block)| {
            let row = matches!(
                block.kind,
                BlockKind::Row { header: false } | BlockKind::Item { .. }
            );
            row && block.span == span
        })
        .map(|(id, _)| id)
    }

    /// The blocks directly inside a block.
    pub fn children(&self, block: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        self.siblings(block + 1, self.blocks[block].end)
    }

    /// The blocks from `first` up to `end` that are not inside one another.
    pub fn siblings(&self, first: BlockId, end: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        let mut next = first;
        std::iter::from_fn(move || {
            let id = next;
            (id < end).then(|| {
                next = self.blocks[id].end.max(id + 1);
                id
            })
        })
    }

    /// The outermost blocks of the document.
    pub fn top(&self) -> impl Iterator<Item = BlockId> + '_ {
        self.siblings(0, self.blocks.len())
    }
}

/// How many bytes a byte order mark takes at the start.
fn bom(source: &str) -> usize {
    if source.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    }
}
