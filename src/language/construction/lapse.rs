//! Verbs of failing: `failed to notice`, `forgot`, `missed the alert`, `misread`.

use super::{
    Outcome, fault, fault_of, flag, follows, follows_class, frame_of, kind_of, silent, spared,
    unreal,
};
use crate::language::class::Class;
use crate::language::sentence::Sentence;
use crate::language::subject::{Clause, Subject, Who, noun_before, noun_from};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `The engineer failed to notice`; a system that fails to do something is an event.
pub(super) fn fail(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let to = s.skip_adverbs(at + 1);
    let verb = s.skip_adverbs(to + 1);
    if s.word(to) != "to" || s.kind(verb) != Kind::Word {
        return None;
    }
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if s.word(at) == "failing" && !clause.gerund {
        return silent(Reason::Neutral);
    }
    let mind = s.is(verb, Class::MIND);
    let duty = mind || s.is(verb, Class::DUTY.with(Class::NOTICE));
    let now = s.word(at) == "fails";
    let outcome = fault(&clause, verb + 1, frame_of(s, verb));
    match clause.subject.who {
        Who::Writer | Who::Person if s.is(verb, Class::ATTEMPT) && !duty => silent(Reason::Neutral),
        Who::Writer if !now => Some(outcome),
        Who::Person => Some(outcome),
        Who::Nobody => silent(Reason::Negated),
        Who::Either if duty => Some(outcome),
        Who::Unknown if mind && !now && is_proper(s, &clause.subject) => Some(outcome),
        Who::Dropped if !now && (mind || tells_people(s, verb)) => Some(outcome),
        _ => spared(&clause.subject),
    }
}

/// Whether a subject is a proper name in the middle of a sentence: a team, perhaps, and no component.
fn is_proper(s: &Sentence<'_>, subject: &Subject) -> bool {
    let last = subject.tokens.end.checked_sub(1);
    last.is_some_and(|last| {
        s.tokens
            .get(last)
            .is_some_and(|token| token.capital && token.kind == Kind::Word)
    })
}

/// Whether a verb of telling has people as its object.
fn tells_people(s: &Sentence<'_>, verb: usize) -> bool {
    s.one_of(verb, "notify alert update involve")
        && follows_class(
            s,
            verb,
            5,
            Class::TEAM.with(Class::ROLE).with(Class::OUTSIDER),
        )
}

/// `Our failure to test`, `a failure to follow the process`.
pub(super) fn failure(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let mut to = at + 1;
    let mut owner = None;
    if s.one_of(to, "of by on") {
        let subject = noun_from(s, to + 1);
        to = subject.tokens.end;
        owner = Some(subject);
    } else if at > 0 && s.is(at - 1, Class::OURS) {
        owner = Some(Subject {
            who: Who::Writer,
            tokens: at - 1..at,
        });
    } else if at > 0 && s.is(at - 1, Class::THEIRS) {
        owner = Some(Subject {
            who: Who::Either,
            tokens: at - 1..at,
        });
    } else if at > 0 && s.tokens[at - 1].possessive {
        owner = Some(noun_before(s, at));
    }
    let verb = s.skip_adverbs(to + 1);
    if s.word(to) != "to" || s.kind(verb) != Kind::Word {
        return None;
    }
    if s.is_prospect(at) || s.is_conditional(at) || s.passage.plan {
        return silent(Reason::Prospect);
    }
    let duty = s.is(verb, Class::DUTY.with(Class::MIND).with(Class::NOTICE));
    let start = if at > 0 && owner.is_some() {
        at - 1
    } else {
        at
    };
    let subject = owner.unwrap_or(Subject {
        who: Who::Dropped,
        tokens: at..at,
    });
    let human = match subject.who {
        Who::Writer | Who::Person => !s.is(verb, Class::ATTEMPT) || duty,
        Who::Either => duty,
        Who::Dropped => s.is(verb, Class::MIND) || s.one_of(verb, "follow test review"),
        _ => return spared(&subject),
    };
    if !human {
        return silent(Reason::NoPerson);
    }
    Some(flag(
        kind_of(&subject),
        start..verb + 1,
        Some(subject),
        frame_of(s, verb),
    ))
}

/// `Forgot`, `overlooked`, `misjudged`: nothing but a mind does these.
pub(super) fn lapse(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let end = match word {
        "screwed" | "messed" | "mucked" => follows(s, at, 3, "up").then_some(at + 2)?,
        "slacked" => follows(s, at, 1, "off").then_some(at + 2)?,
        "blew" => follows(s, at, 1, "it").then_some(at + 2)?,
        _ => at + 1,
    };
    let frame = match word {
        "forgot" | "forgotten" | "forgetting" | "neglected" | "neglecting" => Frame::Memory,
        "overlooked" | "overlooking" => Frame::Check,
        "mistyped" | "fumbled" | "fat-fingered" | "fatfingered" | "botched" | "bungled" => {
            Frame::Confirmation
        }
        _ => Frame::Knowledge,
    };
    if at > 0
        && s.is(at - 1, Class::DETERMINER)
        && s.kind(at + 1) == Kind::Word
        && !s.is(at + 1, Class::NO_NOUN)
    {
        return described(s, at, frame);
    }
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let bare = clause.start == at
        && s.is_past(at)
        && s.word(at) != "forgot"
        && clause.subject.who != Who::Dropped;
    if clause.passive {
        return passive(s, &clause, end, frame);
    }
    if s.one_of(at, "forgotten mishandled misunderstood misjudged")
        && bare
        && !clause.perfect
        && !clause.subject.is_person()
    {
        return silent(Reason::NoPerson);
    }
    match clause.subject.who {
        Who::Either if follows(s, at, 2, "its") => spared(&clause.subject),
        Who::Writer | Who::Person | Who::Either | Who::Nobody => Some(fault(&clause, end, frame)),
        Who::Unknown if is_proper(s, &clause.subject) && !clause.gerund => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped if s.opens_note(clause.start) && has_object(s, end) => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped if clause.gerund && explained_by(s, clause.start) => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped
            if clause.start > 0
                && s.kind(clause.start - 1) != Kind::Other
                && !clause.gerund
                && s.one_of(at, "forgot") =>
        {
            Some(fault(&clause, end, frame))
        }
        _ => spared(&clause.subject),
    }
}

/// Whether a gerund without a subject gives the cause: "caused by forgetting".
fn explained_by(s: &Sentence<'_>, start: usize) -> bool {
    start > 1 && s.one_of(start - 1, "by to of") && s.is(start - 2, Class::CAUSE)
}

/// Whether something follows that the verb can be about.
fn has_object(s: &Sentence<'_>, at: usize) -> bool {
    matches!(
        s.kind(at),
        Kind::Word | Kind::Opaque | Kind::Quoted | Kind::Number
    )
}

/// Whether a noun follows that the verb is about: what is done without one is a passive with its `was` left out.
fn has_object_noun(s: &Sentence<'_>, at: usize) -> bool {
    has_object(s, at) && !s.is(at, Class::PREPOSITION.with(Class::OPENER).with(Class::AND))
}

/// `An overlooked setting`: a fault word in a description.
fn described(s: &Sentence<'_>, at: usize, frame: Frame) -> Option<Outcome> {
    let past = s.one_of(
        at,
        "overlooked forgotten botched mishandled bungled neglected missed",
    );
    if !past || s.is_prospect(at) || s.asks() || s.passage.plan {
        return silent(Reason::Topic);
    }
    let known = s.is(at + 1, Class::NOUNS) || s.is(at + 2, Class::NOUNS);
    if !known || !s.one_of(at - 1, "a an the our") {
        return silent(Reason::NoPerson);
    }
    Some(flag(VerdictKind::FaultWord, at..at + 2, None, frame))
}

/// The passive of a lapse: a fault of whoever did it, even where nobody is named.
fn passive(s: &Sentence<'_>, clause: &Clause, end: usize, frame: Frame) -> Option<Outcome> {
    if s.passage.plan {
        return silent(Reason::Prospect);
    }
    match clause.agent(s) {
        Some(agent) if matches!(agent.who, Who::System | Who::Outsider) => spared(&agent),
        Some(agent) if agent.who != Who::Unknown => {
            let words = clause.start..agent.tokens.end;
            Some(flag(kind_of(&agent), words, Some(agent), frame))
        }
        _ if clause.start == clause.verb
            || (clause.start..clause.verb).any(|i| s.is(i, Class::PAST) || s.word(i) == "been") =>
        {
            Some(flag(VerdictKind::FaultWord, clause.start..end, None, frame))
        }
        _ => silent(Reason::Prospect),
    }
}

/// `Missed the alert`, `ignored the warning`, `skipped the review`: a lapse with the right object.
pub(super) fn slight(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let word = s.word(at);
    let conduct = "review reviews approval approvals testing staging canary check checks tests \
             validation";
    let frame = match word {
        "missed" | "ignored" | "dismissed" | "disregarded" => Frame::Signal,
        _ => Frame::Procedure,
    };
    if at > 0 && s.is(at - 1, Class::DETERMINER) && !clause.passive {
        let conduct = "rollback step review handoff handover warning notification opportunity edge";
        return if word == "missed" && s.one_of(at + 1, &conduct) {
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
    let reduced =
        clause.start == at && !has_object_noun(s, at + 1) && clause.subject.who == Who::System;
    if clause.passive || reduced && s.one_of(at, "ignored dismissed missed") {
        return slighted(s, &clause, &conduct, frame);
    }
    let signal = follows_class(s, at, 5, Class::SIGNAL);
    let procedure = follows_class(s, at, 5, Class::PROCEDURE) || follows(s, at, 5, &conduct);
    let out_of_reach = "slo sla target window deadline meeting call objective heartbeat heartbeats \
             scheduled routines cutoff train flight";
    let fits = match word {
        "missed" => !follows(s, at, 4, &out_of_reach),
        "ignored" | "dismissed" | "disregarded" | "violated" => true,
        "omitted" => has_object(s, at + 1),
        _ => procedure,
    };
    match clause.subject.who {
        _ if !fits => silent(Reason::Neutral),
        Who::Writer | Who::Person | Who::Nobody if has_object(s, at + 1) => {
            Some(fault(&clause, at + 1, frame))
        }
        Who::Either if signal || procedure => Some(fault(&clause, at + 1, frame)),
        Who::Dropped
            if s.opens_note(clause.start) && (signal || procedure) && word != "skipped" =>
        {
            Some(fault(&clause, at + 1, frame))
        }
        _ => spared(&clause.subject),
    }
}

/// `The alert was missed`: a fault where people are the ones to see it.
fn slighted(s: &Sentence<'_>, clause: &Clause, conduct: &str, frame: Frame) -> Option<Outcome> {
    let word = s.word(clause.verb);
    let tokens = clause.subject.tokens.clone();
    let silently =
        (clause.start..clause.verb).any(|i| s.one_of(i, "silently intentionally deliberately"));
    let about = |class: Class| tokens.clone().any(|i| s.is(i, class));
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
        }
        "violated" => false,
        "omitted" => false,
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
            follows(s, at, 2, "ball").then_some(at + 3)?,
            Frame::Procedure,
        ),
        "wasted" | "rushed" | "panicked" => (at + 1, Frame::Pace),
        "bothered" => (at + 1, Frame::Check),
        "mistaken" => (at + 1, Frame::Knowledge),
        _ => (at + 1, Frame::Confirmation),
    };
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
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
        let hurried = s.word(at) == "rushed";
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
    if clause.subject.is_person()
        && (has_object(s, at + 1) && s.word(at + 1) != "no"
            || matches!(s.word(at), "panicked" | "rushed"))
    {
        return Some(fault(&clause, end, frame));
    }
    spared(&clause.subject)
}
