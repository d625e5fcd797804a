//! What a run found, written for people and for programs: one file per format.
//!
//! Text that comes from a document, a file's name or a configuration never reaches a terminal as it is: the formats for
//! people pass it through [`Visible`].

mod actions;
mod azure;
mod baseline;
mod checkstyle;
mod concise;
mod coverage;
mod diff;
pub mod document;
mod excerpt;
mod full;
mod github;
mod gitlab;
mod index;
mod inline;
mod json;
mod junit;
mod lasted;
mod log_line;
mod manual;
mod markdown;
mod place;
mod rdjson;
mod review;
mod sarif;
mod schema;
mod search;
mod settings;
mod similar;
mod starter;
mod statistics;
mod stats;
mod summary;
mod timeline;
mod tried;
mod visible;
mod xml;

pub use actions::{TaskFormat, TaskList};
pub use coverage::{
    undecided, write_coverage, write_coverage_json, write_ruling, write_ruling_json,
};
pub use diff::write_diff;
pub use document::{write_documents, write_documents_by_line};
pub use github::write_problem;
pub use index::index;
pub use lasted::Lasted;
pub use log_line::without_commands;
pub use manual::{Manual, rules_table, write_pages, write_rules};
pub use markdown::{is_report, write_job_summary};
pub use place::write_place;
pub use review::{Pack, write_review};
pub use schema::{Schema, write_schema};
pub use search::{write_hits, write_hits_json};
pub use settings::{write_settings, write_settings_json};
pub use similar::{Resemblance, write_similar, write_similar_json};
pub use starter::{Habit, write_starter};
pub use statistics::{write_statistics, write_statistics_as_json};
pub use stats::{
    archive_charts, archive_markdown, write_archive_csv, write_archive_json,
    write_archive_statistics,
};
pub use summary::{Summary, counted};
pub use timeline::{Derived, derived, write_timeline};
pub use visible::Visible;

use crate::diagnostic::Applicability;
use crate::lint::{Finding, Run};
use std::io::{self, Write};

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: the words concerned in their line, and what to do.
    Full,
    /// For people and editors: one line for each finding.
    Concise,
    /// One JSON document.
    Json,
    /// One JSON object a line for each finding.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions, which become annotations.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// `JUnit`'s XML, for test panels.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// reviewdog's diagnostic format.
    Rdjson,
    /// Logging commands of Azure Pipelines.
    Azure,
    /// A table for a comment on a pull request or the summary of a job.
    Markdown,
}

impl Format {
    /// Every format, in the order of the manual.
    pub const ALL: [Self; 12] = [
        Self::Full,
        Self::Concise,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
        Self::Checkstyle,
        Self::Rdjson,
        Self::Azure,
        Self::Markdown,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Rdjson => "rdjson",
            Self::Azure => "azure",
            Self::Markdown => "markdown",
        }
    }

    /// The format of a name, if it is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes what a run found.
    ///
    /// # Errors
    /// When `out` does not take it.
    pub fn write(self, run: &Run, view: View<'_>, out: &mut dyn Write) -> io::Result<()> {
        let report: &dyn Report = match self {
            Self::Full => &full::Full {
                colour: view.colour,
                most: run.fixing.most,
            },
            Self::Concise => &concise::Concise,
            Self::Json => &json::Json,
            Self::Jsonl => &json::Jsonl,
            Self::Sarif => &sarif::Sarif(view),
            Self::Github => &github::Github(view),
            Self::Gitlab => &gitlab::Gitlab(view),
            Self::Junit => &junit::Junit,
            Self::Checkstyle => &checkstyle::Checkstyle,
            Self::Rdjson => &rdjson::Rdjson,
            Self::Azure => &azure::Azure(view),
            Self::Markdown => &markdown::Markdown::comment(view),
        };
        report.write(run, out)
    }
}

/// How a reader looks at a run: what a report needs beside the findings.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// For reports that have any.
    pub colour: Colour,
    /// The path of a file as git shows it, from the path that a run has for it. Only the formats of forges ask for it:
    /// the others show paths as they were given.
    pub in_repository: &'a dyn Fn(&str) -> String,
}

impl View<'_> {
    /// Paths as they are.
    #[must_use]
    pub fn from_here(colour: Colour) -> Self {
        Self {
            colour,
            in_repository: &str::to_owned,
        }
    }
}

/// Whether terminal escape sequences are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Text only.
    Plain,
    /// The sixteen colours that every terminal maps to its own palette.
    Ansi,
}

/// A format.
trait Report {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()>;
}

/// The mark of a finding that `--fix` would mend.
fn fixable(finding: &Finding, most: Applicability) -> &'static str {
    finding.diagnostic.fix_within(most).map_or("", |_| " [*]")
}

#[cfg(test)]
mod tests;
