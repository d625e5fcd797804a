//! `single-contributing-factor`.

use super::points::points;
use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::SectionKind;

declare_rule! {
    /// Flags a section on contributing factors that names one only.
    ///
    /// ## Why
    /// Incidents have several conditions: what set it off, what let it through, what kept it unseen, what made it long. Each
    /// is a place to change something, and the cheapest change is rarely at the first one.
    ///
    /// ## Leaves alone
    /// Sections that are about the root cause as well, and factors told in more than one paragraph or sentence.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Contributing factors
    ///
    /// - The pool has no limit per caller.
    /// ```
    /// ```md good
    /// ## Contributing factors
    ///
    /// - The pool has no limit per caller.
    /// - The alert watches the mean, and the pool is full for seconds at a time.
    /// ```
    pub(crate) static SINGLE_CONTRIBUTING_FACTOR = {
        name: "single-contributing-factor", group: Consistency, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let sections: Vec<_> = cx
        .doc
        .sections_of(SectionKind::ContributingFactors)
        .collect();
    let [section] = sections[..] else {
        return Vec::new();
    };
    if section.kinds.len() > 1 {
        return Vec::new();
    }
    let points = points(cx, section);
    let [only] = &points[..] else {
        return Vec::new();
    };
    let prose = only.words.trim().trim_end_matches(['.', '!']);
    if prose.contains(['\n', ';', '。']) || prose.contains(". ") {
        return Vec::new();
    }
    let finding = Diagnostic::new(
        section.heading,
        "one contributing factor only: what else let it happen, or made it long?",
    )
    .help("look at limits, defaults, tests, alerts, tools and timing as well");
    vec![finding]
}
