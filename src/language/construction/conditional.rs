//! Other courses of events: `if we had looked`, `testing it would have shown`.

use super::hindsight::{Call, DONE_BY_PEOPLE};
use super::{Outcome, flag, silent, spared};
use crate::language::class::Class;
use crate::language::lexicon::lists;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What another course would have done for the response.
const HELPED: &str = "helped reduced saved prevented shortened avoided averted revealed shown caught found told \
             made given allowed led sped resolved limited cut";

/// What responders do, in the form that makes it a subject.
const CONDUCT: &str = "paging testing rolling looking involving calling using reverting escalating declaring \
             starting asking";

pub(super) fn would(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    let start = s.clause_start(call.at);
    let judged = "better nice wise wiser good helpful useful preferable prudent ideal sensible \
             appropriate smarter beneficial advisable faster quicker safer easier simpler enough";
    let value = call
        .been
        .then(|| (call.verb + 1..call.verb + 4).find(|i| s.one_of(*i, judged)))
        .flatten();
    if let Some(value) = value {
        let it = s.one_of(call.at.wrapping_sub(1), "it") && s.one_of(value + 1, "to if for");
        let gerund = (start..call.at)
            .take(2)
            .any(|i| s.is_gerund(i) && s.is(i, Class::LEXICAL_VERB));
        return (it || gerund).then(|| call.flag(VerdictKind::Counterfactual, value + 1));
    }
    let ways = "approach path way option choice solution move step course fix call decision plan";
    let praised = "better simpler safer right correct quicker faster easier wiser best smarter \
             cleaner";
    let way = call
        .at
        .checked_sub(1)
        .filter(|i| s.one_of(*i, ways) && s.one_of(i.wrapping_sub(1), praised));
    if call.been && way.is_some() {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    if !s.one_of(call.verb, HELPED) {
        return silent(Reason::Neutral);
    }
    let conduct = conduct(s, call);
    let sooner =
        (start..call.at).any(|i| s.one_of(i, "earlier sooner first beforehand staging before"));
    let machine = call.at.checked_sub(1).is_some_and(|_| {
        (start..call.at).any(|i| {
            s.one_of(
                i,
                "check alert test monitor probe attempt limit threshold validation rule timeout",
            )
        })
    });
    let glance = !machine
        && (start..call.at).any(|i| s.one_of(i, "simple quick basic brief cursory closer careful"))
        && s.one_of(start, "a that when even an") | (start..call.at).any(|i| s.one_of(i, "a"));
    if conduct && (sooner || !s.one_of(call.verb, "allowed made given"))
        || glance && !s.one_of(call.verb, "made allowed led")
    {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    spared(&call.subject)
}

/// Whether the subject is what people do: `paging the team`.
fn conduct(s: &Sentence<'_>, call: &Call) -> bool {
    let start = s.clause_start(call.at);
    (start..call.at).take(2).any(|i| {
        s.is_gerund(i)
            && !s.one_of(i, "alerting monitoring")
            && !(i > 0 && s.is(i - 1, Class::DETERMINER))
            && (s.is(i, Class::DUTY.with(Class::MIND)) || s.one_of(i, CONDUCT))
    })
}

/// `Paging the team could have cut the outage`.
pub(super) fn could_help(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    let start = s.clause_start(call.at);
    // "Testing could have shown": a stage of a pipeline as well as a deed.
    let object = s.is_gerund(start) && start + 1 < call.at && !s.is(start, Class::NOUNS);
    (object && !call.negated && s.one_of(call.verb, HELPED) && conduct(s, call))
        .then(|| call.flag(VerdictKind::Counterfactual, call.verb + 1))
}

/// Pronouns that a condition behind its consequence begins with: "had I looked".
const PERSONAL: Class = Class::FIRST.with(Class::THIRD).with(Class::ANYBODY);

/// `If we had looked, we would have seen`.
pub(super) fn condition(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    for at in 0..s.tokens.len() {
        let inverted = s.word(at) == "had"
            && (at == 0
                || s.kind(at - 1) == Kind::Comma
                || s.after_word(at, "and")
                || at > call.verb && s.is(at + 1, PERSONAL))
            && at + 1 < s.tokens.len();
        let conjunction = s.word(at) == "if";
        if !inverted && !conjunction {
            continue;
        }
        let from = at + 1 + usize::from(s.word(at + 1) == "only");
        let subject = noun_from(s, from);
        let rest = subject.tokens.end..(subject.tokens.end + 8).min(s.tokens.len());
        let had = if inverted {
            Some(at)
        } else {
            rest.clone().find(|i| {
                s.one_of(*i, "had hadn 'd") || s.is(*i, Class::HAVE) && s.is(*i, Class::MODAL)
            })
        };
        let Some(had) = had else { continue };
        let mut verb = if inverted {
            subject.tokens.end
        } else {
            had + 1
        };
        let mut negated = false;
        while s.is(verb, Class::NOT) || s.is_adverb(verb) {
            negated |= s.is(verb, Class::NOT);
            verb += 1;
        }
        if !s.is(verb, Class::PARTICIPLE) || s.word(verb) == "had" {
            continue;
        }
        let main = if s.word(verb) == "been" {
            s.skip_adverbs(verb + 1)
        } else {
            verb
        };
        let base = s.base(main);
        let minded = Class::DUTY.with(Class::MIND).with(Class::NOTICE);
        let conduct = if main == verb {
            let either = subject.who == Who::Either && s.is(verb, minded);
            (subject.is_person() || either) && s.word(verb) != "been"
        } else {
            let treated = s.one_of(main, "treated") && call.subject.is_person();
            s.is(main, Class::PARTICIPLE)
                && (treated || s.is(main, minded) && lists(DONE_BY_PEOPLE, &base))
        };
        if !conduct {
            continue;
        }
        let none = s.one_of(call.verb, "happened occurred")
            && (s.clause_start(call.at)..call.at).any(|i| s.one_of(i, "none nothing"));
        let averted = none
            || (0..s.tokens.len()).any(|i| {
                s.one_of(i, "would could wouldn might")
                    && (s.is(i + 1, Class::NOT) && (i + 2..i + 5).any(|i| s.is(i, Class::HAVE))
                        || (i + 1..i + 5).any(|i| s.one_of(i, "avoided prevented averted")))
            });
        let judged = averted || better(s, call);
        if negated && !averted || !judged {
            return silent(Reason::Avoided);
        }
        let words = at..main + 1;
        return Some(flag(
            VerdictKind::Counterfactual,
            words,
            Some(subject),
            Frame::Imagined,
        ));
    }
    None
}

/// Whether the course that is imagined is better than the one taken.
fn better(s: &Sentence<'_>, call: &Call) -> bool {
    let end = s.clause_end(call.verb);
    let worse = (call.verb..end).any(|i| s.is(i, Class::WORSE));
    let good = (call.at..end).any(|i| {
        s.one_of(
            i,
            "avoided prevented caught noticed seen found known saved reduced shortened \
             shorter sooner earlier faster quicker realized realised discovered detected \
             spotted smaller fewer less easier helped revealed identified mitigated resolved \
             limited fine better minimal quickly stopped back online restored recovered",
        )
    });
    let averted = || (call.at..end).any(|i| s.one_of(i, "avoided prevented saved"));
    good && (!worse || averted())
}
