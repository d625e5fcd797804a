//! The fixes of rules.

use super::{FIX_ALL, Place};
use crate::diagnostic::Applicability;
use crate::lint::Finding;
use crate::lsp::edit;
use lsp_types::{CodeAction, CodeActionKind};

/// The fix of a finding, if it has one; one that is not safe says so.
pub(super) fn of(place: &Place<'_>, finding: &Finding) -> Option<CodeAction> {
    let fix = finding.diagnostic.fix.as_ref()?;
    let source = &place.document.source;
    let sound = |edit: &crate::diagnostic::Edit| source.text.get(edit.span.range()).is_some();
    if fix.edits.is_empty() || !fix.edits.iter().all(sound) {
        return None;
    }
    let mark = match fix.applicability {
        Applicability::Safe => "",
        Applicability::Unsafe => " (may change the meaning)",
        Applicability::Display => " (an example to finish)",
    };
    let edits = fix.edits.iter();
    let edits = edits.map(|edit| place.edit(edit.span, edit.text.clone()));
    let title = format!("{}{mark}", capital(&fix.title));
    let preferred = fix.applicability == Applicability::Safe;
    Some(CodeAction {
        is_preferred: preferred.then_some(true),
        ..place.about(finding, title, edits.collect())
    })
}

/// Everything that is safe to fix, fixed as `--fix` does; nothing where there is none.
pub(super) fn all_safe(place: &Place<'_>) -> Option<CodeAction> {
    let (linter, below) = (&place.scope.linter, &place.scope.below);
    let fixed = linter.fix(place.outcome, below, Applicability::Safe);
    let new = &fixed.outcome.report.source.text;
    let edits = edit::between(&place.document.source, new, &place.places);
    let title = match fixed.findings {
        1 => "Fix the 1 finding that is safe to fix".to_owned(),
        count => format!("Fix all {count} findings that are safe to fix"),
    };
    let kind = CodeActionKind::new(FIX_ALL);
    (!edits.is_empty()).then(|| place.action(title, kind, edits))
}

/// A title as a menu shows it.
fn capital(title: &str) -> String {
    let mut signs = title.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}
