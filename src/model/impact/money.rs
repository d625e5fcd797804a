//! Sums of money in a text, and what became of them.

use super::{Amount, Qualifier};
use std::ops::Range;

/// Signs of currencies, longest first.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("A$", "AUD"),
    ("R$", "BRL"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("₹", "INR"),
    ("₩", "KRW"),
];

/// Codes and names of currencies that stand before or behind a number.
const CODES: &[(&str, &str)] = &[
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("JPY", "JPY"),
    ("CHF", "CHF"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("NZD", "NZD"),
    ("INR", "INR"),
    ("CNY", "CNY"),
    ("RMB", "CNY"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("PLN", "PLN"),
    ("BRL", "BRL"),
    ("dollars", "USD"),
    ("euros", "EUR"),
    ("Euro", "EUR"),
    ("euro", "EUR"),
    ("pounds", "GBP"),
    ("yen", "JPY"),
];

/// Words for what became of money; a word that is said not to hold turns to what stands last.
const FATES: &[(&str, Qualifier, Option<Qualifier>)] = &[
    ("lost", Qualifier::Lost, None),
    ("loss", Qualifier::Lost, None),
    ("losses", Qualifier::Lost, None),
    ("forgone", Qualifier::Lost, None),
    ("foregone", Qualifier::Lost, None),
    ("missed", Qualifier::Lost, None),
    ("unrecoverable", Qualifier::Lost, None),
    ("unrecovered", Qualifier::Lost, None),
    ("delayed", Qualifier::Delayed, None),
    ("verzögert", Qualifier::Delayed, None),
    ("deferred", Qualifier::Delayed, None),
    ("postponed", Qualifier::Delayed, None),
    ("recovered", Qualifier::Recovered, Some(Qualifier::Lost)),
    ("recouped", Qualifier::Recovered, Some(Qualifier::Lost)),
    ("regained", Qualifier::Recovered, Some(Qualifier::Lost)),
];

/// A sum with the bytes that state it.
struct Found {
    amount: u64,
    currency: &'static str,
    range: Range<usize>,
}

impl Amount {
    /// Every sum of money in a text; of a range the lower end. What became of it is told by the words behind it, else
    /// by those before it.
    #[must_use]
    pub fn all(text: &str) -> Vec<Self> {
        let mut found: Vec<Found> = Vec::new();
        let digits = text
            .char_indices()
            .filter(|(at, c)| c.is_ascii_digit() && !follows_digit(text, *at));
        for (at, _) in digits {
            let last = found.last().map_or(0, |last| last.range.end);
            if at < last {
                continue;
            }
            let Some(sum) = read(text, at) else { continue };
            let upper = found.last().is_some() && is_range(text.get(last..sum.range.start));
            if let Some(lower) = found.last_mut().filter(|_| upper) {
                lower.range.end = sum.range.end;
            } else {
                found.push(sum);
            }
        }
        let fate = |index: usize| {
            let sum = &found[index];
            let before = index
                .checked_sub(1)
                .map_or(0, |index| found[index].range.end);
            let after = found
                .get(index + 1)
                .map_or(text.len(), |next| next.range.start);
            let behind = text.get(sum.range.end..after).unwrap_or_default();
            let behind = behind.split([';', '\n']).next().unwrap_or_default();
            let ahead = text.get(before..sum.range.start).unwrap_or_default();
            let ahead = ahead
                .rsplit([';', '.', '\n', '('])
                .next()
                .unwrap_or_default();
            first_fate(behind).or_else(|| first_fate(ahead))
        };
        (0..found.len())
            .map(|index| Self {
                amount: found[index].amount,
                currency: found[index].currency,
                qualifier: fate(index),
            })
            .collect()
    }
}

fn follows_digit(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| {
        before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','))
    })
}

fn is_range(between: Option<&str>) -> bool {
    between.is_some_and(|between| matches!(between.trim(), "-" | "–" | "—" | "to"))
}

/// The sum whose digits begin at a place: with a sign or code before them, or one behind.
fn read(text: &str, at: usize) -> Option<Found> {
    let before = text.get(..at)?.trim_end_matches([' ', '\u{a0}']);
    let before = before.strip_suffix(['~', '≈']).unwrap_or(before);
    let sign = SIGNS
        .iter()
        .find(|(sign, _)| before.ends_with(sign))
        .map(|(sign, currency)| (before.len() - sign.len(), *currency));
    let code = || {
        let (name, currency) = CODES[..15]
            .iter()
            .find(|(code, _)| before.ends_with(code))?;
        let start = before.len() - name.len();
        let whole = !before[..start].ends_with(char::is_alphanumeric);
        whole.then_some((start, *currency))
    };
    let (value, mut end) = number(text, at)?;
    let (mut factor, behind) = multiplier(text, end);
    end = behind;
    if factor == 1
        && let Some((shared, behind)) = shared_multiplier(text, end)
    {
        factor = shared;
        end = behind;
    }
    let (start, currency) = match sign.or_else(code) {
        Some(found) => found,
        None => behind_number(text, at, &mut end)?,
    };
    Some(Found {
        amount: value.saturating_mul(factor) / 100,
        currency,
        range: start..end,
    })
}

/// The currency behind a number that ends at a place, which moves behind it.
fn behind_number(text: &str, at: usize, end: &mut usize) -> Option<(usize, &'static str)> {
    let rest = text.get(*end..)?;
    let skipped = rest.trim_start_matches([' ', '\u{a0}']);
    let (name, currency) = SIGNS.iter().chain(CODES).find(|(name, _)| {
        skipped
            .strip_prefix(name)
            .is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    })?;
    *end += rest.len() - skipped.len() + name.len();
    Some((at, currency))
}

/// A number in hundredths, with groups of thousands set off by commas, dots, blanks or apostrophes.
fn number(text: &str, at: usize) -> Option<(u64, usize)> {
    let bytes = text.as_bytes();
    let run = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let first = run(at);
    if first == 0 || first > 15 {
        return None;
    }
    let mut value: u64 = text.get(at..at + first)?.parse().ok()?;
    let mut end = at + first;
    while value < 1_000_000_000_000
        && let Some(separator) = bytes.get(end)
        && matches!(separator, b',' | b'.' | b'\'')
        && run(end + 1) == 3
    {
        value = value * 1000 + text.get(end + 1..end + 4)?.parse::<u64>().ok()?;
        end += 4;
    }
    let mut hundredths = value.checked_mul(100)?;
    if matches!(bytes.get(end), Some(b'.' | b',')) && matches!(run(end + 1), 1 | 2) {
        let digits = run(end + 1);
        let fraction: u64 = text.get(end + 1..end + 1 + digits)?.parse().ok()?;
        hundredths += if digits == 1 { fraction * 10 } else { fraction };
        end += 1 + digits;
    }
    Some((hundredths, end))
}

/// The multiplier that stands only behind the upper end of a range: `$10–15K`.
fn shared_multiplier(text: &str, end: usize) -> Option<(u64, usize)> {
    let rest = text.get(end..)?;
    let upper = rest
        .strip_prefix(['-', '–', '—'])
        .or_else(|| rest.strip_prefix(" to "))?;
    let (_, behind) = number(text, end + rest.len() - upper.len())?;
    let (factor, behind) = multiplier(text, behind);
    (factor > 1).then_some((factor, behind))
}

/// `K`, `M`, `million` behind a number.
fn multiplier(text: &str, end: usize) -> (u64, usize) {
    let rest = text.get(end..).unwrap_or_default();
    let skipped = rest.trim_start_matches([' ', '\u{a0}', '-']);
    let word_end = skipped
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(skipped.len());
    let word = &skipped[..word_end];
    let glued = skipped.len() == rest.len();
    let factor = match word {
        "k" | "K" | "thousand" => 1_000,
        "M" | "m" | "mm" | "MM" | "mn" | "Mio" if glued || word.len() > 1 => 1_000_000,
        "B" | "bn" if glued => 1_000_000_000,
        "million" | "Million" | "Millionen" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => return (1, end),
    };
    (factor, end + rest.len() - skipped.len() + word_end)
}

/// The first word that tells what became of money, negations heeded.
fn first_fate(text: &str) -> Option<Qualifier> {
    let words = text.split(|c: char| !c.is_alphabetic());
    let mut denied = false;
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        if matches!(word.as_str(), "not" | "never" | "no" | "without") {
            denied = true;
            continue;
        }
        if let Some(&(_, fate, otherwise)) = FATES.iter().find(|(name, _, _)| *name == word) {
            match (denied, otherwise) {
                (false, _) => return Some(fate),
                (true, Some(otherwise)) => return Some(otherwise),
                (true, None) => {}
            }
        }
        if !matches!(word.as_str(), "be" | "been" | "yet" | "fully" | "actually") {
            denied = false;
        }
    }
    None
}
