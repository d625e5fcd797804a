//! What forges read: GitHub, GitLab, Azure, and Markdown for their comments.

use super::{run, shown, span};
use crate::diagnostic::{Diagnostic, Level};
use crate::lint::Run;
use crate::report::{Colour, Format, View, write_job_summary};
use crate::span::Span;

const TEXT: &str = "# x\n\nnaïve late\n";

fn late() -> Run {
    let late = Diagnostic::new(span(TEXT, "late"), "50 % late").help("say when: 1, 2");
    run(TEXT, late)
}

/// So many findings of each level, on a line each.
fn many(errors: u32, warnings: u32, hints: u32) -> Run {
    let count = errors + warnings + hints;
    let text = "late\n".repeat(count as usize);
    let mut many = run(&text, Diagnostic::new(Span::new(0, 4), "late"));
    let first = many.files[0].findings[0].clone();
    let findings = (0..count).map(|nth| {
        let mut finding = first.clone();
        finding.diagnostic.span = Span::new(5 * nth, 5 * nth + 4);
        // The hints stand first in the file.
        finding.level = match nth {
            _ if nth < hints => Level::Info,
            _ if nth < hints + warnings => Level::Warning,
            _ => Level::Error,
        };
        finding
    });
    many.files[0].findings = findings.collect();
    many
}

#[test]
fn github_gets_workflow_commands() {
    assert_eq!(
        shown(Format::Github, &late()),
        "::warning file=a/b.md,line=3,endLine=3,col=7,endColumn=11,title=missing-date\
         ::a/b.md:3:7: missing-date: 50 %25 late%0Ahelp: say when: 1, 2\n"
    );
    let two_lines = run(TEXT, Diagnostic::new(Span::new(0, 12), "m"));
    assert_eq!(
        shown(Format::Github, &two_lines),
        "::warning file=a/b.md,line=1,endLine=3,title=missing-date::a/b.md:1:1: missing-date: m\n",
        "columns are for one line"
    );
    assert_eq!(shown(Format::Github, &Run::default()), "");
}

#[test]
fn github_keeps_ten_of_each_level_and_is_told_of_the_rest() {
    let shown = shown(Format::Github, &many(12, 10, 11));
    let lines: Vec<&str> = shown.lines().collect();
    let starts = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!(
        ["::error ", "::warning ", "::notice "].map(starts),
        [10, 10, 10]
    );
    assert!(lines[0].starts_with("::error "), "the most severe first");
    assert_eq!(lines[10], "error a/b.md:32:1 missing-date: late");
    assert_eq!(
        lines[lines.len() - 1],
        "3 findings without an annotation: GitHub keeps 10 of each level for a step"
    );
    assert_eq!(lines.len(), 34);
}

#[test]
fn gitlab_gets_an_array_of_issues() {
    let issues: serde_json::Value =
        serde_json::from_str(&shown(Format::Gitlab, &late())).expect("JSON");
    assert_eq!(
        issues,
        serde_json::json!([{
            "description": "missing-date: 50 % late",
            "check_name": "missing-date",
            "fingerprint": "e08dca86ec065532875f8412f1ab005d3edb1b9b7104b09c1a9bdd4c4de7dbb3",
            "severity": "minor",
            "location": {"path": "a/b.md", "lines": {"begin": 3, "end": 3}}
        }])
    );
    assert_eq!(shown(Format::Gitlab, &Run::default()), "[]\n");
}

#[test]
fn one_finding_in_two_files_is_two_issues_to_gitlab() {
    let mut two = late();
    two.files.push(two.files[0].clone());
    two.files[1].source.path = "a/c.md".to_owned();
    let issues: Vec<serde_json::Value> =
        serde_json::from_str(&shown(Format::Gitlab, &two)).expect("JSON");
    assert_ne!(issues[0]["fingerprint"], issues[1]["fingerprint"]);
}

#[test]
fn azure_gets_logging_commands_and_hints_as_lines() {
    assert_eq!(
        shown(Format::Azure, &late()),
        "##vso[task.logissue type=warning;sourcepath=a/b.md;linenumber=3;columnnumber=7;code=missing-date;]50 %AZP25 late\n"
    );
    assert_eq!(
        shown(Format::Azure, &many(0, 0, 1)),
        "info a/b.md:1:1 missing-date: late\n"
    );
    assert_eq!(shown(Format::Azure, &Run::default()), "");
}

#[test]
fn markdown_is_a_table_under_the_summary() {
    assert_eq!(
        shown(Format::Markdown, &late()),
        "### pm lint\n\n1 warning in 1 postmortem\n\n| level | place | rule | finding |\n| --- | --- | --- | --- |\n\
         | warning | a/b.md:3:7 | `missing-date` | 50 % late<br>say when: 1, 2 |\n"
    );
    assert_eq!(
        shown(Format::Markdown, &Run::default()),
        "### pm lint\n\nno postmortems\n"
    );
}

#[test]
fn markdown_tells_what_was_cut() {
    let mut cut = many(1, 1, 1);
    cut.keep_most_severe(1);
    let shown = shown(Format::Markdown, &cut);
    assert!(
        shown.contains("\n1 error, 1 warning, 1 info in 1 postmortem\n"),
        "{shown}"
    );
    assert!(
        shown.ends_with("| late |\n\n2 more are not shown.\n"),
        "{shown}"
    );
}

#[test]
fn markdown_fits_in_a_comment_with_the_most_severe_findings_first() {
    let table = shown(Format::Markdown, &many(5, 5, 3000));
    assert!(table.chars().count() <= 65_536);
    assert!(table.ends_with(" more have no room in a comment; `pm lint` prints them.\n"));
    assert!(
        table
            .lines()
            .nth(6)
            .is_some_and(|row| row.starts_with("| error |"))
    );
    assert!(table.contains("\n| warning |"));
}

#[test]
fn the_summary_of_a_job_keeps_within_its_room() {
    let many = many(50, 50, 50);
    let shown = |limit| {
        let mut out = Vec::new();
        let view = View::from_here(Colour::Plain);
        write_job_summary(&many, view, limit, &mut out).expect("memory takes it");
        String::from_utf8(out).expect("UTF-8")
    };
    let all = shown(1 << 20);
    assert_eq!(all.lines().count(), 156);
    assert!(
        all.lines()
            .nth(6)
            .is_some_and(|row| row.starts_with("| error |"))
    );
    for limit in [0, 100, 200, 300, 1000, 5000] {
        let part = shown(limit);
        assert!(part.len() <= limit, "{limit}");
        assert!(
            limit < 300 || part.ends_with("more have no room here; the log of the job has them.\n")
        );
    }
    assert!(
        shown(1000).contains("\n\n135 more have no room"),
        "{}",
        shown(1000)
    );
}

#[test]
fn forges_are_told_paths_as_git_shows_them() {
    let run = late();
    let view = View {
        colour: Colour::Plain,
        in_repository: &|path: &str| format!("top/{path}"),
    };
    for (format, forge) in [
        (Format::Github, true),
        (Format::Gitlab, true),
        (Format::Azure, true),
        (Format::Sarif, true),
        (Format::Markdown, true),
        (Format::Full, false),
        (Format::Concise, false),
        (Format::Json, false),
        (Format::Jsonl, false),
        (Format::Rdjson, false),
        (Format::Junit, false),
        (Format::Checkstyle, false),
    ] {
        let mut out = Vec::new();
        format.write(&run, view, &mut out).expect("memory takes it");
        let shown = String::from_utf8(out).expect("UTF-8");
        assert_eq!(shown.contains("top/a/b.md"), forge, "{}", format.name());
    }
}
