//! Diffuse blame: `nobody noticed`, `none of us checked`.

use super::omission::duty;
use super::{Outcome, flag, silent};
use crate::language::class::Class;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::verdict::{Frame, Reason, VerdictKind};

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
    let watching =
        s.one_of(verb, "was were") && s.one_of(verb + 1, "watching looking paying checking");
    if s.asks() || s.is_conditional(start) || s.is_prospect(start) {
        return silent(Reason::Prospect);
    }
    let had = s.word(verb) == "had";
    let main = if had || s.is(verb, Class::DO) {
        s.skip_adverbs(verb + 1)
    } else {
        verb
    };
    let bothered = s.one_of(main, "bothered questioned owned cared stopped")
        || s.word(main) == "took" && s.one_of(main + 1, "ownership responsibility notice");
    let Some(frame) = duty(s, main).or((watching || bothered).then_some(Frame::Check)) else {
        return silent(Reason::Gap);
    };
    if !watching && !s.is(main, Class::PARTICIPLE) {
        return silent(Reason::Prospect);
    }
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
