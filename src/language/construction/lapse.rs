//! Lapses of a mind, whoever had them: `forgot`, `overlooked`, `misread`.

use super::failing::is_proper;
use super::{Outcome, fault, flag, follows, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Forgot`, `overlooked`, `misjudged`: nothing but a mind does these.
pub(super) fn lapse(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let now = word.ends_with('s');
    let end = match word {
        "screwed" | "messed" | "mucked" => follows(s, at, 3, "up").then_some(at + 2)?,
        "slacked" => follows(s, at, 1, "off").then_some(at + 2)?,
        "blew" => follows(s, at, 1, "it").then_some(at + 2)?,
        _ => at + 1,
    };
    let frame = match word {
        "forgot" | "forgets" | "forgotten" | "forgetting" | "neglected" | "neglecting" => {
            Frame::Memory
        }
        "overlooked" | "overlooking" => Frame::Check,
        "screwed" | "messed" | "mucked" | "slacked" | "blew" | "flubbed" | "muffed" => {
            Frame::Mechanism
        }
        "mistyped" | "fumbled" | "fat-fingered" | "fatfingered" | "fingered" | "botched"
        | "bungled" => Frame::Confirmation,
        _ => Frame::Knowledge,
    };
    if at > 0
        && s.is(at - 1, Class::DETERMINER)
        && s.kind(at + 1) == Kind::Word
        && !s.is(at + 1, Class::NO_NOUN)
    {
        return described(s, at, frame);
    }
    let finger = word == "fingered";
    if finger && !s.after_word(at, "fat") {
        return None;
    }
    let clause = Clause::of(s, at - usize::from(finger));
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if s.word(end) == "nothing" {
        return silent(Reason::Negated);
    }
    let bare = clause.start == at
        && s.is_past(at)
        && s.word(at) != "forgot"
        && clause.subject.who != Who::Dropped;
    let after_and = clause.start > 0 && s.is(clause.start - 1, Class::AND);
    let coordinated =
        after_and && (s.clause_start(at)..clause.start).any(|i| s.one_of(i, "was were been got"));
    if clause.passive || coordinated && s.one_of(at, "forgotten overlooked neglected") {
        return passive(s, &clause, end, frame);
    }
    if s.one_of(at, "forgotten mishandled misunderstood misjudged")
        && bare
        && !clause.perfect
        && !clause.subject.is_person()
    {
        return silent(Reason::NoPerson);
    }
    if now && !(s.kind(0) == Kind::Number || s.passage.timeline) {
        return silent(Reason::Prospect);
    }
    match clause.subject.who {
        Who::Either if follows(s, at, 2, "its") => spared(&clause.subject),
        // Nobody overlooked it: who overlooks nothing is praised.
        Who::Nobody => silent(Reason::Negated),
        Who::Writer | Who::Person | Who::Either => Some(fault(&clause, end, frame)),
        Who::Unknown if is_proper(s, &clause.subject) && !clause.is_gerund() => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped if s.opens_note(clause.start) && has_object(s, end) => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped if clause.is_gerund() && explained_by(s, clause.start) => {
            Some(fault(&clause, end, frame))
        }
        Who::Dropped
            if clause.start > 0
                && s.kind(clause.start - 1) != Kind::Other
                && !clause.is_gerund()
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
pub(super) fn has_object(s: &Sentence<'_>, at: usize) -> bool {
    matches!(
        s.kind(at),
        Kind::Word | Kind::Opaque | Kind::Quoted | Kind::Number
    )
}

/// `An overlooked setting`: a fault word in a description.
pub(super) fn described(s: &Sentence<'_>, at: usize, frame: Frame) -> Option<Outcome> {
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
pub(super) fn passive(
    s: &Sentence<'_>,
    clause: &Clause,
    end: usize,
    frame: Frame,
) -> Option<Outcome> {
    if s.passage.plan {
        return silent(Reason::Prospect);
    }
    match clause.agent(s) {
        Some(agent) if matches!(agent.who, Who::System | Who::Outsider) => spared(&agent),
        Some(agent) if agent.who != Who::Unknown => {
            let words = clause.start..agent.tokens.end;
            Some(flag(kind_of(&agent), words, Some(agent), frame))
        }
        _ if !clause.passive
            || (clause.start..clause.verb).any(|i| s.is(i, Class::PAST) || s.word(i) == "been") =>
        {
            Some(flag(VerdictKind::FaultWord, clause.start..end, None, frame))
        }
        _ => silent(Reason::Prospect),
    }
}
