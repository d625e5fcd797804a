use super::*;
use crate::markdown::FrontMatter;
use crate::template::{EMBEDDED, FULL, SECURITY};
use chrono::{NaiveDate, NaiveDateTime};

fn title(value: &str) -> String {
    let template = Template {
        name: "t",
        text: "{{title}}",
    };
    template.render(&Fields {
        title: Some(value),
        ..Fields::default()
    })
}

#[test]
fn known_facts_replace_their_fields() {
    let rendered = FULL.render(&Fields {
        title: Some("Order service pool exhaustion"),
        date: NaiveDate::from_ymd_opt(2026, 2, 15),
        authors: &["Platform team".to_owned(), "Search".to_owned()],
        severity: Some("SEV-1"),
        ..Fields::default()
    });
    assert!(rendered.starts_with("# Postmortem: Order service pool exhaustion\n"));
    for line in [
        "- **Date:** 2026-02-15",
        "- **Author(s):** Platform team, Search",
        "- **Status:** Draft",
        "- **Severity:** SEV-1",
    ] {
        assert!(rendered.lines().any(|l| l == line), "{line}");
    }
}

#[test]
fn unknown_facts_become_visible_prompts() {
    for template in EMBEDDED {
        let rendered = template.render(&Fields::default());
        assert!(!rendered.contains("{{"), "{}", template.name);
        assert!(rendered.contains("**Date:** YYYY-MM-DD"));
        assert!(rendered.contains("**Severity:** SEV-1 | SEV-2 | SEV-3 | SEV-4"));
    }
}

fn minute(hour: u32, minute: u32) -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(2026, 2, 15)?.and_hms_opt(hour, minute, 40)
}

#[test]
fn times_fill_the_impact_and_the_deadlines() {
    let fields = Fields {
        started: minute(14, 23),
        detected: minute(14, 25),
        mitigated: minute(15, 8),
        ..Fields::default()
    };
    let rendered = SECURITY.render(&fields);
    for line in [
        "- **Duration:** 14:23 to 15:08 UTC (45 minutes)",
        "- **Detected:** 2026-02-15 14:25 UTC",
        "| Data protection authority, GDPR article 33 | 72 hours | 2026-02-18 14:25 UTC | [When, by whom and how; or N/A with the reason] |",
    ] {
        assert!(rendered.lines().any(|own| own == line), "{line}");
    }
    assert!(!rendered.contains("Acknowledged:") && !rendered.contains("pm-if"));
    let unknown = SECURITY.render(&Fields::default());
    assert!(unknown.contains("| 72 hours | YYYY-MM-DD HH:MM |"));
}

#[test]
fn a_part_stands_where_its_condition_holds() {
    let text = "a\n\n<!-- pm-if severity: SEV-1, sev-2 -->\nbad\n\n<!-- pm-if incident -->\n{{incident}}\n\n<!-- pm-end -->\n<!-- pm-end -->\nb\n";
    let template = Template { name: "t", text };
    let shown = |severity, incident| {
        template.render(&Fields {
            severity,
            incident,
            ..Fields::default()
        })
    };
    assert_eq!(shown(None, Some("7")), "a\n\nb\n");
    assert_eq!(shown(Some("SEV-1"), None), "a\n\nbad\n\nb\n");
    assert_eq!(shown(Some("SEV-2"), Some("7")), "a\n\nbad\n\n7\n\nb\n");
    let code = "```\n<!-- pm-if severity: SEV-1 -->\n```\n";
    let fenced = Template {
        name: "t",
        text: code,
    };
    assert_eq!(fenced.render(&Fields::default()), code);
}

#[test]
fn what_is_wrong_with_a_template_is_told_where_it_stands() {
    let text = "# {{titel}}\n<!-- pm-if severty: SEV-1 -->\n<!-- pm-if severity: SEV-9 -->\n<!-- pm-end -->\n<!-- pm-if owner -->\n<!-- pm-end -->\n<!-- pm-end -->\n<!-- pm-end -->\n{{title + 3h}} {{detected + 3w}} {{detected+3d}} {{ 06:10 }}\n<!-- pm-if tags -->\n";
    let template = Template { name: "t", text };
    let told: Vec<_> = template
        .faults()
        .into_iter()
        .map(|fault| (text[..fault.at].lines().count(), fault.message))
        .collect();
    let told: Vec<_> = told.iter().map(|(line, m)| (*line, m.as_str())).collect();
    let fields = crate::template::FIELDS.join(", ");
    let unknown = format!("unknown field `owner`; known are {fields}");
    assert_eq!(
        told,
        [
            (1, "unknown field `titel`; did you mean `title`?"),
            (
                1,
                "a field or `severity: SEV-1, SEV-2` was expected behind `pm-if`"
            ),
            (2, "unknown severity `SEV-9`; did you mean `SEV-1`?"),
            (4, unknown.as_str()),
            (
                7,
                "there is no `<!-- pm-if … -->` above that this would end"
            ),
            (
                8,
                "a deadline is counted from one of started, detected, acknowledged, mitigated, resolved"
            ),
            (
                9,
                "hours or days were expected behind `+`, such as `72h` or `3d`"
            ),
            (
                9,
                "this condition has no end; write `<!-- pm-end -->` on a line below"
            ),
        ]
    );
}

#[test]
fn values_are_not_read_as_fields_again() {
    assert_eq!(title("{{date}} {{title}}"), "{{date}} {{title}}");
}

#[test]
fn a_value_in_front_matter_is_one_value_there() {
    let value = "a: b # c\n---\nstatus: \"final\" [x] C:\\logs it's";
    let text = "---\nid: {{incident}}\ntitle: {{title}}\none: \"{{title}}\"\ntwo: '{{title}}'\n---\n# {{title}}\n";
    let fields = Fields {
        title: Some(value),
        incident: Some("INC-12"),
        ..Fields::default()
    };
    let made = Template { name: "t", text }.render(&fields);
    let front = FrontMatter::read(&made).expect("it is closed");
    let line = "a: b # c --- status: \"final\" [x] C:\\logs it's";
    let read = |key: &str| front.field(key).map(|field| field.values[0].value.as_str());
    for key in ["title", "one", "two"] {
        assert_eq!(read(key), Some(line), "{made}");
    }
    assert!(made.contains("\nid: INC-12\n"), "{made}");
    assert!(made.contains("\n# a: b \\# c"), "{made}");
}

#[test]
fn values_in_a_list_of_front_matter_are_quoted_one_by_one() {
    let text = "---\ntitle: {{title}}\ntags: [{{tags}}]\nid: {{incident}}\n---\n";
    let fields = Fields {
        title: Some("API: 5xx \"rate\" & <b> #1"),
        tags: &["#x".to_owned(), "y: z".to_owned(), "plain".to_owned()],
        incident: Some("null"),
        ..Fields::default()
    };
    let made = Template { name: "t", text }.render(&fields);
    let front = FrontMatter::read(&made).expect("it is closed");
    let read = |key: &str| -> Vec<String> {
        let values = front.field(key).into_iter().flat_map(|field| &field.values);
        values.map(|value| value.value.clone()).collect()
    };
    assert_eq!(read("title"), ["API: 5xx \"rate\" & <b> #1"], "{made}");
    assert_eq!(read("tags"), ["#x", "y: z", "plain"], "{made}");
    assert_eq!(read("id"), ["null"], "{made}");
}

#[test]
fn no_sign_of_a_value_is_escaped_in_code() {
    let text = "```\n{{title}}\n```\n`{{title}}` {{title}}\n";
    let fields = Fields {
        title: Some("a|b `c` #1"),
        ..Fields::default()
    };
    assert_eq!(
        Template { name: "t", text }.render(&fields),
        "```\na|b 'c' #1\n```\n`a|b 'c' #1` a\\|b \\`c\\` \\#1\n"
    );
}

#[test]
fn what_is_no_field_stays() {
    let fields = Fields {
        title: Some("T"),
        ..Fields::default()
    };
    let text = "{{region}} {{ title }} {{{title}} {{title {{title}} {{";
    let template = Template { name: "t", text };
    assert_eq!(
        template.render(&fields),
        "{{region}} T {{{title}} {{title T {{"
    );
}

#[test]
fn a_title_stays_on_its_line() {
    assert_eq!(
        title("Pool\r\n# Impact\n\tnone\u{2028}x\u{0}\u{1b}\u{202e}"),
        r"Pool \# Impact none x"
    );
}

#[test]
fn markup_in_a_title_is_shown_not_obeyed() {
    for (value, shown) in [
        ("`x` a|b [y](z) <!-- c", r"\`x\` a\|b \[y\](z) \<!-- c"),
        ("**bold** ~~old~~", r"\*\*bold\*\* \~\~old\~\~"),
        (r"C:\logs", r"C:\\logs"),
        ("&lt; 5 &amp", r"\&lt; 5 &amp"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("drop #", r"drop \#"),
    ] {
        assert_eq!(title(value), shown);
    }
}

#[test]
fn ordinary_titles_are_left_as_they_are() {
    for value in [
        "order_service: p99 > 2 s & rising (R&D)",
        "C# client, issue-12, 3.5 million e-mails",
        "Überlast für 注文サービス 🔥",
    ] {
        assert_eq!(title(value), value);
    }
}

#[test]
fn a_title_of_nothing_visible_counts_as_none() {
    assert_eq!(title(" \u{0}\n\u{202e} "), title(""));
    assert!(title("").starts_with('['));
}
