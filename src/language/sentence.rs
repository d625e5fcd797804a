//! One sentence of a passage, cut into tokens, and the questions that every construction asks of it.

use super::class::Class;
use super::lexicon::{Lexicon, lists};
use super::mask::Mask;
use super::names::Names;
use super::token::{Kind, Token, tokens};
use super::{Passage, PassageKind};
use std::borrow::Cow;
use std::ops::Range;

/// A sentence with its tokens.
pub(super) struct Sentence<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) names: &'a Names,
    pub(super) tokens: Vec<Token>,
    /// The words of the sentence in small ASCII letters; bytes as in the passage, from `start`.
    small: String,
    start: usize,
}

impl<'a> Sentence<'a> {
    /// Reads the sentence that lies at a range of the passage.
    pub(super) fn read(
        passage: &'a Passage<'a>,
        range: &Range<usize>,
        mask: &Mask,
        lexicon: &'a Lexicon,
        names: &'a Names,
    ) -> Self {
        let text = passage.text.get(range.clone()).unwrap_or_default();
        let mut tokens = tokens(passage.text, range, mask, lexicon);
        lexicon.proper.mark(passage.text, &mut tokens);
        for token in tokens.iter_mut().filter(|token| token.capital) {
            if names.has(&passage.text[token.range.clone()]) {
                let class = token.class(passage.text, lexicon);
                token.set_class(class.with(Class::LISTED));
            }
        }
        Self {
            passage,
            lexicon,
            names,
            tokens,
            small: text.to_ascii_lowercase(),
            start: range.start,
        }
    }

    /// The token that begins at an offset of the passage.
    pub(super) fn at(&self, offset: usize) -> Option<usize> {
        self.tokens
            .binary_search_by_key(&offset, |token| token.range.start)
            .ok()
    }

    /// The letters of a token, small.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .and_then(|token| {
                let range = token.range.start - self.start..token.range.end - self.start;
                self.small.get(range)
            })
            .unwrap_or_default()
    }

    /// All letters of it, small, with where they begin in the passage.
    pub(super) fn letters(&self) -> (&str, usize) {
        (&self.small, self.start)
    }

    /// What a token is.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Other, |token| token.kind)
    }

    /// Whether a token is a word with one of these roles.
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.kind(at) == Kind::Word && self.class(at).is(class)
    }

    /// The roles of a token.
    pub(super) fn class(&self, at: usize) -> Class {
        let token = self.tokens.get(at);
        token.map_or(Class::NONE, |token| {
            token.class(self.passage.text, self.lexicon)
        })
    }

    /// Whether a token is one of these words.
    pub(super) fn one_of(&self, at: usize, words: &str) -> bool {
        lists(words, self.word(at))
    }

    /// Whether the token before is one of these words.
    pub(super) fn after_word(&self, at: usize, words: &str) -> bool {
        at > 0 && self.one_of(at - 1, words)
    }

    /// The base form of a verb, as well as its letters show it.
    pub(super) fn base(&self, at: usize) -> Cow<'_, str> {
        let word = self.word(at);
        let spelled = || word.strip_suffix("ed").unwrap_or(word);
        self.lexicon
            .base(word)
            .unwrap_or_else(|| Cow::Borrowed(spelled()))
    }

    /// Whether a word is a form of one of these verbs, the lexicon's or not: `postponed` of `postpone`.
    pub(super) fn form_of(&self, at: usize, verbs: &str) -> bool {
        let silent_e = self.word(at).strip_suffix('d');
        lists(verbs, &self.base(at)) || silent_e.is_some_and(|base| lists(verbs, base))
    }

    /// Whether a word qualifies a verb: listed, or in -ly.
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        self.is(at, Class::ADVERB)
            || self.kind(at) == Kind::Word
                && self.word(at).len() > 3
                && self.word(at).ends_with("ly")
                && !self.one_of(
                    at,
                    "apply reply rely supply only early family anomaly assembly",
                )
    }

    /// The first token from `at` on that is no adverb.
    pub(super) fn skip_adverbs(&self, mut at: usize) -> usize {
        while self.is_adverb(at) {
            at += 1;
        }
        at
    }

    /// Whether a verb's form is a past or a participle.
    pub(super) fn is_past(&self, at: usize) -> bool {
        self.is(at, Class::PARTICIPLE) || self.is(at, Class::PAST)
    }

    /// Whether a word is an -ing form of a verb.
    pub(super) fn is_gerund(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word
            && self.word(at).len() > 4
            && self.word(at).ends_with("ing")
            && !self.one_of(
                at,
                "during nothing something anything everything string thing engineering",
            )
    }

    /// Where the clause around a token begins: after the last break, `because`, `but`, `which`.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        (0..at)
            .rev()
            .find(|i| self.ends_clause(*i))
            .map_or(0, |i| i + 1)
    }

    /// Where it ends.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        (at + 1..self.tokens.len())
            .find(|i| self.ends_clause(*i))
            .unwrap_or(self.tokens.len())
    }

    fn ends_clause(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Break => true,
            Kind::Comma => {
                self.is(at + 1, Class::AND.with(Class::OPENER).with(Class::RELATIVE))
                    || self.is(
                        at + 1,
                        Class::FIRST
                            .with(Class::THIRD)
                            .with(Class::THEY)
                            .with(Class::THING),
                    )
            }
            Kind::Word => self.one_of(
                at,
                "because but although though while whereas when after before since until",
            ),
            _ => false,
        }
    }

    /// Whether a word before the token in its clause says that it might be or is to be prevented.
    pub(super) fn is_prospect(&self, at: usize) -> bool {
        self.prospects(self.clause_start(at)..at)
    }

    /// Whether one of these tokens speaks of what may be.
    pub(super) fn prospects(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|i| {
            self.is(i, Class::PROSPECT) && !(self.word(i) == "likely" && self.word(i + 1) != "to")
                || self.word(i) == "so"
                    && self.word(i + 1) == "that"
                    && !self.is(i + 2, Class::FIRST)
                || self.word(i) == "in" && self.word(i + 1) == "case"
        })
    }

    /// Whether the clause before the token is conditional.
    pub(super) fn is_conditional(&self, at: usize) -> bool {
        (self.clause_start(at)..at).any(|i| self.is(i, Class::IF))
            || self.clause_start(at).checked_sub(1).is_some_and(|opener| {
                self.one_of(opener, "when whenever") && !self.tells_past(opener)
            })
    }

    /// Whether a verb of the past stands in the clause that begins at a token.
    fn tells_past(&self, at: usize) -> bool {
        (at + 1..self.clause_end(at + 1).min(self.tokens.len())).any(|i| self.is_past(i))
    }

    /// Whether the sentence asks.
    pub(super) fn asks(&self) -> bool {
        let mut last = self.tokens.iter().rev();
        last.find(|token| !matches!(token.kind, Kind::Close))
            .is_some_and(|token| self.passage.text[token.range.clone()].starts_with('?'))
    }

    /// Whether the sentence is a heading.
    pub(super) fn is_heading(&self) -> bool {
        self.passage.kind == PassageKind::Heading
    }

    /// Whether a word stands where a note or an item begins: nothing but a mark, a time or a label before it.
    pub(super) fn opens_note(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|i| {
            matches!(self.kind(i), Kind::Break | Kind::Number | Kind::Open)
                || (self.kind(i) == Kind::Other && self.opens_note(i))
        })
    }
}
