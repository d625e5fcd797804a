//! The catalogue: which rules there are, how much each weighs, and what its fixes are.

use super::ALL;
use crate::diagnostic::{Applicability, Level, RuleInfo};

/// Each group with its rules: the levels of a final document and of a draft, the kinds of fix, what else is promised.
const CATALOGUE: &str = "\
structure
  missing-section E/W unsafe display
  recommended-section W/I display
  empty-section E/I
  placeholder-text E/I
  duplicate-section I/I
  section-order –/– unsafe
  missing-title W/I
  long-summary I/I
  malformed-table W/W display
  malformed-front-matter W/W
  unclosed-code-fence E/W
  broken-link W/I
  no-supporting-link I/–
metadata
  missing-date E/W
  missing-metadata W/I
  invalid-date E/E
  future-date E/E, by the clock
  unknown-status I/I unsafe, strict W/W
  unknown-severity W/I unsafe, strict E/W
  file-name-mismatch W/I
  understated-severity W/I
  unreviewed-final –/–
  stale-draft W/W, by the clock
language
  blaming-language E/W display
  human-error E/W display
  self-blame W/I display
  fault-word I/I display
  counterfactual W/I display
  loaded-language W/I display
  single-cause I/I
privacy
  named-individual I/I
  personal-data W/W
  secret E/E
timeline
  empty-timeline E/I
  unreadable-time W/I
  timeline-out-of-order E/W unsafe
  missing-timezone W/I display
  mixed-timezones W/I
  missing-milestone I/I
  milestone-order E/W
consistency
  unquantified-impact W/I
  missing-impact-field I/–
  data-loss-scope W/I
  duration-arithmetic E/W
  duration-mismatch W/I
  detection-time-mismatch I/I
  time-not-in-timeline I/–
  interval-mismatch I/I
  undetected-by-monitoring I/–
  single-contributing-factor –/–
  shallow-root-cause –/–
actions
  no-action-items E/W
  vague-action-item W/I display
  unassigned-actions W/I
  missing-owner E/I
  missing-due-date E/I
  missing-priority W/I
  unclear-owner W/I
  unknown-priority W/I unsafe
  unknown-action-status W/I unsafe
  duplicate-action-id W/I display
  due-before-incident E/W
  due-after-sla W/I
  overdue-action –/–, by the clock
  no-preventive-action I/–
  misranked-priority –/–
  unaddressed-finding –/–
  untracked-action –/–
archive
  duplicate-incident W/I
  repeat-with-open-action I/I
engine
  unreadable-file E/E
  internal-error E/E
  unused-suppression W/W safe
  expired-suppression W/W safe
  suppression-without-reason W/W
  unknown-rule W/W unsafe
";

fn letter(level: Level) -> char {
    match level {
        Level::Off => '–',
        Level::Info => 'I',
        Level::Warning => 'W',
        Level::Error => 'E',
    }
}

fn row(rule: &RuleInfo) -> String {
    let levels = rule.levels;
    let (finished, draft) = (letter(levels.finished), letter(levels.draft));
    let mut row = format!("  {} {finished}/{draft}", rule.name);
    for kind in rule.fixes.iter().copied().map(Applicability::name) {
        row.extend([" ", kind]);
    }
    if let Some(strict) = rule.strict {
        let (finished, draft) = (letter(strict.finished), letter(strict.draft));
        row = format!("{row}, strict {finished}/{draft}");
    }
    if rule.clock {
        row.push_str(", by the clock");
    }
    row
}

#[test]
fn the_rules_are_those_of_the_catalogue_in_its_order() {
    let mut rows = String::new();
    let mut group = None;
    for rule in ALL.iter().map(|rule| &rule.info) {
        if group.replace(rule.group) != Some(rule.group) {
            rows.extend([rule.group.name(), "\n"]);
        }
        rows.extend([&*row(rule), "\n"]);
    }
    let differing = rows.lines().zip(CATALOGUE.lines());
    let differing: Vec<_> = differing.filter(|(is, was)| is != was).collect();
    assert_eq!((differing, rows.len()), (Vec::new(), CATALOGUE.len()));
}
