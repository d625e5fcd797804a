//! Persons named as the actors of events: handles, people whom the document lists, names with a verb.

use super::class::Class;
use super::construction::{Finding, Outcome};
use super::sentence::Sentence;
use super::subject::{Subject, Who};
use super::token::Kind;
use super::verdict::{Frame, VerdictKind};
use std::ops::Range;

/// What nothing but a person does.
const HUMAN: &str = "asks asked phones phoned authorises authorised authorizes authorized joins joined \
                 suggests suggested proposes proposed decides decided realises realised realizes \
                 realized suspects suspected admits wonders wondered apologises apologised";

/// Whether the name at a token is the actor of an event.
pub(super) fn judge(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let end = name(s, at).or_else(|| unknown(s, at))?;
    let possessive = s.tokens[end - 1].possessive;
    if possessive || s.is_heading() {
        return None;
    }
    let handle = s.kind(at) == Kind::Handle;
    let outsider = s.kind(end) == Kind::Open && s.is(end + 1, Class::OUTSIDER);
    let contribution = (end..end + 5).any(|i| s.one_of(i, "contribution contributions"));
    if outsider || contribution {
        return None;
    }
    let mut after = group(s, end);
    // "Felix from the storage team developed": the phrase belongs to the name.
    if s.one_of(after, "from of at") && !handle {
        let present = |i: usize| s.is(i, Class::DEED) && s.word(i).ends_with('s');
        let team = (after + 1..after + 6)
            .find(|i| s.is(*i, Class::PARTICIPLE.with(Class::PAST)) || present(*i));
        after = team.unwrap_or(after);
    }
    if handle && s.kind(end) == Kind::Break {
        return None;
    }
    let verb = s.skip_adverbs(after);
    let acts = acts(s, verb, handle || end - at > 1 || s.is(at, Class::LISTED))
        || opens_row(s, at) && third_person(s, verb);
    let agent = at > 0 && s.word(at - 1) == "by" && at > 1 && is_deed(s, at - 2);
    let object = at > 0 && s.is(at - 1, Class::PREPOSITION) && !s.is(at - 1, Class::OPENER);
    if !(agent || acts && !object) || credited(s, at) {
        return None;
    }
    Some(Outcome::Flag(Finding {
        kind: VerdictKind::Named,
        tokens: at..end,
        subject: Some(Subject {
            who: Who::Person,
            tokens: at..end,
        }),
        frame: Frame::Role,
    }))
}

/// Whether nothing but a time stands before a token, as in a row of a timeline.
fn opens_row(s: &Sentence<'_>, at: usize) -> bool {
    at > 0
        && s.kind(0) == Kind::Number
        && (1..at).all(|i| {
            let mark = matches!(
                s.kind(i),
                Kind::Number | Kind::Break | Kind::Comma | Kind::Other
            );
            mark || is_capitals(s, i)
        })
}

/// Where a name that nobody lists ends, at the start of a row: `Ms Abara phones`, `R. Abara raised`, `Ilse Abara asks`.
///
/// A name without a title may be a product's, so that its verb has to be one that only people do.
fn unknown(s: &Sentence<'_>, at: usize) -> Option<usize> {
    if !opens_row(s, at) {
        return None;
    }
    let bare = |i: usize| {
        s.tokens.get(i).is_some_and(|token| {
            token.capital && token.kind == Kind::Word && token.class == Class::NONE
        }) && !is_capitals(s, i)
    };
    let title = s.one_of(at, "dr mr ms mrs");
    let initial =
        s.word(at).len() == 1 && s.passage.text[s.tokens[at].range.end..].starts_with('.');
    if title || initial {
        let surname = (at + 1..at + 3).find(|i| s.kind(*i) == Kind::Word)?;
        return (bare(surname) && third_person(s, s.skip_adverbs(surname + 1)))
            .then_some(surname + 1);
    }
    let end = at + 1 + usize::from(bare(at + 1));
    (bare(at) && s.one_of(s.skip_adverbs(end), HUMAN)).then_some(end)
}

/// Whether a word is a verb of the third person by its letters: "authorises", "phoned".
fn third_person(s: &Sentence<'_>, verb: usize) -> bool {
    let word = s.word(verb);
    let spelled =
        word.len() > 3 && !word.ends_with("ss") && word.ends_with('s') || word.ends_with("ed");
    s.kind(verb) == Kind::Word
        && spelled
        && !s.tokens[verb].capital
        && !s.tokens[verb].possessive
        && (s.one_of(verb, HUMAN)
            || !s.is(
                verb,
                Class::NOUNS.with(Class::AUXILIARY).with(Class::NO_NOUN),
            ))
}

/// Where the name that begins at a token ends.
fn name(s: &Sentence<'_>, at: usize) -> Option<usize> {
    if s.kind(at) == Kind::Handle {
        return (s.word(at).len() > 2).then_some(at + 1);
    }
    let text = |i: usize| {
        s.tokens
            .get(i)
            .map_or("", |token| &s.passage.text[token.range.clone()])
    };
    let words = (at..s.tokens.len()).map(text);
    let listed = s.names.full(&words).max(s.lexicon.people().full(&words));
    if listed > 0 {
        return Some(at + listed);
    }
    let known = s.is(at, Class::LISTED.with(Class::GIVEN_NAME)) && s.tokens[at].capital;
    if !known
        || at > 0
            && s.tokens[at - 1].capital
            && s.kind(at - 1) == Kind::Word
            && s.tokens[at - 1].class == Class::NONE
            && !is_capitals(s, at - 1)
    {
        return None;
    }
    let surname = s.tokens.get(at + 1).is_some_and(|token| {
        token.capital
            && token.kind == Kind::Word
            && token
                .class
                .without(Class::GIVEN_NAME.with(Class::PARTICIPLE))
                == Class::NONE
    });
    let end = at + 1 + usize::from(surname && !s.tokens[at].possessive);
    // "Alice Springs Office": a third capital makes it the name of something else.
    let longer = s
        .tokens
        .get(end)
        .is_some_and(|token| token.capital && token.is(Class::NOUNS));
    (!longer).then_some(end)
}

/// Whether a word is all capitals: a zone, an abbreviation.
fn is_capitals(s: &Sentence<'_>, at: usize) -> bool {
    s.passage.text[s.tokens[at].range.clone()]
        .chars()
        .all(char::is_uppercase)
}

/// Past what may stand between a name and its verb: a bracket, "and @other".
fn group(s: &Sentence<'_>, mut at: usize) -> usize {
    loop {
        if s.kind(at) == Kind::Open {
            match (at..(at + 10).min(s.tokens.len())).find(|i| s.kind(*i) == Kind::Close) {
                Some(close) => at = close + 1,
                None => return at,
            }
        } else if (s.is(at, Class::AND) || matches!(s.kind(at), Kind::Comma) || s.word(at) == "/")
            && (s.kind(at + 1) == Kind::Handle
                || s.tokens.get(at + 1).is_some_and(|token| {
                    token.capital && token.is(Class::GIVEN_NAME.with(Class::LISTED))
                }))
        {
            at += 2;
            if s.tokens.get(at).is_some_and(|token| {
                token.capital && token.class == Class::NONE && token.kind == Kind::Word
            }) {
                at += 1;
            }
        } else {
            return at;
        }
    }
}

/// Whether a person of this name does something here; the less certain the name, the more the verb must say.
fn acts(s: &Sentence<'_>, verb: usize, certain: bool) -> bool {
    if s.kind(verb) != Kind::Word || s.is_gerund(verb) && !certain {
        return false;
    }
    if s.one_of(verb, "was were is") {
        let main = s.skip_adverbs(verb + 1);
        return s.is_gerund(main) && s.is(main, Class::DEED.with(Class::DUTY));
    }
    let auxiliary = s.is(verb, Class::HAVE.with(Class::DO).with(Class::MODAL));
    if auxiliary {
        return (verb + 1..verb + 4).any(|i| s.is(i, Class::LEXICAL_VERB));
    }
    let finite =
        s.is(verb, Class::PARTICIPLE) || s.word(verb).ends_with('s') || s.is(verb, Class::PAST);
    let base = s
        .lexicon
        .base(s.word(verb))
        .is_some_and(|base| base == s.word(verb));
    let deed = s.is(
        verb,
        Class::DEED
            .with(Class::DUTY)
            .with(Class::MIND)
            .with(Class::NOTICE)
            .with(Class::ACT)
            .with(Class::VERB),
    );
    deed && (finite || base && certain)
}

/// Whether a token is a participle of a deed, so that "by" after it names who did it.
fn is_deed(s: &Sentence<'_>, at: usize) -> bool {
    s.is(at, Class::PARTICIPLE)
        && s.is(at, Class::DEED.with(Class::ACT))
        && !s.one_of(at, "reported written owned prepared led reviewed approved")
}

/// Whether the name stands in a credit: `thanks to`, `reported by`, `cc`.
fn credited(s: &Sentence<'_>, at: usize) -> bool {
    let from = at.saturating_sub(4);
    words_between(
        s,
        from..at,
        "thanks thank kudos cc credit credits owner owners author authors assignee props \
             reporter",
    )
}

fn words_between(s: &Sentence<'_>, range: Range<usize>, words: &str) -> bool {
    range.into_iter().any(|i| s.one_of(i, words))
}
