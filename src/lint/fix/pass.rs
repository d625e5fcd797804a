//! One pass: fixes that do not touch each other, applied at once.

use crate::diagnostic::{Applicability, Edit, Fix};
use crate::lint::{FileReport, Finding};
use crate::source::SourceFile;
use std::collections::{BTreeMap, BTreeSet};

/// The fixes that one pass applies.
pub(super) struct Pass<'a> {
    /// Their edits by the byte where each starts.
    edits: BTreeMap<u32, &'a Edit>,
    /// How many fixes of each rule there are.
    fixes: BTreeMap<&'a str, usize>,
}

impl<'a> Pass<'a> {
    /// The fixes of a report that can go together, in order of the findings; none where nothing is to be done.
    pub(super) fn over(
        report: &'a FileReport,
        most: Applicability,
        left_out: &[String],
    ) -> Option<Self> {
        let mut pass = Self {
            edits: BTreeMap::new(),
            fixes: BTreeMap::new(),
        };
        for finding in &report.findings {
            let fix = finding.diagnostic.fix_within(most);
            let fix = fix.filter(|_| !left_out.iter().any(|rule| *rule == finding.rule.name));
            if let Some(fix) = fix
                && is_sound(fix, &report.source)
                && fix.edits.iter().all(|edit| pass.is_free(edit))
            {
                pass.edits
                    .extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
                *pass.fixes.entry(&finding.rule.name).or_default() += 1;
            }
        }
        (!pass.fixes.is_empty()).then_some(pass)
    }

    /// Whether nothing of this pass overlaps or touches the place of an edit.
    fn is_free(&self, edit: &Edit) -> bool {
        let before = self.edits.range(..=edit.span.end).next_back();
        before.is_none_or(|(_, before)| before.span.end < edit.span.start)
    }

    /// The text that the edits make of a document.
    pub(super) fn text(&self, source: &SourceFile) -> SourceFile {
        let mut text = String::with_capacity(source.text.len());
        let mut rest = 0;
        for edit in self.edits.values() {
            let range = edit.span.range();
            text.push_str(&source.text[rest..range.start]);
            text.push_str(&edit.text);
            rest = range.end;
        }
        text.push_str(&source.text[rest..]);
        SourceFile::new(source.path.clone(), text)
    }

    /// The rules whose fixes it applies.
    pub(super) fn rules(&self) -> Vec<String> {
        self.fixes.keys().map(|&rule| rule.to_owned()).collect()
    }

    /// How many findings are gone: one fix may mend several, and one of several rows leaves the finding about the others.
    pub(super) fn mended(&self, before: &FileReport, after: &FileReport) -> usize {
        let count = |report: &FileReport, rule: &str| {
            let of_rule = |finding: &&Finding| finding.rule.name == rule;
            report.findings.iter().filter(of_rule).count()
        };
        let mended = self.fixes.iter().map(|(&rule, &fixes)| {
            let gone = count(before, rule).saturating_sub(count(after, rule));
            gone.max(fixes)
        });
        mended.sum()
    }
}

/// Whether a fix has edits, in order, apart, within the text and between its characters.
fn is_sound(fix: &Fix, source: &SourceFile) -> bool {
    let starts: BTreeSet<u32> = fix.edits.iter().map(|edit| edit.span.start).collect();
    let mut pairs = fix.edits.iter().zip(fix.edits.iter().skip(1));
    !fix.edits.is_empty()
        && starts.len() == fix.edits.len()
        && pairs.all(|(one, next)| one.span.end <= next.span.start)
        && fix
            .edits
            .iter()
            .all(|edit| source.text.get(edit.span.range()).is_some())
}
