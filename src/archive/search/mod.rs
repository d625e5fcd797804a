//! Search without an index: each document is read and scored on its own, and nothing of its text is kept but the lines
//! that match.
//!
//! The score is BM25 over one text in which a word of the title counts as five and one of the summary as two.

mod query;
mod snippet;
mod token;

pub use query::{Query, QueryError};
pub use snippet::Snippet;

use crate::model::{Dialect, Outline, SectionKind, Severity, Status};
use crate::source::SourceFile;
use crate::span::Span;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use token::{Token, fold, tokens};

/// How much a word of the title, the summary or metadata counts beside one of the rest.
const TITLE: f64 = 5.0;
const SUMMARY: f64 = 2.0;
/// Usual settings of BM25: how soon more of the same word adds nothing, and how much length counts.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// So many places of a term in a document are looked at.
const PLACES: usize = 200;

/// What a document has of a query.
#[derive(Debug, Clone)]
pub struct Scan {
    /// How many words it has.
    words: usize,
    matched: Option<Box<Matched>>,
}

#[derive(Debug, Clone)]
struct Matched {
    hit: Hit,
    /// The weight of the places of each term.
    weights: Vec<f64>,
}

/// A postmortem that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The path as it is shown.
    pub path: String,
    /// What it is called.
    pub title: Option<String>,
    /// The day of the incident.
    pub date: Option<NaiveDate>,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// How far it is.
    pub status: Option<Status>,
    /// How well it fits: only good to compare with others of the same search.
    pub score: f64,
    /// The lines that fit best, in document order.
    pub snippets: Vec<Snippet>,
}

/// What a search found, the best first.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The postmortems.
    pub hits: Vec<Hit>,
    /// How many documents were looked at.
    pub documents: usize,
    /// Whether none has all of the words, so that these have some of them.
    pub partial: bool,
}

/// Whether a file is a postmortem because it was named, or has to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It was named.
    Named,
    /// It was found.
    Found,
}

impl Query {
    /// What a document has of the query; nothing of a file that is no postmortem.
    ///
    /// Most documents do not have the words, and of those no more than the words is read.
    #[must_use]
    pub fn scan(&self, source: &SourceFile, below: &str, taken: Taken, dialect: &Dialect) -> Scan {
        let (places, words) = self.places(&source.text);
        let none = Scan {
            words,
            matched: None,
        };
        let fits = places.iter().any(|places| !places.is_empty());
        if !fits && !self.terms.is_empty() || self.is_excluded(&source.text) {
            return none;
        }
        let outline = Outline::read(&source.text, below, dialect);
        if taken == Taken::Found && !outline.is_postmortem || !self.takes(&outline) {
            return none;
        }
        let title = outline.title.span();
        let summaries = outline
            .sections
            .iter()
            .filter(|section| section.is(SectionKind::Summary));
        let summaries: Vec<Span> = summaries.map(|section| section.body).collect();
        let within = |span: &Span, at: usize| span.range().contains(&at);
        let weight = |place: &Span| {
            let at = place.range().start;
            if title.is_some_and(|title| within(&title, at)) {
                TITLE
            } else if summaries.iter().any(|summary| within(summary, at)) {
                SUMMARY
            } else {
                1.0
            }
        };
        let weights = places
            .iter()
            .map(|places| places.iter().map(weight).sum())
            .collect();
        let metadata = &outline.metadata;
        let hit = Hit {
            path: source.path.clone(),
            date: outline.date,
            severity: metadata.severity.value().and_then(|known| known.value),
            status: metadata.status.value().and_then(|known| known.value),
            score: 0.0,
            snippets: snippet::best(source, &places, title),
            title: outline.title.value().cloned(),
        };
        Scan {
            words,
            matched: Some(Box::new(Matched { hit, weights })),
        }
    }

    /// Whether a text has a word that is to be left out.
    fn is_excluded(&self, text: &str) -> bool {
        let mut folded = String::new();
        !self.excluded.is_empty()
            && tokens(text).any(|token| {
                fold(token.word, &mut folded);
                let mut terms = self.excluded.iter();
                terms.any(|term| term.is(0, &folded) && whole(term, token, text).is_some())
            })
    }

    /// The places of each term, and the number of words.
    fn places(&self, text: &str) -> (Vec<Vec<Span>>, usize) {
        let mut places = vec![Vec::new(); self.terms.len()];
        let mut words = 0;
        let mut folded = String::new();
        for token in tokens(text) {
            words += 1;
            if self.terms.is_empty() {
                continue;
            }
            fold(token.word, &mut folded);
            for (term, places) in self.terms.iter().zip(&mut places) {
                if places.len() < PLACES && term.is(0, &folded) {
                    places.extend(whole(term, token, text));
                }
            }
        }
        (places, words)
    }

    /// Ranks what the documents of an archive have.
    #[must_use]
    pub fn rank(&self, scans: Vec<Scan>) -> Found {
        let documents = scans.len();
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let total: usize = scans.iter().map(|scan| scan.words).sum();
        let average = (count(total) / count(documents).max(1.0)).max(1.0);
        let matched = || scans.iter().filter_map(|scan| scan.matched.as_ref());
        let rarity: Vec<f64> = (0..self.terms.len())
            .map(|nth| {
                let having = matched().filter(|doc| doc.weights[nth] > 0.0).count();
                let (all, having) = (count(documents), count(having));
                (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
            })
            .collect();
        let has_all = |doc: &Matched| doc.weights.iter().all(|&weight| weight > 0.0);
        let partial = !matched().any(|doc| has_all(doc));
        let mut hits: Vec<Hit> = scans
            .into_iter()
            .filter_map(|scan| Some((scan.words, *scan.matched?)))
            .filter(|(_, doc)| partial || has_all(doc))
            .map(|(words, doc)| {
                let length = K1 * (1.0 - B + B * count(words) / average);
                let parts = doc.weights.iter().zip(&rarity);
                let score =
                    parts.map(|(weight, rarity)| rarity * weight * (K1 + 1.0) / (weight + length));
                Hit {
                    score: score.sum(),
                    ..doc.hit
                }
            })
            .collect();
        hits.sort_by(|a, b| {
            let by_score = b.score.total_cmp(&a.score);
            by_score
                .then_with(|| b.date.cmp(&a.date))
                .then_with(|| a.path.cmp(&b.path))
        });
        Found {
            partial: partial && !hits.is_empty(),
            hits,
            documents,
        }
    }
}

/// The words of a title that tell it from others, as search compares them.
pub(in crate::archive) fn words_of(title: &str) -> BTreeSet<String> {
    let mut folded = String::new();
    let words = tokens(title).filter_map(|token| {
        fold(token.word, &mut folded);
        let stem = token::stem(&folded);
        (stem.chars().count() > 2 && !["the", "and", "was", "for"].contains(&stem))
            .then(|| stem.to_owned())
    });
    words.collect()
}

/// The place of a term that begins with a word of a text, if all of it stands there.
fn whole(term: &query::Term, first: Token<'_>, text: &str) -> Option<Span> {
    let mut end = first.end();
    if term.words.len() > 1 {
        let mut folded = String::new();
        let mut following = tokens(text.get(end..)?);
        for nth in 1..term.words.len() {
            let next = following.next()?;
            fold(next.word, &mut folded);
            if !term.is(nth, &folded) {
                return None;
            }
            end = first.end() + next.end();
        }
    }
    Some(Span::from_range(&(first.start..end)))
}

#[cfg(test)]
mod tests;
