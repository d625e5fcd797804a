//! `missing-section`.

use super::{Check, Context, requirements};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Naming};
use crate::model::{Postmortem, Section, SectionKind};
use crate::span::{Span, offset};

declare_rule! {
    /// Flags a postmortem that lacks sections which its severity requires.
    ///
    /// ## Why
    /// Readers look for the same few answers in every report: what happened, whom it hurt, in which order, why, and what
    /// will change. A section that is not there cannot be reviewed, and nobody can tell whether it was forgotten or
    /// left out on purpose. SEV-1 and SEV-2 need a summary, impact, timeline, root cause or contributing factors, and
    /// action items; SEV-3 a summary, impact, timeline and action items; all others a summary and action items.
    ///
    /// ## Leaves alone
    /// Sections under another usual name ("What happened", "Follow-ups", "Zeitverlauf"), at any level, as a bold line or
    /// as a label of a list. A section that is there and empty belongs to `empty-section`. A paragraph of prose between the
    /// title and the first section is a summary without a heading. It is one finding for the whole document.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-3
    ///
    /// ## Summary
    /// Checkout failed for 12 minutes.
    ///
    /// ## Timeline
    /// - 10:00 UTC errors rise
    /// - 10:12 UTC errors stop
    ///
    /// ## Action Items
    /// - Add an alert for 5xx above 2 %
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-4
    ///
    /// ## Summary
    /// Checkout failed for 12 minutes.
    ///
    /// ## Follow-ups
    /// - Add an alert for 5xx above 2 %
    /// ```
    ///
    /// A heading that comes close to the name of a missing section can be renamed:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Sumary
    /// Checkout failed for 12 minutes.
    ///
    /// ## Follow-ups
    /// - Add an alert for 5xx above 2 %
    /// ```
    /// ```md fixed
    /// # Postmortem: checkout returned errors
    ///
    /// ## Summary
    /// Checkout failed for 12 minutes.
    ///
    /// ## Follow-ups
    /// - Add an alert for 5xx above 2 %
    /// ```
    pub(crate) static MISSING_SECTION = {
        name: "missing-section", group: Structure, level: (Error, Warning), fixes: [Unsafe, Display],
        keys: ["sections.required", "sections.aliases"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let missing = cx.settings.requirements.missing(cx.doc);
    if missing.is_empty() {
        return Vec::new();
    }
    let near = missing.iter().enumerate().find_map(|(index, need)| {
        let heading = |&kind: &SectionKind| Some((index, kind, near_miss(cx.doc, kind)?));
        need.iter().find_map(heading)
    });
    let mut lacks = requirements::lacks(&missing);
    let fix = match near {
        Some((index, kind, heading)) => {
            if let Some(lack) = lacks.get_mut(index) {
                lack.instead = Some(heading.heading);
                lack.hint = Some(format!("is this the section {}?", kind.title()));
            }
            rename(cx, heading, kind)
        }
        None => Some(requirements::insertion(cx, &missing)),
    };
    let naming = Naming {
        one: "missing required section:",
        several: "missing required sections:",
        many: "required sections are missing",
        help: "add {names}; \"unknown\" or \"N/A: reason\" is an answer too".to_owned(),
    };
    vec![Diagnostic::lacking(cx.doc.anchor, lacks, naming).fixed_by(fix)]
}

/// A heading that pm cannot place and whose words come close to a name of the section.
fn near_miss(doc: &Postmortem, kind: SectionKind) -> Option<&Section> {
    const CLOSE: f64 = 0.9;
    let unplaced = doc
        .sections
        .iter()
        .filter(|section| section.kinds == [SectionKind::Other] && section.level > Some(1));
    let wanted = kind.title().to_lowercase();
    let score = |section: &Section| strsim::jaro_winkler(&section.name(), &wanted);
    unplaced
        .filter(|section| score(section) >= CLOSE)
        .max_by(|a, b| score(a).total_cmp(&score(b)))
}

/// The heading under the name of the section; a number or a picture before its words stays.
fn rename(cx: &Context<'_>, heading: &Section, kind: SectionKind) -> Option<Fix> {
    let written = cx.written(heading.heading);
    let before = written.find(char::is_alphabetic)?;
    let words = &written[before..];
    (words.trim_end().to_lowercase() == heading.name()).then(|| Fix {
        title: format!("rename \"{words}\" to \"{}\"", kind.title()),
        applicability: Applicability::Unsafe,
        edits: vec![Edit {
            span: Span::new(heading.heading.start + offset(before), heading.heading.end),
            text: kind.title().to_owned(),
        }],
    })
}
