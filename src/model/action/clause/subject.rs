//! An owner who is the subject of an item: "Ana to write …".

use super::super::column::Column;
use super::super::marks::{Frame, Marks};
use super::super::piece::Piece;
use super::super::verb;
use super::value::is_name;

/// An owner as the subject: "Ana to write …", "@ana to write …", "@ana will write …".
pub(super) fn subject<'a>(item: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Piece<'a> {
    let text = item.as_str();
    let Some((at, link)) = [" to ", " will "]
        .into_iter()
        .filter_map(|link| text.find(link).map(|at| (at, link)))
        .min()
    else {
        return item;
    };
    let owner = &text[..at];
    let next = text[at + link.len()..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let named = owner.starts_with('@') && owner.split_whitespace().count() <= 3
        || link == " to " && is_name(owner);
    if named && verb::is_imperative(next) && !owner.contains(['.', ':']) && !is_noun(owner) {
        marks.set(Column::Owner, item.part(&(0..at)), frame);
    }
    item
}

/// Words that open a plan and are no names: "Need to", "Ability to".
fn is_noun(word: &str) -> bool {
    let words = [
        "need", "needs", "want", "ability", "way", "ways", "how", "plan", "plans", "time", "aim",
        "goal", "remember", "decision", "work", "proposal", "request", "option", "idea", "attempt",
        "effort", "we", "steps", "process", "tooling", "support", "where", "what", "when",
        "whether", "in order", "changes", "script", "everyone", "all",
    ];
    words.iter().any(|noun| word.eq_ignore_ascii_case(noun))
}
