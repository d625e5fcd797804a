//! Moving a document from one status to the next, and what stands in the way.

use super::field::Entry;
use crate::diagnostic::Level;
use crate::lint::{Finding, Linter, Origin, Plan};
use crate::model::{Dialect, Postmortem, Status};
use crate::rules;
use crate::source::SourceFile;
use crate::span::{Span, offset};
use chrono::NaiveDate;

/// What others need to read a document: who wrote it, and nothing that is still a question.
const TO_BE_READ: [&str; 7] = [
    "missing-title",
    "missing-date",
    "missing-metadata",
    "missing-section",
    "empty-section",
    "empty-timeline",
    "placeholder-text",
];

/// What a document owes on top of that when its work is said to be done: follow-up that somebody sees to by a day, and a
/// second pair of eyes where the harm was great.
const TO_BE_DONE: [&str; 5] = [
    "no-action-items",
    "unassigned-actions",
    "missing-owner",
    "missing-due-date",
    "unreviewed-final",
];

/// The rules whose findings keep a document from a status, whatever their level; those of level error always do.
fn owed(to: Status) -> impl Iterator<Item = &'static str> {
    let (read, done): (&[_], &[_]) = match to {
        Status::Draft => (&[], &[]),
        Status::InReview => (&TO_BE_READ, &[]),
        Status::Final => (&TO_BE_READ, &TO_BE_DONE),
    };
    read.iter().chain(done).copied()
}

/// The rules among them that are off unless asked for; one that the configuration turns off is not owed.
#[must_use]
pub fn asked_for(plan: &Plan, to: Status) -> Vec<String> {
    let is_asleep = |name: &&str| {
        let given = rules::find(name).and_then(|rule| plan.level(&rule.info, Some(to)));
        given.is_some_and(|given| given.is_off() && given.by == Origin::Default)
    };
    owed(to).filter(is_asleep).map(str::to_owned).collect()
}

/// The text with its status moved and, where it becomes final, the day of its publication; a day that stands there stays.
///
/// The field is changed where it stands or added in the form of the others. None where the result would not read so: a
/// document without metadata.
#[must_use]
pub fn moved(
    text: &str,
    path: &str,
    dialect: &Dialect,
    to: &Move,
    today: NaiveDate,
) -> Option<String> {
    let before = Postmortem::read(text, path, dialect);
    let mut new = text.to_owned();
    let word = to.written(&before);
    Entry {
        key: "Status",
        value: word,
        old: before.metadata.status.span(),
    }
    .write(&mut new, &before)?;
    let mut doc = Postmortem::read(&new, path, dialect);
    if to.status == Status::Final && doc.metadata.published.present().is_none() {
        Entry {
            key: "Published",
            value: today.to_string(),
            old: doc.metadata.published.span(),
        }
        .write(&mut new, &doc)?;
        doc = Postmortem::read(&new, path, dialect);
        if doc.metadata.published.value() != Some(&today) {
            return None;
        }
    }
    let same = doc.title.value() == before.title.value()
        && doc.date == before.date
        && doc.metadata.severity.value() == before.metadata.severity.value()
        && doc.sections.len() == before.sections.len()
        && doc.actions.len() == before.actions.len();
    (same && doc.metadata.known_status() == Some(to.status)).then_some(new)
}

/// A status to move to, in the word that it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// What it means.
    pub status: Status,
    /// The word to write.
    pub word: String,
}

impl Move {
    /// What a word asks for: one that the team writes stays as it is, and our own name of a status becomes the team's first
    /// word for it, else the usual one.
    #[must_use]
    pub fn of(word: &str, dialect: &Dialect) -> Option<Self> {
        let status = Status::of(&word.to_lowercase(), dialect)?;
        let usual = match status {
            Status::Draft => "Draft",
            Status::InReview => "In Review",
            Status::Final => "Final",
        };
        // The name of a status is one of its words, and nobody's own.
        let words = dialect.statuses.iter();
        let mut words = words
            .filter(|(word, known)| *known == status && word != status.name())
            .map(|(word, _)| word.as_str());
        let is_ours = word == status.name() || word.eq_ignore_ascii_case(usual);
        let word = match words.next() {
            _ if !is_ours => word,
            Some(first)
                if !words
                    .chain([first])
                    .any(|word| word.eq_ignore_ascii_case(usual)) =>
            {
                first
            }
            _ => usual,
        };
        let word = word.to_owned();
        Some(Self { status, word })
    }

    /// The word in the letters of the one that it replaces: small ones stay small.
    fn written(&self, doc: &Postmortem) -> String {
        let old = doc
            .metadata
            .status
            .value()
            .map(|status| status.raw.as_str());
        let front = doc.markdown.front_matter.is_some();
        let small = old.map_or(front, |old| {
            old.contains(char::is_lowercase) && !old.contains(char::is_uppercase)
        });
        let mut letters = self.word.chars();
        match letters.next() {
            _ if small => self.word.to_lowercase(),
            Some(first) if old.is_some_and(is_capital) => {
                first.to_uppercase().chain(letters).collect()
            }
            _ => self.word.clone(),
        }
    }
}

/// Whether the first letter of a word is a capital, whatever sign stands before it.
fn is_capital(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    first.is_some_and(char::is_uppercase)
}

/// What keeps a document from a status: the findings that its text would have with it, at their places in the text as it is.
#[must_use]
pub fn in_the_way(
    linter: &Linter,
    old: &SourceFile,
    new: String,
    below: &str,
    to: Status,
) -> Vec<Finding> {
    let shift = Shift::between(&old.text, &new);
    let outcome = linter.lint(SourceFile::new(old.path.clone(), new), below);
    let owed: Vec<&str> = owed(to).collect();
    let stands = |finding: &Finding| {
        to != Status::Draft
            && (finding.level == Level::Error || owed.contains(&&*finding.rule.name))
    };
    let findings = outcome.report.findings.into_iter().filter(stands);
    findings
        .map(|finding| Finding {
            level: Level::Error,
            ..shift.back(finding)
        })
        .collect()
}

/// How places of a changed text are found in the one that it was made from.
struct Shift {
    /// Up to here both are the same.
    before: usize,
    /// From here on the changed one goes on as the other does.
    after: usize,
    /// How much longer the changed one is.
    grown: usize,
}

impl Shift {
    fn between(old: &str, new: &str) -> Self {
        let pairs = old.bytes().zip(new.bytes());
        let before = pairs.take_while(|(one, other)| one == other).count();
        let rest = old.len().min(new.len()) - before;
        let ends = old.bytes().rev().zip(new.bytes().rev()).take(rest);
        let after = ends.take_while(|(one, other)| one == other).count();
        Self {
            before,
            after: new.len() - after,
            grown: new.len().wrapping_sub(old.len()),
        }
    }

    fn place(&self, span: Span) -> Span {
        let at = |place: u32| {
            let place = place as usize;
            if place >= self.after {
                offset(place.wrapping_sub(self.grown))
            } else {
                offset(place.min(self.before))
            }
        };
        Span::new(at(span.start), at(span.end))
    }

    fn back(&self, mut finding: Finding) -> Finding {
        let diagnostic = &mut finding.diagnostic;
        diagnostic.span = self.place(diagnostic.span);
        for label in &mut diagnostic.labels {
            label.span = self.place(label.span);
            if let Some(row) = &mut label.row {
                row.place = self.place(row.place);
            }
        }
        diagnostic.fix = None;
        finding
    }
}
