//! The page of one rule, for a terminal or in Markdown.

use super::heading;
use super::live::Live;
use crate::diagnostic::{Applicability, Levels, RuleInfo};
use crate::report::{Colour, Visible};
use crate::rules::{self, Example, Verdict};
use std::io::{self, Write};

/// A part of a page, in order.
enum Part<'a> {
    Heading(&'a str),
    Line(&'a str),
    Example(Example<'a>),
}

fn parts(info: &RuleInfo) -> Vec<Part<'_>> {
    let mut examples = info.examples();
    let mut lines = info
        .docs
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line));
    let mut parts = Vec::new();
    while let Some(line) = lines.next() {
        // A document with code in it stands in a longer fence.
        let behind = line.trim_start_matches('`');
        let mark = &line[..line.len() - behind.len()];
        if let Some(title) = line.strip_prefix("## ") {
            parts.push(Part::Heading(title));
        } else if mark.len() > 2 && behind.starts_with("md ") {
            lines.by_ref().find(|line| *line == mark);
            parts.extend(examples.next().map(Part::Example));
        } else {
            parts.push(Part::Line(line));
        }
    }
    parts
}

/// How an example is introduced.
fn introduced(example: &Example<'_>) -> String {
    let verdict = example.verdict.name();
    match example.path {
        _ if example.files().len() > 1 => format!("{verdict}, as files each under its name"),
        Example::PATH => verdict.to_owned(),
        path => format!("{verdict}, as {path}"),
    }
}

/// The facts of a rule, each under its name.
fn facts(info: &RuleInfo) -> Vec<(&'static str, String)> {
    let levels = |levels: Levels| match (levels.finished.name(), levels.draft.name()) {
        (finished, draft) if finished == draft => format!("{draft} in every document"),
        (finished, draft) => format!("{finished} in a final document, {draft} in a draft"),
    };
    let mut level = levels(info.levels);
    if let Some(strict) = info.strict {
        level = format!("{level}; with `strict: true` {}", levels(strict));
    }
    let fix = |kind: &Applicability| match kind {
        Applicability::Safe => "safe (`--fix` applies it)",
        Applicability::Unsafe => "unsafe (`--fix --unsafe-fixes` applies it)",
        Applicability::Display => "display (an example to read, never applied)",
    };
    let fixes: Vec<&str> = info.fixes.iter().map(fix).collect();
    let mut facts = vec![
        ("level", level),
        (
            "fix",
            if fixes.is_empty() {
                "none".to_owned()
            } else {
                fixes.join(" or ")
            },
        ),
    ];
    let mut keys: Vec<String> = info.keys.iter().map(|key| format!("`{key}`")).collect();
    if rules::find(&info.name).is_some_and(|rule| rules::verdict_of(rule).is_some()) {
        let option = |option| format!("`rules.{}.{option}`", info.name);
        keys.extend(["phrases", "exceptions"].map(option));
    }
    if !keys.is_empty() {
        facts.push(("pm.yaml", keys.join(", ")));
    }
    if info.clock {
        facts.push(("clock", "goes by today's date".to_owned()));
    }
    if !info.since.is_empty() {
        facts.push(("since", info.since.to_owned()));
    }
    facts
}

/// Writes a page for a terminal.
pub(super) fn write_text(
    info: &RuleInfo,
    live: &Live,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Vec::new();
    text(info, live, colour, &mut page)?;
    writeln!(out, "{}", String::from_utf8_lossy(&page).trim_end())
}

fn text(info: &RuleInfo, live: &Live, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let group = info.group.name();
    writeln!(out, "{} ({group})", heading(&info.name, colour))?;
    for (name, fact) in facts(info) {
        writeln!(out, "{:9}{fact}", format!("{name}:"))?;
    }
    writeln!(out)?;
    for part in parts(info) {
        match part {
            Part::Heading(title) => writeln!(out, "{}", heading(title, colour))?,
            Part::Line(line) => writeln!(out, "{}", Visible(line))?,
            Part::Example(example) => {
                writeln!(out, "{}:\n", introduced(&example))?;
                write_indented(&example.document(), out)?;
                writeln!(out)?;
                if example.verdict == Verdict::Bad {
                    write_indented(&live.finding(info, example, colour)?, out)?;
                    writeln!(out)?;
                }
            }
        }
    }
    Ok(())
}

fn write_indented(text: &str, out: &mut dyn Write) -> io::Result<()> {
    text.lines().try_for_each(|line| {
        if line.is_empty() {
            writeln!(out)
        } else {
            writeln!(out, "    {line}")
        }
    })
}

/// Writes a page in Markdown, under a heading of a level.
pub(super) fn write_markdown(
    info: &RuleInfo,
    live: &Live,
    level: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let marks = "#".repeat(level);
    writeln!(out, "{marks} {}\n", info.name)?;
    writeln!(out, "{}\n", Visible(info.summary()))?;
    writeln!(out, "- group: {}", info.group.name())?;
    for (name, fact) in facts(info) {
        writeln!(out, "- {name}: {fact}")?;
    }
    let mut apart = true;
    for part in parts(info).into_iter().skip(1) {
        let is_blank = matches!(part, Part::Line(""));
        if (apart && !is_blank) || (!apart && matches!(part, Part::Example(_))) {
            writeln!(out)?;
        }
        apart = match part {
            Part::Heading(title) => {
                writeln!(out, "{marks}# {title}")?;
                true
            }
            Part::Line("") => true,
            Part::Line(line) => {
                writeln!(out, "{}", Visible(line))?;
                false
            }
            Part::Example(example) => {
                writeln!(out, "{}:\n", introduced(&example))?;
                write_fenced("md", &example.document(), out)?;
                if example.verdict == Verdict::Bad {
                    writeln!(out, "\nits finding:\n")?;
                    let finding = live.finding(info, example, Colour::Plain)?;
                    write_fenced("text", &finding, out)?;
                }
                true
            }
        };
    }
    writeln!(out)
}

/// A text in a fence that is longer than every one in it.
fn write_fenced(language: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default().max(2) + 1);
    writeln!(out, "{fence}{language}\n{}\n{fence}", text.trim_end())
}
