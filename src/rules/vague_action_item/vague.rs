//! The forms of items that name nothing to check.

use super::words::{
    BETTER, COMPARATIVE, CONDUCT, FILLER, GENERAL, MAKE, OUTCOME, PEOPLE, QUESTION, STUDY, WEIGH,
    WISHES,
};
use crate::model::action::is_imperative;

/// Why an item cannot be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vague {
    /// It asks for more of something without saying how much.
    Better,
    /// It asks to look at something without saying what for.
    Study,
    /// It asks for conduct without end.
    Conduct,
    /// It names a field of work and no change in it.
    General,
}

/// How many words an item with a vague opening may have: a longer one says more than its opening.
const SHORT: usize = 10;

/// What is vague about the words of an item that names nothing exact; `linked` where a ticket may say more.
pub(super) fn of(text: &str, linked: bool) -> Option<Vague> {
    let folded = text.to_lowercase().replace('’', "'");
    let all: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\''))
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .collect();
    let words = plan(&all);
    let first = *words.first()?;
    let english = folded.is_ascii()
        || folded.chars().filter(|c| !c.is_ascii()).count() * 10 < folded.chars().count();
    if english && let Some(vague) = wish(words) {
        return Some(vague);
    }
    if !english || all.iter().any(|word| PEOPLE.contains(word)) {
        return None;
    }
    if text.trim_end().ends_with('?') {
        return (!QUESTION.contains(&first) && !is_imperative(first)).then_some(Vague::Study);
    }
    if WEIGH.contains(&first) || is_open_study(words, linked) {
        return (!asks(&words[1..])).then_some(Vague::Study);
    }
    if !linked && words.len() == 2 && matches!(first, "monitor" | "watch" | "refactor") {
        return Some(if first == "refactor" {
            Vague::Better
        } else {
            Vague::Conduct
        });
    }
    if BETTER.contains(&first) && words.len() <= SHORT + 4 && !has_means(words) {
        return Some(Vague::Better);
    }
    if is_comparative(words) && !has_means(words) {
        return Some(Vague::Better);
    }
    let kept = first == "keep" && matches!(words.get(1), Some(&("a" | "an")));
    if CONDUCT.contains(&first) && !kept && !words.contains(&"until") {
        return Some(Vague::Conduct);
    }
    if matches!(
        (first, words.get(1).copied()),
        ("work", Some("with" | "on" | "towards"))
    ) && words.len() <= SHORT
    {
        return Some(Vague::Conduct);
    }
    if WISHES.iter().any(|wish| has_phrase(&folded, wish)) && words.len() <= 2 * SHORT {
        return Some(Vague::Better);
    }
    // "Fix #12": the ticket tells what is fixed.
    let settles = matches!(
        first,
        "fix" | "resolve" | "close" | "implement" | "merge" | "land" | "finish" | "complete" | "do"
    );
    if linked && settles {
        return None;
    }
    let orders = is_imperative(first);
    (is_general(words) && (orders || !linked)).then_some(Vague::General)
}

/// What asks for a state of mind or of the world, with nothing to do in it: "Raise awareness", "Train the team".
fn wish(words: &[&str]) -> Option<Vague> {
    const EVERYONE: &[&str] = &[
        "team",
        "teams",
        "everyone",
        "everybody",
        "engineers",
        "developers",
        "operators",
        "staff",
        "people",
        "devs",
    ];
    const STATES: &[&str] = &["awareness", "situation", "things", "progress"];
    const CHORES: &[&str] = &[
        "cleanup",
        "cleanups",
        "refactorings",
        "tweaks",
        "follow-ups",
    ];
    let (first, rest) = words.split_first()?;
    let bare = |lists: &[&[&str]]| {
        let known =
            |word: &&str| FILLER.contains(word) || lists.iter().any(|list| list.contains(word));
        !rest.is_empty()
            && rest.iter().all(known)
            && rest.iter().any(|word| lists[0].contains(word))
    };
    let people =
        matches!(*first, "train" | "educate" | "teach" | "coach" | "inform") && bare(&[EVERYONE]);
    let state = matches!(
        *first,
        "raise" | "increase" | "monitor" | "watch" | "observe" | "track"
    ) && bare(&[STATES, GENERAL, EVERYONE]);
    let never = matches!(*first, "ensure" | "make" | "guarantee")
        && words.len() <= SHORT
        && words.contains(&"again")
        && words
            .iter()
            .any(|word| matches!(*word, "this" | "it" | "that"))
        && words.iter().any(|word| {
            matches!(
                *word,
                "never" | "not" | "doesn't" | "won't" | "cannot" | "can't"
            )
        });
    if people || state || never {
        return Some(Vague::Conduct);
    }
    let chores = matches!(
        *first,
        "various" | "misc" | "miscellaneous" | "some" | "general"
    ) && bare(&[CHORES, GENERAL]);
    if chores {
        return Some(Vague::General);
    }
    let (last, before) = words.split_last()?;
    let asked = matches!(
        *last,
        "improved" | "enhanced" | "better" | "strengthened" | "optimized" | "optimised"
    );
    let subject = before
        .strip_suffix(&["should", "be"])
        .or_else(|| before.strip_suffix(&["must", "be"]))
        .or_else(|| before.strip_suffix(&["to", "be"]));
    let general = |words: &[&str]| {
        words
            .iter()
            .all(|word| FILLER.contains(word) || GENERAL.contains(word) || *word == "needs")
    };
    (asked && subject.is_some_and(general)).then_some(Vague::Better)
}

/// The words behind "we should", "need to" and the like.
fn plan<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let lead = [
        "we", "i", "should", "need", "needs", "to", "will", "must", "please", "we'll", "also",
        "going", "would", "like", "want", "are", "lastly", "finally",
    ];
    let skipped = words.iter().take_while(|word| lead.contains(word)).count();
    &words[skipped..]
}

/// "Look into caching": a study whose object is one or two words, with neither a question nor an outcome.
fn is_open_study(words: &[&str], linked: bool) -> bool {
    let telling = words[1..]
        .iter()
        .filter(|word| !FILLER.contains(word) && !GENERAL.contains(word))
        .count();
    let judges = matches!(
        words[0],
        "review" | "assess" | "analyze" | "analyse" | "examine"
    );
    let exact = words
        .iter()
        .any(|word| word.contains(|c: char| c.is_ascii_digit()));
    let least = match words.len() {
        _ if !judges => 2,
        ..=4 if !exact => 1,
        _ => 0,
    };
    STUDY.contains(&words[0]) && !linked && telling <= least
}

/// Whether a question or an outcome is named.
fn asks(words: &[&str]) -> bool {
    let opens = words.iter().take(3).any(|word| QUESTION.contains(word));
    opens || words.iter().any(|word| OUTCOME.contains(word))
}

/// "Better alerts", "Set up better dashboards to watch resources", "More tests".
fn is_comparative(words: &[&str]) -> bool {
    let first = words[0];
    let comparative = |word: &&str| COMPARATIVE.contains(word);
    let bare = first == "more"
        && words[1..]
            .iter()
            .all(|word| FILLER.contains(word) || GENERAL.contains(word));
    let asked = is_imperative(first) && words[1..].iter().take(3).any(comparative);
    bare || COMPARATIVE.contains(&first) && words.len() <= SHORT || asked
}

/// Whether a way to get there is named: "by caching the list", "via a queue", "with a second replica".
fn has_means(words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| matches!(*word, "by" | "via" | "using" | "with" | "through" | "from"))
}

fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        [before, after]
            .into_iter()
            .flatten()
            .all(|c| !c.is_alphanumeric())
    })
}

/// A verb, if any, and nothing but fields of work: "Add resilience", "Fix the bug", "Monitoring".
fn is_general(words: &[&str]) -> bool {
    let opens = is_imperative(words[0]);
    let rest = if opens && words.len() > 1 {
        &words[1..]
    } else {
        words
    };
    let fits = |index: usize| {
        let joined = index > 0 && rest[index - 1] == "and" && is_imperative(rest[index]);
        joined || FILLER.contains(&rest[index]) || GENERAL.contains(&rest[index])
    };
    let general = rest.iter().filter(|word| GENERAL.contains(word)).count();
    let made = MAKE.contains(&words[0]) && general > 1;
    let refers = rest
        .iter()
        .any(|word| matches!(*word, "this" | "these" | "that" | "those"));
    !refers && (0..rest.len()).all(fits) && (general > 0 || opens) && !made
}
