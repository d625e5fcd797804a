//! Diffuse blame: `nobody noticed`, `none of us checked`.

use super::omission::duty;
use super::{Outcome, fault, flag, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Told no one`: nobody as the one who was not told.
fn untold(s: &Sentence<'_>, start: usize, end: usize) -> Option<Outcome> {
    let verb = start.checked_sub(1)?;
    if s.word(end) == "by" {
        return None;
    }
    if !s.one_of(
        verb,
        "told informed warned consulted alerted asked notified tell telling",
    ) {
        return None;
    }
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Writer | Who::Person => Some(fault(&clause, end, Frame::Communication)),
        _ => spared(&clause.subject),
    }
}

/// `Nobody checked`, `none of us noticed`, `no one bothered`.
pub(super) fn nobody(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let mut end = at + 1;
    let start = match word {
        "one" if s.after_word(at, "no") => at - 1,
        "one" => return None,
        "none" | "neither" => {
            if s.word(end) != "of" {
                return None;
            }
            let people = |i: usize| {
                s.is(
                    i,
                    Class::FIRST_OBJECT
                        .with(Class::ROLE)
                        .with(Class::TEAM)
                        .with(Class::THEY),
                )
            };
            end = (end + 1..end + 5).find(|i| people(*i))? + 1;
            at
        }
        _ => at,
    };
    // "Nobody on the team noticed": what qualifies the subject ends before a verb of the past.
    let mut verb = s.skip_adverbs(end);
    if s.is(verb, Class::PREPOSITION) {
        verb = (verb + 1..(verb + 6).min(s.tokens.len()))
            .find(|i| s.is(*i, Class::PARTICIPLE.with(Class::BE)) && !s.is(*i, Class::NOUNS))?;
    }
    // "None of the maintainers who approved it bothered": the clause between has a verb of its own.
    if s.one_of(verb, "who") {
        let own = (verb + 1..verb + 4).find(|i| s.is_past(*i))?;
        verb = (own + 1..(own + 8).min(s.tokens.len()))
            .find(|i| s.is_past(*i) && !s.is(*i, Class::NOUNS))?;
    }
    let watching =
        s.one_of(verb, "was were") && s.one_of(verb + 1, "watching looking paying checking");
    if s.asks() || s.is_conditional(start) || s.is_prospect(start) {
        return silent(Reason::Prospect);
    }
    if let Some(outcome) = untold(s, start, end) {
        return Some(outcome);
    }
    let had = s.word(verb) == "had";
    let main = if had || s.is(verb, Class::DO) {
        s.skip_adverbs(verb + 1)
    } else {
        verb
    };
    let bothered = s.one_of(main, "bothered questioned cared stopped")
        || s.word(main) == "took" && s.one_of(main + 1, "ownership responsibility notice")
        || s.word(main) == "picked" && s.word(main + 2) == "up"
        || s.one_of(main, "thought dared cared tried stepped");
    let sense =
        had && (verb + 1..verb + 4).any(|i| s.one_of(i, "presence sense foresight courage"));
    let Some(frame) = duty(s, main).or((watching || bothered || sense).then_some(Frame::Check))
    else {
        return silent(Reason::Gap);
    };
    if s.word(main) == "told"
        && (noun_from(s, main + 1).who == Who::System || s.word(main + 1) == "by")
        || s.one_of(main, "missed")
    {
        return silent(Reason::System);
    }
    if !watching && !sense && !s.is(main, Class::PARTICIPLE) {
        return silent(Reason::Prospect);
    }
    // "Nobody missed the page": who misses nothing is praised.
    let dated = s.is(main, Class::NOTICE)
        && (s.word(main + 1) == "for" || (main..s.tokens.len()).any(|i| s.one_of(i, "until till")));
    if dated {
        return silent(Reason::Dated);
    }
    let subject = Subject {
        who: Who::Nobody,
        tokens: start..end,
    };
    Some(flag(
        VerdictKind::Blame,
        start..main + 1 + usize::from(watching),
        Some(subject),
        frame,
    ))
}
