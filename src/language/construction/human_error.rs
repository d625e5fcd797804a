//! Human error as an explanation: `caused by human error`.

use super::noun::phrase_start;
use super::{Outcome, explains, flag, silent};
use crate::language::class::Class;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// Where `human error` begins, if the error is said to be human.
pub(super) fn human_error(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let human = s.one_of(
        before,
        "human operator pilot engineer developer admin administrator user manual driver \
             employee staff operational clerical",
    ) || s.is(before, Class::ROLE) && !s.tokens[before].possessive;
    let error = s.one_of(
        at,
        "error errors mistake mistakes slip factor oversight failure failures",
    );
    (human && error && !s.tokens[before].possessive).then_some(before)
}

/// Human error is a finding where it explains, and a topic everywhere else.
pub(super) fn explained(
    s: &Sentence<'_>,
    at: usize,
    words: std::ops::Range<usize>,
) -> Option<Outcome> {
    let start = words.start;
    if s.is(at + 1, Class::SYSTEM.with(Class::CONDUCT))
        || s.one_of(at + 1, "rate rates bars prone handling")
    {
        return silent(Reason::Topic);
    }
    let modal = (0..s.tokens.len()).any(|i| s.is(i, Class::MODAL));
    let denied = (s.clause_start(start)..start)
        .any(|i| s.is(i, Class::NOT) || s.one_of(i, "than instead no without cannot"))
        || s.one_of(at + 1, "is isn was are") && (s.is(at + 2, Class::NOT));
    if denied {
        return silent(Reason::Negated);
    }
    if s.asks() || modal || s.is_prospect(start) || s.passage.plan || s.is_conditional(start) {
        return silent(Reason::Prospect);
    }
    let weak = s.one_of(start, "user operational manual");
    let by_person = s.one_of(at + 1, "by") && {
        let doer = noun_from(s, at + 2);
        doer.is_person() || doer.who == Who::Either
    };
    if by_person {
        return Some(flag(
            VerdictKind::HumanError,
            words,
            None,
            Frame::Confirmation,
        ));
    }
    let words_in_all = s
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Word)
        .count();
    let alone = words_in_all <= 3 && !s.is_heading() && !weak;
    let begin = phrase_start(s, start);
    let was = begin > 0 && s.one_of(begin - 1, "was were is be been simple pure");
    let after_break = begin > 0 && s.kind(begin - 1) == Kind::Break;
    let labelled = after_break && s.one_of(begin.wrapping_sub(2), "cause causes reason");
    let led = s.one_of(
        s.skip_adverbs(at + 1),
        "led caused resulted meant during when triggered which played contributed",
    );
    let opens =
        begin == 0 && (led || (at + 1..s.tokens.len()).any(|i| s.one_of(i, "led caused resulted")));
    // "Human error: the flag was set twice": a label of what was done.
    let label = begin == 0
        && s.kind(at + 1) == Kind::Break
        && !s.is_heading()
        && (at + 2..s.tokens.len()).any(|i| {
            s.is_past(i) || s.one_of(i, "wrong incorrect bad missing") && s.is(i + 1, Class::NOUNS)
        });
    if alone
        || labelled
        || explains(s, start)
        || (was || after_break || led || opens || label) && !weak
    {
        return Some(flag(
            VerdictKind::HumanError,
            words,
            None,
            Frame::Confirmation,
        ));
    }
    silent(Reason::Topic)
}
