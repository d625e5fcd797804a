//! What people did or left undone, judged by the words around it.

use super::super::VerdictKind::{
    Blame, Counterfactual, FaultWord, HumanError, Loaded, SelfBlame, SingleCause,
};
use super::{leaves_alone, reports};

#[test]
fn a_judged_deed_is_blame_where_it_says_whose() {
    reports(
        Blame,
        &[
            "[Delayed escalation by the first responder].",
            "[Slow reaction from the night shift].",
            "[Improper handling of the keys by the storage team].",
            "[Inadequate preparation of the move by the contractor].",
            "[The developer's misconfiguration] of the ingress caused a loop.",
            "[Misconfiguration by the network team].",
        ],
    );
    reports(SelfBlame, &["The harm grew with [our slow response]."]);
    leaves_alone(&[
        "Slow response from the search API.",
        "Delayed rollback by the deploy job.",
        "Improper handling of null values by the parser.",
        "The ingress misconfiguration caused a loop.",
        "Avoid slow responses from the team with a second pager.",
        "Our slow response times come from the disk.",
    ]);
}

#[test]
fn care_that_was_not_taken_is_a_word_of_fault() {
    reports(
        FaultWord,
        &[
            "Not [enough care was taken] when the rule was edited.",
            "[Little thought was given] to the second zone.",
            "[Due care was not taken].",
        ],
    );
    leaves_alone(&[
        "Great care was taken with the second zone.",
        "A snapshot was not taken before the upgrade.",
        "No snapshot was taken.",
        "Access was not given to the bot.",
    ]);
}

#[test]
fn time_that_people_took_is_judged_however_they_are_named() {
    reports(
        Blame,
        &[
            "It [took far too long for the team] to see the full queue.",
            "[The responders were too quick] to suspect the network.",
        ],
    );
    leaves_alone(&[
        "It took far too long for the replica to catch up.",
        "The probe was too quick to mark the node as dead.",
    ]);
}

#[test]
fn what_ran_out_was_let_run_out_only_where_it_was_to_be_renewed() {
    reports(SelfBlame, &["[We let the domain expire]."]);
    leaves_alone(&["We let the old sessions expire on their own."]);
}

#[test]
fn what_somebody_got_wrong_is_a_lapse_and_no_heading() {
    reports(SelfBlame, &["[We got the order of the steps wrong]."]);
    leaves_alone(&[
        "What we got wrong",
        "The optimizer got the row count wrong.",
    ]);
}

#[test]
fn disregard_is_told_of_procedures_and_requests_as_well() {
    reports(FaultWord, &["The runbook [was ignored]."]);
    reports(
        Blame,
        &[
            "[Management ignored] our requests for more disks.",
            "[The developers keep ignoring] the warnings.",
        ],
    );
    leaves_alone(&[
        "The cache header was ignored.",
        "Management approved our requests for more disks.",
        "The pipeline keeps ignoring the warnings.",
    ]);
}

#[test]
fn a_note_without_its_verb_is_read_as_a_sentence() {
    reports(
        FaultWord,
        &[
            "Deployment done [without informing] the support desk.",
            "[Bad decision] to upgrade before the holiday.",
        ],
    );
    reports(
        HumanError,
        &["[Human error]: wrong value in the cluster's variables."],
    );
    leaves_alone(&[
        "Deployment done without a canary.",
        "Decision to upgrade before the holiday.",
        "Human error: see the glossary.",
    ]);
}

#[test]
fn what_people_took_for_granted_or_did_not_say_is_put_on_them() {
    reports(
        Blame,
        &[
            "Someone must have changed the setting [without telling] anyone.",
            "[The previous maintainer left the cluster in a terrible state].",
            "[The accounting department didn't pay] the invoice.",
            "[Nobody had the] presence of mind to check the clock.",
        ],
    );
    reports(
        FaultWord,
        &["[Miscommunication] between the two teams led to a double restart."],
    );
    leaves_alone(&[
        "The job must have changed the setting without telling the cache.",
        "The upgrade left the cluster in a bad state.",
        "Nobody had the permission to change the clock.",
        "Two restarts were issued by the two teams.",
    ]);
}

#[test]
fn hindsight_takes_its_verb_and_its_foresight_in_any_form() {
    reports(
        Counterfactual,
        &[
            "[The maintenance ought to have been postponed].",
            "With more [foresight we would have ordered] the disks in May.",
            "The outage was [easily preventable].",
        ],
    );
    leaves_alone(&[
        "With more memory we would have kept the index.",
        "The mismatch should have been caught by the schema validator.",
        "Nothing could have been done about the power cut.",
    ]);
}

#[test]
fn a_person_in_general_and_a_guess_are_no_report() {
    leaves_alone(&[
        "Reviews are about the design and not about the person who made a mistake.",
        "This might mean we accidentally merged two records.",
        "Maybe we forgot a record.",
        "**Misunderstanding of `merge` semantics.**",
        "I will give cursory reviews to small patches.",
    ]);
    reports(
        Blame,
        &["The engineer who [made the mistake] restarted the job."],
    );
    reports(
        FaultWord,
        &["[Misunderstanding] of the merge rules led to two records."],
    );
}

#[test]
fn scorn_and_disbelief_are_a_feeling_and_joy_is_none() {
    reports(
        Loaded,
        &[
            "[Of course] nobody on the team had written it down.",
            "[Any competent engineer] would see the flag.",
            "It is just [common sense] to look at the console first.",
            "This is not [rocket science].",
            "I still can['t believe] that the second node was empty.",
            "Four hours went by without a page, which is [unacceptable].",
            "How did it take four hours[?!]",
            "The reviewers [clearly] had better things to do.",
            "The vendor's console is a [shitshow].",
        ],
    );
    leaves_alone(&[
        "Of course, the cache was empty after the restart.",
        "Of course we also looked at the network.",
        "Any sane default would do.",
        "A common sense default is ten seconds.",
        "We cannot believe in a single metric here.",
        "The error rate was above the unacceptable level.",
        "Thanks to everyone for the quick help!!",
        "The team clearly communicated the plan.",
    ]);
}

#[test]
fn duties_and_hands_are_told_from_what_was_there() {
    reports(
        Blame,
        &[
            "Two developers merged [without waiting] for the tests.",
            "[The engineers involved did not read] the guide.",
            "The controller on duty rebooted the gates [without informing] the desk.",
            "[The team did not have] the discipline to keep the list current.",
            "[Contrary to the policy], the operators on shift merged the change.",
            "[Lack of communication] between the teams.",
            "[The technician got lazy] and stopped reading the log.",
        ],
    );
    reports(
        SelfBlame,
        &[
            "[I confused] the two clusters.",
            "[We kept postponing] the upgrade.",
            "We had been warned about this and [did not act].",
            "It was [wrong of us] to skip the drill.",
        ],
    );
    reports(
        FaultWord,
        &[
            "[Ownership was never taken] for the old cluster.",
            "A [wrong decision] was made during the call.",
            "The second zone [was not considered] during the design.",
            "The draft [fell by the wayside].",
        ],
    );
    leaves_alone(&[
        "The job merged without waiting for the lock.",
        "The nodes involved did not read the flag.",
        "The controller rebooted the gates without informing the API.",
        "The team did not have a list.",
        "Contrary to the documentation, the proxy merges headers.",
        "Lack of a network between the zones.",
        "The fix was not considered a breaking change.",
        "A decision was made during the call.",
    ]);
}

#[test]
fn a_better_course_is_hindsight_by_whatever_verb() {
    reports(
        Counterfactual,
        &[
            "[I should have double checked] the path.",
            "[The rollback could have started] at 14:10.",
            "[The status page should have been updated] within ten minutes.",
            "[A manual failover should have been performed] at once.",
            "[It should have been obvious].",
            "[Communication should have been better].",
            "[This should not have gone] to production.",
            "[Had we known] about the limit, we would have split the batch.",
            "[None of this would have happened] with a proper review.",
            "[Waiting for the vacuum would have been the] calm choice.",
        ],
    );
    leaves_alone(&[
        "The job could have started at 14:10.",
        "The index should have been updated by the job.",
        "An automatic failover should have been performed.",
        "The cache should have been warm.",
        "Traffic should not have gone to the second zone.",
        "None of this would have happened with a larger pool.",
    ]);
}

#[test]
fn a_belief_in_one_cause_and_resignation_are_no_verdict() {
    leaves_alone(&[
        "We assumed a single root cause for all four alerts.",
        "There was nothing we could have done about the power cut.",
    ]);
    reports(SingleCause, &["The [sole cause] was the expired lease."]);
    reports(
        Counterfactual,
        &["There are [two things we could have done] sooner."],
    );
}
