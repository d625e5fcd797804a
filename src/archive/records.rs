//! What the commands over an archive need of each postmortem.

use super::landed::Landed;
use crate::model::{
    Account, Action, Impact, Kind, Metadata, Milestone, Milestones, Severity, Status,
};
use crate::source::SourceFile;
use chrono::{Datelike, Duration, NaiveDate};
use std::cmp::Ordering;

/// A postmortem without its Markdown: small, so that an archive of thousands fits into memory.
///
/// Spans and lines are those of the file as it was read.
#[derive(Debug, Clone)]
pub struct Record {
    /// The path as it is shown.
    pub path: String,
    /// The path below the archive's root, with `/` between its parts.
    pub below: String,
    /// What it is called.
    pub title: Option<String>,
    /// The day of the incident.
    pub date: Option<NaiveDate>,
    /// What it says of itself.
    pub metadata: Metadata,
    /// What its history tells of the day on which it became final; none unless that was asked.
    pub landed: Option<Landed>,
    /// Whom and what it hurt.
    pub impact: Impact,
    /// The moments that metrics are made of.
    pub milestones: Milestones,
    /// Follow-up work in document order.
    pub actions: Vec<Item>,
}

/// An action item and where it stands.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it says.
    pub action: Action,
    /// Its line, counted from 1.
    pub line: u32,
}

/// How an action item stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Done.
    Done,
    /// Decided against, or not decided yet: nobody has promised it.
    NotPromised,
    /// To be done, and there is time left or no day is named.
    Open,
    /// To be done, and its last day is over.
    Overdue,
}

impl Record {
    /// What is kept of a document that was read from a file, which is called `below` in its archive.
    #[must_use]
    pub fn of(source: &SourceFile, below: &str, doc: &Account) -> Self {
        let item = |action: &Action| Item {
            line: source.lines.line(action.span.start),
            action: action.clone(),
        };
        Self {
            path: source.path.clone(),
            below: below.to_owned(),
            title: doc.title.value().cloned(),
            date: doc.date,
            metadata: doc.metadata.clone(),
            landed: None,
            impact: doc.impact.clone(),
            milestones: doc.milestones.clone(),
            actions: doc.actions.iter().map(item).collect(),
        }
    }

    /// The day of the incident, unless its year is a slip: no archive has incidents of the year 99, or of the year after next.
    #[must_use]
    pub fn plausible_day(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        const FIRST: i32 = 1990;
        self.date
            .filter(|day| (FIRST..=as_of.year() + 1).contains(&day.year()))
    }

    /// How far it is, where that is told in a known word.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.metadata.status.value().and_then(|status| status.value)
    }

    /// How bad it was, where that is told in a known word.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        let severity = self.metadata.severity.value();
        severity.and_then(|severity| severity.value)
    }

    /// Whether no harm was done.
    #[must_use]
    pub fn is_near_miss(&self) -> bool {
        self.metadata.kind == Kind::NearMiss
    }

    /// How long it lasted: as the Impact section states it, else from its start to its recovery; nothing ends before it begins.
    #[must_use]
    pub fn duration(&self) -> Option<Duration> {
        let from_milestones = || self.between(Milestone::Started, Milestone::Resolved);
        let lasted = self.impact.lasted().or_else(from_milestones);
        lasted.filter(|lasted| *lasted >= Duration::zero())
    }

    /// The time from one milestone to another; none where either is unknown or they cannot be compared.
    #[must_use]
    pub fn between(&self, from: Milestone, to: Milestone) -> Option<Duration> {
        let at = |milestone| self.milestones.get(milestone).map(|reached| reached.at);
        at(to)?.since(at(from)?)
    }

    /// What it is called in a list: its title, else the name of its file, with that of its folder where every folder has
    /// such a file.
    #[must_use]
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or_else(|| {
            let (folders, file) = self.below.rsplit_once('/').unwrap_or(("", &self.below));
            if !["index.md", "readme.md"].contains(&file.to_lowercase().as_str()) {
                return file;
            }
            let before = folders.rfind('/').map_or(0, |at| at + 1);
            self.below.get(before..).unwrap_or(file)
        })
    }
}

impl Item {
    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, day: NaiveDate) -> Standing {
        use crate::model::action::ActionStatus::{Done, Proposed, WontDo};
        match self.action.state() {
            Some(Done) => Standing::Done,
            Some(WontDo | Proposed) => Standing::NotPromised,
            // Of an unknown word for a state nobody knows whether it means done.
            _ if !self.action.is_pending() => Standing::Open,
            _ if self.action.due_date().is_some_and(|due| due < day) => Standing::Overdue,
            _ => Standing::Open,
        }
    }
}

/// The order of records: by day, those without one last, and those of a day by path.
#[must_use]
pub fn order(a: &Record, b: &Record) -> Ordering {
    let key = |record: &Record| (record.date.is_none(), record.date);
    key(a).cmp(&key(b)).then_with(|| a.below.cmp(&b.below))
}

#[cfg(test)]
mod tests {
    use super::Standing::{Done, NotPromised, Open, Overdue};
    use super::*;
    use crate::model::Dialect;

    fn record(below: &str, text: &str) -> Record {
        let source = SourceFile::new(format!("postmortems/{below}"), text.to_owned());
        let doc = Account::read(&source.text, below, &Dialect::default());
        Record::of(&source, below, &doc)
    }

    #[test]
    fn an_item_is_overdue_the_day_after_its_last() {
        let text = "# Pool\n\n## Action items\n\n| Action | Due | Status |\n|---|---|---|\n\
                    | Cap the pool at 10 | 2026-03-01 | Open |\n| Add an alert | 2026-03-01 | Done |\n\
                    | Write the runbook | 2026-03-01 | Won't do |\n| Split the queue | 2026-03-01 | Parked |\n";
        let record = record("2026/2026-02-15-pool.md", text);
        let on = |day: &str| {
            let day = day.parse().expect("a day");
            let standing = record.actions.iter().map(|item| item.standing(day));
            standing.collect::<Vec<_>>()
        };
        assert_eq!(on("2026-03-01"), [Open, Done, NotPromised, Open]);
        assert_eq!(on("2026-03-02"), [Overdue, Done, NotPromised, Open]);
        assert_eq!(record.actions[1].line, 8);
    }

    #[test]
    fn records_stand_by_day_and_those_without_one_last() {
        let mut records = [
            record("b.md", "# B\n"),
            record("2026-02-15-b.md", "# B\n"),
            record("2026-02-15-a.md", "# A\n"),
            record("2025-02-15-c.md", "# C\n"),
        ];
        records.sort_by(order);
        let names = records.each_ref().map(|record| record.below.as_str());
        assert_eq!(
            names,
            [
                "2025-02-15-c.md",
                "2026-02-15-a.md",
                "2026-02-15-b.md",
                "b.md"
            ]
        );
    }

    #[test]
    fn a_record_tells_how_long_it_lasted_from_what_is_stated_first() {
        let minutes = |text: &str| {
            let duration = record("2026-02-15-a.md", text).duration();
            duration.map(|duration| duration.num_minutes())
        };
        let impact = "# A\n\n**Detected:** 10:05 UTC\n\n## Impact\n\n- **Duration:** 45 minutes\n";
        assert_eq!(minutes(impact), Some(45));
        let times =
            "# A\n\n**Started:** 2026-02-15 10:00 UTC\n**Resolved:** 2026-02-15 11:30 UTC\n";
        assert_eq!(minutes(times), Some(90));
        assert_eq!(minutes("# A\n"), None);
    }
}
