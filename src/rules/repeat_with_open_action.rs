//! `repeat-with-open-action`.

use super::Check;
use super::archive::{OpenAction, Record};
use crate::diagnostic::Diagnostic;
use std::collections::{BTreeMap, HashMap};

declare_rule! {
    /// Flags an incident like an earlier one of which an action item was still open.
    ///
    /// ## Why
    /// What would have kept an incident from coming back was known and waiting. That is rarely anybody's fault and always
    /// worth a question: was the item too large, ranked too low, or the wrong one? An incident is like another that it names
    /// as `Repeat of`, or of the same service or tag with like words on its cause, within 180 days (`repeat-days`).
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, and items without a status whose due date had passed; services and
    /// tags that most documents have.
    ///
    /// ## Examples
    /// ```md bad
    /// === 2026/2026-01-10-pool.md
    /// # Connection pool exhausted
    ///
    /// **Date:** 2026-01-10
    ///
    /// ## Action items
    ///
    /// | ID | Action | Status |
    /// |---|---|---|
    /// | 1 | Cap exports at 10 streams | Open |
    ///
    /// === 2026/2026-02-15-pool-again.md
    /// # Connection pool exhausted again
    ///
    /// **Date:** 2026-02-15
    /// **Repeat of:** 2026-01-10-pool
    /// ```
    /// ```md good
    /// === 2026/2026-01-10-pool.md
    /// # Connection pool exhausted
    ///
    /// **Date:** 2026-01-10
    ///
    /// ## Action items
    ///
    /// | ID | Action | Status |
    /// |---|---|---|
    /// | 1 | Cap exports at 10 streams | Done |
    ///
    /// === 2026/2026-02-15-pool-again.md
    /// # Connection pool exhausted again
    ///
    /// **Date:** 2026-02-15
    /// **Repeat of:** 2026-01-10-pool
    /// ```
    pub(crate) static REPEAT_WITH_OPEN_ACTION = {
        name: "repeat-with-open-action", group: Archive, level: (Info, Info), fixes: [],
        keys: ["thresholds.repeat-days"], since: "0.1.0",
    } => Check::Archive(check)
}

/// So many earlier incidents of a service are compared with one: the nearest.
const NEAREST: usize = 20;
/// Like causes share so many rare words at least.
const SHARED: usize = 4;

fn check(records: &[Record]) -> Vec<(usize, Diagnostic)> {
    let mut order: Vec<usize> = (0..records.len())
        .filter(|&at| records[at].date.is_some())
        .collect();
    order.sort_by_key(|&at| (records[at].date, &records[at].path));
    let named = Named::new(records);
    let rarity = Rarity::new(records);
    let mut before: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for at in order {
        let record = &records[at];
        let stated = named.repeated(record).filter(|&earlier| earlier != at);
        let near = record.parts.iter().filter(|part| !rarity.is_common(part));
        let near = near.filter_map(|part| before.get(part.as_str()));
        let mut near: Vec<usize> = near
            .flat_map(|list| list.iter().rev().take(NEAREST).copied())
            .collect();
        near.sort_unstable_by_key(|&at| std::cmp::Reverse((records[at].date, &records[at].path)));
        let like = near
            .into_iter()
            .filter(|&earlier| rarity.is_like(&records[earlier], record));
        let hit = stated.into_iter().chain(like).find_map(|earlier| {
            let item = records[earlier].open_on(record.date?)?;
            Some((earlier, item))
        });
        if let Some((earlier, item)) = hit {
            let is_stated = stated == Some(earlier);
            found.push((at, finding(&records[earlier], item, record, is_stated)));
        }
        for part in &record.parts {
            before.entry(part).or_default().push(at);
        }
    }
    found
}

fn finding(earlier: &Record, item: &OpenAction, later: &Record, is_stated: bool) -> Diagnostic {
    let day = earlier
        .date
        .map_or_else(String::new, |day| format!(" of {day}"));
    let message = if is_stated {
        format!("repeats the incident{day}, of which an action item was open")
    } else {
        format!("resembles the incident{day}, of which an action item was open")
    };
    let text: String = item.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(60).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    Diagnostic::new(later.place, message).help(format!(
        "ask what \"{short}{dots}\" in `{}` was waiting for, and whether it would have helped",
        earlier.path
    ))
}

/// Documents by what others call them.
struct Named(HashMap<String, usize>);

impl Named {
    fn new(records: &[Record]) -> Self {
        let mut names = HashMap::new();
        for (at, record) in records.iter().enumerate() {
            let file = record.file().to_lowercase();
            let stem = file.split('.').next().unwrap_or_default().to_owned();
            for name in [
                Some(stem),
                record.incident.as_ref().map(|id| id.to_lowercase()),
            ] {
                names.entry(name.unwrap_or_default()).or_insert(at);
            }
        }
        names.remove("");
        Self(names)
    }

    /// The document that another says it repeats.
    fn repeated(&self, record: &Record) -> Option<usize> {
        let of = record.repeat_of.as_ref()?;
        let words = of.split(|c: char| c.is_whitespace() || "/\\()[]<>,;#`".contains(c));
        words
            .map(|word| word.trim_end_matches(['.', ':']))
            .filter_map(|word| word.split('.').next())
            .find_map(|word| self.0.get(word).copied())
    }
}

/// How many documents have a word, a service or a tag.
struct Rarity<'a> {
    words: HashMap<&'a str, usize>,
    parts: HashMap<&'a str, usize>,
    documents: usize,
}

impl<'a> Rarity<'a> {
    fn new(records: &'a [Record]) -> Self {
        let mut words: HashMap<&str, usize> = HashMap::new();
        let mut parts: HashMap<&str, usize> = HashMap::new();
        for record in records {
            record
                .cause
                .iter()
                .for_each(|word| *words.entry(word).or_default() += 1);
            record
                .parts
                .iter()
                .for_each(|part| *parts.entry(part).or_default() += 1);
        }
        let documents = records.len();
        Self {
            words,
            parts,
            documents,
        }
    }

    /// Whether so many documents have a service or tag that it tells nothing.
    fn is_common(&self, part: &str) -> bool {
        let count = self.parts.get(part).copied().unwrap_or_default();
        self.documents > 6 && count * 2 > self.documents
    }

    /// Whether two documents within the days of a repeat tell like causes.
    fn is_like(&self, earlier: &Record, later: &Record) -> bool {
        let (Some(first), Some(second)) = (earlier.date, later.date) else {
            return false;
        };
        let days = (second - first).num_days();
        if days < 1 || days > i64::from(later.repeat_days) {
            return false;
        }
        let most = 3.max(self.documents / 20);
        let rare = |word: &&str| self.words.get(word).is_some_and(|&count| count <= most);
        let shared = later.cause.iter().filter(|word| earlier.cause.has(word));
        let shared = shared.filter(rare).count();
        let least = earlier.cause.len().min(later.cause.len());
        shared >= SHARED && shared * 6 >= least
    }
}
