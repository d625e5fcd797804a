//! Others in the place of who acted, and people told by their names beside what was done.

use super::{decisions, leaves_alone, reports};
use crate::language::VerdictKind::{Blame, Counterfactual, FaultWord, Named, SelfBlame};
use crate::language::{Decision, Lexicon, PassageKind};

#[test]
fn a_deed_left_undone_is_hindsight_and_a_guard_left_unbuilt_is_none() {
    reports(
        Counterfactual,
        &[
            "[A comparison of the two manifests would have shown] the gap.",
            "[A phone call to the data centre would have answered] that at once.",
            "Shipping in the morning instead of [the evening would have given] us daylight.",
            "Anyone reading [the dashboard would have had] half a day.",
            "[A sensible operator would have verified] the snapshot.",
            "[The key could easily have been rotated] in the quiet week.",
            "[Had the developers compared] the two builds there would have been no outage.",
            "[If the author would have tested] the script, this would not happened.",
        ],
    );
    leaves_alone(&[
        "A call to the API would have shown the gap.",
        "A checksum comparison would have shown the gap.",
        "A nightly comparison of the stores would have shown the gap.",
        "Merging two tables instead of three would have given us room.",
        "A circuit breaker would have given us daylight.",
        "Anyone visiting the site would have seen the banner.",
        "A faster disk would have verified the snapshot.",
        "The traffic could easily have been served by one node.",
        "Had the node rebooted there would have been no outage.",
    ]);
}

#[test]
fn people_of_other_trades_are_people() {
    reports(
        Blame,
        &[
            "[None of the engineers who merged it bothered] to run it.",
            "[The ward neglected] to print the list.",
            "[Two lecturers panicked] and sent the pupils home.",
            "[Developers routinely ignore] the hook.",
            "[Reviewers don't take such changes seriously].",
            "[The engineer was warned about this and merged it anyway].",
            "[The duty manager bears responsibility] for the missing handover.",
            "[The technician had misclassified] the ticket.",
            "The failure came from an [incorrect execution of the change by the database team].",
        ],
    );
    reports(
        SelfBlame,
        &["For [a month we paid no attention] to the mails."],
    );
    reports(
        FaultWord,
        &[
            "The decision to restart the store at noon [was ill-judged].",
            "[The company was warned about this and shipped it anyway].",
        ],
    );
    leaves_alone(&[
        "None of the nodes that joined bothered the scheduler.",
        "Old clients routinely ignore the header.",
        "The retry paid no attention to the limit.",
        "The default was ill-judged.",
        "The client was warned about the limit and sent it anyway.",
        "Ignore clippy warnings in macros.",
        "The policy bears no relation to the outage.",
        "The classifier had misclassified the mail.",
        "Customers don't take such mails seriously.",
    ]);
}

#[test]
fn who_did_it_may_stand_behind_what_was_done() {
    let named = |sentence: &str| -> Vec<String> {
        let found = decisions(sentence, PassageKind::Item, &[], &Lexicon::default());
        let named = found.into_iter().filter_map(|(decision, words)| {
            matches!(decision, Decision::Flagged(verdict) if verdict.kind == Named).then_some(words)
        });
        named.collect()
    };
    for (sentence, name) in [
        (
            "10:02 Store copied from the old node by Ms. Quill",
            "Ms. Quill",
        ),
        ("10:03 Second release approved by Z. Quill", "Z. Quill"),
        ("10:04 Review of the log begun by Z. Quill", "Z. Quill"),
        ("Kudos to Ilse, who traced the leak in an hour.", "Ilse"),
        ("14:40 Ilse re-added the record.", "Ilse"),
        ("Prof. Quill called the supplier at noon.", "Prof. Quill"),
    ] {
        assert_eq!(named(sentence), [name], "{sentence}");
    }
    for sentence in [
        "The policy was approved by Z. Quill.",
        "10:05 Store copied from the old node by Rsync",
        "10:06 Release approved by Change Board",
        "Thanks to Ilse, who wrote the template.",
        "The class is taught by Prof. Quill.",
    ] {
        assert_eq!(named(sentence), [""; 0], "{sentence}");
    }
}
