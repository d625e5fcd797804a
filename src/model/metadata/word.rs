//! Words for a status, a severity and a kind of incident.

use super::{Kind, Severity, Status};
use crate::model::Dialect;

#[rustfmt::skip]
const STATUSES: &[(Status, &[&str])] = &[
    (Status::Draft, &["draft", "open", "wip", "work in progress", "investigating", "mitigated", "entwurf", "brouillon", "borrador", "rascunho", "下書き", "草稿"]),
    (Status::InReview, &["in review", "in-review", "review", "under review", "ready for review", "awaiting review", "pending review", "needs review", "for review", "in prüfung", "en revisión", "レビュー中"]),
    (Status::Final, &[
        "final", "published", "closed", "resolved", "complete", "completed", "done", "approved", "finalized", "finalised", "finished", "reviewed",
        "signed off", "signed-off", "fixed", "postmortem complete", "post-mortem complete", "postmortem completed", "post-mortem completed",
        "abgeschlossen", "fertig", "terminé", "résolu", "resuelto", "cerrado", "resolvido", "完了", "解決済み", "已解决", "已完成", "已关闭",
    ]),
];

/// The words for a status, the team's first.
pub(super) fn status_words(dialect: &Dialect) -> impl Iterator<Item = (&str, Status)> {
    let own = dialect.statuses.iter();
    let builtin = builtin_statuses(dialect);
    own.map(|(word, status)| (word.as_str(), *status))
        .chain(builtin)
}

/// Our own words for a status, in small letters, unless the team's replace them.
fn builtin_statuses(dialect: &Dialect) -> impl Iterator<Item = (&str, Status)> {
    let builtin = if dialect.only_statuses { &[] } else { STATUSES };
    builtin
        .iter()
        .flat_map(|&(status, words)| words.iter().map(move |&word| (word, status)))
}

/// The words for a severity, the team's first.
pub(super) fn severity_words(dialect: &Dialect) -> impl Iterator<Item = (&str, Severity)> {
    const SPELLED: [(&str, Severity); 4] = [
        ("Severity 1", Severity::Sev1),
        ("Severity 2", Severity::Sev2),
        ("Severity 3", Severity::Sev3),
        ("Severity 4", Severity::Sev4),
    ];
    let names = Severity::ALL.map(|severity| (severity.name(), severity));
    let builtin = names.into_iter().chain(SPELLED);
    let own = dialect.severities.iter();
    own.map(|(word, severity)| (word.as_str(), *severity))
        .chain(builtin.filter(|_| !dialect.only_severities))
}

/// The status of a value: its leading words decide, so that "Resolved (2026-07-11)" is read.
pub(super) fn status(text: &str, dialect: &Dialect) -> Option<Status> {
    let folded = text.to_lowercase();
    // "[ ] Draft [x] Final": the ticked box is the choice.
    let ticked = ["[x]", "☑", "☒"]
        .iter()
        .find_map(|tick| folded.split_once(tick));
    let chosen = ticked.map_or(folded.as_str(), |(_, rest)| {
        rest.split(['[', '☐', '☑', '☒']).next().unwrap_or_default()
    });
    let words = chosen.trim_matches(|c: char| !c.is_alphanumeric());
    let lead = words
        .split(['(', ',', ';', '.', ':', '|', '–', '—', '['])
        .next()
        .unwrap_or_default();
    let lead = lead.split(" - ").next().unwrap_or_default().trim();
    let own: Vec<(String, Status)> = dialect
        .statuses
        .iter()
        .map(|(word, status)| (word.to_lowercase(), *status))
        .collect();
    let found = |fits: &dyn Fn(&str) -> bool| {
        let mut own = own.iter().filter(|(word, _)| fits(word));
        let mut builtin = builtin_statuses(dialect).filter(|(word, _)| fits(word));
        let own = own.next().map(|&(_, status)| status);
        own.or_else(|| builtin.next().map(|(_, status)| status))
    };
    found(&|word| word == words)
        .or_else(|| found(&|word| word == lead))
        .or_else(|| found(&|word| lead.strip_prefix(word).is_some_and(is_circumstance)))
}

/// What may follow a status without changing it: a day, who gave it, since when.
fn is_circumstance(rest: &str) -> bool {
    const LINKS: [&str; 8] = ["by", "on", "at", "since", "as", "with", "after", "am"];
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let Some(rest) = rest.strip_prefix(' ') else {
        return false;
    };
    let next = rest.split(' ').next().unwrap_or_default();
    LINKS.contains(&next)
        || next.starts_with(|c: char| c.is_ascii_digit())
        || MONTHS.iter().any(|month| next.starts_with(month))
            && rest.contains(|c: char| c.is_ascii_digit())
}

/// The severity of a value: `SEV-1`, `sev 1`, `S1`, `P1`, `Severity 1`, or the digit alone.
pub(super) fn severity(text: &str, dialect: &Dialect) -> Option<Severity> {
    let folded = text.to_lowercase();
    // "SEV-1 → SEV-2": it was graded anew.
    let regraded = ["→", "->", "=>", "downgraded to ", "upgraded to "];
    let last = regraded
        .iter()
        .filter_map(|mark| folded.rfind(mark).map(|at| at + mark.len()))
        .max();
    if let Some(severity) = last.and_then(|at| severity(&folded[at..], dialect)) {
        return Some(severity);
    }
    let whole = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let lead = whole
        .split(['(', ',', ';', '.', ':', '|', '–', '—'])
        .next()
        .unwrap_or_default();
    let lead = lead.split(" - ").next().unwrap_or_default().trim();
    let own = dialect
        .severities
        .iter()
        .find(|(word, _)| [whole, lead].contains(&word.to_lowercase().as_str()));
    if let Some(&(_, severity)) = own {
        return Some(severity);
    }
    if dialect.only_severities {
        return None;
    }
    let spelled = |lead: &str| match lead {
        "1" => Some(Severity::Sev1),
        "2" => Some(Severity::Sev2),
        "3" => Some(Severity::Sev3),
        "4" => Some(Severity::Sev4),
        _ => None,
    };
    if let Some(severity) = spelled(lead) {
        return Some(severity);
    }
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        let prefix = ["severity", "sev", "s", "p"]
            .into_iter()
            .find(|prefix| word.starts_with(prefix));
        let Some(prefix) = prefix else { continue };
        let digits = &word[prefix.len()..];
        let next = words.peek().copied().unwrap_or_default();
        let number = if digits.is_empty() && prefix.len() > 1 {
            next
        } else {
            digits
        };
        if let Some(severity) = spelled(number) {
            return Some(severity);
        }
    }
    None
}

/// Whether a text says that nothing was harmed after all.
pub(in crate::model) fn kind(text: &str) -> Kind {
    let folded = text.to_lowercase().replace('-', " ");
    let near = [
        "near miss",
        "beinahe",
        "quasi accident",
        "ニアミス",
        "ヒヤリハット",
    ];
    if near.iter().any(|words| folded.contains(words)) {
        Kind::NearMiss
    } else {
        Kind::Incident
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_in_their_spellings() {
        let read = |text| severity(text, &Dialect::default());
        for text in [
            "SEV-1",
            "sev1",
            "SEV 1",
            "S1",
            "P1",
            "Severity 1",
            "1",
            "Critical (SEV-1)",
            "SEV1 – outage",
        ] {
            assert_eq!(read(text), Some(Severity::Sev1), "{text}");
        }
        assert_eq!(read("SEV-1 → SEV-2"), Some(Severity::Sev2));
        assert_eq!(read("SEV-2 (downgraded from SEV-1)"), Some(Severity::Sev2));
        for text in [
            "Critical", "SEV-0", "high", "10", "services", "p99", "SEV-10",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn statuses_by_their_leading_words() {
        let read = |text| status(text, &Dialect::default());
        assert_eq!(read("Final"), Some(Status::Final));
        assert_eq!(read("✅ Resolved (2026-07-11)"), Some(Status::Final));
        assert_eq!(read("In Review"), Some(Status::InReview));
        assert_eq!(read("Draft – do not share"), Some(Status::Draft));
        for text in [
            "Published 2026-03-01",
            "Approved by CTO",
            "Reviewed",
            "Signed off",
            "Postmortem complete",
            "Closed on Mar 3",
            "Fixed",
        ] {
            assert_eq!(read(text), Some(Status::Final), "{text}");
        }
        assert_eq!(read("[ ] Draft [x] Final"), Some(Status::Final));
        assert_eq!(read("☐ Draft ☑ In review ☐ Final"), Some(Status::InReview));
        assert_eq!(read("Ready for review"), Some(Status::InReview));
        for text in [
            "root cause identified",
            "Action items in progress",
            "Open questions remain",
            "Final may slip",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_team_s_words_come_first() {
        let dialect = Dialect {
            severities: vec![("Critical".to_owned(), Severity::Sev1)],
            statuses: vec![("mitigated".to_owned(), Status::Final)],
            ..Dialect::default()
        };
        for text in [
            "critical",
            "Critical - complete outage",
            "Critical – all of it",
        ] {
            assert_eq!(severity(text, &dialect), Some(Severity::Sev1), "{text}");
        }
        assert_eq!(severity("not critical", &dialect), None);
        assert_eq!(status("Mitigated", &dialect), Some(Status::Final));
    }
}
