//! What a rule says of an example, as `pm lint` shows it.

use crate::diagnostic::{Group, RuleInfo};
use crate::lint::{Linter, Plan, Run, Selection};
use crate::model::Dialect;
use crate::report::{Colour, Format, View};
use crate::rules::{Example, Settings};
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::io;

/// What the examples of all pages are checked with.
pub(super) struct Live {
    /// Made once: its words are many.
    settings: Settings,
    today: NaiveDate,
}

impl Live {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            settings: Settings::default(),
            today,
        }
    }

    /// The finding of a rule in one of its examples.
    pub(super) fn finding(
        &self,
        info: &RuleInfo,
        example: Example<'_>,
        colour: Colour,
    ) -> io::Result<String> {
        // What the engine says of suppressions depends on the rules that ran.
        let of_engine = info.group == Group::Engine;
        let name = if of_engine { "all" } else { &*info.name };
        let selection = Selection {
            select: Some(vec![name.to_owned()]),
            ..Selection::default()
        };
        let linter = Linter {
            plan: Plan::new(&selection).map_err(io::Error::other)?,
            settings: self.settings.clone(),
            dialect: Dialect::default(),
            today: self.today,
        };
        let files = example.files().into_iter();
        let files = files.map(|(name, text)| (SourceFile::new(name.as_str(), text), name));
        let mut files = linter.lint_all(files.collect());
        for file in &mut files {
            file.findings
                .retain(|finding| finding.rule.name == info.name);
        }
        let run = Run {
            files,
            ..Run::default()
        };
        let mut shown = Vec::new();
        Format::Full.write(&run, View::from_here(colour), &mut shown)?;
        Ok(String::from_utf8_lossy(&shown).trim_end().to_owned())
    }
}
