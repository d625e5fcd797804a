//! Which rule reports which verdict of the language analysis.

use super::{
    Rule, blaming_language, counterfactual, fault_word, human_error, loaded_language,
    named_individual, self_blame, single_cause,
};
use crate::language::VerdictKind;

/// The kind of verdict that a rule reports, if it is one of the language rules.
#[must_use]
pub fn verdict_of(rule: &Rule) -> Option<VerdictKind> {
    let mut kinds = VerdictKind::ALL.into_iter();
    kinds.find(|kind| of_verdict(*kind).info.name == rule.info.name)
}

/// The rule that reports verdicts of a kind.
#[must_use]
pub fn of_verdict(kind: VerdictKind) -> &'static Rule {
    match kind {
        VerdictKind::HumanError => &human_error::HUMAN_ERROR,
        VerdictKind::Blame => &blaming_language::BLAMING_LANGUAGE,
        VerdictKind::SelfBlame => &self_blame::SELF_BLAME,
        VerdictKind::FaultWord => &fault_word::FAULT_WORD,
        VerdictKind::Counterfactual => &counterfactual::COUNTERFACTUAL,
        VerdictKind::Loaded => &loaded_language::LOADED_LANGUAGE,
        VerdictKind::SingleCause => &single_cause::SINGLE_CAUSE,
        VerdictKind::Named => &named_individual::NAMED_INDIVIDUAL,
    }
}
