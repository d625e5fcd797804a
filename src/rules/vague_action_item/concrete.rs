//! What makes an item one that can be checked, whatever its words.

use crate::markdown::{MarkKind, Markdown};
use crate::model::{Action, placeholder};

/// Whether an item names something exact: code, a number, an identifier, quoted words, or says more behind a colon.
pub(super) fn is_concrete(action: &Action, markdown: &Markdown) -> bool {
    let text = action.text.value.as_str();
    let marks = markdown.text.marks(action.prose);
    let code = marks.iter().any(|mark| mark.kind == MarkKind::Code);
    let mut links = marks
        .iter()
        .filter(|mark| matches!(mark.kind, MarkKind::Link(_)));
    let only_link = links.any(|mark| mark.range == action.prose);
    code || only_link
        || placeholder::is_placeholder(text)
        || text.contains(['"', '“', '”', '「', '«', '%', '='])
        || says_more(text)
        || has_details(action, markdown)
        || text.split_whitespace().any(is_exact)
}

/// Whether other words of the item, in details under it or in another cell, say more than its own.
fn has_details(action: &Action, markdown: &Markdown) -> bool {
    const TELLING: usize = 5;
    let blocks = &markdown.blocks;
    let first = blocks.partition_point(|block| block.span.start < action.span.start);
    blocks[first..]
        .iter()
        .take_while(|block| block.span.start < action.span.end)
        .filter(|block| block.is_leaf() && !block.span.overlaps(action.text.span))
        .any(|block| markdown.text.get(block.text).split_whitespace().count() >= TELLING)
}

/// "Update the runbook: add a section on failover", "Improve alerts (page when …)".
fn says_more(text: &str) -> bool {
    let several = |words: &str| words.split_whitespace().count() > 1;
    let colon = text.split_once(": ").is_some_and(|(_, rest)| several(rest));
    let inner = text
        .split_once('(')
        .and_then(|(_, rest)| rest.split(')').next());
    colon || inner.is_some_and(several)
}

/// A number, an address, a path, a file or an identifier.
fn is_exact(word: &str) -> bool {
    let word = word.trim_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '#' | '>' | '<')
    });
    let ticket = word.contains('#')
        || word
            .split_once('-')
            .is_some_and(|(key, number)| is_key(key) && is_number(number));
    if ticket || word.contains("://") || word.is_empty() {
        return false;
    }
    let mut chars = word.chars();
    chars.next();
    let camel = chars
        .as_str()
        .chars()
        .zip(word.chars())
        .any(|(c, before)| c.is_uppercase() && before.is_lowercase());
    let path = word.contains('/') && word.starts_with(['/', '.', '~'])
        || word.contains("::")
        || word.contains('_');
    let file = word.rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty()
            && (2..=4).contains(&end.len())
            && end.chars().all(|c| c.is_ascii_lowercase())
    });
    let known = matches!(
        word,
        "GitHub" | "GitLab" | "PagerDuty" | "CloudWatch" | "DevOps" | "JavaScript" | "PostgreSQL"
    );
    word.contains(|c: char| c.is_ascii_digit())
        || camel && !known
        || path
        || file
        || word.starts_with("--")
}

fn is_key(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
