//! The action items of an archive as one list: which of them, and what hurts most first.

use super::records::{Item, Record, Standing};
use crate::model::Severity;
use crate::model::action::{ActionStatus, Priority};
use crate::rules::Policy;
use chrono::NaiveDate;

/// An action item with the postmortem that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// The postmortem.
    pub record: &'a Record,
    /// The item.
    pub item: &'a Item,
    /// How it stands today.
    pub standing: Standing,
    /// Days from today to its due date; negative when that is over.
    pub days_left: Option<i64>,
    /// The last day that its priority allows.
    pub sla: Option<NaiveDate>,
}

/// Which action items are wanted; an empty filter takes those that are to be done.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// A part of the owner's name, whatever its case.
    pub owner: Option<String>,
    /// One of these priorities.
    pub priorities: Vec<Priority>,
    /// Which states.
    pub states: States,
    /// Only those whose last day is over.
    pub overdue: bool,
    /// Only those due before this day.
    pub due_before: Option<NaiveDate>,
    /// Only those of incidents of these severities.
    pub severities: Vec<Severity>,
    /// Only those of incidents of this service or tag, whatever its case.
    pub service: Option<String>,
}

/// Which states of action items are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum States {
    /// What somebody has promised and not done.
    #[default]
    Pending,
    /// All of them.
    All,
    /// These; an item that states none counts as open.
    Of(Vec<ActionStatus>),
}

impl Filter {
    /// The wanted items: overdue ones first, then by priority, by due date, and by place.
    #[must_use]
    pub fn tasks<'a>(
        &self,
        records: &'a [Record],
        policy: &Policy,
        today: NaiveDate,
    ) -> Vec<Task<'a>> {
        let of_record = records.iter().filter(|record| self.takes_record(record));
        let mut tasks: Vec<Task<'_>> = of_record
            .flat_map(|record| record.actions.iter().map(move |item| (record, item)))
            .map(|(record, item)| Task::new(record, item, policy, today))
            .filter(|task| self.takes(task))
            .collect();
        tasks.sort_by_cached_key(|task| {
            let action = &task.item.action;
            let due = action.due_date().or(task.sla);
            (
                task.standing != Standing::Overdue,
                !action.is_pending(),
                action.rank().map_or(u8::MAX, |Priority(rank)| rank),
                due.is_none(),
                due,
                task.record.path.clone(),
                task.item.line,
            )
        });
        tasks
    }

    fn takes_record(&self, record: &Record) -> bool {
        let severity = || {
            record
                .severity()
                .is_some_and(|severity| self.severities.contains(&severity))
        };
        let metadata = &record.metadata;
        let of_service = |wanted: &String| {
            let mut names = metadata.services.iter().chain(&metadata.tags);
            names.any(|name| name.value.trim().to_lowercase() == wanted.trim().to_lowercase())
        };
        (self.severities.is_empty() || severity()) && self.service.as_ref().is_none_or(of_service)
    }

    fn takes(&self, task: &Task<'_>) -> bool {
        let action = &task.item.action;
        let state = match &self.states {
            States::All => true,
            States::Pending => matches!(task.standing, Standing::Open | Standing::Overdue),
            States::Of(states) => {
                let state = match action.status.value() {
                    Some(status) => status.value,
                    None => Some(ActionStatus::Open),
                };
                state.is_some_and(|state| states.contains(&state))
            }
        };
        let owned = |wanted: &String| {
            let owner = action.owner.value();
            owner.is_some_and(|owner| owner.to_lowercase().contains(&wanted.trim().to_lowercase()))
        };
        let ranked = || {
            action
                .rank()
                .is_some_and(|rank| self.priorities.contains(&rank))
        };
        state
            && self.owner.as_ref().is_none_or(owned)
            && (self.priorities.is_empty() || ranked())
            && (!self.overdue || task.standing == Standing::Overdue)
            && self
                .due_before
                .is_none_or(|day| action.due_date().is_some_and(|due| due < day))
    }
}

impl<'a> Task<'a> {
    fn new(record: &'a Record, item: &'a Item, policy: &Policy, today: NaiveDate) -> Self {
        let action = &item.action;
        let published = record.metadata.published.value().copied();
        let sla = action
            .rank()
            .and_then(|Priority(rank)| policy.last_day(rank, record.date, published));
        Self {
            record,
            item,
            standing: item.standing(today),
            days_left: action.due_date().map(|due| (due - today).num_days()),
            sla,
        }
    }

    /// Whether it is a P0 that is still to be done.
    #[must_use]
    pub fn is_open_p0(&self) -> bool {
        self.item.action.rank() == Some(Priority(0))
            && matches!(self.standing, Standing::Open | Standing::Overdue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Dialect, Postmortem};
    use crate::source::SourceFile;

    fn records() -> Vec<Record> {
        let read = |name: &str, text: &str| {
            let source = SourceFile::new(name, text.to_owned());
            let doc = Postmortem::read(&source.text, name, &Dialect::default());
            Record::of(&source, name, &doc)
        };
        let head = "| ID | Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|---|\n";
        vec![
            read(
                "a.md",
                &format!(
                    "# A\n\n**Date:** 2026-02-15\n**Severity:** SEV-1\n**Services:** Checkout\n\n## Action items\n\n{head}\
                 | 1 | Cap the pool | P1 | Platform | 2026-03-01 | Open |\n\
                 | 2 | Add an alert | P0 | Platform | 2026-02-22 | Done |\n\
                 | 3 | Split the queue | P2 | Orders | 2026-02-18 | In Progress |\n\
                 | 4 | Page on leaks | P0 | SRE |  |  |\n"
                ),
            ),
            read(
                "b.md",
                &format!(
                    "# B\n\n**Date:** 2026-02-10\n**Severity:** SEV-3\n\n## Action items\n\n{head}\
                 | 1 | Pin the image | P1 | Build | 2026-02-17 | Open |\n"
                ),
            ),
        ]
    }

    fn listed(filter: &Filter) -> Vec<String> {
        let records = records();
        let today = "2026-02-20".parse().expect("a day");
        let tasks = filter.tasks(&records, &Policy::default(), today);
        let place = |task: &Task<'_>| {
            format!(
                "{}{}",
                task.record.path,
                task.item.action.id.value().cloned().unwrap_or_default()
            )
        };
        tasks.iter().map(place).collect()
    }

    #[test]
    fn what_hurts_most_stands_first() {
        assert_eq!(
            listed(&Filter::default()),
            ["b.md1", "a.md3", "a.md4", "a.md1"]
        );
    }

    #[test]
    fn filters_narrow_the_list() {
        let by = |filter: Filter| listed(&filter);
        assert_eq!(
            by(Filter {
                owner: Some("plat".into()),
                ..Filter::default()
            }),
            ["a.md1"]
        );
        assert_eq!(
            by(Filter {
                overdue: true,
                ..Filter::default()
            }),
            ["b.md1", "a.md3"]
        );
        assert_eq!(
            by(Filter {
                service: Some("checkout".into()),
                priorities: vec![Priority(0)],
                ..Filter::default()
            }),
            ["a.md4"]
        );
        assert_eq!(
            by(Filter {
                states: States::Of(vec![ActionStatus::Done]),
                ..Filter::default()
            }),
            ["a.md2"]
        );
        assert_eq!(
            by(Filter {
                severities: vec![Severity::Sev3],
                ..Filter::default()
            }),
            ["b.md1"]
        );
        assert_eq!(
            by(Filter {
                due_before: "2026-02-18".parse().ok(),
                ..Filter::default()
            }),
            ["b.md1"]
        );
        assert_eq!(
            by(Filter {
                states: States::All,
                ..Filter::default()
            })
            .len(),
            5
        );
    }

    #[test]
    fn the_sla_counts_from_the_incident() {
        let records = records();
        let today = "2026-02-20".parse().expect("a day");
        let tasks = Filter::default().tasks(&records, &Policy::default(), today);
        let sla = tasks
            .iter()
            .map(|task| task.sla.map(|day| day.to_string()).unwrap_or_default());
        assert_eq!(
            sla.collect::<Vec<_>>(),
            ["2026-02-24", "2026-03-15", "2026-02-22", "2026-03-01"]
        );
        assert_eq!(tasks[0].days_left, Some(-3));
    }
}
