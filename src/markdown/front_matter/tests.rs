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
