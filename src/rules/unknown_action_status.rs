//! `unknown-action-status`.

use super::{Check, Context, misspelling};
use crate::diagnostic::{Diagnostic, Row};
use crate::model::Action;
use crate::model::action::ActionStatus;
use crate::span::Spanned;

declare_rule! {
    /// Flags states of action items that are in no list of states.
    ///
    /// ## Why
    /// Overviews count what is open and what is done. A state that they do not know is counted as neither.
    ///
    /// ## Leaves alone
    /// Open, in progress, done, won't do and proposed in their many spellings and languages, with a date or a remark behind
    /// them; check boxes and pictures; links; an empty state.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Status |
    /// |---|---|
    /// | Cap the export at 10 streams | Amber |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Status |
    /// |---|---|
    /// | Cap the export at 10 streams | In progress (half of the clients) |
    /// ```
    ///
    /// A slip of the fingers can be corrected:
    ///
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Status |
    /// |---|---|
    /// | Cap the export at 10 streams | In porgress (half of the clients) |
    /// ```
    /// ```md fixed
    /// ## Action items
    ///
    /// | Action | Status |
    /// |---|---|
    /// | Cap the export at 10 streams | In progress (half of the clients) |
    /// ```
    pub(crate) static UNKNOWN_ACTION_STATUS = {
        name: "unknown-action-status", group: Actions, level: (Warning, Info), fixes: [Unsafe], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let unknown = |action: &Action| -> Option<Spanned<String>> {
        let status = action.status.present()?;
        let told = status.value.value.is_some();
        (!told).then(|| Spanned::new(status.value.raw.clone(), status.span))
    };
    let found: Vec<_> = cx.doc.actions.iter().filter_map(unknown).collect();
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let message = |word: &str| {
        let word: String = word.chars().take(24).collect();
        format!("`{word}` is no known state: is this open or done?")
    };
    let finding = Diagnostic::new(first.span, message(&first.value))
        .help("use open, in progress, done, won't do or proposed");
    let meant = |word: &str| misspelling::nearest(word, ActionStatus::words());
    let fix = misspelling::fix(cx, found.iter().map(|status| status.span), meant);
    let finding = found.iter().fold(finding, |finding, status| {
        let row = Row {
            place: status.span,
            headline: Some(message(&status.value)),
            lacks: None,
        };
        finding.row_at(row, status.span, "neither open nor done")
    });
    vec![finding.fixed_by(fix)]
}
