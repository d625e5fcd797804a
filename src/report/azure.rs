//! Logging commands of Azure Pipelines: a finding becomes an issue of the run.
//!
//! Azure knows errors and warnings only, so a hint is a plain line of the log.

use super::log_line::{controls_visible, plain};
use super::{Report, View, Visible};
use crate::diagnostic::Level;
use crate::lint::Run;
use std::io::{self, Write};

pub(super) struct Azure<'a>(pub(super) View<'a>);

impl Report for Azure<'_> {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        for (file, finding) in run.findings() {
            let path = (self.0.in_repository)(&file.source.path);
            let kind = match finding.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Info | Level::Off => {
                    writeln!(out, "{}", plain(&path, file, finding))?;
                    continue;
                }
            };
            let place = file.source.position(finding.diagnostic.span.start);
            writeln!(
                out,
                "##vso[task.logissue type={kind};sourcepath={};linenumber={};columnnumber={};code={};]{}",
                escaped(&path),
                place.line,
                place.column,
                escaped(&finding.rule.name),
                escaped(&Visible(&finding.diagnostic.message).to_string())
            )?;
        }
        Ok(())
    }
}

/// A property or the message; the agent turns all of these back in both.
fn escaped(text: &str) -> String {
    let text = text
        .replace('%', "%AZP25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace(']', "%5D")
        .replace(';', "%3B");
    controls_visible(&text)
}
