//! Phrases of a team, found as they are written, whatever blanks and which apostrophe stand between the letters.

use super::class::Class;
use super::construction::Finding;
use super::sentence::Sentence;
use super::subject::subject_before;
use std::ops::Range;

/// A phrase in small letters, its words one blank apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase(String);

impl Phrase {
    /// Reads one; none where it does not begin with a letter or a number, which is where a search begins.
    pub(super) fn new(text: &str) -> Option<Self> {
        let words: Vec<_> = text.split_whitespace().collect();
        let small = words.join(" ").to_lowercase().replace('’', "'");
        small
            .starts_with(char::is_alphanumeric)
            .then_some(Self(small))
    }

    /// The word that it begins with.
    pub(super) fn lead(&self) -> &str {
        let text = &self.0;
        let joins = |at: usize| text[at + 1..].starts_with(char::is_alphanumeric);
        let ends =
            |&(at, c): &(usize, char)| !c.is_alphanumeric() && c != '_' && !(c == '-' && joins(at));
        let end = text.char_indices().find(ends);
        &text[..end.map_or(text.len(), |(at, _)| at)]
    }

    /// Where it ends in a text in small letters, if it stands there from a byte on as whole words.
    fn end_at(&self, text: &str, at: usize) -> Option<usize> {
        let mut rest = text.get(at..)?;
        for (nth, word) in self.0.split(' ').enumerate() {
            if nth > 0 {
                rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
            }
            let mut letters = rest.chars();
            let same = |c: char| letters.next().map(small) == Some(c);
            if !word.chars().all(same) {
                return None;
            }
            rest = letters.as_str();
        }
        (!rest.starts_with(char::is_alphanumeric)).then(|| text.len() - rest.len())
    }

    /// The token behind it, if it stands in a sentence from a token on.
    pub(super) fn end_in(&self, s: &Sentence<'_>, at: usize) -> Option<usize> {
        let (letters, start) = s.letters();
        let from = s.tokens.get(at)?.range.start - start;
        let end = start + self.end_at(letters, from)?;
        Some(s.tokens.partition_point(|token| token.range.start < end))
    }

    /// Whether it stands, if only with a part, in the clause of a finding.
    pub(super) fn is_beside(&self, s: &Sentence<'_>, finding: &Finding) -> bool {
        let (letters, start) = s.letters();
        let place = |at: usize| {
            let token = s.tokens.get(at);
            token.map_or(letters.len(), |token| token.range.start - start)
        };
        let clause = clause(s, finding);
        self.stands_over(letters, &(place(clause.start)..place(clause.end)))
    }

    /// Whether it stands in a text in small letters and shares a byte with a range of it.
    fn stands_over(&self, text: &str, range: &Range<usize>) -> bool {
        text.match_indices(self.lead()).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            at < range.end
                && !before.is_some_and(char::is_alphanumeric)
                && self.end_at(text, at).is_some_and(|end| end > range.start)
        })
    }
}

/// The clause of a finding; one with a subject of its own begins behind `and`.
fn clause(s: &Sentence<'_>, finding: &Finding) -> Range<usize> {
    let tokens = &finding.tokens;
    let last = tokens.end.saturating_sub(1).max(tokens.start);
    let whole = s.clause_start(tokens.start)..s.clause_end(last);
    let subject = finding.subject.as_ref().map(|subject| &subject.tokens);
    let own = subject.map_or(tokens.start, |subject| subject.start.min(tokens.start));
    let mut before = (whole.start + 1..own).rev();
    let start = before.find(|&at| begins_clause(s, at, whole.end));
    let end = (last + 1..whole.end).find(|&at| begins_clause(s, at, whole.end));
    start.unwrap_or(whole.start)..end.unwrap_or(whole.end)
}

/// Whether a token is an `and` behind which a subject stands with its verb.
fn begins_clause(s: &Sentence<'_>, at: usize, end: usize) -> bool {
    /// A subject has fewer words than this.
    const LONGEST: usize = 6;
    if !s.is(at, Class::AND) {
        return false;
    }
    let pronoun = Class::FIRST.with(Class::THIRD).with(Class::THEY);
    let mut near = at + 2..end.min(at + LONGEST);
    s.is(at + 1, pronoun)
        || near.any(|verb| {
            let is_verb = s.is_past(verb) || s.is(verb, Class::AUXILIARY);
            let subject = subject_before(s, verb, false).tokens;
            is_verb && !subject.is_empty() && subject.start > at
        })
}

/// A small letter; one apostrophe for both.
fn small(c: char) -> char {
    match c {
        '’' => '\'',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_whole_words() {
        let phrase = Phrase::new("Didn't  bother").expect("it begins with a letter");
        assert_eq!(phrase.lead(), "didn");
        assert_eq!(phrase.end_at("we didn’t\nbother to", 3), Some(18));
        assert_eq!(phrase.end_at("we didn't bothering", 3), None);
        assert_eq!(
            Phrase::new("pre-flight check").expect("a phrase").lead(),
            "pre-flight"
        );
        assert_eq!(Phrase::new("…"), None);
    }

    #[test]
    fn an_exception_concerns_the_words_it_stands_over() {
        let phrase = Phrase::new("blame the cache").expect("it begins with a letter");
        let text = "we blame the cache and blame him";
        assert!(phrase.stands_over(text, &(3..8)));
        assert!(!phrase.stands_over(text, &(23..32)));
    }
}
