//! Sections whose name may tell of what was done or of what is to be done.

use super::{Section, SectionKind};
use crate::markdown::{BlockId, BlockKind, Markdown};
use crate::model::action::names_plan;
use crate::model::time::Date;
use std::ops::Range;

/// "Remediation" with owners and days under it holds the action items, unless they have a section under their own name.
pub(super) fn resolve(markdown: &Markdown, sections: &mut [Section]) {
    let is_actions = |section: &Section| section.is(SectionKind::ActionItems);
    if sections.iter().any(is_actions) {
        return;
    }
    let may_plan = |section: &&mut Section| {
        section.kinds == [SectionKind::Mitigation] && is_remedial(&section.title)
    };
    for section in sections.iter_mut().filter(may_plan) {
        if plans(markdown, section.blocks.clone()) {
            section.kinds = vec![SectionKind::ActionItems];
        }
    }
}

fn is_remedial(title: &str) -> bool {
    const NAMES: [&str; 4] = ["remediation", "corrective steps", "fixes", "mitigations"];
    let name = title.trim_matches(|c: char| !c.is_alphabetic());
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether blocks hold a table with owners, or check boxes with owners or days.
fn plans(markdown: &Markdown, mut blocks: Range<BlockId>) -> bool {
    blocks.any(|id| match markdown.blocks[id].kind {
        BlockKind::Table => markdown.children(id).next().is_some_and(|header| {
            names_plan(markdown.children(header).map(|cell| markdown.prose(cell)))
        }),
        BlockKind::Item { task: Some(_) } => {
            let words = markdown.children(id).next();
            words.is_some_and(|words| is_assigned(markdown.prose(words)))
        }
        _ => false,
    })
}

fn is_assigned(item: &str) -> bool {
    item.contains('@') || item.to_lowercase().contains("owner") || Date::all(item).next().is_some()
}
