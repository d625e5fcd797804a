//! What a line would say if a rewrite that is only shown were made.

use crate::diagnostic::{Applicability, Diagnostic};
use crate::source::SourceFile;
use std::ops::Range;

/// The sentence of a line as a rewrite would have it, in at most `width` columns; nothing where the fix is made by the
/// tool, or adds lines or words and rewrites none.
pub(super) fn tried(diagnostic: &Diagnostic, source: &SourceFile, width: usize) -> Option<String> {
    let fix = diagnostic.fix.as_ref()?;
    let [edit] = fix.edits.as_slice() else {
        return None;
    };
    let line = source
        .lines
        .line_span(source.lines.line(edit.span.start), &source.text);
    let inside = line.contains(edit.span) && !edit.text.contains('\n');
    if fix.applicability != Applicability::Display || edit.span.is_empty() || !inside {
        return None;
    }
    // A secret in the line stays unseen.
    if source.hidden.iter().any(|hidden| hidden.overlaps(line)) {
        return None;
    }
    let text = source.slice(line);
    let at = |offset: u32| (offset - line.start) as usize;
    let words = at(edit.span.start)..at(edit.span.end);
    let sentence = sentence(text, &words);
    let before = text.get(sentence.start..words.start)?;
    let after = text.get(words.end..sentence.end)?;
    let whole = format!("{before}{}{after}", edit.text);
    let shown = whole.trim();
    if shown.chars().count() <= width {
        return Some(shown.to_owned());
    }
    let start: String = shown.chars().take(width.saturating_sub(1)).collect();
    Some(format!("{}…", start.trim_end()))
}

/// The sentence, item or cell of a line in which some words stand.
fn sentence(line: &str, words: &Range<usize>) -> Range<usize> {
    let before = line.get(..words.start).unwrap_or_default();
    let after = line.get(words.end..).unwrap_or_default();
    let marks = [". ", "? ", "! ", "| ", "- ", "* ", "> ", "# "];
    let ends = marks
        .iter()
        .filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
    let start = ends.max().unwrap_or_default();
    let stops = [". ", "? ", "! "];
    let stops = stops.iter().filter_map(|mark| Some(after.find(mark)? + 1));
    let end = stops.chain(after.find('|')).min().unwrap_or(after.len());
    start..words.end + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Edit, Fix};
    use crate::span::Span;

    /// What is shown for a document of which `old` becomes `new`.
    fn shown(document: &str, old: &str, new: &str, width: usize) -> Option<String> {
        let start = document.find(old)?;
        let source = SourceFile::new("a.md", document.to_owned());
        let span = Span::from_range(&(start..start + old.len()));
        let diagnostic = Diagnostic::new(span, "").fix(Fix {
            title: String::new(),
            applicability: Applicability::Display,
            edits: vec![Edit {
                span,
                text: new.to_owned(),
            }],
        });
        tried(&diagnostic, &source, width)
    }

    #[test]
    fn the_sentence_is_shown_without_its_neighbours() {
        let document = "# A\n\n- It broke. We forgot to renew it. Later it was renewed.\n";
        let new = "Nothing reminded us";
        assert_eq!(
            shown(document, "We forgot", new, 80).as_deref(),
            Some("Nothing reminded us to renew it.")
        );
        assert_eq!(
            shown(
                "| 10:02 | We forgot to renew it | log |",
                "We forgot",
                new,
                80
            )
            .as_deref(),
            Some("Nothing reminded us to renew it")
        );
        assert_eq!(
            shown(document, "We forgot", new, 20).as_deref(),
            Some("Nothing reminded us…")
        );
    }

    #[test]
    fn what_only_adds_lines_or_words_is_not() {
        assert_eq!(shown("A b.\n", "b.", "b.\n\n## C", 80), None);
        assert_eq!(shown("A b.\n", "", "C", 80), None);
    }
}
