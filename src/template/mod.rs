//! Scaffolds for new postmortems: the embedded templates, what is filled into them, and the names of the files they become.
//!
//! A template is Markdown with fields like `{{title}}`, and with parts that stand under a condition; everything else that an
//! author has to replace is visible text in brackets.

mod fields;
mod file_name;
mod file_pattern;
mod plain;
mod render;
mod syntax;
mod yaml;

pub use fields::{FIELDS, Fields};
pub use file_name::slug;
pub use file_pattern::FilePattern;
pub use syntax::Fault;

/// A scaffold: Markdown with fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template<'a> {
    /// What it is called on the command line and in configuration.
    pub name: &'a str,
    /// Its Markdown, fields unfilled.
    pub text: &'a str,
}

/// All fourteen sections, for incidents that people will want to learn from.
pub const FULL: Template<'static> = Template {
    name: "full",
    text: include_str!("../../templates/full.md"),
};

/// The sections that a minor incident or a near miss needs.
pub const SHORT: Template<'static> = Template {
    name: "short",
    text: include_str!("../../templates/short.md"),
};

/// What came close to breaking, and what stopped it.
pub const NEAR_MISS: Template<'static> = Template {
    name: "near-miss",
    text: include_str!("../../templates/near-miss.md"),
};

/// All fourteen sections, with whom to notify until when, and what was exposed.
pub const SECURITY: Template<'static> = Template {
    name: "security",
    text: include_str!("../../templates/security.md"),
};

/// The templates that come with the program, the most complete one first.
pub const EMBEDDED: [Template<'static>; 4] = [FULL, SHORT, NEAR_MISS, SECURITY];

impl Template<'static> {
    /// What it is for, in a line, where it is one that comes with the program.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        match self.name {
            "full" => "all sections, for SEV-1, SEV-2 and where no severity is stated",
            "short" => "what a minor incident needs, for SEV-3 and SEV-4",
            "near-miss" => "what came close to breaking, and what stopped it",
            "security" => "with notification deadlines, containment and what was exposed",
            _ => "",
        }
    }

    /// The embedded template of that name.
    #[must_use]
    pub fn embedded(name: &str) -> Option<Self> {
        EMBEDDED.into_iter().find(|template| template.name == name)
    }

    /// The template for a severity (`SEV-1` to `SEV-4`): short from `SEV-3` down, full for all others and where none is stated.
    #[must_use]
    pub fn for_severity(severity: Option<&str>) -> Self {
        match severity {
            Some("SEV-3" | "SEV-4") => SHORT,
            _ => FULL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections(template: Template<'static>) -> Vec<&'static str> {
        let lines = template.text.lines();
        lines.filter_map(|line| line.strip_prefix("## ")).collect()
    }

    #[test]
    fn the_full_template_has_the_fourteen_sections_in_order() {
        assert_eq!(
            sections(FULL),
            [
                "Summary",
                "Impact",
                "Timeline",
                "Root Cause",
                "Trigger",
                "Detection",
                "Response",
                "Mitigation",
                "Contributing Factors",
                "What Went Well",
                "What Went Poorly",
                "Action Items",
                "Lessons Learned",
                "Supporting Information",
            ]
        );
    }

    #[test]
    fn the_short_template_has_what_a_minor_incident_needs() {
        assert_eq!(
            sections(SHORT),
            [
                "Summary",
                "Impact",
                "Timeline",
                "Root Cause",
                "Action Items"
            ]
        );
    }

    #[test]
    fn minor_severities_take_the_short_template_and_all_others_the_full_one() {
        for severity in [None, Some("SEV-1"), Some("SEV-2"), Some("SEV-9")] {
            assert_eq!(Template::for_severity(severity), FULL, "{severity:?}");
        }
        for severity in [Some("SEV-3"), Some("SEV-4")] {
            assert_eq!(Template::for_severity(severity), SHORT, "{severity:?}");
        }
    }

    #[test]
    fn embedded_templates_are_found_by_their_names_alone() {
        for template in EMBEDDED {
            assert_eq!(Template::embedded(template.name), Some(template));
        }
        assert_eq!(Template::embedded("Full"), None);
    }
}
