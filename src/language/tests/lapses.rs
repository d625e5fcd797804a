use super::{leaves_alone, reports};
use crate::language::VerdictKind::{Blame, FaultWord, SelfBlame};

#[test]
fn people_who_fail_to_do_something_are_blamed_and_systems_are_not() {
    reports(
        Blame,
        &[
            "[The release manager failed to update] the calendar.",
            "The [on-call's failure to escalate] delayed the response.",
            "[The platform team failed to tell] us about the change.",
            "[The previous shift failed to hand] over the open incident.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[We failed to anticipate] the traffic spike.",
            "[Our failure to test] the restore procedure made this worse.",
        ],
    );
    reports(
        FaultWord,
        &[
            "[Failed to notify] the downstream teams before the cutover.",
            "The [failure to follow] the change procedure led to the outage.",
        ],
    );
    leaves_alone(&[
        "The pod failed to start.",
        "The rate limiter failed to consider retries.",
        "AWS failed to honour the limit.",
        "Users failed to log in.",
        "We failed to reproduce the issue locally.",
        "Failure to connect to the primary ends the job.",
        "The engineer tried to connect but failed to log in.",
    ]);
}

#[test]
fn what_only_a_mind_forgets_or_overlooks_is_a_fault() {
    reports(
        Blame,
        &[
            "[The engineer who approved the change forgot] to announce it.",
            "[The reviewers overlooked] the changed default.",
            "The engineer on duty that night [neglected] the open ticket.",
            "[The developer misunderstood] how the cache is keyed.",
            "[The contractor botched] the cabling.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "I deployed the new chart, but [forgot] to raise the memory limit.",
            "[We underestimated] the load of the new endpoint.",
            "[I misread] the graph.",
            "[I fat fingered] the port number.",
            "[We screwed up] the rollout.",
        ],
    );
    reports(
        FaultWord,
        &[
            "[Forgot] to enable the alert again after maintenance.",
            "This edge case [was overlooked] during the review.",
            "The impact of the change [was underestimated].",
            "The alert was acknowledged and [then forgotten].",
        ],
    );
    leaves_alone(&[
        "The worker forgot its lease.",
        "The migration script forgot to close the cursor.",
        "The scheduler forgot the job.",
        "We forgot nothing.",
        "It is easy to forget this step.",
        "If an engineer forgets the flag, the deploy stops.",
        "Add a check so that the flag is not forgotten.",
        "The parser misread the header.",
        "The probe fingered the wrong host.",
    ]);
}

#[test]
fn what_is_missed_or_ignored_decides() {
    reports(
        Blame,
        &[
            "[The on-call engineer ignored] the first three pages.",
            "The page [was missed by the on-call engineer].",
            "[The engineer bypassed] the approval step.",
        ],
    );
    reports(
        FaultWord,
        &[
            "The alert [was ignored] because it had fired before.",
            "The step [was missed] during the handover.",
            "A [missed step] left the node cordoned.",
        ],
    );
    leaves_alone(&[
        "The heartbeat was missed three times.",
        "We missed our SLO for the quarter.",
        "The setting was silently ignored by systemd.",
        "Unknown fields are ignored.",
        "The tests were skipped because the runner was full.",
        "CI skipped the review step.",
        "We skipped ahead to the next step.",
        "The alert was missed by the aggregation rule.",
    ]);
}

#[test]
fn how_it_was_done_is_a_fault_of_hands_and_no_fault_of_programs() {
    reports(
        Blame,
        &[
            "[The DBA mistakenly ran] the script against production.",
            "The patch [was mistakenly applied to the east cluster instead of to the west one by the on-call].",
            "[The engineer carelessly removed] the rule.",
            "After [accidentally deleting] the namespace, the engineer restored it.",
            "The value [was entered incorrectly by the team member].",
            "[The author of the change assumed, wrongly], that the flag was off.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[I accidentally pushed] to main.",
            "[We incorrectly assumed] that the replica was in sync.",
        ],
    );
    reports(
        FaultWord,
        &[
            "The backup job [had been inadvertently disabled] during the migration.",
            "The table [was dropped by mistake] during the clean-up.",
            "A firewall rule [was erroneously removed].",
            "[Accidentally deleted] the wrong namespace.",
            "The [accidental deletion] of the volume took an hour to notice.",
        ],
    );
    leaves_alone(&[
        "The job mistakenly targeted the production queue.",
        "Terraform accidentally destroyed the subnet.",
        "Values were incorrectly cached by the proxy.",
        "The rule was removed by the clean-up job by mistake.",
        "The customer had accidentally deleted their own project.",
        "A user may accidentally delete the row.",
        "Prevent buckets from being accidentally deleted.",
        "Add a guard against accidental deletion of volumes.",
    ]);
}
