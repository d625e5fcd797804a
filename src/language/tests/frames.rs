//! What a finding says of the words: each kind of deed is coached in its own terms.

use super::{Lexicon, PassageKind, decisions};
use crate::language::{Decision, Frame};

/// What the findings of a sentence say.
fn frames(sentence: &str) -> Vec<Frame> {
    let decisions = decisions(sentence, PassageKind::Paragraph, &[], &Lexicon::default());
    let flagged = decisions
        .into_iter()
        .filter_map(|(decision, _)| match decision {
            Decision::Flagged(verdict) => Some(verdict.frame),
            Decision::Silent(_) => None,
        });
    flagged.collect()
}

#[test]
fn what_is_said_of_a_deed_fits_the_deed() {
    for (frame, sentences) in [
        (
            Frame::Check,
            &[
                "Inadequate testing by the team let the bug through.",
                "The change was merged without testing it.",
                "We did not test the restore.",
                "The DBA overlooked the ticket.",
            ][..],
        ),
        (
            Frame::Signal,
            &[
                "The on-call engineer ignored the first three pages.",
                "The on-call engineer failed to notice the alerts.",
                "The page was missed by the on-call engineer.",
            ],
        ),
        (Frame::Memory, &["We forgot to renew the certificate."]),
        (
            Frame::Confirmation,
            &[
                "The intern ran the wrong command.",
                "The outage was caused by human error.",
                "Someone accidentally deleted the bucket.",
                "An employee clicked the wrong button.",
            ],
        ),
        (
            Frame::Knowledge,
            &[
                "Our wrong assumption was that the backups ran.",
                "The developer misunderstood how the cache is keyed.",
            ],
        ),
        (
            Frame::Communication,
            &[
                "Poor coordination by the team led to two restarts.",
                "Inadequate handover by the night shift.",
                "The platform team failed to tell us about the change.",
            ],
        ),
        (
            Frame::Procedure,
            &[
                "The procedure was not followed.",
                "The engineer bypassed the approval step.",
            ],
        ),
        (
            Frame::Pace,
            &[
                "Slow response from the on-call.",
                "Delayed escalation by the first responder.",
                "The on-call was slow to respond.",
                "It took us far too long to find the dashboard.",
            ],
        ),
        (
            Frame::Guard,
            &[
                "Developers need to be more careful.",
                "A perfunctory review let the change through.",
            ],
        ),
        (Frame::Mechanism, &["The root cause was the DBA."]),
        (
            Frame::Imagined,
            &["The change should have been reviewed by security."],
        ),
        (
            Frame::Fact,
            &["That was careless.", "The pager rang 90 times!!!"],
        ),
        (Frame::Factors, &["The sole cause was the expired lease."]),
    ] {
        for sentence in sentences {
            assert_eq!(frames(sentence), [frame], "{sentence}");
        }
    }
}
