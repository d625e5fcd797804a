//! What an editor offers to do about a place.

mod fix;
mod section;
mod silence;
mod timeline;

use super::document::Document;
use super::edit;
use super::position::Places;
use super::session::Session;
use super::{diagnostics, workspace::Scope};
use crate::lint::{Finding, Outcome};
use crate::model::Postmortem;
use crate::span::Span;
use lsp_types::{CodeAction, CodeActionKind, CodeActionParams, TextEdit};

/// Fixes everything that is safe to fix.
pub(super) const FIX_ALL: &str = "source.fixAll.pm";

/// The place that actions are wanted for.
struct Place<'a> {
    session: &'a Session,
    document: &'a Document,
    doc: &'a Postmortem,
    scope: &'a Scope,
    outcome: &'a Outcome,
    places: Places<'a>,
    span: Span,
}

/// Answers what can be done about a place.
pub(super) fn offered(session: &Session, params: &CodeActionParams) -> Option<Vec<CodeAction>> {
    let document = session.document(&params.text_document.uri)?;
    let (Some((doc, scope)), Some(outcome)) = (document.model(), document.outcome()) else {
        return None;
    };
    let places = Places::of(&document.source, session.client.can.encoding);
    let place = Place {
        span: places.span(params.range),
        session,
        document,
        doc,
        scope,
        outcome,
        places,
    };
    let only = params.context.only.iter().flatten().cloned();
    let only: Vec<String> = only.map(String::from).collect();
    let wants = |kind: &str| only.is_empty() || only.iter().any(|only| is_kind_of(kind, only));
    let mut actions = Vec::new();
    if wants(&String::from(CodeActionKind::QuickFix)) {
        let mut silencing = Vec::new();
        for finding in place.findings() {
            actions.extend(fix::of(&place, finding));
            actions.extend(section::missing(&place, finding));
            silencing.extend(silence::here(&place, finding));
        }
        actions.extend(silencing);
    }
    if wants(FIX_ALL) {
        actions.extend(fix::all_safe(&place));
    }
    if wants(&String::from(CodeActionKind::RefactorRewrite)) {
        actions.extend(timeline::sorted(&place));
    }
    if wants(&String::from(CodeActionKind::Refactor)) {
        actions.extend(timeline::row_now(&place));
    }
    Some(actions)
}

/// Whether a kind of action is another one or one of its kinds.
fn is_kind_of(kind: &str, wanted: &str) -> bool {
    let behind = kind.strip_prefix(wanted);
    wanted.is_empty() || behind.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl<'a> Place<'a> {
    /// The findings that stand here.
    fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        let (start, end) = (self.span.start, self.span.end);
        let findings = self.outcome.report.findings.iter();
        findings.filter(move |finding| {
            let own = finding.diagnostic.span;
            own.start <= end && start <= own.end
        })
    }

    /// An action that makes edits.
    fn action(&self, title: String, kind: CodeActionKind, edits: Vec<TextEdit>) -> CodeAction {
        let edit = edit::of(self.document, edits, &self.session.client.can);
        CodeAction {
            title,
            kind: Some(kind),
            edit: Some(edit),
            ..CodeAction::default()
        }
    }

    /// An action that does something about a finding.
    fn about(&self, finding: &Finding, title: String, edits: Vec<TextEdit>) -> CodeAction {
        let uri = &self.document.uri;
        let shown = diagnostics::diagnostic(finding, &self.places, uri, self.session);
        CodeAction {
            diagnostics: Some(vec![shown]),
            ..self.action(title, CodeActionKind::QuickFix, edits)
        }
    }

    /// An edit of some bytes.
    fn edit(&self, span: Span, new_text: String) -> TextEdit {
        TextEdit {
            range: self.places.range(span),
            new_text,
        }
    }

    /// Lines that end as those of the document do.
    fn lines(&self, text: &str) -> String {
        edit::with_line_ends_of(&self.document.source.text, text)
    }
}
