//! Who noticed the incident, where the words on detection say that it was people and no monitor.

use super::passage::Passage;
use super::{Reader, SectionKind};
use crate::span::Spanned;

/// Who noticed an incident that no monitor told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noticed {
    /// Somebody outside: a customer, a user, a partner.
    Outside,
    /// Somebody of the team or the company.
    Inside,
}

/// Those outside, by the words that name them.
#[rustfmt::skip]
const OUTSIDE: &[&str] = &[
    "customer", "customers", "user", "users", "client", "clients", "merchant", "merchants", "partner", "partners", "subscriber", "subscribers",
    "community", "twitter", "reddit", "ticket", "tickets", "complaint", "complaints", "visitor", "visitors", "guest", "guests", "student", "students",
];
/// Those inside.
#[rustfmt::skip]
const INSIDE: &[&str] = &[
    "engineer", "engineers", "developer", "developers", "colleague", "colleagues", "employee", "employees", "operator", "operators", "analyst", "analysts",
    "tester", "testers", "manager", "member", "somebody", "someone", "team", "support", "staff",
];
/// What they do.
#[rustfmt::skip]
const NOTICE: &[&str] = &[
    "noticed", "notices", "noticing", "reported", "reports", "report", "reporting", "discovered", "detected", "spotted", "observed", "complained", "complaints", "raised", "contacted",
    "told", "informed", "found", "flagged", "saw", "mentioned", "realised", "realized",
];
/// What tells without people.
#[rustfmt::skip]
const MONITORS: &[&str] = &[
    "alert", "alarm", "monitor", "paged", "pager", "page ", "probe", "synthetic", "health check", "healthcheck", "canary", "automat", "sentry", "datadog", "prometheus",
    "grafana", "nagios", "uptime", "pingdom", "watchdog", "dashboard", "notification", "opsgenie", "cloudwatch", "new relic", "statuscake", "telemetry", "metric", "slo ", "log ", "logs", "scan",
];
/// Words that say that one of those was silent.
const NOT: &[&str] = &[
    "no", "not", "none", "without", "never", "nor", "neither", "lack", "lacked", "missing",
    "absence", "silent", "didn't", "didn’t",
];

/// Who noticed it, at the words that say so; nothing where a monitor may have.
pub(super) fn read(reader: Reader<'_>) -> Option<Spanned<Noticed>> {
    let mut first = None;
    for section in reader.sections_of(SectionKind::Detection) {
        if section
            .kinds
            .iter()
            .any(|&kind| kind != SectionKind::Detection)
        {
            return None;
        }
        for (_, passage) in Passage::leaves(reader, section.blocks.clone()) {
            let passage = passage.behind(section.body.start);
            for sentence in passage.sentences() {
                let sentence = passage.part(&sentence);
                let lower = sentence.words().to_lowercase();
                if has_monitor(&lower) {
                    return None;
                }
                first = first.or_else(|| of_sentence(&sentence, &lower));
            }
        }
    }
    first
}

/// Whether a sentence speaks of a monitor that was not silent.
fn has_monitor(sentence: &str) -> bool {
    let named = MONITORS.iter().any(|monitor| sentence.contains(monitor));
    let negated = || words(sentence).any(|(_, word)| NOT.contains(&word));
    named && !negated()
}

/// Who notices in a sentence: "a customer reported", "reported by two users", "Manual".
fn of_sentence(sentence: &Passage<'_>, lower: &str) -> Option<Spanned<Noticed>> {
    if lower.len() != sentence.words().len() {
        return None;
    }
    let all: Vec<(usize, &str)> = words(lower).collect();
    if let Some(&(at, word)) = all.first()
        && matches!(word, "manual" | "manually")
    {
        let span = sentence.spanned(&(at..at + word.len())).span;
        return Some(Spanned::new(Noticed::Inside, span));
    }
    let whom = |word: &str| {
        if OUTSIDE.contains(&word) {
            Some(Noticed::Outside)
        } else {
            INSIDE.contains(&word).then_some(Noticed::Inside)
        }
    };
    let negated = all.iter().any(|(_, word)| NOT.contains(word));
    let (who, at) = all
        .iter()
        .enumerate()
        .find_map(|(at, (_, word))| Some((whom(word)?, at)))?;
    let verb = all.iter().position(|(_, word)| NOTICE.contains(word))?;
    let (from, to) = (at.min(verb), at.max(verb));
    if to - from > 6 || negated {
        return None;
    }
    let range = all[from].0..all[to].0 + all[to].1.len();
    Some(Spanned::new(who, sentence.span(&range)))
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .map(move |word| {
            let at = from;
            let mark = text
                .get(at + word.len()..)
                .and_then(|rest| rest.chars().next());
            from = at + word.len() + mark.map_or(0, char::len_utf8);
            (at, word)
        })
        .filter(|(_, word)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::Noticed;
    use crate::model::{Dialect, Postmortem};

    fn noticed(detection: &str) -> Option<(Noticed, String)> {
        let source = format!("# Pool\n\n## Detection\n\n{detection}\n\n## Response\n\nAn alert.\n");
        let doc = Postmortem::read(&source, "x.md", &Dialect::default());
        let noticed = doc.noticed?;
        Some((noticed.value, source[noticed.span.range()].to_owned()))
    }

    #[test]
    fn people_notice_where_the_section_says_so_and_no_monitor_told() {
        let outside = |words: &str| Some((Noticed::Outside, words.to_owned()));
        let inside = |words: &str| Some((Noticed::Inside, words.to_owned()));
        assert_eq!(
            noticed("Two customers reported empty carts."),
            outside("customers reported")
        );
        assert_eq!(
            noticed("It was reported by a user. No alert fired."),
            outside("reported by a user")
        );
        assert_eq!(noticed("Manual: seen in the console."), inside("Manual"));
        assert_eq!(
            noticed("An engineer noticed it by chance."),
            inside("engineer noticed")
        );
    }

    #[test]
    fn a_monitor_that_may_have_told_settles_it() {
        for detection in [
            "The latency alert fired at 14:25, then customers reported it.",
            "Detected by a synthetic probe.",
            "Users noticed nothing.\n\nThe dashboard showed it.",
            "At 14:25.",
            "",
        ] {
            assert_eq!(noticed(detection), None, "{detection}");
        }
    }
}
