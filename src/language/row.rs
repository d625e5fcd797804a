//! Rows of a timeline: what stands at their start is who did it.

use super::class::Class;
use super::doer::plural;
use super::named::{group, is_capitals};
use super::sentence::Sentence;
use super::token::Kind;

/// What nothing but a person does.
const HUMAN: &str = "asks asked phones phoned authorises authorised authorizes authorized joins joined \
                 suggests suggested proposes proposed decides decided realises realised realizes \
                 realized suspects suspected admits wonders wondered apologises apologised merges merged pushes pushed drafts drafted \
                 approves approved acknowledges acknowledged acks acked walks walked reads texts texted pings pinged \
                 emails emailed messages messaged investigates investigated notices noticed digs dug tries tried \
                 bisects bisected tells told posts posted cordons cordoned drives drove types typed edits edited \
                 hands handed reviews reviewed rings rang asks says said thinks thought calls called offers offered \
                 spots spotted debugs debugged volunteers volunteered fishes reverts reverted rolls rolled compares compared";

/// What somebody with an identifier for a name does.
const NICK: &str = "asks asked tells told posts posted suggests suggested explains explained proposes proposed confirms confirmed \
                    shares shared updates updated replies replied notices noticed points pointed";

/// Whether nothing but a time stands before a token, as in a row of a timeline.
pub(super) fn opens_row(s: &Sentence<'_>, at: usize) -> bool {
    let timed = s.passage.timeline || (0..at).any(|i| s.kind(i) == Kind::Number);
    timed
        && (0..at).all(|i| {
            let mark = matches!(
                s.kind(i),
                Kind::Number | Kind::Break | Kind::Comma | Kind::Other | Kind::Open | Kind::Close
            );
            mark || is_capitals(s, i) || s.one_of(i, CALENDAR)
        })
}

/// What stands beside the time of a row.
const CALENDAR: &str = "am pm jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july \
                        august september october november december mon tue wed thu fri sat sun monday tuesday \
                        wednesday thursday friday saturday sunday at on th st nd rd of utc approx circa around";

/// Where a name that nobody lists ends, at the start of a row: `Ms Abara phones`, `R. Abara raised`, `Ilse Abara asks`.
///
/// A name without a title may be a product's, so that its verb has to be one that only people do.
pub(super) fn unknown(s: &Sentence<'_>, at: usize) -> Option<usize> {
    if !opens_row(s, at) {
        return None;
    }
    let bare = |i: usize| {
        s.tokens.get(i).is_some_and(|token| {
            token.capital && token.kind == Kind::Word && s.class(i) == Class::NONE
        }) && !is_capitals(s, i)
    };
    let nick = matches!(s.kind(at), Kind::Word | Kind::Opaque)
        && !s.tokens[at].capital
        && s.class(at) == Class::NONE
        && !s.passage.text[s.tokens[at].range.clone()].ends_with('s');
    if nick {
        // "zk_farmer posts", "fjl asks: …": a handle without its sign.
        let end = group(s, at + 1);
        let opaque = s.kind(at) == Kind::Opaque;
        let known = s.one_of(end, NICK);
        let says = super::doer::speaks(s, end) && (known || third_person(s, end));
        let shares = s.one_of(
            end,
            "shares shared suggests suggested asks asked acks acked",
        ) && s.word(at).len() > 4;
        return (says || shares || opaque && known).then_some(at + 1);
    }
    let title = s.one_of(at, "dr mr ms mrs prof");
    let initial =
        s.word(at).len() == 1 && s.passage.text[s.tokens[at].range.end..].starts_with('.');
    if title || initial {
        let surname = (at + 1..at + 3).find(|i| s.kind(*i) == Kind::Word)?;
        return (bare(surname) && third_person(s, s.skip_adverbs(surname + 1)))
            .then_some(surname + 1);
    }
    let end = at + 1 + usize::from(bare(at + 1));
    let noun = plural(s, &(at..end)) || end == at + 1 && s.word(at).ends_with('s');
    let named = bare(at) && !noun && !s.lexicon.no_person(s.word(at));
    let mut verb = s.skip_adverbs(group(s, end));
    // "Quill from the lab walks": the phrase belongs to the name.
    if s.one_of(verb, "from of at") {
        verb = (verb + 1..verb + 6)
            .find(|i| s.one_of(*i, HUMAN))
            .unwrap_or(verb);
    }
    (named && s.one_of(verb, HUMAN)).then_some(end)
}

/// Whether a word is a verb of the third person by its letters: "authorises", "phoned".
pub(super) fn third_person(s: &Sentence<'_>, verb: usize) -> bool {
    let word = s.word(verb);
    let spelled =
        word.len() > 3 && !word.ends_with("ss") && !word.ends_with("ics") && word.ends_with('s')
            || word.ends_with("ed");
    s.kind(verb) == Kind::Word
        && spelled
        && !s.tokens[verb].capital
        && !s.tokens[verb].possessive
        && !s.one_of(verb, "seems appears needs wants owns")
        && (s.one_of(verb, HUMAN)
            || !s.is(
                verb,
                Class::NOUNS.with(Class::AUXILIARY).with(Class::NO_NOUN),
            ))
}
