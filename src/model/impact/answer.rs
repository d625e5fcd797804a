//! What a text on data loss answers: yes, no, or not known.

use super::Answer;

/// Words that open a "no".
#[rustfmt::skip]
const NO: &[&str] = &[
    "no", "none", "nil", "zero", "never", "nothing", "0", "negative", "without",
    "kein", "keine", "keiner", "keinen", "nein",
];
/// Words that open a "yes".
#[rustfmt::skip]
const YES: &[&str] = &[
    "yes", "some", "partial", "minor", "all", "permanent", "affirmative", "total", "complete",
    "ja",
];
/// Words that open a doubt.
#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "unknown", "unclear", "unconfirmed", "undetermined", "possible", "possibly", "potential", "potentially",
    "likely", "maybe", "suspected", "uncertain",
];

impl Answer {
    /// The answer of a field's value: its first word decides; a number of things lost is a yes.
    #[must_use]
    pub fn of_value(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let first = text
            .split(|c: char| !c.is_alphanumeric())
            .find(|word| !word.is_empty())?;
        let opens = |words: &[&str]| words.contains(&first);
        if opens(NO) {
            return Some(Self::No);
        }
        if opens(UNKNOWN) || text.trim_start().starts_with("not ") && text.contains("known") {
            return Some(Self::Unknown);
        }
        let kept = ["recovered", "restored", "salvaged", "rebuilt"]
            .iter()
            .any(|word| text.contains(word));
        let number = !kept && first.starts_with(|c: char| c.is_ascii_digit());
        (opens(YES) || number)
            .then_some(Self::Yes)
            .or_else(|| Self::of_sentence(&text))
    }

    /// The answer of a sentence that speaks of lost data.
    #[must_use]
    pub fn of_sentence(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
        if has(&[
            "no data loss",
            "no data was lost",
            "no data has been lost",
            "no data were lost",
            "zero data loss",
            "without data loss",
            "without any data loss",
            "no loss of data",
            "data was not lost",
            "not lose any data",
            "no user data was lost",
            "no customer data was lost",
            "nothing was lost",
            "no permanent data loss",
            "without losing data",
            "not result in data loss",
            "not result in any data loss",
            "no data lost",
        ]) {
            return Some(Self::No);
        }
        has(&[
            "data was lost",
            "data were lost",
            "data has been lost",
            "lost data",
            "resulted in data loss",
        ])
        .then_some(Self::Yes)
    }
}

/// Whether a sentence speaks of lost data at all.
pub(super) fn speaks_of_loss(text: &str) -> bool {
    let text = text.to_lowercase();
    let phrases = [
        "data loss",
        "loss of data",
        "data was lost",
        "data were lost",
        "data has been lost",
        "lost data",
        "data was not lost",
        "not lose any data",
        "losing data",
        "data lost",
    ];
    phrases.iter().any(|phrase| text.contains(phrase))
}
