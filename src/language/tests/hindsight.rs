use super::{leaves_alone, reports};
use crate::language::VerdictKind::Counterfactual;

#[test]
fn what_people_should_have_done_is_hindsight_and_what_systems_should_have_done_is_none() {
    reports(
        Counterfactual,
        &[
            "[We should have caught] this in code review.",
            "[The engineer should've asked] for a second pair of eyes.",
            "[Somebody ought to have told] the on-call.",
            "[This should have been caught] in review.",
            "[The change should have gone] through review.",
            "[We shouldn't have merged] this on a Friday.",
            "[The maintenance should have been announced].",
            "[We shouldve tested] the restore first.",
            "[I could of pulled] the plug sooner.",
        ],
    );
    leaves_alone(&[
        "The dashboard should have shown the spike.",
        "The lock should have been released after the timeout.",
        "The request should have been rejected by the gateway.",
        "It should have been caught by the linter.",
        "The customer should have been charged once.",
        "The dashboard shouldve shown the spike.",
        "We should have better alerts for this.",
        "We should add a canary stage.",
    ]);
}

#[test]
fn what_could_have_been_is_hindsight_unless_it_is_worse() {
    reports(
        Counterfactual,
        &[
            "[We could have detected] this earlier.",
            "[The incident could have been avoided] by testing the change on staging.",
            "[This could easily have been prevented].",
            "[We could have been] faster in declaring the incident.",
        ],
    );
    leaves_alone(&[
        "We could have lost the whole cluster.",
        "More nodes could have been lost.",
        "An attacker could have read the tokens.",
        "Traffic could have been rerouted automatically.",
        "What could we have done better?",
        "How could this have been prevented?",
    ]);
}

#[test]
fn conditions_on_conduct_are_hindsight_and_avoided_harm_is_none() {
    reports(
        Counterfactual,
        &[
            "[Had we checked] the logs, we would have seen the error at once.",
            "[If someone had looked] at the dashboard, they would have noticed the drop.",
            "[If we had rolled] back at 14:10, the outage would have been shorter.",
            "[If this had been tested] on staging, the bug would have been found.",
            "[If only we had tested] the restore.",
            "[Had we rehearsed] the restore, the service would have been back in an hour.",
            "[Had someone compared] the two files, none of this would have happened.",
            "[Had the manager asked] the network team, it would not have come to this.",
            "I would have seen the mail [had I looked].",
            "The outage would have been shorter [had the engineer looked] at the graph.",
            "[Had the release been treated] as a risky one, we would not have shipped it at noon.",
            "I [wish we had tested] this on staging.",
        ],
    );
    leaves_alone(&[
        "Had we not kept the old backup, the data would be gone.",
        "If we had not had the replica, we would have lost all orders.",
        "Had we moved the address first, nothing would have answered.",
        "Had we waited, the queue would have overflowed.",
        "Had the lock expired, none of this would have happened.",
        "The queue would have drained had the worker restarted.",
        "If the attack had continued, we would have run out of money.",
        "If I had moved the address first, every client would have been refused.",
        "Without the circuit breaker the whole site would have gone down.",
    ]);
}

#[test]
fn another_course_is_hindsight_where_people_would_have_taken_it() {
    reports(
        Counterfactual,
        &[
            "[It would have been better] to page the database team right away.",
            "Testing [this in staging would have revealed] the problem.",
            "Rolling back first [would have been faster].",
            "Paging the network team earlier [would have cut] the outage by half.",
            "Paging the team at noon instead of [posting in the channel could have cut] the outage.",
            "[In retrospect], paging the DBA earlier would have helped.",
            "In hindsight, [we should not have restarted] both nodes.",
            "[Looking back], this was probably not needed.",
            "Recovery took longer [than it should have].",
            "[We were supposed to] rotate the key in May.",
            "[All they had to do] was restart it.",
        ],
    );
    leaves_alone(&[
        "An integration test would have caught this.",
        "A canary would have caught this.",
        "Paging could have failed as well.",
        "Testing could have shown either result.",
        "Better alerting would have shortened the outage.",
        "It would have been impossible to restore without the snapshot.",
        "The cache was supposed to expire after an hour.",
        "Was that all they had to do?",
        "All the service had to do was answer.",
        "The move would not have happened any faster with a team on site.",
    ]);
}
