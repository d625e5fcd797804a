//! Messages copied out of the Slack client: a name with a time, the words below.
//!
//! No documentation describes this form; it is what the clipboard holds.

use super::times::Times;
use super::{Event, Events};
use crate::model::time::{Clock, Date};

/// What a line of such a text is.
enum Line<'a> {
    /// `Ana Souza  2:32 PM`
    Header(&'a str, &'a str),
    /// `2:34 PM`, for a further message by the same person; or under the name of another one.
    Time(&'a str),
    /// `Monday, February 16th`
    Day,
    /// What the client writes under a message.
    Noise,
    Words,
}

pub(super) fn read(text: &str, times: &mut Times) -> Events {
    let mut found = Events::default();
    let mut who: Option<String> = None;
    // The last line of words, which may turn out to be a name.
    let mut open: Option<&str> = None;
    for line in text.lines() {
        match kind(line) {
            Line::Header(name, time) => {
                who = Some(name.to_owned());
                begin(&mut found, times, time, who.as_ref());
                open = None;
            }
            Line::Time(time) => {
                if line.starts_with([' ', '\t'])
                    && let Some(name) = open
                {
                    take_back(&mut found, name);
                    who = Some(without_badge(name).to_owned());
                }
                begin(&mut found, times, time, who.as_ref());
                open = None;
            }
            Line::Day => {
                let day = Date::all(line).next();
                let near = Some(times.today());
                if let Some(day) = day.and_then(|day| day.value.date.resolve(None, near)) {
                    times.day(day);
                }
            }
            Line::Noise => {}
            Line::Words => {
                let words = line.trim().trim_end_matches("(edited)").trim();
                if words.is_empty() {
                    continue;
                }
                open = Some(words);
                if let Some(event) = found.events.last_mut() {
                    if !event.text.is_empty() {
                        event.text.push('\n');
                    }
                    event.text.push_str(words);
                }
            }
        }
    }
    found
}

fn begin(found: &mut Events, times: &mut Times, time: &str, who: Option<&String>) {
    match times.follow_up(time) {
        Some(at) => found.events.push(Event {
            at,
            who: who.cloned(),
            text: String::new(),
        }),
        None => found.passed_over += 1,
    }
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
    if is_clock(trimmed) {
        return Line::Time(bare(trimmed));
    }
    let parted = trimmed.rsplit_once("  ").or_else(|| {
        let at = trimmed.rfind(" [")?;
        Some((&trimmed[..at], &trimmed[at + 1..]))
    });
    if let Some((name, time)) = parted
        && is_clock(time.trim())
        && name.len() <= 80
        && name.contains(char::is_alphanumeric)
    {
        return Line::Header(without_badge(name), bare(time.trim()));
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
