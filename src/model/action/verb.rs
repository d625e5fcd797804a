//! The verbs that action items begin with, and what their form says of the work.

use super::ActionStatus;

/// Verbs in the form that orders something done.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "accept", "add", "adjust", "adopt", "agree", "alert", "align", "allow", "analyse", "analyze", "apply", "archive",
    "articulate", "ask", "assess", "assign", "audit", "automate", "avoid", "back", "backfill", "backport", "ban",
    "block", "book", "bring", "build", "bump", "cache", "calculate", "cancel", "cap", "capture", "catch", "change",
    "check", "choose", "clarify", "clean", "close", "collect", "communicate", "compare", "complete", "conduct",
    "configure", "confirm", "consider", "consolidate", "contact", "continue", "convert", "coordinate", "copy",
    "correct", "cover", "create", "cut", "deal", "debug", "decide", "decommission", "decouple", "decrease", "define",
    "delete", "demand", "deploy", "deprecate", "design", "destroy", "detect", "determine", "develop", "disable",
    "discuss", "distribute", "document", "double-check", "draft", "drop", "edit", "educate", "eliminate", "emit",
    "enable", "embed", "encourage", "encrypt", "enforce", "engage", "enhance", "ensure", "escalate", "establish", "evaluate",
    "evict", "examine", "expand", "explore", "export", "expose", "extend", "extract", "fail", "fall", "feed", "figure",
    "file", "finalise", "finalize", "find", "finish", "fix", "follow", "force", "formalise", "formalize", "forward",
    "freeze", "gate", "gather", "generate", "get", "give", "grant", "handle", "harden", "have", "help", "hide", "hire",
    "hold", "identify", "implement", "import", "improve", "include", "increase", "inform", "install", "instrument",
    "integrate", "introduce", "invalidate", "investigate", "invite", "isolate", "keep", "label", "launch", "learn",
    "let", "limit", "link", "list", "lock", "log", "look", "lower", "maintain", "make", "mandate", "map", "mark",
    "measure", "merge", "migrate", "minimise", "minimize", "mirror", "modify", "monitor", "mount", "move", "mute",
    "notify", "offer", "onboard", "open", "optimise", "optimize", "order", "organise", "organize", "page", "parse",
    "patch", "pause", "perform", "persist", "pick", "pin", "plan", "post", "practice", "practise", "prepare",
    "prevent", "prioritise", "prioritize", "produce", "promote", "propose", "protect", "prove", "provide",
    "provision", "prune", "publish", "purchase", "purge", "push", "put", "raise", "re-enable", "re-evaluate",
    "re-run", "reach", "rebuild", "reconsider", "record", "recreate", "redeploy", "redesign", "reduce", "re-enable",
    "refactor", "refine", "refresh", "register", "reject", "release", "remind", "remove", "rename", "renew",
    "reorganise", "reorganize", "repair", "replace", "replicate", "report", "request", "require", "research",
    "reset", "resize", "resolve", "restart", "restore", "restrict", "retire", "retry", "return", "reuse", "revert",
    "review", "revise", "revisit", "revoke", "rewrite", "roll", "rotate", "route", "run", "sanitise", "sanitize",
    "save", "scale", "schedule", "scope", "secure", "seed", "send", "separate", "serialise", "serialize", "set", "setup",
    "share", "shift", "ship", "show", "shut", "sign", "simplify", "slow", "snapshot", "solve", "sort", "speak",
    "specify", "speed", "spin", "split", "stagger", "standardise", "standardize", "start", "stop", "store",
    "streamline", "strengthen", "strip", "submit", "subscribe", "support", "surface", "suspend", "switch", "sync",
    "tag", "take", "talk", "teach", "tell", "test", "throttle", "tighten", "trace", "track", "train", "transfer",
    "treat", "triage", "trigger", "trim", "try", "tune", "turn", "uncomment", "understand", "undo", "uninstall",
    "unify", "unpin", "update", "upgrade", "upload", "upstream", "use", "validate", "vendor", "verify", "version",
    "allowlist", "attach", "come", "deny", "describe", "detach", "disallow", "discourage", "disown", "drain", "emphasise",
    "emphasize", "guard", "halt", "inspect", "join", "kill", "load", "load-test", "manage", "negotiate", "note", "observe",
    "obtain", "override", "point", "prohibit", "pull", "query", "reconcile", "recover", "redirect", "regenerate", "reinforce",
    "relocate", "remediate", "reproduce", "rerun", "respond", "retain", "rework", "safeguard", "scan", "seek", "select",
    "serve", "shrink", "simulate", "skip", "stabilise", "stabilize", "stress-test", "swap", "terminate", "transition",
    "unblock", "vet", "wait", "warn", "watch", "whitelist", "wire", "work", "wrap", "write",
];

/// Words that look like a past tense and order or name something.
#[rustfmt::skip]
const NOT_PAST: &[&str] = &[
    "need", "embed", "feed", "seed", "speed", "shed", "proceed", "exceed", "succeed", "bleed", "weed", "improved",
    "automated", "enhanced", "dedicated", "centralized", "centralised", "scheduled", "distributed", "managed",
    "required", "shared", "advanced", "detailed", "limited", "extended", "increased", "reduced", "standardized",
    "standardised", "proposed", "planned", "needed", "suggested", "recommended", "red", "bed", "based", "structured",
    "unified", "integrated", "synchronized", "related", "expected", "affected", "failed", "sacred", "hundred",
    "considered", "named", "hosted", "tailored", "graded", "staged", "phased", "gated", "versioned", "isolated",
];
const IRREGULAR_PAST: &[&str] = &[
    "wrote",
    "built",
    "made",
    "sent",
    "ran",
    "took",
    "rewrote",
    "rebuilt",
    "began",
    "gave",
    "shut down",
];

/// Whether a word orders something done: "add", "Migrate".
pub(crate) fn is_imperative(word: &str) -> bool {
    let word = bare(word);
    VERBS.iter().any(|verb| word.eq_ignore_ascii_case(verb))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// What the form of a sentence says: "We've added …" is done, "We are replacing …" under way, "Maybe …" proposed.
pub(super) fn status(text: &str) -> Option<ActionStatus> {
    let folded: String = text
        .chars()
        .take(400)
        .collect::<String>()
        .to_lowercase()
        .replace('’', "'");
    let words: Vec<&str> = folded
        .split_whitespace()
        .map(bare)
        .filter(|word| !word.is_empty())
        .collect();
    let opening = [
        "firstly",
        "lastly",
        "additionally",
        "also",
        "finally",
        "already",
        "then",
        "secondly",
        "thirdly",
    ];
    let from = words
        .iter()
        .take_while(|word| opening.contains(word))
        .count();
    let words = &words[from..];
    let first = *words.first()?;
    if is_hedge(words) {
        return Some(ActionStatus::Proposed);
    }
    if matches!(
        (first, words.get(1)),
        ("working", Some(&"on")) | ("currently", Some(_))
    ) {
        return Some(ActionStatus::InProgress);
    }
    if matches!(first, "we" | "i" | "we've" | "i've" | "we're" | "i'm") {
        return after_we(words);
    }
    let told = words
        .get(1)
        .is_some_and(|next| matches!(*next, "the" | "our" | "a" | "an" | "all"));
    if told && first.ends_with("ed") && !is_imperative(first) && first != "need" {
        return Some(ActionStatus::Done);
    }
    if is_past(first) && words.get(1).is_none_or(|word| *word != "be") {
        return Some(ActionStatus::Done);
    }
    passive(&folded)
}

fn is_hedge(words: &[&str]) -> bool {
    let pair = (words[0], words.get(1).copied().unwrap_or_default());
    matches!(
        pair.0,
        "maybe" | "perhaps" | "possibly" | "optionally" | "could"
    ) || matches!(
        pair,
        ("we" | "it", "could" | "might" | "may") | ("nice", "to")
    )
}

/// "We added", "we have now added", "we've added" are done; "we are adding" is under way; "we will add" says nothing yet.
fn after_we(words: &[&str]) -> Option<ActionStatus> {
    const FILLER: [&str; 11] = [
        "have",
        "has",
        "are",
        "am",
        "now",
        "also",
        "already",
        "since",
        "significantly",
        "currently",
        "just",
    ];
    let skipped = words[1..]
        .iter()
        .take_while(|word| FILLER.contains(word))
        .count();
    let verb = words.get(1 + skipped).copied().unwrap_or_default();
    let (subject, fillers) = (words[0], &words[1..=skipped]);
    let present = subject.ends_with("'re") || subject.ends_with("'m") || fillers.contains(&"are");
    let perfect = subject.ends_with("'ve") || fillers.contains(&"have");
    if present {
        return (verb.ends_with("ing") && verb != "going").then_some(ActionStatus::InProgress);
    }
    (is_past(verb) || perfect && verb.ends_with("ed")).then_some(ActionStatus::Done)
}

fn is_past(word: &str) -> bool {
    let regular = word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word);
    regular
        || IRREGULAR_PAST.contains(&word)
        || word
            .strip_prefix("re-")
            .is_some_and(|rest| rest.ends_with("ed"))
}

/// "The limit was raised", "tests have been added" in the first clause, if nothing in it still waits.
fn passive(folded: &str) -> Option<ActionStatus> {
    const WAITS: [&str; 8] = [
        "should", "will", "need", "needs", "must", "not", "could", "be",
    ];
    let ends = [
        ". ", ", ", " so ", " that ", " which ", " to ", " if ", " when ",
    ];
    let end = ends.iter().filter_map(|mark| folded.find(mark)).min();
    let mut words = folded[..end.unwrap_or(folded.len())]
        .split_whitespace()
        .map(bare);
    let mut told = false;
    while let Some(word) = words.next() {
        if WAITS.contains(&word) {
            return None;
        }
        let perfect = matches!(word, "was" | "were" | "been");
        told |= perfect
            && words
                .clone()
                .find(|next| !matches!(*next, "now" | "already" | "since"))
                .is_some_and(is_past);
    }
    told.then_some(ActionStatus::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_done() {
        for done in [
            "We’ve significantly raised the limit",
            "Switched to the new driver",
            "Re-worked the retry loop",
            "Created a ticket for the vendor",
            "The cache was enlarged",
        ] {
            assert_eq!(status(done), Some(ActionStatus::Done), "{done}");
        }
        assert_eq!(
            status("We are also replacing the engine"),
            Some(ActionStatus::InProgress)
        );
        assert_eq!(
            status("Maybe a bot could help"),
            Some(ActionStatus::Proposed)
        );
    }

    #[test]
    fn what_is_to_be_done_says_nothing_of_its_state() {
        for open in [
            "Embed the version in the header",
            "Add an alert for connections that were leaked",
            "Automated rollback on failure",
            "We will add a limit",
            "Need to drop the index",
        ] {
            assert_eq!(status(open), None, "{open}");
        }
    }
}
