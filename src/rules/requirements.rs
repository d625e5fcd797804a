//! Which sections a postmortem of a severity needs.

use super::Context;
use crate::diagnostic::{Applicability, Edit, Fix, Lack};
use crate::markdown::BlockKind;
use crate::model::{Kind, Postmortem, SectionKind, Severity};
use crate::span::Span;

/// A need that any of several sections meets.
pub type OneOf = Vec<SectionKind>;

/// The sections that are required and recommended, by severity; `None` stands for a severity that is not stated or not
/// known, and near misses count as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirements {
    required: Vec<(Option<Severity>, Vec<OneOf>)>,
    recommended: Vec<(Option<Severity>, Vec<OneOf>)>,
}

impl Default for Requirements {
    fn default() -> Self {
        use SectionKind::{
            ActionItems, ContributingFactors, Impact, Lucky, RootCause, Summary, Timeline,
        };
        let only = |kinds: &[SectionKind]| kinds.iter().map(|&kind| vec![kind]).collect::<Vec<_>>();
        let mut severe = only(&[Summary, Impact, Timeline]);
        severe.push(vec![RootCause, ContributingFactors]);
        severe.push(vec![ActionItems]);
        let template = SectionKind::KNOWN.into_iter().filter(|&kind| kind != Lucky);
        let others: Vec<OneOf> = template
            .filter(|kind| !severe.iter().any(|need| need == &[*kind]))
            .map(|kind| vec![kind])
            .collect();
        let minor = only(&[Summary, Impact, Timeline, ActionItems]);
        let least = only(&[Summary, ActionItems]);
        Self {
            required: vec![
                (Some(Severity::Sev1), severe.clone()),
                (Some(Severity::Sev2), severe),
                (Some(Severity::Sev3), minor),
                (Some(Severity::Sev4), least.clone()),
                (None, least),
            ],
            recommended: vec![
                (Some(Severity::Sev1), others.clone()),
                (Some(Severity::Sev2), others),
                (Some(Severity::Sev3), only(&[RootCause])),
            ],
        }
    }
}

impl Requirements {
    /// What a document must have and lacks.
    #[must_use]
    pub fn missing(&self, doc: &Postmortem) -> Vec<&OneOf> {
        Self::lacking(&self.required, doc)
    }

    /// What a document should have and lacks, without what it must have.
    #[must_use]
    pub fn missing_recommended(&self, doc: &Postmortem) -> Vec<&OneOf> {
        let required = self.missing(doc);
        let mut missing = Self::lacking(&self.recommended, doc);
        missing.retain(|need| {
            let is_required = |kind| required.iter().any(|other| other.contains(kind));
            !need.iter().any(is_required)
        });
        missing
    }

    /// Sets what a severity must have; that of SEV-4 counts for near misses and unstated severities as well.
    pub fn require(&mut self, severity: Severity, needs: &[OneOf]) {
        Self::set(&mut self.required, severity, needs);
    }

    /// Sets what a severity should have; that of SEV-4 counts for near misses and unstated severities as well.
    pub fn recommend(&mut self, severity: Severity, needs: &[OneOf]) {
        Self::set(&mut self.recommended, severity, needs);
    }

    /// What a severity must and should have.
    #[must_use]
    pub fn of(&self, severity: Severity) -> [&[OneOf]; 2] {
        [&self.required, &self.recommended].map(|table| {
            let row = table.iter().find(|(row, _)| *row == Some(severity));
            row.map_or(&[] as &[OneOf], |(_, needs)| needs)
        })
    }

    fn set(table: &mut Vec<(Option<Severity>, Vec<OneOf>)>, severity: Severity, needs: &[OneOf]) {
        let rows = [Some(severity), None];
        let count = if severity == Severity::Sev4 { 2 } else { 1 };
        for row in rows.into_iter().take(count) {
            table.retain(|(known, _)| *known != row);
            table.push((row, needs.to_vec()));
        }
    }

    fn lacking<'a>(
        table: &'a [(Option<Severity>, Vec<OneOf>)],
        doc: &Postmortem,
    ) -> Vec<&'a OneOf> {
        let severity = severity(doc);
        let row = table.iter().find(|(row, _)| *row == severity);
        let needs = row.into_iter().flat_map(|(_, needs)| needs);
        needs
            .filter(|need| !need.iter().any(|&kind| has(doc, kind)))
            .collect()
    }
}

/// Whether a document has what a section holds.
pub(crate) fn has(doc: &Postmortem, kind: SectionKind) -> bool {
    doc.has(kind) || (kind == SectionKind::Summary && has_lead(doc))
}

/// Whether a paragraph before the first section tells what a summary would.
fn has_lead(doc: &Postmortem) -> bool {
    const WORDS: usize = 15;
    let mut sections = doc.sections.iter();
    let Some(first) = sections.find(|section| section.level != Some(1)) else {
        return false;
    };
    let blocks = doc.markdown.blocks.iter();
    let before = blocks.take_while(|block| block.span.start < first.heading.start);
    let mut lead = before
        .filter(|block| block.kind == BlockKind::Paragraph && block.parent.is_none())
        .map(|block| doc.markdown.text.get(block.text).trim_end());
    lead.any(|text| text.ends_with('.') && text.split_whitespace().count() >= WORDS)
}

/// The severity whose row counts.
pub(crate) fn severity(doc: &Postmortem) -> Option<Severity> {
    if doc.metadata.kind == Kind::NearMiss {
        return None;
    }
    doc.metadata.known_severity()
}

/// What is missing, by the names of the sections.
#[must_use]
pub(super) fn lacks(needs: &[&OneOf]) -> Vec<Lack> {
    let lack = |need: &&OneOf| Lack::of(names(&[*need]));
    needs.iter().map(lack).collect()
}

/// Headings for what is missing, at the end of the document: one edit for each.
#[must_use]
pub(super) fn insertion(cx: &Context<'_>, needs: &[&OneOf]) -> Fix {
    let edit = |need: &&OneOf| Edit {
        span: Span::at(cx.doc.len),
        text: cx.lines(&format!("\n## {}\n\n[…]\n", need[0].title())),
    };
    Fix {
        title: "add the missing sections at the end".to_owned(),
        applicability: Applicability::Display,
        edits: needs.iter().map(edit).collect(),
    }
}

/// The names of needs, for messages: "Impact, Root Cause or Contributing Factors".
#[must_use]
pub(crate) fn names(needs: &[&OneOf]) -> String {
    let name = |need: &&OneOf| {
        need.iter()
            .map(|kind| kind.title())
            .collect::<Vec<_>>()
            .join(" or ")
    };
    needs.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// "the severity SEV-1" as far as it is stated, for messages.
#[must_use]
pub(crate) fn described(doc: &Postmortem) -> &'static str {
    match severity(doc) {
        Some(severity) => severity.name(),
        None if doc.metadata.kind == Kind::NearMiss => "near-miss",
        None => "postmortem",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dialect;

    fn missing(sections: &str) -> [String; 2] {
        let text = format!("# Postmortem: x\n\n**Severity:** SEV-1\n\n{sections}");
        let doc = Postmortem::read(&text, "x.md", &Dialect::default());
        let needs = Requirements::default();
        [needs.missing(&doc), needs.missing_recommended(&doc)].map(|needs| names(&needs))
    }

    #[test]
    fn what_is_required_is_not_recommended_as_well() {
        let [required, recommended] = missing("## Impact\n\n12 users.\n");
        assert!(required.contains("Root Cause or Contributing Factors"));
        assert!(!recommended.contains("Root Cause") && !recommended.contains("Factors"));
        assert!(recommended.contains("Trigger"));
    }

    #[test]
    fn a_paragraph_under_the_title_is_a_summary_without_a_heading() {
        let lead = "For 40 minutes one in ten sign-ins failed, because the pool of connections of the session store was full.";
        let lacks = |text: String| missing(&text)[0].contains("Summary");
        assert!(!lacks(format!("{lead}\n\n## Impact\n\n12 users.\n")));
        assert!(lacks(format!("Sign-ins failed.\n\n## Impact\n\n{lead}\n")));
        assert!(lacks(format!("{lead}\n")));
    }

    #[test]
    fn the_other_of_two_is_recommended_beside_the_one() {
        let [required, recommended] = missing("## Root Cause\n\nThe pool.\n");
        assert!(!required.contains("Root Cause"));
        assert!(recommended.contains("Contributing Factors"));
    }
}
