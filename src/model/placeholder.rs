//! Which text is a template's prompt rather than somebody's words: told by its shape, whoever wrote the template.

use super::Reader;
use crate::markdown::{MarkKind, TextRange};
use crate::span::Span;
use std::ops::Range;

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
    let marks = reader.markdown.text.marks(text);
    let in_code = |range: TextRange| {
        let code = marks.iter().filter(|mark| mark.kind == MarkKind::Code);
        code.map(|mark| mark.range)
            .any(|code| code.start < range.end && range.start < code.end)
    };
    let ranges = ranges(reader, text, words)
        .into_iter()
        .map(|range| text.part(&range));
    ranges
        .filter(|&range| !in_code(range))
        .map(|range| reader.markdown.text.span(range))
        .collect()
}

fn ranges(reader: Reader<'_>, text: TextRange, words: &str) -> Vec<Range<usize>> {
    if is_placeholder(words) {
        return vec![trimmed(words, 0..words.len())];
    }
    let mut prompts = Vec::new();
    let mut from = 0;
    for line in words.split('\n') {
        let range = from..from + line.len();
        from = range.end + 1;
        if is_placeholder(line) {
            prompts.push(trimmed(words, range));
        } else {
            let labels = labels(reader, text, &range);
            prompts.extend(in_values(words, &range, &labels));
        }
    }
    prompts
}

/// Where the values of a line start: behind its first colon, and behind each further label in bold.
fn labels(reader: Reader<'_>, text: TextRange, line: &Range<usize>) -> Vec<usize> {
    const LONGEST: usize = 40;
    let words = reader.markdown.text.get(text);
    let colon = |from: usize| {
        let rest = words.get(from..line.end)?;
        let mut near = rest.char_indices().take_while(|&(at, _)| at <= LONGEST);
        let (at, _) = near.find(|&(_, c)| matches!(c, ':' | '：'))?;
        let after = at + rest[at..].chars().next().map_or(1, char::len_utf8);
        // A clock or an address is no label.
        rest[after..]
            .starts_with([' ', '\t'])
            .then_some(from + after)
    };
    let bold = reader
        .markdown
        .text
        .marks(text.part(line))
        .iter()
        .filter(|mark| mark.kind == MarkKind::Strong);
    let bold = bold.map(|mark| (mark.range.start - text.start) as usize);
    let mut values: Vec<usize> = std::iter::once(line.start)
        .chain(bold)
        .filter_map(colon)
        .collect();
    values.dedup();
    values
}

/// Values that are prompts as a whole, and bracketed stand-ins within the others.
fn in_values(words: &str, line: &Range<usize>, values: &[usize]) -> Vec<Range<usize>> {
    let mut prompts = Vec::new();
    for (index, &start) in values.iter().enumerate() {
        let value = start..values.get(index + 1).copied().unwrap_or(line.end);
        if is_placeholder(&words[value.clone()]) {
            prompts.push(trimmed(words, value));
            continue;
        }
        let mut from = value.start;
        while let Some(open) = words[from..value.end].find('[').map(|at| from + at) {
            let Some(close) = words[open..value.end].find(']').map(|at| open + at + 1) else {
                break;
            };
            if is_bracketed(&words[open..close]) || is_unknown_number(&words[open..close]) {
                prompts.push(open..close);
            }
            from = close;
        }
    }
    prompts
}

/// `[X]` within a value stands for a number; at the start of an item it would be a check box.
fn is_unknown_number(text: &str) -> bool {
    matches!(text, "[X]" | "[N]" | "[x]" | "[n]" | "[XX]" | "[#]")
}

fn trimmed(words: &str, range: Range<usize>) -> Range<usize> {
    let text = &words[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
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
        return inner.trim_start().starts_with(char::is_alphabetic);
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
        && !is_mark(inner)
}

/// `[ABC-123]`, `[DONE]`, `[redacted]`: one word that says something.
fn is_mark(inner: &str) -> bool {
    const MARKS: [&str; 12] = [
        "done", "ok", "n/a", "na", "wip", "closed", "open", "fixed", "redacted", "internal",
        "none", "sic",
    ];
    let one_word = !inner.contains(char::is_whitespace);
    let ticket = inner.contains(|c: char| c.is_ascii_digit()) || inner.starts_with(['@', '#']);
    one_word && (ticket || MARKS.iter().any(|mark| inner.eq_ignore_ascii_case(mark)))
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
    use crate::model::{Dialect, Postmortem};

    fn prompts(source: &str) -> Vec<&str> {
        let doc = Postmortem::read(source, "x.md", &Dialect::default());
        doc.prompts
            .iter()
            .map(|span| &source[span.range()])
            .collect()
    }

    #[test]
    fn stand_ins_within_a_field_are_found_each() {
        assert_eq!(
            prompts("- **Duration:** [start time] to [end time] ([X] minutes)\n"),
            ["[start time]", "[end time]", "[X]"]
        );
        assert_eq!(
            prompts("**Date:** YYYY-MM-DD\n**Status:** Draft | In Review | Final\n"),
            ["YYYY-MM-DD", "Draft | In Review | Final"]
        );
        assert_eq!(
            prompts("# Postmortem: [Title]\n\n[What happened,\nin two lines]\n"),
            ["[Title]", "[What happened,\nin two lines]"]
        );
    }

    #[test]
    fn links_check_boxes_and_sentences_are_none() {
        let source = "- [x] done\n- see [the log](x) at 14:00\n- the flag [sic] was set; TODO ask\n- **Note:** see [a][b]\n- **Log:** `[unknown] HTTP 524`\n\n[b]: x\n";
        assert_eq!(prompts(source), [""; 0]);
    }

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
            "[OPS-12]",
            "[DONE]",
            "{{ 06:10 }}",
        ] {
            assert!(!is_placeholder(words), "{words}");
        }
    }
}
