use super::{Severity, Status};
use crate::model::{Account, Dialect, Field, Kind};

fn read(source: &str) -> Account {
    Account::read(source, "x.md", &Dialect::default())
}

/// Date, number of authors, status and severity.
fn facts(source: &str) -> (Option<String>, usize, Option<Status>, Option<Severity>) {
    let metadata = read(source).metadata;
    (
        metadata.date.value().map(ToString::to_string),
        metadata.authors.value().map_or(0, Vec::len),
        metadata.status.value().and_then(|status| status.value),
        metadata
            .severity
            .value()
            .and_then(|severity| severity.value),
    )
}

#[test]
fn every_style_states_the_same() {
    let styles = [
        "# T\n\n**Date:** 2026-02-15\n**Author(s):** Ana, Bo\n**Status:** Final\n**Severity:** SEV-2\n",
        "# T\n\n- **Date**: 2026-02-15\n- **Authors**: Ana and Bo\n- **Status**: final\n- **Severity**: sev2\n",
        "# T\n\nDate: 2026-02-15 Author(s): Ana, Bo Status: Final Severity: SEV-2\n",
        "# T\n\n**Date:** 2026-02-15 | **Author:** Ana & Bo | **Status:** Final | **Severity:** SEV-2\n",
        "# T\n\n| Field | Value |\n|---|---|\n| Date | 2026-02-15 |\n| Authors | Ana, Bo |\n| Status | Final |\n| Severity | S2 |\n",
        "# T\n\n| Date | Authors | Status | Severity |\n|---|---|---|---|\n| 2026-02-15 | Ana, Bo | Final | SEV-2 |\n",
        "---\ntitle: T\ndate: 2026-02-15\nauthors: [Ana, Bo]\nstatus: final\nseverity: SEV-2\n---\n",
        "# T\n\n> **Date:** 2026-02-15\n> **Authors:** Ana, Bo\n> **Status:** Final\n> **Severity:** 2\n",
        "# T\n\n## Date\n\n2026-02-15\n\n## Authors\n\n- Ana\n- Bo\n\n## Status: Final\n\n## Severity\n\nSEV-2\n",
        "# T\n\n**Date**: February 15, 2026\n\n**Authors:**\n\n- Ana\n- Bo\n\n**Status**: ✅ Resolved\n\n**Severity**: SEV 2 – checkout\n",
    ];
    for style in styles {
        let want = (
            Some("2026-02-15".to_owned()),
            2,
            Some(Status::Final),
            Some(Severity::Sev2),
        );
        assert_eq!(facts(style), want, "{style}");
    }
}

#[test]
fn what_is_not_there_is_not_invented() {
    let prose = "# T\n\nThe status page said: all good. The author of the change had a date.\n\n## Summary\n\nSeverity: it felt bad.\n";
    assert_eq!(facts(prose), (None, 0, None, None));
    assert_eq!(
        facts("# T\n\n**Author(s):** -\n**Status:** ?\n**Severity:** N/A\n"),
        (None, 0, None, None)
    );
}

#[test]
fn a_prompt_is_neither_present_nor_absent() {
    let metadata = read("# T\n\n**Date:** YYYY-MM-DD\n**Author(s):** [Names]\n**Status:** Draft | In Review | Final\n").metadata;
    assert!(matches!(metadata.date, Field::Placeholder(_)));
    assert!(matches!(metadata.authors, Field::Placeholder(_)));
    assert!(matches!(metadata.status, Field::Placeholder(_)));
    assert!(metadata.severity.is_absent());
    let lists = read(
        "# T\n\n- **Services:** [Affected services]\n- **Tags:** TBD\n- **Reviewers:** [Names]\n",
    )
    .metadata;
    assert!(lists.services.is_empty() && lists.tags.is_empty() && lists.reviewers.is_empty());
}

#[test]
fn the_document_wins_over_its_front_matter_and_its_name() {
    let source = "---\ndate: 2026-03-01\n---\n# T\n\n**Date:** 2026-02-15\n";
    let doc = Account::read(source, "2026-02-14-x.md", &Dialect::default());
    assert_eq!(
        doc.date.map(|day| day.to_string()).as_deref(),
        Some("2026-02-15")
    );
    let named = Account::read("# T\n", "2026-02-14-x.md", &Dialect::default());
    assert_eq!(
        named.date.map(|day| day.to_string()).as_deref(),
        Some("2026-02-14")
    );
}

#[test]
fn a_day_that_the_calendar_lacks_is_kept_as_such() {
    let doc = read("# T\n\n**Date:** 2026-02-30\n");
    assert_eq!(doc.date, None);
    assert_eq!(doc.invalid_dates[0].value, "2026-02-30");
}

#[test]
fn fields_lead_back_to_their_bytes() {
    let source =
        "# T\r\n\r\n- **Status**: `Final`\r\n- **Owner**: Zoë, Bo\r\n- **Authors**: Zoë and Bo\r\n";
    let metadata = read(source).metadata;
    let bytes = |span: crate::span::Span| &source[span.range()];
    assert_eq!(metadata.status.span().map(bytes), Some("Final"));
    let authors = metadata.authors.value().map(|names| {
        names
            .iter()
            .map(|name| bytes(name.span))
            .collect::<Vec<_>>()
    });
    assert_eq!(authors, Some(vec!["Zoë", "Bo"]));
}

#[test]
fn a_near_miss_says_so() {
    assert_eq!(
        read("# Near miss: disk nearly full\n").metadata.kind,
        Kind::NearMiss
    );
    assert_eq!(
        read("# T\n\n**Type:** near-miss\n").metadata.kind,
        Kind::NearMiss
    );
    assert_eq!(
        read("# T\n\nThis was a near miss.\n").metadata.kind,
        Kind::Incident
    );
}

#[test]
fn a_day_in_rarer_spellings_is_read() {
    let day = |value: &str| {
        read(&format!("# x\n\nDate: {value}\n"))
            .metadata
            .date
            .value()
            .map(ToString::to_string)
    };
    assert_eq!(day("Feb 15-16, 2026").as_deref(), Some("2026-02-15"));
    assert_eq!(day("February 15 – 16, 2026").as_deref(), Some("2026-02-15"));
    assert_eq!(day("20260215").as_deref(), Some("2026-02-15"));
    assert_eq!(day("20261599"), None);
    assert_eq!(day("3/4/2026"), None);
}

#[test]
fn a_ticked_box_is_the_status() {
    for status in [
        "**Status:** [ ] Draft [x] Final",
        "**Status:**\n\n- [ ] Draft\n- [x] Final",
    ] {
        assert_eq!(facts(&format!("# T\n\n{status}\n")).2, Some(Status::Final));
    }
}

#[test]
fn the_stricter_status_of_front_matter_and_document_counts() {
    let both = |front, own| {
        let source = format!("---\nstatus: {front}\n---\n# T\n\n- **Status:** {own}\n");
        facts(&source).2
    };
    assert_eq!(both("final", "Draft"), Some(Status::Final));
    assert_eq!(both("draft", "Final"), Some(Status::Final));
}

#[test]
fn action_items_under_follow_up_state_no_day() {
    let follow_up = |body| {
        read(&format!("# T\n\n## Follow-up\n\n{body}\n"))
            .metadata
            .follow_up
    };
    assert!(follow_up("- [x] Join on bucket and id (@storage, due 2026-09-04)").is_absent());
    let day = follow_up("2026-09-04");
    assert_eq!(
        day.value().map(ToString::to_string).as_deref(),
        Some("2026-09-04")
    );
}

#[test]
fn a_day_among_reviewers_is_that_of_the_review() {
    let metadata =
        read("# T\n\n| | |\n|-|-|\n| **Reviewed by** | CISO office, 2026-09-24 |\n").metadata;
    let names: Vec<_> = metadata
        .reviewers
        .iter()
        .map(|name| name.value.as_str())
        .collect();
    assert_eq!(names, ["CISO office"]);
    assert_eq!(
        metadata
            .reviewed
            .value()
            .map(ToString::to_string)
            .as_deref(),
        Some("2026-09-24")
    );
}

#[test]
fn a_ticket_s_priority_is_the_severity_where_there_is_none() {
    let table =
        |head, grade| format!("# T\n\n| Status | {head} |\n|-|-|\n| Resolved | {grade} |\n");
    assert_eq!(facts(&table("Priority", "P1")).3, Some(Severity::Sev1));
    assert_eq!(facts(&table("Priority", "High")).3, None);
    let both = "# T\n\n**Priority:** P1\n**Severity:** SEV-3\n";
    assert_eq!(facts(both).3, Some(Severity::Sev3));
}

#[test]
fn the_day_of_publication_is_not_the_incident_s() {
    let days = |opening| {
        let doc = read(&format!(
            "# T\n\nPosted November 20, 2026 by us\n\n{opening}\n"
        ));
        (
            doc.date.map(|day| day.to_string()),
            doc.metadata.published.value().map(ToString::to_string),
        )
    };
    let want = (Some("2026-11-19".to_owned()), Some("2026-11-20".to_owned()));
    assert_eq!(days("On Thursday, November 19, search was down."), want);
    assert_eq!(days("On November 19, 2026, search was down."), want);
    assert_eq!(days("Search was down.").0, None);
}

#[test]
fn a_date_with_a_month_s_name_settles_the_order_of_numbers() {
    let day = |row| {
        let source =
            format!("# T\n\n**Started:** 03/11/2026 9:05 AM\n\n## Timeline\n\n- {row} 9:05 down\n");
        read(&source).date.map(|day| day.to_string())
    };
    assert_eq!(day("3 Nov").as_deref(), Some("2026-11-03"));
    assert_eq!(day("Mar 11").as_deref(), Some("2026-03-11"));
}

#[test]
fn a_title_may_be_a_field_above_all() {
    let doc = read("Title: Pool exhausted\nDate: 2026-02-15\n\n## Summary\n\nx\n");
    assert_eq!(
        doc.title.value().map(String::as_str),
        Some("Pool exhausted")
    );
    let front = "---\ntitle: Pool exhausted\n---\n";
    assert_eq!(read(front).anchor.start, 25, "behind the title");
}
