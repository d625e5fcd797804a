//! The team's own words in `pm.yaml`: each key changes what is found.

use crate::run::{CLEAN, Folder};

/// No findings, neither way.
const NOTHING: [Vec<String>; 2] = [Vec::new(), Vec::new()];

/// The findings in a text without and with a configuration.
fn findings(text: &str, config: &str) -> [Vec<String>; 2] {
    let folder = Folder::new();
    folder.write("x.md", text).write("pm.yaml", config);
    [&["--isolated"][..], &[]].map(|arguments| {
        let ran = folder.pm(&[&["lint", "--format=concise", "x.md"], arguments].concat());
        assert_eq!(ran.code & 2, 0, "{}", ran.err);
        let found = ran.findings().into_iter();
        found
            .map(|line| line.rsplit_once(": ").map_or(line, |(_, found)| found))
            .map(str::to_owned)
            .collect()
    })
}

/// The findings in a sentence of the summary without and with a configuration.
fn in_summary(sentence: &str, config: &str) -> [Vec<String>; 2] {
    findings(
        &CLEAN.replace("Queries took", &format!("{sentence} Queries took")),
        config,
    )
}

fn found(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

/// What is wrong with a configuration.
fn wrong(config: &str) -> Vec<String> {
    let folder = Folder::new();
    folder.write("pm.yaml", config);
    let ran = folder.pm(&["lint", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{config}");
    ran.errors()
}

#[test]
fn people_are_known_by_first_and_full_name() {
    let config = "vocabulary: {people: [Zanele Mbeki, \"@zm\"]}";
    let named = found(&["info named-individual"]);
    for sentence in [
        "Zanele restarted the pods.",
        "Zanele Mbeki restarted the pods.",
    ] {
        assert_eq!(
            in_summary(sentence, config),
            [vec![], named.clone()],
            "{sentence}"
        );
    }
    let sentence = "Zanele forgot to renew the certificate.";
    let want = [
        found(&["info fault-word"]),
        found(&["warning blaming-language"]),
    ];
    assert_eq!(in_summary(sentence, config), want);
}

#[test]
fn a_name_that_is_a_word_stays_a_word_in_small_letters() {
    let config = "vocabulary: {people: [Will, Mark]}";
    let sentence = "The upload will mark the row and will restart.";
    assert_eq!(in_summary(sentence, config), NOTHING);
}

#[test]
fn teams_are_people() {
    for (team, sentence) in [
        ("Falcon", "Falcon forgot to renew the certificate."),
        (
            "Payments Core",
            "Payments Core forgot to renew the certificate.",
        ),
        ("Platform", "Platform forgot to renew the certificate."),
    ] {
        let config = format!("vocabulary: {{teams: [{team}]}}");
        let want = [
            found(&["info fault-word"]),
            found(&["warning blaming-language"]),
        ];
        assert_eq!(in_summary(sentence, &config), want, "{team}");
    }
    let config = "vocabulary: {teams: [Platform]}";
    let sentence = "The platform failed to notice the lost node.";
    assert_eq!(in_summary(sentence, config), NOTHING);
}

#[test]
fn services_are_things() {
    for (service, sentence) in [
        ("reviewer", "The reviewer forgot to post the diff."),
        (
            "Release Manager",
            "The release manager forgot to renew the lease.",
        ),
    ] {
        let config = format!("vocabulary: {{services: [{service}]}}");
        let want = [found(&["warning blaming-language"]), vec![]];
        assert_eq!(in_summary(sentence, &config), want, "{service}");
    }
}

#[test]
fn a_phrase_is_told_as_the_team_s_under_any_rule() {
    let folder = Folder::new();
    for rule in [
        "human-error",
        "blaming-language",
        "self-blame",
        "fault-word",
        "counterfactual",
        "loaded-language",
        "single-cause",
    ] {
        folder
            .write(
                "pm.yaml",
                format!("rules: {{{rule}: {{phrases: [the purple cache]}}}}\n"),
            )
            .write(
                "x.md",
                "# Postmortem: x\n\n## Summary\n\nQueries met the purple cache.\n",
            );
        let ran = folder.pm(&["lint", "--format=concise", "--select", rule, "x.md"]);
        let said = format!("{rule}: is a phrase that the team keeps out of its reports");
        assert!(ran.out.contains(&said), "{}", ran.out);
    }
}

#[test]
fn phrases_are_findings_of_their_rule() {
    let config = "rules:\n  blaming-language: {phrases: [\"dropped  the ball\", wasn't on the ball]}\n  loaded-language: {phrases: [purple parade]}\n";
    let want = [vec![], found(&["warning blaming-language"])];
    assert_eq!(
        in_summary("Then they Dropped the\nball again.", config),
        want
    );
    assert_eq!(in_summary("Then support wasn’t on the ball.", config), want);
    let want = [vec![], found(&["info loaded-language"])];
    assert_eq!(in_summary("It was a purple parade.", config), want);
    assert_eq!(in_summary("It was a purple parader.", config), NOTHING);
    assert_eq!(in_summary("They wrote \"purple parade\".", config), NOTHING);
}

#[test]
fn exceptions_are_none_where_they_stand() {
    let config = "rules: {blaming-language: {exceptions: [forgot to flush]}}";
    let blame = "warning blaming-language";
    let sentence = "The engineer forgot to flush the queue.";
    assert_eq!(in_summary(sentence, config), [found(&[blame]), vec![]]);
    let sentence = "The engineer was careless; the daemon forgot to flush.";
    assert_eq!(
        in_summary(sentence, config),
        [found(&[blame]), found(&[blame])]
    );
}

#[test]
fn an_option_stands_beside_a_level() {
    let config = "rules: {blaming-language: {level: info, phrases: [dropped the ball]}}";
    let want = [vec![], found(&["info blaming-language"])];
    assert_eq!(in_summary("They dropped the ball.", config), want);
}

#[test]
fn zones_give_an_offset() {
    let rows = "\n## Timeline\n\n- 10:00 UTC it began\n- 09:30 CST it ended\n";
    let text = format!("{CLEAN}{rows}");
    let [without, with] = findings(&text, "vocabulary: {zones: {CST: \"-06:00\"}}");
    let folder = Folder::new();
    folder
        .write("x.md", text)
        .write("pm.yaml", "vocabulary: {zones: {CST: \"-06:00\"}}");
    let parsed = folder.pm(&["parse", "x.md"]).out;
    assert!(parsed.contains("\"2026-02-16T09:30:00-06:00\""), "{parsed}");
    assert!(
        !folder
            .pm(&["parse", "x.md", "--isolated"])
            .out
            .contains("-06:00")
    );
    assert_eq!(without, with);
}

#[test]
fn aliases_name_sections() {
    let text = CLEAN.replace("## Action Items", "## Was nun");
    let config = "sections: {aliases: {action-items: [Was nun]}}";
    let want = [found(&["warning missing-section"]), vec![]];
    assert_eq!(findings(&text, config), want);
}

#[test]
fn words_for_statuses_and_severities_are_added() {
    let text = CLEAN.replace("Draft", "Shipped").replace("SEV-4", "minor");
    let config = "statuses: {draft: [shipped]}\nseverities: {SEV-4: [minor]}\n";
    let want = found(&["info unknown-status", "info unknown-severity"]);
    assert_eq!(findings(&text, config), [want, vec![]]);
    assert_eq!(findings(CLEAN, config), NOTHING);
}

#[test]
fn strict_words_are_the_only_ones() {
    let config =
        "statuses: {draft: [shipped], strict: true}\nseverities: {SEV-4: [minor], strict: true}\n";
    let text = CLEAN.replace("Draft", "WIP").replace("SEV-4", "sev4");
    let raised = found(&["warning unknown-status", "warning unknown-severity"]);
    assert_eq!(findings(&text, config), [vec![], raised]);
    assert_eq!(findings(CLEAN, config), NOTHING);
    let text = CLEAN.replace("SEV-4", "sev4").replace("Draft", "Final");
    let config = "statuses: {final: final}\nseverities: {SEV-4: [], strict: true}\nrules: {unknown-severity: {draft: off}}\n";
    assert_eq!(
        findings(&text, config),
        [vec![], found(&["error unknown-severity"])]
    );
}

#[test]
fn what_is_wrong_with_words_is_told_at_once() {
    let config = "vocabulary:\n  peple: [A]\n  zones: {CST: \"6\", XYZ: \"+01:00\"}\n  teams: [[A]]\nsections: {alias: {}, required: {}, aliases: {action-item: [x], impact: [\"!\"]}}\n\
        statuses: {done: [x], strict: maybe}\nseverities: {SEV-9: x}\nrules:\n  language: {phrases: [x]}\n  blaming-language: {phrase: [x], exceptions: [\"\", \"… x\"]}\n  missing-date: {exceptions: [x]}\n";
    assert_eq!(
        wrong(config),
        [
            "error: pm.yaml:2:3: unknown key `peple`; did you mean `people`?",
            "error: pm.yaml:3:16: an offset from UTC was expected, such as `\"-06:00\"`",
            "error: pm.yaml:3:21: `XYZ` is no name of a zone that timelines are read with, such as `CST`, `IST` or `PT`",
            "error: pm.yaml:4:11: a word or words were expected",
            "error: pm.yaml:5:12: unknown key `alias`; did you mean `aliases`?",
            "error: pm.yaml:5:47: unknown section `action-item`; did you mean `action-items`?",
            "error: pm.yaml:5:74: a heading in words was expected",
            "error: pm.yaml:6:12: unknown status `done`; known are draft, in-review, final",
            "error: pm.yaml:6:31: `true` or `false` was expected, not `maybe`",
            "error: pm.yaml:7:14: unknown severity `SEV-9`; known are SEV-1, SEV-2, SEV-3, SEV-4",
            "error: pm.yaml:9:14: `phrases` is an option of single language rules, such as `blaming-language`",
            "error: pm.yaml:10:22: unknown option `phrase`; did you mean `phrases`?",
            "error: pm.yaml:10:48: a word or words were expected",
            "error: pm.yaml:10:52: a phrase begins with a letter or a number",
            "error: pm.yaml:11:18: `exceptions` is an option of single language rules, such as `blaming-language`",
        ]
    );
}

#[test]
fn a_person_shown_once_is_known_in_the_whole_document_and_a_machine_is_none() {
    let named = |sentence: &str| in_summary(sentence, "{}")[0].clone();
    assert_eq!(named("Zofquill restarted the pods."), NOTHING[0]);
    let shown = "Zofquill restarted the pods.\n\nMs Zofquill phoned the supplier.";
    assert_eq!(named(shown), found(&["info named-individual"; 2]));
    let machine = "Molly restarted the pods.\n\nMolly, our chatbot, answered nobody.";
    assert_eq!(named(machine), NOTHING[0]);
    assert_eq!(
        named("Molly restarted the pods."),
        found(&["info named-individual"])
    );
}
