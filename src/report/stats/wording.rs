//! How figures and reasons are told.

use super::page::Piece;
use crate::archive::stats::{ENOUGH, LeftOut, Measure, Spread, Unpublished};
use crate::report::lasted::Lasted;
use chrono::Duration;
use std::fmt::{self, Display, Formatter, Write};

/// Numbers under this one have no middle.
pub(super) const FEW: usize = ENOUGH;

/// Number, median, p90, range and mean.
#[expect(
    clippy::cast_precision_loss,
    reason = "seconds of centuries are exact in a float"
)]
pub(super) fn spread<'a>(spread: &Spread, shown: impl Fn(f64) -> String) -> Vec<Piece<'a>> {
    let whole = |number: i64| shown(number as f64);
    let range = if spread.least == spread.most {
        whole(spread.least)
    } else {
        format!("{} – {}", whole(spread.least), whole(spread.most))
    };
    let (median, p90, mean) = match spread.middle {
        Some(middle) => (shown(middle.median), whole(middle.p90), shown(middle.mean)),
        None => ("too few to say".to_owned(), String::new(), String::new()),
    };
    let cells = [spread.count.to_string(), median, p90, range, mean];
    cells.into_iter().map(Piece::Ours).collect()
}

/// A length in seconds for people.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float that is too large becomes the largest number"
)]
pub(super) fn lasted(seconds: f64) -> String {
    let seconds = Duration::try_seconds(seconds.round() as i64);
    Lasted(seconds.unwrap_or(Duration::MAX)).to_string()
}

/// A number of days for people.
pub(super) fn days(days: f64) -> String {
    let tenths = (days * 10.0).round() / 10.0;
    let shown = tenths.to_string();
    let plural = if shown == "1" { "" } else { "s" };
    format!("{shown} day{plural}")
}

/// Adds a sentence.
pub(super) fn add(text: &mut String, sentence: fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = text.write_fmt(sentence);
}

/// "3 of 4".
pub(super) fn share(part: usize, whole: usize) -> String {
    format!("{part} of {whole}")
}

/// A part in percent; nothing where the whole is too small to say.
pub(super) fn percent(part: usize, whole: usize) -> String {
    if whole < ENOUGH {
        return String::new();
    }
    format!("{} %", (part * 200 + whole) / (whole * 2))
}

/// Why a document tells nothing of a measure.
pub(super) struct Reason(pub(super) LeftOut, pub(super) Measure);

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(why, measure) = self;
        let [from, to] = measure.milestones();
        match why {
            LeftOut::Unknown(milestone) => write!(f, "{} is not known", milestone.noun()),
            LeftOut::NoClock(milestone) => {
                write!(f, "only the day of {} is known", milestone.noun())
            }
            LeftOut::NoCommonZone => write!(f, "one time has a zone and the other has none"),
            LeftOut::Backwards => write!(f, "{} comes before {}", to.noun(), from.noun()),
        }
    }
}

/// Why a document does not tell how long it took to write.
pub(super) struct Why(pub(super) Unpublished);

impl Display for Why {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Unpublished::NoDate => "without a date of the incident",
            Unpublished::Unfinished => "not finished",
            Unpublished::NotStated => "finished without a `Published` date",
            Unpublished::CutOff => "finished before the history of this shallow clone begins",
            Unpublished::Imported => "finished in one commit with many others, as in an import",
            Unpublished::Uncommitted => "finished and not committed",
            Unpublished::Backwards => "published before the incident",
        })
    }
}
