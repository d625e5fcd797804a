//! Writing what a review meeting decided into the metadata of its document.

use crate::model::{Dialect, Postmortem};
use crate::span::Span;
use chrono::NaiveDate;

/// What a meeting decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its day.
    pub day: NaiveDate,
    /// Who reviewed; those who are named already are not named again.
    pub reviewers: Vec<String>,
    /// When follow-up is looked at.
    pub follow_up: Option<NaiveDate>,
}

/// A field of metadata with its new value.
struct Entry {
    key: &'static str,
    value: String,
    /// Where a value stands already.
    old: Option<Span>,
}

/// The text with the meeting in its metadata, in the form that the document uses: front matter, bold lines, a table. Lines
/// are added below the last field or changed where they stand; nothing else changes.
///
/// None where the result would not read so: a document without such metadata.
#[must_use]
pub fn record(text: &str, path: &str, dialect: &Dialect, meeting: &Meeting) -> Option<String> {
    let before = Postmortem::read(text, path, dialect);
    let mut new = text.to_owned();
    for nth in 0..3 {
        let doc = Postmortem::read(&new, path, dialect);
        if let Some(entry) = meeting.entries(&doc).into_iter().nth(nth).flatten() {
            write(&mut new, &doc, &entry)?;
        }
    }
    let after = Postmortem::read(&new, path, dialect);
    let metadata = &after.metadata;
    let is_named = |name: &String| {
        metadata
            .reviewers
            .iter()
            .any(|own| own.value == name.trim())
    };
    let holds = metadata.reviewed.value() == Some(&meeting.day)
        && (meeting.follow_up.is_none()
            || metadata.follow_up.value() == meeting.follow_up.as_ref())
        && meeting.reviewers.iter().all(is_named);
    let same = after.title.value() == before.title.value()
        && after.date == before.date
        && metadata.status.value() == before.metadata.status.value()
        && metadata.severity.value() == before.metadata.severity.value()
        && after.sections.len() == before.sections.len()
        && after.actions.len() == before.actions.len();
    (holds && same).then_some(new)
}

impl Meeting {
    /// The day, the reviewers and the follow-up, each where it is to be written.
    fn entries(&self, doc: &Postmortem) -> [Option<Entry>; 3] {
        let metadata = &doc.metadata;
        let known = &metadata.reviewers;
        let mut names: Vec<&str> = known.iter().map(|name| name.value.as_str()).collect();
        let all = names.len();
        for name in &self.reviewers {
            if !names.contains(&name.trim()) {
                names.push(name.trim());
            }
        }
        let first = known.first().map(|name| name.span);
        let old = first.map(|first| known.iter().fold(first, |span, name| span.to(name.span)));
        let reviewers = (names.len() > all).then(|| Entry {
            key: "Reviewers",
            value: names.join(", "),
            old,
        });
        [
            Some(Entry {
                key: "Reviewed",
                value: self.day.to_string(),
                old: metadata.reviewed.span(),
            }),
            reviewers,
            self.follow_up.map(|day| Entry {
                key: "Follow-up",
                value: day.to_string(),
                old: metadata.follow_up.span(),
            }),
        ]
    }
}

/// Writes one field; none where there is no field to stand beside.
fn write(text: &mut String, doc: &Postmortem, entry: &Entry) -> Option<()> {
    if let Some(old) = entry.old {
        text.get(old.range())?;
        text.replace_range(old.range(), &entry.value);
        return Some(());
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if let Some(front) = &doc.markdown.front_matter {
        let block = text.get(front.span.range())?.trim_end();
        let fence = front.span.range().start + block.rfind('\n')? + 1;
        let key = entry.key.to_lowercase().replace('-', "_");
        let names: Vec<_> = entry.value.split(", ").map(quoted).collect();
        let value = if entry.key == "Reviewers" {
            format!("[{}]", names.join(", "))
        } else {
            entry.value.clone()
        };
        text.insert_str(fence, &format!("{key}: {value}{end}"));
        return Some(());
    }
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
    ];
    let spans: Vec<Span> = spans
        .into_iter()
        .flatten()
        .chain(authors)
        .chain(reviewers)
        .collect();
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
    let to = lead
        .rfind(|c: char| c.is_alphanumeric() || c == ')')
        .map(|at| at + 1)?;
    let (one, other) = (&lead[..from], &lead[to.max(from)..]);
    let tail = line.trim_end();
    let tail = if tail.ends_with('|') {
        " |"
    } else {
        &line[tail.len()..]
    };
    let new = format!("{one}{}{other}{}{tail}{end}", entry.key, entry.value);
    if line_end == text.len() {
        text.push_str(end);
    }
    let at = (line_end + 1).min(text.len());
    text.insert_str(at, &new);
    Some(())
}

/// A name as a YAML string.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(text: &str) -> Option<String> {
        let meeting = Meeting {
            day: "2026-02-20".parse().expect("a day"),
            reviewers: vec!["Ana".to_owned(), "SRE team".to_owned()],
            follow_up: "2026-03-20".parse().ok(),
        };
        record(text, "x.md", &Dialect::default(), &meeting)
    }

    const BODY: &str = "\n## Impact\n\n40 orders.\n";

    #[test]
    fn fields_are_added_in_the_form_of_the_document() {
        for (before, added) in [
            (
                "# Pool\n\n**Date:** 2026-02-15\n**Status:** Final\n",
                "**Reviewed:** 2026-02-20\n**Reviewers:** Ana, SRE team\n**Follow-up:** 2026-03-20\n",
            ),
            (
                "# Pool\n\n- **Date**: 2026-02-15\n- **Status**: Final\n",
                "- **Reviewed**: 2026-02-20\n- **Reviewers**: Ana, SRE team\n- **Follow-up**: 2026-03-20\n",
            ),
            (
                "# Pool\n\n| Field | Value |\n|---|---|\n| Date | 2026-02-15 |\n| Status | Final |\n",
                "| Reviewed | 2026-02-20 |\n| Reviewers | Ana, SRE team |\n| Follow-up | 2026-03-20 |\n",
            ),
        ] {
            let text = format!("{before}{BODY}");
            assert_eq!(recorded(&text), Some(format!("{before}{added}{BODY}")));
        }
    }

    #[test]
    fn front_matter_stays_front_matter_and_line_ends_stay() {
        let text = "---\r\ndate: 2026-02-15\r\nstatus: final\r\n---\r\n# Pool\r\n\r\n## Impact\r\n\r\nx\r\n";
        let new = recorded(text).expect("it has metadata");
        assert_eq!(new, text.replace("status: final\r\n", "status: final\r\nreviewed: 2026-02-20\r\nreviewers: [\"Ana\", \"SRE team\"]\r\nfollow_up: 2026-03-20\r\n"));
    }

    #[test]
    fn what_stands_there_is_changed_in_its_place() {
        let text = format!(
            "# Pool\n\n**Date:** 2026-02-15\n**Reviewers:** Ana\n**Reviewed:** 2026-02-18\n{BODY}"
        );
        let new = recorded(&text).expect("it has metadata");
        assert!(
            new.contains("**Reviewers:** Ana, SRE team\n**Reviewed:** 2026-02-20\n"),
            "{new}"
        );
        assert_eq!(recorded(&new), Some(new.clone()), "twice changes nothing");
    }

    #[test]
    fn a_document_without_metadata_is_left_alone() {
        assert_eq!(recorded("# Pool\n\nIt broke.\n"), None);
    }
}
