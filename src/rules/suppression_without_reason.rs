//! `suppression-without-reason`.

use super::Check;

declare_rule! {
    /// Flags a suppression comment that does not say why.
    ///
    /// ## Why
    /// The next reader has to decide whether the comment still holds, and can only do so from its reason. It works
    /// without one, so that nobody is stopped at night.
    ///
    /// ## Leaves alone
    /// Any words behind the names, with a colon or without; `TODO` and its like are no reason.
    ///
    /// ## Examples
    /// ```md bad
    /// <!-- pm-ignore unquantified-impact -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    /// ```md good
    /// <!-- pm-ignore unquantified-impact: support counts the tickets this week -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    pub(crate) static SUPPRESSION_WITHOUT_REASON = {
        name: "suppression-without-reason", group: Engine, level: (Warning, Warning), fixes: [], since: "0.1.0",
    } => Check::Engine
}
