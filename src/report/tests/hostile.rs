//! Names and texts that want to be more than text.

use super::{run, shown};
use crate::diagnostic::{Diagnostic, Level};
use crate::lint::Run;
use crate::report::Format;
use crate::span::Span;

const HOSTILE: &str = "::error::x\n::stop-commands::y\r\n##vso[task.complete]z ##[add-mask]q 100% a,b:c;d]e <b>&amp;\"'|`*_[l](https://evil.example) \
                       @octocat #1 www.evil.example </script> \u{1b}[31m\u{0}\u{b}\u{fffe}\u{202e}é🔥 {x} \\";

/// A finding of each level with a hostile path, message, help, label and text.
fn hostile() -> Run {
    let diagnostic = Diagnostic::new(Span::at(0), HOSTILE)
        .help(HOSTILE)
        .label(Span::at(0), HOSTILE);
    let mut hostile = run(HOSTILE, diagnostic);
    hostile.files[0].source.path = HOSTILE.to_owned();
    let first = hostile.files[0].findings[0].clone();
    for level in [Level::Error, Level::Info] {
        let mut finding = first.clone();
        finding.level = level;
        hostile.files[0].findings.push(finding);
    }
    hostile
}

#[test]
fn a_workflow_command_is_one_line_and_the_only_one() {
    let shown = shown(Format::Github, &hostile());
    assert_eq!(shown.lines().count(), 3);
    for line in shown.lines() {
        assert_eq!(line.matches("::").next(), Some("::"));
        let (properties, _) = line[2..].split_once("::").expect("a message");
        let (_, properties) = properties.split_once(' ').expect("properties");
        let names: Vec<&str> = properties
            .split(',')
            .filter_map(|property| Some(property.split_once('=')?.0))
            .collect();
        assert_eq!(
            names,
            ["file", "line", "endLine", "col", "endColumn", "title"]
        );
        assert!(!line.contains(char::is_control), "{line}");
        assert!(
            line.contains("file=%3A%3Aerror%3A%3Ax%0A"),
            "the path is whole: {line}"
        );
    }
}

#[test]
fn an_azure_command_is_one_line_and_the_only_one() {
    let shown = shown(Format::Azure, &hostile());
    assert_eq!(shown.lines().count(), 3);
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'));
    for line in shown.lines().filter(|line| line.starts_with("##vso[")) {
        let (head, _) = line.split_once(']').expect("it ends");
        assert_eq!(head.matches(';').count(), 5, "{head}");
    }
    let hint = shown.lines().last().expect("a line");
    assert!(
        hint.starts_with("info ") && !hint.contains("##[") && !hint.contains("##vso["),
        "{hint}"
    );
}

#[test]
fn xml_reads_the_text_back() {
    for format in [Format::Junit, Format::Checkstyle] {
        let text = shown(format, &hostile());
        let document = roxmltree::Document::parse(&text).expect("XML");
        let tag = if format == Format::Junit {
            "testsuite"
        } else {
            "file"
        };
        let file = document
            .descendants()
            .find(|node| node.has_tag_name(tag))
            .expect("there is one");
        // What XML cannot hold is shown by a sign for it.
        let want = HOSTILE
            .replace('\u{1b}', "␛")
            .replace('\0', "␀")
            .replace('\u{b}', "␋")
            .replace('\u{fffe}', "\u{fffd}");
        assert_eq!(file.attribute("name"), Some(want.as_str()));
    }
}

#[test]
fn json_reads_the_text_back() {
    for format in [Format::Sarif, Format::Gitlab, Format::Rdjson] {
        let text = shown(format, &hostile());
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
        let path = match format {
            Format::Gitlab => &value[0]["location"]["path"],
            Format::Rdjson => &value["diagnostics"][0]["location"]["path"],
            _ => continue,
        };
        assert_eq!(path, HOSTILE);
    }
}

#[test]
fn markdown_stays_one_row_without_markup_links_or_mentions() {
    let shown = shown(Format::Markdown, &hostile());
    let rows: Vec<&str> = shown.lines().skip(6).collect();
    assert_eq!(rows.len(), 3, "{shown}");
    for row in rows {
        assert_eq!(row.matches('|').count(), 5, "{row}");
        assert_eq!(row.matches('`').count(), 2, "{row}");
        let text = row.replace("<br>", "").replace("`missing-date`", "");
        assert!(
            !text.contains(['<', '>', '*', '_', '[', ']', '\\', '@']),
            "{text}"
        );
        assert!(!text.contains("://") && !text.contains("www."), "{text}");
        assert!(text.contains("&#64;&#8203;octocat &#35;&#8203;1"), "{text}");
    }
}
