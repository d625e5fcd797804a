use super::*;

fn read(source: &str) -> Vec<(String, Vec<String>)> {
    let front = FrontMatter::read(source)
        .map(|front| front.fields)
        .unwrap_or_default();
    let values = |field: Field| field.values.into_iter().map(|value| value.value).collect();
    front
        .into_iter()
        .map(|field| (field.key.value.clone(), values(field)))
        .collect()
}

fn field(key: &str, values: &[&str]) -> (String, Vec<String>) {
    (
        key.to_owned(),
        values.iter().map(|&value| value.to_owned()).collect(),
    )
}

#[test]
fn scalars_lists_and_quotes_are_read() {
    let source = "---\ntitle: \"Pool: exhausted\" # really\nauthors: [Ana, 'Bo']\ntags:\n  - db\n  - pool\ndate: 2026-02-15\nempty:\n---\n";
    let want = [
        field("title", &["Pool: exhausted"]),
        field("authors", &["Ana", "Bo"]),
        field("tags", &["db", "pool"]),
        field("date", &["2026-02-15"]),
        field("empty", &[]),
    ];
    assert_eq!(read(source), want);
}

#[test]
fn a_second_colon_belongs_to_the_value() {
    let found = read("---\ntitle: Pool: 502s\n---\n");
    assert_eq!(found, [field("title", &["Pool: 502s"])]);
}

#[test]
fn a_line_with_a_broken_key_is_no_part_of_the_value_above() {
    let broken = [
        "sev\u{1}erity: SEV-2",
        "@type: report",
        "severity SEV-2",
        "!x: a\n  - b",
    ];
    for line in broken {
        let source = format!("---\nstatus: final\n{line}\ndate: 2026-02-15\n---\n");
        let want = [field("status", &["final"]), field("date", &["2026-02-15"])];
        assert_eq!(read(&source), want, "{line}");
    }
    let split =
        "---\ntags: [db,\npool\n]\ntitle: \"Pool\nexhausted\"\nauthors:\n- Ana\n# and\n- Bo\n---\n";
    let want = [
        field("tags", &["db", "pool"]),
        field("title", &["Pool exhausted"]),
        field("authors", &["Ana", "Bo"]),
    ];
    assert_eq!(read(split), want);
}

#[test]
fn values_know_their_place() {
    let source = "\u{feff}---\r\nauthors: [Ana, \"Bo\"]\r\n---\r\n# x\r\n";
    let front = FrontMatter::read(source).expect("it has front matter");
    let places: Vec<_> = front.fields[0]
        .values
        .iter()
        .map(|value| &source[value.span.range()])
        .collect();
    assert_eq!(places, ["Ana", "Bo"]);
    assert_eq!(&source[front.span.end as usize..], "# x\r\n");
}

#[test]
fn a_rule_further_down_is_no_front_matter() {
    assert_eq!(FrontMatter::read("# x\n\n---\na: b\n---\n"), None);
    assert_eq!(FrontMatter::read("---\nnever closed: yes\n"), None);
}

#[test]
fn a_bomb_is_passed_over_in_no_time() {
    for hostile in [
        "[".repeat(60_000),
        "{a: ".repeat(15_000),
        "- ".repeat(30_000),
        "? ".repeat(30_000),
    ] {
        let start = std::time::Instant::now();
        assert_eq!(
            read(&format!("---\nignored: {hostile}\nstatus: final\n---\n")).last(),
            Some(&field("status", &["final"]))
        );
        assert!(start.elapsed() < std::time::Duration::from_secs(5));
    }
}

/// Where front matter is faulty, and how.
fn fault(source: &str) -> Option<(&str, FrontMatterFaultKind)> {
    let front = FrontMatter::read(source);
    let fault = FrontMatterFault::read(source, front.as_ref())?;
    Some((&source[fault.span.range()], fault.kind))
}

#[track_caller]
fn breaks_at(source: &str, want: &str) {
    let found = fault(source);
    let is_yaml = !matches!(found, Some((_, FrontMatterFaultKind::NoYaml(_))));
    assert!(
        !is_yaml && found.as_ref().is_some_and(|found| found.0 == want),
        "{source:?}: {found:?}"
    );
}

#[test]
fn front_matter_that_is_no_yaml_is_named_by_its_key() {
    breaks_at(
        "---\ntitle: x\ndate: [unclosed\nstatus: final\n---\n",
        "date",
    );
    breaks_at("\u{feff}---\r\ntitle: \"x\r\ndate: y\r\n---\r\n", "title");
    breaks_at("---\ntitle: x\n\tdate: y\nseverity: z\n---\n", "title");
    breaks_at("---\ntitle: x\ntags: @db\n---\n", "tags");
}

#[test]
fn front_matter_that_stays_open_is_named_by_its_fence() {
    let unclosed = Some(("---", FrontMatterFaultKind::Unclosed));
    assert_eq!(fault("---\ntitle: x\ndate: y\n\n# Pool\n"), unclosed);
    assert_eq!(fault("---\ntitle: x\ntags:\n  - a\n"), unclosed);
    assert_eq!(
        fault("---\ntitle: x\ndate: y\n\n# Pool\n\nIt was full.\n\n---\n\nMore.\n"),
        unclosed
    );
}

#[test]
fn what_can_be_read_is_no_fault() {
    for source in [
        "",
        "---\n",
        "---\n---\n",
        "---\n\n---\n",
        "---\n# only a comment\n---\n",
        "---\ntitle: Pool: 502s: again\n---\n",
        "---\ntags: [a,\n  b]\nbase: &x 1\nother: *x\n---\n",
        "---\nsummary: |\n  a: b: c\n\n  # d\n---\n",
        "---\ntitle: {{ title }}\n---\n",
        "---\n\n# Pool\n\nIt was full.\n\n---\n",
        "---\n\nDate: 2026-02-15\nStatus: Final\n",
        "---\nDate: 2026-02-15\nStatus: Final\n\n# Pool\n",
        "---\nnote: written in a hurry\n\n# Pool\n",
        "---\n**Date:** 2026-02-15\n**Status:** Final\n---\n\n# Pool\n",
        "---\n\nMoved: see [there](x): it is complete.\n\n---\n",
        "# Pool\n\n---\na: b\nc: d\n",
    ] {
        assert_eq!(fault(source), None, "{source:?}");
    }
}
