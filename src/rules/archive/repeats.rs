//! Incidents that repeat earlier ones: as they say themselves, or by what they tell of their causes.

use super::{Sketch, Stem};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// An incident and one before it that it repeats, or resembles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    /// The place of the later one.
    pub later: usize,
    /// The place of the earlier one.
    pub earlier: usize,
    /// Whether the later one says so itself; else their causes are told in like words.
    pub is_stated: bool,
}

/// So many earlier incidents of a service are compared with one: the nearest.
const NEAREST: usize = 20;
/// Like causes share so many rare words at least.
const SHARED: usize = 4;
/// So many of these are no part of the name of a service or tag: what is in a stack is told of every fault in it.
const BESIDE_NAMES: usize = 2;

/// What repeats what, by the days of the later ones; of each the one that it names comes first, then the nearest.
#[must_use]
pub fn repeats(sketches: &[Sketch]) -> Vec<Repeat> {
    let mut order: Vec<usize> = (0..sketches.len())
        .filter(|&at| sketches[at].date.is_some())
        .collect();
    order.sort_by_key(|&at| (sketches[at].date, &sketches[at].path));
    let named = Named::new(sketches);
    let rarity = Rarity::new(sketches);
    let rare = Rare::new(sketches, &rarity);
    // By their places in the order, which are compared in place of days and paths.
    let mut before: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for (nth, &later) in order.iter().enumerate() {
        let sketch = &sketches[later];
        let stated = named.repeated(sketch).filter(|&earlier| earlier != later);
        let near = sketch.parts.iter().filter(|part| !rarity.is_common(part));
        let near = near.filter_map(|part| before.get(part.as_str()));
        let mut near: Vec<usize> = near
            .flat_map(|list| list.iter().rev().take(NEAREST).copied())
            .collect();
        near.sort_unstable_by_key(|&nth| Reverse(nth));
        near.dedup();
        let like = near.into_iter().map(|nth| order[nth]).filter(|&earlier| {
            stated != Some(earlier)
                && is_within_days(&sketches[earlier], sketch)
                && rare.are_like(earlier, later)
        });
        let all = stated.into_iter().chain(like);
        found.extend(all.map(|earlier| Repeat {
            later,
            earlier,
            is_stated: stated == Some(earlier),
        }));
        for part in &sketch.parts {
            before.entry(part).or_default().push(nth);
        }
    }
    found
}

/// Documents by what others call them.
struct Named(HashMap<String, usize>);

impl Named {
    fn new(sketches: &[Sketch]) -> Self {
        let mut names = HashMap::new();
        for (at, sketch) in sketches.iter().enumerate() {
            let file = sketch.file().to_lowercase();
            let stem = file.split('.').next().unwrap_or_default().to_owned();
            for name in [
                Some(stem),
                sketch.incident.as_ref().map(|id| id.to_lowercase()),
            ] {
                names.entry(name.unwrap_or_default()).or_insert(at);
            }
        }
        names.remove("");
        Self(names)
    }

    /// The document that another says it repeats.
    fn repeated(&self, sketch: &Sketch) -> Option<usize> {
        let of = sketch.repeat_of.as_ref()?;
        let words = of.split(|c: char| c.is_whitespace() || "/\\()[]<>,;#`".contains(c));
        words
            .map(|word| word.trim_end_matches(['.', ':']))
            .filter_map(|word| word.split('.').next())
            .find_map(|word| self.0.get(word).copied())
    }
}

/// How many documents have a word, a service or a tag.
pub(super) struct Rarity<'a> {
    words: HashMap<Stem, usize>,
    parts: HashMap<&'a str, usize>,
    documents: usize,
}

impl<'a> Rarity<'a> {
    pub(super) fn new(sketches: &'a [Sketch]) -> Self {
        let mut words: HashMap<Stem, usize> = HashMap::new();
        let mut parts: HashMap<&str, usize> = HashMap::new();
        for sketch in sketches {
            sketch
                .cause
                .iter()
                .for_each(|word| *words.entry(word).or_default() += 1);
            sketch
                .parts
                .iter()
                .for_each(|part| *parts.entry(part).or_default() += 1);
        }
        let documents = sketches.len();
        Self {
            words,
            parts,
            documents,
        }
    }

    /// Whether so many documents have a service or tag that it tells nothing.
    pub(super) fn is_common(&self, part: &str) -> bool {
        let count = self.parts.get(part).copied().unwrap_or_default();
        self.documents > 6 && count * 2 > self.documents
    }

    /// How much a word tells: the fewer documents have it the more.
    pub(super) fn of_word(&self, word: Stem) -> f64 {
        self.weight(self.words.get(&word))
    }

    /// How much a service or tag tells.
    pub(super) fn of_part(&self, part: &str) -> f64 {
        self.weight(self.parts.get(part))
    }

    fn weight(&self, having: Option<&usize>) -> f64 {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let having = number(having.copied().unwrap_or_default());
        (1.0 + number(self.documents) / (having + 1.0)).ln()
    }
}

/// Whether an incident came so soon after another that it may be a repeat.
fn is_within_days(earlier: &Sketch, later: &Sketch) -> bool {
    let (Some(from), Some(to)) = (earlier.date, later.date) else {
        return false;
    };
    (1..=i64::from(later.repeat_days)).contains(&(to - from).num_days())
}

/// The words of each document that few others have, as numbers: each pair of documents is compared.
struct Rare {
    /// Those of each document in order, and how many words it has in all.
    documents: Vec<(Vec<u32>, usize)>,
    /// Those that are part of the name of a service or tag, of any document.
    names: HashSet<u32>,
}

impl Rare {
    fn new(sketches: &[Sketch], rarity: &Rarity<'_>) -> Self {
        let most = 3.max(rarity.documents / 20);
        let rare = rarity.words.iter().filter(|(_, count)| **count <= most);
        let numbers: HashMap<Stem, u32> =
            rare.zip(0..).map(|((word, _), nth)| (*word, nth)).collect();
        let names = rarity.parts.keys();
        let names = names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
        let of = |sketch: &Sketch| {
            let words = sketch.cause.iter();
            let words = words.filter_map(|word| numbers.get(&word).copied());
            let mut words: Vec<u32> = words.collect();
            words.sort_unstable();
            (words, sketch.cause.len())
        };
        Self {
            documents: sketches.iter().map(of).collect(),
            names: names
                .filter_map(|word| numbers.get(&Stem::of(word)).copied())
                .collect(),
        }
    }

    /// Whether two documents tell like causes.
    fn are_like(&self, earlier: usize, later: usize) -> bool {
        let of = |at: usize| self.documents.get(at);
        let (Some((one, all)), Some((other, others))) = (of(earlier), of(later)) else {
            return false;
        };
        let (mut shared, mut beside) = (0, 0);
        let mut others_words = other.iter().peekable();
        for word in one {
            while others_words.next_if(|other| *other < word).is_some() {}
            if others_words.peek() == Some(&word) {
                shared += 1;
                beside += usize::from(!self.names.contains(word));
            }
        }
        shared >= SHARED && beside >= BESIDE_NAMES && shared * 6 >= *all.min(others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Dialect, Postmortem};
    use crate::rules::Policy;

    /// Whether the second of two incidents in one stack repeats the first, by what they say of their causes.
    fn is_repeat(first: &str, second: &str) -> bool {
        let sketch = |path: &str, day: &str, cause: &str| {
            let text = format!(
                "# {day}\n\n**Date:** {day}\n**Services:** checkout, kafka, haproxy, ceph, vault\n\n## Root cause\n\n{cause}\n"
            );
            let doc = Postmortem::read(&text, path, &Dialect::default());
            Sketch::of(&doc, &Policy::default(), path)
        };
        let sketches = [
            sketch("a.md", "2026-01-10", first),
            sketch("b.md", "2026-02-15", second),
        ];
        !repeats(&sketches).is_empty()
    }

    #[test]
    fn like_causes_are_told_in_words_beside_those_for_the_stack() {
        assert!(is_repeat(
            "The consumer of Kafka rebalanced in a loop and its offsets expired.",
            "Offsets of Kafka expired while the consumer rebalanced.",
        ));
        assert!(!is_repeat(
            "Kafka lost its disk on Ceph, and HAProxy sent clients to a broker without Vault.",
            "Vault was sealed: HAProxy, Kafka and Ceph could not renew their certificates.",
        ));
    }
}
