//! The manual of the rules: the list, and a page with the live finding under each bad example.

use super::{Colour, Format, View, Visible};
use crate::diagnostic::{Group, RuleInfo};
use crate::lint::{Linter, Plan, Run, Selection};
use crate::model::Dialect;
use crate::rules::{Example, Rule, Settings, Verdict};
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::io::{self, Write};

/// Writes the rules that are wanted, by group, with what each finds.
///
/// # Errors
/// When `out` does not take it.
pub fn write_rules(
    rules: &[&RuleInfo],
    wanted: &dyn Fn(&RuleInfo) -> bool,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    let width = rules
        .iter()
        .map(|rule| rule.name.len())
        .max()
        .unwrap_or_default();
    for group in Group::ALL {
        let mut rules = rules
            .iter()
            .filter(|rule| rule.group == group && wanted(rule))
            .peekable();
        if rules.peek().is_none() {
            continue;
        }
        writeln!(out, "{}", heading(group.name(), colour))?;
        for info in rules {
            writeln!(
                out,
                "  {:width$}  {:15}  {}",
                info.name,
                levels(info),
                Visible(info.summary())
            )?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "Levels are those of a final document and of a draft. `pm explain RULE` tells more."
    )
}

/// Writes the page of a rule that a team has declared.
///
/// # Errors
/// When `out` does not take it.
pub fn write_custom_page(info: &RuleInfo, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} ({})\n{} unless `rules` in pm.yaml says otherwise\n",
        heading(&info.name, colour),
        info.group.name(),
        info.levels.finished.name()
    )?;
    for line in info.docs.lines() {
        match line.strip_prefix("## ") {
            Some(title) => writeln!(out, "{}", heading(title, colour))?,
            None => writeln!(out, "{}", Visible(line))?,
        }
    }
    Ok(())
}

/// Writes the page of a rule of ours.
///
/// # Errors
/// When `out` does not take it.
pub fn write_page(
    rule: &Rule,
    today: NaiveDate,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Vec::new();
    page_of(rule, today, colour, &mut page)?;
    writeln!(out, "{}", String::from_utf8_lossy(&page).trim_end())
}

fn page_of(rule: &Rule, today: NaiveDate, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let info = &rule.info;
    writeln!(
        out,
        "{} ({})",
        heading(&info.name, colour),
        info.group.name()
    )?;
    let fixes = if info.fixes.is_empty() {
        ""
    } else {
        "; a fix is offered in JSON"
    };
    let (finished, draft) = (info.levels.finished.name(), info.levels.draft.name());
    writeln!(
        out,
        "{finished} in a final document, {draft} in a draft{fixes}; since {}",
        info.since
    )?;
    writeln!(out)?;
    let mut lines = info
        .docs
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line));
    while let Some(line) = lines.next() {
        // A document with code in it stands in a longer fence.
        let behind = line.trim_start_matches('`');
        let mark = &line[..line.len() - behind.len()];
        if let Some(title) = line.strip_prefix("## ") {
            writeln!(out, "{}", heading(title, colour))?;
        } else if let Some(fence) = behind.strip_prefix("md ").filter(|_| mark.len() > 2) {
            let text: String = lines
                .by_ref()
                .take_while(|line| *line != mark)
                .flat_map(|line| [line, "\n"])
                .collect();
            let (verdict, path) = Example::fence(fence).unwrap_or((Verdict::Good, Example::PATH));
            match path {
                Example::PATH => writeln!(out, "{}:", verdict.name())?,
                _ => writeln!(out, "{}, as {path}:", verdict.name())?,
            }
            writeln!(out)?;
            write_indented(&text, out)?;
            writeln!(out)?;
            if verdict == Verdict::Bad {
                write_indented(&finding(rule, path, &text, today, colour)?, out)?;
                writeln!(out)?;
            }
        } else {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// What the rule says of an example, as `pm lint` shows it.
fn finding(
    rule: &Rule,
    path: &str,
    text: &str,
    today: NaiveDate,
    colour: Colour,
) -> io::Result<String> {
    // What the engine says of suppressions depends on the rules that ran.
    let of_engine = rule.info.group == Group::Engine;
    let name = if of_engine { "all" } else { &rule.info.name };
    let selection = Selection {
        select: Some(vec![name.to_owned()]),
        ..Selection::default()
    };
    let linter = Linter {
        plan: Plan::new(&selection).map_err(io::Error::other)?,
        settings: Settings::default(),
        dialect: Dialect::default(),
        today,
    };
    let verdict = Verdict::Bad;
    let files = Example {
        verdict,
        path,
        text,
    }
    .files()
    .into_iter();
    let files = files.map(|(name, text)| (SourceFile::new(name.as_str(), text), name));
    let mut files = linter.lint_all(files.collect());
    for file in &mut files {
        file.findings
            .retain(|finding| finding.rule.name == rule.info.name);
    }
    let run = Run {
        files,
        ..Run::default()
    };
    let mut shown = Vec::new();
    Format::Full.write(&run, View::from_here(colour), &mut shown)?;
    Ok(String::from_utf8_lossy(&shown).trim_end().to_owned())
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

pub(super) fn heading(text: &str, colour: Colour) -> String {
    match colour {
        Colour::Plain => text.to_owned(),
        Colour::Ansi => format!("\x1b[1m{text}\x1b[0m"),
    }
}

fn levels(info: &RuleInfo) -> String {
    format!(
        "{}/{}",
        info.levels.finished.name(),
        info.levels.draft.name()
    )
}
