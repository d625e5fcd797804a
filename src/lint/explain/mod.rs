//! What was found and decided at one place of a document, and why.

mod prose;

pub use prose::{LeftAlone, Prose};

use super::{Finding, Given, Linter, Suppressed};
use crate::language::{Decision, Reason};
use crate::markdown::{Text, TextRange, one_line};
use crate::model::{Postmortem, Status};
use crate::rules::{self, Context};
use crate::source::SourceFile;
use crate::span::{Position, Span, offset};
use std::collections::BTreeSet;

/// A line, or a column of it, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column in code points; none for the whole line.
    pub column: Option<u32>,
}

/// What the rules say of a place.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The document.
    pub source: SourceFile,
    /// The place.
    pub place: Place,
    /// Its bytes.
    pub span: Span,
    /// The heading of the section that holds it.
    pub section: Option<String>,
    /// What the document says of its status, as written and as understood; levels follow it.
    pub status: Option<(String, Option<Status>)>,
    /// The findings that touch it with their place or a label.
    pub findings: Vec<Finding>,
    /// Those that a comment silenced, with the comment.
    pub suppressed: Vec<Suppressed>,
    /// What the language analysis decided on it, in order.
    pub decided: Vec<Decided>,
    /// What the language rules read of it.
    pub prose: Prose,
    /// The language that the document is taken for, by its English name; none where it could not be read.
    pub language: Option<&'static str>,
}

/// A decision of the language analysis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Where the word stands that began it.
    pub at: Position,
    /// That word.
    pub trigger: String,
    /// Who the clause is about.
    pub subject: Option<String>,
    /// What came of it.
    pub said: Said,
}

/// What came of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A rule reports it, or would if its level here were not off.
    Verdict(&'static str, Given),
    /// The rule runs, and the policy lets it stand.
    Allowed(&'static str),
    /// Nothing to report.
    Silent(Reason),
}

impl Linter {
    /// Tells what is found and decided at a place of a document.
    ///
    /// # Errors
    /// When there is no such place; says how far the document goes.
    pub fn explain(
        &self,
        source: &SourceFile,
        relative: &str,
        place: Place,
    ) -> Result<Explanation, String> {
        let span = find(source, place)?;
        let report = self.lint(source.clone(), relative).report;
        let mut explanation = Explanation {
            source: report.source,
            place,
            span,
            section: None,
            status: None,
            findings: report.findings,
            suppressed: report.suppressed,
            decided: Vec::new(),
            prose: Prose::default(),
            language: None,
        };
        if !report.failed {
            let doc = Postmortem::read(&source.text, relative, &self.dialect);
            let cx = self.context(&doc, source, relative);
            explanation.decided = self.decided(&cx, &explanation);
            explanation.language = Some(cx.language());
            explanation.section = doc
                .section_at(span.start)
                .map(|section| section.title.clone());
            explanation.status = doc
                .metadata
                .status
                .value()
                .map(|status| (status.raw.clone(), status.value));
            explanation.prose = Prose::at(&doc, source, place, span);
            explanation
                .findings
                .retain(|finding| places(finding).any(|place| touches(place, span)));
            explanation
                .suppressed
                .retain(|silenced| places(&silenced.finding).any(|place| touches(place, span)));
        }
        Ok(explanation)
    }

    fn decided(&self, cx: &Context<'_>, explanation: &Explanation) -> Vec<Decided> {
        let text = &cx.doc.markdown.text;
        let status = cx.doc.metadata.status.value();
        let status = status.and_then(|status| status.value);
        let reported: BTreeSet<(&str, Span)> = explanation
            .findings
            .iter()
            .chain(
                explanation
                    .suppressed
                    .iter()
                    .map(|silenced| &silenced.finding),
            )
            .flat_map(|finding| places(finding).map(|place| (&*finding.rule.name, place)))
            .collect();
        let decided = |decision: Decision| {
            let (trigger, subject) = match &decision {
                Decision::Flagged(verdict) => (verdict.trigger, verdict.subject),
                Decision::Silent(silence) => (silence.trigger, silence.subject),
            };
            let own = match &decision {
                Decision::Flagged(verdict) => verdict.span,
                Decision::Silent(silence) => silence.trigger,
            };
            let concerned = [Some(own), Some(trigger), subject];
            concerned
                .into_iter()
                .flatten()
                .any(|range| touches(text.span(range), explanation.span))
                .then(|| Decided {
                    at: explanation.source.position(text.span(trigger).start),
                    trigger: one_line(text.get(trigger)),
                    subject: subject.map(|range: TextRange| one_line(text.get(range))),
                    said: self.said(&decision, text, status, &reported),
                })
        };
        cx.decisions().into_iter().filter_map(decided).collect()
    }

    fn said(
        &self,
        decision: &Decision,
        text: &Text,
        status: Option<Status>,
        reported: &BTreeSet<(&str, Span)>,
    ) -> Said {
        let verdict = match decision {
            Decision::Flagged(verdict) => verdict,
            Decision::Silent(silence) => return Said::Silent(silence.reason),
        };
        let rule = rules::of_verdict(verdict.kind);
        let name: &'static str = &rule.info.name;
        let is_reported = reported.contains(&(name, text.span(verdict.span)));
        match self.plan.level(&rule.info, status) {
            Some(given) if is_reported || given.is_off() => Said::Verdict(name, given.clone()),
            _ => Said::Allowed(name),
        }
    }
}

/// The bytes of a place, or how far the document goes.
fn find(source: &SourceFile, place: Place) -> Result<Span, String> {
    let open = source
        .lines
        .line_span(offset(source.lines.len()), &source.text);
    let lines = (source.lines.len() - usize::from(open.is_empty())).max(1);
    if place.line == 0 || place.line as usize > lines {
        let plural = if lines == 1 { "" } else { "s" };
        let from = if place.line == 0 {
            ", counted from 1"
        } else {
            ""
        };
        return Err(format!("{} has {lines} line{plural}{from}", source.path));
    }
    let line = source.lines.line_span(place.line, &source.text);
    let Some(column) = place.column else {
        return Ok(line);
    };
    let words = source.slice(line);
    let words = words.strip_prefix('\u{feff}').unwrap_or(words);
    let start = line.end - offset(words.len());
    let mut characters = words.char_indices();
    let nth = (column as usize).checked_sub(1);
    match nth.and_then(|nth| characters.nth(nth)) {
        Some((at, c)) => {
            let at = start + offset(at);
            Ok(Span::new(at, at + offset(c.len_utf8())))
        }
        None => Err(format!(
            "line {} of {} has {} columns",
            place.line,
            source.path,
            words.chars().count()
        )),
    }
}

/// The places that a finding points at.
fn places(finding: &Finding) -> impl Iterator<Item = Span> + '_ {
    let labels = finding.diagnostic.labels.iter().map(|label| label.span);
    std::iter::once(finding.diagnostic.span).chain(labels)
}

/// Whether two places share a byte, or one is empty and the other holds or borders it.
fn touches(one: Span, other: Span) -> bool {
    if one.is_empty() || other.is_empty() {
        one.start <= other.end && other.start <= one.end
    } else {
        one.overlaps(other)
    }
}
