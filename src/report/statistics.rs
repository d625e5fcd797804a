//! How often each rule spoke, and how much was found in each file.

use super::Visible;
use super::json::Counts;
use super::summary::counted;
use crate::diagnostic::Level;
use crate::lint::{Finding, Run};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::io::{self, Write};

/// Findings of one kind by level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
struct Tally {
    error: usize,
    warning: usize,
    info: usize,
}

impl Tally {
    fn add(&mut self, level: Level) {
        match level {
            Level::Error => self.error += 1,
            Level::Warning => self.warning += 1,
            Level::Info => self.info += 1,
            Level::Off => {}
        }
    }

    fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        findings
            .into_iter()
            .for_each(|finding| tally.add(finding.level));
        tally
    }

    fn total(self) -> usize {
        self.error + self.warning + self.info
    }
}

/// What a run found by rule and by file; the most first, then by name.
struct Statistics<'a> {
    rules: Vec<(&'a str, Tally, usize)>,
    files: Vec<(&'a str, Tally)>,
}

impl<'a> Statistics<'a> {
    fn of(run: &'a Run) -> Self {
        let mut rules: BTreeMap<&str, (Tally, BTreeSet<&str>)> = BTreeMap::new();
        for (file, finding) in run.findings() {
            let (tally, files) = rules.entry(&*finding.rule.name).or_default();
            tally.add(finding.level);
            files.insert(&file.source.path);
        }
        let mut rules: Vec<_> = rules
            .into_iter()
            .map(|(rule, (tally, files))| (rule, tally, files.len()))
            .collect();
        rules.sort_by_key(|&(rule, tally, _)| (Reverse(tally.total()), rule));
        let files = run
            .files
            .iter()
            .filter(|file| !file.findings.is_empty())
            .map(|file| (file.source.path.as_str(), Tally::of(&file.findings)));
        let mut files: Vec<_> = files.collect();
        files.sort_by_key(|&(path, tally)| (Reverse(tally.total()), path));
        Self { rules, files }
    }
}

/// Writes two tables for people.
///
/// # Errors
/// When `out` does not take it.
pub fn write_statistics(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let Statistics { rules, files } = Statistics::of(run);
    if rules.is_empty() {
        return Ok(());
    }
    write_head("rule", out)?;
    for (rule, tally, files) in rules {
        let files = counted(files, "file");
        write_row(tally, format_args!("{rule} (in {files})"), out)?;
    }
    writeln!(out)?;
    write_head("file", out)?;
    for (path, tally) in files {
        write_row(tally, Visible(path), out)?;
    }
    writeln!(out)
}

fn write_head(what: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  total   error warning    info  {what}")
}

fn write_row(tally: Tally, what: impl Display, out: &mut dyn Write) -> io::Result<()> {
    let Tally {
        error,
        warning,
        info,
    } = tally;
    let total = tally.total();
    writeln!(out, "{total:7} {error:7} {warning:7} {info:7}  {what}")
}

/// Writes the same as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_statistics_as_json(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let Statistics { rules, files } = Statistics::of(run);
    let rules = rules.into_iter().map(|(rule, tally, files)| RuleEntry {
        rule,
        total: tally.total(),
        tally,
        files,
    });
    let files = files.into_iter().map(|(path, tally)| FileEntry {
        path,
        total: tally.total(),
        tally,
    });
    let document = Document {
        version: super::json::VERSION,
        rules: rules.collect(),
        files: files.collect(),
        summary: Counts::of(run),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    rules: Vec<RuleEntry<'a>>,
    files: Vec<FileEntry<'a>>,
    summary: Counts,
}

#[derive(Serialize)]
struct RuleEntry<'a> {
    rule: &'a str,
    total: usize,
    #[serde(flatten)]
    tally: Tally,
    /// How many files it spoke of.
    files: usize,
}

#[derive(Serialize)]
struct FileEntry<'a> {
    path: &'a str,
    total: usize,
    #[serde(flatten)]
    tally: Tally,
}
