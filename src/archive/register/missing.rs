//! Which incidents of a register have a postmortem.

use super::Incident;
use crate::archive::Record;
use crate::archive::search::words_of;
use crate::model::Status;
use crate::rules::Policy;
use std::collections::{BTreeSet, HashMap};

/// What became of the incidents that need a postmortem.
#[derive(Debug, Clone, Default)]
pub struct Coverage<'a> {
    /// Those that need one, by day, with what there is.
    pub qualifying: Vec<(&'a Incident, Finished<'a>)>,
    /// Incidents whose severity is not known and that nothing else decides.
    pub undecided: usize,
}

/// What there is of a postmortem.
#[derive(Debug, Clone, Copy)]
pub enum Finished<'a> {
    /// It is final.
    Yes(&'a Record),
    /// It is a draft or in review, or does not say.
    NotYet(&'a Record),
    /// There is none.
    Missing,
}

impl<'a> Coverage<'a> {
    /// Finds the postmortem of each incident that needs one: by an identifier, else by the day, give or take one, and the
    /// words of the title. A postmortem is that of one incident.
    ///
    /// Incidents that do not count have their postmortems too, which are not those of another.
    #[must_use]
    pub fn of(
        incidents: &'a [Incident],
        records: &'a [Record],
        policy: &Policy,
        counts: impl Fn(&Incident) -> bool,
    ) -> Self {
        let mut order: Vec<&Incident> = incidents.iter().collect();
        order.sort_by_key(|incident| (incident.date.is_none(), incident.date));
        let names = Names::new(records);
        let mut taken = BTreeSet::new();
        let by_id: Vec<Option<usize>> = order
            .iter()
            .map(|incident| names.by_id(incident).filter(|&at| taken.insert(at)))
            .collect();
        let mut coverage = Self::default();
        for (incident, by_id) in order.into_iter().zip(by_id) {
            let found = by_id.or_else(|| names.by_title(incident, records, &taken));
            taken.extend(found);
            if !counts(incident) {
                continue;
            }
            if !incident.qualifies(policy) {
                let facts = &incident.facts;
                coverage.undecided += usize::from(facts.severity.is_none() && !facts.near_miss);
                continue;
            }
            let finished = match found.map(|at| &records[at]) {
                Some(record) if record.status() == Some(Status::Final) => Finished::Yes(record),
                Some(record) => Finished::NotYet(record),
                None => Finished::Missing,
            };
            coverage.qualifying.push((incident, finished));
        }
        coverage
    }

    /// How many have a final postmortem.
    #[must_use]
    pub fn finished(&self) -> usize {
        let is_finished = |(_, finished): &&(_, Finished<'_>)| matches!(finished, Finished::Yes(_));
        self.qualifying.iter().filter(is_finished).count()
    }
}

/// Postmortems by identifier and by day.
struct Names {
    ids: HashMap<String, usize>,
    days: HashMap<chrono::NaiveDate, Vec<usize>>,
}

impl Names {
    fn new(records: &[Record]) -> Self {
        let mut ids = HashMap::new();
        let mut days: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, record) in records.iter().enumerate() {
            if let Some(id) = record.metadata.incident.value() {
                for id in id.split([',', ' ']) {
                    ids.entry(folded(id)).or_insert(at);
                }
            }
            if let Some(day) = record.date {
                days.entry(day).or_default().push(at);
            }
        }
        ids.remove("");
        Self { ids, days }
    }

    fn by_id(&self, incident: &Incident) -> Option<usize> {
        incident
            .ids
            .iter()
            .find_map(|id| self.ids.get(&folded(id)).copied())
    }

    fn by_title(
        &self,
        incident: &Incident,
        records: &[Record],
        taken: &BTreeSet<usize>,
    ) -> Option<usize> {
        let date = incident.date?;
        let own = words_of(&incident.title);
        let days = [Some(date), date.succ_opt(), date.pred_opt()];
        let near = days
            .into_iter()
            .flatten()
            .filter_map(|day| self.days.get(&day));
        let free = near.flatten().copied().filter(|at| !taken.contains(at));
        let shared = |at: &usize| {
            let words = words_of(records[*at].name());
            let shared = own.intersection(&words).count();
            (shared >= 2 && 2 * shared >= own.len().min(words.len())).then_some(shared)
        };
        let alike = free.filter_map(|at| Some((shared(&at)?, at)));
        // Of equals the one of the same day.
        alike
            .fold(None, |best: Option<(usize, usize)>, next| match best {
                Some(best) if best.0 >= next.0 => Some(best),
                _ => Some(next),
            })
            .map(|(_, at)| at)
    }
}

/// An identifier without its case and a "#" in front.
pub(super) fn folded(id: &str) -> String {
    id.trim().trim_start_matches('#').to_lowercase()
}
