//! `path:line:column: level rule: message`: for editors, `grep` and people in a hurry.

use super::{Report, Visible, fixable};
use crate::lint::Run;
use std::io::{self, Write};

pub(super) struct Concise;

impl Report for Concise {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        for (file, finding) in run.findings() {
            let place = file.source.position(finding.diagnostic.span.start);
            let more = match finding.diagnostic.further_rows() {
                0 => String::new(),
                rows => format!(" (and {rows} more)"),
            };
            writeln!(
                out,
                "{}:{}:{}: {} {}: {}{more}{}",
                Visible(&file.source.path),
                place.line,
                place.column,
                finding.level.name(),
                finding.rule.name,
                Visible(&finding.diagnostic.message),
                fixable(finding, run.fixing.most)
            )?;
        }
        Ok(())
    }
}
