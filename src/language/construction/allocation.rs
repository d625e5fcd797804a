//! Words that hand the fault to somebody: `the blame lies with`, `only themselves to blame`, `disciplinary measures`.

use super::noun::topic;
use super::{Outcome, fault_of, flag, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `The blame lies with the network team`, `responsibility rests with the release manager`.
pub(super) fn lies_with(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let end = s.clause_end(at).min(at + 8);
    let lies = (at + 1..end).find(|i| {
        s.one_of(
            *i,
            "lies lay lie rests rested rest falls fell fall sits sat sit belongs belonged",
        )
    })?;
    let with = s.skip_adverbs(lies + 1);
    let whom = s.skip_adverbs(with + 1);
    if !s.one_of(with, "with on upon to at") {
        return None;
    }
    let doer = noun_from(s, whom);
    if !doer.is_person() || topic(s, at) || s.passage.plan {
        return silent(Reason::Topic);
    }
    // Whose duty something is, is a fact; what it is for tells the duty from the blame.
    let duty = s.word(at) == "responsibility" && !(at + 1..lies).any(|i| s.is(i, Class::HARM));
    (!duty).then(|| {
        flag(
            kind_of(&doer),
            at..doer.tokens.end,
            Some(doer),
            Frame::Mechanism,
        )
    })
}

/// `They have only themselves to blame`.
pub(super) fn own_blame(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let own = at.checked_sub(2).filter(|_| s.after_word(at, "to"))?;
    let have = (own.saturating_sub(3)..own)
        .rev()
        .find(|i| s.is(*i, Class::HAVE))?;
    if !s.one_of(own, "themselves ourselves himself herself itself myself") || s.asks() {
        return None;
    }
    let clause = Clause::of(s, have);
    if s.one_of(own, "itself") && !clause.subject.is_person() {
        return spared(&clause.subject);
    }
    if clause.negated || clause.modal.is_some() || s.is_conditional(have) {
        return silent(Reason::Negated);
    }
    let kind = if s.one_of(own, "ourselves myself") {
        VerdictKind::SelfBlame
    } else {
        VerdictKind::Blame
    };
    Some(flag(
        kind,
        have..at + 1,
        Some(clause.subject),
        Frame::Mechanism,
    ))
}

/// `The outage is on us`: said of harm, where it ends the clause.
pub(super) fn on_us(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let on = at.checked_sub(1).filter(|i| s.word(*i) == "on")?;
    let be = (on.saturating_sub(3)..on).rev().find(|i| {
        s.one_of(*i, "is was") || s.tokens[*i].possessive && s.one_of(*i, "one that this")
    })?;
    let between = (be + 1..on).all(|i| s.is_adverb(i) || s.one_of(i, "all"));
    let ends = at + 1 >= s.clause_end(at) || s.kind(at + 1) != Kind::Word;
    let clause = Clause::of(s, on);
    let tokens = clause.subject.tokens.clone();
    let harm = tokens.clone().any(|i| {
        s.is(i, Class::HARM) && !s.is(i, Class::PROCEDURE)
            || s.one_of(i, "this that one delay mistake which it")
    });
    if !between || !ends || !harm || clause.negated || clause.modal.is_some() || s.asks() {
        return None;
    }
    Some(flag(
        VerdictKind::SelfBlame,
        be..at + 1,
        None,
        Frame::Mechanism,
    ))
}

/// `The typo in the file was mine`.
pub(super) fn mine(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let from = s.clause_start(at);
    let wrongs =
        "mistake mistakes error typo fault blame slip oversight blunder misjudgement omission";
    let noun = (from..at).find(|i| s.one_of(*i, wrongs))?;
    let be = (at.saturating_sub(4)..at)
        .rev()
        .find(|i| s.one_of(*i, "was is were"))?;
    let adverbs = (be + 1..at).all(|i| s.is_adverb(i) || s.one_of(i, "all"));
    if !adverbs || topic(s, noun) || s.asks() || s.is(at + 1, Class::NOUNS) {
        return None;
    }
    Some(flag(
        VerdictKind::SelfBlame,
        noun..at + 1,
        None,
        Frame::Mechanism,
    ))
}

/// What follows a deed for the one who did it: `was reprimanded`, `disciplinary measures`, `a written warning`.
pub(super) fn sanction(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    match s.word(at) {
        "disciplinary" => return disciplinary(s, at),
        "reprimand" => return received(s, at),
        "accountable" => {
            let held = at.checked_sub(1).filter(|i| s.one_of(*i, "held hold"))?;
            let object = noun_from(s, held + 1);
            let clause = Clause::of(s, held);
            let passive = clause.subject.is_person() && s.word(held) == "held";
            let subject = if passive { clause.subject } else { object };
            let denied = clause.negated || s.asks() || !subject.is_person();
            return (!denied).then(|| fault_of(&subject, held..at + 1, Frame::Mechanism));
        }
        "spoken" if s.word(at + 1) != "to" => return None,
        _ => {}
    }
    let clause = Clause::of(s, at);
    if !clause.passive {
        return None;
    }
    if clause.subject.is_person() && !clause.negated && !s.asks() {
        return Some(fault_of(
            &clause.subject,
            clause.start..at + 1,
            Frame::Mechanism,
        ));
    }
    spared(&clause.subject)
}

/// `Disciplinary measures are considered`; a report that rules them out is none.
fn disciplinary(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let measures = "action actions measure measures proceedings procedure hearing steps consequences process \
                    sanctions meeting conversation talk interview";
    if !s.one_of(at + 1, measures) {
        return None;
    }
    let start = s.clause_start(at);
    let denied = s.asks()
        || s.is_heading()
        || (start..s.clause_end(at)).any(|i| {
            s.is(i, Class::NOT.with(Class::IF))
                || s.one_of(i, "no without never instead fear nor rather")
        });
    if denied {
        return silent(Reason::Negated);
    }
    Some(flag(VerdictKind::Blame, at..at + 2, None, Frame::Mechanism))
}

/// `Received a written warning`, `was given a reprimand`.
fn received(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let verb = (at.saturating_sub(5)..at)
        .rev()
        .find(|i| s.one_of(*i, "received given got issued"))?;
    let clause = Clause::of(s, verb);
    if unreal(s, &clause).is_some() || clause.subject.who != Who::Person {
        return spared(&clause.subject);
    }
    Some(fault_of(&clause.subject, verb..at + 1, Frame::Mechanism))
}

/// `The manager bears responsibility for the outage`.
pub(super) fn borne(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let verb = (at.saturating_sub(4)..at).find(|i| s.one_of(*i, "bears bore"))?;
    let clause = Clause::of(s, verb);
    let lies = s.word(at + 1) == "for" && unreal(s, &clause).is_none();
    let person = clause.subject.is_person() || clause.subject.who == Who::Either;
    (lies && person).then(|| fault_of(&clause.subject, clause.start..at + 1, Frame::Mechanism))
}

/// `A written warning` to a person.
pub(super) fn warned(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if !s.one_of(at + 1, "warning warnings talk reprimand caution") {
        return None;
    }
    let whom = s.one_of(at + 1, "warning warnings").then(|| {
        let link = (at + 2..s.tokens.len()).find(|i| s.one_of(*i, "for to"))?;
        Some(noun_from(s, link + 1)).filter(Subject::is_person)
    });
    if let Some(Some(whom)) = whom.filter(|_| s.passage.plan && !s.asks()) {
        return Some(fault_of(&whom, at..at + 2, Frame::Mechanism));
    }
    received(s, at + 1).filter(|outcome| matches!(outcome, Outcome::Flag(_)))
}

/// `A failure of discipline`: a quality of people that is said to have failed.
pub(super) fn failing_quality(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let quality = "discipline leadership judgement judgment imagination nerve diligence attention foresight \
                   professionalism vigilance care concentration supervision sense responsibility management \
                   teamwork courage due-diligence";
    let noun = (at + 2..at + 5).find(|i| s.one_of(*i, quality))?;
    if s.word(at + 1) != "of" || s.is(noun + 1, Class::SYSTEM) && s.word(noun) == "management" {
        return None;
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    let subject = Subject::dropped(at);
    Some(flag(
        kind_of(&subject),
        at..noun + 1,
        None,
        Frame::Mechanism,
    ))
}
