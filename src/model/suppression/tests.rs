use super::{Scope, Suppression, Until};
use crate::model::{Dialect, Postmortem};

fn read(source: &str) -> Vec<Suppression> {
    Postmortem::read(source, "incident.md", &Dialect::default()).suppressions
}

/// The text that the first comment covers.
fn covered(source: &str) -> Option<&str> {
    match read(source).first()?.scope {
        Scope::File => Some(source),
        Scope::Place(span) => Some(source[span.range()].trim_end()),
        Scope::Nothing | Scope::Unknown => None,
    }
}

#[test]
fn a_comment_names_rules_a_reason_and_a_last_day() {
    let source = "<!-- pm-ignore blaming-language, Self-Blame: the customer's words (until 2026-12-31) -->\nText\n";
    let [one] = read(source).try_into().expect("one suppression");
    let names: Vec<_> = one.rules.iter().map(|name| name.value.as_str()).collect();
    assert_eq!(names, ["blaming-language", "self-blame"]);
    assert_eq!(&source[one.rules[1].span.range()], "Self-Blame");
    assert!(one.has_reason);
    let until = one.until.expect("a last day");
    assert_eq!(
        until.value,
        Until::Day("2026-12-31".parse().expect("a day"))
    );
    assert_eq!(&source[until.span.range()], "2026-12-31");
}

#[test]
fn a_reason_is_needed_and_a_placeholder_is_none() {
    let has_reason = |comment: &str| read(&format!("{comment}\n\nText\n"))[0].has_reason;
    assert!(has_reason(
        "<!-- pm-ignore secret: revoked key, kept as evidence -->"
    ));
    assert!(has_reason("<!-- pm-ignore secret revoked key -->"));
    assert!(!has_reason("<!-- pm-ignore secret -->"));
    assert!(!has_reason("<!-- pm-ignore secret: -->"));
    assert!(!has_reason("<!-- pm-ignore secret: TODO -->"));
    assert!(!has_reason("<!-- pm-ignore secret (until 2026-12-31) -->"));
}

#[test]
fn other_comments_are_no_suppressions() {
    for comment in [
        "<!-- the pm-ignore comment goes here -->",
        "<!-- pm-ignored secret: no -->",
        "<!-- markdownlint-disable -->",
        "<!---->",
        "`<!-- pm-ignore secret: shown as code -->`",
        "```\n<!-- pm-ignore secret: shown as code -->\n```",
    ] {
        assert_eq!(read(&format!("{comment}\n\nText\n")), [], "{comment}");
    }
}

#[test]
fn it_covers_the_row_the_item_or_the_block_it_stands_in() {
    let comment = "<!-- pm-ignore all: why -->";
    let table = format!("| a | b |\n|---|---|\n| c | d {comment} |\n| e | f |\n");
    assert_eq!(
        covered(&table),
        Some(format!("| c | d {comment} |").as_str())
    );
    let list = format!("- one\n- two {comment}\n  and more\n\n  - inner\n- three\n");
    let item = format!("- two {comment}\n  and more\n\n  - inner");
    assert_eq!(covered(&list), Some(item.as_str()));
    let paragraph = format!("One.\n\nTwo {comment}\nlines.\n\nThree.\n");
    assert_eq!(
        covered(&paragraph),
        Some(format!("Two {comment}\nlines.").as_str())
    );
}

#[test]
fn it_covers_the_block_or_the_section_that_follows() {
    let comment = "<!-- pm-ignore all: why -->";
    for block in [
        "A paragraph\nof two lines.",
        "- a\n- list",
        "| a | b |\n|---|---|\n| c | d |",
        "```\ncode\n```",
        "> a quotation",
    ] {
        let source = format!("Before.\n\n{comment}\n\n{block}\n\nAfter.\n");
        assert_eq!(covered(&source), Some(block), "{block}");
    }
    let source = format!(
        "# T\n\n{comment}\n## Impact\n\nOne.\n\n### Users\n\nTwo.\n\n## Timeline\n\nThree.\n"
    );
    assert_eq!(
        covered(&source),
        Some("## Impact\n\nOne.\n\n### Users\n\nTwo.")
    );
    let bold = format!(
        "{comment}\n\n**Impact:** some\n\nMore of it.\n\n**Timeline**\n\n- 10:00 UTC it began\n"
    );
    assert_eq!(covered(&bold), Some("**Impact:** some\n\nMore of it."));
    let stacked = format!("{comment}\n<!-- pm-ignore secret: why -->\n\nText.\n\nMore.\n");
    assert_eq!(covered(&stacked), Some("Text."));
}

#[test]
fn at_the_end_of_a_document_it_covers_nothing() {
    assert_eq!(covered("Text.\n\n<!-- pm-ignore all: why -->\n"), None);
    let file = "Text.\n\n<!-- pm-ignore-file all: why -->\n";
    assert_eq!(covered(file), Some(file));
}

#[test]
fn the_last_day_may_be_written_in_other_ways() {
    let until = |said: &str| {
        let read = read(&format!("<!-- pm-ignore secret: {said} -->\n\nText\n"));
        read[0].until.as_ref().map(|until| until.value)
    };
    let day = Until::Day("2026-12-31".parse().expect("a day"));
    for said in [
        "why (until 2026-12-31)",
        "why (until: 2026-12-31)",
        "why, until 2026-12-31",
    ] {
        assert_eq!(until(said), Some(day), "{said}");
    }
    assert_eq!(until("why (until next week)"), Some(Until::Unreadable));
    for said in [
        "kept until the trial is over",
        "until it is rotated",
        "an until2026-12-31",
    ] {
        assert_eq!(until(said), None, "{said}");
    }
}

#[test]
fn names_before_a_colon_may_be_separated_by_spaces() {
    let names = |comment: &str| {
        let read = read(&format!("{comment}\n\nText\n"));
        let names = read[0].rules.iter().map(|name| name.value.clone());
        names.collect::<Vec<_>>()
    };
    assert_eq!(
        names("<!-- pm-ignore human-error self-blame: quoted -->"),
        ["human-error", "self-blame"]
    );
    assert_eq!(
        names("<!-- pm-ignore human-error quoted, see above -->"),
        ["human-error"]
    );
}

#[test]
fn what_looks_like_a_suppression_is_told_apart() {
    for comment in [
        "pm-ignore-next-line secret: x",
        "PM-IGNORE secret: x",
        "pm: ignore secret",
        "pm-disable",
    ] {
        let read = read(&format!("<!-- {comment} -->\n\nText\n"));
        assert_eq!(
            read.first().map(|one| one.scope),
            Some(Scope::Unknown),
            "{comment}"
        );
    }
    for comment in ["pm: ignored the alert", "pm-ignoring", "pm is at 4 pm"] {
        assert_eq!(
            read(&format!("<!-- {comment} -->\n\nText\n")),
            [],
            "{comment}"
        );
    }
}
