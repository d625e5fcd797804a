//! Incidents that tell of like things, with what they have in common.

use super::repeats::Rarity;
use super::{Sketch, Stem, Words};

/// An incident like the one that was asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Its place among the sketches.
    pub at: usize,
    /// How much alike: 0 for nothing in common, 1 for the same words.
    pub score: f64,
    /// Services and tags that both have, the rarest first.
    pub parts: Vec<String>,
    /// Stems of words that both use, the rarest first.
    pub stems: Vec<String>,
}

/// So many words in common make incidents alike, and so many beside a service or tag.
const WORDS: usize = 4;
const WEAK_WORDS: usize = 2;
const BESIDE_PART: usize = 1;

/// How much incidents must have in common to be alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// Several words, or a service or tag with one.
    Firm,
    /// Two words, or all of a subject of fewer.
    Weak,
}

/// The incidents like a subject, the most alike first. Words weigh by how rare they are in the archive, a word of both
/// titles counts twice, and a service or tag three times.
#[must_use]
pub fn alike(subject: &Sketch, sketches: &[Sketch], bond: Bond) -> Vec<Alike> {
    let rarity = Rarity::new(sketches);
    let own = weight(&subject.cause, &rarity);
    let wanted = match bond {
        Bond::Firm => WORDS.min(subject.cause.len()).max(1),
        Bond::Weak => WEAK_WORDS.min(subject.cause.len()).max(1),
    };
    let mut found: Vec<Alike> = sketches
        .iter()
        .enumerate()
        .filter_map(|(at, sketch)| {
            let mut stems: Vec<Stem> = subject
                .cause
                .iter()
                .filter(|word| sketch.cause.has(*word))
                .collect();
            let parts = subject.parts.intersection(&sketch.parts);
            let mut parts: Vec<&String> = parts.filter(|part| !rarity.is_common(part)).collect();
            let least = if parts.is_empty() {
                wanted
            } else {
                BESIDE_PART
            };
            if stems.len() < least {
                return None;
            }
            let in_title = subject.title.iter().filter(|word| sketch.title.has(*word));
            let shared: f64 = stems.iter().map(|word| rarity.of_word(*word)).sum();
            let titled: f64 = in_title.map(|word| rarity.of_word(word)).sum();
            let named: f64 = parts.iter().map(|part| 3.0 * rarity.of_part(part)).sum();
            let whole = (own * weight(&sketch.cause, &rarity)).sqrt();
            stems.sort_by(|a, b| rarity.of_word(*b).total_cmp(&rarity.of_word(*a)));
            parts.sort_by(|a, b| rarity.of_part(b).total_cmp(&rarity.of_part(a)));
            Some(Alike {
                at,
                score: ((shared + titled + named) / whole.max(f64::MIN_POSITIVE)).min(1.0),
                parts: parts.into_iter().cloned().collect(),
                stems: stems.iter().map(Stem::to_string).collect(),
            })
        })
        .filter(|alike| alike.score >= LEAST)
        .collect();
    found.sort_by(|a, b| {
        let newer = || sketches[b.at].date.cmp(&sketches[a.at].date);
        b.score
            .total_cmp(&a.score)
            .then_with(newer)
            .then(a.at.cmp(&b.at))
    });
    found
}

/// What is less alike than this has common words in common.
const LEAST: f64 = 0.08;

fn weight(words: &Words, rarity: &Rarity<'_>) -> f64 {
    words.iter().map(|word| rarity.of_word(word)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Dialect, Postmortem};
    use crate::rules::Policy;

    fn sketch(path: &str, title: &str, service: &str, cause: &str) -> Sketch {
        let text = format!(
            "# {title}\n\n**Date:** 2026-01-10\n**Services:** {service}\n\n## Root cause\n\n{cause}\n"
        );
        Sketch::of(
            &Postmortem::read(&text, path, &Dialect::default()),
            &Policy::default(),
            path,
        )
    }

    #[test]
    fn rare_words_and_services_make_incidents_alike() {
        let archive = [
            sketch(
                "a.md",
                "Connection pool exhausted",
                "orders",
                "The export endpoint leaked pooled connections on disconnect.",
            ),
            sketch(
                "b.md",
                "Certificate expired",
                "assets",
                "The renewal hook had no permission to reload nginx.",
            ),
            sketch(
                "c.md",
                "Orders slow",
                "orders",
                "A lock on the ledger table blocked the export of invoices.",
            ),
        ];
        let subject = sketch(
            "d.md",
            "Pool of connections exhausted again",
            "orders",
            "Exports leaked connections.",
        );
        let found = alike(&subject, &archive, Bond::Firm);
        let order: Vec<_> = found.iter().map(|alike| alike.at).collect();
        assert_eq!(order, [0, 2]);
        assert_eq!(found[0].parts, ["orders"]);
        assert!(found[0].stems.contains(&"conne".to_owned()), "{found:?}");
        assert!(alike(&sketch("x.md", "Nothing", "none", ""), &archive, Bond::Firm).is_empty());
    }
}
