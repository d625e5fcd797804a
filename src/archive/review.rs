//! Writing what a review meeting decided into the metadata of its document.

use super::field::Entry;
use crate::model::{Dialect, Postmortem};
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
            entry.write(&mut new, &doc)?;
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
            (
                "| 項目 | 内容 |\n|------|------|\n| ステータス | Draft |\n",
                "| Reviewed | 2026-02-20 |\n| Reviewers | Ana, SRE team |\n| Follow-up | 2026-03-20 |\n",
            ),
            (
                "# 障害\n\n- **重大度:** SEV-3\n",
                "- **Reviewed:** 2026-02-20\n- **Reviewers:** Ana, SRE team\n- **Follow-up:** 2026-03-20\n",
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
