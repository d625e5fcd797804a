//! What follows a rule, stands in a setting or is left to a machine beside what people are blamed for.

use super::VerdictKind::{Blame, Counterfactual, FaultWord, HumanError, Loaded, SelfBlame};
use super::{PassageKind, VerdictKind, decisions, found, leaves_alone, reports};
use crate::language::{Decision, Lexicon};

#[test]
fn what_a_procedure_asks_for_is_no_lapse() {
    leaves_alone(&[
        "The operator skipped the canary stage, as the playbook prescribes for hotfixes.",
        "The engineer bypassed the review per the emergency policy.",
        "As per policy, the team skipped the review for this class of change.",
        "The engineer nuked the cache to free memory, as the runbook says.",
        "The team proceeded outside of office hours.",
        "Every team should have had a fallback by policy since 2021.",
    ]);
    reports(
        Blame,
        &[
            "[The operator skipped] the canary stage, although the playbook prescribes it.",
            "[The engineer acted outside] of the approved procedure.",
            "[The technician deviated from the runbook].",
        ],
    );
    reports(
        Counterfactual,
        &["[The team should have had] a rehearsal in spring."],
    );
}

#[test]
fn a_gap_in_ownership_and_a_guard_by_a_machine_are_no_blame() {
    leaves_alone(&[
        "No one owned the batch job after the move.",
        "Remind the owners by a bot when a certificate has 20 days left.",
    ]);
    reports(
        Blame,
        &[
            "[No one cared] about the batch job.",
            "[Remind the owners] to look after their certificates.",
            "[Remind engineers] via e-mail to be careful.",
        ],
    );
}

#[test]
fn an_agent_is_a_person_where_it_serves_people() {
    leaves_alone(&[
        "The agent failed to report in.",
        "The agents failed to check the queue.",
    ]);
    reports(
        Blame,
        &[
            "[The support agent failed to check] the account.",
            "[The agent forgot] to tell the customer about it.",
        ],
    );
}

#[test]
fn departments_are_people_where_nothing_stands_before_them() {
    reports(
        Blame,
        &[
            "[Operations ignored] the alarms.",
            "[Management didn't listen].",
        ],
    );
    leaves_alone(&[
        "Write operations ignored the lock.",
        "Operations failed to complete within five seconds.",
        "Operations that missed the cache ignored the limit.",
        "The management plane did not listen on the new port.",
    ]);
}

#[test]
fn a_setting_is_no_decision() {
    leaves_alone(&[
        "The default was a poor choice for large shards.",
        "This was a mistake in the chart's default values.",
        "The mistake was easy to make, as both forms look the same.",
        "It would have been better to have a smaller page size.",
        "A single cause is rarely enough.",
    ]);
    reports(FaultWord, &["Deploying on Friday was a [poor choice]."]);
    reports(
        Counterfactual,
        &["[It would have been better] to ask the storage team."],
    );
}

#[test]
fn what_another_company_tells_of_its_people_is_a_fact() {
    leaves_alone(&[
        "The provider confirmed that their technician had applied the patch to the wrong port.",
    ]);
    reports(
        Blame,
        &["[Our technician had applied the patch to the wrong port]."],
    );
}

#[test]
fn two_subjects_have_two_verdicts() {
    let words: Vec<_> = found("The team was careless with alerts and support dropped the ball.")
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    assert_eq!(words, ["The team was careless", "support dropped the ball"]);
    reports(Blame, &["[The team was careless] and dropped the ball."]);
}

#[test]
fn a_label_makes_a_weak_error_the_cause() {
    reports(HumanError, &["Root cause: [user error]."]);
    leaves_alone(&["The page explains the user error."]);
}

#[test]
fn fault_is_told_in_the_words_of_every_day() {
    reports(
        Blame,
        &[
            "[The intern nuked] the staging bucket.",
            "[The reviewer was not enough careful].",
            "The table was deleted because of the [error of the administrator].",
            "Because of the [error of the administrator] the table was deleted.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[I totally spaced on] the renewal.",
            "Honestly, that [one's on me].",
        ],
    );
    reports(
        Counterfactual,
        &[
            "[If the operator would have checked] the label, the outage would not happen.",
            "Earlier [involvement of the database team would have shortened] the outage.",
        ],
    );
    leaves_alone(&[
        "We nuked the cache and the errors stopped.",
        "The proxy acted outside of the cluster.",
        "If the cache would have been full, the queue would not happen to drain.",
    ]);
}

#[test]
fn a_sentence_about_people_in_capitals_shouts() {
    reports(
        Loaded,
        &[
            "[WE SAID SO IN MAY] AND IT HAPPENED ANYWAY.",
            "[THE TEAM CHANGED IT AGAIN] ON A FRIDAY.",
        ],
    );
    leaves_alone(&[
        "CONFIDENTIAL: DO NOT SHARE OUTSIDE OF THE COMPANY.",
        "CREATE USER IF NOT EXISTS REPORTER.",
        "ERROR COULD NOT CONNECT TO SERVER.",
        "SPF, DKIM, DMARC, BIMI and ARC were set.",
    ]);
    let cell = |text| decisions(text, PassageKind::Cell, &[], &Lexicon::default());
    let flagged = |text| {
        cell(text)
            .iter()
            .any(|(it, _)| matches!(it, Decision::Flagged(_)))
    };
    assert!(!flagged("P1!!"));
    assert!(flagged("It is still down!!"));
}

#[test]
fn a_short_given_name_is_known_where_it_is_no_other_word() {
    let kinds = |names: &[&str], text: &str| -> Vec<VerdictKind> {
        let decided = decisions(text, PassageKind::Paragraph, names, &Lexicon::default());
        let flags = decided.into_iter().filter_map(|(it, _)| match it {
            Decision::Flagged(verdict) => Some(verdict.kind),
            Decision::Silent(_) => None,
        });
        flags.collect()
    };
    assert_eq!(kinds(&["Bo Lind"], "Bo neglected the doc."), [Blame]);
    assert_eq!(kinds(&["So Park"], "So restarted pods came back."), []);
}
