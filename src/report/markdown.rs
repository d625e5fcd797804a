//! A table for a comment on a pull request or the summary of a job, the most severe findings first.

use super::{Report, Summary, View, Visible};
use crate::diagnostic::Level;
use crate::lint::{FileReport, Finding, Run};
use std::fmt::{self, Display, Formatter, Write as _};
use std::io::{self, Write};

/// What is kept for the line that tells how much was left out.
const TAIL: usize = 128;

/// The first line.
const HEAD: &str = "### pm lint";

/// Whether the bytes of a file are those of a table that was written before.
#[must_use]
pub fn is_report(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD.as_bytes())
}

/// The characters that GitHub and others take as a comment.
const COMMENT: usize = 65_536;

pub(super) struct Markdown<'a> {
    view: View<'a>,
    /// How much is written at most.
    limit: usize,
    /// How much a text is.
    size: fn(&str) -> usize,
    /// Where the findings are that have no room.
    elsewhere: &'static str,
}

impl<'a> Markdown<'a> {
    pub(super) fn comment(view: View<'a>) -> Self {
        Self {
            view,
            limit: COMMENT,
            size: |text| text.chars().count(),
            elsewhere: "in a comment; `pm lint` prints them",
        }
    }
}

/// Writes the table for the summary of a job, of which a server takes so many bytes and nothing of a longer one; the
/// findings that have no room are counted at its end.
///
/// # Errors
/// When `out` does not take it.
pub fn write_job_summary(
    run: &Run,
    view: View<'_>,
    limit: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let table = Markdown {
        view,
        limit,
        size: str::len,
        elsewhere: "here; the log of the job has them",
    };
    table.write(run, out)
}

impl Report for Markdown<'_> {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let summary = Summary::of(run).to_string();
        let summary = if summary.is_empty() {
            "no postmortems".to_owned()
        } else {
            summary
        };
        let mut head = format!("{HEAD}\n\n{summary}\n");
        if run.findings().next().is_some() {
            head.push_str("\n| level | place | rule | finding |\n| --- | --- | --- | --- |\n");
        }
        let mut left = self.limit.saturating_sub(TAIL);
        let size = (self.size)(&head);
        if size > left {
            return Ok(());
        }
        left -= size;
        out.write_all(head.as_bytes())?;
        let by_level = [Level::Error, Level::Warning, Level::Info].into_iter();
        let findings = by_level.flat_map(|level| {
            let alike = run.findings();
            alike.filter(move |(_, finding)| finding.level == level)
        });
        for (nth, (file, finding)) in findings.enumerate() {
            let row = self.row(file, finding);
            let size = (self.size)(&row);
            if size > left {
                let count = run.findings().count() - nth;
                return writeln!(out, "\n{count} more have no room {}.", self.elsewhere);
            }
            left -= size;
            out.write_all(row.as_bytes())?;
        }
        if !run.cut.is_empty() {
            writeln!(out, "\n{} more are not shown.", run.cut.len())?;
        }
        Ok(())
    }
}

impl Markdown<'_> {
    fn row(&self, file: &FileReport, finding: &Finding) -> String {
        let path = (self.view.in_repository)(&file.source.path);
        let diagnostic = &finding.diagnostic;
        let place = file.source.position(diagnostic.span.start);
        let mut row = format!(
            "| {} | {}:{}:{} | `{}` | {}",
            finding.level.name(),
            Text(&path),
            place.line,
            place.column,
            finding.rule.name,
            Text(&diagnostic.message)
        );
        if let Some(help) = &diagnostic.help {
            // Writing to a string does not fail.
            let _ = write!(row, "<br>{}", Text(help));
        }
        row.push_str(" |\n");
        row
    }
}

/// A text that stays text in Markdown as forges read it: no markup, no HTML, no link, nobody mentioned, no issue named.
///
/// A character reference is never markup, but forges look for mentions and addresses in what was rendered; there a
/// zero-width space keeps the sign from the word.
pub(super) struct Text<'a>(pub(super) &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Visible(self.0).to_string();
        let mut before = '\0';
        for c in text.chars() {
            match c {
                '@' | '#' => write!(f, "&#{};&#8203;", u32::from(c))?,
                '/' if before == ':' => f.write_str("&#8203;/")?,
                '.' if before.eq_ignore_ascii_case(&'w') => f.write_str("&#8203;.")?,
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '~' | '!'
                | '&' | '$' | '^' => write!(f, "&#{};", u32::from(c))?,
                c => f.write_char(c)?,
            }
            before = c;
        }
        Ok(())
    }
}
