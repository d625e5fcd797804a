//! Workflow commands of GitHub Actions: a finding becomes an annotation of the line in the change.
//!
//! GitHub keeps ten annotations of each level for a step and drops the rest in silence. So the findings beyond are plain
//! lines of the log, and the last line tells how many they are.

use super::log_line::{controls_visible, plain};
use super::{Report, View, Visible};
use crate::config::Problem;
use crate::diagnostic::Level;
use crate::lint::{FileReport, Finding, Run};
use std::io::{self, Write};

/// The annotations of one level that GitHub keeps for a step.
const KEPT: usize = 10;

pub(super) struct Github<'a>(pub(super) View<'a>);

impl Report for Github<'_> {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let mut left_out = 0;
        for level in [Level::Error, Level::Warning, Level::Info] {
            let findings = run
                .findings()
                .filter(|(_, finding)| finding.level == level)
                .enumerate();
            for (nth, (file, finding)) in findings {
                let path = (self.0.in_repository)(&file.source.path);
                if nth < KEPT {
                    write_command(&path, file, finding, out)?;
                } else {
                    left_out += 1;
                    writeln!(out, "{}", plain(&path, file, finding))?;
                }
            }
        }
        if left_out > 0 {
            let plural = if left_out == 1 { "" } else { "s" };
            writeln!(
                out,
                "{left_out} finding{plural} without an annotation: GitHub keeps {KEPT} of each level for a step"
            )?;
        }
        Ok(())
    }
}

/// Writes what is wrong with a configuration as a command of its own.
///
/// # Errors
/// When `out` does not take it.
pub fn write_problem(path: &str, problem: &Problem, out: &mut dyn Write) -> io::Result<()> {
    let Problem {
        line,
        column,
        message,
        ..
    } = problem;
    let said = format!("{path}:{line}:{column}: {message}");
    writeln!(
        out,
        "::error file={},line={line},col={column},title=configuration::{}",
        property(path),
        data(&Visible(said).to_string())
    )
}

fn write_command(
    path: &str,
    file: &FileReport,
    finding: &Finding,
    out: &mut dyn Write,
) -> io::Result<()> {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Off => "notice",
    };
    let diagnostic = &finding.diagnostic;
    let start = file.source.position(diagnostic.span.start);
    let end = file.source.position(diagnostic.span.end);
    write!(
        out,
        "::{command} file={},line={},endLine={}",
        property(path),
        start.line,
        end.line
    )?;
    // Columns are valid within one line only.
    if start.line == end.line {
        write!(out, ",col={},endColumn={}", start.column, end.column)?;
    }
    // The log shows the message alone, so it names the place too.
    let rule = &*finding.rule.name;
    let (line, column) = (start.line, start.column);
    let said = format!("{path}:{line}:{column}: {rule}: {}", diagnostic.message);
    write!(
        out,
        ",title={}::{}",
        property(rule),
        data(&Visible(said).to_string())
    )?;
    if let Some(help) = &diagnostic.help {
        write!(out, "%0Ahelp: {}", data(&Visible(help).to_string()))?;
    }
    writeln!(out)
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property. A path must stay what it is, but for what would steer a terminal.
fn property(text: &str) -> String {
    controls_visible(&data(text).replace(':', "%3A").replace(',', "%2C"))
}
