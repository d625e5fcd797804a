//! Messages copied out of the Slack client: a name with a time, the words below.
//!
//! No documentation describes this form; it is what the clipboard holds.

use super::times::Times;
use super::{Event, Events, Passed, Why};
use crate::model::time::{Clock, Date};
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

/// What a line of such a text is.
enum Line<'a> {
    /// `Ana Souza  2:32 PM`
    Header(&'a str, At<'a>),
    /// `2:34 PM`, for a further message by the same person; or under the name of another one.
    Time(At<'a>),
    /// `Monday, February 16th`
    Day,
    /// What the client writes under a message.
    Noise,
    Words,
}

/// The time of a message: `2:32 PM`, `Yesterday at 2:32 PM`.
struct At<'a> {
    day: Day<'a>,
    clock: &'a str,
    whole: &'a str,
}

/// The day of a message, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day<'a> {
    /// Not at all: that of the message before.
    Same,
    /// `Today`, `Yesterday`: so many days before the text was copied.
    Ago(u64),
    /// `Monday`: the last one before the text was copied.
    Last(Weekday),
    /// `Feb 15th`
    Written(&'a str),
}

pub(super) fn read(text: &str, times: &mut Times, read_on: NaiveDate) -> Events {
    let mut found = Events::default();
    let near = times.today();
    let mut who: Option<String> = None;
    // The last line of words, which may turn out to be a name.
    let mut open: Option<&str> = None;
    // Whether the words are those of the last event, and whether the day of bare times is known.
    let mut taken = true;
    let mut lost = false;
    for (nth, line) in text.lines().enumerate() {
        let at = match kind(line) {
            Line::Header(name, at) => {
                who = Some(name.to_owned());
                at
            }
            Line::Time(at) => {
                if line.starts_with([' ', '\t'])
                    && let Some(name) = open
                {
                    if taken {
                        take_back(&mut found, name);
                    }
                    who = Some(without_badge(name).to_owned());
                }
                at
            }
            Line::Day => {
                let day = written(line, near);
                lost = day.is_none();
                if let Some(day) = day {
                    times.day(day);
                }
                continue;
            }
            Line::Noise => continue,
            Line::Words => {
                let words = line.trim().trim_end_matches("(edited)").trim();
                if words.is_empty() {
                    continue;
                }
                open = Some(words);
                if let Some(event) = found.events.last_mut().filter(|_| taken) {
                    if !event.text.is_empty() {
                        event.text.push('\n');
                    }
                    event.text.push_str(words);
                }
                continue;
            }
        };
        open = None;
        if at.day != Day::Same {
            let day = at.day.resolve(near, read_on);
            lost = day.is_none();
            if let Some(day) = day {
                times.begin(day);
            }
        }
        let moment = if lost {
            None
        } else {
            times.follow_up(at.clock)
        };
        taken = moment.is_some();
        let Some(moment) = moment else {
            let why = Why::NoDay(at.whole.to_owned());
            found.passed_over.push(Passed::new("line", nth, why));
            continue;
        };
        found.events.push(Event {
            at: moment,
            who: who.clone(),
            text: String::new(),
        });
    }
    found
}

impl Day<'_> {
    /// The day that is meant, where that is certain.
    ///
    /// `Today` and the like hang on when the text was copied. That is the day of reading only if it makes the message one of
    /// the incident: of its day, or a day before or after.
    fn resolve(self, near: NaiveDate, read_on: NaiveDate) -> Option<NaiveDate> {
        let ago = match self {
            Self::Same => 0,
            Self::Written(text) => return written(text, near),
            Self::Ago(days) => days,
            Self::Last(weekday) => {
                let back =
                    7 + read_on.weekday().num_days_from_monday() - weekday.num_days_from_monday();
                u64::from(back % 7)
            }
        };
        let day = read_on.checked_sub_days(Days::new(ago))?;
        let apart = day.signed_duration_since(near).abs();
        (apart <= TimeDelta::days(1)).then_some(day)
    }
}

/// The day that a text has, the year taken from a day near it.
fn written(text: &str, near: NaiveDate) -> Option<NaiveDate> {
    let day = Date::all(text).next()?;
    day.value.date.resolve(None, Some(near))
}

/// Takes a name back that was read as the last line of a message.
fn take_back(found: &mut Events, name: &str) {
    if let Some(event) = found.events.last_mut()
        && let Some(rest) = event.text.strip_suffix(name)
    {
        event.text = rest.trim_end().to_owned();
    }
}

fn kind(line: &str) -> Line<'_> {
    let trimmed = line.trim();
    // Without an indent the words of a message may well be a day with a time.
    let is_below_a_name = line.starts_with([' ', '\t']);
    if let Some(at) = time(trimmed).filter(|at| at.day == Day::Same || is_below_a_name) {
        return Line::Time(at);
    }
    let parted = trimmed.rsplit_once("  ").or_else(|| {
        let at = trimmed.rfind(" [")?;
        Some((&trimmed[..at], &trimmed[at + 1..]))
    });
    if let Some((name, time)) = parted
        && let Some(at) = self::time(time.trim())
        && name.len() <= 80
        && name.contains(char::is_alphanumeric)
    {
        return Line::Header(without_badge(name), at);
    }
    if is_day(trimmed) {
        return Line::Day;
    }
    let counted = trimmed.split_once(' ').is_some_and(|(count, what)| {
        count.bytes().all(|byte| byte.is_ascii_digit()) && matches!(what, "reply" | "replies")
    });
    let noise = ["Last reply ", "View thread", "Today at ", "New messages"];
    if counted || noise.iter().any(|noise| trimmed.starts_with(noise)) {
        return Line::Noise;
    }
    Line::Words
}

fn without_badge(name: &str) -> &str {
    name.trim().trim_end_matches("APP").trim()
}

fn bare(time: &str) -> &str {
    time.trim_start_matches('[').trim_end_matches(']')
}

/// The time of a message, where a text is one and nothing else.
fn time(text: &str) -> Option<At<'_>> {
    let whole = bare(text);
    if is_clock(whole) {
        let day = Day::Same;
        return Some(At {
            day,
            clock: whole,
            whole,
        });
    }
    let (day, clock) = whole.rsplit_once(" at ")?;
    let day = match day.to_lowercase().as_str() {
        "today" => Day::Ago(0),
        "yesterday" => Day::Ago(1),
        name if name.ends_with("day") && name.parse::<Weekday>().is_ok() => {
            Day::Last(name.parse().ok()?)
        }
        _ => Day::Written(Some(day).filter(|day| is_day(day))?),
    };
    is_clock(clock).then_some(At { day, clock, whole })
}

/// Whether a text is a time of day and nothing else.
fn is_clock(text: &str) -> bool {
    let text = bare(text);
    text.len() <= 12 && Clock::read(text, 0).is_some_and(|read| read.end == text.len())
}

/// Whether a line is a day and nothing else: `Sunday, February 15th`.
fn is_day(line: &str) -> bool {
    const AROUND: &[&str] = &["st", "nd", "rd", "th"];
    let Some(read) = Date::all(line).next().filter(|_| line.len() <= 40) else {
        return false;
    };
    let before = line[..read.start].trim_matches([' ', ',', '-', '—', '–']);
    let behind = line[read.end..].trim_matches([' ', ',', '-', '—', '–']);
    let day = before.to_lowercase();
    (before.is_empty() || day.ends_with("day")) && (behind.is_empty() || AROUND.contains(&behind))
}

/// How many lines have a name with a time, or a time alone.
pub(super) fn headers<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    lines
        .filter(|line| match kind(line) {
            Line::Header(..) => true,
            Line::Time(_) => line.starts_with([' ', '\t']),
            _ => false,
        })
        .count()
}
