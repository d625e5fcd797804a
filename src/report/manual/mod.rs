//! The manual of the rules: the list, and pages with the live finding under each bad example.

mod live;
mod page;

use super::{Colour, Visible};
use crate::diagnostic::{Group, RuleInfo};
use chrono::NaiveDate;
use live::Live;
use std::io::{self, Write};

/// How the manual is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manual {
    /// For a terminal.
    Text(Colour),
    /// For a page of documentation.
    Markdown,
}

/// What each rule finds with its levels, by group.
///
/// # Errors
/// When `out` does not take it.
pub fn write_rules(rules: &[&RuleInfo], manual: Manual, out: &mut dyn Write) -> io::Result<()> {
    match manual {
        Manual::Text(colour) => list(rules, colour, out),
        Manual::Markdown => out.write_all(rules_table(rules).as_bytes()),
    }
}

fn list(rules: &[&RuleInfo], colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let width = rules.iter().map(|rule| rule.name.len()).max();
    let width = width.unwrap_or_default();
    for (group, rules) in grouped(rules) {
        writeln!(out, "{}", heading(group.name(), colour))?;
        for info in rules {
            let levels = format!(
                "{}/{}",
                info.levels.finished.name(),
                info.levels.draft.name()
            );
            writeln!(
                out,
                "  {:width$}  {levels:15}  {}",
                info.name,
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

/// What each rule finds with its levels, as a table in Markdown.
#[must_use]
pub fn rules_table(rules: &[&RuleInfo]) -> String {
    let mut lines = vec![
        "| rule | what it does | final | draft |".to_owned(),
        "| --- | --- | --- | --- |".to_owned(),
    ];
    for (group, rules) in grouped(rules) {
        lines.push(format!("| **{}** | | | |", group.name()));
        lines.extend(rules.into_iter().map(|rule| {
            let summary = Visible(rule.summary()).to_string().replace('|', "\\|");
            let (finished, draft) = (rule.levels.finished.name(), rule.levels.draft.name());
            format!("| `{}` | {summary} | {finished} | {draft} |", rule.name)
        }));
    }
    lines.join("\n") + "\n"
}

/// The pages of rules, by group.
///
/// # Errors
/// When `out` does not take it.
pub fn write_pages(
    rules: &[&RuleInfo],
    today: NaiveDate,
    manual: Manual,
    out: &mut dyn Write,
) -> io::Result<()> {
    let live = Live::new(today);
    if let ([rule], Manual::Markdown) = (rules, manual) {
        return page::write_markdown(rule, &live, 1, out);
    }
    if manual == Manual::Markdown {
        out.write_all(PREFACE.as_bytes())?;
    }
    let mut first = true;
    for (group, rules) in grouped(rules) {
        if manual == Manual::Markdown {
            writeln!(out, "## {}\n", group.name())?;
        }
        for rule in rules {
            match manual {
                Manual::Text(colour) => {
                    if !std::mem::take(&mut first) {
                        writeln!(out, "\n")?;
                    }
                    page::write_text(rule, &live, colour, out)?;
                }
                Manual::Markdown => page::write_markdown(rule, &live, 3, out)?,
            }
        }
    }
    Ok(())
}

/// What stands before the pages of several rules.
const PREFACE: &str = "# The rules of pm

A rule has one level for a final document and one for a draft; in review it is the higher of the draft's level and the
final one less one step. A document without a status counts as a draft. `rules` in pm.yaml and `--level RULE=LEVEL` set
other levels; the keys of pm.yaml that a rule goes by stand on its page. `pm explain RULE` shows a page in the terminal.

";

/// The groups that have rules among these, with them.
fn grouped<'a>(rules: &[&'a RuleInfo]) -> Vec<(Group, Vec<&'a RuleInfo>)> {
    let of_group = |group: Group| {
        let rules = rules.iter().copied().filter(|rule| rule.group == group);
        (group, rules.collect::<Vec<_>>())
    };
    let groups = Group::ALL.into_iter().map(of_group);
    groups.filter(|(_, rules)| !rules.is_empty()).collect()
}

pub(super) fn heading(text: &str, colour: Colour) -> String {
    match colour {
        Colour::Plain => text.to_owned(),
        Colour::Ansi => format!("\x1b[1m{text}\x1b[0m"),
    }
}
