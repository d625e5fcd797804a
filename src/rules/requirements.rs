//! Which sections a postmortem of a severity needs.

use crate::model::{Kind, Postmortem, SectionKind, Severity};

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

    /// What a document should have and lacks.
    #[must_use]
    pub fn missing_recommended(&self, doc: &Postmortem) -> Vec<&OneOf> {
        Self::lacking(&self.recommended, doc)
    }

    fn lacking<'a>(
        table: &'a [(Option<Severity>, Vec<OneOf>)],
        doc: &Postmortem,
    ) -> Vec<&'a OneOf> {
        let severity = severity(doc);
        let row = table.iter().find(|(row, _)| *row == severity);
        let needs = row.into_iter().flat_map(|(_, needs)| needs);
        needs
            .filter(|need| !need.iter().any(|&kind| doc.has(kind)))
            .collect()
    }
}

/// The severity whose row counts.
fn severity(doc: &Postmortem) -> Option<Severity> {
    if doc.metadata.kind == Kind::NearMiss {
        return None;
    }
    doc.metadata.severity.value()?.value
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
