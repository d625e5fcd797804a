//! `expired-suppression`.

use super::Check;

declare_rule! {
    /// Flags a suppression comment whose last day is over, or cannot be read.
    ///
    /// ## Why
    /// A last day is a promise to look again. From the day after it the comment silences nothing, so that what it hid is seen.
    ///
    /// ## Leaves alone
    /// Comments without a last day, and the last day itself, which counts.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    ///
    /// <!-- pm-ignore unquantified-impact: support counts the tickets (until 2026-02-28) -->
    /// 1,200 sign-ups failed.
    /// ```
    /// ```md fixed
    /// ## Impact
    ///
    /// 1,200 sign-ups failed.
    /// ```
    /// ```md good
    /// <!-- pm-ignore unquantified-impact: support counts the tickets (until 2026-03-31) -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    pub(crate) static EXPIRED_SUPPRESSION = {
        name: "expired-suppression", group: Engine, level: (Warning, Warning), fixes: [Safe], since: "0.1.0",
    } => Check::Engine
}
