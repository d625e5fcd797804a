use super::{decisions, found, leaves_alone, reason, reports};
use crate::language::{
    Decision, Lexicon, Names, Passage, PassageKind, Reason, VerdictKind, Vocabulary, analyse,
};
use proptest::prelude::*;

#[test]
fn quotations_code_and_addresses_are_not_the_authors_words() {
    leaves_alone(&[
        "\"We forgot to renew it,\" said support.",
        "“We forgot to renew it,” said support.",
        "The log said 'human error' three times.",
        "The alert «DBA forgot the backup» fired.",
        "The flag `we_forgot_to_check` was set.",
        "See https://example.com/we-forgot/human-error for more.",
        "> We forgot to renew it.",
    ]);
    reports(
        VerdictKind::SelfBlame,
        &["The servers' disks were full, and [we didn't check] the mirrors' disks."],
    );
    assert_eq!(
        reason("\"We forgot to renew it,\" said support."),
        Some(Reason::Quoted)
    );
}

#[test]
fn silence_has_its_reason() {
    for (sentence, why) in [
        ("The service failed to connect.", Reason::System),
        ("Users forgot to log out.", Reason::Outsider),
        ("It was not human error.", Reason::Negated),
        ("Did we overlook it, or was it forgotten?", Reason::Question),
        ("Somebody could accidentally delete it.", Reason::Prospect),
        ("We did not notice until 14:40.", Reason::Dated),
        ("We failed to reproduce it.", Reason::Neutral),
        ("We were not checking the disk.", Reason::Gap),
        (
            "Had we not kept it, we would have lost data.",
            Reason::Avoided,
        ),
        ("Human error is a topic of the course.", Reason::Topic),
    ] {
        assert_eq!(reason(sentence), Some(why), "{sentence}");
    }
}

#[test]
fn sentences_end_where_they_end() {
    assert_eq!(
        found("The pods were restarted by e.g. the controller. We forgot the cache.").len(),
        1
    );
    assert_eq!(
        found("We forgot it (see fig. 2). The service failed to start!").len(),
        1
    );
}

#[test]
fn a_clause_has_one_verdict_the_weightiest() {
    reports(
        VerdictKind::HumanError,
        &["The stupid outage was caused by [human error]."],
    );
    reports(
        VerdictKind::Blame,
        &["[The careless engineer forgot] the rule."],
    );
    assert_eq!(
        found("We forgot the flag; the DBA forgot the index.").len(),
        2
    );
}

#[test]
fn a_team_adds_people_services_phrases_and_exceptions() {
    let lexicon = Lexicon::new(&Vocabulary {
        people: vec!["Zed".into(), "Qadira Voss".into()],
        teams: vec!["Kraken".into()],
        services: vec!["Oracle-of-Delphi".into()],
        phrases: vec![(VerdictKind::Blame, "threw us under the bus".into())],
        exceptions: vec![(VerdictKind::SelfBlame, "blame the cache".into())],
    });
    let kinds = |sentence: &str| -> Vec<VerdictKind> {
        decisions(sentence, PassageKind::Paragraph, &[], &lexicon)
            .into_iter()
            .filter_map(|(decision, _)| match decision {
                Decision::Flagged(verdict) => Some(verdict.kind),
                Decision::Silent(_) => None,
            })
            .collect()
    };
    assert_eq!(
        kinds("Kraken failed to check the plan."),
        [VerdictKind::Blame]
    );
    assert_eq!(kinds("Zed forgot the flag."), [VerdictKind::Blame]);
    assert_eq!(
        kinds("The vendor threw us under\nthe bus."),
        [VerdictKind::Blame]
    );
    assert_eq!(kinds("We forgot to blame the cache."), []);
    assert_eq!(kinds("Oracle-of-Delphi failed to notice the change."), []);
}

#[test]
fn an_exception_covers_its_own_clause_only() {
    let lexicon = Lexicon::new(&Vocabulary {
        exceptions: vec![
            (VerdictKind::Blame, "blame the cache".into()),
            (VerdictKind::SelfBlame, "blame the cache".into()),
        ],
        ..Vocabulary::default()
    });
    let count = |sentence: &str| {
        let decisions = decisions(sentence, PassageKind::Paragraph, &[], &lexicon);
        let flagged = |(decision, _): &(Decision, _)| matches!(decision, Decision::Flagged(_));
        decisions
            .iter()
            .filter(|decision| flagged(decision))
            .count()
    };
    for neighbour in [
        "We blame the cache and Bob was careless.",
        "We blame the cache and the engineer forgot the flag.",
        "We blame the cache, and the engineer forgot the flag.",
        "Bob was careless and we blame the cache.",
        "The engineer forgot the flag and they blame the cache.",
    ] {
        assert_eq!(count(neighbour), 1, "{neighbour}");
    }
    for own in [
        "The engineer forgot to blame the cache and the proxy.",
        "The engineer carelessly chose to blame the cache and moved on.",
    ] {
        assert_eq!(count(own), 0, "{own}");
    }
}

#[test]
fn headings_of_templates_are_silent_and_told_ones_are_not() {
    let kinds = |heading: &str| {
        let decisions = decisions(heading, PassageKind::Heading, &[], &Lexicon::default());
        decisions
            .into_iter()
            .filter(|(decision, _)| matches!(decision, Decision::Flagged(_)))
            .count()
    };
    assert_eq!(kinds("What we could have done better"), 0);
    assert_eq!(kinds("What could have been avoided"), 0);
    assert_eq!(kinds("Human error"), 0);
    assert_eq!(kinds("The operator forgot the second replica"), 1);
}

#[test]
fn text_that_nobody_wrote_costs_no_more_than_other_text() {
    let lexicon = Lexicon::default();
    for piece in [
        "we did not ",
        "forgot ",
        "\"",
        "'x ",
        "(",
        "://a",
        "...",
        "!)",
        "Anna ",
        "@a ",
        "if we had ",
        "very ",
        "ä—",
        "because of the of the ",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let started = std::time::Instant::now();
        let _ = decisions(&text, PassageKind::Paragraph, &["Anna Quill"], &lexicon);
        assert!(started.elapsed().as_secs() < 30, "{piece}");
    }
}

/// Pieces of sentences that meet in every order.
fn pieces() -> impl Strategy<Value = String> {
    let words = "we the engineer pod not did didn't forgot failed to by of , . ( ) \" ' ’ “ ” — @jd @x's Anna Quill Ä ß !! no one would should \
                 have been if had only mistake human error without testing too late enough and who which was caused accidentally deleted";
    let word = prop::sample::select(words.split_whitespace().collect::<Vec<_>>());
    let joint = prop::sample::select(vec![" ", "", "\n"]);
    prop::collection::vec((word, joint), 0..16).prop_map(|pairs| {
        pairs
            .into_iter()
            .flat_map(|(word, joint)| [word, joint])
            .collect()
    })
}

proptest! {
    #[test]
    fn every_decision_lies_on_letters_of_the_passage(text in pieces(), base in 0_u32..9) {
        let lexicon = Lexicon::default();
        let names = Names::new(["Anna Quill"], &lexicon);
        let passage = Passage { text: &text, base, marks: &[], kind: PassageKind::Item, plan: false, timeline: false };
        let mut last = 0;
        for decision in analyse(&passage, &lexicon, &names) {
            let (words, from) = match decision {
                Decision::Flagged(verdict) => (verdict.span, verdict.span.start),
                Decision::Silent(silence) => (silence.trigger, silence.trigger.start),
            };
            let range = (words.start - base) as usize..(words.end - base) as usize;
            prop_assert!(text.get(range).is_some_and(|words| !words.is_empty()));
            prop_assert!(from >= last);
            last = from;
        }
    }
}
