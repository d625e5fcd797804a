//! Conditions that were not met: `if we had looked`, `had the engineer read it`.

use super::hindsight::{Call, DONE_BY_PEOPLE};
use super::{Outcome, flag, silent};
use crate::language::class::Class;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// Pronouns that a condition behind its consequence begins with: "had I looked".
const PERSONAL: Class = Class::FIRST.with(Class::THIRD).with(Class::ANYBODY);

/// `If we had looked, we would have seen`.
pub(super) fn condition(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    for at in 0..s.tokens.len() {
        let inverted = s.word(at) == "had"
            && (at == 0
                || s.kind(at - 1) == Kind::Comma
                || s.after_word(at, "and")
                || at > call.verb && (s.is(at + 1, PERSONAL) || noun_from(s, at + 1).is_person()))
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
                s.one_of(*i, "had hadn 'd")
                    || s.is(*i, Class::HAVE)
                        && (s.is(*i, Class::MODAL) || s.after_word(*i, "would"))
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
        let minded = Class::DUTY.with(Class::MIND).with(Class::NOTICE);
        let conduct = if main == verb {
            let either = subject.who == Who::Either && s.is(verb, minded);
            (subject.is_person() || either) && s.word(verb) != "been"
        } else {
            let treated = s.one_of(main, "treated") && call.subject.is_person();
            s.is(main, Class::PARTICIPLE)
                && (treated || s.is(main, minded) && s.form_of(main, DONE_BY_PEOPLE))
        };
        if !conduct {
            continue;
        }
        let none = s.one_of(call.verb, "happened occurred")
            && (s.clause_start(call.at)..call.at).any(|i| s.one_of(i, "none nothing"));
        let averted = none
            || (0..s.tokens.len()).any(|i| {
                s.one_of(i, "would could wouldn might")
                    && (s.is(i + 1, Class::NOT)
                        && (i + 2..i + 5).any(|i| {
                            s.is(i, Class::HAVE) || s.one_of(i, "happen occur happened occurred")
                        })
                        || (i + 1..i + 5).any(|i| s.one_of(i, "avoided prevented averted")))
            });
        // "There would have been no outage".
        let spared = s.word(call.verb) == "been"
            && s.after_word(call.at, "there")
            && s.word(call.verb + 1) == "no"
            && (call.verb + 2..call.verb + 5)
                .any(|i| s.is(i, Class::HARM) || s.one_of(i, "need leak exposure"));
        let averted = averted || spared;
        let minds = subject.is_person() && !negated && s.is(main, minded);
        let known = s.word(main) == "known"
            && !negated
            && subject.is_person()
            && call.subject.is_person()
            && !worse(s, call);
        let judged = known || averted || better(s, call) || minds && !worse(s, call);
        if negated && !averted || worse(s, call) && !judged {
            return silent(Reason::Avoided);
        }
        if !judged {
            continue;
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
    let worse = worse(s, call);
    let good = (call.at..end).any(|i| {
        s.one_of(
            i,
            "avoided prevented caught noticed seen found known saved reduced shortened \
             shorter sooner earlier faster quicker realized realised discovered detected \
             spotted smaller fewer less easier helped revealed identified mitigated resolved \
             limited fine better minimal safe intact spared quickly stopped back online restored recovered \
             obvious clear apparent visible non-event harmless trivial over nothing",
        )
    });
    let averted = || (call.at..end).any(|i| s.one_of(i, "avoided prevented saved"));
    good && (!worse || averted())
}

/// Whether it is called worse.
fn worse(s: &Sentence<'_>, call: &Call) -> bool {
    (call.verb..s.clause_end(call.verb)).any(|i| s.is(i, Class::WORSE))
}
