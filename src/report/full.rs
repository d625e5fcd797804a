//! For people: the place, what was found, the words concerned in their line, and what to do.

use super::excerpt::{Excerpt, labels_left_out};
use super::tried::tried;
use super::{Colour, Report, Visible, fixable};
use crate::diagnostic::{Applicability, Level};
use crate::lint::{FileReport, Finding, Run};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity, SourceCode,
    ThemeCharacters, ThemeStyles,
};
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};

/// Messages and help are wrapped at this column, whatever the terminal: the same input gives the same bytes.
const WIDTH: usize = 100;

/// What stands before a sentence as it could read.
const TRY: &str = "  try:  ";

pub(super) struct Full {
    pub(super) colour: Colour,
    /// The boldest kind of fix that is marked.
    pub(super) most: Applicability,
}

impl Report for Full {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        run.files
            .iter()
            .try_for_each(|file| self.write_file(file, out))
    }
}

/// So many hints of one rule are shown in full for a file; where there are more than twice as many, the rest is one line.
const HINTS: usize = 3;

impl Full {
    fn write_file(&self, file: &FileReport, out: &mut dyn Write) -> io::Result<()> {
        let mut hints: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in file
            .findings
            .iter()
            .filter(|finding| finding.level == Level::Info)
        {
            hints.entry(&*finding.rule.name).or_default().push(finding);
        }
        hints.retain(|_, alike| alike.len() > 2 * HINTS);
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in &file.findings {
            let alike = hints
                .get(&*finding.rule.name)
                .filter(|_| finding.level == Level::Info);
            let Some(alike) = alike else {
                self.write_finding(file, finding, out)?;
                continue;
            };
            let count = shown.entry(&*finding.rule.name).or_default();
            *count += 1;
            if *count <= HINTS {
                self.write_finding(file, finding, out)?;
            } else if *count == HINTS + 1 {
                self.write_rest(file, &alike[HINTS..], out)?;
            }
        }
        Ok(())
    }

    /// One line for many hints of one rule, with the lines that they are on.
    fn write_rest(
        &self,
        file: &FileReport,
        rest: &[&Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (bold, level, reset) = self.escapes(Level::Info);
        let lines = rest
            .iter()
            .map(|finding| file.source.position(finding.diagnostic.span.start).line);
        writeln!(
            out,
            "{bold}{}{reset} {level}info{reset} {} more {}, on lines {}; `--format concise` lists them\n",
            Visible(&file.source.path),
            rest.len(),
            rest[0].rule.name,
            ranges(lines),
        )
    }

    fn write_finding(
        &self,
        file: &FileReport,
        finding: &Finding,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let place = file.source.position(finding.diagnostic.span.start);
        let (bold, level, reset) = self.escapes(finding.level);
        writeln!(
            out,
            "{bold}{}:{}:{}{reset} {level}{}{reset} {}{}",
            Visible(&file.source.path),
            place.line,
            place.column,
            finding.level.name(),
            &*finding.rule.name,
            fixable(finding, self.most)
        )?;
        let shown = Shown {
            finding,
            message: Visible(&finding.diagnostic.message).to_string(),
            // A file that was not read has nothing to show.
            excerpt: (!file.source.text.is_empty())
                .then(|| Excerpt::of(&finding.diagnostic, &file.source)),
        };
        let handler = GraphicalReportHandler::new_themed(self.theme(&shown))
            .with_width(WIDTH)
            .with_context_lines(0)
            .without_primary_span_start()
            .without_syntax_highlighting();
        let mut text = String::new();
        handler
            .render_report(&mut text, &shown)
            .map_err(io::Error::other)?;
        let mut text = trimmed(&text);
        if let Some(tried) = tried(&finding.diagnostic, &file.source, WIDTH - TRY.len()) {
            text.push_str(TRY);
            text.push_str(&Visible(&tried).to_string());
            text.push('\n');
        }
        let rest: Vec<_> = labels_left_out(&finding.diagnostic).collect();
        if rest.is_empty() {
            return writeln!(out, "{text}");
        }
        let lines = rest
            .iter()
            .map(|label| file.source.position(label.span.start).line);
        writeln!(
            out,
            "{text}  {} more, on lines {}\n",
            rest.len(),
            ranges(lines)
        )
    }

    fn escapes(&self, level: Level) -> (&'static str, &'static str, &'static str) {
        let colour = match level {
            Level::Error => "\x1b[31m",
            Level::Warning => "\x1b[33m",
            Level::Info | Level::Off => "\x1b[36m",
        };
        match self.colour {
            Colour::Plain => ("", "", ""),
            Colour::Ansi => ("\x1b[1m", colour, "\x1b[0m"),
        }
    }

    /// The words concerned in the colour of the level, other places in a quieter one.
    fn theme(&self, shown: &Shown<'_>) -> GraphicalTheme {
        let mut styles = match self.colour {
            Colour::Plain => ThemeStyles::none(),
            Colour::Ansi => ThemeStyles::ansi(),
        };
        let primary = match shown.finding.level {
            Level::Error => styles.error,
            Level::Warning => styles.warning,
            Level::Info | Level::Off => styles.advice,
        };
        let marks = shown.excerpt.iter().flat_map(|excerpt| &excerpt.marks);
        let highlights: Vec<_> = marks
            .map(|mark| if mark.primary { primary } else { styles.help })
            .collect();
        if !highlights.is_empty() {
            styles.highlights = highlights;
        }
        GraphicalTheme {
            characters: ThemeCharacters::unicode(),
            styles,
        }
    }
}

/// Lines in order as ranges: `15-20, 28`; the first few where there are many.
fn ranges(lines: impl Iterator<Item = u32>) -> String {
    const MOST: usize = 8;
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if line <= *last + 1 => *last = line,
            _ => ranges.push((line, line)),
        }
    }
    let range = |&(first, last): &(u32, u32)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    };
    let mut shown: Vec<String> = ranges.iter().take(MOST).map(range).collect();
    if ranges.len() > MOST {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// Without the frame above and below the lines of the file, which would take more room than they do, and without the
/// spaces that the renderer leaves at the ends of lines.
fn trimmed(text: &str) -> String {
    text.lines()
        .map(str::trim_end)
        .filter(|line| !matches!(line.trim_start(), "╭────" | "╰────"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// A finding as the renderer asks for it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    message: String,
    excerpt: Option<Excerpt>,
}

impl Display for Shown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<Severity> {
        Some(match self.finding.level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info | Level::Off => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let help = self.finding.diagnostic.help.as_ref()?;
        Some(Box::new(Visible(help)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt
            .as_ref()
            .map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let marks = &self.excerpt.as_ref()?.marks;
        Some(Box::new(marks.iter().map(|mark| {
            let text = mark.text.as_ref().map(|text| Visible(text).to_string());
            LabeledSpan::new(text, mark.place.start, mark.place.len())
        })))
    }
}
