//! Words of an archive that no list of ours has: for a status, a severity, a zone; and who owns its actions.

use super::Used;
use super::tally::Tally;
use crate::language::is_given_name;
use crate::model::time::Zone;
use crate::model::{Field, Known, Postmortem, Severity, Status};

/// What words of a closed list mean, as far as that is clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words<T> {
    /// Words with their meaning.
    pub clear: Vec<(T, Used)>,
    /// Words that the team has to place.
    pub unclear: Vec<Used>,
}

#[rustfmt::skip]
const STATUSES: &[(Status, &[&str])] = &[
    (Status::Draft, &[
        "ongoing", "active", "in progress", "in-progress", "started", "new", "todo", "to do", "pending", "identified", "monitoring",
        "incomplete", "unresolved", "unfinished", "preliminary", "in arbeit", "offen",
    ]),
    (Status::InReview, &["reviewing", "proposed", "feedback", "to be reviewed", "ready"]),
    (Status::Final, &["archived", "released", "accepted", "ended", "over", "mitigated and resolved", "recovered", "restored", "solved", "public"]),
];

#[rustfmt::skip]
const SEVERITIES: &[(Severity, &[&str])] = &[
    (Severity::Sev1, &["critical", "blocker", "catastrophic", "emergency", "kritisch"]),
    (Severity::Sev2, &["high", "major", "serious", "hoch"]),
    (Severity::Sev3, &["medium", "moderate", "mittel"]),
    (Severity::Sev4, &["low", "minor", "trivial", "negligible", "niedrig", "gering"]),
];

/// The statuses that no list of ours has.
pub(super) fn statuses(reports: &[Postmortem]) -> Words<Status> {
    place(reports, |doc| &doc.metadata.status, STATUSES)
}

/// The severities that no list of ours has. Where there is no word for SEV-3, "minor" is it.
pub(super) fn severities(reports: &[Postmortem]) -> Words<Severity> {
    let mut words = place(reports, |doc| &doc.metadata.severity, SEVERITIES);
    let third = |(severity, _): &(Severity, Used)| *severity == Severity::Sev3;
    if !words.clear.iter().any(third) {
        let minor = words.clear.iter_mut();
        let minor = minor.filter(|(_, used)| used.word.eq_ignore_ascii_case("minor"));
        minor.for_each(|(severity, _)| *severity = Severity::Sev3);
    }
    words
}

fn place<T: Copy>(
    reports: &[Postmortem],
    field: impl Fn(&Postmortem) -> &Field<Known<T>>,
    meanings: &[(T, &[&str])],
) -> Words<T> {
    let mut tally = Tally::default();
    for (nth, doc) in reports.iter().enumerate() {
        if let Some(known) = field(doc).value().filter(|known| known.value.is_none()) {
            // A remark in brackets or behind a dash is no part of the word.
            let end = known
                .raw
                .find(['(', ',', ';', '.', ':', '|', '–', '—', '[']);
            let word = &known.raw[..end.unwrap_or(known.raw.len())];
            let edge = |c: char| !c.is_alphanumeric();
            tally.add(
                nth,
                word.split(" - ").next().unwrap_or(word).trim_matches(edge),
            );
        }
    }
    let mut words = Words {
        clear: Vec::new(),
        unclear: Vec::new(),
    };
    for used in tally.ranked() {
        let folded = used.word.to_lowercase();
        let meaning = meanings
            .iter()
            .find(|(_, words)| words.contains(&folded.as_str()));
        match meaning {
            Some(&(meaning, _)) => words.clear.push((meaning, used)),
            None => words.unclear.push(used),
        }
    }
    words
}

/// A zone whose name alone tells no offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedZone {
    /// The name and its reports.
    pub used: Used,
    /// Minutes east of UTC, where one place of the world uses the name; the team has to say it of all others.
    pub offset: Option<i32>,
}

/// Names of one offset in the usage of one region, in minutes east of UTC.
#[rustfmt::skip]
const ZONES: &[(&str, i32)] = &[
    ("JST", 540), ("KST", 540), ("SGT", 480), ("HKT", 480), ("PHT", 480), ("WIB", 420), ("PKT", 300), ("AWST", 480),
    ("AEST", 600), ("AEDT", 660), ("ACST", 570), ("ACDT", 630), ("NZST", 720), ("NZDT", 780), ("MSK", 180), ("TRT", 180),
    ("EET", 120), ("EEST", 180), ("SAST", 120), ("BRT", -180), ("HST", -600), ("MEZ", 60), ("MESZ", 120),
];

/// The zones of timelines that only a reader of the archive can place.
pub(super) fn zones(reports: &[Postmortem]) -> Vec<NamedZone> {
    let mut tally = Tally::default();
    for (nth, doc) in reports.iter().enumerate() {
        let timeline = &doc.timeline;
        let rows = timeline
            .entries
            .iter()
            .filter_map(|entry| entry.zone.as_ref());
        for zone in timeline.zone.iter().chain(rows) {
            let name = zone.value.as_str();
            let open = Zone::read(name, 0)
                .is_some_and(|read| read.value.offset.is_none() && read.end == name.len());
            if open && name.bytes().all(|byte| byte.is_ascii_uppercase()) {
                tally.add(nth, name);
            }
        }
    }
    let named = |used: Used| {
        let known = ZONES.iter().find(|(name, _)| *name == used.word);
        let offset = known.map(|&(_, offset)| offset);
        NamedZone { used, offset }
    };
    tally.ranked().into_iter().map(named).collect()
}

/// Who sees to action items.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// Persons.
    pub people: Vec<Used>,
    /// Teams.
    pub teams: Vec<Used>,
    /// Names that may be either, or a component's.
    pub unclear: Vec<Used>,
}

/// The owners of actions in more than one report.
pub(super) fn owners(reports: &[Postmortem]) -> Owners {
    let mut tally = Tally::default();
    for (nth, doc) in reports.iter().enumerate() {
        for owner in doc.actions.iter().filter_map(|action| action.owner.value()) {
            let outside = owner.split(['(', '[']).next().unwrap_or_default();
            let names = outside.split([',', ';', '/', '+', '&']);
            names.for_each(|name| tally.add(nth, name));
        }
    }
    let mut owners = Owners::default();
    for used in tally.ranked().into_iter().filter(|used| used.reports > 1) {
        let list = match kind(&used.word) {
            Some(Owner::Person) => &mut owners.people,
            Some(Owner::Team) => &mut owners.teams,
            None => &mut owners.unclear,
        };
        list.push(used);
    }
    owners
}

enum Owner {
    Person,
    Team,
}

/// What a name says of its bearer. A role or a crowd is known by the language; a component must not become a team, since
/// what it does would be read as what people do.
fn kind(name: &str) -> Option<Owner> {
    const TEAMS: [&str; 6] = ["team", "squad", "crew", "guild", "chapter", "tribe"];
    let words: Vec<_> = name.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let (first, last) = (words.first()?, words.last()?.to_lowercase());
    if TEAMS.contains(&last.as_str()) {
        return (words.len() > 1 && capital(first)).then_some(Owner::Team);
    }
    let is_person = words.len() <= 3 && words.iter().all(capital) && is_given_name(first);
    is_person.then_some(Owner::Person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_owner_is_is_told_where_the_name_says_so() {
        let kind = |name: &str| match kind(name) {
            Some(Owner::Person) => "person",
            Some(Owner::Team) => "team",
            None => "unclear",
        };
        for (name, is) in [
            ("Sarah Chen", "person"),
            ("Sarah", "person"),
            ("Payments Team", "team"),
            ("the team", "unclear"),
            ("Team", "unclear"),
            ("Backend", "unclear"),
            ("release manager", "unclear"),
        ] {
            assert_eq!(kind(name), is, "{name}");
        }
    }

    #[test]
    fn a_zone_of_one_place_is_told_from_one_of_several() {
        let known = |name: &str| ZONES.iter().any(|(zone, _)| *zone == name);
        assert!(known("JST"));
        for shared in ["CST", "IST", "BST", "PT"] {
            assert!(!known(shared), "{shared}");
        }
        for (name, _) in ZONES {
            let zone = Zone::read(name, 0).expect("a zone");
            assert_eq!((zone.value.offset, zone.end), (None, name.len()), "{name}");
        }
    }
}
