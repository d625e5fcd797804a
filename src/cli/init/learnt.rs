//! What `pm init` tells of the reports that it read.

use crate::archive::Survey;
use crate::archive::survey::Need;
use crate::report::{self, Habit};
use crate::rules::requirements;

/// What the reports showed, for whoever reads along.
#[derive(Default)]
pub(super) struct Learnt {
    /// How many reports there were.
    pub(super) from: Option<String>,
    /// What the configuration does that one might not expect.
    pub(super) notes: Vec<String>,
}

impl Learnt {
    pub(super) fn note(&mut self, survey: &Survey, habits: &[Habit]) {
        let of = report::counted(survey.reports, "report");
        if survey.without_status > 0 {
            let what = if survey.is_without_status() {
                "so that new blame is red, `rules` makes it an error in drafts too"
            } else {
                "a line `Status: Final` has them held to what a final report needs"
            };
            self.notes.push(format!(
                "{} of {of} state no status and count as drafts; {what}",
                survey.without_status
            ));
        }
        if !habits.is_empty() {
            let rules: Vec<_> = habits.iter().map(|habit| habit.rule.as_str()).collect();
            self.notes.push(format!(
                "off, because more than half of the reports break it: {}",
                rules.join(", ")
            ));
        }
        for needs in &survey.needs {
            let less: Vec<_> = needs
                .shares
                .iter()
                .filter(|share| share.asked == Need::Required && share.fits != Need::Required)
                .map(|share| {
                    format!(
                        "{} ({} of {})",
                        requirements::names(&[&share.section]),
                        share.reports,
                        needs.reports
                    )
                })
                .collect();
            if !less.is_empty() {
                self.notes.push(format!(
                    "no longer required of {}, because fewer than half have it: {}",
                    needs.severity.name(),
                    less.join(", ")
                ));
            }
        }
    }
}
