//! Which known word a misspelt one was meant to be, for fixes of values from closed lists.

use super::Context;
use crate::diagnostic::{Applicability, Edit, Fix};
use crate::span::{Span, offset};

/// The fix that spells the words of values as lists know them; none where no value comes near a known word.
pub(super) fn fix(
    cx: &Context<'_>,
    values: impl IntoIterator<Item = Span>,
    meant: impl Fn(&str) -> Option<String>,
) -> Option<Fix> {
    let edits: Vec<Edit> = values
        .into_iter()
        .filter_map(|value| correction(cx.written(value), value, &meant))
        .collect();
    let first = edits.first()?;
    let title = match edits.as_slice() {
        [_] => format!(
            "change \"{}\" to \"{}\"",
            cx.written(first.span),
            first.text
        ),
        _ => "correct the spelling".to_owned(),
    };
    Some(Fix {
        title,
        applicability: Applicability::Unsafe,
        edits,
    })
}

/// The correction of the words that open a value; markup around them and a remark behind them stay.
fn correction(written: &str, value: Span, meant: impl Fn(&str) -> Option<String>) -> Option<Edit> {
    const ENDS: &[char] = &[
        '(', ')', ',', ';', '.', ':', '|', '–', '—', '[', ']', '*', '`', '<', '\\', '\n', '\r',
    ];
    let start = written.find(char::is_alphanumeric)?;
    let words = written[start..].split(ENDS).next()?;
    let words = words.split(" - ").next()?.trim_end();
    let start = value.start + offset(start);
    // A word that is known and not understood here is no slip.
    let text = meant(words).filter(|text| text != words)?;
    Some(Edit {
        span: Span::new(start, start + offset(words.len())),
        text,
    })
}

/// The one known word that is near enough to be meant, in the case that the misspelt one is written in.
///
/// Words come with what they mean: where two of different meaning are equally near, neither is the one.
pub(super) fn nearest<'a, M: PartialEq>(
    word: &str,
    known: impl IntoIterator<Item = (&'a str, M)>,
) -> Option<String> {
    const SHORT: usize = 4;
    const LONG: usize = 8;
    let folded = word.to_lowercase();
    let letters = folded.chars().count();
    if !(SHORT..=4 * LONG).contains(&letters) {
        return None;
    }
    let most = if letters < LONG { 1 } else { 2 };
    let digits = |word: &str| -> String { word.chars().filter(char::is_ascii_digit).collect() };
    let own_digits = digits(&folded);
    let mut near: Vec<(usize, &str, M)> = known
        .into_iter()
        .filter_map(|(known, meaning)| {
            let name = known.to_lowercase();
            let alike = name.chars().count() >= SHORT
                && name.chars().next() == folded.chars().next()
                && digits(&name) == own_digits;
            let distance = alike.then(|| strsim::osa_distance(&name, &folded))?;
            (distance <= most).then_some((distance, known, meaning))
        })
        .collect();
    near.sort_by_key(|(distance, ..)| *distance);
    let (distance, known, meaning) = near.first()?;
    let rival = near[1..]
        .iter()
        .any(|(other, _, means)| other == distance && means != meaning);
    (!rival).then(|| cased(known, word))
}

/// Words with capitals where their model has them; those that have capitals of their own keep them.
fn cased(words: &str, model: &str) -> String {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    if words.contains(char::is_uppercase) || !is_capital(model) {
        return words.to_owned();
    }
    if model
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase)
    {
        return words.to_uppercase();
    }
    let all = model.split(' ').all(is_capital);
    let mut begins = true;
    let letters = words.chars().map(|c| {
        let capital = begins;
        begins = all && c == ' ';
        if capital {
            c.to_uppercase().to_string()
        } else {
            c.to_string()
        }
    });
    letters.collect()
}

/// Asks for one of the words that are all there are, the first of each that differ by case only.
pub(super) fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut listed: Vec<&str> = Vec::new();
    for word in words {
        if !listed.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            listed.push(word);
        }
    }
    format!("write one of {}", listed.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [(&str, u8); 6] = [
        ("final", 1),
        ("finalized", 1),
        ("closed", 1),
        ("draft", 2),
        ("SEV-1", 3),
        ("SEV-2", 4),
    ];

    fn meant(word: &str) -> Option<String> {
        nearest(word, KNOWN)
    }

    #[test]
    fn a_slip_of_the_fingers_is_read_as_the_word_that_was_meant() {
        for (word, want) in [
            ("Finall", "Final"),
            ("FNIAL", "FINAL"),
            ("cloesd", "closed"),
            ("Finalzed", "Finalized"),
            ("Sve-1", "SEV-1"),
        ] {
            assert_eq!(meant(word).as_deref(), Some(want), "{word}");
        }
    }

    #[test]
    fn a_word_that_may_be_another_is_left_alone() {
        for word in [
            "",
            "fin",
            "parked",
            "graft",
            "SEV-3",
            "SEV-12",
            "SEV",
            "open",
            "クローズ",
        ] {
            assert_eq!(meant(word), None, "{word}");
        }
        let tie = [("mode", 1), ("more", 2)];
        assert_eq!(nearest("moze", tie), None);
    }

    #[test]
    fn markup_and_remarks_stay() {
        let edit = |written: &str| {
            let value = Span::new(10, 10 + offset(written.len()));
            let edit = correction(written, value, meant)?;
            let range = edit.span.start as usize - 10..edit.span.end as usize - 10;
            let mut text = written.to_owned();
            text.replace_range(range, &edit.text);
            Some(text)
        };
        let texts = [
            ("**Finall** (2026-02-16)", "**Final** (2026-02-16)"),
            ("✅ Finall, by Ana", "✅ Final, by Ana"),
            ("finall - at last", "final - at last"),
        ];
        for (written, want) in texts {
            assert_eq!(edit(written).as_deref(), Some(want));
        }
        assert_eq!(edit("Final may slip"), None);
        assert_eq!(edit("Final"), None, "nothing would change");
    }
}
