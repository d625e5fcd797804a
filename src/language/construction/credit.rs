//! Who found a mistake or mended it: `the error was caught by the tester`.

use crate::language::class::Class;
use crate::language::sentence::Sentence;

/// What is done about a mistake that is there already.
const ABOUT: &str = "noticed found caught spotted detected discovered reported acknowledged identified fixed corrected \
                     reverted seen recognised recognized flagged raised confirmed diagnosed pinpointed located traced \
                     uncovered resolved repaired remedied rectified mended undone escalated investigated";

/// Whether the clause of a fault says who found or mended it, which is no fault of theirs.
pub(super) fn credited(s: &Sentence<'_>, at: usize) -> bool {
    let end = s.clause_end(at).min(at + 12);
    let by = (at + 2..end).find(|i| s.one_of(*i, "by"));
    let told = by.and_then(|by| (at + 1..by).rev().find(|i| !s.is(*i, Class::ADVERB)));
    told.is_some_and(|verb| s.one_of(verb, ABOUT) && !(at + 1..verb).any(|i| s.is(i, Class::NOT)))
}
