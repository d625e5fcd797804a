//! From the words of a heading to the kinds of section that they name.

use super::SectionKind;
use super::aliases::{ALIASES, AMBIGUOUS};
use crate::model::Dialect;
use crate::model::words::{Words, push_small};

/// The kinds that a heading names, and whether only its content can tell.
pub(in crate::model) struct Named {
    pub(in crate::model) kinds: Vec<SectionKind>,
    /// The kind holds unless rows with clocks follow.
    pub(super) ambiguous: bool,
    /// Words that name no kind stand beside those that do: "Checkout and timeline", "Bad (x) release".
    pub(super) partial: bool,
}

/// What a whole heading or label names; an alias never matches a part of a word group.
pub(in crate::model) fn named(title: &str, dialect: &Dialect) -> Named {
    let folded = fold(title);
    if let Some(named) = spelled(&folded, &folded, dialect) {
        return named;
    }
    let bare = without_parentheses(&folded);
    let whole = [bare.as_str(), before_colon(&bare)];
    let mut spellings = whole.into_iter().chain(whole.into_iter().map(unmodified));
    if let Some(named) = spellings.find_map(|spelling| spelled(spelling, &folded, dialect)) {
        return named;
    }
    let parts: Vec<&str> = parts(&bare).collect();
    let mut kinds: Vec<_> = parts
        .iter()
        .filter_map(|part| lookup(trim(part), dialect))
        .collect();
    let partial = kinds.len() < parts.len();
    let mut seen = Vec::new();
    kinds.retain(|kind| {
        let new = !seen.contains(kind);
        seen.push(*kind);
        new
    });
    Named {
        kinds,
        ambiguous: false,
        partial,
    }
}

/// What a spelling of a folded heading names.
fn spelled(spelling: &str, folded: &str, dialect: &Dialect) -> Option<Named> {
    let known = lookup(spelling, dialect).map(|kind| (kind, false));
    let (kind, ambiguous) = known.or_else(|| {
        let mut ambiguous = AMBIGUOUS.iter();
        let found = ambiguous.find(|(name, _)| *name == spelling);
        found.map(|&(_, kind)| (kind, true))
    })?;
    Some(Named {
        kinds: vec![kind],
        ambiguous,
        partial: has_words_behind_parentheses(folded),
    })
}

/// Whether a heading tells nothing of what stands under it.
pub(super) fn is_ambiguous(title: &str) -> bool {
    let name = fold(title);
    AMBIGUOUS.iter().any(|(known, _)| *known == name)
}

fn lookup(name: &str, dialect: &Dialect) -> Option<SectionKind> {
    let own = dialect
        .sections
        .iter()
        .find(|(alias, _)| fold(alias) == name)
        .map(|&(_, kind)| kind);
    own.or_else(|| NAMES.get(name))
}

/// The kind of each name; of two that share one, the first.
static NAMES: Words<SectionKind, 2048> = Words::of(ALIASES);

/// Cuts words that say nothing of a section's kind: "detailed timeline of the incident" is a timeline.
fn unmodified(name: &str) -> &str {
    #[rustfmt::skip]
    const BEFORE: [&str; 26] = [
        "incident ", "outage ", "detailed ", "full ", "brief ", "initial ", "preliminary ", "overall ", "the ", "our ",
        "additional ", "further ", "updated ", "final ", "short ", "complete ", "public ", "required ", "remaining ", "suggested ",
        "proposed ", "recommended ", "outstanding ", "pending ", "planned ", "main ",
    ];
    #[rustfmt::skip]
    const BEHIND: [&str; 11] = [
        " of the incident", " of the outage", " of incident", " of this incident", " of the event", " of events", " of the problem",
        " of the issue", " details", " steps", " process",
    ];
    let name = BEFORE
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(name);
    BEHIND
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or(name)
}

/// The pieces of a merged heading: "Detection and response", "Fix / Resolution", "Impact & scope".
fn parts(title: &str) -> impl Iterator<Item = &str> {
    title
        .split(['/', '&', '+', ',', '、', '・'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" und "))
}

/// Lower case, straight quotes, single spaces; without numbers, emoji and shortcodes before, and punctuation around.
pub(super) fn fold(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    for word in title.split_whitespace().filter(|word| !is_shortcode(word)) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            push_small(&mut folded, word);
            continue;
        }
        folded.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            '’' | '‘' | '＇' => '\'',
            '（' => '(',
            '）' => ')',
            '：' => ':',
            other => other,
        }));
    }
    trim(unnumbered(&folded)).to_owned()
}

fn is_shortcode(word: &str) -> bool {
    word.len() > 2
        && word.starts_with(':')
        && word.ends_with(':')
        && word[1..word.len() - 1]
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_+-".contains(c))
}

/// Cuts "3. ", "3) ", "2.1 " and the like off the front; "5 whys" keeps its number.
fn unnumbered(title: &str) -> &str {
    let title = title.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != '[');
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &title[..title.len() - rest.len()];
    let marked = number.ends_with('.') || number.contains('.') || rest.starts_with([')', ':']);
    if number.is_empty() || !marked {
        title
    } else {
        rest.trim_start_matches([')', ':', ' ', '-', '–'])
    }
}

fn trim(title: &str) -> &str {
    let edge = |c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')');
    title.trim_matches(edge).trim()
}

/// "timeline (all times utc) 2024" → "timeline": what stands in and after parentheses belongs to no name, save "cause(s)".
fn without_parentheses(title: &str) -> String {
    // "cause(s)" keeps its plural; other scripts set no space before a parenthesis.
    let opens =
        |&(at, _): &(usize, &str)| !title[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    let open = title.match_indices(['(', '[']).find(opens);
    let open = open.map_or(title.len(), |(at, _)| at);
    let rest = title[open..].rsplit([')', ']']).next().unwrap_or_default();
    let front = title[..open].trim_end();
    if front.is_empty() {
        trim(rest).to_owned()
    } else {
        trim(front).to_owned()
    }
}

/// Whether a word goes on behind "(…)": "Bad (x) release", and not "Timeline (UTC) 01/16/2024".
fn has_words_behind_parentheses(title: &str) -> bool {
    let bracketed = title.find(['(', '[']).is_some_and(|open| open > 0);
    let behind = title.rsplit_once([')', ']']).map(|(_, behind)| behind);
    let opens_with_letter = |word: &str| word.starts_with(char::is_alphabetic);
    bracketed
        && behind.is_some_and(|behind| {
            behind.split_whitespace().any(opens_with_letter) && behind.starts_with(' ')
        })
}

fn before_colon(title: &str) -> &str {
    if !title.contains([':', '-', '–', '—']) {
        return trim(title);
    }
    let end = [": ", " - ", " – ", " — "]
        .iter()
        .filter_map(|mark| title.find(mark))
        .min();
    trim(&title[..end.unwrap_or(title.len())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use SectionKind::*;

    fn kinds(title: &str) -> Vec<SectionKind> {
        named(title, &Dialect::default()).kinds
    }

    #[test]
    fn decoration_does_not_hide_a_name() {
        for title in [
            "Timeline",
            "3. Timeline",
            "🕒 Timeline",
            ":clock1: Timeline:",
            "Timeline (all times PST) 01/16/2024",
            "**Timeline**",
            "TIMELINE ##",
            "Timeline: UTC",
        ] {
            assert_eq!(kinds(title), [Timeline], "{title}");
        }
        assert_eq!(kinds("根本原因（2 つ）"), [RootCause]);
        assert_eq!(kinds("Detailed timeline of the outage"), [Timeline]);
        assert_eq!(kinds("5 Whys"), [ContributingFactors]);
        assert_eq!(kinds("Cause(s)"), [RootCause]);
        assert_eq!(kinds("What didn’t go so well?"), [WentPoorly]);
    }

    #[test]
    fn a_merged_heading_names_both() {
        assert_eq!(
            kinds("What went well & where did we get lucky"),
            [WentWell, Lucky]
        );
        assert_eq!(kinds("Detection and Response"), [Detection, Response]);
        assert_eq!(kinds("Resolution and recovery"), [Mitigation]);
    }

    #[test]
    fn an_alias_never_matches_a_part() {
        for title in [
            "Impact of the new pool size on latency",
            "Timeline service outage",
            "Why the cause took so long",
        ] {
            assert_eq!(kinds(title), [], "{title}");
        }
    }

    #[test]
    fn other_languages_and_a_team_s_own_words_count() {
        assert_eq!(kinds("Zeitverlauf"), [Timeline]);
        assert_eq!(kinds("根本原因"), [RootCause]);
        let dialect = Dialect {
            sections: vec![("Nachlese".to_owned(), Lessons)],
            ..Dialect::default()
        };
        assert_eq!(named("Nachlese", &dialect).kinds, [Lessons]);
    }
}
