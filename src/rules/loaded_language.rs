//! `loaded-language`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags contempt, disbelief and shouting, and "obviously" said of what a person should have seen.
    ///
    /// ## Why
    /// Strong feelings after a bad night are understandable, and readers who were not there learn nothing from them. The
    /// figure behind the feeling convinces more and offends nobody.
    ///
    /// ## Leaves alone
    /// Technical terms (lazy loading, chaos engineering, disaster recovery, dumb terminal), names in capitals, joy and
    /// thanks, "of course" and "clearly" where they only concede or explain, and whatever stands in code or in quotation
    /// marks. Words in capitals are shouting where a whole sentence of five or more of them tells what people did;
    /// banners, headings, tables, lines of a log and fewer words are not.
    ///
    /// ## Examples
    /// ```md bad
    /// ## What went poorly
    /// - The failover took 40 minutes, which is ridiculous!!!
    /// ```
    /// ```md bad
    /// ## What went poorly
    /// - The reviewers obviously had other things to do.
    /// ```
    /// ```md good
    /// ## What went poorly
    /// - The failover took 40 minutes; the runbook promises five.
    /// ```
    pub(crate) static LOADED_LANGUAGE = {
        name: "loaded-language", group: Language, level: (Warning, Info), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(
        cx,
        VerdictKind::Loaded,
        |_| "a feeling, where a fact would convince",
    )
}
