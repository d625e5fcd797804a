//! What people did not do: `did not check`, `was not followed`, `without testing`.

use super::idiom::thought;
use super::{Outcome, fault, fault_of, flag, follows, frame_of, kind_of, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who, subject_before};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// A negation: of a duty, of the care that was taken, of a procedure.
pub(super) fn not(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    // The contraction's first half is the auxiliary, its second the negation.
    let not = if s.is(at, Class::NOT) { at } else { at + 1 };
    if !s.is(not, Class::NOT) {
        return None;
    }
    let verb = s.skip_adverbs(not + 1);
    if s.word(verb) == "having" {
        return unread(s, not, verb + 1);
    }
    let clause = Clause::of(s, verb);
    if s.asks()
        || clause.modal.is_some()
        || clause.is_infinitive()
        || s.is_conditional(clause.start)
    {
        return None;
    }
    let auxiliary = |class: Class| (clause.start..verb).any(|i| s.is(i, class));
    if clause.passive {
        return unfollowed(s, &clause);
    }
    if clause.subject.who == Who::System
        && let Some(outcome) = thought(s, verb, clause.start)
    {
        return Some(outcome);
    }
    let adverb = s.word(not) == "never" || s.word(not) == "hardly";
    let row = s.kind(0) == Kind::Number || s.passage.timeline;
    let now =
        row && clause.subject.is_person() && (clause.start..verb).any(|i| s.word(i) == "does");
    let did = now || auxiliary(Class::DO) && (clause.start..verb).any(|i| s.is(i, Class::PAST));
    let had =
        s.is(verb, Class::PARTICIPLE) && (clause.start..verb).any(|i| s.one_of(i, "had hadn"));
    let told = did || had || adverb && s.is(verb, Class::PARTICIPLE) && !auxiliary(Class::BE);
    let going_on =
        s.is_gerund(verb) && (auxiliary(Class::BE) && auxiliary(Class::PAST) || clause.is_gerund());
    if !told && !going_on {
        return None;
    }
    let before = had
        && s.clause_end(verb) > 0
        && ((verb + 1)..=s.clause_end(verb)).any(|i| s.one_of(i, "before previously yet"));
    if before && s.word(s.clause_end(verb)) != "because" {
        return silent(Reason::Gap);
    }
    let Some(frame) = duty(s, verb) else {
        return if clause.subject.is_person() {
            silent(Reason::Neutral)
        } else {
            None
        };
    };
    if dates(s, &clause) {
        return silent(Reason::Dated);
    }
    let weak = going_on && !clause.is_gerund() && !watches(s, verb);
    let outcome = fault(&clause, verb + 1, frame);
    match clause.subject.who {
        _ if weak => silent(Reason::Gap),
        Who::Writer | Who::Person => Some(outcome),
        Who::Either if s.is(verb, Class::MIND) => Some(outcome),
        Who::Dropped if clause.is_gerund() && !s.opens_note(clause.start) => silent(Reason::NoPerson),
        Who::Dropped
            if s.opens_note(clause.start)
                && (s.is(verb, Class::MIND)
                    || s.one_of(verb, "test tested follow read review verify check testing checking verifying following reading reviewing paying")) =>
        {
            Some(outcome)
        }
        _ => spared(&clause.subject),
    }
}

/// `Admits to not having read it`.
fn unread(s: &Sentence<'_>, not: usize, verb: usize) -> Option<Outcome> {
    let frame = duty(s, verb).filter(|_| s.is(verb, Class::PARTICIPLE))?;
    let subject = subject_before(s, not, true);
    if s.asks() || !subject.is_person() {
        return spared(&subject);
    }
    Some(fault_of(&subject, not..verb + 1, frame))
}

/// Whether a negated -ing form tells of inattention and not of a missing thing.
fn watches(s: &Sentence<'_>, verb: usize) -> bool {
    s.one_of(
        verb,
        "paying watching looking following thinking listening reading communicating",
    ) || follows(s, verb, 7, "enough closely properly carefully")
}

/// Whether the clause only dates when something was noticed.
fn dates(s: &Sentence<'_>, clause: &Clause) -> bool {
    let verb = clause.verb;
    s.is(verb, Class::NOTICE)
        && (s.word(verb + 1) == "for"
            || (clause.start..verb).any(|i| s.is(i, Class::DATING))
            || (verb + 1..s.tokens.len())
                .any(|i| s.one_of(i, "until till initially yet immediately")))
}

/// The frame of a verb that it was somebody's duty to do, with what it needs to mean that.
pub(super) fn duty(s: &Sentence<'_>, verb: usize) -> Option<Frame> {
    let next = |words: &str| follows(s, verb, 3, words);
    if s.word(verb) == "have" && next("discipline foresight courage diligence patience sense") {
        return Some(Frame::Guard);
    }
    if s.word(verb) == "act" && (s.kind(verb + 1) != Kind::Word || s.one_of(verb + 1, "on upon in"))
    {
        return Some(Frame::Signal);
    }
    let base = s.lexicon.base(s.word(verb))?;
    let is = match &*base {
        "think" => s.one_of(verb + 1, "to of about through it before first twice ahead"),
        "take" => {
            s.word(verb + 2) == "in" && s.is(verb + 1, Class::THING)
                || next(
                    "account seriously care time consideration precautions trouble effort pains heed",
                )
        }
        "try" | "attempt" | "schedule" | "document" | "remove" | "fix" | "apply" | "install" => {
            s.one_of(verb.wrapping_sub(1), "never once ever")
                && (s.word(verb + 1) == "to" || !s.one_of(verb, "tried attempted"))
        }
        "keep" => next("eye track close up") || follows(s, verb, 4, "eye"),
        "listen" => !s.one_of(verb + 1, "on"),
        "look" => s.one_of(
            verb + 1,
            "at into closely carefully further beyond hard past",
        ),
        "pay" => follows(s, verb, 4, "attention heed invoice bill renewal"),
        "understand" => !s.one_of(verb + 1, "why what yet where"),
        "see" => s.one_of(verb + 1, "it that how coming") && s.word(verb + 1) != "any",
        "investigate" => s.word(verb + 1) != "further",
        "alert" => follows(
            s,
            verb,
            3,
            "others us team anyone people everyone teams engineers",
        ),
        "pick" => s.word(verb + 1) == "up",
        "do" => follows(s, verb, 3, "diligence homework properly"),
        "allow" | "cater" => next("for enough") && s.word(verb + 1) != "us",
        "learn" => next("from"),
        "follow" => s.word(verb + 1) != "from",
        "respond" | "react" | "acknowledge" => !s.one_of(verb + 1, "with"),
        "notice" | "realize" | "realise" | "catch" | "spot" | "recognize" | "recognise" => {
            !s.one_of(verb + 1, "any anything fire")
        }
        "detect" | "discover" | "observe" | "perceive" | "identify" | "raise" | "flag"
        | "guard" | "care" | "mind" | "involve" => base == "involve" && !s.one_of(verb + 1, "any"),
        "monitor" => next("closely properly") || follows(s, verb, 6, "enough"),
        "test" | "check" | "verify" | "validate" | "review" | "read" => !s.one_of(verb + 1, "out"),
        _ => s.is(verb, Class::DUTY.with(Class::MIND)),
    };
    is.then(|| frame_of(s, verb))
}

/// `The process was not followed`.
fn unfollowed(s: &Sentence<'_>, clause: &Clause) -> Option<Outcome> {
    let past = (clause.start..clause.verb).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    let followed = s.one_of(clause.verb, "followed respected adhered heeded obeyed");
    let procedure = clause.subject.tokens.clone().any(|i| {
        s.is(i, Class::PROCEDURE.with(Class::SIGNAL)) || s.one_of(i, "which that advice order")
    });
    let far = (s.clause_start(clause.start)..clause.start).any(|i| s.is(i, Class::PROCEDURE));
    if past
        && clause.negated
        && s.is(clause.verb, Class::NOTICE.with(Class::DUTY))
        && let Some(agent) = clause.agent(s).filter(Subject::is_person)
    {
        let words = clause.start..agent.tokens.end;
        return Some(flag(
            kind_of(&agent),
            words,
            Some(agent),
            frame_of(s, clause.verb),
        ));
    }
    let measured = (clause.start..clause.verb)
        .any(|i| s.one_of(i, "properly adequately sufficiently thoroughly carefully"));
    let conduct = "tested reviewed checked verified validated communicated coordinated planned vetted rehearsed";
    if past
        && clause.negated
        && measured
        && s.one_of(clause.verb, conduct)
        && clause.agent(s).is_none()
    {
        return Some(flag(
            VerdictKind::FaultWord,
            clause.start..clause.verb + 1,
            None,
            frame_of(s, clause.verb),
        ));
    }
    let minded = "considered anticipated foreseen contemplated";
    // "Was not considered a breaking change" tells what it counts as.
    let after = clause.verb + 1;
    let ends = s.kind(after) != Kind::Word
        || s.is(after, Class::PREPOSITION.with(Class::OPENER)) && s.word(after) != "as";
    let unmindful = ends && s.one_of(clause.verb, minded);
    if past && clause.negated && unmindful && clause.agent(s).is_none() {
        return Some(flag(
            VerdictKind::FaultWord,
            clause.start..clause.verb + 1,
            None,
            Frame::Knowledge,
        ));
    }
    if !past || !followed || !clause.negated {
        return None;
    }
    if !procedure && !far {
        return spared(&clause.subject);
    }
    Some(flag(
        VerdictKind::FaultWord,
        clause.start..clause.verb + 1,
        None,
        Frame::Procedure,
    ))
}
