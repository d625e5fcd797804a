//! Sentences for each construction, the ones to report beside the ones to leave alone.

mod conduct;
mod context;
mod deeds;
mod frames;
mod german;
mod hindsight;
mod innocent;
mod lapses;
mod nouns;
mod people;
mod persons;
mod plain;
mod reference;
mod rules_of_work;
mod stand_ins;
mod wider;

use super::{Decision, Lexicon, Names, Passage, PassageKind, Reason, VerdictKind, analyse};
use crate::markdown::Markdown;

/// Every decision on a document of one block, with the words it is about.
fn decisions(
    document: &str,
    kind: PassageKind,
    names: &[&str],
    lexicon: &Lexicon,
) -> Vec<(Decision, String)> {
    let markdown = Markdown::read(document);
    let names = Names::new(names.iter().copied(), lexicon);
    let leaves = markdown
        .blocks
        .iter()
        .filter(|block| block.is_leaf() && !block.quoted);
    leaves
        .flat_map(|block| {
            let passage = Passage {
                text: markdown.text.get(block.text),
                base: block.text.start,
                marks: markdown.text.marks(block.text),
                kind,
                plan: false,
                timeline: false,
            };
            analyse(&passage, lexicon, &names)
        })
        .map(|decision| {
            let range = match &decision {
                Decision::Flagged(verdict) => verdict.span,
                Decision::Silent(silence) => silence.trigger,
            };
            let words = markdown.text.get(range).to_owned();
            (decision, words)
        })
        .collect()
}

/// What is found in a sentence, names left out.
fn found(sentence: &str) -> Vec<(VerdictKind, String)> {
    decisions(sentence, PassageKind::Paragraph, &[], &Lexicon::default())
        .into_iter()
        .filter_map(|(decision, words)| match decision {
            Decision::Flagged(verdict) if verdict.kind != VerdictKind::Named => {
                Some((verdict.kind, words))
            }
            _ => None,
        })
        .collect()
}

/// Each sentence has exactly one finding, of this kind and on the words in brackets.
fn reports(kind: VerdictKind, sentences: &[&str]) {
    for marked in sentences {
        let words = marked
            .split_once('[')
            .and_then(|(_, rest)| rest.split_once(']'));
        let (words, _) = words.expect("the words of the finding stand in brackets");
        let found = found(&marked.replace(['[', ']'], ""));
        assert_eq!(found, [(kind, words.to_owned())], "{marked}");
    }
}

/// No sentence has a finding.
fn leaves_alone(sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(found(sentence), [], "{sentence}");
    }
}

/// Why a sentence is left alone, at its first trigger.
fn reason(sentence: &str) -> Option<Reason> {
    let decisions = decisions(sentence, PassageKind::Paragraph, &[], &Lexicon::default());
    decisions
        .into_iter()
        .find_map(|(decision, _)| match decision {
            Decision::Silent(silence) => Some(silence.reason),
            Decision::Flagged(_) => None,
        })
}
