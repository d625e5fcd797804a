//! `data-loss-scope`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::impact::Answer;
use crate::model::{Postmortem, SectionKind};

declare_rule! {
    /// Flags a "yes" to data loss that does not say what was lost.
    ///
    /// ## Why
    /// Whether to tell customers, and what, depends on which data, whose and how much. "Yes" alone sends every reader
    /// to the authors with the same question.
    ///
    /// ## Leaves alone
    /// Any words that say what, whose or how much, there or in a sentence of the Impact section with a number of things
    /// lost. "No", "none" and "unknown".
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// - **Data loss:** Yes
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// - **Data loss:** Yes, 212 orders between 14:23 and 14:31
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// For 45 minutes the queue was down. 212 messages were lost.
    ///
    /// - **Data loss:** Yes
    /// ```
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// Lost revenue is $12,000.
    ///
    /// - **Data loss:** Yes
    /// ```
    pub(crate) static DATA_LOSS_SCOPE = {
        name: "data-loss-scope", group: Consistency, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let impact = &cx.doc.impact;
    let Some(text) = impact.data_loss.present() else {
        return Vec::new();
    };
    let said = || says_what(&text.value) || counts_lost(cx.doc);
    if impact.data_loss_answer != Some(Answer::Yes) || said() {
        return Vec::new();
    }
    let diagnostic = Diagnostic::new(text.span, "data was lost, but not said which data")
        .help("say what was lost, whose it was and how much of it");
    vec![diagnostic]
}

/// Whether a sentence of the Impact section counts things lost: "212 messages were lost"; money and time are no data.
fn counts_lost(doc: &Postmortem) -> bool {
    let sentence = |sentence: &str| {
        let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
        sentence.contains(|c: char| c.is_ascii_digit())
            && has(&["lost", "deleted", "overwritten", "missing", "dropped"])
            && !has(&[
                "revenue", "sales", "$", "€", "£", "minute", "hour", "uptime",
            ])
    };
    let mut sections = doc.sections_of(SectionKind::Impact);
    sections.any(|section| {
        let prose = doc.prose_of(section).to_lowercase();
        prose
            .split(['\n', ';'])
            .any(|line| line.split(". ").any(sentence))
    })
}

/// Whether any word goes beyond the answer itself.
fn says_what(text: &str) -> bool {
    #[rustfmt::skip]
    const EMPTY: &[&str] = &[
        "yes", "y", "true", "some", "partial", "minor", "a", "little", "bit", "of", "data", "was", "were", "lost",
        "loss", "there", "the", "it", "is", "confirmed", "affirmative", "permanent",
    ];
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.any(|word| !EMPTY.iter().any(|empty| empty.eq_ignore_ascii_case(word)))
}
