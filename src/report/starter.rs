//! A first `pm.yaml` for an archive: what it does already, each key with its evidence.

use super::settings::scalar;
use super::{Visible, counted};
use crate::archive::Survey;
use crate::archive::survey::{Need, Needs, Share, Used, Words};
use crate::model::{Severity, Status};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// A rule that most reports break, each in its own way: a habit of the archive and no slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    /// The rule.
    pub rule: String,
    /// In how many reports it finds something.
    pub reports: usize,
}

/// The rules by which a sentence turns a finished report red.
const BLAME: [&str; 2] = ["blaming-language", "human-error"];

/// So many words are listed that have no place yet.
const MOST: usize = 12;

/// Writes the configuration; rules of `habits` are off in it.
///
/// # Errors
/// When `out` does not take it.
pub fn write_starter(survey: &Survey, habits: &[Habit], out: &mut dyn Write) -> io::Result<()> {
    let sections = [
        head(survey),
        place(survey),
        words("statuses", &survey.statuses, Status::name),
        words("severities", &survey.severities, Severity::name),
        sections(survey),
        vocabulary(survey),
        rules(survey, habits),
    ];
    let written = sections.into_iter().filter(|lines| !lines.is_empty());
    let written: Vec<_> = written.map(|lines| lines.join("\n") + "\n").collect();
    for line in written.join("\n").lines() {
        writeln!(out, "{}", Visible(line))?;
    }
    Ok(())
}

fn head(survey: &Survey) -> Vec<String> {
    vec![
        format!(
            "# Written by `pm init` from {}.",
            counted(survey.reports, "report")
        ),
        "# Every key may go or change; `pm config` prints what applies.".to_owned(),
    ]
}

fn place(survey: &Survey) -> Vec<String> {
    let (root, held) = &survey.root;
    let root = if root.is_empty() { "." } else { root };
    let mut lines = vec![
        format!(
            "# {held} of {} lie there",
            counted(survey.reports, "report")
        ),
        format!("root: {}", scalar_path(root)),
    ];
    if let Some(pattern) = &survey.pattern {
        let (named, word) = (pattern.reports, scalar(&pattern.word));
        let of = counted(survey.reports, "report");
        // New reports must not go to one of several places because most of the old ones lie there.
        if survey.is_in_several_places() {
            lines.push(format!(
                "# {named} of {of} are named so, the others lie elsewhere: say where new ones belong"
            ));
            lines.push(format!("# files: {word}"));
        } else {
            lines.push(format!("# {named} of {of} are named so"));
            lines.push(format!("files: {word}"));
        }
    }
    lines
}

/// A path as YAML reads it back; a dot alone is no word to quote.
fn scalar_path(path: &str) -> String {
    if path == "." {
        path.to_owned()
    } else {
        scalar(path)
    }
}

fn words<T: Copy>(key: &str, words: &Words<T>, name: fn(T) -> &'static str) -> Vec<String> {
    let mut by_name: BTreeMap<&str, Vec<&Used>> = BTreeMap::new();
    for (meaning, used) in &words.clear {
        by_name.entry(name(*meaning)).or_default().push(used);
    }
    let open = by_name.is_empty();
    let mut lines = Vec::new();
    if !open {
        lines.push(format!("{key}:"));
    }
    for (name, words) in by_name {
        lines.push(format!("  # {}", evidence(&words)));
        lines.push(format!("  {name}: {}", list(&words)));
    }
    if !words.unclear.is_empty() {
        let margin = if open { "" } else { "  " };
        let words: Vec<_> = words.unclear.iter().collect();
        lines.push(format!(
            "{margin}# {key} to be placed: {}",
            evidence(&words)
        ));
    }
    lines
}

fn sections(survey: &Survey) -> Vec<String> {
    let mut lines = Vec::new();
    let mut aliases: BTreeMap<_, Vec<&Used>> = BTreeMap::new();
    for (kind, used) in &survey.headings.aliases {
        aliases.entry(kind).or_default().push(used);
    }
    if !aliases.is_empty() {
        lines.push("  aliases:".to_owned());
    }
    for (kind, words) in aliases {
        lines.push(format!("    # {}", evidence(&words)));
        lines.push(format!("    {}: {}", kind.name(), list(&words)));
    }
    lines.extend(needs("required", &survey.needs, Need::Required));
    lines.extend(needs("recommended", &survey.needs, Need::Recommended));
    if !lines.is_empty() {
        lines.insert(0, "sections:".to_owned());
    }
    if !survey.headings.unclear.is_empty() {
        let margin = if lines.is_empty() { "" } else { "  " };
        let unclear: Vec<_> = survey.headings.unclear.iter().collect();
        lines.push(format!(
            "{margin}# headings that name no known section: {}",
            evidence(&unclear)
        ));
    }
    lines
}

/// The rows in which the archive differs from what is usual, each with the sections that make the difference.
fn needs(key: &str, all: &[Needs], wanted: Need) -> Vec<String> {
    let name = |share: &Share| -> String {
        let names: Vec<_> = share.section.iter().map(|kind| kind.name()).collect();
        names.join("|")
    };
    let mut lines = Vec::new();
    for needs in all {
        let shares = needs.shares.iter();
        let moved = |share: &&Share| {
            share.asked != share.fits && [share.asked, share.fits].contains(&wanted)
        };
        let evidence: Vec<_> = shares
            .clone()
            .filter(moved)
            .map(|share| format!("{} in {}", name(share), share.reports))
            .collect();
        if evidence.is_empty() {
            continue;
        }
        let fits = shares.filter(|share| share.fits == wanted);
        let fits: Vec<_> = fits.map(name).collect();
        let others = match needs.severity {
            Severity::Sev4 => " or no severity",
            _ => "",
        };
        let (of, severity) = (counted(needs.reports, "report"), needs.severity.name());
        lines.push(format!(
            "    # of {of} with {severity}{others}: {}",
            evidence.join(", ")
        ));
        lines.push(format!("    {severity}: [{}]", fits.join(", ")));
    }
    if !lines.is_empty() {
        lines.insert(0, format!("  {key}:"));
    }
    lines
}

fn vocabulary(survey: &Survey) -> Vec<String> {
    let mut lines = Vec::new();
    let owners = &survey.owners;
    for (key, names) in [("people", &owners.people), ("teams", &owners.teams)] {
        if !names.is_empty() {
            let names: Vec<_> = names.iter().collect();
            lines.push(format!("  # own actions: {}", evidence(&names)));
            lines.push(format!("  {key}: {}", list(&names)));
        }
    }
    let mut zones = Vec::new();
    let mut open = Vec::new();
    for zone in &survey.zones {
        match zone.offset {
            Some(offset) => zones.push((&zone.used, offset)),
            None => open.push(&zone.used),
        }
    }
    if !zones.is_empty() {
        let used: Vec<_> = zones.iter().map(|(used, _)| *used).collect();
        let entry = |(used, offset): &(&Used, i32)| {
            let sign = if *offset < 0 { '-' } else { '+' };
            let minutes = offset.unsigned_abs();
            format!(
                "{}: \"{sign}{:02}:{:02}\"",
                used.word,
                minutes / 60,
                minutes % 60
            )
        };
        let entries: Vec<_> = zones.iter().map(entry).collect();
        lines.push(format!("  # in timelines: {}", evidence(&used)));
        lines.push(format!("  zones: {{{}}}", entries.join(", ")));
    }
    if !lines.is_empty() {
        lines.insert(0, "vocabulary:".to_owned());
    }
    let margin = if lines.is_empty() { "" } else { "  " };
    if !open.is_empty() {
        lines.push(format!(
            "{margin}# zones whose offset only you know: {}",
            evidence(&open)
        ));
    }
    if !owners.unclear.is_empty() {
        let names: Vec<_> = owners.unclear.iter().collect();
        lines.push(format!(
            "{margin}# owners that are people, teams or neither: {}",
            evidence(&names)
        ));
    }
    lines
}

fn rules(survey: &Survey, habits: &[Habit]) -> Vec<String> {
    let of = counted(survey.reports, "report");
    let mut lines = Vec::new();
    if survey.is_without_status() {
        lines.push(format!(
            "  # {} of {of} state no status and count as drafts, in which blame is a warning",
            survey.without_status
        ));
        lines.extend(BLAME.map(|rule| format!("  {rule}: error")));
    }
    if !habits.is_empty() {
        lines.push(
            "  # What these find is how most reports are written. `pm lint --select RULE` shows it;"
                .to_owned(),
        );
        lines.push("  # delete a line when new reports are to do better.".to_owned());
    }
    if !lines.is_empty() {
        lines.insert(0, "rules:".to_owned());
    }
    for habit in habits {
        lines.push(format!("  # in {} of {of}", habit.reports));
        lines.push(format!("  {}: off", habit.rule));
    }
    lines
}

/// "draft 12, archived 3": words with their reports.
fn evidence(words: &[&Used]) -> String {
    let shown = words.iter().take(MOST);
    let shown: Vec<_> = shown
        .map(|used| {
            format!(
                "{} ({})",
                scalar(&used.word),
                counted(used.reports, "report")
            )
        })
        .collect();
    let more = words.len().saturating_sub(MOST);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    shown.join(", ") + &more
}

fn list(words: &[&Used]) -> String {
    let words: Vec<_> = words.iter().map(|used| scalar(&used.word)).collect();
    format!("[{}]", words.join(", "))
}
