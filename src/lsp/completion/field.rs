//! Fields of metadata: their names, and what each can say.

use super::known::{self, Names};
use super::{Proposal, Proposals, Spot};
use crate::model::metadata::Key;
use crate::model::{Severity, Status};
use crate::span::Span;
use lsp_types::CompletionItemKind;

/// The fields that a postmortem usually has.
const FIELDS: [(Key, &str); 12] = [
    (Key::Date, "Date"),
    (Key::Authors, "Authors"),
    (Key::Status, "Status"),
    (Key::Severity, "Severity"),
    (Key::Services, "Services"),
    (Key::Tags, "Tags"),
    (Key::Incident, "Incident"),
    (Key::Participants, "Participants"),
    (Key::Reviewers, "Reviewers"),
    (Key::Related, "Related"),
    (Key::RepeatOf, "Repeat of"),
    (Key::Published, "Published"),
];

/// What a line of the metadata can hold: the value of its field, else the fields that are not there yet.
pub(super) fn of_metadata(spot: &Spot<'_>) -> Option<Proposals> {
    let front = spot.doc.markdown.front_matter.as_ref();
    let in_front = front.is_some_and(|front| spot.start < front.span.end);
    if !in_front && !is_above_sections(spot) {
        return None;
    }
    let before = spot.before();
    match before.split_once(':') {
        Some((name, _)) => value(spot, Key::of(name)?, name.len() + 1),
        None => names(spot, in_front),
    }
}

/// Whether no section but the document itself has begun.
fn is_above_sections(spot: &Spot<'_>) -> bool {
    let mut sections = spot.doc.sections.iter();
    let first = sections.find(|section| section.level != Some(1));
    first.is_none_or(|section| spot.start < section.heading.start)
}

fn value(spot: &Spot<'_>, key: Key, behind: usize) -> Option<Proposals> {
    let list = match key {
        Key::Status => statuses(spot),
        Key::Severity => severities(spot),
        Key::Authors | Key::Participants | Key::Reviewers => known::names(spot, Names::People),
        Key::Services => known::names(spot, Names::Services),
        Key::Tags => known::names(spot, Names::Tags),
        Key::Date | Key::Reviewed | Key::Published | Key::FollowUp => {
            let today = spot.session.workspace.today().to_string();
            vec![Proposal::with(today, "today")]
        }
        Key::Related | Key::RepeatOf => known::postmortems(spot),
        Key::Kind => ["incident", "near-miss"].map(Proposal::plain).into(),
        Key::Incident | Key::Duration | Key::Priority | Key::Time(_) => return None,
    };
    let before = spot.before();
    let written = before.get(behind..)?;
    let item = written.rfind([',', '[', '*']).map_or(0, |at| at + 1);
    let word = written.get(item..)?;
    let start = behind + item + (word.len() - word.trim_start().len());
    Some(Proposals {
        list,
        replaces: Span::from_range(&(start..before.len())),
        kind: CompletionItemKind::Value,
    })
}

/// The words for a status that a configuration has, else ours.
fn statuses(spot: &Spot<'_>) -> Vec<Proposal> {
    let dialect = &spot.scope.linter.dialect;
    let ours = [
        ("Draft", Status::Draft),
        ("In Review", Status::InReview),
        ("Final", Status::Final),
    ];
    let ours = ours.into_iter().filter(|_| !dialect.only_statuses);
    let mut list: Vec<Proposal> = ours.map(|(word, _)| Proposal::plain(word)).collect();
    for (word, status) in &dialect.statuses {
        if !list
            .iter()
            .any(|known| known.text.eq_ignore_ascii_case(word))
        {
            list.push(Proposal::with(word.as_str(), status.name()));
        }
    }
    list
}

/// The same of a severity.
fn severities(spot: &Spot<'_>) -> Vec<Proposal> {
    let dialect = &spot.scope.linter.dialect;
    let ours = Severity::ALL
        .into_iter()
        .filter(|_| !dialect.only_severities);
    let mut list: Vec<Proposal> = ours
        .map(|severity| Proposal::plain(severity.name()))
        .collect();
    for (word, severity) in &dialect.severities {
        if !list
            .iter()
            .any(|known| known.text.eq_ignore_ascii_case(word))
        {
            list.push(Proposal::with(word.as_str(), severity.name()));
        }
    }
    list
}

/// The fields that are not there yet, written as those around the cursor are.
fn names(spot: &Spot<'_>, in_front: bool) -> Option<Proposals> {
    let before = spot.before();
    let words = before.trim_start_matches([' ', '\t', '-', '*', '+', '>']);
    let is_word = |c: char| c.is_alphabetic() || c == ' ';
    if !words.chars().all(is_word) || !spot.line.get(spot.column..)?.trim().is_empty() {
        return None;
    }
    let source = &spot.document.source;
    let lines: Vec<&str> = source.text.lines().take(60).collect();
    let is_there = |key: Key| {
        let mut named = lines.iter().filter_map(|line| line.split_once(':'));
        named.any(|(name, _)| Key::of(name) == Some(key))
    };
    let in_list = lines.iter().any(|line| line.starts_with("- **"));
    let written = |name: &str| match in_front {
        true => format!("{}: ", name.to_lowercase().replace(' ', "_")),
        false if in_list => format!("- **{name}:** "),
        false => format!("**{name}:** "),
    };
    let absent = FIELDS.into_iter().filter(|&(key, _)| !is_there(key));
    Some(Proposals {
        list: absent
            .map(|(_, name)| Proposal::plain(written(name)))
            .collect(),
        replaces: Span::from_range(&(0..before.len())),
        kind: CompletionItemKind::Property,
    })
}
