//! Action items told in sentences.

use super::piece::Piece;
use super::{ActionStatus, verb};

/// The sentences of a paragraph that tell of work, planned or done; those that begin on one line are one item.
pub(super) fn plans(paragraph: Piece<'_>) -> Vec<Piece<'_>> {
    let mut plans: Vec<Piece<'_>> = Vec::new();
    for sentence in sentences(paragraph) {
        if !is_plan(sentence.as_str()) {
            continue;
        }
        match plans.last_mut() {
            Some(last) if !ends(*last) && !last.before(sentence).contains('\n') => {
                *last = last.to(sentence);
            }
            _ => plans.push(sentence),
        }
    }
    plans
}

/// Whether brackets close a sentence: what owners and days stand in, and they belong to what is before them.
fn ends(sentence: Piece<'_>) -> bool {
    sentence
        .as_str()
        .trim_end_matches(['.', '。'])
        .ends_with([')', '）'])
}

/// A paragraph whose lines are each an item by a mark at their front, without being a list to Markdown.
pub(super) fn lines(paragraph: Piece<'_>) -> Option<Vec<Piece<'_>>> {
    let text = paragraph.as_str();
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let piece = paragraph
            .part(&(at..at + line.len()))
            .trim(char::is_whitespace);
        at += line.len() + 1;
        if !piece.is_empty() {
            lines.push(piece);
        }
    }
    let marked = |line: &Piece<'_>| {
        let text = line.as_str();
        text.starts_with(['•', '◦', '–', '‣', '·'])
            || text.starts_with("[ ]")
            || text.starts_with("[x]")
            || super::word::sign(text).is_some()
    };
    let bullet = |c: char| matches!(c, '•' | '◦' | '–' | '‣' | '·' | ' ');
    (!lines.is_empty() && lines.iter().all(marked)).then(|| {
        lines
            .into_iter()
            .map(|line| line.trim_start(bullet))
            .collect()
    })
}

fn sentences(paragraph: Piece<'_>) -> Vec<Piece<'_>> {
    let text = paragraph.as_str();
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let wide = matches!(c, '。' | '！' | '？');
        let ends = matches!(c, '.' | '!' | '?')
            && rest.peek().is_some_and(|(_, next)| next.is_whitespace());
        if wide || ends && !is_abbreviation(&text[start..=at]) {
            let end = at + c.len_utf8();
            sentences.push(paragraph.part(&(start..end)));
            start = end;
        }
    }
    sentences.push(paragraph.part(&(start..text.len())));
    sentences
        .into_iter()
        .map(|sentence| sentence.trim(char::is_whitespace))
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

fn is_abbreviation(text: &str) -> bool {
    ["e.g.", "i.e.", "etc.", "vs.", "approx.", "cf."]
        .iter()
        .any(|short| text.ends_with(short))
}

fn is_plan(sentence: &str) -> bool {
    let folded = format!(" {} ", sentence.to_lowercase().replace(['\n', '’'], " "));
    let mut words = folded.split_whitespace();
    let first = words.next().unwrap_or_default();
    let refers = [
        "this",
        "it",
        "that",
        "these",
        "those",
        "they",
        "which",
        "there",
        "see",
        "here",
        "if",
        "the following",
        "for",
        "below",
    ];
    if sentence.trim_end().ends_with(['?', ':', '：']) || refers.contains(&first) {
        return false;
    }
    let plans = [
        " will ",
        " should ",
        " need to ",
        " needs to ",
        " must ",
        " plan to ",
        " going to ",
        " we ll ",
        " to be ",
        " are planning ",
    ];
    verb::is_imperative(first)
        || plans.iter().any(|plan| folded.contains(plan))
        || matches!(
            verb::status(sentence),
            Some(ActionStatus::Done | ActionStatus::InProgress)
        )
        || folded.contains("assigned to ")
}
