//! `no-supporting-link`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::{BlockKind, MarkKind};
use crate::model::action::is_ticket;
use crate::model::{Content, Section, SectionKind};

declare_rule! {
    /// Flags a section of references that links to nothing.
    ///
    /// ## Why
    /// The dashboard, the change, the thread of the response: whoever looks into a like incident needs them, and nobody
    /// finds them a year later by their names.
    ///
    /// ## Leaves alone
    /// Pictures, code, addresses and tickets count as links, and so does "none" with a reason. Glossaries, evidence, thanks
    /// and other sections that promise no links.
    ///
    /// ## Examples
    /// ```md bad
    /// **Status:** Final
    ///
    /// ## Supporting information
    ///
    /// The dashboard of the pool and the thread in the incident channel.
    /// ```
    /// ```md good
    /// **Status:** Final
    ///
    /// ## Supporting information
    ///
    /// - [Dashboard of the pool](https://example.org/d/pool)
    /// ```
    pub(crate) static NO_SUPPORTING_LINK = {
        name: "no-supporting-link", group: Structure, level: (Info, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// Words of headings that promise links.
#[rustfmt::skip]
const PROMISES: &[&str] = &[
    "supporting", "reference", "references", "link", "links", "resources", "reading", "related", "see also", "sources",
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut sections = cx.doc.sections_of(SectionKind::Supporting);
    let Some(first) = sections.next() else {
        return Vec::new();
    };
    let promises = |section: &Section| {
        let title = section.title.to_lowercase();
        let mut words = title.split(|c: char| !c.is_alphanumeric());
        words.any(|word| PROMISES.contains(&word)) || title.starts_with("see also")
    };
    let bare = first.content == Content::Filled
        && first.kinds.len() == 1
        && promises(first)
        && !refers(cx, first)
        && sections.all(|section| !refers(cx, section));
    let finding = || {
        Diagnostic::new(first.heading, "no link: where would the next reader look?")
            .help("link the dashboard, the change and the thread, or say that there are none")
    };
    bare.then(finding).into_iter().collect()
}

/// Whether a section leads anywhere, or says that there is nothing to lead to.
fn refers(cx: &Context<'_>, section: &Section) -> bool {
    let doc = cx.doc;
    let mut links = doc.markdown.links.iter();
    if links.any(|link| section.body.contains(link.span)) {
        return true;
    }
    let blocks = doc.markdown.blocks.get(section.blocks.clone());
    let mut blocks = blocks.into_iter().flatten();
    blocks.any(|block| {
        let marks = doc.markdown.text.marks(block.text);
        let leads = |kind: &MarkKind| {
            !matches!(
                kind,
                MarkKind::Strong | MarkKind::Emphasis | MarkKind::Strike
            )
        };
        let holds = matches!(block.kind, BlockKind::Code { .. } | BlockKind::Html);
        let text = doc.markdown.text.get(block.text);
        let named = text.contains("://")
            || text.contains("[[")
            || text.contains("www.")
            || has_reference(text);
        holds || block.is_leaf() && (named || marks.iter().any(|mark| leads(&mark.kind)))
    })
}

/// Whether a word is a ticket, a channel or an answer in the negative.
fn has_reference(text: &str) -> bool {
    const NONE: [&str; 6] = ["none", "n/a", "no", "nothing", "unknown", "not"];
    let around = |c: char| !c.is_alphanumeric() && c != '#';
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_matches(around));
    words.any(|word| {
        is_ticket(word)
            || word.starts_with('#')
            || NONE.iter().any(|none| word.eq_ignore_ascii_case(none))
    })
}
