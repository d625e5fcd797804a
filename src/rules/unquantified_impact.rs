//! `unquantified-impact`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::{BlockKind, MarkKind};
use crate::model::{Content, Postmortem, Section, SectionKind};

declare_rule! {
    /// Flags an Impact section without a number and without the word "unknown".
    ///
    /// ## Why
    /// "Some users saw errors" cannot be ranked, compared or added up. A rough number, or plainly saying that nobody
    /// measured it, tells the next reader how bad it was.
    ///
    /// ## Leaves alone
    /// Any number, in words as well; "all", "none", "half"; "unknown" and "not measured"; a graph or pasted figures. A
    /// section with nothing in it belongs to `empty-section`, one of prompts to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// Many customers saw errors for quite a while.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// About a third of the customers saw errors; how many orders they gave up is unknown.
    /// ```
    pub(crate) static UNQUANTIFIED_IMPACT = {
        name: "unquantified-impact", group: Consistency, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(first) = unquantified(cx.doc) else {
        return Vec::new();
    };
    let diagnostic = Diagnostic::new(first.heading, "an impact without a number: how bad was it?")
        .help(
            "say how many, how much or how long, or that it is unknown: `about N of M customers`",
        );
    vec![diagnostic]
}

/// The first Impact section, if none of them has a number.
pub(super) fn unquantified(doc: &Postmortem) -> Option<&Section> {
    let filled = |section: &&Section| section.content == Content::Filled;
    let first = doc.sections_of(SectionKind::Impact).find(filled)?;
    let vague = doc
        .sections_of(SectionKind::Impact)
        .all(|section| !has_figures(doc, section) && !is_quantified(doc.prose_of(section)));
    vague.then_some(first)
}

/// Code or a picture, which may hold figures.
fn has_figures(doc: &Postmortem, section: &Section) -> bool {
    let Some(blocks) = doc.markdown.blocks.get(section.blocks.clone()) else {
        return true;
    };
    blocks.iter().any(|block| {
        let image = |kind: &MarkKind| matches!(kind, MarkKind::Image(_));
        let marks = doc.markdown.text.marks(block.text);
        matches!(block.kind, BlockKind::Code { .. })
            || block.is_leaf() && marks.iter().any(|mark| image(&mark.kind))
    })
}

/// Whether a text has a number, in digits or words, or says that there is none to have.
fn is_quantified(text: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "unknown", "unmeasured", "unquantified", "unclear", "measured", "none", "no", "nobody", "nothing", "zero",
        "all", "every", "everyone", "everybody", "entire", "whole", "completely", "complete", "half", "third",
        "quarter", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "twenty", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million",
        "millions", "single", "both", "any", "only", "not", "without", "once", "twice", "total", "full", "fully",
        "n", "negligible", "minimal", "nil", "never", "didn",
    ];
    // Rules for English words know nothing of other languages.
    let foreign = text
        .chars()
        .filter(|c| c.is_alphabetic() && !c.is_ascii())
        .count();
    foreign * 20 > text.len()
        || text.contains(|c: char| c.is_numeric())
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
