//! `unused-suppression`.

use super::Check;

declare_rule! {
    /// Flags a suppression comment that silences nothing.
    ///
    /// ## Why
    /// A comment that was needed once stays behind when the words it was for are mended, and hides the next finding there.
    ///
    /// ## Leaves alone
    /// Names of rules that did not run, because they are off or were not selected, and comments whose last day is over: those
    /// belong to `expired-suppression`. A comment for the file that names rules of the group `archive` is spoken of only
    /// where the whole archive was read, and taken out by hand.
    ///
    /// `<!-- pm-ignore-file RULE: reason -->` silences a rule in all of the file, wherever the comment stands. Findings about
    /// the document as a whole, such as a missing section, and about several documents need it.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    ///
    /// <!-- pm-ignore unquantified-impact: support counts the tickets this week -->
    /// 1,200 sign-ups failed.
    /// ```
    /// ```md fixed
    /// ## Impact
    ///
    /// 1,200 sign-ups failed.
    /// ```
    /// ```md good
    /// <!-- pm-ignore unquantified-impact: support counts the tickets this week -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    pub(crate) static UNUSED_SUPPRESSION = {
        name: "unused-suppression", group: Engine, level: (Warning, Warning), fixes: [Safe], since: "0.1.0",
    } => Check::Engine
}
