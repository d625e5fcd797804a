//! Who a finding is, whatever line it stands on.
//!
//! A fingerprint is a SHA-256 over the rule, the kinds of the sections around it, the words concerned without case and
//! spacing, and which of several alike it is. No path, line or level: it stays when lines move, files are renamed and
//! drafts become final.

use crate::model::Postmortem;
use crate::source::SourceFile;
use crate::span::Span;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;

/// Counts findings that are alike within a document.
#[derive(Clone, Default)]
pub(super) struct Fingerprints {
    seen: HashMap<String, usize>,
}

impl Fingerprints {
    /// The fingerprint of a place that a rule speaks of; the next one of a place alike differs.
    pub(super) fn next(
        &mut self,
        rule: &str,
        span: Span,
        source: &SourceFile,
        doc: Option<&Postmortem>,
    ) -> String {
        self.worded(rule, span, source.slice(span), doc)
    }

    /// The fingerprint of something that is absent at a place, by its name.
    pub(super) fn absent(
        &mut self,
        rule: &str,
        place: Span,
        name: &str,
        doc: &Postmortem,
    ) -> String {
        self.worded(rule, place, &format!("no {name}"), Some(doc))
    }

    fn worded(&mut self, rule: &str, span: Span, words: &str, doc: Option<&Postmortem>) -> String {
        let path = doc
            .map(|doc| section_path(doc, span.start))
            .unwrap_or_default();
        let words = normalise(words);
        let key = format!("{rule}\n{path}\n{words}");
        let occurrence = self
            .seen
            .entry(key.clone())
            .and_modify(|count| *count += 1)
            .or_default();
        digest(&format!("{key}\n{occurrence}"))
    }
}

/// The SHA-256 of a text in hex.
pub(crate) fn digest(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// The kinds of the sections around a place, outermost first; a section without a kind counts by its title.
fn section_path(doc: &Postmortem, at: u32) -> String {
    let mut names = Vec::new();
    let mut section = doc.section_at(at);
    while let Some(around) = section {
        let kinds: Vec<&str> = around.kinds.iter().map(|kind| kind.name()).collect();
        let other = kinds == ["other"];
        // The title of the document is no section of it, and may change.
        if !(other && around.level == Some(1)) {
            names.push(if other {
                normalise(&around.title)
            } else {
                kinds.join("+")
            });
        }
        section = around.parent.map(|parent| &doc.sections[parent]);
    }
    names.reverse();
    names.join("/")
}

fn normalise(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
