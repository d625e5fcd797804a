//! `duplicate-incident`.

use super::Check;
use super::archive::{Sketch, Stem};
use crate::diagnostic::Diagnostic;
use chrono::NaiveDate;
use std::collections::HashMap;

declare_rule! {
    /// Flags a document about an incident that another document of the run is about.
    ///
    /// ## Why
    /// Two reports of one incident drift apart: follow-up is tracked in both, statistics count it twice, and a reader finds
    /// the one that was not finished. Incidents are the same by their identifier, or by day and title.
    ///
    /// ## Leaves alone
    /// Documents of which one links to the other; parts of one report in a folder of their own; translations; titles on the
    /// same day that differ in more than a word.
    ///
    /// ## Examples
    /// ```md bad
    /// === 2026/2026-02-15-connection-pool.md
    /// # Connection pool exhausted by report exports
    ///
    /// **Date:** 2026-02-15
    ///
    /// === 2026/2026-02-16-pool-exhausted-by-exports.md
    /// # Connection pool exhausted by exports
    ///
    /// **Date:** 2026-02-15
    /// ```
    /// ```md good
    /// === 2026/2026-02-15-connection-pool.md
    /// # Connection pool exhausted by report exports
    ///
    /// **Date:** 2026-02-15
    ///
    /// === 2026/2026-02-15-login-page.md
    /// # Login page without styles after the CDN purge
    ///
    /// **Date:** 2026-02-15
    /// ```
    pub(crate) static DUPLICATE_INCIDENT = {
        name: "duplicate-incident", group: Archive, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Archive(check)
}

/// What two documents have in common if they are about one incident.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Incident(&'a str),
    /// The words of a title, or all but one of them.
    Title(NaiveDate, Vec<Stem>),
}

/// Fewer words than these do not tell two titles of a day apart.
const LEAST: usize = 2;
/// A title of more words is compared as a whole only.
const MOST: usize = 24;

fn check(sketches: &[Sketch]) -> Vec<(usize, Diagnostic)> {
    let mut order: Vec<usize> = (0..sketches.len()).collect();
    order.sort_by_key(|&index| &sketches[index].path);
    let mut seen: HashMap<Key<'_>, usize> = HashMap::new();
    let mut found = Vec::new();
    for index in order {
        let sketch = &sketches[index];
        let keys = keys(sketch);
        let earlier = keys.iter().find_map(|key| {
            let earlier = seen.get(key).map(|&earlier| &sketches[earlier])?;
            is_apart(earlier, sketch).then_some((earlier, matches!(key, Key::Incident(_))))
        });
        if let Some((earlier, by_id)) = earlier {
            found.push((index, finding(earlier, sketch, by_id)));
        }
        for key in keys {
            seen.entry(key).or_insert(index);
        }
    }
    found
}

fn finding(earlier: &Sketch, later: &Sketch, by_id: bool) -> Diagnostic {
    let message = match &later.incident {
        Some(id) if by_id => format!("another document is about {id} as well"),
        _ => "another document has this day and nearly this title".to_owned(),
    };
    Diagnostic::new(later.place, message).help(format!(
        "merge it with `{}`, or let one of them link to the other",
        earlier.path
    ))
}

/// What would make another document a duplicate of this one.
fn keys(sketch: &Sketch) -> Vec<Key<'_>> {
    let mut keys: Vec<Key<'_>> = sketch.incident.iter().map(|id| Key::Incident(id)).collect();
    let words: Vec<Stem> = sketch.title.iter().collect();
    let Some(date) = sketch.date.filter(|_| words.len() >= LEAST) else {
        return keys;
    };
    // Two titles that differ in one word each, or in one that only one has, agree without it.
    if words.len() > LEAST + 1 && words.len() <= MOST {
        keys.extend((0..words.len()).map(|left_out| {
            let mut words = words.clone();
            words.remove(left_out);
            Key::Title(date, words)
        }));
    }
    keys.push(Key::Title(date, words));
    keys
}

/// Whether two documents are no parts, translations or followers of one another.
fn is_apart(one: &Sketch, other: &Sketch) -> bool {
    let links = |from: &Sketch, to: &Sketch| from.links.contains(&to.file().to_lowercase());
    let stem = |sketch: &Sketch| {
        sketch
            .file()
            .split('.')
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let folder = |sketch: &Sketch| sketch.path.len() - sketch.file().len();
    let (one_folder, other_folder) = (&one.path[..folder(one)], &other.path[..folder(other)]);
    let own_folder = one_folder == other_folder && is_dated(one_folder);
    let translated = stem(one) == stem(other) && !stem(one).is_empty();
    !links(one, other) && !links(other, one) && !own_folder && !translated
}

/// Whether the last folder of a path is one incident's own: `2026-02-15-pool/`.
fn is_dated(folder: &str) -> bool {
    let last = folder
        .trim_end_matches(['/', '\\'])
        .rsplit(['/', '\\'])
        .next();
    last.unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .count()
        >= 8
}
