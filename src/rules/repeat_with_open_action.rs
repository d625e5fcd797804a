//! `repeat-with-open-action`.

use super::Check;
use super::archive::{OpenAction, Repeat, Sketch, repeats};
use crate::diagnostic::Diagnostic;
use crate::markdown::one_line;

declare_rule! {
    /// Flags an incident like an earlier one of which an action item was still open.
    ///
    /// ## Why
    /// What would have kept an incident from coming back was known and waiting. That is rarely anybody's fault and always
    /// worth a question: was the item too large, ranked too low, or the wrong one? An incident is like another that it names
    /// as `Repeat of`, or of the same service or tag with like words on its cause, within 180 days (`repeat-days`).
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, and items without a status whose due date had passed; services and
    /// tags that most documents have, and causes that have hardly more in common than the names of services and tags.
    ///
    /// ## Examples
    /// ```md bad
    /// === 2026/2026-01-10-pool.md
    /// # Connection pool exhausted
    ///
    /// **Date:** 2026-01-10
    ///
    /// ## Action items
    ///
    /// | ID | Action | Status |
    /// |---|---|---|
    /// | 1 | Cap exports at 10 streams | Open |
    ///
    /// === 2026/2026-02-15-pool-again.md
    /// # Connection pool exhausted again
    ///
    /// **Date:** 2026-02-15
    /// **Repeat of:** 2026-01-10-pool
    /// ```
    /// ```md good
    /// === 2026/2026-01-10-pool.md
    /// # Connection pool exhausted
    ///
    /// **Date:** 2026-01-10
    ///
    /// ## Action items
    ///
    /// | ID | Action | Status |
    /// |---|---|---|
    /// | 1 | Cap exports at 10 streams | Done |
    ///
    /// === 2026/2026-02-15-pool-again.md
    /// # Connection pool exhausted again
    ///
    /// **Date:** 2026-02-15
    /// **Repeat of:** 2026-01-10-pool
    /// ```
    pub(crate) static REPEAT_WITH_OPEN_ACTION = {
        name: "repeat-with-open-action", group: Archive, level: (Info, Info), fixes: [],
        keys: ["thresholds.repeat-days"], since: "0.1.0",
    } => Check::Archive(check)
}

fn check(sketches: &[Sketch]) -> Vec<(usize, Diagnostic)> {
    let mut found: Vec<(usize, Diagnostic)> = Vec::new();
    for Repeat {
        later,
        earlier,
        is_stated,
    } in repeats(sketches)
    {
        if found.last().is_some_and(|(told, _)| *told == later) {
            continue;
        }
        let (Some(earlier), Some(sketch)) = (sketches.get(earlier), sketches.get(later)) else {
            continue;
        };
        if let Some(item) = sketch.date.and_then(|day| earlier.open_on(day)) {
            found.push((later, finding(earlier, item, sketch, is_stated)));
        }
    }
    found
}

fn finding(earlier: &Sketch, item: &OpenAction, later: &Sketch, is_stated: bool) -> Diagnostic {
    let day = earlier
        .date
        .map_or_else(String::new, |day| format!(" of {day}"));
    let message = if is_stated {
        format!("repeats the incident{day}, of which an action item was open")
    } else {
        format!("resembles the incident{day}, of which an action item was open")
    };
    let text = one_line(&item.text);
    let short: String = text.chars().take(60).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    Diagnostic::new(later.place, message).help(format!(
        "ask what \"{short}{dots}\" in `{}` was waiting for, and whether it would have helped",
        earlier.path
    ))
}
