use super::{leaves_alone, reports};
use crate::language::VerdictKind::{Blame, FaultWord, HumanError, Loaded, SelfBlame, SingleCause};

#[test]
fn human_error_is_reported_where_it_explains() {
    reports(
        HumanError,
        &[
            "Root cause: [operator error] during the failover.",
            "The outage was caused by [human error] while changing records.",
            "It turned out to be [human error].",
            "[Human oversight] caused the certificate to expire.",
            "[Human error]: Robin applied limits from the wrong values file.",
            "[Operator error]: the flag was set twice.",
            "[Human error] by the admin.",
            "[Human error] – the wrong file was applied.",
        ],
    );
    leaves_alone(&[
        "Human error is not a root cause.",
        "Manual steps are prone to human error.",
        "To avoid human error, the step is automated.",
        "The root cause was not human error but a missing guard.",
        "The log said \"operator error: invalid operand\".",
        "User error messages were confusing.",
        "We discussed human error.",
        "Human error: how to talk about it.",
        "User error: the form was left empty.",
    ]);
}

#[test]
fn a_mistake_is_somebodys_where_it_is_the_cause() {
    reports(
        Blame,
        &["Due to a [mistake by the network team], the route was withdrawn."],
    );
    reports(
        SelfBlame,
        &[
            "[We made the mistake] of upgrading both at once.",
            "The [mistake was mine].",
            "Due to an [error on my] part, the record was removed.",
        ],
    );
    reports(
        FaultWord,
        &[
            "[Mistakes were made] during the cutover.",
            "It was a [mistake] to deploy on Friday evening.",
        ],
    );
    leaves_alone(&[
        "No mistakes were made by the team.",
        "Mistakes in the template cause a parse error.",
        "We learn from our mistakes.",
        "Our error handling was incomplete.",
        "Errors made by the compiler are hard to find.",
    ]);
}

#[test]
fn whoever_finds_or_mends_a_mistake_did_not_make_it() {
    leaves_alone(&[
        "The error was noticed by support at 10:05.",
        "The error was caught by QA before release.",
        "The mistake was spotted by the on-call engineer.",
        "The mistake was quickly corrected by the on-call engineer.",
        "The error was acknowledged by the vendor.",
        "An error found by the release manager delayed the cutover.",
        "The mistake in the query plan was found by the planner team.",
    ]);
    reports(
        Blame,
        &[
            "The [error was made by the engineer].",
            "The [error was introduced by the engineer].",
            "The [error was caused by the on-call engineer].",
            "The [mistake was made by the reviewer] and was reverted by support.",
            "The [error was made by the reviewer] and was reverted by support.",
            "[The engineer's mistake] was found by support.",
        ],
    );
}

#[test]
fn shortcomings_and_wrong_calls_judge_and_gaps_do_not() {
    reports(
        FaultWord,
        &[
            "The cause was a simple [oversight].",
            "The [lack of attention] during the review let the bug through.",
            "This was the [wrong call].",
            "Due to [bad judgement] the alert was muted.",
            "[Incorrect assumption] that the backups ran every night",
            "The cause was a [wrong assumption].",
            "[Poor communication] between the teams led to the double restart.",
        ],
    );
    leaves_alone(&[
        "The oversight board met on Monday.",
        "The cause was a wrong assumption in the parser.",
        "The lack of monitoring delayed detection.",
        "Lack of disk space caused the crash.",
        "The wrong decision was made by the autoscaler.",
        "A poor choice of index slowed the query.",
    ]);
}

#[test]
fn a_shortcoming_with_somebody_behind_it_is_theirs() {
    reports(
        Blame,
        &[
            "[Bad judgement] by the incident commander.",
            "[Poor judgement] by the on-call engineer led to the second restart.",
        ],
    );
    leaves_alone(&["Bad decisions by the autoscaler led to the second restart."]);
}

#[test]
fn fault_is_put_on_people_and_denied_of_them() {
    reports(
        Blame,
        &[
            "[The DBA was at fault].",
            "The outage was the [fault of the network team].",
        ],
    );
    reports(
        SelfBlame,
        &["[Our bad].", "It was [my fault] for not reading the diff."],
    );
    leaves_alone(&[
        "The cache is at fault here.",
        "The on-call engineer was not at fault.",
        "Nobody is to blame for this.",
        "The bug was responsible for the outage.",
        "The engineer responsible for the release was on holiday.",
        "A fault in the switch caused the outage.",
    ]);
}

#[test]
fn a_person_as_the_cause_is_blame_and_a_plain_action_is_none() {
    reports(
        Blame,
        &[
            "The outage was [caused by an engineer] running a manual query.",
            "[An employee clicked the wrong button].",
        ],
    );
    leaves_alone(&[
        "An engineer ran the clean-up script against production.",
        "The team decided to roll back.",
        "A change was merged that removed the index.",
        "The wrong value was cached.",
        "We looked at the wrong dashboard first.",
    ]);
}

#[test]
fn contempt_and_sole_causes_are_reported() {
    reports(
        Loaded,
        &[
            "The dashboard needs a minute, which is [ridiculous].",
            "The pager rang 90 times[!!!]",
        ],
    );
    reports(
        SingleCause,
        &[
            "The [sole cause] was the changed timeout.",
            "It was [caused entirely by] the new default.",
        ],
    );
    leaves_alone(&[
        "There was no single cause.",
        "The single point of failure was the switch.",
        "Tailscale was disabled entirely due to a driver bug.",
        "The load was unacceptable for the old disks.",
        "It works!",
    ]);
}
