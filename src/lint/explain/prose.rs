//! What of a place the language rules read.

use super::{Place, touches};
use crate::markdown::{BlockKind, MarkKind};
use crate::model::Postmortem;
use crate::source::SourceFile;
use crate::span::{Span, offset};

/// What is not the author's prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftAlone {
    /// An empty line.
    Blank,
    /// Metadata at the top of the file.
    FrontMatter,
    /// A code block or a code span.
    Code,
    /// A block quote.
    Quotation,
    /// A prompt that nobody filled in.
    Prompt,
    /// An HTML comment.
    Comment,
    /// Other HTML.
    Html,
    /// Where a link leads.
    LinkTarget,
    /// Rules, delimiters, marks of lists.
    Markup,
}

/// What the language rules read of a place, and what they leave alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    /// Whether the author's prose stands there.
    pub is_read: bool,
    /// What else stands there.
    pub left_alone: Vec<LeftAlone>,
}

impl Prose {
    /// Tells prose from what is none.
    pub(super) fn at(doc: &Postmortem, source: &SourceFile, place: Place, span: Span) -> Self {
        let mut prose = Self::default();
        let markdown = &doc.markdown;
        let front = markdown.front_matter.as_ref();
        if front.is_some_and(|front| front.span.contains(span)) {
            prose.leave(LeftAlone::FrontMatter);
            return prose;
        }
        let mut comments = markdown.comments.iter();
        let is_comment = comments.any(|comment| touches(*comment, span));
        for block in markdown
            .blocks
            .iter()
            .filter(|block| touches(block.span, span))
        {
            match block.kind {
                BlockKind::Code { .. } => prose.leave(LeftAlone::Code),
                BlockKind::Html if !is_comment => prose.leave(LeftAlone::Html),
                _ if !block.is_leaf() => {}
                _ if block.quoted => prose.leave(LeftAlone::Quotation),
                _ if doc.prompts.binary_search(&block.span).is_ok() => {
                    prose.leave(LeftAlone::Prompt);
                }
                _ => {
                    prose.is_read = true;
                    for mark in markdown.text.marks(block.text) {
                        prose.mark(&mark.kind, markdown.text.span(mark.range), source, span);
                    }
                }
            }
        }
        if is_comment {
            prose.leave(LeftAlone::Comment);
        }
        // At one column there is one thing.
        prose.is_read &= place.column.is_none() || prose.left_alone.is_empty();
        if !prose.is_read && prose.left_alone.is_empty() {
            let line = source.slice(span).trim();
            prose.leave(match line {
                "" if place.column.is_none() => LeftAlone::Blank,
                _ if line.starts_with('[') && line.contains("]:") => LeftAlone::LinkTarget,
                _ => LeftAlone::Markup,
            });
        }
        prose
    }

    fn mark(&mut self, kind: &MarkKind, words: Span, source: &SourceFile, span: Span) {
        match kind {
            MarkKind::Code if touches(words, span) => self.leave(LeftAlone::Code),
            MarkKind::Link(_) | MarkKind::Image(_) => {
                let rest = source.text.get(words.end as usize..);
                let rest = rest.filter(|rest| rest.starts_with("]("));
                let target = rest.and_then(|rest| rest.find([')', '\n']));
                let target = target.map(|length| words.end + offset(length));
                if target.is_some_and(|end| touches(Span::new(words.end, end), span)) {
                    self.leave(LeftAlone::LinkTarget);
                }
            }
            _ => {}
        }
    }

    fn leave(&mut self, what: LeftAlone) {
        if !self.left_alone.contains(&what) {
            self.left_alone.push(what);
        }
    }
}
