//! Which text is a template's prompt rather than somebody's words: told by its shape, whoever wrote the template.

use super::Reader;
use crate::markdown::TextRange;
use crate::span::Span;

/// Every prompt of a document: whole paragraphs, lines, items, cells and values, and bracketed stand-ins in a field.
pub(super) fn all(reader: Reader<'_>) -> Vec<Span> {
    let markdown = reader.markdown;
    let leaves = markdown
        .blocks
        .iter()
        .filter(|block| block.is_leaf() && !block.quoted);
    leaves
        .flat_map(|block| in_leaf(reader, block.text))
        .collect()
}

fn in_leaf(reader: Reader<'_>, text: TextRange) -> Vec<Span> {
    let words = reader.markdown.text.get(text);
    if !words.contains(['[', '{', '<', '/', '|'])
        && !words.bytes().any(|byte| {
            matches!(
                byte,
                b'T' | b't' | b'X' | b'x' | b'H' | b'h' | b'Y' | b'y' | b'D' | b'd' | b'M' | b'm'
            )
        })
    {
        return Vec::new();
    }
    let span = |from: usize, to: usize| reader.markdown.text.span(text.part(&(from..to)));
    let trimmed = words.trim();
    let start = words.len() - words.trim_start().len();
    if is_placeholder(trimmed) {
        return vec![span(start, start + trimmed.len())];
    }
    Vec::new()
}

/// Whether a whole value, cell, item or paragraph is a prompt that nobody filled in.
///
/// Bracketed text, `{{ … }}`, `TBD`, `TODO`, `HH:MM`, `YYYY-MM-DD`, `XX`, and a choice of which nothing was chosen
/// (`P0/P1/P2`, `Draft | In Review | Final`).
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim().trim_matches(['*', '_', '`']).trim();
    is_bracketed(text) || is_token(text) || is_untouched_choice(text)
}

/// One pair of brackets or braces around all of it, and words inside: not a check box, a footnote, a row tag or a clock.
fn is_bracketed(text: &str) -> bool {
    if let Some(inner) = enclosed(text, "{{", "}}").or_else(|| enclosed(text, "<%", "%>")) {
        return !inner.trim().is_empty();
    }
    let Some(inner) = enclosed(text, "[", "]") else {
        return false;
    };
    let inner = inner.trim();
    !inner.contains(['[', ']'])
        && inner.chars().any(char::is_alphabetic)
        && !inner.starts_with('^')
        && !is_row_tag(inner)
        && !matches!(inner, "x" | "X")
        && !inner.starts_with(|c: char| c.is_ascii_digit())
}

fn enclosed<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// The tags that an author may put on a row of the timeline or on an action item.
#[must_use]
pub fn is_row_tag(word: &str) -> bool {
    const TAGS: [&str; 14] = [
        "start",
        "detect",
        "acknowledge",
        "ack",
        "investigate",
        "identify",
        "cause",
        "mitigate",
        "resolve",
        "all-clear",
        "prevent",
        "process",
        "repair",
        "recover",
    ];
    TAGS.iter().any(|tag| word.eq_ignore_ascii_case(tag))
}

fn is_token(text: &str) -> bool {
    const TOKENS: [&str; 13] = [
        "tbd",
        "todo",
        "tba",
        "xx",
        "xxx",
        "xx:xx",
        "hh:mm",
        "hh:mm:ss",
        "yyyy-mm-dd",
        "mm/dd/yyyy",
        "dd/mm/yyyy",
        "yyyy-mm-dd hh:mm",
        "lorem ipsum",
    ];
    let bare = text.trim_end_matches(['.', ':', '…']);
    TOKENS.iter().any(|token| bare.eq_ignore_ascii_case(token))
}

/// A list of choices, each of a closed set, of which none was taken.
fn is_untouched_choice(text: &str) -> bool {
    const CHOICES: [&str; 24] = [
        "p0",
        "p1",
        "p2",
        "p3",
        "p4",
        "sev-1",
        "sev-2",
        "sev-3",
        "sev-4",
        "sev1",
        "sev2",
        "sev3",
        "sev4",
        "draft",
        "in review",
        "final",
        "yes",
        "no",
        "open",
        "in progress",
        "done",
        "high",
        "medium",
        "low",
    ];
    ['/', '|'].into_iter().any(|separator| {
        text.contains(separator)
            && text.split(separator).all(|part| {
                CHOICES
                    .iter()
                    .any(|choice| part.trim().eq_ignore_ascii_case(choice))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn prompts_are_known_by_their_shape() {
        for prompt in [
            "[Name]",
            "[What happened, in two sentences?]",
            "**[Name]**",
            "TBD",
            "todo:",
            "YYYY-MM-DD",
            "HH:MM",
            "{{ title }}",
            "P0/P1/P2",
            "Draft | In Review | Final",
            "SEV-1 | SEV-2 | SEV-3 | SEV-4",
        ] {
            assert!(is_placeholder(prompt), "{prompt}");
        }
    }

    #[test]
    fn words_are_no_prompts() {
        for words in [
            "Ana",
            "[x]",
            "[ ]",
            "[^1]",
            "[detect]",
            "[14:00]",
            "see [the log] for more",
            "TODO: fix this",
            "P1",
            "yes",
            "[a][b]",
            "a/b",
            "",
        ] {
            assert!(!is_placeholder(words), "{words}");
        }
    }
}
