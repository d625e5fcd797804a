//! Findings as an editor shows them.

use super::client::Abilities;
use super::document::Document;
use super::pages;
use super::position::Places;
use super::session::Session;
use crate::config;
use crate::diagnostic::{Label, Level};
use crate::lint::Finding;
use lsp_types::{
    Code, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity,
    DiagnosticTag, Location, Message, Position, PublishDiagnosticsParams, Range, Uri,
};
use serde_json::json;
use std::path::Path;

/// What stands before each finding in an editor that shows several tools.
const SOURCE: &str = "pm";

/// What is found in a document, to be published.
pub(super) fn of(document: &Document, session: &Session) -> PublishDiagnosticsParams {
    let places = Places::of(&document.source, session.client.can.encoding);
    let findings = document.outcome().map(|outcome| &outcome.report.findings);
    let findings = findings.into_iter().flatten();
    PublishDiagnosticsParams {
        uri: document.uri.clone(),
        version: Some(document.version),
        diagnostics: findings
            .map(|finding| diagnostic(finding, &places, &document.uri, session))
            .collect(),
    }
}

/// A finding.
pub(super) fn diagnostic(
    finding: &Finding,
    places: &Places<'_>,
    uri: &Uri,
    session: &Session,
) -> Diagnostic {
    let found = &finding.diagnostic;
    let message = match &found.help {
        Some(help) => format!("{}\nhelp: {help}", found.message),
        None => found.message.clone(),
    };
    let href = pages::uri(&finding.rule.name, session);
    Diagnostic {
        range: places.range(found.span),
        severity: Some(severity(finding.level)),
        code: Some(Code::String(finding.rule.name.to_string())),
        code_description: href.map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message: Message::String(message),
        tags: tags(finding),
        related_information: related(&found.labels, places, uri, &session.client.can),
        data: Some(json!({"fingerprint": finding.fingerprint})),
    }
}

fn severity(level: Level) -> DiagnosticSeverity {
    match level {
        Level::Error => DiagnosticSeverity::Error,
        Level::Warning => DiagnosticSeverity::Warning,
        Level::Info | Level::Off => DiagnosticSeverity::Information,
    }
}

/// A comment that does nothing is shown faded, as unused code is.
fn tags(finding: &Finding) -> Option<Vec<DiagnosticTag>> {
    let idle = ["unused-suppression", "expired-suppression"].contains(&&*finding.rule.name);
    idle.then(|| vec![DiagnosticTag::Unnecessary])
}

fn related(
    labels: &[Label],
    places: &Places<'_>,
    uri: &Uri,
    can: &Abilities,
) -> Option<Vec<DiagnosticRelatedInformation>> {
    let related = labels.iter().map(|label| DiagnosticRelatedInformation {
        location: Location {
            uri: uri.clone(),
            range: places.range(label.span),
        },
        message: match label.message.as_str() {
            "" => "belongs to it".to_owned(),
            said => said.to_owned(),
        },
    });
    (can.related_places && !labels.is_empty()).then(|| related.collect())
}

/// What is wrong with a configuration, by file; paths in it count from a folder.
pub(super) fn of_config(error: &config::Error, folder: &Path) -> Vec<PublishDiagnosticsParams> {
    let mut files: Vec<PublishDiagnosticsParams> = Vec::new();
    for problem in error.problems() {
        let uri = super::uri::of(&crate::archive::absolute(folder, &problem.file));
        let wrong = whole_line(problem.line, &problem.source, problem.message);
        match files.iter_mut().find(|file| file.uri == uri) {
            Some(file) => file.diagnostics.push(wrong),
            None => files.push(PublishDiagnosticsParams {
                uri,
                version: None,
                diagnostics: vec![wrong],
            }),
        }
    }
    files
}

/// An error on the words of a line; their last column is past its end, which clients take for the end.
pub(super) fn whole_line(line: usize, text: &str, message: String) -> Diagnostic {
    let line = u32::try_from(line.saturating_sub(1)).unwrap_or_default();
    let indent = text.len() - text.trim_start().len();
    let place = |character| Position { line, character };
    Diagnostic {
        range: Range {
            start: place(u32::try_from(indent).unwrap_or_default()),
            end: place(u32::try_from(text.len()).unwrap_or(u32::MAX)),
        },
        severity: Some(DiagnosticSeverity::Error),
        source: Some(SOURCE.to_owned()),
        message: Message::String(message),
        ..Diagnostic::default()
    }
}
