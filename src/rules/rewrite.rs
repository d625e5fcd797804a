//! What a sentence could say instead, where its own parts are enough to say it: shown, never applied.
//!
//! A rewrite is offered only where it keeps the facts and leaves the fault out. Most sentences need a fact that only the
//! author knows; those have the question alone.

use super::Context;
use crate::diagnostic::{Applicability, Edit, Fix};
use crate::language::{Verdict, VerdictKind};
use crate::markdown::TextRange;
use std::ops::Range;

/// Adverbs that say nothing but whose fault it was.
const ADVERBS: [&str; 9] = [
    "accidentally",
    "inadvertently",
    "mistakenly",
    "unintentionally",
    "carelessly",
    "negligently",
    "recklessly",
    "foolishly",
    "hastily",
];

/// The same behind the verb.
const PHRASES: [&str; 3] = [" by mistake", " by accident", " in error"];

/// A way to say it without the fault, if the sentence holds all that it takes.
pub(super) fn of(cx: &Context<'_>, verdict: &Verdict) -> Option<Fix> {
    let text = &cx.doc.markdown.text;
    // Markup between the words would stand in the way.
    if !text.marks(verdict.span).is_empty() || verdict.span.is_empty() {
        return None;
    }
    let words = text.get(verdict.span);
    let rest = text.get(TextRange::new(verdict.span.end, verdict.sentence.end));
    let (of, (range, replacement)) = match verdict.kind {
        VerdictKind::Counterfactual => (verdict.span, not_done(words)?),
        VerdictKind::Blame | VerdictKind::SelfBlame | VerdictKind::FaultWord => {
            let change = plain(words, rest).or_else(|| reminded(words, rest, opens(verdict)))?;
            (verdict.span, change)
        }
        VerdictKind::HumanError if text.marks(verdict.sentence).is_empty() => {
            let before = TextRange::new(verdict.sentence.start, verdict.span.start);
            (verdict.sentence, possible(text.get(before), words, rest)?)
        }
        VerdictKind::Loaded => {
            let onwards = TextRange::new(verdict.span.start, verdict.sentence.end);
            (onwards, sober(words, rest)?)
        }
        _ => return None,
    };
    Some(Fix {
        title: "say what happened, without the fault".to_owned(),
        applicability: Applicability::Display,
        edits: vec![Edit {
            span: text.span(of.part(&range)),
            text: replacement,
        }],
    })
}

/// `The outage was caused by human error.`: it was possible because of something that only the author knows.
fn possible(before: &str, words: &str, rest: &str) -> Option<(Range<usize>, String)> {
    let causes = [
        "was caused by ",
        "were caused by ",
        "was due to ",
        "were due to ",
    ];
    let cause = causes.iter().find(|cause| before.ends_with(**cause))?;
    let start = before.len() - cause.len();
    let be = cause.split_whitespace().next()?;
    let ends = matches!(rest, "" | ".");
    (start > 0 && ends).then(|| {
        let all = start..before.len() + words.len() + rest.len();
        (all, format!("{be} possible because …"))
    })
}

/// Without the word that says that anybody would have known.
fn sober(words: &str, rest: &str) -> Option<(Range<usize>, String)> {
    (matches!(words, "obviously" | "clearly") && rest.starts_with(' '))
        .then(|| (0..words.len() + 1, String::new()))
}

/// Whether the words open their sentence, so that they begin with a capital.
fn opens(verdict: &Verdict) -> bool {
    verdict.span.start == verdict.sentence.start
}

/// `The branch was accidentally merged` was merged; the words that follow must not weigh the act again.
fn plain(words: &str, rest: &str) -> Option<(Range<usize>, String)> {
    let small = words.to_ascii_lowercase();
    if let Some(phrase) = PHRASES.iter().find(|phrase| small.ends_with(**phrase)) {
        let start = words.len() - phrase.len();
        let verb = small[..start].split_whitespace().next_back()?;
        return verb
            .ends_with("ed")
            .then(|| (start..words.len(), String::new()));
    }
    let adverb = ADVERBS.iter().find_map(|adverb| {
        let at = small.find(&format!("{adverb} "))?;
        Some(at..at + adverb.len() + 1)
    })?;
    let verb = &small[adverb.end..];
    let alone = verb.ends_with("ed") && !verb.contains(char::is_whitespace);
    (alone && adverb.start > 0 && !rest.starts_with(',')).then(|| (adverb, String::new()))
}

/// `We forgot to renew it`: nothing reminded us to renew it.
fn reminded(words: &str, rest: &str, opens: bool) -> Option<(Range<usize>, String)> {
    let who = words.strip_suffix(" forgot")?;
    // A second verb has the same subject, which the rewrite would take from it.
    let joined = [" and ", " but ", " so ", " then "];
    if !rest.starts_with(" to ") || joined.iter().any(|word| rest.contains(word)) {
        return None;
    }
    let whom = match who {
        "We" | "we" => "us".to_owned(),
        "I" => "me".to_owned(),
        "They" | "they" => "them".to_owned(),
        "Somebody" | "somebody" | "Someone" | "someone" => "anybody".to_owned(),
        _ => {
            let article = who
                .strip_prefix("The ")
                .or_else(|| who.strip_prefix("the "));
            format!("the {}", article?)
        }
    };
    let nothing = if opens { "Nothing" } else { "nothing" };
    Some((0..words.len(), format!("{nothing} reminded {whom}")))
}

/// `The change should have been reviewed`: it was not reviewed.
fn not_done(words: &str) -> Option<(Range<usize>, String)> {
    let at = words.find(" should have been ")?;
    let subject = words[..at].split_whitespace().next_back()?;
    let passive = " should have been ";
    let participle = words[at + passive.len()..].split_whitespace().next()?;
    let plural = subject.ends_with('s') && !subject.ends_with("ss");
    let pronoun = ["which", "that", "who", "they", "we"].contains(&subject);
    let was = if plural { "were" } else { "was" };
    let range = at + 1..at + passive.len() - 1;
    (participle.ends_with("ed") && !pronoun).then(|| (range, format!("{was} not")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words with the rewrite made.
    fn made(words: &str, change: Option<(Range<usize>, String)>) -> Option<String> {
        let (range, text) = change?;
        let mut words = words.to_owned();
        words.replace_range(range, &text);
        Some(words)
    }

    #[test]
    fn the_word_of_fault_goes_where_the_rest_tells_what_happened() {
        let drop = |words| made(words, plain(words, " before the freeze"));
        assert_eq!(
            drop("was accidentally merged").as_deref(),
            Some("was merged")
        );
        assert_eq!(
            drop("was deleted by mistake").as_deref(),
            Some("was deleted")
        );
        assert_eq!(drop("The team was careless"), None);
        assert_eq!(drop("accidentally merged"), None);
        assert_eq!(drop("was accidentally set"), None);
    }

    #[test]
    fn what_somebody_forgot_is_what_nothing_reminded_of() {
        let remind = |words, rest| made(words, reminded(words, rest, true));
        let us = remind("We forgot", " to renew the certificate.");
        assert_eq!(us.as_deref(), Some("Nothing reminded us"));
        let engineer = remind("The on-call engineer forgot", " to drain the node.");
        assert_eq!(
            engineer.as_deref(),
            Some("Nothing reminded the on-call engineer")
        );
        assert_eq!(remind("We forgot", " about the certificate."), None);
        assert_eq!(remind("We forgot", " to drain it and went home."), None);
        assert_eq!(remind("Rowan forgot", " to renew it."), None);
    }

    #[test]
    fn human_error_gives_way_to_the_condition_that_the_author_knows() {
        let ask = |before: &str, rest: &str| {
            let words = format!("{before}human error{rest}");
            made(&words, possible(before, "human error", rest))
        };
        assert_eq!(
            ask("The outages were caused by ", ".").as_deref(),
            Some("The outages were possible because …")
        );
        assert_eq!(ask("The outage was caused by ", " during the move."), None);
        assert_eq!(ask("Root cause: ", "."), None);
    }

    #[test]
    fn what_was_obvious_afterwards_is_left_out() {
        let words = "obviously had other things to do";
        assert_eq!(
            made(words, sober("obviously", " had other things to do")).as_deref(),
            Some("had other things to do")
        );
        assert_eq!(sober("Obviously", " the reviewers"), None);
        assert_eq!(sober("ridiculous", " delay"), None);
    }

    #[test]
    fn what_should_have_been_done_was_not() {
        let state = |words| made(words, not_done(words));
        let one = state("The change should have been reviewed by the storage team");
        assert_eq!(
            one.as_deref(),
            Some("The change was not reviewed by the storage team")
        );
        let many = state("The warnings should have been escalated");
        assert_eq!(many.as_deref(), Some("The warnings were not escalated"));
        assert_eq!(state("We should have tested"), None);
        assert_eq!(state("which should have been reviewed"), None);
    }
}
