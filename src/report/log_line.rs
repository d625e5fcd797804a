//! Plain lines of a log that a pipeline's runner reads for commands.

use super::visible::{Visible, visible};
use crate::lint::{FileReport, Finding};

/// A text in which no runner finds a command: GitHub's stand at the start of a line as `::`, the older ones and those of
/// Azure anywhere as `##[` and `##vso[`.
#[must_use]
pub fn without_commands(text: &str) -> String {
    let lines = text.split_inclusive(['\n', '\r']).map(|line| {
        let mark = if line.trim_start().starts_with("::") {
            "> "
        } else {
            ""
        };
        [mark, line].concat()
    });
    let text: String = lines.collect();
    text.replace("##[", "## [").replace("##vso[", "## vso[")
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
    without_commands(&Visible(line).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_holds_a_command() {
        for hostile in [
            "::error::x",
            "  ::stop-commands::x",
            "a ##[add-mask]x",
            "##vso[task.setvariable]x",
            "###[x] ###vso[y]",
            "a\n::error::x\r::error::y\r\n \t::error::z",
        ] {
            let shown = without_commands(hostile);
            assert!(
                !shown.contains("##[") && !shown.contains("##vso["),
                "{shown}"
            );
            let mut lines = shown.split(['\n', '\r']);
            assert!(
                lines.all(|line| !line.trim_start().starts_with("::")),
                "{shown}"
            );
        }
    }

    #[test]
    fn ordinary_lines_stay() {
        let text = "a.md:3:1: warning x: a::b\n 3 │ ## Timeline ::\n";
        assert_eq!(without_commands(text), text);
    }
}
