//! GitLab's code quality report: an array of issues, empty when there is none.

use super::{Report, View};
use crate::diagnostic::Level;
use crate::lint::{Run, digest};
use serde::Serialize;
use std::io::{self, Write};

pub(super) struct Gitlab<'a>(pub(super) View<'a>);

impl Report for Gitlab<'_> {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let issues: Vec<Issue> = run
            .findings()
            .map(|(file, finding)| {
                let path = (self.0.in_repository)(&file.source.path);
                let begin = file.source.position(finding.diagnostic.span.start).line;
                let end = file.source.position(finding.diagnostic.span.end).line;
                Issue {
                    // GitLab shows this text and nothing of the name beside it.
                    description: format!("{}: {}", finding.rule.name, finding.diagnostic.message),
                    check_name: &finding.rule.name,
                    // Equal ones are one issue to GitLab, and two files may hold the same finding.
                    fingerprint: digest(&format!("{path}\n{}", finding.fingerprint)),
                    severity: match finding.level {
                        Level::Error => "major",
                        Level::Warning => "minor",
                        Level::Info | Level::Off => "info",
                    },
                    location: Location {
                        path,
                        lines: Lines { begin, end },
                    },
                }
            })
            .collect();
        serde_json::to_writer_pretty(&mut *out, &issues)?;
        writeln!(out)
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}
