//! People measured by what is known only now: `should have`, `if we had`, `in hindsight`.

use super::{Outcome, fault_of, flag, follows, silent, spared};
use crate::language::class::Class;
use crate::language::lexicon::lists;
use crate::language::sentence::Sentence;
use crate::language::subject::{Clause, Subject, Who, noun_before, noun_from};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What people could have done to things; where a machine might be meant it is left out.
const DONE_BY_PEOPLE: &str = "communicate review test escalate catch notice spot handle document announce \
             declare page involve notify inform tell consult plan prioritize prioritise \
             address fix do add upgrade roll revert rollback coordinate anticipate foresee \
             discuss monitor verify check validate rehearse stage prepare investigate \
             question automate migrate replace configure take make write schedule give use \
             split rush ask warn identify discover recognize recognise share merge deploy \
             follow implement";

/// What could have been different about an outcome.
const OUTCOMES: &str = "avoid prevent catch solve mitigate detect handle do communicate spot notice fix \
             shorten reduce address identify discover test roll resolve foresee anticipate \
             rehearse coordinate wire minimize minimise limit";

/// What people could have done better; verbs of harm are left out.
const HARMS: &str = "lose be have suffer cause lead result happen need go end miss break affect get \
             continue become remain wait spend cost hit fail seen forget take come";

/// `Should have`, `could have`, `would have` with what follows.
pub(super) fn modal(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let mut have = at + 1;
    let negated = (at..at + 3).any(|i| s.is(i, Class::NOT));
    while s.is(have, Class::NOT)
        || s.is_adverb(have)
        || s.word(at) == "ought" && s.word(have) == "to"
    {
        have += 1;
    }
    if !s.is(have, Class::HAVE) && s.word(have) != "of" && !s.one_of(at, "shoulda coulda") {
        return question(s, at);
    }
    let mut verb = s.skip_adverbs(have + 1);
    while s.is(verb, Class::NOT) || s.is_adverb(verb) {
        verb += 1;
    }
    let been = s.word(verb) == "been";
    let subject = Clause::of(s, at).subject;
    if let Some(outcome) = elliptic(s, at, verb, been, &subject) {
        return Some(outcome);
    }
    if !s.is(verb, Class::PARTICIPLE) {
        return None;
    }
    if s.asks() || s.is_heading() || s.one_of(0, "what how where") && at < 4 {
        return silent(Reason::Question);
    }
    let asked = subject
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|i| s.one_of(i, "what how where whether if"));
    if asked {
        return silent(Reason::Question);
    }
    let word = s.word(at).trim_end_matches("n't");
    let call = Call {
        at,
        verb,
        been,
        negated,
        subject,
    };
    if word.starts_with("should") || word == "ought" {
        return should(s, &call);
    }
    if let Some(outcome) = condition(s, &call) {
        return Some(outcome);
    }
    if word.starts_with("would") {
        would(s, &call)
    } else {
        could(s, &call)
    }
}

/// A modal perfect.
struct Call {
    at: usize,
    verb: usize,
    been: bool,
    negated: bool,
    subject: Subject,
}

impl Call {
    /// The participle of a passive.
    fn passive(&self, s: &Sentence<'_>) -> Option<usize> {
        let main = s.skip_adverbs(self.verb + 1);
        (self.been && s.is(main, Class::PARTICIPLE)).then_some(main)
    }

    fn flag(&self, kind: VerdictKind, end: usize) -> Outcome {
        let adjacent = self.subject.tokens.end == self.at && !self.subject.tokens.is_empty();
        let start = if adjacent {
            self.subject.tokens.start
        } else {
            self.at
        };
        flag(
            kind,
            start..end,
            Some(self.subject.clone()),
            Frame::Imagined,
        )
    }

    /// Whether a machine is said to do it: "caught by a canary".
    fn by_system(&self, s: &Sentence<'_>) -> bool {
        let end = s.clause_end(self.verb).min(self.verb + 7);
        (self.verb..end).any(|i| {
            s.one_of(i, "by with in")
                && !s.is_gerund(i + 1)
                && matches!(noun_from(s, i + 1).who, Who::System)
                && !(i + 1..end).any(|i| s.one_of(i, "review staging testing reviews planning qa"))
        })
    }
}

/// `Should we have tested`: turned round, it asks.
fn question(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let known = s.one_of(at, "should") && s.word(at + 1) == "know" && s.word(at + 2) == "better";
    if !known {
        return None;
    }
    let subject = Clause::of(s, at).subject;
    subject
        .is_person()
        .then(|| fault_of(&subject, at..at + 3, Frame::Knowledge))
}

/// `Later than it should have been`.
fn elliptic(
    s: &Sentence<'_>,
    at: usize,
    verb: usize,
    been: bool,
    subject: &Subject,
) -> Option<Outcome> {
    let end = if been { verb + 1 } else { verb };
    let open = s.tokens.get(end).is_some_and(|token| {
        token.kind == Kind::Word && !s.is(end, Class::AND.with(Class::OPENER))
    });
    let compared = (at.saturating_sub(4)..at).find(|i| s.one_of(*i, "than as"))?;
    if open
        || !s.one_of(at, "should could")
        || s.asks()
        || matches!(subject.who, Who::Outsider)
        || s.is_heading()
    {
        return None;
    }
    let performance = (s.clause_start(compared)..at).any(|i| {
        s.one_of(
            i,
            "later longer slower well quickly fast smooth smoothly worse clear clearly soon \
             effective efficient",
        )
    });
    performance.then(|| {
        flag(
            VerdictKind::Counterfactual,
            compared..end,
            None,
            Frame::Imagined,
        )
    })
}

fn should(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    if let Some(main) = call.passive(s) {
        let base = s.lexicon.base(s.word(main)).unwrap_or_default();
        let sooner = follows(s, main, 4, "earlier sooner");
        let human = lists(DONE_BY_PEOPLE, &base) || sooner;
        let agent = Clause::of(s, main).agent(s);
        return match agent {
            Some(agent) if agent.is_person() => {
                Some(call.flag(VerdictKind::Counterfactual, agent.tokens.end))
            }
            _ if call.by_system(s) => silent(Reason::System),
            _ if human => Some(call.flag(VerdictKind::Counterfactual, main + 1)),
            _ => spared(&call.subject),
        };
    }
    if (s.clause_start(call.at)..call.at).any(|i| s.one_of(i, "theory theoretically")) {
        return silent(Reason::Prospect);
    }
    let person = match call.subject.who {
        Who::Writer | Who::Person | Who::Nobody => true,
        Who::Either => {
            s.is(call.verb, Class::MIND.with(Class::DUTY).with(Class::NOTICE))
                || s.one_of(call.verb, "known")
        }
        Who::Dropped => s.opens_note(call.at) && s.is(call.verb, Class::LEXICAL_VERB),
        _ => false,
    };
    if !person || call.been && !call.subject.is_person() {
        return spared(&call.subject);
    }
    let known = s.word(call.verb) == "known" && call.subject.who == Who::Person;
    let kind = if known {
        VerdictKind::Blame
    } else {
        VerdictKind::Counterfactual
    };
    let end = call.verb + 1 + usize::from(s.word(call.verb + 1) == "better");
    Some(call.flag(kind, end))
}

fn could(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    if let Some(main) = call.passive(s) {
        let base = s.lexicon.base(s.word(main)).unwrap_or_default();
        let outcome = lists(OUTCOMES, &base)
            || s.one_of(main, "prevented avoided solved mitigated shortened");
        if !outcome || call.negated {
            return silent(Reason::Neutral);
        }
        if call.by_system(s) {
            return silent(Reason::System);
        }
        return Some(call.flag(VerdictKind::Counterfactual, main + 1));
    }
    let base = s
        .lexicon
        .base(s.word(call.verb))
        .unwrap_or_else(|| s.word(call.verb).into());
    let better = call.been
        && follows(
            s,
            call.verb,
            3,
            "faster quicker clearer better sooner earlier more",
        );
    let sooner = follows(
        s,
        call.verb,
        8,
        "sooner earlier better faster quicker quickly instead",
    );
    let harm = lists(HARMS, &base) && !better && !(sooner && !call.been);
    if call.negated || harm {
        return silent(Reason::Neutral);
    }
    if s.one_of(call.at, "might")
        && !sooner
        && !s.one_of(call.verb, "prevented avoided noticed caught")
    {
        return silent(Reason::Neutral);
    }
    match call.subject.who {
        Who::Writer | Who::Person => Some(call.flag(VerdictKind::Counterfactual, call.verb + 1)),
        Who::Dropped
            if s.opens_note(call.at) && s.is(call.verb, Class::LEXICAL_VERB) && !call.been =>
        {
            Some(call.flag(VerdictKind::Counterfactual, call.verb + 1))
        }
        _ => spared(&call.subject),
    }
}

fn would(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    let start = s.clause_start(call.at);
    let judged = "better nice wise wiser good helpful useful preferable prudent ideal sensible \
             appropriate smarter beneficial advisable";
    let value = call
        .been
        .then(|| (call.verb + 1..call.verb + 4).find(|i| s.one_of(*i, &judged)))
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
        .filter(|i| s.one_of(*i, &ways) && s.one_of(i.wrapping_sub(1), &praised));
    if call.been && way.is_some() {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    let helped = "helped reduced saved prevented shortened avoided revealed shown caught found \
             told made given allowed led sped resolved limited";
    if !s.one_of(call.verb, &helped) {
        return silent(Reason::Neutral);
    }
    let conduct = (start..call.at).take(2).any(|i| {
        s.is_gerund(i)
            && !s.one_of(i, "alerting monitoring")
            && !(i > 0 && s.is(i - 1, Class::DETERMINER))
            && (s.is(i, Class::DUTY.with(Class::MIND))
                || s.one_of(
                    i,
                    "paging testing rolling looking involving calling using reverting escalating \
             declaring starting",
                ))
    });
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

/// `If we had looked, we would have seen`.
fn condition(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    for at in 0..s.tokens.len() {
        let inverted = s.word(at) == "had"
            && (at == 0 || s.kind(at - 1) == Kind::Comma || s.after_word(at, "and"))
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
        let base = s.lexicon.base(s.word(main)).unwrap_or_default();
        let conduct = if main == verb {
            subject.is_person() && s.word(verb) != "been"
        } else {
            s.is(main, Class::PARTICIPLE)
                && (s.is(main, Class::DUTY.with(Class::MIND).with(Class::NOTICE))
                    && lists(DONE_BY_PEOPLE, &base))
        };
        if !conduct {
            continue;
        }
        let averted = (0..s.tokens.len()).any(|i| {
            s.one_of(i, "would could wouldn might")
                && (s.is(i + 1, Class::NOT)
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
             limited fine better minimal quickly stopped",
        )
    });
    good && !(worse && !(call.at..end).any(|i| s.one_of(i, "avoided prevented saved")))
}

/// `In hindsight`.
pub(super) fn announced(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if !s.after_word(at, "in with of") || s.is_heading() {
        return None;
    }
    let clear = s.one_of(
        at.saturating_sub(2),
        "obvious clear easy apparent straightforward",
    );
    if s.asks() || clear {
        return silent(Reason::Topic);
    }
    Some(flag(
        VerdictKind::Counterfactual,
        at - 1..at + 1,
        None,
        Frame::Imagined,
    ))
}

/// `Entirely avoidable`.
pub(super) fn avoidable(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    let entirely = at > 0
        && s.one_of(
            at - 1,
            "entirely completely easily totally perfectly wholly fully",
        );
    let described =
        s.is(at + 1, Class::HARM) && at > 0 && s.one_of(at - 1, "an a this entirely easily");
    if !(was || entirely || described) || s.asks() {
        return None;
    }
    if clause.negated || clause.modal.is_some() || s.is_prospect(at) {
        return silent(Reason::Negated);
    }
    let start = if entirely { at - 1 } else { at };
    Some(flag(
        VerdictKind::Counterfactual,
        start..at + 1,
        None,
        Frame::Imagined,
    ))
}

/// `We were supposed to`, `the operator just needed to`, `all they had to do`.
pub(super) fn supposed(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    if word == "do" {
        let had = at
            .checked_sub(2)
            .filter(|i| s.word(i + 1) == "to" && s.one_of(*i, "had needed"))?;
        let subject = noun_before(s, had);
        let all = subject
            .tokens
            .start
            .checked_sub(1)
            .filter(|i| s.word(*i) == "all");
        let all = all
            .or_else(|| (s.word(subject.tokens.start) == "all").then_some(subject.tokens.start))?;
        let person = !matches!(subject.who, Who::Outsider | Who::System);
        return (person && !s.asks()).then(|| {
            flag(
                VerdictKind::Counterfactual,
                all..at + 1,
                Some(subject),
                Frame::Imagined,
            )
        });
    }
    if s.word(at + 1) != "to" {
        return None;
    }
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.one_of(i, "was were been"));
    let only = at > 0 && s.one_of(at - 1, "just only simply");
    if word == "supposed" && !was || word == "needed" && !only || s.asks() {
        return None;
    }
    match clause.subject.who {
        Who::Writer | Who::Person if word == "supposed" => Some(fault_counter(&clause, at + 2)),
        Who::Person | Who::Either if word == "needed" => Some(fault_counter(&clause, at + 2)),
        _ => spared(&clause.subject),
    }
}

fn fault_counter(clause: &Clause, end: usize) -> Outcome {
    let start = clause.subject.tokens.start.min(clause.start);
    flag(
        VerdictKind::Counterfactual,
        start..end,
        Some(clause.subject.clone()),
        Frame::Imagined,
    )
}
