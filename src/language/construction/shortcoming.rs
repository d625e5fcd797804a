//! Shortcomings as nouns: `an oversight`, `carelessness`, `lack of awareness`.

use super::human_error::{explained, human_error};
use super::noun::{owner, phrase_start, topic};
use super::{Outcome, explains, fault, flag, follows, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What people are accused of where it is theirs: a refusal may be a connection's.
const UNWILLING: &str = "unwillingness reluctance refusal hesitation hesitancy indecision stubbornness arrogance apathy \
             stupidity foolishness ignorance impatience cowardice naivety forgetfulness clumsiness indifference \
             shortsightedness short-sightedness panic haste laxity tardiness timidity ego pride bias greed \
             disregard contempt insistence unpreparedness passivity inaction obstinacy absent-mindedness ineptness unfamiliarity";

/// What people are accused of without being named.
const QUALITIES: &str = "carelessness negligence complacency inattention incompetence laziness sloppiness inexperience \
             overconfidence hubris recklessness ineptitude inattentiveness neglect indiscipline amateurism \
             unprofessionalism cluelessness slackness heedlessness thoughtlessness";

/// `An oversight`, `a misunderstanding`, `carelessness`.
pub(super) fn shortcoming(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if let Some(start) = human_error(s, at) {
        return explained(s, at, start..at + 1);
    }
    let word = s.word(at);
    let owner = owner(s, at);
    let start = phrase_start(s, at);
    let article = s.one_of(start, "a an this simple") && start < at;
    let quality = s.one_of(at, QUALITIES);
    if word.starts_with("oversight") {
        let institution = s.one_of(
            at + 1,
            "board committee of body role over process mechanism functions",
        );
        if institution || !(article || owner.is_some() || word == "oversights" || explains(s, at)) {
            return None;
        }
    }
    if word.starts_with("lapse") && !s.one_of(at + 1, "in of") {
        return None;
    }
    // "Including negligence": a licence lists it. Iterators are lazy as well.
    let listed = s.after_word(at, "including");
    let lazy = word == "laziness" && owner.is_none() && !explains(s, at);
    if topic(s, at) || listed || lazy {
        return silent(Reason::Topic);
    }
    let willing = s.one_of(at, UNWILLING);
    let owner = owner.or_else(|| {
        let of = at + 1 + 3 * usize::from(s.word(at + 2) == "the" && s.word(at + 3) == "part");
        (willing && s.one_of(of, "of by from on")).then(|| noun_from(s, of + 1))
    });
    let shown = || {
        let verb = (at.saturating_sub(4)..at)
            .find(|i| s.one_of(*i, "showed shown displayed demonstrated"))?;
        Some(Clause::of(s, verb).subject)
    };
    let owner = owner
        .filter(|_| !(willing && s.one_of(at + 1, "on from")))
        .or_else(|| by(s, at).filter(|_| willing))
        .or_else(|| shown().filter(|_| willing));
    if willing
        && !owner
            .as_ref()
            .is_some_and(|owner| owner.is_person() || owner.who == Who::Either)
    {
        return owner.map_or(silent(Reason::NoPerson), |owner| spared(&owner));
    }
    if let Some(owner) = owner {
        if matches!(owner.who, Who::System | Who::Outsider | Who::Unknown) {
            return spared(&owner);
        }
        return Some(flag(
            kind_of(&owner),
            owner.tokens.start..at + 1,
            Some(owner),
            Frame::Mechanism,
        ));
    }
    let was = start > 0 && s.one_of(start - 1, "was were been");
    let frame = if quality || word.starts_with("oversight") {
        Frame::Check
    } else {
        Frame::Knowledge
    };
    let oversight = word.starts_with("oversight") || word.starts_with("lapse");
    let between = s.word(at + 1) == "between" && noun_from(s, at + 2).is_person();
    let led = between && follows(s, at, 9, "led caused resulted meant");
    if quality
        || oversight
        || was
        || led
        || explains(s, at)
        || s.opens_note(start)
            && follows(s, at, 1, "of about")
            && (at + 1..s.tokens.len()).any(|i| s.is_past(i))
    {
        return Some(flag(VerdictKind::FaultWord, at..at + 1, None, frame));
    }
    silent(Reason::Topic)
}

/// `Lack of awareness` as a cause; a lack of anything else is a gap.
pub(super) fn lack(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "lacked" {
        return lacked(s, at);
    }
    let quality = "awareness care attention diligence discipline foresight judgement judgment \
             experience knowledge expertise understanding professionalism caution concentration consideration \
             forethought rigour rigor thoroughness vigilance thought courage leadership initiative competence \
             skill skills sense focus preparation seriousness interest effort communication coordination";
    if s.one_of(at, "insufficient inadequate")
        && s.one_of(at + 1, "testing review communication planning preparation verification monitoring checking coordination")
    {
        let doer = by(s, at + 1).filter(Subject::is_person)?;
        return if topic(s, at) {
            silent(Reason::Topic)
        } else {
            Some(flag(kind_of(&doer), at..doer.tokens.end, Some(doer), Frame::Check))
        };
    }
    let noun = (at + 1..(at + 6).min(s.tokens.len())).find(|i| s.one_of(*i, quality))?;
    let of = s.one_of(at, "insufficient inadequate") && noun == at + 1 || s.word(at + 1) == "of";
    if !of || s.is(noun + 1, Class::NOUNS) {
        return None;
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    let between = (s.word(noun + 1) == "between").then(|| noun_from(s, noun + 2));
    let owner = owner(s, at)
        .or_else(|| by(s, noun))
        .or(between)
        .filter(Subject::is_person);
    let understanding = s.one_of(noun, "understanding communication coordination");
    let opens = s.opens_note(phrase_start(s, at));
    let cause = explains(s, at) || opens || s.one_of(at.saturating_sub(2), "was");
    if owner.is_none() && (understanding || !cause) {
        return silent(Reason::Gap);
    }
    let kind = owner.as_ref().map_or(VerdictKind::FaultWord, kind_of);
    Some(flag(kind, at..noun + 1, owner, Frame::Knowledge))
}

/// Whose a noun is by what follows: `by the team`, `on our part`, `on the part of the team`.
pub(super) fn by(s: &Sentence<'_>, noun: usize) -> Option<Subject> {
    let by = (noun + 1..noun + 3).find(|i| s.one_of(*i, "by on from"))?;
    if s.is(by + 1, Class::OURS) && s.one_of(by + 2, "part side") {
        return Some(Subject::new(Who::Writer, by + 1..by + 3));
    }
    if s.one_of(by + 2, "part") && s.one_of(by + 3, "of") {
        return Some(noun_from(s, by + 4));
    }
    s.one_of(by, "by from").then(|| noun_from(s, by + 1))
}

/// `The accidental deletion of the bucket`: an act of hands as a noun, told as what happened.
pub(super) fn slipped(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let acts = "deletion removal execution termination commit push merge deployment exposure overwrite disabling \
                shutdown rollback publication revocation drop disconnection decommissioning activation truncation";
    if !s.one_of(at + 1, acts) {
        return None;
    }
    let told =
        s.word(at + 2) == "of" || s.one_of(at + 2, "by led caused resulted") || explains(s, at);
    if topic(s, at) || s.is_heading() || !told {
        return silent(Reason::Topic);
    }
    Some(flag(
        VerdictKind::FaultWord,
        at..at + 2,
        None,
        Frame::Confirmation,
    ))
}

/// `The team lacked the experience`; what else people lack is a gap.
fn lacked(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let quality = "awareness discipline diligence foresight judgement judgment experience knowledge expertise professionalism";
    let noun = (at + 1..at + 4).find(|i| s.one_of(*i, quality))?;
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if clause.subject.is_person() {
        return Some(fault(&clause, noun + 1, Frame::Knowledge));
    }
    spared(&clause.subject)
}
