//! Suppressions anywhere in a document: what is silenced and what is said add up to what there is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pm::lint::Linter;
use std::sync::LazyLock;

static SOME: LazyLock<Linter> = LazyLock::new(|| {
    pm_fuzz::linter(&[
        "self-blame",
        "blaming-language",
        "empty-section",
        "unassigned-actions",
        "engine",
    ])
});

fuzz_target!(|parts: Vec<(u8, &str)>| {
    let mut text = String::from("# Postmortem: pool\n\n");
    for (kind, words) in parts.iter().take(40) {
        let words = words.replace("-->", "");
        match kind % 10 {
            0 => text.push_str(&format!("<!-- pm-ignore {words} -->\n")),
            1 => text.push_str(&format!("<!-- pm-ignore-file {words} -->\n")),
            2 => text.push_str(&format!("<!-- pm-ignore self-blame: {words} -->\n\n")),
            3 => text.push_str(&format!(
                "We forgot the cap. <!-- pm-ignore language: {words} -->\n"
            )),
            4 => text.push_str("- [ ] Ana forgot the alert\n"),
            5 => text.push_str(&format!(
                "| Time | What |\n|---|---|\n| 10:00 | We forgot {words} |\n"
            )),
            6 => text.push_str(&format!("\n## {words}\n\n")),
            7 => text.push_str(&format!(
                "<!-- pm-ignore self-blame until 2026-0{}-01: {words} -->\n",
                kind % 9 + 1
            )),
            8 => text.push_str("\nWe forgot the alert, and the engineer broke production.\n\n"),
            _ => text.push_str(&words),
        }
    }
    let _ = pm_fuzz::lint(&SOME, &text);
});
