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
    "enable", "encourage", "encrypt", "enforce", "engage", "enhance", "ensure", "escalate", "establish", "evaluate",
    "evict", "examine", "expand", "explore", "export", "expose", "extend", "extract", "fail", "fall", "figure",
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
    "save", "scale", "schedule", "scope", "secure", "send", "separate", "serialise", "serialize", "set", "setup",
    "share", "shift", "ship", "show", "shut", "sign", "simplify", "slow", "snapshot", "solve", "sort", "speak",
    "specify", "speed", "spin", "split", "stagger", "standardise", "standardize", "start", "stop", "store",
    "streamline", "strengthen", "strip", "submit", "subscribe", "support", "surface", "suspend", "switch", "sync",
    "tag", "take", "talk", "teach", "tell", "test", "throttle", "tighten", "trace", "track", "train", "transfer",
    "treat", "triage", "trigger", "trim", "try", "tune", "turn", "uncomment", "understand", "undo", "uninstall",
    "unify", "unpin", "update", "upgrade", "upload", "upstream", "use", "validate", "vendor", "verify", "version",
    "wait", "warn", "watch", "whitelist", "wire", "work", "wrap", "write",
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
    if is_past(first) && words.get(1).is_none_or(|word| *word != "be") {
        return Some(ActionStatus::Done);
    }
    passive(sentence(text), &folded)
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

fn sentence(text: &str) -> usize {
    text.find(". ").unwrap_or(text.len())
}

/// "The limit was raised", "tests have been added" in the first sentence, if nothing in it still waits.
fn passive(end: usize, folded: &str) -> Option<ActionStatus> {
    let first = folded.get(..end.min(folded.len())).unwrap_or(folded);
    let padded = format!(" {first} ");
    let waits = [
        " should ", " will ", " need ", " needs ", " must ", " not ", " if ", " when ", " to be ",
        " could ", " that ", " which ",
    ];
    if waits.iter().any(|word| padded.contains(word)) {
        return None;
    }
    let perfect = [" has been ", " have been ", " was ", " were "];
    let told = perfect
        .iter()
        .filter_map(|mark| padded.find(mark).map(|at| &padded[at + mark.len()..]))
        .any(|rest| {
            let mut next = rest.split_whitespace().map(bare);
            let verb = next.next().unwrap_or_default();
            is_past(verb)
                || matches!(verb, "now" | "already" | "since") && next.next().is_some_and(is_past)
        });
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
