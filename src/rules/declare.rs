//! How a rule is written down.

/// Declares a rule as a static from its manual page and its facts.
///
/// The documentation comment is the manual page: one sentence; `## Why`; `## Leaves alone`; `## Examples` with fences
/// marked `md bad`, `md good` and `md fixed`, which run as tests.
macro_rules! declare_rule {
    (@strict) => { None };
    (@strict $finished:ident $draft:ident) => {
        Some($crate::diagnostic::Levels {
            finished: $crate::diagnostic::Level::$finished,
            draft: $crate::diagnostic::Level::$draft,
        })
    };
    (
        $(#[doc = $docs:literal])*
        pub(crate) static $name:ident = {
            name: $id:literal, group: $group:ident, level: ($finished:ident, $draft:ident),
            fixes: [$($fix:ident),*], $(clock: $clock:literal,)? $(strict: ($strict:ident, $strict_draft:ident),)?
            $(keys: [$($key:literal),*],)? since: $since:literal $(,)?
        } => $check:expr
    ) => {
        $(#[doc = $docs])*
        pub(crate) static $name: $crate::rules::Rule = $crate::rules::Rule {
            info: $crate::diagnostic::RuleInfo {
                name: std::borrow::Cow::Borrowed($id),
                group: $crate::diagnostic::Group::$group,
                levels: $crate::diagnostic::Levels {
                    finished: $crate::diagnostic::Level::$finished,
                    draft: $crate::diagnostic::Level::$draft,
                },
                fixes: &[$($crate::diagnostic::Applicability::$fix),*],
                clock: false $(|| $clock)?,
                strict: declare_rule!(@strict $($strict $strict_draft)?),
                keys: &[$($($key),*)?],
                since: $since,
                docs: std::borrow::Cow::Borrowed(concat!($($docs, "\n"),*)),
            },
            check: $check,
        };
    };
}
