//! Checkstyle's XML: files with their findings.

use super::Report;
use super::xml::{DECLARATION, Xml};
use crate::lint::Run;
use std::io::{self, Write};

pub(super) struct Checkstyle;

impl Report for Checkstyle {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{DECLARATION}\n<checkstyle version=\"4.3\">")?;
        for file in &run.files {
            writeln!(out, "  <file name=\"{}\">", Xml(&file.source.path))?;
            for finding in &file.findings {
                let place = file.source.position(finding.diagnostic.span.start);
                writeln!(
                    out,
                    "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"pm.{}\"/>",
                    place.line,
                    place.column,
                    finding.level.name(),
                    Xml(&finding.diagnostic.message),
                    Xml(&*finding.rule.name)
                )?;
            }
            writeln!(out, "  </file>")?;
        }
        writeln!(out, "</checkstyle>")
    }
}
