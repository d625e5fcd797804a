//! Plain wording: what people say of themselves and others on an ordinary day.

use super::{leaves_alone, reports};
use crate::language::VerdictKind;

#[test]
fn a_course_that_was_open_measures_whoever_did_not_take_it() {
    reports(
        VerdictKind::Counterfactual,
        &[
            "I'd have caught it [had I waited] for the first report.",
            "[If the storage team had been asked] first, they'd have told us at once.",
            "[Had we waited], the data would have been safe.",
            "[A second look at the numbers would have been enough] to tell.",
            "[One query to our servers would have shown] it.",
            "[We'd have been spared] all this by running the check once.",
            "[A pilot on one line ought to have been insisted] upon.",
            "The operations team could and [should have been brought] in at 04:50.",
            "[The announcement should've waited] until the logs had been read.",
            "[The index could have been restored] by moving one pointer.",
        ],
    );
    leaves_alone(&[
        "I'd like to thank everyone.",
        "They'd have a new window every week.",
        "The node should have been brought up by systemd.",
        "A larger pool would have been enough.",
        "The job should have waited for the lock.",
        "The index could have been deleted by running the job.",
    ]);
}

#[test]
fn a_wrong_entry_is_a_persons_where_one_is_named() {
    reports(
        VerdictKind::Blame,
        &[
            "An [incorrect region code was keyed in by a clerk].",
            "[The support engineer gave the customer wrong advice].",
            "[The DBA ran the script on the wrong host].",
            "[The engineer typed the command into the wrong terminal].",
            "The [wrong config was pushed by the release engineer].",
        ],
    );
    leaves_alone(&[
        "An incorrect region code was selected by the router.",
        "The page gave customers wrong advice.",
        "The job ran the script on the wrong host.",
        "The wrong config was pushed by the pipeline.",
        "If an engineer types a command into the wrong terminal, the guard asks.",
        "The wrong pool was chosen by the scheduler.",
    ]);
}

#[test]
fn a_task_that_each_left_to_the_other_is_put_on_both() {
    reports(
        VerdictKind::Blame,
        &[
            "The engineers [assumed the other] team would handle it.",
            "Each team [thought that checking was the other]'s job.",
        ],
    );
    leaves_alone(&[
        "The engineers assumed that the other replica was healthy enough to serve.",
        "The client assumed that others would retry.",
        "The team thought about other options.",
    ]);
}

#[test]
fn a_quality_with_its_owner_behind_it_judges() {
    reports(
        VerdictKind::SelfBlame,
        &[
            "It was [amateurish of us].",
            "Shipping it without a dry run was [lazy of us].",
            "[I couldn't be bothered] to render it once.",
            "[I skimmed] the pull request.",
            "[We let it lie] for a year.",
        ],
    );
    leaves_alone(&[
        "It was kind of us to help.",
        "The loader was lazy of necessity.",
        "The parser skimmed the file.",
        "Let the container lie in the cache.",
    ]);
}

#[test]
fn nobody_who_did_it_is_blamed_and_nobody_who_did_not_fail() {
    reports(VerdictKind::Blame, &["[Nobody picked] it up."]);
    leaves_alone(&[
        "Nobody on the wards overlooked a result.",
        "None of the engineers forgot the handover.",
        "The vendor made a breaking change and failed to announce it.",
    ]);
}

#[test]
fn a_plan_that_asks_people_to_be_better_is_no_guard() {
    reports(
        VerdictKind::Blame,
        &[
            "On-call engineers need to [take every page seriously].",
            "Reviewers [must actually read] what they approve.",
            "Service desk agents are to be [monitored more closely].",
            "Desk staff are to be [instructed] to report faults properly.",
            "The officers should be [made aware] of the seriousness.",
        ],
    );
    reports(
        VerdictKind::FaultWord,
        &["Support agents: mandatory [refresher] on conclusions."],
    );
    leaves_alone(&[
        "The queue needs to be monitored more closely.",
        "We need to actually remove the old index.",
        "The probe must actually check the answer.",
        "The pods are to be instructed to drain.",
        "A token refresher runs every hour.",
        "We take every page seriously.",
    ]);
}
