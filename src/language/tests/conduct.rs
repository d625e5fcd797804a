use super::{leaves_alone, reports};
use crate::language::VerdictKind::{Blame, FaultWord, SelfBlame};

#[test]
fn a_duty_not_done_is_blame_and_a_gap_is_none() {
    reports(
        Blame,
        &[
            "[The release manager didn't follow] the checklist.",
            "10:05 [The release manager does not follow] the checklist.",
            "[The person running the deploy hadn't checked] the calendar.",
            "[The developer who wrote the script did not consider] retries.",
            "[They did not bother] to read the documentation.",
            "The regression [was not noticed by the reviewers].",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[We did not test] the migration on a production-sized data set.",
            "[We never verified] that the backups could be restored.",
            "[I didn't realise] the flag was inverted.",
            "It [didn't occur to us] to check the replica.",
            "[We weren't paying] attention to the error rate.",
        ],
    );
    reports(
        FaultWord,
        &[
            "The procedure [was not followed].",
            "[Did not think] about time zones.",
            "[Not testing] the restore on a second machine",
            "The change [was not properly tested].",
            "That [was careless].",
        ],
    );
    leaves_alone(&[
        "The service did not check the signature.",
        "The host did not notice the link change.",
        "We did not have an alert for this.",
        "We did not know that the limit existed.",
        "We were not aware of the breaking change.",
        "We did not notice until 14:40.",
        "The on-call engineer did not receive the alert.",
        "We did not see any errors in the logs.",
        "The team did not need to preserve old logs.",
        "The process was not documented.",
        "The release manager does not follow the checklist.",
    ]);
}

#[test]
fn nobody_is_somebody_where_a_duty_was_theirs() {
    reports(
        Blame,
        &[
            "[Nobody checked] whether the certificate had been renewed.",
            "[No one on the team noticed] the failing backups.",
            "[None of the reviewers questioned] the new timeout.",
            "[No one took] ownership of the follow-up.",
        ],
    );
    leaves_alone(&[
        "No one knows how to renew it.",
        "Nobody was on call that weekend.",
        "Nobody could log in.",
        "None of the pods noticed the change.",
        "Nobody noticed for 12 days.",
        "Make sure that nobody forgets to run it.",
    ]);
}

#[test]
fn without_a_check_reproaches_whoever_acted() {
    reports(
        Blame,
        &[
            "The responder jumped in [without reading] the runbook.",
            "The contractor pushed the firmware [without having checked] the model.",
            "[NOC did not escalate] the page.",
            "A junior engineer pushed the change [without approval].",
            "They pushed the fix straight to production [without telling] anyone.",
        ],
    );
    reports(
        FaultWord,
        &["The change was merged [without testing] it on staging."],
    );
    leaves_alone(&[
        "You can deploy without testing.",
        "Never run this without checking the plan.",
        "The image was built without testing dependencies.",
        "We verified the fix without restarting the database.",
    ]);
}

#[test]
fn character_care_and_pace_are_judgements_of_people_only() {
    reports(
        Blame,
        &[
            "A [careless engineer] deleted the volume.",
            "[The on-call was slow] to respond.",
            "[The on-call responded too late].",
            "Engineers must [pay more attention] to alerts.",
            "The night staff must [pay attention] to the console.",
            "Reviewers must [take the checklist more seriously].",
            "Engineers need to be [made aware] of the policy.",
            "[Remind everyone] to check the dashboard before deploying.",
            "[The team did a terrible job] documenting the change.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[We were not careful] enough with the rollout.",
            "[We became complacent] about the warnings.",
            "It [took us far too long] to find the right dashboard.",
            "That was [careless of us].",
            "[We wasted] an hour on the wrong service.",
            "[We were too optimistic] about the length of the migration.",
            "[We relied too heavily] on one dashboard.",
            "[We lost track] of the open follow-ups.",
            "We have to [get better at] reading alerts.",
            "[In our haste] to restore service we restarted both nodes.",
        ],
    );
    reports(FaultWord, &["[Be more careful] with force pushes."]);
    leaves_alone(&[
        "We take security seriously.",
        "The scheduler must pay attention to the limits.",
        "Customers need to be made aware of the change.",
        "A careless default in the library caused it.",
        "The parser is more careful with dates now.",
        "A more careful approach is described below.",
        "The query was slow to return.",
        "The rollout took too long because images were large.",
        "The disk was not fast enough.",
        "The timeout was too aggressive.",
        "The load rose too quickly for the autoscaler.",
        "We did not have enough disk space.",
        "The engineer was careful to drain the node first.",
        "The bot reminded the team of the deadline.",
        "The team wasted no time in answering.",
    ]);
}
