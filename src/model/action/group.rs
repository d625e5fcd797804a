//! Labels over several items: "Short term", "Prevention", "P1", "Done".

use super::column::Column;
use super::marks::{Frame, Marks};
use super::piece::Piece;
use super::{ActionStatus, verb, word};
use crate::span::Span;

/// What the label of a group says of each item in it.
pub(super) fn marks(label: Piece<'_>, frame: Frame<'_>) -> Marks {
    let mut marks = Marks::default();
    let label = label.trim(|c| c.is_whitespace() || c == ':');
    let text: String = label
        .as_str()
        .chars()
        .take(120)
        .collect::<String>()
        .to_lowercase();
    if let Some(status) = status(&text) {
        marks.set_status(status, label.span());
    }
    let first = label.as_str().split([' ', ':']).next().unwrap_or_default();
    if word::priority(first, frame.reader.dialect).is_some() {
        marks.set(Column::Priority, label.part(&(0..first.len())), frame);
    }
    marks.kind = word::kind(&text);
    marks
}

/// What the title of a whole section says of each item in it: "Immediate actions (completed)".
pub(super) fn titled(title: &str, heading: Span) -> Marks {
    let mut marks = Marks::default();
    if let Some(status) = status(&title.to_lowercase()) {
        marks.set_status(status, heading);
    }
    marks
}

fn status(text: &str) -> Option<ActionStatus> {
    let inner = text
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.split(')').next());
    let of = |word: &str| match word.split([' ', ',']).next()? {
        "done" | "completed" | "implemented" | "finished" | "closed" => Some(ActionStatus::Done),
        "proposed" | "ideas" | "possible" | "potential" | "considered" | "optional" | "nice" => {
            Some(ActionStatus::Proposed)
        }
        _ => word::status(word),
    };
    inner.and_then(of).or_else(|| {
        of(text
            .trim_start_matches("already ")
            .trim_start_matches(word::is_decoration))
    })
}

/// Words of headings that order items by time, purpose or state.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "short", "medium", "mid", "long", "near", "term", "immediate", "immediately", "now", "next", "later", "soon",
    "today", "week", "month", "sprint", "quarter", "this", "high", "low", "priority", "critical", "urgent",
    "optional", "done", "completed", "open", "pending", "in", "progress", "todo", "planned", "proposed", "ideas",
    "prevent", "prevention", "preventive", "preventative", "detect", "detection", "mitigate", "mitigation",
    "mitigations", "process", "processes", "technical", "monitoring", "alerting", "observability", "documentation",
    "tooling", "testing", "tests", "communication", "infrastructure", "code", "general", "other", "and", "action",
    "actions", "items", "item", "improvements", "improvement", "measures", "fixes", "work", "tasks", "follow-up",
    "follow-ups", "short-term", "medium-term", "mid-term", "long-term", "near-term", "p0", "p1", "p2", "p3", "p4",
    "the", "for", "of", "response", "recovery", "resolution", "changes", "training", "security", "further", "future",
    "overview", "list", "notes", "context", "background", "corrective", "steps", "our", "plan", "plans",
];

/// Whether a heading names a group and no piece of work.
pub(super) fn is_label(title: &str) -> bool {
    let title = title.split('(').next().unwrap_or_default().to_lowercase();
    let mut words = title
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '&' | ',' | ':'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words
            .all(|word| LABELS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a list item with a list under it only names a group; `children` tells whether those are work themselves.
pub(super) fn is_group_item(own: Piece<'_>, children: bool) -> bool {
    let text = own.as_str().trim();
    let words = text.split_whitespace().count();
    let orders = text
        .split_whitespace()
        .next()
        .is_some_and(verb::is_imperative);
    if text.ends_with([':', '：']) {
        return children || !orders && words <= 5;
    }
    let plain =
        !text.ends_with(['.', '!', ')', ']']) && own.link().is_none() && word::sign(text).is_none();
    plain && !orders && words <= 5
}

/// Whether the words of an item are work: an order, a wish, a check box or a mark of its state.
pub(super) fn is_work(text: &str) -> bool {
    let text = text.trim_start_matches(['[', '(', '*']);
    let first = text.split_whitespace().next().unwrap_or_default();
    let wish = ["should", "maybe", "could", "we", "auto-generate"];
    verb::is_imperative(first)
        || word::sign(text).is_some()
        || wish.iter().any(|word| first.eq_ignore_ascii_case(word))
}
