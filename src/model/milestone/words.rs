//! Which milestone the words of a row tell, if they plainly tell one.

use super::{Milestone, terse};
use crate::model::words::Words;

/// The milestones that words can tell, in order.
pub(super) const WORDED: [Milestone; 8] = Milestone::ALL;

/// Words in this order within a clause, at most three others between two of them.
type Pattern = &'static [&'static [&'static str]];

#[rustfmt::skip]
const ALERT: &[&str] = &[
    "alert", "alerts", "alarm", "alarms", "monitor", "monitors", "monitoring", "pager", "check",
];
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "user", "users", "customer", "customers", "client", "clients", "member", "members", "engineer", "engineers",
    "team", "support", "developer", "developers", "operator", "someone", "we", "reporter", "community", "staff",
];
#[rustfmt::skip]
const RESPONDERS: &[&str] = &[
    "on-call", "oncall", "engineer", "engineers", "team", "we", "i", "sre", "sres", "responder", "responders",
    "commander", "ic", "developer", "developers", "operator", "operators", "admin", "admins", "they",
];
#[rustfmt::skip]
const TROUBLE: &[&str] = &[
    "issue", "issues", "problem", "problems", "incident", "outage", "failure", "failures", "error", "errors",
    "anomaly", "degradation",
];
const CAUSE: &[&str] = &["cause", "culprit", "root-cause", "causes"];
const REMEDY: &[&str] = &[
    "fix",
    "hotfix",
    "patch",
    "workaround",
    "mitigation",
    "revert",
    "rollback",
];
#[rustfmt::skip]
const DONE: &[&str] = &[
    "deployed", "applied", "released", "live", "shipped", "pushed", "rolled", "completed", "complete", "completes",
    "landed", "finished", "done", "deploys", "rolls",
];
const CAPACITY: &[&str] = &[
    "pool", "limit", "limits", "capacity", "replicas", "quota", "workers",
];
#[rustfmt::skip]
const RUNNING: &[&str] = &[
    "service", "services", "pod", "pods", "server", "servers", "cluster", "hub", "deployment", "application", "app",
    "database",
];
const NORMAL: &[&str] = &["normal", "baseline", "nominal", "normality", "usual"];
#[rustfmt::skip]
const WELL: &[&str] = &[
    "service", "services", "traffic", "access", "functionality", "connectivity", "availability", "site", "system",
    "systems", "cluster", "api", "database", "website", "operation", "operations",
];

#[rustfmt::skip]
const PATTERNS: &[(Milestone, Pattern)] = &[
    (Milestone::Started, &[&["outage", "incident", "impact", "degradation", "downtime", "disruption"], &["begins", "began", "starts", "started"]]),
    (Milestone::Started, &[&["start", "beginning", "onset"], &["of"], &["outage", "incident", "impact", "downtime", "disruption"]]),
    (Milestone::Started, &[&["errors", "failures", "requests", "queries", "logins", "jobs"], &["begin", "began", "start", "started"], &["failing", "fail", "erroring", "timing"]]),
    (Milestone::Started, &[&["users", "customers"], &["begin", "began", "start", "started"], &["seeing", "experiencing", "getting"]]),
    (Milestone::Detected, &[ALERT, &["fires", "fired", "firing", "triggers", "triggered", "triggering", "raised", "sounds", "arrives", "goes", "went"]]),
    (Milestone::Detected, &[&["paged"]]),
    (Milestone::Detected, &[&["pages"], RESPONDERS]),
    (Milestone::Detected, &[&["receives", "received", "receive", "gets", "got"], &["alert", "alerts", "page", "reports", "alarm", "notification", "complaints"]]),
    (Milestone::Detected, &[PEOPLE, &["reports", "reported", "report", "notices", "noticed", "notice", "complains", "complained", "spots", "spotted"]]),
    (Milestone::Detected, &[&["first"], &["report", "reports", "alert", "alerts", "complaint", "complaints", "ticket", "tickets"]]),
    (Milestone::Detected, &[&["notices", "noticed"]]),
    (Milestone::Detected, &[&["reported"], &["by"]]),
    (Milestone::Detected, &[TROUBLE, &["detected", "noticed", "reported"]]),
    (Milestone::Detected, &[&["detects", "detected", "reports"], TROUBLE]),
    (Milestone::Detected, &[&["scanning", "scanner", "scan", "siem"], &["notifies", "notified", "alerts", "alerted", "flags", "flagged"]]),
    (Milestone::Acknowledged, &[&["acknowledges", "acknowledged", "acks", "acked"]]),
    (Milestone::Investigation, &[&["begin", "begins", "began", "start", "starts", "started", "starting"], &["investigating", "investigation", "debugging", "triage", "triaging", "diagnosing", "looking", "digging"]]),
    (Milestone::Investigation, &[&["investigation", "debugging", "triage"], &["begins", "began", "starts", "started", "begun", "underway"]]),
    (Milestone::Investigation, &[RESPONDERS, &["investigates", "investigating", "investigated", "checks", "checked", "examines", "examined", "inspects", "inspected", "checking"]]),
    (Milestone::CauseIdentified, &[CAUSE, &["identified", "found", "isolated", "determined", "located", "pinpointed", "confirmed", "discovered", "traced", "established", "known", "understood"]]),
    (Milestone::CauseIdentified, &[&["identifies", "identified", "finds", "found", "pinpoints", "pinpointed", "determines", "determined", "isolates", "isolated", "discovers", "discovered", "confirms", "confirmed", "identify"], CAUSE]),
    (Milestone::Mitigated, &[&["rolled"], &["back"]]),
    (Milestone::Mitigated, &[&["reverted", "mitigated"]]),
    (Milestone::Mitigated, &[REMEDY, DONE]),
    (Milestone::Mitigated, &[&["deployed", "deploys", "applied", "applies", "ships", "shipped", "pushed", "pushes", "released", "releases"], REMEDY]),
    (Milestone::Mitigated, &[CAPACITY, &["increased", "raised", "doubled", "scaled", "expanded", "extended"]]),
    (Milestone::Mitigated, &[&["restarted", "restarts"], RUNNING]),
    (Milestone::Mitigated, &[RUNNING, &["restarted"]]),
    (Milestone::Mitigated, &[&["failed"], &["over"]]),
    (Milestone::Mitigated, &[&["scaled"], &["up", "out"]]),
    (Milestone::Mitigated, &[&["token", "tokens", "key", "keys", "credential", "credentials", "secret", "secrets"], &["revoked", "invalidated"]]),
    (Milestone::Resolved, &[&["returns", "returned", "return", "back", "returning", "recovered"], &["to"], NORMAL]),
    (Milestone::Resolved, &[&["back"], &["online"]]),
    (Milestone::Resolved, &[&["comes", "came", "is", "are"], &["back"], &["up"]]),
    (Milestone::Resolved, &[&["fully"], &["recovered"]]),
    (Milestone::Resolved, &[WELL, &["restored", "recovers", "recovered", "normalized", "normalised"]]),
    (Milestone::Resolved, &[&["restored"], WELL]),
    (Milestone::Resolved, &[&["incident", "issue", "outage", "problem"], &["resolved", "over", "ended", "ends"]]),
    (Milestone::Resolved, &[&["recovery"], &["complete", "completed", "confirmed"]]),
    (Milestone::Resolved, &[&["rate", "rates", "latency", "metrics", "everything", "traffic", "levels"], NORMAL]),
    (Milestone::AllClear, &[&["all-clear"]]),
    (Milestone::AllClear, &[&["all"], &["clear"]]),
    (Milestone::AllClear, &[&["incident", "outage"], &["closed", "closes"]]),
    (Milestone::AllClear, &[&["closes", "closed"], &["incident"]]),
];

/// Words that make a clause tell of what was not, not yet, or not wholly so.
#[rustfmt::skip]
static DOUBTS: Words<(), 256> = Words::of(&[((), &[
    "no", "not", "never", "without", "nothing", "none", "neither", "nor", "unable", "cannot", "yet", "will",
    "would", "should", "could", "may", "might", "must", "plan", "plans", "planned", "planning", "decide", "decides",
    "decided", "decision", "try", "tries", "tried", "trying", "attempt", "attempts", "attempted", "attempting",
    "want", "wants", "propose", "proposes", "proposed", "consider", "considers", "considered", "suggest",
    "suggests", "suggested", "suspect", "suspects", "suspected", "preparing", "prepares", "ready", "scheduled",
    "expected", "expects", "if", "waiting", "wait", "waits", "until", "before", "partially", "partly", "partial",
    "mostly", "some", "briefly", "temporarily", "appears", "appeared", "seems", "seemed", "believed", "thought",
    "possible", "possibly", "potential", "potentially", "likely", "going", "requests", "requested", "asks", "asked",
    "discuss", "discusses", "discussed", "needs", "need", "failed", "fails", "fail", "almost", "false", "test",
    "didn", "doesn", "don", "wasn", "isn", "hasn", "couldn", "unsuccessful", "to-be", "silenced",
])]);

/// Words anywhere in a row that take back a remedy which it tells.
#[rustfmt::skip]
const IN_VAIN: &[&str] = &[
    "no effect", "no improvement", "not help", "no change", "n't help", "still failing", "still fails", "in vain",
    "without success", "without effect", "unsuccessful", "fails again", "failed again", "same error", "no luck",
    "no avail", "did nothing", "still down", "still unavailable",
];

/// The patterns that may begin with a word: one bit each.
static BEGIN: Words<u64, 512> = {
    let mut begin = Words::new();
    let mut at = 0;
    while at < PATTERNS.len() {
        let words = PATTERNS[at].1[0];
        let mut nth = 0;
        while nth < words.len() {
            let others = match begin.get(words[nth]) {
                Some(others) => others,
                None => 0,
            };
            begin.set(words[nth], others | 1 << at);
            nth += 1;
        }
        at += 1;
    }
    begin
};

/// The milestones that a row tells, in order.
pub(super) fn told_by(row: &str) -> Vec<Milestone> {
    let lower = row.to_lowercase();
    let in_vain = || IN_VAIN.iter().any(|words| lower.contains(words));
    let aside = || lower.contains(['(', '"', '“']);
    let mut told = Vec::new();
    for clause in clauses(&lower) {
        let words: Vec<&str> = clause
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .map(|word| word.trim_matches('-'))
            .filter(|word| !word.is_empty())
            .take(40)
            .collect();
        let begin = words.iter().filter_map(|word| BEGIN.get(word));
        let mut begin = begin.fold(0, |all, some| all | some);
        while begin != 0 {
            let (milestone, pattern) = PATTERNS[begin.trailing_zeros() as usize];
            begin &= begin - 1;
            if !told.contains(&milestone)
                && matches(&words, pattern)
                && !is_doubted(&words, pattern, clause)
                && (milestone != Milestone::Mitigated || !in_vain())
            {
                told.push(milestone);
            }
        }
        let bare = terse::told_by(&words).filter(|_| !aside() && !is_doubted(&words, &[], clause));
        told.extend(bare.filter(|milestone| !told.contains(milestone)));
    }
    told.sort_unstable();
    told
}

/// The clauses of a row; a stop inside of a number or a name ends none.
fn clauses(row: &str) -> impl Iterator<Item = &str> {
    let is_mark = |c| {
        matches!(
            c,
            ';' | ',' | ':' | '(' | ')' | '—' | '–' | '"' | '“' | '”' | '\n'
        )
    };
    row.split(". ")
        .flat_map(move |sentence| sentence.split(is_mark))
}

/// Beginnings of words that may tell a milestone.
#[rustfmt::skip]
const HINTS: &[(Milestone, &[&str])] = &[
    (Milestone::Detected, &[
        "alert", "alarm", "page", "notic", "detect", "report", "discover", "monitor", "aware", "observ", "saw", "sees", "see",
        "complain", "ticket", "notif", "inform", "spot", "realiz", "realis", "found", "finds", "contact", "messag", "flag", "identif",
        "post", "learn", "email", "ping", "ask",
    ]),
    (Milestone::Acknowledged, &[
        "acknowledg", "ack", "respon", "join", "on-call", "oncall", "investigat", "engag", "declar", "check", "look", "start", "begin",
        "began", "triage", "debug", "assign", "respond", "incident", "call", "team", "engineer", "escalat", "page", "examin",
    ]),
    (Milestone::Mitigated, &[
        "roll", "revert", "deploy", "restart", "fix", "mitigat", "scal", "increas", "disabl", "fail", "switch", "appl", "patch",
        "workaround", "reboot", "remov", "block", "drain", "reduc", "stop", "enabl", "chang", "updat", "delet", "add", "merg", "releas",
        "restor", "recover", "resolv", "replac", "upgrad", "downgrad", "clear", "purg", "revok", "rotat", "invalid", "kill", "redeploy", "repair", "migrat", "mov",
    ]),
    (Milestone::Resolved, &[
        "recover", "resol", "restor", "normal", "baseline", "health", "back", "all-clear", "clos", "end", "fixed", "work", "stabl",
        "success", "clear", "operational", "complet", "up", "online", "finish", "over", "return", "availab", "confirm", "verif", "done",
        "drop", "subsid", "catch", "caught",
    ]),
];

/// Whether any word of a row begins like those that tell a milestone; rows in other scripts may tell anything.
pub(super) fn hints(milestone: Milestone, row: &str) -> bool {
    let stems = HINTS.iter().find(|(hinted, _)| *hinted == milestone);
    let lower = row.to_lowercase();
    let foreign = lower.contains(|c: char| c.is_alphabetic() && !c.is_ascii());
    foreign
        || stems.is_none_or(|(_, stems)| {
            lower
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        })
}

/// Whether a clause speaks of what was not so, or ends in a question. The words of the pattern itself are no doubt.
fn is_doubted(words: &[&str], pattern: Pattern, clause: &str) -> bool {
    let own = |word: &str| pattern.iter().any(|place| place.contains(&word));
    clause.contains('?')
        || words
            .iter()
            .any(|word| DOUBTS.get(word).is_some() && !own(word))
}

/// Whether the words hold one of each place of a pattern, in order and near each other.
fn matches(words: &[&str], pattern: Pattern) -> bool {
    let Some((first, rest)) = pattern.split_first() else {
        return false;
    };
    (0..words.len()).any(|start| {
        if !first.contains(&words[start]) {
            return false;
        }
        let mut at = start;
        rest.iter().all(|place| {
            let near = words.iter().enumerate().skip(at + 1).take(4);
            let next = near.clone().find(|(_, word)| place.contains(word));
            if let Some((found, _)) = next {
                at = found;
            }
            next.is_some()
        })
    })
}

#[cfg(test)]
mod tests;
