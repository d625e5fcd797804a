use super::archive_charts;
use crate::archive::Record;
use crate::archive::stats::{Scope, Statistics};
use crate::model::{Dialect, Postmortem};
use crate::rules::{Policy, Sketch};
use crate::source::SourceFile;

fn charts(documents: &[(&str, &str)]) -> [(&'static str, String); 2] {
    let policy = Policy::default();
    let read = documents.iter().map(|(path, text)| {
        let source = SourceFile::new(*path, (*text).to_owned());
        let doc = Postmortem::read(&source.text, path, &Dialect::default());
        let sketch = Sketch::of(&doc, &policy, path);
        (Record::of(&source, path, &doc), sketch)
    });
    let (records, sketches): (Vec<_>, Vec<_>) = read.unzip();
    let day = "2026-02-20".parse().expect("a day");
    archive_charts(&Statistics::of(
        &records,
        &sketches,
        None,
        &Scope::default(),
        &policy,
        day,
    ))
}

#[test]
fn charts_are_xml_with_a_title_and_text_as_text() {
    let document = "# Pool\n\n**Severity:** SEV-2\n\n## Impact\n\n**Duration:** 10:00 to 11:00 UTC\n\n## Timeline (UTC)\n\n- 10:00 [start] x\n- 10:05 [detect] y\n";
    for (name, chart) in charts(&[
        ("2026-01-15-pool.md", document),
        ("2026-03-15-pool.md", document),
    ]) {
        let chart = roxmltree::Document::parse(&chart).expect(name);
        let texts = |tag: &str| {
            let nodes = chart
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
            nodes
                .filter_map(|node| node.text().map(str::to_owned))
                .collect::<Vec<_>>()
        };
        assert!(!texts("title")[0].is_empty());
        assert!(texts("style")[0].contains("prefers-color-scheme: dark"));
        let words = texts("text");
        assert!(words.contains(&"SEV-2".to_owned()), "{name}: {words:?}");
        let wanted = if name == "incidents.svg" {
            ["2026-02", "incidents"]
        } else {
            ["recover", "1 h"]
        };
        for want in wanted {
            assert!(words.contains(&want.to_owned()), "{name}: {words:?}");
        }
    }
}

#[test]
fn an_archive_without_incidents_has_charts() {
    for (name, chart) in charts(&[]) {
        roxmltree::Document::parse(&chart).expect(name);
        assert!(!chart.contains("NaN"), "{name}");
    }
}
