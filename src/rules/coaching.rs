//! What the language rules say: one finding for each verdict of a kind, with the question that fits its case.

use super::{Context, rewrite};
use crate::diagnostic::Diagnostic;
use crate::language::{Frame, VerdictKind};

/// A finding for each verdict of a kind, saying what its words imply.
pub(super) fn findings(
    cx: &Context<'_>,
    kind: VerdictKind,
    implies: fn(Frame) -> &'static str,
) -> Vec<Diagnostic> {
    let verdicts = cx.verdicts().iter().filter(|verdict| verdict.kind == kind);
    verdicts
        .map(|verdict| {
            let text = &cx.doc.markdown.text;
            // What a team keeps out of its reports says nothing about people by itself.
            let implied = match verdict.frame {
                Frame::Phrase => implication(Frame::Phrase),
                frame => implies(frame),
            };
            let diagnostic =
                Diagnostic::new(text.span(verdict.span), implied).help(question(verdict.frame));
            match rewrite::of(cx, verdict) {
                Some(fix) => diagnostic.fix(fix),
                None => diagnostic,
            }
        })
        .collect()
}

/// What blame of this kind does to the inquiry.
pub(super) fn implication(frame: Frame) -> &'static str {
    match frame {
        Frame::Check => "puts a check that was not made on people, not on the process",
        Frame::Signal => "measures people by a signal that did not reach them",
        Frame::Memory => "makes somebody's memory the safeguard",
        Frame::Confirmation => "makes one action the cause, not what let it reach this far",
        Frame::Knowledge => "puts knowledge that was not at hand on people",
        Frame::Communication => "puts news that did not travel on people",
        Frame::Procedure => "compares people with the procedure, not the procedure with the work",
        Frame::Pace => "judges the pace, where the minutes would tell more",
        Frame::Guard => "rests on people's care, where a guard would hold",
        Frame::Mechanism => "puts people where the mechanism belongs",
        Frame::Imagined => "measures people by what is known only now",
        Frame::Fact => "judges, where a fact would tell more",
        Frame::Factors => "names one cause, where several had to meet",
        Frame::Role => "names a person, where the role would tell as much",
        Frame::Phrase => "is a phrase that the team keeps out of its reports",
    }
}

/// One question that opens the inquiry again, and the beginning of a sentence that answers it.
fn question(frame: Frame) -> &'static str {
    match frame {
        Frame::Check => "ask what would have caught it; try \"no step of … checks …\"",
        Frame::Signal => {
            "ask what made the signal easy to miss; try \"the alert for … was one of …\""
        }
        Frame::Memory => "ask what could remember instead; try \"nothing tells … when … is due\"",
        Frame::Confirmation => {
            "ask what let one action have this effect; try \"… accepts … without confirmation\""
        }
        Frame::Knowledge => "ask where it could have been found; try \"… is described only in …\"",
        Frame::Communication => {
            "ask how such news travels; try \"no channel carries … from … to …\""
        }
        Frame::Procedure => {
            "ask why another way made sense at the time; try \"the procedure does not cover …\""
        }
        Frame::Pace => {
            "give the minutes and what was tried in them; try \"from … to … the team examined …\""
        }
        Frame::Guard => "name a guard in the system instead; try \"… rejects … unless …\"",
        Frame::Mechanism => {
            "ask how the system made it possible; try \"a change to … was deployed, and nothing …\""
        }
        Frame::Imagined => {
            "say what could be seen at the time, and move the wish to the action items"
        }
        Frame::Fact => {
            "give the figure or the fact behind it; try \"… took … minutes and affected …\""
        }
        Frame::Factors => "ask what else had to be true; list it under contributing factors",
        Frame::Role => {
            "write the role, such as \"the on-call engineer\" or \"the release manager\""
        }
        Frame::Phrase => "say what happened in the words that the team agreed on",
    }
}
