//! What would change in a file, as a unified diff.

use super::{Colour, Visible};
use crate::source::SourceFile;
use crate::span::Span;
use similar::{ChangeTag, TextDiff};
use std::borrow::Cow;
use std::io::{self, Write};

/// Lines that are shown around a change.
const CONTEXT: usize = 3;

/// Writes how a file would change; nothing where it would not.
///
/// Lines end in the diff as they do in the file, so that `patch` takes it; what would steer a terminal is made visible,
/// and for secrets there are dots.
///
/// # Errors
/// When `out` does not take it.
pub fn write_diff(
    old: &SourceFile,
    new: &SourceFile,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    let path = &old.path;
    let (old, new) = (lines(old), lines(new));
    let old: Vec<&str> = old.iter().map(AsRef::as_ref).collect();
    let new: Vec<&str> = new.iter().map(AsRef::as_ref).collect();
    let diff = TextDiff::from_slices(&old, &new);
    let paint = Paint(colour);
    let mut unified = diff.unified_diff();
    for (nth, hunk) in unified.context_radius(CONTEXT).iter_hunks().enumerate() {
        if nth == 0 {
            paint.line("1", format_args!("--- {}", Visible(path)), "\n", out)?;
            paint.line("1", format_args!("+++ {}", Visible(path)), "\n", out)?;
        }
        paint.line("36", hunk.header(), "\n", out)?;
        for change in hunk.iter_changes() {
            let line = change.value();
            let (text, end) = ending(line);
            let (colour, sign) = match change.tag() {
                ChangeTag::Delete => ("31", '-'),
                ChangeTag::Insert => ("32", '+'),
                ChangeTag::Equal => ("", ' '),
            };
            let text = format_args!("{sign}{}", Visible(text));
            paint.line(colour, text, end.unwrap_or("\n"), out)?;
            if end.is_none() {
                out.write_all(b"\\ No newline at end of file\n")?;
            }
        }
    }
    Ok(())
}

/// The lines of a file with their ends, as they may be shown.
fn lines(source: &SourceFile) -> Vec<Cow<'_, str>> {
    let mut start = 0;
    let lines = source.text.split_inclusive('\n').map(|line| {
        let (text, end) = ending(line);
        let span = Span::from_range(&(start..start + text.len()));
        start += line.len();
        match source.shown(span) {
            Cow::Borrowed(_) => Cow::Borrowed(line),
            Cow::Owned(shown) => Cow::Owned(shown + end.unwrap_or_default()),
        }
    });
    lines.collect()
}

/// A line and what ends it, if anything does.
fn ending(line: &str) -> (&str, Option<&str>) {
    let text = line.strip_suffix("\r\n").or(line.strip_suffix('\n'));
    match text {
        Some(text) => (text, Some(&line[text.len()..])),
        None => (line, None),
    }
}

/// Writes lines in colour, or not.
#[derive(Clone, Copy)]
struct Paint(Colour);

impl Paint {
    fn line(
        self,
        code: &str,
        text: impl std::fmt::Display,
        end: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self.0 {
            Colour::Ansi if !code.is_empty() => write!(out, "\x1b[{code}m{text}\x1b[0m{end}"),
            Colour::Ansi | Colour::Plain => write!(out, "{text}{end}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(old: &str, new: &str, colour: Colour) -> String {
        let source = |text: &str| {
            let mut source = SourceFile::new("a.md", text.to_owned());
            let secret = text.match_indices("hunter2");
            let spans = secret.map(|(at, secret)| Span::from_range(&(at..at + secret.len())));
            source.hidden = spans.collect();
            source
        };
        let mut out = Vec::new();
        write_diff(&source(old), &source(new), colour, &mut out).expect("memory takes it");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn changed_lines_stand_among_those_around_them() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        assert_eq!(
            diff(old, "1\n2\n3\n4\nfive\n6\n7\n8\n9", Colour::Plain),
            "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
        );
        assert_eq!(diff(old, old, Colour::Plain), "");
    }

    #[test]
    fn line_ends_are_kept_and_a_missing_one_is_told() {
        assert_eq!(
            diff("a\r\nb", "a\r\nc", Colour::Plain),
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn secrets_are_dots() {
        assert!(
            diff("hunter2\nb\n", "hunter2\nc\n", Colour::Plain).ends_with(" •••••••\n-b\n+c\n")
        );
    }

    #[test]
    fn a_document_cannot_steer_the_terminal() {
        let shown = diff("\u{1b}[2Ja\rb\n", "\u{9b}2Jb\n", Colour::Plain);
        assert!(shown.ends_with("-␛[2Ja␍b\n+\u{fffd}2Jb\n"), "{shown}");
        let coloured = diff("a\n", "b\n", Colour::Ansi);
        assert!(coloured.contains("\u{1b}[31m-a\u{1b}[0m\n"), "{coloured:?}");
    }
}
