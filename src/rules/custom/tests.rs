use super::*;
use crate::model::{Dialect, Postmortem};
use crate::rules::Settings;
use crate::source::SourceFile;
use chrono::NaiveDate;

fn declared(words: Words) -> Declared {
    Declared {
        name: "no-outage-word".to_owned(),
        level: Level::Info,
        message: "say what was degraded".to_owned(),
        help: None,
        words,
        sections: Vec::new(),
    }
}

fn find(words: &[&str]) -> Words {
    Words::Find(words.iter().map(|&word| word.to_owned()).collect())
}

fn replace(from: &str, to: &str) -> Words {
    Words::Replace(vec![(from.to_owned(), to.to_owned())])
}

fn check(declared: Declared, text: &str) -> Vec<Diagnostic> {
    let rule = Custom::new(declared).expect("it is a rule");
    let source = SourceFile::new("x.md", text.to_owned());
    let dialect = Dialect::default();
    let doc = Postmortem::read(text, "x.md", &dialect);
    let settings = Settings::default();
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day");
    rule.check(&Context::new(
        &doc, &source, "x.md", today, &settings, &dialect,
    ))
}

/// The words that are found in a text.
fn found(words: Words, text: &str) -> Vec<String> {
    let found = check(declared(words), text).into_iter();
    found
        .map(|found| text[found.span.range()].to_owned())
        .collect()
}

#[test]
fn words_are_found_whole_in_any_case_and_across_a_line_break() {
    let text = "An Outage and more outages: the **outage\nwindow** of the post-outage week.\n";
    assert_eq!(
        found(find(&["outage"]), text),
        ["Outage", "outage", "outage"]
    );
    assert_eq!(
        found(find(&["outage window", "outage"]), text)[1],
        "outage\nwindow"
    );
    assert_eq!(found(find(&["störung"]), "Die STÖRUNG.\n"), ["STÖRUNG"]);
    assert_eq!(
        found(find(&["c++", ".net"]), "In C++ and .NET.\n"),
        ["C++", ".NET"]
    );
}

#[test]
fn a_pattern_takes_a_line_break_for_a_blank() {
    let pattern = || Words::Pattern("major outage|outage .* team".to_owned());
    assert_eq!(
        found(
            pattern(),
            "A major\noutage.\n\n- The outage\n  of the search\n  team.\n"
        ),
        ["major\noutage", "outage\n  of the search\n  team"]
    );
}

#[test]
fn only_prose_is_looked_at() {
    let text = "# x\n\nSee `outage` and [it](outage.md), \"the outage\", https://x.org/outage/.\n\n\
        > outage\n\n```\noutage\n```\n\n<!-- outage -->\n\n[What outage?]\n";
    assert_eq!(found(find(&["outage"]), text), Vec::<String>::new());
    assert_eq!(
        found(find(&["outage"]), "| a |\n|---|\n| outage |\n").len(),
        1
    );
}

#[test]
fn a_rule_of_a_section_speaks_of_that_section_and_what_is_in_it() {
    let text = "# An outage\n\n## Summary\n\nAn outage.\n\n### Scope\n\nAn outage.\n\n## Impact\n\nAn outage.\n";
    let rule = Declared {
        sections: vec![SectionKind::Summary],
        ..declared(find(&["outage"]))
    };
    assert_eq!(check(rule, text).len(), 2);
    assert_eq!(found(find(&["outage"]), text).len(), 4);
}

#[test]
fn a_replacement_is_a_fix_that_begins_like_the_words() {
    let fix = |words: Words, text: &str| {
        let found = check(declared(words), text);
        let fix = found[0].fix.clone().expect("it has a fix");
        (fix.edits[0].text.clone(), fix.applicability)
    };
    assert_eq!(
        fix(replace("outage", "degradation"), "Outage.\n"),
        ("Degradation".to_owned(), Applicability::Unsafe)
    );
    assert_eq!(
        fix(replace("post mortem", "post-mortem"), "The post\nmortem.\n"),
        ("post-mortem".to_owned(), Applicability::Safe)
    );
    assert!(
        check(
            declared(replace("post mortem", "postmortem")),
            "A post *mortem*.\n"
        )[0]
        .fix
        .is_none()
    );
}

#[test]
fn what_is_as_it_should_be_is_not_found() {
    let words = || replace("kubernetes", "Kubernetes");
    assert_eq!(
        found(words(), "Kubernetes and kubernetes.\n"),
        ["kubernetes"]
    );
}

#[test]
fn a_rule_that_would_not_come_to_an_end_is_refused() {
    for words in [
        replace("db", "the db server"),
        Words::Pattern("x*".to_owned()),
        Words::Pattern("(".to_owned()),
        Words::Pattern(r"(?:\w{100}){100}".to_owned()),
        Words::Pattern("(".repeat(500)),
    ] {
        let error = Custom::new(declared(words)).expect_err("it is none");
        assert!(!error.contains('\n'), "{error}");
    }
}

#[test]
fn a_pattern_takes_linear_time_whatever_it_asks_for() {
    let words = || Words::Pattern(".*[^A-Z]|[A-Z]".to_owned());
    let text = "A".repeat(400_000);
    let start = std::time::Instant::now();
    assert_eq!(found(words(), &text).len(), MOST);
    assert!(start.elapsed().as_secs() < 2, "{:?}", start.elapsed());
}
