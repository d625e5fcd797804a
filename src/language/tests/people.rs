use super::{leaves_alone, reports};
use crate::language::VerdictKind::{Blame, SelfBlame};

#[test]
fn the_subject_is_found_far_before_its_verb() {
    reports(
        Blame,
        &[
            "The engineer, who was on her first shift, [forgot] to silence the alert.",
            "Our team, despite several reminders, [failed to migrate] in time.",
            "The engineers on call that weekend [did not escalate] the page.",
            "[A member of the platform team forgot] to revert the override.",
            "[The reviewer who approved it overlooked] the missing index.",
            "[One of the reviewers on the payments team overlooked] the index.",
            "Rowan (on-call) [forgot] to drain the node.",
            "The pager rang for a minute. [The on-call was slow] to answer.",
        ],
    );
    leaves_alone(&[
        "The alert for the on-call engineer failed to check the new pool.",
        "A bug in the code written by the platform team failed to validate input.",
        "The team's dashboard failed to consider retries.",
        "The job that the engineer started failed to check the lease.",
    ]);
}

#[test]
fn coordination_and_joined_clauses_keep_their_subject() {
    reports(
        SelfBlame,
        &[
            "We deployed the change on Friday and [forgot] to update the flag.",
            "The certificate ran out because [we forgot] about it.",
            "We, [however, did not verify] it.",
        ],
    );
    leaves_alone(&[
        "The pods lost the watcher, restarted, and forgot the lease.",
        "The script started and did not check the lock.",
    ]);
}

#[test]
fn a_word_for_both_is_decided_by_its_neighbours() {
    reports(
        Blame,
        &[
            "[The release manager overlooked] a failing check.",
            "[The admin accidentally revoked] the token.",
            "[The night operator forgot] to rotate the tapes.",
            "[The vendor's technician unplugged the wrong cable].",
        ],
    );
    leaves_alone(&[
        "The package manager failed to resolve the dependency.",
        "The session manager forgot the cookie.",
        "The operator did not notice the changed pod.",
        "The agent failed to report its status.",
        "The client mistakenly sent two requests.",
    ]);
}

#[test]
fn users_customers_and_attackers_are_not_judged() {
    leaves_alone(&[
        "Users forgot to update the client.",
        "The customers, who ignored the notice, called support.",
        "The customer did not read the warning.",
        "The attacker failed to notice the trap.",
        "You should have received an email.",
    ]);
}
