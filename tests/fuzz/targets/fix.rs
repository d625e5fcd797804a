//! Fixes: no panic, nothing left to fix afterwards, and no finding that was not there before.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pm::diagnostic::Applicability;
use pm::lint::{Linter, Outcome};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static ALL: LazyLock<Linter> = LazyLock::new(|| pm_fuzz::linter(&["all"]));

fuzz_target!(|text: &str| {
    if !pm_fuzz::is_text(text) {
        return;
    }
    let before = pm_fuzz::lint(&ALL, text);
    for most in [Applicability::Safe, Applicability::Unsafe] {
        let fixed = ALL.fix(&before, pm_fuzz::PATH, most);
        let after = &fixed.outcome.report.source.text;
        if fixed.findings == 0 {
            assert_eq!(
                after, text,
                "nothing was fixed, and yet the text is another"
            );
        }
        let again = ALL.fix(&fixed.outcome, pm_fuzz::PATH, most);
        assert_eq!(&again.outcome.report.source.text, after, "fixed twice");
        assert!(
            fixed.at_odds.is_empty(),
            "{:?} undo one another",
            fixed.at_odds
        );
        if most == Applicability::Safe {
            let (was, is) = (counts(&before), counts(&fixed.outcome));
            for (rule, count) in is {
                assert!(was.get(&rule) >= Some(&count), "{rule} is new");
            }
        }
    }
});

fn counts(outcome: &Outcome) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in &outcome.report.findings {
        *counts.entry(finding.rule.name.to_string()).or_default() += 1;
    }
    counts
}
