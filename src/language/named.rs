//! Persons named as the actors of events: handles, people whom the document lists, names with a verb.

use super::class::Class;
use super::construction::{Finding, Outcome};
use super::full_name::{aside, full_name, others};
use super::misnomer::{is_place, is_plural, is_software};
use super::row::{opens_row, third_person, unknown};
use super::sentence::Sentence;
use super::subject::{Subject, Who};
use super::token::Kind;
use super::verdict::{Frame, VerdictKind};
use std::ops::Range;

/// Whether the name at a token is the actor of an event.
pub(super) fn judge(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let end = name(s, at)
        .max(full_name(s, at))
        .or_else(|| unknown(s, at))?;
    let possessive = s.tokens[end - 1].possessive;
    if possessive || s.is_heading() {
        return None;
    }
    let handle = is_handle(s, at);
    let outsider = s.kind(end) == Kind::Open && s.is(end + 1, Class::OUTSIDER);
    // "Add a retry by @somebody in <link>": the line of a change log credits a change.
    let change = handle && s.one_of(end, "in") && s.kind(end + 1) == Kind::Opaque;
    let contribution = change && s.after_word(at, "by")
        || (end..end + 5).any(|i| s.one_of(i, "contribution contributions"));
    let plural = end == at + 1 && is_plural(s, at) && !opens_row(s, at);
    if outsider || contribution || plural || is_place(s, end) {
        return None;
    }
    let mut after = group(s, end);
    // "Felix from the storage team developed": the phrase belongs to the name.
    if s.one_of(after, "from of at") && !handle {
        let row = opens_row(s, at);
        let present = |i: usize| s.is(i, Class::DEED) && s.word(i).ends_with('s');
        let team = (after + 1..after + 6).find(|i| {
            s.is(*i, Class::PARTICIPLE.with(Class::PAST))
                || present(*i)
                || row && third_person(s, *i)
        });
        after = team.unwrap_or(after);
    }
    // "Our designer, Ilse Quill, called": what stands between commas says who a role is.
    let aside = beside_role(s, at) && s.kind(after) == Kind::Comma;
    if aside {
        after += 1;
    }
    if handle && s.kind(end) == Kind::Break {
        return None;
    }
    let verb = s.skip_adverbs(after);
    if in_brackets(s, at, end) {
        return Some(flag(at..end));
    }
    let certain = handle || end - at > 1 || opens_row(s, at);
    let spelled = certain && third_person(s, verb) && !s.is(verb, Class::SYSTEM);
    let acts = spelled
        || acts(s, verb, handle || end - at > 1 || s.is(at, Class::LISTED))
        || opens_row(s, at) && third_person(s, verb);
    let agent = at > 1
        && s.word(at - 1) == "by"
        && (is_deed(s, at - 2)
            || at > 2 && s.is(at - 2, Class::PREPOSITION) && is_deed(s, at - 3)
            || handle && s.word(at - 2).ends_with("ed") && !s.one_of(at - 2, CREDITS));
    let object = at > 0 && s.is(at - 1, Class::PREPOSITION) && !s.is(at - 1, Class::OPENER);
    if is_handle_in_code(s, at) && !agent {
        // An annotation is written so too: in a row of the timeline it is somebody's.
        let word = s.word(verb);
        let does = word.len() > 3
            && (word.ends_with('s') || word.ends_with("ed"))
            && s.kind(verb) == Kind::Word;
        return (opens_row(s, at) && does).then(|| flag(at..end));
    }
    // "Kudos to Ilse, who patched it": the deed is told of her.
    let relative = s.kind(end) == Kind::Comma && s.word(end + 1) == "who";
    if relative && s.is(at, Class::GIVEN_NAME) && in_incident(s, s.skip_adverbs(end + 2)) {
        return Some(flag(at..end));
    }
    let reports =
        (end..end + 5).any(|i| s.one_of(i, "and") && s.one_of(i + 1, "reported disclosed"));
    if !(agent || acts && !object) || reports || credited(s, at) {
        return None;
    }
    Some(flag(at..end))
}

/// Whether a comma parts a name from the role that it explains: `a customer of ours, Ilse Quill,`.
pub(super) fn beside_role(s: &Sentence<'_>, at: usize) -> bool {
    let people = Class::PEOPLE.with(Class::EITHER).with(Class::OUTSIDER);
    at > 1
        && s.kind(at - 1) == Kind::Comma
        && (at.saturating_sub(5)..at - 1).any(|i| s.is(i, people))
}

/// A finding of a name.
pub(super) fn flag(tokens: Range<usize>) -> Outcome {
    Outcome::Flag(Finding {
        kind: VerdictKind::Named,
        subject: Some(Subject::new(Who::Person, tokens.clone())),
        tokens,
        frame: Frame::Role,
    })
}

/// Where the name that begins at a token ends.
fn name(s: &Sentence<'_>, at: usize) -> Option<usize> {
    if is_handle(s, at) {
        return (s.word(at).len() > 2 && !s.word(at).ends_with("bot")).then_some(at + 1);
    }
    let text = |i: usize| {
        s.tokens
            .get(i)
            .map_or("", |token| &s.passage.text[token.range.clone()])
    };
    let words = (at..s.tokens.len()).map(text);
    let listed = s.names.full(&words).max(s.lexicon.people().full(&words));
    if listed > 0 {
        return Some(at + listed);
    }
    let login = s.is(at, Class::LISTED) && s.word(at).contains(['-', '_', '.']);
    let known = s.is(at, Class::LISTED.with(Class::GIVEN_NAME)) && s.tokens[at].capital || login;
    // "Joe Banks": the surname alone is known as well, and does not begin the name.
    let surname = at > 0 && s.is(at - 1, Class::GIVEN_NAME) && s.tokens[at - 1].capital;
    if !known
        || surname && !s.is(at, Class::GIVEN_NAME)
        || at > 0
            && s.tokens[at - 1].capital
            && s.kind(at - 1) == Kind::Word
            && s.class(at - 1) == Class::NONE
            && !is_capitals(s, at - 1)
    {
        return None;
    }
    // "John Mastodon": a name in jest, or the product that stands beside somebody's name; places are surnames too.
    let product = s.tokens.get(at + 1).is_some_and(|token| token.capital)
        && s.lexicon.no_person(s.word(at + 1))
        && !s.one_of(at + 1, PLACES);
    if product {
        return None;
    }
    let surname = s.tokens.get(at + 1).is_some_and(|token| {
        token.capital
            && token.kind == Kind::Word
            && s.class(at + 1).without(
                Class::GIVEN_NAME
                    .with(Class::LISTED)
                    .with(Class::PARTICIPLE),
            ) == Class::NONE
    });
    let end = at + 1 + usize::from(surname && !s.tokens[at].possessive);
    // "Alice Springs Office": a third capital makes it the name of something else.
    let longer = s
        .tokens
        .get(end)
        .is_some_and(|token| token.capital && s.is(end, Class::NOUNS));
    (!longer).then_some(end)
}

/// Places and months that people are called after.
const PLACES: &str = "england ireland france germany spain london paris berlin frankfurt may march sydney bank court arch chef";

/// Whether a token is a handle.
fn is_handle(s: &Sentence<'_>, at: usize) -> bool {
    s.kind(at) == Kind::Handle || is_handle_in_code(s, at)
}

/// Whether a code span holds a handle and nothing else.
fn is_handle_in_code(s: &Sentence<'_>, at: usize) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    s.kind(at) == Kind::Opaque
        && s.word(at)
            .strip_prefix('@')
            .is_some_and(|rest| rest.len() > 1 && rest.chars().all(name))
}

/// Whether a word is all capitals: a zone, an abbreviation.
pub(super) fn is_capitals(s: &Sentence<'_>, at: usize) -> bool {
    s.passage.text[s.tokens[at].range.clone()]
        .chars()
        .all(char::is_uppercase)
}

/// Past what may stand between a name and its verb: a bracket, "and @other".
pub(super) fn group(s: &Sentence<'_>, mut at: usize) -> usize {
    loop {
        if s.kind(at) == Kind::Open {
            match (at..(at + 10).min(s.tokens.len())).find(|i| s.kind(*i) == Kind::Close) {
                Some(close) => at = close + 1,
                None => return at,
            }
        } else if let Some(end) = others(s, at) {
            return end;
        } else if let Some(past) = (s.kind(at) == Kind::Comma).then(|| aside(s, at)).flatten() {
            at = past;
        } else if (s.is(at, Class::AND) || matches!(s.kind(at), Kind::Comma) || s.word(at) == "/")
            && (s.kind(at + 1) == Kind::Handle
                || s.tokens.get(at + 1).is_some_and(|token| {
                    token.capital && s.is(at + 1, Class::GIVEN_NAME.with(Class::LISTED))
                }))
        {
            at += 2;
            if s.tokens.get(at).is_some_and(|token| {
                token.capital && token.kind == Kind::Word && s.class(at) == Class::NONE
            }) {
                at += 1;
            }
        } else {
            return at;
        }
    }
}

/// Whether a person of this name does something here; the less certain the name, the more the verb must say.
fn acts(s: &Sentence<'_>, verb: usize, certain: bool) -> bool {
    if s.kind(verb) != Kind::Word
        || s.is_gerund(verb) && !certain
        || s.one_of(verb, "seems seem appears appear")
    {
        return false;
    }
    if s.one_of(verb, "was were is") {
        if certain && s.one_of(verb + 1, "aware able unable convinced puzzled") {
            return true;
        }
        let main = s.skip_adverbs(verb + 1);
        return s.is_gerund(main)
            && (certain
                || s.is(main, Class::DEED.with(Class::DUTY))
                || s.is(verb.saturating_sub(1), Class::GIVEN_NAME));
    }
    // What somebody would have done is no event.
    let auxiliary = s.is(verb, Class::HAVE.with(Class::DO).with(Class::MODAL));
    if auxiliary && s.is(verb, Class::MODAL) && (verb + 1..verb + 4).any(|i| s.is(i, Class::HAVE)) {
        return false;
    }
    if auxiliary {
        return (verb + 1..verb + 4).any(|i| s.is(i, Class::LEXICAL_VERB.with(Class::PARTICIPLE)));
    }
    let finite =
        s.is(verb, Class::PARTICIPLE) || s.word(verb).ends_with('s') || s.is(verb, Class::PAST);
    let base = s.lexicon.base(s.word(verb));
    let base = base.is_some_and(|base| base == s.word(verb));
    let again = s.word(verb).starts_with("re-") && s.word(verb).ends_with("ed");
    let deed = s.is(
        verb,
        Class::DEED
            .with(Class::DUTY)
            .with(Class::MIND)
            .with(Class::NOTICE)
            .with(Class::ACT)
            .with(Class::VERB),
    );
    again || deed && (finite || base && certain)
}

/// Whether a verb tells what is done to mend something.
fn in_incident(s: &Sentence<'_>, verb: usize) -> bool {
    s.one_of(verb, "figured patched fixed found spotted noticed restarted restored rebuilt traced debugged reverted")
}

/// Whether a token is a participle of a deed, so that "by" after it names who did it.
fn is_deed(s: &Sentence<'_>, at: usize) -> bool {
    s.is(at, Class::PARTICIPLE) && s.is(at, Class::DEED.with(Class::ACT)) && !s.one_of(at, CREDITS)
}

/// What somebody is credited with and did not do in the incident.
const CREDITS: &str = "reported written owned prepared led reviewed approved authored created maintained provided \
                       facilitated compiled drafted edited published contributed suggested recommended";

/// Whether a name in brackets tells who did it: `the on-call engineer (Pavel) restarted it`, `approved (Chiara)`.
fn in_brackets(s: &Sentence<'_>, at: usize, end: usize) -> bool {
    let Some(open) = at.checked_sub(1).filter(|open| s.kind(*open) == Kind::Open) else {
        return false;
    };
    let closes = matches!(s.kind(end), Kind::Close | Kind::Comma);
    let people = Class::FIRST
        .with(Class::ROLE)
        .with(Class::EITHER)
        .with(Class::TEAM);
    let role = open > 0
        && s.is(open - 1, people)
        && !is_software(s, open, at)
        && s.kind(end) == Kind::Close
        && {
            let verb = s.skip_adverbs(end + 1);
            s.is_past(verb) || third_person(s, verb)
        };
    let row = s.passage.timeline || s.kind(0) == Kind::Number;
    let done = row && (open.saturating_sub(3)..open).any(|i| is_deed(s, i));
    closes && (role || done)
}

/// Whether the name stands in a credit: `thanks to`, `reported by`, `cc`.
fn credited(s: &Sentence<'_>, at: usize) -> bool {
    let credits =
        "thanks thank kudos cc credit credits owner owners author authors assignee props reporter";
    (at.saturating_sub(4)..at).any(|i| s.one_of(i, credits))
}
