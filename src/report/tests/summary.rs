use super::run;
use crate::diagnostic::Diagnostic;
use crate::lint::{FileReport, Run, Suppressed};
use crate::report::Summary;
use crate::span::Span;

#[test]
fn the_summary_counts_in_words() {
    let summary = |run: &Run| Summary::of(run).to_string();
    let mut found = run("x\n", Diagnostic::new(Span::at(0), "m"));
    assert_eq!(summary(&found), "1 warning in 1 postmortem");
    found.files.push(FileReport {
        findings: Vec::new(),
        ..found.files[0].clone()
    });
    let silenced = Suppressed {
        finding: found.files[0].findings[0].clone(),
        by: Span::at(0),
    };
    found.files[1].suppressed = vec![silenced.clone(), silenced];
    assert_eq!(
        summary(&found),
        "1 warning in 1 of 2 postmortems; 2 suppressed"
    );
    found.files.remove(0);
    assert_eq!(summary(&found), "no findings in 1 postmortem; 2 suppressed");
    found.files[0].suppressed.clear();
    let finding = run("", Diagnostic::new(Span::at(0), "cannot be read")).files[0].clone();
    found.files.push(FileReport {
        failed: true,
        ..finding
    });
    assert_eq!(
        summary(&found),
        "no findings in 1 postmortem; 1 file not read"
    );
    found.files.remove(0);
    assert_eq!(summary(&found), "1 file not read");
}

#[test]
fn what_was_cut_counts_in_its_file() {
    let mut cut = run("x\n", Diagnostic::new(Span::at(0), "m"));
    let file = cut.files[0].clone();
    cut.files.push(file);
    cut.keep_most_severe(1);
    assert_eq!(cut.findings().count(), 1);
    assert_eq!(
        Summary::of(&cut).to_string(),
        "2 warnings in 2 of 2 postmortems"
    );
}
