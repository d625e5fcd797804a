//! The headings of an archive: names of sections that no list of ours has, and which sections its reports have at all.

use super::Used;
use super::tally::Tally;
use crate::model::{Postmortem, Section, SectionKind, Severity};
use crate::rules::requirements::{self, OneOf, Requirements};

/// Fewer reports than this show no habit.
pub(super) const FEW: usize = 3;

/// Fewer reports of a severity than this do not show which sections it can do without.
const SEVERAL: usize = 5;

/// Words that tell a section's kind from within a heading, for headings that a whole archive shares.
#[rustfmt::skip]
const TELLING: &[(SectionKind, &[&str])] = &[
    (SectionKind::Summary, &["summary", "zusammenfassung"]),
    (SectionKind::Impact, &["impact", "auswirkung", "auswirkungen"]),
    (SectionKind::Timeline, &["timeline", "chronology", "zeitverlauf"]),
    (SectionKind::RootCause, &["root cause", "root causes", "cause", "causes", "ursache", "ursachen"]),
    (SectionKind::Trigger, &["trigger"]),
    (SectionKind::Detection, &["detection", "detected"]),
    (SectionKind::Mitigation, &["mitigation", "mitigations", "resolution", "recovery"]),
    (SectionKind::ContributingFactors, &["contributing", "factors"]),
    (SectionKind::WentWell, &["went well"]),
    (SectionKind::WentPoorly, &["went wrong", "went poorly", "went badly"]),
    (SectionKind::Lucky, &["lucky", "luck"]),
    (SectionKind::ActionItems, &[
        "action items", "action item", "actions", "follow up", "follow-up", "follow ups", "follow-ups", "followups", "next steps", "todo", "todos",
        "remediation items", "maßnahmen",
    ]),
    (SectionKind::Lessons, &["lesson", "lessons", "learned", "learnt", "learnings", "takeaways"]),
    (SectionKind::Supporting, &["references", "links", "appendix"]),
];

/// Headings of several reports that no list of ours has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headings {
    /// Those whose words tell the section that their reports lack otherwise.
    pub aliases: Vec<(SectionKind, Used)>,
    /// Those that the team has to place.
    pub unclear: Vec<Used>,
}

pub(super) fn headings(reports: &[Postmortem]) -> Headings {
    let mut tally = Tally::default();
    for (nth, doc) in reports.iter().enumerate() {
        unplaced(doc).for_each(|name| tally.add(nth, &name));
    }
    let mut headings = Headings::default();
    let habit = |used: &Used| used.reports >= FEW && used.reports * 10 >= reports.len();
    for used in tally.ranked().into_iter().filter(habit) {
        let name = used.word.as_str();
        let with: Vec<_> = reports
            .iter()
            .filter(|doc| unplaced(doc).any(|own| own == name))
            .collect();
        let lacks = |kind: SectionKind| {
            let lacking = with.iter().filter(|doc| !doc.has(kind)).count();
            lacking * 10 >= with.len() * 9
        };
        match kind(name).filter(|&kind| lacks(kind)) {
            Some(kind) => headings.aliases.push((kind, used)),
            None => headings.unclear.push(used),
        }
    }
    headings
}

/// The names of a document's main headings that are no known section.
fn unplaced(doc: &Postmortem) -> impl Iterator<Item = String> {
    let main = |level: Option<u8>| matches!(level, Some(2 | 3));
    let sections = doc.sections.iter();
    let sections =
        sections.filter(move |section| main(section.level) && section.is(SectionKind::Other));
    sections.map(Section::name)
}

/// The one kind of section that the words of a heading tell.
fn kind(name: &str) -> Option<SectionKind> {
    let spaced = format!(" {name} ");
    let tells = |words: &[&str]| {
        words
            .iter()
            .any(|word| spaced.contains(&format!(" {word} ")))
    };
    let mut kinds = TELLING.iter().filter(|(_, words)| tells(words));
    let (kind, _) = kinds.next()?;
    kinds.next().is_none().then_some(*kind)
}

/// What reports of a severity have, where that is less than they are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// The severity; SEV-4 stands for near misses and unstated ones as well.
    pub severity: Severity,
    /// How many reports it has.
    pub reports: usize,
    /// Each section that they are asked for.
    pub shares: Vec<Share>,
}

/// How common a section is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The section, or several of which one is enough.
    pub section: OneOf,
    /// How many reports have it.
    pub reports: usize,
    /// How much it is needed unless a configuration says otherwise.
    pub asked: Need,
    /// How much the reports show that it is needed.
    pub fits: Need,
}

/// How much a section is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It has to be there.
    Required,
    /// It should be there.
    Recommended,
    /// Most get along without it.
    Dropped,
}

/// The needs of those severities where the reports have other habits than ours: what half of them have stays as it is
/// asked for, what a quarter has is recommended.
pub(super) fn needs(reports: &[Postmortem]) -> Vec<Needs> {
    let usual = Requirements::default();
    let of = |severity: Severity| {
        let row =
            |doc: &&Postmortem| requirements::severity(doc).unwrap_or(Severity::Sev4) == severity;
        let docs: Vec<_> = reports.iter().filter(row).collect();
        let count = |need: &OneOf| {
            let has = |doc: &&&Postmortem| need.iter().any(|&kind| requirements::has(doc, kind));
            docs.iter().filter(has).count()
        };
        let [required, recommended] = usual.of(severity);
        let share = |need: &OneOf, asked: Need| {
            let reports = count(need);
            let fits = if reports * 2 >= docs.len() {
                asked
            } else if reports * 4 >= docs.len() {
                Need::Recommended
            } else {
                Need::Dropped
            };
            let section = need.clone();
            Share {
                section,
                reports,
                asked,
                fits,
            }
        };
        let required = required.iter().map(|need| share(need, Need::Required));
        let recommended = recommended
            .iter()
            .map(|need| share(need, Need::Recommended));
        let shares: Vec<_> = required.chain(recommended).collect();
        let other = shares.iter().any(|share| share.fits != share.asked);
        (docs.len() >= SEVERAL && other).then_some(Needs {
            severity,
            reports: docs.len(),
            shares,
        })
    };
    Severity::ALL.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_placed_where_its_words_tell_one_kind() {
        assert_eq!(kind("follow-up work"), Some(SectionKind::ActionItems));
        assert_eq!(kind("cause and impact on users"), None);
        assert_eq!(kind("because"), None);
        assert_eq!(kind("background"), None);
    }
}
