use super::*;

const POOL: &str = "# Postmortem: Connection pool exhausted\n\n**Date:** 2026-02-15\n**Severity:** SEV-1\n**Status:** Final\n**Services:** checkout\n\n\
    ## Summary\n\nOrders failed for 45 minutes.\n\n## Impact\n\nEvery order.\n\n## Root Cause\n\nThe export kept its connections open.\n\n```\nConnectionPoolTimeoutException\n```\n";
const SEARCH: &str = "# Postmortem: Search was slow\n\n**Date:** 2026-01-10\n**Severity:** SEV-3\n**Tags:** index\n\n\
    ## Summary\n\nThe cache was cold.\n\n## Impact\n\nA pool of workers waited; the connection count doubled. Café orders failed.\n";
const README: &str = "# How we write postmortems\n\nConnection pool, orders, cache.\n";

fn found(text: &str) -> Found {
    let dialect = Dialect::default();
    let query = Query::parse(text, &dialect).expect("a query");
    let documents = [("a.md", POOL), ("b.md", SEARCH), ("README.md", README)];
    let scan = |(path, text): (&str, &str)| {
        let source = SourceFile::new(path, text.to_owned());
        query.scan(&source, path, Taken::Found, &dialect)
    };
    query.rank(documents.into_iter().map(scan).collect())
}

fn paths(text: &str) -> Vec<String> {
    found(text).hits.into_iter().map(|hit| hit.path).collect()
}

#[test]
fn a_word_of_the_title_weighs_more() {
    assert_eq!(paths("connection pool"), ["a.md", "b.md"]);
    assert_eq!(
        paths("pools"),
        ["a.md", "b.md"],
        "the plural is the same word"
    );
}

#[test]
fn a_phrase_stands_together_and_a_beginning_is_enough() {
    assert_eq!(paths("\"connection pool\""), ["a.md"]);
    assert_eq!(paths("connectionpool*"), ["a.md"], "code is searched");
    assert_eq!(paths("connectionpool"), [""; 0]);
    assert_eq!(paths("CAFE"), ["b.md"]);
}

#[test]
fn documents_with_all_words_come_alone_and_without_one_some_will_do() {
    assert_eq!(paths("orders cache"), ["b.md"]);
    let some = found("exhausted cache");
    assert!(some.partial);
    assert_eq!(some.hits.len(), 2);
    assert!(found("nothing-of-this").hits.is_empty());
    assert!(!found("nothing-of-this").partial);
}

#[test]
fn filters_tell_what_a_postmortem_must_be() {
    assert_eq!(paths("severity:SEV-1"), ["a.md"]);
    assert_eq!(paths("after:2026-01-10"), ["a.md", "b.md"]);
    assert_eq!(paths("order before:2026-02-15"), ["b.md"]);
    assert_eq!(paths("order service:Checkout"), ["a.md"]);
    assert_eq!(paths("tag:index"), ["b.md"]);
    assert_eq!(paths("status:draft"), ["b.md"], "no status is a draft");
    assert_eq!(paths("order tag:checkout"), [""; 0]);
}

#[test]
fn a_snippet_marks_what_matched() {
    let found = found("export open");
    let snippet = &found.hits[0].snippets[0];
    assert_eq!(
        (snippet.line, snippet.text.as_str()),
        (18, "The export kept its connections open.")
    );
    let words: Vec<_> = snippet
        .matches
        .iter()
        .map(|range| &snippet.text[range.clone()])
        .collect();
    assert_eq!(words, ["export", "open"]);
}

#[test]
fn a_long_line_is_cut_between_characters_and_words() {
    let long = format!(
        "# Postmortem: x\n\n**Date:** 2026-02-15\n\n## Impact\n\n{} needle {}\n",
        "größe ".repeat(100),
        "é".repeat(400)
    );
    let source = SourceFile::new("x.md", long);
    let dialect = Dialect::default();
    let query = Query::parse("needle", &dialect).expect("a query");
    let found = query.rank(vec![query.scan(&source, "x.md", Taken::Found, &dialect)]);
    let snippet = &found.hits[0].snippets[0];
    assert!(
        snippet.text.starts_with("…größe ") && snippet.text.ends_with("é…"),
        "{}",
        snippet.text
    );
    assert_eq!(&snippet.text[snippet.matches[0].clone()], "needle");
    assert!(snippet.text.len() < 200);
}

#[test]
fn a_snippet_shows_no_secret() {
    let key = "postgres://orders:Xk93mQ7pLw2v@db.internal/orders";
    let text =
        format!("# Postmortem: x\n\n**Date:** 2026-02-15\n\n## Impact\n\nThe needle was {key}.\n");
    let source = SourceFile::new("x.md", text);
    let dialect = Dialect::default();
    let query = Query::parse("needle", &dialect).expect("a query");
    let found = query.rank(vec![query.scan(&source, "x.md", Taken::Named, &dialect)]);
    let snippet = &found.hits[0].snippets[0];
    assert!(!snippet.text.contains("Xk93mQ7pLw2v"), "{}", snippet.text);
}
