//! Other courses of events as subjects: `testing it would have shown`, `an earlier call would have saved`.

use super::hindsight::Call;
use super::{Outcome, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Reason, VerdictKind};

/// What another course would have done for the response.
const HELPED: &str = "helped reduced saved prevented shortened avoided averted revealed shown caught found told \
             made given allowed led sped resolved limited cut kept halved spared stopped spotted \
             detected exposed uncovered surfaced flagged contained restored identified noticed \
             minimized minimised mitigated highlighted bought seen known alerted warned brought ended \
             fixed solved eliminated blocked confirmed settled answered clarified";

/// What responders do, in the form that makes it a subject.
const CONDUCT: &str = "paging testing rolling looking involving calling using reverting escalating declaring \
             starting asking waiting reading pausing stopping announcing draining having doing running talking \
             going keeping simulating practising practicing pairing";

/// What people do, as a noun; a machine may do some of these, which only the words before tell.
const DEEDS: &str = "call escalation review reading preparation communication coordination rehearsal look glance \
             conversation question handover hand-over hand-off handoff briefing walkthrough discussion heads-up \
             investigation decision response reaction judgement judgment planning page announcement eyes \
             diligence care attention caution thought rollout rollback revert dry-run run drill exercise responder \
             engineer developer operator reviewer team read intervention supervision vigilance awareness \
             teamwork collaboration consultation acknowledgement debugging triage query glimpse search engagement involvement comparison";

/// Deeds that no machine does.
const ONLY_HUMAN: &str = "call escalation reading preparation coordination rehearsal look glance conversation \
             handover hand-over briefing walkthrough discussion heads-up eyes diligence care attention caution thought \
             responder engineer developer reviewer team vigilance teamwork collaboration consultation review \
             question communication planning judgement judgment supervision engagement involvement";

/// Says of a deed that it was to be had otherwise.
const OTHERWISE: &str = "earlier sooner quicker faster prompt timely better closer second extra additional simple quick \
             brief cursory careful thorough proper single another more one basic immediate different clearer \
             stricter slower cautious minimal five-minute short little bit calmer greater";

/// Machines whose doing, imagined, measures nobody.
const MACHINES: &str = "check alert alerts test tests monitor probe attempt limit threshold validation rule timeout alarm \
             automated automatic pipeline ci canary tool script monitoring alerting";

pub(super) fn would(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    let start = s.clause_start(call.at);
    if let Some(value) = valued(s, call) {
        // "Better to have a smaller batch": what is had is a system's, and no deed.
        let had = s.word(value + 1) == "to"
            && s.word(value + 2) == "have"
            && s.is(value + 3, Class::DETERMINER)
            && !noun_from(s, value + 3).is_person();
        let it = s.one_of(call.at.wrapping_sub(1), "it")
            && s.one_of(value + 1, "to if for of on")
            && !had;
        let off = s.word(value + 1) == "off" && call.subject.is_person();
        let gerund = (start..call.at)
            .take(2)
            .any(|i| s.is_gerund(i) && s.is(i, Class::LEXICAL_VERB));
        let enough = s.word(value) == "enough" && deed(s, call);
        return (it || off || gerund || enough)
            .then(|| call.flag(VerdictKind::Counterfactual, value + 1));
    }
    if foresight(s, call, start) || with_conduct(s, call) || another(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    let well = s.word(call.verb) == "done" && s.one_of(call.verb + 1, "well better");
    let move_of = "thing call decision move choice option course step way";
    let waited = s.is_gerund(start) && s.is(start, Class::LEXICAL_VERB);
    let right = call.been
        && (s.one_of(call.verb + 2, "right correct better wiser sensible obvious")
            && s.one_of(call.verb + 3, move_of)
            || waited
                && s.word(call.verb + 1) == "the"
                && (call.verb + 3..call.verb + 5).any(|i| s.one_of(i, move_of)));
    if well && s.word(call.verb + 2) == "to" || right {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 2));
    }
    if s.after_word(call.at, "which") && s.one_of(call.verb, HELPED) && left_undone(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    let spared_by = call.been
        && s.one_of(call.verb + 1, "spared saved")
        && (call.verb + 2..s.clause_end(call.verb))
            .any(|i| s.word(i) == "by" && s.is_gerund(i + 1));
    if spared_by && call.subject.is_person() {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 2));
    }
    if taken(s, call) || call.been && praised(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    if !s.one_of(call.verb, HELPED) {
        return silent(Reason::Neutral);
    }
    if deed(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    let sooner = (start..call.at).any(|i| {
        s.one_of(
            i,
            "earlier sooner first beforehand staging before monday tuesday wednesday thursday friday morning noon",
        )
    });
    let machine = (start..call.at).any(|i| s.one_of(i, MACHINES));
    let glance = !machine
        && (start..call.at).any(|i| s.one_of(i, "simple quick basic brief cursory closer careful"))
        && (start..call.at).any(|i| s.one_of(i, "a an"));
    if conduct(s, call) && (sooner || !s.one_of(call.verb, "allowed made given"))
        || glance && !s.one_of(call.verb, "made allowed led")
    {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    spared(&call.subject)
}

/// Whether `which` is what people are said not to have done: `we did not close it, which would have kept`.
fn left_undone(s: &Sentence<'_>, call: &Call) -> bool {
    let end = call.at.saturating_sub(1);
    let not = (0..end).find(|i| s.is(*i, Class::NOT));
    let before = not.map(|not| Clause::of(s, s.skip_adverbs(not + 1)));
    before.is_some_and(|clause| {
        let did = (clause.start..clause.verb).any(|i| s.is(i, Class::DO));
        did && clause.subject.is_person() && s.is(clause.verb, Class::LEXICAL_VERB)
    })
}

/// Where another course is called better: `would have been wise to`, `would have been better off`.
fn valued(s: &Sentence<'_>, call: &Call) -> Option<usize> {
    let judged = "better nice wise wiser good helpful useful preferable prudent ideal sensible \
             appropriate smarter beneficial advisable faster quicker safer easier simpler enough best";
    call.been
        .then(|| (call.verb + 1..call.verb + 4).find(|i| s.one_of(*i, judged)))
        .flatten()
}

/// `The right thing to do would have been`, `the better approach would have been`.
fn praised(s: &Sentence<'_>, call: &Call) -> bool {
    let ways = "approach path way option choice solution move step course fix call decision plan thing response \
                reaction action route";
    let praise = "better simpler safer right correct quicker faster easier wiser best smarter cleaner \
                  proper sensible obvious";
    let from = s.clause_start(call.at).max(call.at.saturating_sub(6));
    let way = (from..call.at).find(|i| s.one_of(*i, ways) && s.one_of(i.wrapping_sub(1), praise));
    way.is_some_and(|way| way + 1 == call.at || s.one_of(way + 1, "to for here of in"))
}

/// `It would have taken a minute to check`: what a check would have cost, and was not paid.
fn taken(s: &Sentence<'_>, call: &Call) -> bool {
    s.one_of(call.verb, "taken cost")
        && s.after_word(call.at, "it")
        && (call.verb + 1..call.verb + 8).any(|i| {
            s.word(i) == "to" && s.is(i + 1, Class::DUTY.with(Class::MIND).with(Class::NOTICE))
        })
        && (call.verb + 1..call.verb + 5).any(|i| {
            s.one_of(
                i,
                "minute minutes moment second seconds minimal little single glance one",
            )
        })
}

/// Whether the subject is a deed of people that was to be had otherwise: `an earlier call`, `one more review`.
fn deed(s: &Sentence<'_>, call: &Call) -> bool {
    // "One glance at the graph, and we would have known": the deed opens the sentence.
    let start = if call.subject.is_person() {
        0
    } else {
        let start = s.clause_start(call.at).max(call.at.saturating_sub(14));
        // "A heads-up before touching the keys": the gerund belongs to the deed.
        let further =
            start > 1 && s.is_gerund(start) && s.one_of(start - 1, "before when while after");
        if further {
            s.clause_start(start - 2)
        } else {
            start
        }
    };
    if (start..call.at).any(|i| s.one_of(i, MACHINES)) {
        return false;
    }
    let mut range = start..call.at;
    let Some(noun) = range.find(|i| s.one_of(*i, DEEDS) && !s.one_of(i + 1, "button tool")) else {
        return false;
    };
    let any = s.one_of(noun, "rehearsal glance look call conversation walkthrough briefing drill review question reading heads-up")
        || s.word(noun) == "comparison"
 && s.one_of(noun + 1, "of between")
 && s.after_word(noun, "a one any quick simple")
        || s.one_of(noun, "run") && s.after_word(noun, "dry");
    let ends = noun + 1 >= call.at
        || s.word(noun + 1) == "to"
        || s.kind(noun + 1) != Kind::Word
        || s.is(
            noun + 1,
            Class::PREPOSITION
                .with(Class::AND)
                .with(Class::RELATIVE)
                .with(Class::PARTICIPLE)
                .with(Class::ADVERB)
                .with(Class::OPENER)
                .with(Class::IF),
        );
    if !ends {
        return false;
    }
    // "A call to the API": software calls too.
    let phoned = s.word(noun) == "call"
        && (s.after_word(noun, "phone")
            || s.word(noun + 1) == "to" && noun_from(s, noun + 2).is_person());
    let otherwise = (start..noun).any(|i| {
        s.one_of(i, OTHERWISE)
            || any && s.one_of(i, "a an one any") && (!s.is(i + 1, Class::SYSTEM) || phoned)
    });
    // "A quick run would have": a deed that a machine may do as well needs more than that somebody wants another.
    let by_machine = !s.one_of(noun, ONLY_HUMAN)
        && (start..noun).any(|i| s.is(i, Class::SYSTEM) && !s.is(i, Class::CONDUCT));
    let negated = (call.at..call.verb).any(|i| s.is(i, Class::NOT));
    otherwise && !by_machine && !negated && call.subject.who != Who::Outsider
}

/// `It would not have happened with a proper review`.
fn with_conduct(s: &Sentence<'_>, call: &Call) -> bool {
    let none = (s.clause_start(call.at)..call.at).any(|i| s.one_of(i, "none nothing"));
    let end = s.clause_end(call.verb);
    let with = (call.verb + 1..end).find(|i| s.word(*i) == "with");
    let better = |with: usize| {
        let noun = (with + 1..(with + 6).min(end)).find(|i| s.one_of(*i, ONLY_HUMAN));
        noun.is_some_and(|noun| (with + 1..noun).any(|i| s.one_of(i, OTHERWISE)))
    };
    (none || call.negated) && s.one_of(call.verb, "happened occurred") && with.is_some_and(better)
}

/// Whether somebody else is imagined in the place of who acted: `a responsible admin would have checked`, `anyone
/// reading the log would have seen`.
fn another(s: &Sentence<'_>, call: &Call) -> bool {
    let ideal = "responsible competent conscientious prudent sensible attentive diligent reasonable experienced careful \
                 vigilant thoughtful";
    let views = "graph graphs dashboard dashboards log logs metrics alert alerts panel chart diff runbook plan ticket";
    let start = s.clause_start(call.at);
    let anyone = (start..call.at).find(|i| s.one_of(*i, "anyone anybody whoever"));
    let looks = anyone.is_some_and(|who| {
        s.one_of(
            who + 1,
            "opening looking reading watching glancing checking comparing reviewing",
        ) && (who + 2..call.at).any(|i| s.one_of(i, views))
    });
    let role = (start..call.at).any(|i| {
        s.one_of(i, ideal)
            && s.one_of(i.wrapping_sub(1), "a an any the more")
            && s.is(i + 1, Class::PEOPLE.with(Class::EITHER))
    });
    let minded = s.is(call.verb, Class::DUTY.with(Class::MIND).with(Class::NOTICE));
    !call.negated && !call.been && (looks || role && minded)
}

/// Whether people are said to do better with what is a person's: `with more foresight we would have`.
fn foresight(s: &Sentence<'_>, call: &Call, start: usize) -> bool {
    let quality = "foresight care attention thought diligence planning preparation caution discipline patience experience";
    let with = (start..call.at).find(|i| s.word(*i) == "with");
    let better = |with: usize| {
        (with + 1..call.at).any(|i| {
            s.one_of(i, quality)
                && (with + 1..i)
                    .any(|i| s.one_of(i, "more better enough little bit proper greater"))
        })
    };
    call.subject.is_person() && with.is_some_and(better)
}

/// Whether the subject is what people do: `paging the team`.
fn conduct(s: &Sentence<'_>, call: &Call) -> bool {
    let start = s.clause_start(call.at);
    (start..call.at).take(2).any(|i| {
        s.is_gerund(i)
            && !s.one_of(i, "alerting monitoring")
            && !(i > 0 && s.is(i - 1, Class::DETERMINER))
            && (s.is(i, Class::DUTY.with(Class::MIND))
                || s.one_of(i, CONDUCT)
                || s.is(i, Class::ACT)
                    && (start..call.at)
                        .any(|i| s.one_of(i, "first earlier sooner aloud monday tuesday wednesday thursday friday morning noon")))
    })
}

/// `Paging the team could have cut the outage`, `an earlier call might have saved it`.
pub(super) fn could_help(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    let start = s.clause_start(call.at);
    // "Testing could have shown": a stage of a pipeline as well as a deed.
    let object = s.is_gerund(start) && start + 1 < call.at && !s.is(start, Class::NOUNS);
    let helps = !call.negated && s.one_of(call.verb, HELPED);
    (helps && (object && conduct(s, call) || deed(s, call)))
        .then(|| call.flag(VerdictKind::Counterfactual, call.verb + 1))
}
