//! `unknown-rule`.

use super::Check;

declare_rule! {
    /// Flags a suppression comment that names no rule, or one that does not exist.
    ///
    /// ## Why
    /// A misspelt name silences nothing, and the author wonders why the finding stays.
    ///
    /// ## Leaves alone
    /// Names of groups and `all`. Unknown names in `pm.yaml` and on the command line are errors that stop the run.
    ///
    /// ## Examples
    /// ```md bad
    /// <!-- pm-ignore unquantified-impakt: support counts the tickets this week -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    /// ```md fixed
    /// <!-- pm-ignore unquantified-impact: support counts the tickets this week -->
    /// ## Impact
    ///
    /// Some sign-ups failed.
    /// ```
    pub(crate) static UNKNOWN_RULE = {
        name: "unknown-rule", group: Engine, level: (Warning, Warning), fixes: [Unsafe], since: "0.1.0",
    } => Check::Engine
}
