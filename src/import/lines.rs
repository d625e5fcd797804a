//! Logs with an event in each line: plain text, and chats over IRC.

use super::times::Times;
use super::{Event, Events, Passed, Why};
use crate::model::time::Date;

/// Lines that begin with a time; those that do not go on with the words of the one before.
pub(super) fn text(text: &str, times: &mut Times) -> Events {
    let mut found = Events::default();
    for (nth, line) in text.lines().enumerate() {
        let begins = times.at_start(line);
        let Some((at, next)) = begins else {
            go_on(&mut found, nth, line);
            continue;
        };
        let rest = line.get(next..).unwrap_or_default();
        let rest = rest.trim_start_matches([']', ')', ' ', '\t', '-', '–', '—', '|']);
        let (who, words) = speaker(rest);
        found.events.push(Event {
            at,
            who: who.map(str::to_owned),
            text: words.to_owned(),
        });
    }
    found
}

/// Adds a line to the words of the last event.
fn go_on(found: &mut Events, nth: usize, line: &str) {
    if line.trim().is_empty() {
        return;
    }
    match found.events.last_mut() {
        Some(event) => {
            event.text.push('\n');
            event.text.push_str(line.trim());
        }
        None => found
            .passed_over
            .push(Passed::new("line", nth, Why::NoTime)),
    }
}

/// Who speaks, where a line begins with a name and a colon, or a name in angle brackets.
fn speaker(line: &str) -> (Option<&str>, &str) {
    const LONGEST: usize = 40;
    if let Some((name, words)) = line
        .strip_prefix('<')
        .and_then(|rest| rest.split_once("> "))
    {
        return (Some(name.trim_matches([' ', '@', '+'])), words);
    }
    let Some((name, words)) = line.split_once(": ") else {
        return (None, line);
    };
    let is_name = !name.is_empty()
        && name.len() <= LONGEST
        && name.split(' ').count() <= 3
        && name.starts_with(|c: char| c.is_alphabetic() || c == '@')
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || " .-_@'()".contains(c));
    if is_name {
        (Some(name), words.trim_start())
    } else {
        (None, line)
    }
}

/// A line of a chat log.
enum Said<'a> {
    /// By a nick.
    Words(&'a str, &'a str),
    /// An action of a nick: `* ana restarts it`.
    Action(&'a str),
    /// A notice: who came, who left, what the topic is.
    Notice,
}

/// IRC logs: irssi's after its default settings `log_timestamp`, `log_open_string` and `log_day_changed`, `WeeChat`'s
/// after "Logger plugin" of its user's guide, and ZNC's after "Log" of its wiki, which is the form of energymech.
pub(super) fn irc(text: &str, times: &mut Times) -> Events {
    let mut found = Events::default();
    let lines = text.lines().enumerate();
    for (nth, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if let Some(rest) = line.strip_prefix("--- ") {
            let day = Date::all(rest).next();
            let near = Some(times.today());
            if let Some(day) = day.and_then(|day| day.value.date.resolve(None, near)) {
                times.day(day);
            }
            continue;
        }
        let parted = line_of_chat(line);
        let read = parted.and_then(|(time, said)| Some((times.at_start(time)?.0, said)));
        match read {
            Some((at, Said::Words(nick, words))) => found.events.push(Event {
                at,
                who: Some(nick.to_owned()),
                text: words.to_owned(),
            }),
            Some((at, Said::Action(words))) => found.events.push(Event {
                at,
                who: None,
                text: words.to_owned(),
            }),
            Some((_, Said::Notice)) => {
                found
                    .passed_over
                    .push(Passed::new("line", nth, Why::Notice));
            }
            None => found
                .passed_over
                .push(Passed::new("line", nth, Why::NoTime)),
        }
    }
    found
}

/// The time of a line and what was said; none where it is no line of such a log.
fn line_of_chat(line: &str) -> Option<(&str, Said<'_>)> {
    let cells: Vec<_> = line.splitn(3, '\t').collect();
    if let [time, prefix, words] = cells[..] {
        let nick = prefix.trim().trim_start_matches(['@', '+', '%', '&', '~']);
        let said = match prefix.trim() {
            "" | "-->" | "<--" | "--" | "=!=" => Said::Notice,
            "*" => Said::Action(words),
            _ => Said::Words(nick, words),
        };
        return Some((time, said));
    }
    let marks = [" <", " -!- ", " *** ", "  * ", " * "];
    let at = marks.iter().filter_map(|mark| line.find(mark)).min()?;
    // A time is short, and what comes behind it begins at once.
    let (time, rest) = line
        .split_at_checked(at)
        .filter(|(time, _)| time.len() <= 24)?;
    let rest = rest.trim_start();
    let said = if let Some(rest) = rest.strip_prefix('<') {
        let (nick, words) = rest.split_once("> ")?;
        Said::Words(nick.trim_matches([' ', '@', '+', '%', '&', '~']), words)
    } else if rest.starts_with("***") || rest.starts_with("-!-") {
        Said::Notice
    } else {
        Said::Action(rest.trim_start_matches("* "))
    };
    time.contains(|c: char| c.is_ascii_digit())
        .then_some((time, said))
}

/// How many lines look like those of a chat log.
pub(super) fn chat_lines<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let is_chat = |line: &&str| {
        line.starts_with("--- Log opened")
            || line.starts_with("--- Day changed")
            || line_of_chat(line).is_some()
    };
    lines.filter(is_chat).count()
}
