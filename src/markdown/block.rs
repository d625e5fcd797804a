//! The block structure of a document: headings, paragraphs, lists, tables, in one arena in document order.

use super::text::TextRange;
use crate::span::Span;

/// The place of a block in [`Markdown::blocks`](super::Markdown::blocks).
pub type BlockId = usize;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading, `#` or underlined; also `##Title` without the space.
    Heading {
        /// 1 to 6.
        level: u8,
    },
    /// A run of prose; tight list items have one too.
    Paragraph,
    /// A list; its children are items.
    List {
        /// Whether its items are numbered.
        ordered: bool,
    },
    /// A list item.
    Item {
        /// The state of its check box, if it has one.
        task: Option<bool>,
    },
    /// A table; its children are rows.
    Table,
    /// A row of a table.
    Row {
        /// Whether it is the header.
        header: bool,
    },
    /// A cell of a row; there are as many as the header has.
    Cell,
    /// A block quote: somebody else's words. GitHub's alerts are none.
    Quote,
    /// Code; its words are not in the prose.
    Code {
        /// Whether the fence is closed; indented code always is.
        closed: bool,
    },
    /// Raw HTML, a comment included; its words are not in the prose.
    Html,
    /// A footnote's definition.
    Footnote,
    /// An alert or another container without meaning of its own.
    Group,
    /// A thematic break.
    Rule,
}

/// A block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes in the file, without the blank lines that end it.
    pub span: Span,
    /// Its prose; of a container that of everything in it.
    pub text: TextRange,
    /// The block that holds it.
    pub parent: Option<BlockId>,
    /// The id after its last descendant.
    pub end: BlockId,
    /// Whether it stands in a block quote.
    pub quoted: bool,
}

impl Block {
    /// Whether its prose is its own, not that of blocks in it.
    #[must_use]
    pub fn is_leaf(&self) -> bool {
        matches!(
            self.kind,
            BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Cell
        )
    }
}
