use super::*;
use crate::markdown::Markdown;
use crate::model::Dialect;

fn sections(source: &str) -> Vec<Section> {
    read(source, &Markdown::read(source), &Dialect::default())
}

fn kinds(source: &str) -> Vec<SectionKind> {
    sections(source)
        .into_iter()
        .flat_map(|section| section.kinds)
        .collect()
}

#[test]
fn subsections_lie_in_their_section() {
    let source = "# T\n## Lessons learned\n### What went well\n- a\n## Timeline\n";
    let sections = sections(source);
    let parents: Vec<_> = sections.iter().map(|section| section.parent).collect();
    assert_eq!(parents, [None, Some(0), Some(1), Some(0)]);
    assert_eq!(
        &source[sections[1].body.range()],
        "\n### What went well\n- a"
    );
}

#[test]
fn bold_lines_and_labels_are_sections() {
    assert_eq!(
        kinds("**Summary**\n\nx\n\n**Root cause:** the pool\n"),
        [SectionKind::Summary, SectionKind::RootCause]
    );
    let labels =
        "# 2020-01-01 x\n\n- **Key events**\n  - 10:00 a\n- **Impact**: b\n- **Resolution**: c\n";
    let want = [
        SectionKind::Other,
        SectionKind::Timeline,
        SectionKind::Impact,
        SectionKind::Mitigation,
    ];
    assert_eq!(kinds(labels), want);
}

#[test]
fn a_label_under_a_known_heading_is_a_row_of_it() {
    assert_eq!(
        kinds("## Timeline\n- **Detection:** 10:00 alert\n- **Mitigation:** 10:05 rollback\n"),
        [SectionKind::Timeline]
    );
}

#[test]
fn what_happened_is_a_timeline_where_clocks_follow() {
    assert_eq!(
        kinds("## What happened?\n- 10:00 a\n- 10:05 b\n"),
        [SectionKind::Timeline]
    );
    for rows in [
        "- 2:14 PM a\n- 2:20 PM b\n",
        "- Feb 15, 14:00 a\n- Feb 15, 14:05 b\n",
        "- 2pm a\n- 3pm b\n",
    ] {
        let source = format!("## What happened?\n{rows}");
        assert_eq!(kinds(&source), [SectionKind::Timeline], "{rows}");
    }
    assert_eq!(
        kinds("## What happened?\nThe pool ran dry at 10:00.\n"),
        [SectionKind::Summary]
    );
}

#[test]
fn content_is_told_from_prompts_and_from_nothing() {
    let state = |source: &str| sections(source)[0].content;
    assert_eq!(state("## Summary\n<!-- write here -->\n"), Content::Empty);
    assert_eq!(state("## Summary\n[What happened?]\n"), Content::Prompts);
    assert_eq!(state("## Summary\nunknown\n"), Content::Filled);
    assert_eq!(state("## Lessons\n### What went well\n"), Content::Filled);
    assert_eq!(state("**Summary:**\n"), Content::Empty);
    assert_eq!(state("**Summary:** it broke\n"), Content::Filled);
    assert_eq!(
        state("## Timeline\n| Time | Event |\n|---|---|\n| HH:MM | [What] |\n"),
        Content::Prompts
    );
    assert_eq!(
        state("## Timeline\n| Time | Event |\n|---|---|\n"),
        Content::Empty
    );
}

#[test]
fn a_section_reaches_to_the_end_of_its_last_row() {
    let source =
        "## Action Items\n| Action | Status |\n|---|---|\n| Add an alert | open |\n\n## Timeline\n";
    let body = sections(source)[0].body;
    assert!(source[body.range()].ends_with("| open |"));
}

#[test]
fn why_is_the_root_cause_as_a_heading_only() {
    assert_eq!(
        kinds("## Why?\nThe pool ran dry.\n"),
        [SectionKind::RootCause]
    );
    assert_eq!(
        kinds("## 5 Whys\n\n**Why?** The pool ran dry.\n\n**Why?** It leaked.\n"),
        [SectionKind::ContributingFactors]
    );
}

#[test]
fn remediation_with_owners_and_days_is_the_plan_and_as_prose_what_ended_it() {
    let kind = |body: &str| {
        let source = format!("# x\n\n## Remediation\n\n{body}");
        sections(&source)[1].kinds.clone()
    };
    for plan in [
        "| What | Who | When | State |\n|---|---|---|---|\n| Add a cap | Ana | 2026-03-01 | open |\n",
        "- [ ] Add a cap (owner: Ana)\n",
        "- [ ] Add a cap @ana\n",
    ] {
        assert_eq!(kind(plan), [SectionKind::ActionItems], "{plan}");
    }
    for told in [
        "We restarted the pool.\n",
        "- [x] restarted the pool\n",
        "| Time | Step |\n|---|---|\n| 14:00 | restarted |\n",
        "We restarted.\n\n## Action items\n\n- [ ] Add a cap (owner: Ana)\n",
    ] {
        assert_eq!(kind(told), [SectionKind::Mitigation], "{told}");
    }
}
