//! From parser events to blocks and prose.

use super::depth::{DEEPEST, ends_container, is_container};
use super::{Block, BlockId, BlockKind, Link, MarkKind, Markdown, TextRange, fence, mend};
use crate::span::{Span, offset};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// What surrounds a line without belonging to it.
const BLANKS: [char; 3] = [' ', '\t', '\r'];

pub(super) fn read(source: &str, body: usize) -> Markdown {
    let mut reader = Reader {
        source,
        markdown: Markdown::default(),
        open: Vec::new(),
        marks: Vec::new(),
        quotes: 0,
        silent: 0,
        too_deep: 0,
    };
    let mut events = Parser::new_ext(&source[body..], OPTIONS).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let range = body + range.start..body + range.end;
        let names = events.reference_definitions();
        Link::take(
            &mut reader.markdown.links,
            (&event, &range),
            source,
            names,
            body,
        );
        reader.event(event, range);
    }
    let (links, comments) = (&mut reader.markdown.links, &reader.markdown.comments);
    links.retain(|link| !comments.iter().any(|comment| comment.contains(link.span)));
    links.sort_unstable();
    links.dedup();
    reader.close_implicit();
    reader.markdown.text.finish();
    reader.markdown
}

struct Reader<'a> {
    source: &'a str,
    markdown: Markdown,
    /// The blocks that are open, innermost last; `true` for a paragraph that the parser does not know of.
    open: Vec<(BlockId, bool)>,
    /// The inline marks that are open, with where their text starts.
    marks: Vec<(u32, MarkKind)>,
    quotes: usize,
    /// How many open blocks keep their words out of the prose.
    silent: usize,
    /// How many containers are open below the deepest that is kept.
    too_deep: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.push(&text, &range),
            Event::Code(code) => self.code(&code, &range),
            Event::SoftBreak | Event::HardBreak => self.push("\n", &range),
            Event::InlineHtml(html) => self.inline_html(&html, &range),
            Event::Html(_) => self.html(&range),
            Event::TaskListMarker(done) => self.task(done),
            Event::Rule => {
                self.close_implicit();
                let id = self.block(BlockKind::Rule, &range);
                self.close(id);
            }
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let kind = match tag {
            Tag::Strong => return self.open_mark(MarkKind::Strong, &range),
            Tag::Emphasis => return self.open_mark(MarkKind::Emphasis, &range),
            Tag::Strikethrough => return self.open_mark(MarkKind::Strike, &range),
            Tag::Link { dest_url, .. } => {
                return self.open_mark(MarkKind::Link(dest_url.into_string()), &range);
            }
            Tag::Image { dest_url, .. } => {
                return self.open_mark(MarkKind::Image(dest_url.into_string()), &range);
            }
            Tag::Heading { level, id, .. } => {
                let id = id.map(CowStr::into_string);
                self.markdown.heading_ids.extend(id);
                BlockKind::Heading { level: level as u8 }
            }
            Tag::Paragraph => BlockKind::Paragraph,
            Tag::List(start) => BlockKind::List {
                ordered: start.is_some(),
            },
            Tag::Item => BlockKind::Item { task: None },
            Tag::Table(_) => BlockKind::Table,
            Tag::TableHead => BlockKind::Row { header: true },
            Tag::TableRow => BlockKind::Row { header: false },
            Tag::TableCell => BlockKind::Cell,
            Tag::BlockQuote(None) => BlockKind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => BlockKind::Code {
                closed: fence::is_closed(&self.source[range.clone()]),
            },
            Tag::CodeBlock(CodeBlockKind::Indented) => BlockKind::Code { closed: true },
            Tag::HtmlBlock => BlockKind::Html,
            Tag::FootnoteDefinition(_) => BlockKind::Footnote,
            _ => BlockKind::Group,
        };
        self.close_implicit();
        if is_container(kind) && (self.too_deep > 0 || self.open.len() >= DEEPEST) {
            self.too_deep += 1;
            return;
        }
        self.quotes += usize::from(kind == BlockKind::Quote);
        self.silent += usize::from(matches!(kind, BlockKind::Code { .. } | BlockKind::Html));
        let id = self.block(kind, &range);
        self.open.push((id, false));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong
            | TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image => {
                if let Some((start, kind)) = self.marks.pop() {
                    let end = self.markdown.text.end();
                    self.markdown.text.mark(TextRange::new(start, end), kind);
                }
            }
            _ => {
                self.close_implicit();
                if self.too_deep > 0 && ends_container(tag) {
                    self.too_deep -= 1;
                    return;
                }
                let Some((id, _)) = self.open.pop() else {
                    return;
                };
                let kind = self.markdown.blocks[id].kind;
                self.quotes -= usize::from(kind == BlockKind::Quote);
                self.silent -=
                    usize::from(matches!(kind, BlockKind::Code { .. } | BlockKind::Html));
                self.close(id);
            }
        }
    }

    fn block(&mut self, kind: BlockKind, range: &Range<usize>) -> BlockId {
        let id = self.markdown.blocks.len();
        let text = self.markdown.text.end();
        self.markdown.blocks.push(Block {
            kind,
            span: Span::from_range(
                &(range.start..range.start + self.source[range.clone()].trim_end().len()),
            ),
            text: TextRange::new(text, text),
            parent: self.open.last().map(|&(parent, _)| parent),
            end: id + 1,
            quoted: self.quotes > 0,
        });
        id
    }

    fn close(&mut self, id: BlockId) {
        let end = self.markdown.blocks.len();
        let block = &mut self.markdown.blocks[id];
        block.end = end;
        block.text.end = self.markdown.text.end();
        if block.is_leaf() {
            self.markdown.text.push_break();
        } else {
            // The breaks that ended the leaves in it are not its prose.
            let prose = self.markdown.text.get(block.text);
            block.text.end -= offset(prose.len() - prose.trim_end_matches('\n').len());
        }
        mend::block(&mut self.markdown, self.source, id);
    }

    /// Ends the paragraph of a tight list item, which the parser does not announce.
    fn close_implicit(&mut self) {
        if let Some(&(id, true)) = self.open.last() {
            self.open.pop();
            let text = self.markdown.blocks[id].text;
            let range = TextRange::new(text.start, self.markdown.text.end());
            self.markdown.blocks[id].span = self.markdown.text.span(range);
            self.close(id);
        }
    }

    /// Makes sure that inline content stands in a leaf.
    fn open_leaf(&mut self, range: &Range<usize>) {
        let inside = self
            .open
            .last()
            .is_some_and(|&(id, _)| self.markdown.blocks[id].is_leaf());
        if !inside && self.silent == 0 {
            let id = self.block(BlockKind::Paragraph, range);
            self.open.push((id, true));
        }
    }

    fn open_mark(&mut self, kind: MarkKind, range: &Range<usize>) {
        self.open_leaf(range);
        self.marks.push((self.markdown.text.end(), kind));
    }

    fn push(&mut self, text: &str, range: &Range<usize>) {
        if self.silent == 0 {
            self.open_leaf(range);
            self.markdown.text.push(text, Span::from_range(range));
        }
    }

    fn code(&mut self, code: &str, range: &Range<usize>) {
        let code = &*self.one_line(code, range);
        self.open_leaf(range);
        let start = self.markdown.text.end();
        let inside = self.source[range.clone()]
            .find(code)
            .map(|at| range.start + at..range.start + at + code.len());
        self.push(code, inside.as_ref().unwrap_or(range));
        self.markdown.text.mark(
            TextRange::new(start, self.markdown.text.end()),
            MarkKind::Code,
        );
    }

    /// The words of a code span over several lines; the parser spaces them by what ends the lines.
    fn one_line<'c>(&self, code: &'c str, range: &Range<usize>) -> Cow<'c, str> {
        let span = &self.source[range.clone()];
        if !span.contains('\n') || self.quotes > 0 {
            return Cow::Borrowed(code);
        }
        let lines: Vec<&str> = span
            .trim_matches('`')
            .lines()
            .map(|line| line.trim_matches(BLANKS))
            .collect();
        let inner = lines.join(" ");
        Cow::Owned(inner.trim().to_owned())
    }

    fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        if html.starts_with("<!--") {
            self.markdown.comments.push(Span::from_range(range));
        } else if html
            .get(..3)
            .is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
        {
            self.push("\n", range);
        }
    }

    /// A block of HTML arrives line by line; a comment is taken whole when its first line comes.
    fn html(&mut self, range: &Range<usize>) {
        let Some(&(id, _)) = self.open.last() else {
            return;
        };
        let block = self.markdown.blocks[id].span.range();
        if range.start != block.start {
            return;
        }
        let mut from = block.start;
        while let Some(at) = self.source[from..block.end].find("<!--") {
            let start = from + at;
            let Some(length) = self.source[start..block.end].find("-->") else {
                return;
            };
            from = start + length + 3;
            self.markdown
                .comments
                .push(Span::from_range(&(start..from)));
        }
    }

    fn task(&mut self, done: bool) {
        let is_item = |&&(id, _): &&(BlockId, bool)| {
            matches!(self.markdown.blocks[id].kind, BlockKind::Item { .. })
        };
        if let Some(&(id, _)) = self.open.iter().rev().find(is_item) {
            self.markdown.blocks[id].kind = BlockKind::Item { task: Some(done) };
        }
    }
}
