//! People measured by what they should or could have done.

use super::conditional::condition;
use super::course::{could_help, would};
use super::should::{should, timed};
use super::{Outcome, fault_of, flag, follows, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::lexicon::lists;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What people could have done to things; where a machine might be meant it is left out.
pub(super) const DONE_BY_PEOPLE: &str = "communicate review test escalate catch notice spot handle document announce \
             declare page involve notify inform tell consult plan prioritize prioritise \
             address fix do add upgrade roll revert rollback coordinate anticipate foresee \
             discuss monitor verify check validate rehearse stage prepare investigate \
             question automate migrate replace configure take make write schedule give use \
             acknowledge renew rotate abort halt postpone reschedule assign raise \
             caught heed read evaluate assess audit brief train call contact phone ring hold pair triage \
             drill freeze quarantine brief challenge spell hand \
             split rush ask warn identify discover recognize recognise share merge deploy \
             follow implement";

/// What could have been different about an outcome.
const OUTCOMES: &str = "avoid prevent catch solve mitigate detect handle do communicate spot notice fix \
             shorten reduce address identify discover test roll resolve foresee anticipate \
             approve call ask contact page inform tell consult review verify check escalate declare postpone \
             rehearse coordinate wire minimize minimise limit";

/// What people could have done better; verbs of harm are left out.
const HARMS: &str = "lose be have suffer cause lead result happen need go end miss break affect get \
             continue become remain wait spend cost hit fail seen forget take come";

/// `Should have`, `could have`, `would have` with what follows.
pub(super) fn modal(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let mut have = at + 1;
    let negated = (at..at + 3).any(|i| s.is(i, Class::NOT));
    if s.word(have) == "in" && s.one_of(have + 2, "likelihood probability") {
        have += 3;
    }
    while s.is(have, Class::NOT)
        || s.is_adverb(have)
        || s.word(have) == "likely"
        || s.word(at) == "ought" && s.word(have) == "to"
    {
        have += 1;
    }
    let joined = s.one_of(at, "shoulda coulda shouldve couldve wouldve");
    if !joined && !s.is(have, Class::HAVE) && s.word(have) != "of" {
        return question(s, at);
    }
    let mut verb = s.skip_adverbs(if joined { at } else { have } + 1);
    while s.is(verb, Class::NOT) || s.is_adverb(verb) {
        verb += 1;
    }
    // "Should have double checked": a verb in two words.
    verb += usize::from(s.one_of(verb, "double cross sanity triple"));
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
    let asked = subject.tokens.start.checked_sub(1).is_some_and(|i| {
        let condition = s.word(at) == "would" && (i == 0 || s.kind(i - 1) == Kind::Comma);
        s.one_of(i, "what how whether if") && !condition
            || s.word(i) == "where" && !s.after_word(i, "is was")
    });
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
    if word.starts_with("would") || word == "'d" || word == "’d" {
        would(s, &call)
    } else {
        could(s, &call)
    }
}

/// A modal perfect.
pub(super) struct Call {
    pub(super) at: usize,
    pub(super) verb: usize,
    pub(super) been: bool,
    pub(super) negated: bool,
    pub(super) subject: Subject,
}

impl Call {
    /// The participle of a passive.
    pub(super) fn passive(&self, s: &Sentence<'_>) -> Option<usize> {
        let main = s.skip_adverbs(self.verb + 1);
        (self.been && s.is(main, Class::PARTICIPLE)).then_some(main)
    }

    pub(super) fn flag(&self, kind: VerdictKind, end: usize) -> Outcome {
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
    pub(super) fn by_system(&self, s: &Sentence<'_>) -> bool {
        let end = s.clause_end(self.verb).min(self.verb + 7);
        (self.verb..end).any(|i| {
            s.one_of(i, "by with in")
                && !s.is_gerund(i + 1)
                && matches!(noun_from(s, i + 1).who, Who::System | Who::Outsider)
                && !(i + 1..end).any(|i| s.one_of(i, "review staging testing reviews planning qa"))
        })
    }
}

/// `Should we have tested`: turned round, it asks.
fn question(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let know = at + 1 + usize::from(s.word(at + 1) == "to");
    let better = s.word(know + 1) == "better";
    let what = s.one_of(know + 1, "how that the what when not to") || s.one_of(at, "ought");
    if !s.one_of(at, "should ought") || s.word(know) != "know" || !(better || what) || s.asks() {
        return None;
    }
    let subject = Clause::of(s, at).subject;
    let every = subject
        .tokens
        .clone()
        .any(|i| s.one_of(i, "each every any all everyone everybody anyone"));
    let judged =
        better && subject.is_person() || !every && subject.who == Who::Person && !s.passage.plan;
    judged.then(|| {
        fault_of(
            &subject,
            at..know + 1 + usize::from(better),
            Frame::Knowledge,
        )
    })
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

fn could(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    if let Some(main) = call.passive(s) {
        let expected = call.subject.is_person() || call.subject.who == Who::Either;
        if s.word(main) == "expected" && expected {
            return Some(call.flag(VerdictKind::Counterfactual, main + 1));
        }
        let base = s.base(main);
        let machine = "raise return fire emit trigger throw send reject drop retry";
        let timed = follows(s, main, 5, "sooner earlier faster quicker")
            || s.word(main + 1) == "at" && s.kind(main + 2) == Kind::Number;
        let undo = "lift restore recover undo revert end save rescue cut halve spare";
        let by = s.word(main + 1) == "by" && s.is_gerund(main + 2);
        let duty = "renew rotate rehearse postpone announce review test check verify";
        let easily = (call.at..main).any(|i| s.word(i) == "easily") && lists(duty, &base);
        let outcome = easily
            || by && lists(undo, &base)
            || timed && !lists(machine, &base)
            || s.form_of(main, OUTCOMES)
            || s.one_of(main, "prevented avoided solved mitigated shortened");
        if !outcome || call.negated || s.after_word(call.at, "nothing little nobody") {
            return silent(Reason::Neutral);
        }
        if call.by_system(s) {
            return silent(Reason::System);
        }
        return Some(call.flag(VerdictKind::Counterfactual, main + 1));
    }
    let base = s.base(call.verb);
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
    let harm = lists(HARMS, &base) && !better && (!sooner || call.been);
    // "They could have, yet": what follows says why they did not.
    let end = s.clause_end(call.at);
    if s.word(end) == "yet" || s.word(end + 1) == "yet" {
        return silent(Reason::Neutral);
    }
    let dated = follows(s, call.verb, 6, "earlier sooner straight immediately")
        || (call.verb + 1..call.verb + 4).any(|i| s.kind(i) == Kind::Number);
    if dated && !call.negated && timed(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    if let Some(outcome) = could_help(s, call) {
        return Some(outcome);
    }
    if call.negated || harm {
        return silent(Reason::Neutral);
    }
    let from = call.subject.tokens.start.saturating_sub(2);
    if (from..call.at).any(|i| s.one_of(i, "nothing little")) {
        return silent(Reason::Neutral);
    }
    let something = call.subject.is_person()
        && call
            .subject
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| s.one_of(i, "something things what anything"));
    if s.one_of(call.at, "might")
        && !sooner
        && !something
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
