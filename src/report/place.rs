//! Why findings were or were not made at a place, for people.

use super::excerpt::{WIDTH, fitting};
use super::manual::heading;
use super::{Colour, Visible};
use crate::diagnostic::Level;
use crate::lint::{Decided, Explanation, Finding, Given, LeftAlone, Origin, Said};
use crate::model::Status;
use std::io::{self, Write};

/// A line takes this many rows at most.
const ROWS: usize = 8;
/// A subject is shown up to this many columns.
const SUBJECT: usize = 60;

/// Writes what the rules say of a place.
///
/// # Errors
/// When `out` does not take it.
pub fn write_place(
    explanation: &Explanation,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    let place = explanation.place;
    let column = place
        .column
        .map_or_else(String::new, |column| format!(":{column}"));
    let path = Visible(&explanation.source.path).to_string();
    let title = format!("{path}:{}{column}", place.line);
    writeln!(out, "{}", heading(&title, colour))?;
    quote(explanation, out)?;
    writeln!(out)?;
    if let Some(section) = &explanation.section {
        writeln!(out, "section: {}", Visible(section))?;
    }
    writeln!(out, "status:  {}", status(explanation))?;
    writeln!(out)?;
    writeln!(out, "{}", heading("Findings", colour))?;
    for finding in &explanation.findings {
        write_finding(explanation, finding, out)?;
    }
    for silenced in &explanation.suppressed {
        write_finding(explanation, &silenced.finding, out)?;
        let line = explanation.source.position(silenced.by.start).line;
        writeln!(out, "    ignored: the comment on line {line} says so")?;
    }
    if explanation.findings.is_empty() && explanation.suppressed.is_empty() {
        writeln!(out, "  none")?;
    }
    writeln!(out)?;
    writeln!(out, "{}", heading("Language", colour))?;
    for decided in &explanation.decided {
        write_decided(explanation, decided, out)?;
    }
    write_rest(explanation, out)
}

/// The line, under its number, on as many rows as it needs.
fn quote(explanation: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    let source = &explanation.source;
    let line = explanation.place.line;
    let words = source.shown(source.lines.line_span(line, &source.text));
    let mut rest: &str = &words;
    rest = rest.strip_prefix('\u{feff}').unwrap_or(rest);
    let mut margin = format!(" {line} │ ");
    let other = format!(" {} │ ", " ".repeat(line.to_string().len()));
    for _ in 0..ROWS {
        let fits = fitting(rest, WIDTH);
        let end = match rest.get(..fits).and_then(|row| row.rfind(' ')) {
            Some(blank) if fits < rest.len() => blank + 1,
            _ => fits,
        };
        let (row, later) = rest.split_at(end);
        rest = later;
        let more = if rest.is_empty() { "" } else { " " };
        let row = format!("{margin}{}", Visible(row));
        writeln!(out, "{}", row.trim_end())?;
        if more.is_empty() {
            return Ok(());
        }
        margin.clone_from(&other);
    }
    writeln!(out, "{other}…")
}

/// What the document says of its status, and what that counts as.
fn status(explanation: &Explanation) -> String {
    match &explanation.status {
        None => "none is stated, which counts as a draft".to_owned(),
        Some((raw, None)) => format!("{} is no known status and counts as a draft", shown(raw)),
        Some((raw, Some(status))) => format!("{} ({})", Visible(raw), status.name()),
    }
}

fn write_finding(
    explanation: &Explanation,
    finding: &Finding,
    out: &mut dyn Write,
) -> io::Result<()> {
    let diagnostic = &finding.diagnostic;
    let at = explanation.source.position(diagnostic.span.start);
    writeln!(
        out,
        "  {}:{} {} {}: {}",
        at.line,
        at.column,
        finding.level.name(),
        finding.rule.name,
        Visible(&diagnostic.message)
    )?;
    match &diagnostic.help {
        Some(help) => writeln!(out, "    help: {}", Visible(help)),
        None => Ok(()),
    }
}

fn write_decided(
    explanation: &Explanation,
    decided: &Decided,
    out: &mut dyn Write,
) -> io::Result<()> {
    let subject = match &decided.subject {
        Some(subject) => format!("subject {}", shown(subject)),
        None => "no subject".to_owned(),
    };
    writeln!(
        out,
        "  {}:{} {}, {subject}",
        decided.at.line,
        decided.at.column,
        shown(&decided.trigger)
    )?;
    let status = match &explanation.status {
        Some((_, Some(Status::Final))) => "a final document",
        Some((_, Some(Status::InReview))) => "a document in review",
        _ => "a draft",
    };
    match &decided.said {
        Said::Silent(reason) => writeln!(out, "    silent, because {}", reason.words()),
        Said::Allowed(rule) => {
            writeln!(
                out,
                "    {rule} lets it stand here: `names` allows it in this section"
            )
        }
        Said::Verdict(rule, given) => {
            writeln!(
                out,
                "    {rule}: {} in {status}, {}",
                level(given.level),
                by(given)
            )
        }
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Info => "info",
        Level::Warning => "a warning",
        Level::Error => "an error",
    }
}

/// What gave a rule its level.
fn by(given: &Given) -> String {
    match &given.by {
        Origin::Default => "by default".to_owned(),
        Origin::Config(name) => format!("because the configuration sets `{name}`"),
        Origin::CommandLine => "because the command line says so".to_owned(),
    }
}

/// Says what was not read, or that nothing on it is worth a closer look.
fn write_rest(explanation: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    let here = match explanation.place.column {
        Some(_) => "column",
        None => "line",
    };
    let left: Vec<_> = explanation
        .prose
        .left_alone
        .iter()
        .map(|what| name(*what))
        .collect();
    let left = left.join(", ");
    if !explanation.prose.is_read {
        return writeln!(
            out,
            "  the language rules do not read this {here}: it is {left}"
        );
    }
    if explanation.decided.is_empty() {
        let language = explanation.language.unwrap_or("no language");
        writeln!(
            out,
            "  no word at this {here} is one where the language rules look closer; \
             the text is read as {language}"
        )?;
    }
    if left.is_empty() {
        return Ok(());
    }
    writeln!(out, "  not read on this {here}: {left}")
}

fn name(what: LeftAlone) -> &'static str {
    match what {
        LeftAlone::Blank => "empty",
        LeftAlone::FrontMatter => "front matter, which states fields",
        LeftAlone::Code => "code",
        LeftAlone::Quotation => "a quotation",
        LeftAlone::Prompt => "a template's prompt that waits for an answer",
        LeftAlone::Comment => "a comment",
        LeftAlone::Html => "HTML",
        LeftAlone::LinkTarget => "the target of a link",
        LeftAlone::Markup => "markup",
    }
}

/// Words of the document in quotation marks, cut where they are long.
fn shown(words: &str) -> String {
    let fits = fitting(words, SUBJECT);
    let more = if fits < words.len() { "…" } else { "" };
    format!("\"{}{more}\"", Visible(&words[..fits]))
}
