//! Verbs that fail only with what follows them: `waved the change through`, `let the certificate lapse`.

use super::{Outcome, fault, fault_of, flag, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::{noun_before, noun_from};
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What must follow a verb within a few words; nothing where the verb says it all.
struct Phrasal {
    verbs: &'static str,
    after: &'static str,
    frame: Frame,
}

const fn phrasal(verbs: &'static str, after: &'static str, frame: Frame) -> Phrasal {
    Phrasal {
        verbs,
        after,
        frame,
    }
}

const PHRASALS: &[Phrasal] = &[
    phrasal(
        "brushed brushing shrugged shrugging waved waving glossed glossing skated breezed",
        "aside off through past over away",
        Frame::Signal,
    ),
    phrasal(
        "rubber-stamped rubberstamped rubber-stamping",
        "",
        Frame::Check,
    ),
    phrasal(
        "slept sleeping dozed overslept",
        "through in off past",
        Frame::Signal,
    ),
    phrasal(
        "dithered dawdled procrastinated dallied loafed dillydallied floundered blundered vacillated flailed",
        "",
        Frame::Pace,
    ),
    phrasal("guessed guessing", "instead rather", Frame::Knowledge),
    phrasal("gambled", "", Frame::Knowledge),
    phrasal("winged winging", "it", Frame::Procedure),
    phrasal("turned turning", "blind", Frame::Signal),
    phrasal("looked looking", "away", Frame::Signal),
    phrasal("buried burying", "head heads sand", Frame::Signal),
    phrasal(
        "let letting",
        "lapse down guard slide slip lie expire",
        Frame::Memory,
    ),
    phrasal("fell falling", "asleep", Frame::Signal),
    phrasal("zoned spaced nodded", "out off on", Frame::Signal),
    phrasal(
        "lost losing",
        "interest focus concentration patience nerve temper",
        Frame::Signal,
    ),
    phrasal(
        "flouted contravened disobeyed flouting",
        "",
        Frame::Procedure,
    ),
    phrasal("sat sitting", "idle idly hands", Frame::Pace),
    phrasal("abdicated shirked evaded dodged", "", Frame::Mechanism),
    phrasal("fell", "short", Frame::Mechanism),
    phrasal(
        "acted",
        "outside rashly hastily irresponsibly unprofessionally",
        Frame::Procedure,
    ),
    phrasal(
        "proceeded behaved",
        "rashly hastily irresponsibly unprofessionally",
        Frame::Procedure,
    ),
    phrasal(
        "deviated departed strayed",
        "procedure procedures process runbook playbook policy protocol plan instructions standard",
        Frame::Procedure,
    ),
    phrasal(
        "got",
        "sloppy cocky lazy careless complacent distracted greedy confused lucky overconfident impatient carried",
        Frame::Guard,
    ),
    phrasal(
        "failed",
        "customers users clients him them",
        Frame::Mechanism,
    ),
    phrasal(
        "squandered squanders squander squandering frittered fixated fixates fixate fixating",
        "",
        Frame::Pace,
    ),
    phrasal("sitting sat", "on", Frame::Pace),
    phrasal(
        "said did kept stayed",
        "nothing quiet silent",
        Frame::Communication,
    ),
    phrasal(
        "stopped quit gave",
        "checking reading watching looking testing reviewing paying caring following listening verifying thinking",
        Frame::Check,
    ),
    phrasal("kept keep keeps", "postponing delaying", Frame::Pace),
    phrasal(
        "misspoke misinformed misled misadvised mislabelled mislabeled misfiled misclassified misrouted mistimed mismanaged \
             mis-clicked misclicked mis-keyed miskeyed mistranscribed miscopied miscounted misplanned \
             mishandling mismanaging misdirected misheard misunderestimated misremembering misevaluated \
             misassessed",
        "",
        Frame::Confirmation,
    ),
];

/// A verb of failing with what belongs to it, said of a person.
pub(super) fn phrasal_verb(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let found = PHRASALS.iter().find(|entry| {
        s.one_of(at, entry.verbs) && (entry.after.is_empty() || after(s, at, entry.after).is_some())
    })?;
    let end = after(s, at, found.after).map_or(at + 1, |last| last + 1);
    let beside = s.one_of(at, "said did kept stayed sitting sat stopped quit gave");
    if beside && s.skip_adverbs(at + 1) + 1 != end {
        return None;
    }
    let clause = Clause::of(s, at);
    // To stop checking when all is well is no lapse; to have stopped is one.
    if s.one_of(at, "stopped quit gave") && !clause.perfect {
        return None;
    }
    // A session that is let expire is a design; a certificate was to be renewed.
    let renewed = "certificate certificates cert certs domain domains licence license subscription contract registration";
    if s.word(end - 1) == "expire" && !(at..end).any(|i| s.one_of(i, renewed)) {
        return None;
    }
    if s.word(at) == "got" && s.one_of(end - 1, "lucky") {
        return None;
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let row = s.kind(0) == Kind::Number || s.passage.timeline;
    let told = s.is_past(at)
        || clause.is_gerund()
        || s.is_gerund(at)
        || row
        || s.one_of(at, "squander fixate");
    if clause.passive {
        let stamped = found.frame == Frame::Check || s.one_of(at, "brushed waved mismanaged");
        return match clause.agent(s) {
            Some(agent) if agent.is_person() => Some(fault_of(
                &agent,
                clause.start..agent.tokens.end,
                found.frame,
            )),
            None if stamped && !s.passage.plan => Some(flag(
                VerdictKind::FaultWord,
                clause.start..end,
                None,
                found.frame,
            )),
            _ => silent(Reason::NoPerson),
        };
    }
    // "Users guessed their passwords": whoever is outside is not judged.
    let handled = found.after == "customers users clients him them"
        && !s.is(
            at + 1,
            Class::OURS
                .with(Class::DETERMINER)
                .with(Class::OUTSIDER)
                .with(Class::THIRD)
                .with(Class::THEY),
        );
    if handled || !told {
        return None;
    }
    match clause.subject.who {
        Who::Writer | Who::Person => Some(fault(&clause, end, found.frame)),
        Who::Dropped if s.word(at) == "got" && s.opens_note(clause.start) => {
            Some(fault(&clause, end, found.frame))
        }
        _ => spared(&clause.subject),
    }
}

/// Where one of the words stands that a verb needs.
fn after(s: &Sentence<'_>, at: usize, words: &str) -> Option<usize> {
    let end = s.clause_end(at).min(at + 7);
    (at + 1..end).find(|i| s.one_of(*i, words))
}

/// `It escaped our attention`, `it slipped through the cracks`.
pub(super) fn escaped(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let whose = if s.word(at) == "escaped" {
        let noun = (at + 1..at + 5).find(|i| s.one_of(*i, "attention notice"))?;
        if s.is(at + 1, Class::OURS) {
            Some(Subject::new(Who::Writer, at + 1..noun + 1))
        } else if s.word(noun + 1) == "of" {
            Some(noun_from(s, noun + 2))
        } else {
            Some(noun_before(s, noun)).filter(|_| (at + 1..noun).any(|i| s.tokens[i].possessive))
        }
    } else {
        after(s, at, "cracks net wayside")?;
        None
    };
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match whose {
        Some(subject) if matches!(subject.who, Who::System | Who::Outsider | Who::Dropped) => {
            spared(&subject)
        }
        Some(subject) => Some(flag(
            kind_of(&subject),
            at..subject.tokens.end.max(at + 1),
            Some(subject),
            Frame::Signal,
        )),
        None => {
            let end = after(s, at, "cracks net wayside").map_or(at + 1, |last| last + 1);
            Some(flag(VerdictKind::FaultWord, at..end, None, Frame::Memory))
        }
    }
}

/// `Had no idea what it did`: not to know is a gap, to have no clue a judgement.
pub(super) fn clueless(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let no = at.checked_sub(1).filter(|i| s.one_of(*i, "no"))?;
    let had = no
        .checked_sub(1)
        .filter(|i| s.one_of(*i, "had has with have having"))?;
    if !s.one_of(at + 1, "what how about that of why who where whether") {
        return None;
    }
    let clause = Clause::of(s, had);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Person => Some(fault(&clause, at + 1, Frame::Knowledge)),
        _ => spared(&clause.subject),
    }
}

/// `Despite the warnings`: whoever went on is reproached with them.
pub(super) fn despite(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "anyway" {
        return regardless(s, at);
    }
    let known = "warning warnings advice objections objection instructions recommendation recommendations \
                 flags concerns";
    let rules = "instruction instructions order orders policy procedure procedures guidance rules agreement";
    let contrary = s.word(at) == "contrary";
    if contrary && s.word(at + 1) != "to" {
        return None;
    }
    let known = if contrary { rules } else { known };
    let noun = (at + 1..at + 6).find(|i| s.one_of(*i, known))?;
    let verb = (s.clause_start(at)..at)
        .find(|i| s.is_past(*i) && s.is(*i, Class::LEXICAL_VERB))
        .or_else(|| {
            (noun + 1..s.tokens.len()).find(|i| s.is_past(*i) && s.is(*i, Class::LEXICAL_VERB))
        })?;
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Person | Who::Writer if !clause.passive => {
            Some(fault_of(&clause.subject, at..noun + 1, Frame::Signal))
        }
        _ => spared(&clause.subject),
    }
}

/// `Was warned about it and went ahead anyway`.
fn regardless(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let warned = (0..at).rfind(|i| s.one_of(*i, "warned told advised asked"))?;
    let joined = (warned + 1..at).any(|i| s.is(i, Class::AND));
    let clause = Clause::of(s, warned);
    // Nothing but people is warned about something.
    let told = s.word(warned) == "warned" && clause.subject.who != Who::Outsider;
    let person = clause.passive && (clause.subject.is_person() || told);
    (joined && person && unreal(s, &clause).is_none())
        .then(|| fault_of(&clause.subject, clause.start..at + 1, Frame::Signal))
}
