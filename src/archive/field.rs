//! One field of metadata, written in the form in which the document has its others: front matter, bold lines, a table.

use crate::model::{Postmortem, is_nothing};
use crate::span::Span;
use std::ops::Range;

/// How many bytes away from the other fields one is looked for that has no value.
const NEAR: usize = 600;

/// A field of metadata with its new value.
pub(super) struct Entry {
    /// The name of the field, where it is added.
    pub(super) key: &'static str,
    /// The value, several of them between commas.
    pub(super) value: String,
    /// Where a value stands already.
    pub(super) old: Option<Span>,
}

impl Entry {
    /// Writes the field in place of its value, else below the last one; none where there is no field to stand beside.
    pub(super) fn write(&self, text: &mut String, doc: &Postmortem) -> Option<()> {
        if let Some(old) = self.old {
            text.get(old.range())?;
            text.replace_range(old.range(), &self.value);
            return Some(());
        }
        if let Some(place) = self.empty_place(text, doc) {
            let value = &self.value;
            let lead = if text[..place.start].ends_with([' ', '\t']) {
                ""
            } else {
                " "
            };
            let tail = if text[place.end..].starts_with('|') {
                " "
            } else {
                ""
            };
            text.replace_range(place, &format!("{lead}{value}{tail}"));
            return Some(());
        }
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        if let Some(front) = &doc.markdown.front_matter {
            let block = text.get(front.span.range())?.trim_end();
            let fence = front.span.range().start + block.rfind('\n')? + 1;
            let key = self.key.to_lowercase().replace('-', "_");
            let value = self.yaml();
            text.insert_str(fence, &format!("{key}: {value}{end}"));
            return Some(());
        }
        let spans = values(doc);
        let last = spans.iter().max_by_key(|span| span.end)?.range().start;
        let start = text[..last].rfind('\n').map_or(0, |at| at + 1);
        // Of several names, or several fields on a line, the first.
        let values = spans.iter().map(|span| span.range().start);
        let value = values.filter(|&at| at >= start).min()?;
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line = text[start..line_end].trim_end_matches('\r').to_owned();
        let lead = &text[start..value];
        // "- **Status:** " becomes "- **Reviewed:** ": only the name between the marks changes.
        let from = lead.find(char::is_alphabetic)?;
        let other = lead.trim_start_matches(|c: char| !c.is_alphabetic());
        let behind = |c: char| c.is_alphanumeric() || c == ')';
        let (one, other) = (&lead[..from], other.rsplit(behind).next()?);
        let tail = line.trim_end();
        let tail = if tail.ends_with('|') {
            " |"
        } else {
            &line[tail.len()..]
        };
        let new = format!("{one}{}{other}{}{tail}{end}", self.key, self.value);
        if line_end == text.len() {
            text.push_str(end);
        }
        let at = (line_end + 1).min(text.len());
        text.insert_str(at, &new);
        Some(())
    }

    /// Where the field stands without a value, near the others.
    fn empty_place(&self, text: &str, doc: &Postmortem) -> Option<Range<usize>> {
        let known = values(doc);
        let first = known.iter().map(|span| span.range().start).min()?;
        let last = known.iter().map(|span| span.range().end).max()?;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            if at + NEAR < first {
                continue;
            }
            if start > last + NEAR {
                break;
            }
            let own = line.trim_end();
            let Some(name) = own.find(|c: char| !" \t>-*+_|".contains(c)) else {
                continue;
            };
            let Some(head) = own.get(name..name + self.key.len()) else {
                continue;
            };
            let rest = &own[name + head.len()..];
            let behind = rest.trim_start_matches(['*', '_', ' ', ':']);
            let parted = rest[..rest.len() - behind.len()].contains(':') || behind.starts_with('|');
            let behind = behind.strip_prefix('|').unwrap_or(behind);
            let bare = behind.strip_suffix('|').unwrap_or(behind);
            if parted && head.eq_ignore_ascii_case(self.key) && is_nothing(bare) {
                let from = start + own.len() - behind.len();
                let lead = bare.len() - bare.trim_start().len();
                // An empty cell keeps its first space.
                let lead = lead.min(usize::from(bare.starts_with(' ')));
                return Some(from + lead..from + bare.len());
            }
        }
        None
    }

    /// The value as YAML: names are a list.
    fn yaml(&self) -> String {
        if self.key != "Reviewers" {
            return self.value.clone();
        }
        let names: Vec<_> = self.value.split(", ").map(quoted).collect();
        format!("[{}]", names.join(", "))
    }
}

/// Where the values of the fields stand that others are written beside.
fn values(doc: &Postmortem) -> Vec<Span> {
    let metadata = &doc.metadata;
    let authors = metadata
        .authors
        .value()
        .into_iter()
        .flatten()
        .map(|name| name.span);
    let reviewers = metadata.reviewers.iter().map(|name| name.span);
    let spans = [
        metadata.date.span(),
        metadata.status.span(),
        metadata.severity.span(),
        metadata.reviewed.span(),
        metadata.published.span(),
    ];
    spans
        .into_iter()
        .flatten()
        .chain(authors)
        .chain(reviewers)
        .collect()
}

/// A name as a YAML string.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}
