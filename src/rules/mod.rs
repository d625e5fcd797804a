//! The rules: one file each, with its documentation, its examples, its words and its check.
//!
//! A rule is data plus a function. To add one, write its file, name the file below and its static in [`ALL`].

mod archive;
#[macro_use]
mod declare;
mod coaching;
mod context;
mod custom;
mod misspelling;
mod neighbours;
mod points;
mod policy;
pub(crate) mod requirements;
mod rewrite;
mod verdicts;

mod example;
#[cfg(test)]
mod tests;

pub use archive::{Alike, Bond, OpenAction, Repeat, Sketch, alike, repeats, stem};
pub use context::{Context, Names, Settings};
pub use custom::{Custom, Declared, Words};
pub use example::{Example, Verdict};
pub use neighbours::Neighbours;
pub use policy::{Period, Policy, SlaFrom};
pub use requirements::{OneOf, Requirements};
pub use verdicts::{of_verdict, verdict_of};

use crate::diagnostic::{Diagnostic, RuleInfo};
use std::ops::Deref;
use std::sync::Arc;

/// What a rule looks at.
#[derive(Clone, Copy)]
pub enum Check {
    /// One document.
    Document(fn(&Context<'_>) -> Vec<Diagnostic>),
    /// All documents of a run; a finding goes to the one whose place in the list comes with it.
    Archive(fn(&[Sketch]) -> Vec<(usize, Diagnostic)>),
    /// Nothing: `lint` itself makes its findings.
    Engine,
}

/// A rule of ours: what it is and what it looks at.
pub struct Rule {
    /// Name, levels, documentation.
    pub info: RuleInfo,
    /// The check.
    pub check: Check,
}

/// A rule that may run: one of ours, or one that a team has declared.
#[derive(Clone)]
pub enum RuleRef {
    /// One of [`ALL`].
    Ours(&'static Rule),
    /// One of a configuration.
    Team(Arc<Custom>),
}

impl RuleRef {
    /// The rule, if it is one of ours.
    #[must_use]
    pub fn ours(&self) -> Option<&'static Rule> {
        match self {
            Self::Ours(rule) => Some(rule),
            Self::Team(_) => None,
        }
    }
}

impl Deref for RuleRef {
    type Target = RuleInfo;

    fn deref(&self) -> &RuleInfo {
        match self {
            Self::Ours(rule) => &rule.info,
            Self::Team(rule) => &rule.info,
        }
    }
}

impl std::fmt::Debug for RuleRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

mod blaming_language;
mod broken_link;
mod counterfactual;
mod data_loss_scope;
mod detection_time_mismatch;
mod due_after_sla;
mod due_before_incident;
mod duplicate_action_id;
mod duplicate_incident;
mod duplicate_section;
mod duration_arithmetic;
mod duration_mismatch;
mod empty_section;
mod empty_timeline;
mod expired_suppression;
mod fault_word;
mod file_name_mismatch;
mod future_date;
mod gap;
mod human_error;
mod internal_error;
mod interval_mismatch;
mod invalid_date;
mod loaded_language;
mod long_summary;
mod malformed_front_matter;
mod malformed_table;
mod milestone_order;
mod misranked_priority;
mod missing_date;
mod missing_due_date;
mod missing_impact_field;
mod missing_metadata;
mod missing_milestone;
mod missing_owner;
mod missing_priority;
mod missing_section;
mod missing_timezone;
mod missing_title;
mod mixed_timezones;
mod named_individual;
mod no_action_items;
mod no_preventive_action;
mod no_supporting_link;
mod overdue_action;
mod personal_data;
mod placeholder_text;
mod recommended_section;
mod repeat_with_open_action;
mod secret;
mod section_order;
mod self_blame;
mod shallow_root_cause;
mod single_cause;
mod single_contributing_factor;
mod stale_draft;
mod suppression_without_reason;
mod time_not_in_timeline;
mod timeline_out_of_order;
mod unaddressed_finding;
mod unassigned_actions;
mod unclear_owner;
mod unclosed_code_fence;
mod understated_severity;
mod undetected_by_monitoring;
mod unknown_action_status;
mod unknown_priority;
mod unknown_rule;
mod unknown_severity;
mod unknown_status;
mod unquantified_impact;
mod unreadable_file;
mod unreadable_time;
mod unreviewed_final;
mod untracked_action;
mod unused_suppression;
mod vague_action_item;

pub(crate) use internal_error::INTERNAL_ERROR;
pub(crate) use unreadable_file::UNREADABLE_FILE;

/// Every rule, in the order of the manual.
#[rustfmt::skip]
pub static ALL: &[&Rule] = &[
    &missing_section::MISSING_SECTION,
    &recommended_section::RECOMMENDED_SECTION,
    &empty_section::EMPTY_SECTION,
    &placeholder_text::PLACEHOLDER_TEXT,
    &duplicate_section::DUPLICATE_SECTION,
    &section_order::SECTION_ORDER,
    &missing_title::MISSING_TITLE,
    &long_summary::LONG_SUMMARY,
    &malformed_table::MALFORMED_TABLE,
    &malformed_front_matter::MALFORMED_FRONT_MATTER,
    &unclosed_code_fence::UNCLOSED_CODE_FENCE,
    &broken_link::BROKEN_LINK,
    &no_supporting_link::NO_SUPPORTING_LINK,
    &missing_date::MISSING_DATE,
    &missing_metadata::MISSING_METADATA,
    &invalid_date::INVALID_DATE,
    &future_date::FUTURE_DATE,
    &unknown_status::UNKNOWN_STATUS,
    &unknown_severity::UNKNOWN_SEVERITY,
    &file_name_mismatch::FILE_NAME_MISMATCH,
    &understated_severity::UNDERSTATED_SEVERITY,
    &unreviewed_final::UNREVIEWED_FINAL,
    &stale_draft::STALE_DRAFT,
    &blaming_language::BLAMING_LANGUAGE,
    &human_error::HUMAN_ERROR,
    &self_blame::SELF_BLAME,
    &fault_word::FAULT_WORD,
    &counterfactual::COUNTERFACTUAL,
    &loaded_language::LOADED_LANGUAGE,
    &single_cause::SINGLE_CAUSE,
    &named_individual::NAMED_INDIVIDUAL,
    &personal_data::PERSONAL_DATA,
    &secret::SECRET,
    &empty_timeline::EMPTY_TIMELINE,
    &unreadable_time::UNREADABLE_TIME,
    &timeline_out_of_order::TIMELINE_OUT_OF_ORDER,
    &missing_timezone::MISSING_TIMEZONE,
    &mixed_timezones::MIXED_TIMEZONES,
    &missing_milestone::MISSING_MILESTONE,
    &milestone_order::MILESTONE_ORDER,
    &unquantified_impact::UNQUANTIFIED_IMPACT,
    &missing_impact_field::MISSING_IMPACT_FIELD,
    &data_loss_scope::DATA_LOSS_SCOPE,
    &duration_arithmetic::DURATION_ARITHMETIC,
    &duration_mismatch::DURATION_MISMATCH,
    &detection_time_mismatch::DETECTION_TIME_MISMATCH,
    &time_not_in_timeline::TIME_NOT_IN_TIMELINE,
    &interval_mismatch::INTERVAL_MISMATCH,
    &undetected_by_monitoring::UNDETECTED_BY_MONITORING,
    &single_contributing_factor::SINGLE_CONTRIBUTING_FACTOR,
    &shallow_root_cause::SHALLOW_ROOT_CAUSE,
    &no_action_items::NO_ACTION_ITEMS,
    &vague_action_item::VAGUE_ACTION_ITEM,
    &unassigned_actions::UNASSIGNED_ACTIONS,
    &missing_owner::MISSING_OWNER,
    &missing_due_date::MISSING_DUE_DATE,
    &missing_priority::MISSING_PRIORITY,
    &unclear_owner::UNCLEAR_OWNER,
    &unknown_priority::UNKNOWN_PRIORITY,
    &unknown_action_status::UNKNOWN_ACTION_STATUS,
    &duplicate_action_id::DUPLICATE_ACTION_ID,
    &due_before_incident::DUE_BEFORE_INCIDENT,
    &due_after_sla::DUE_AFTER_SLA,
    &overdue_action::OVERDUE_ACTION,
    &no_preventive_action::NO_PREVENTIVE_ACTION,
    &misranked_priority::MISRANKED_PRIORITY,
    &unaddressed_finding::UNADDRESSED_FINDING,
    &untracked_action::UNTRACKED_ACTION,
    &duplicate_incident::DUPLICATE_INCIDENT,
    &repeat_with_open_action::REPEAT_WITH_OPEN_ACTION,
    &UNREADABLE_FILE,
    &INTERNAL_ERROR,
    &unused_suppression::UNUSED_SUPPRESSION,
    &expired_suppression::EXPIRED_SUPPRESSION,
    &suppression_without_reason::SUPPRESSION_WITHOUT_REASON,
    &unknown_rule::UNKNOWN_RULE,
];

/// The rule of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.info.name == name)
}
