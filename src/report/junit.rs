//! `JUnit`'s XML, which CI servers show as a panel of tests: a suite for each file, a case for each finding.
//!
//! A hint is no failure: its case passes and tells it as output. A file without findings has one case that passes, so
//! that a server does not complain of no tests.

use super::Report;
use super::xml::{DECLARATION, Xml};
use crate::diagnostic::Level;
use crate::lint::{FileReport, Finding, Run};
use std::collections::BTreeSet;
use std::io::{self, Write};

pub(super) struct Junit;

impl Report for Junit {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let cut: BTreeSet<usize> = run.cut.iter().map(|&(place, _)| place).collect();
        // A file whose findings were cut has no case at all.
        let suites = run.files.iter().enumerate();
        let suites =
            suites.map(|(place, file)| (file, file.findings.is_empty() && !cut.contains(&place)));
        let total = suites
            .clone()
            .fold(Counts::default(), |total, (file, passes)| {
                total.and(file, passes)
            });
        writeln!(out, "{DECLARATION}\n<testsuites name=\"pm\" {total}>")?;
        for (file, passes) in suites {
            let path = Xml(&file.source.path);
            let counts = Counts::default().and(file, passes);
            writeln!(out, "  <testsuite name=\"{path}\" {counts}>")?;
            if passes {
                writeln!(
                    out,
                    "    <testcase name=\"no findings\" classname=\"{path}\" file=\"{path}\"/>"
                )?;
            }
            for finding in &file.findings {
                write_case(file, finding, out)?;
            }
            writeln!(out, "  </testsuite>")?;
        }
        writeln!(out, "</testsuites>")
    }
}

/// How a finding is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// The file could not be checked.
    Error,
    Failure,
    Output,
}

impl Told {
    fn of(file: &FileReport, finding: &Finding) -> Self {
        match finding.level {
            _ if file.failed => Self::Error,
            Level::Error | Level::Warning => Self::Failure,
            Level::Info | Level::Off => Self::Output,
        }
    }
}

#[derive(Debug, Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
}

impl Counts {
    fn and(self, file: &FileReport, passes: bool) -> Self {
        let told = |how| {
            let alike = file.findings.iter();
            alike
                .filter(|finding| Told::of(file, finding) == how)
                .count()
        };
        Self {
            tests: self.tests + file.findings.len() + usize::from(passes),
            failures: self.failures + told(Told::Failure),
            errors: self.errors + told(Told::Error),
        }
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            tests,
            failures,
            errors,
        } = self;
        write!(
            f,
            "tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" time=\"0\""
        )
    }
}

fn write_case(file: &FileReport, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let path = Xml(&file.source.path);
    let diagnostic = &finding.diagnostic;
    let place = file.source.position(diagnostic.span.start);
    let rule = &*finding.rule.name;
    writeln!(
        out,
        "    <testcase name=\"{rule}:{}:{}\" classname=\"{path}\" file=\"{path}\" line=\"{}\">",
        place.line, place.column, place.line
    )?;
    let level = finding.level.name();
    let message = Xml(&diagnostic.message);
    let (line, column) = (place.line, place.column);
    let said = format!("{path}:{line}:{column}: {level} {rule}: {message}");
    let help = diagnostic.help.as_ref();
    let said = said + &help.map_or(String::new(), |help| format!("\nhelp: {}", Xml(help)));
    match Told::of(file, finding) {
        Told::Error => writeln!(
            out,
            "      <error message=\"{message}\" type=\"{level}\">{said}</error>"
        )?,
        Told::Failure => writeln!(
            out,
            "      <failure message=\"{message}\" type=\"{level}\">{said}</failure>"
        )?,
        Told::Output => writeln!(out, "      <system-out>{said}</system-out>")?,
    }
    writeln!(out, "    </testcase>")
}
