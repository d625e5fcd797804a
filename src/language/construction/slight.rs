//! Lapses that need the right object: `missed the alert`, `ignored the warning`, `rushed the release`.

use super::lapse::{described, has_object, passive};
use super::{Outcome, fault, fault_of, flag, follows, follows_class, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Missed the alert`, `ignored the warning`, `skipped the review`: a lapse with the right object.
pub(super) fn slight(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.after_word(at, "went") {
        return went(s, at);
    }
    if s.word(at).ends_with('s') && !(s.kind(0) == Kind::Number || s.passage.timeline) {
        return None;
    }
    if s.word(at) == "ignore" && at.checked_sub(1).is_none_or(|i| !s.word(i).ends_with("ly")) {
        return None;
    }
    let keeps = s.is_gerund(at) && s.after_word(at, "keep kept keeps");
    let clause = Clause::of(s, if keeps { at - 1 } else { at });
    let word = match s.word(at) {
        "skipping" | "skips" => "skipped",
        "bypassing" | "bypasses" => "bypassed",
        "ignore" | "ignoring" | "ignores" => "ignored",
        "misses" => "missed",
        "omits" => "omitted",
        "dismisses" => "dismissed",
        "disregards" => "disregarded",
        word => word,
    };
    if s.one_of(at + 1, "ahead over") || !keeps && clause.is_gerund() != s.is_gerund(at) {
        return None;
    }
    let conduct = "review reviews approval approvals testing staging canary check checks tests \
             validation freeze";
    let frame = match word {
        "missed" | "ignored" | "dismissed" | "disregarded" => Frame::Signal,
        _ => Frame::Procedure,
    };
    if at > 0 && s.is(at - 1, Class::DETERMINER) && !clause.passive {
        let conduct = "rollback step review handoff handover warning notification opportunity edge";
        return if word == "missed" && s.one_of(at + 1, conduct) {
            described(s, at, frame).map(|outcome| match outcome {
                Outcome::Silent(Reason::NoPerson, _) => {
                    flag(VerdictKind::FaultWord, at..at + 2, None, frame)
                }
                other => other,
            })
        } else {
            None
        };
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let reduced = clause.start == at
        && !s.after_word(at, "as")
        && !has_object_noun(s, at + 1)
        && clause.subject.who == Who::System;
    if clause.passive || reduced && s.one_of(at, "ignored dismissed missed") {
        return slighted(s, &clause, conduct, frame);
    }
    if s.one_of(at + 1, "no nothing none") {
        return silent(Reason::Negated);
    }
    if prescribed(s) {
        return silent(Reason::Neutral);
    }
    let signal = follows_class(s, at, 5, Class::SIGNAL);
    let procedure = follows_class(s, at, 5, Class::PROCEDURE) || follows(s, at, 5, conduct);
    let out_of_reach = "slo sla target window deadline meeting call objective heartbeat heartbeats \
             scheduled routines cutoff train flight";
    let fits = match word {
        "missed" => !follows(s, at, 4, out_of_reach),
        "ignored" | "dismissed" | "disregarded" | "violated" => true,
        "omitted" => has_object(s, at + 1),
        "skipped" => {
            procedure
                || follows(
                    s,
                    at,
                    4,
                    "handover meeting drill training rehearsal walkthrough",
                )
        }
        _ => procedure,
    };
    // What people ask of others is ignored by people.
    let asked = s.is(at + 1, Class::OURS.with(Class::THEIRS))
        && follows(s, at, 4, "requests request concerns objections advice");
    match clause.subject.who {
        _ if !fits => silent(Reason::Neutral),
        Who::Dropped if clause.is_gerund() && s.opens_note(clause.start) => {
            silent(Reason::NoPerson)
        }
        _ if clause.is_gerund() && !procedure => silent(Reason::Neutral),
        Who::Writer | Who::Person if has_object(s, at + 1) => Some(fault(&clause, at + 1, frame)),
        Who::Either if signal || procedure || asked || word == "disregarded" => {
            Some(fault(&clause, at + 1, frame))
        }
        Who::Dropped
            if s.opens_note(clause.start) && (signal || procedure) && word != "skipped" =>
        {
            Some(fault(&clause, at + 1, frame))
        }
        _ => spared(&clause.subject),
    }
}

/// Whether a procedure is said to ask for it: `skipped the canary, as the runbook says`, `per the policy`.
pub(super) fn prescribed(s: &Sentence<'_>) -> bool {
    let says = "says said prescribes prescribed requires required demands instructs instructed allows allowed permits \
                permitted tells told asks describes recommends recommended states directs foresees";
    (0..s.tokens.len()).any(|i| {
        let noun = (i + 1..(i + 6).min(s.tokens.len())).find(|i| s.is(*i, Class::PROCEDURE));
        let Some(noun) = noun else { return false };
        s.word(i) == "as" && s.one_of(noun + 1, says)
            || s.word(i) == "per"
            || s.one_of(i, "according accordance") && s.one_of(i + 1, "to with")
    })
}

/// `The warning went unheeded`.
pub(super) fn went(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let went = at
        .checked_sub(1)
        .filter(|i| s.one_of(*i, "went go gone was were been goes sat lay"))?;
    let clause = Clause::of(s, went);
    let about = clause.subject.tokens.clone().any(|i| {
        s.is(i, Class::SIGNAL)
            || s.one_of(
                i,
                "which that pages requests concerns question questions signs draft report reports",
            )
    });
    let ignored = s.one_of(at, "unheeded ignored unread dismissed");
    if !about || !ignored || s.asks() || s.passage.plan {
        return None;
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    Some(flag(
        VerdictKind::FaultWord,
        went..at + 1,
        None,
        Frame::Signal,
    ))
}

/// Whether a noun follows that the verb is about: what is done without one is a passive with its `was` left out.
fn has_object_noun(s: &Sentence<'_>, at: usize) -> bool {
    has_object(s, at) && !s.is(at, Class::PREPOSITION.with(Class::OPENER).with(Class::AND))
}

/// `The alert was missed`: a fault where people are the ones to see it.
fn slighted(s: &Sentence<'_>, clause: &Clause, conduct: &str, frame: Frame) -> Option<Outcome> {
    if let Some(agent) = clause.agent(s)
        && (agent.is_person() || agent.who == Who::Either)
        && !s.passage.plan
    {
        return Some(fault_of(&agent, clause.start..agent.tokens.end, frame));
    }
    let word = s.word(clause.verb);
    let tokens = clause.subject.tokens.clone();
    let silently =
        (clause.start..clause.verb).any(|i| s.one_of(i, "silently intentionally deliberately"));
    let about = |class: Class| {
        tokens
            .clone()
            .next_back()
            .is_some_and(|head| s.is(head, class))
            || tokens
                .clone()
                .any(|i| s.is(i, class) && s.one_of(i + 1, "of sign signs"))
    };
    let noun = |words: &str| tokens.clone().any(|i| s.one_of(i, words));
    let human = match word {
        "missed" => {
            about(Class::SIGNAL) && !noun("flag message messages")
                || noun(
                    "this that it which step steps case bug issue problem change detail requirement \
             dependency error regression",
                )
        }
        "ignored" | "dismissed" | "disregarded" => {
            about(Class::SIGNAL) && !noun("flag message messages header")
                || noun(
                    "runbook playbook checklist procedure guideline guidelines concerns objections feedback findings",
                )
                || word != "ignored" && noun("results")
        }
        "violated" | "omitted" => false,
        _ => {
            about(Class::PROCEDURE) && !noun("rule rules workflow step process")
                || noun(conduct) && !noun("check checks tests validation")
        }
    };
    if silently || !human {
        return silent(Reason::NoPerson);
    }
    passive(s, clause, clause.verb + 1, frame)
}

/// `Misconfigured`, `rushed`, `wasted`: a fault word only where a person is the subject.
pub(super) fn clumsy(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let (end, frame) = match s.word(at) {
        "mixed" => (follows(s, at, 3, "up").then_some(at + 1)?, Frame::Knowledge),
        "dropped" => (
            follows(s, at, 2, "ball")
                .then_some(at + 3)
                .or_else(|| follows(s, at, 4, "floor").then_some(at + 1))?,
            Frame::Mechanism,
        ),
        "wasted" | "rushed" | "panicked" => (at + 1, Frame::Pace),
        "bothered" | "skimmed" => (at + 1, Frame::Check),
        "mistaken" | "confused" => (at + 1, Frame::Knowledge),
        _ => (at + 1, Frame::Confirmation),
    };
    let clause = Clause::of(s, at);
    let unwilling = s.word(at) == "bothered" && s.after_word(at, "be") && clause.negated;
    if unwilling && clause.subject.is_person() && !s.asks() {
        return Some(fault(&clause, end, frame));
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if s.word(at) == "mistaken" && s.one_of(at + 1, "impression belief assumption assumptions") {
        return (!s.asks() && !s.passage.plan)
            .then(|| flag(VerdictKind::FaultWord, at..at + 2, None, frame));
    }
    if s.word(at) == "confused" && !follows(s, at, 7, "with for two both") {
        return None;
    }
    if s.word(at) == "mistaken" {
        let be = (clause.start..at).any(|i| s.is(i, Class::PAST));
        return if be && clause.subject.is_person() {
            Some(fault(&clause, end, frame))
        } else {
            None
        };
    }
    if clause.passive {
        let time =
            clause.subject.tokens.clone().any(|i| {
                s.is(i, Class::TIME) || s.one_of(i, "hour hours minutes days weeks effort")
            });
        let hurried = s.word(at) == "rushed" || s.word(at) == "wasted" && time;
        return match clause.agent(s) {
            Some(agent) if agent.is_person() => {
                Some(fault_of(&agent, clause.start..agent.tokens.end, frame))
            }
            None if hurried && !s.passage.plan => {
                Some(flag(VerdictKind::FaultWord, clause.start..end, None, frame))
            }
            _ => silent(Reason::NoPerson),
        };
    }
    let mut doer = clause.subject.tokens.clone();
    let ball = clause.subject.who == Who::Either
        && doer.any(|i| s.is(i, Class::EITHER))
        && follows(s, at, 2, "ball");
    if (clause.subject.is_person() || ball)
        && (has_object(s, at + 1) && s.word(at + 1) != "no"
            || matches!(s.word(at), "panicked" | "rushed"))
    {
        return Some(fault(&clause, end, frame));
    }
    spared(&clause.subject)
}
