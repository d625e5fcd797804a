//! Plain lines of a log that a pipeline's runner reads for commands.

use super::visible::{Visible, visible};
use crate::lint::{FileReport, Finding};
use std::fmt::{self, Display, Formatter, Write};

/// A text in which no runner finds a command: GitHub's stand at the start of a line as `::`, the older ones and those of
/// Azure anywhere as `##[` and `##vso[`.
pub(super) struct LogLine<T>(pub(super) T);

impl<T: Display> Display for LogLine<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Visible(&self.0).to_string();
        if text.trim_start().starts_with("::") {
            f.write_str("> ")?;
        }
        let mut before = ' ';
        text.chars().try_for_each(|c| {
            if (before, c) == ('#', '#') {
                f.write_char(' ')?;
            }
            before = c;
            f.write_char(c)
        })
    }
}

/// A value of a command whose line breaks are escaped already, without what steers a terminal.
pub(super) fn controls_visible(text: &str) -> String {
    let shown = text.chars();
    shown
        .map(|c| if c.is_control() { visible(c) } else { c })
        .collect()
}

/// A finding that becomes no command of its own.
pub(super) fn plain(path: &str, file: &FileReport, finding: &Finding) -> String {
    let place = file.source.position(finding.diagnostic.span.start);
    let line = format!(
        "{} {path}:{}:{} {}: {}",
        finding.level.name(),
        place.line,
        place.column,
        finding.rule.name,
        finding.diagnostic.message
    );
    LogLine(line).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_line_holds_no_command() {
        for hostile in [
            "::error::x",
            "  ::stop-commands::x",
            "a ##[add-mask]x",
            "##vso[task.setvariable]x",
            "###[x]",
            "a\n::error::x\r::error::y",
        ] {
            let shown = LogLine(hostile).to_string();
            assert!(!shown.contains("##"), "{shown}");
            assert!(!shown.trim_start().starts_with("::"), "{shown}");
            assert_eq!(shown.lines().count(), 1, "{shown}");
        }
    }
}
