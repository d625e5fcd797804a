use super::{Config, Error, FailOn, Problem};
use crate::diagnostic::Level;
use crate::language::{VerdictKind, Vocabulary};
use crate::lint::LevelSetting;
use crate::model::{Dialect, SectionKind, Severity, Status};
use crate::rules::Names;
use std::path::Path;

fn parse(text: &str) -> Result<Config, Vec<Problem>> {
    match Config::parse(text, Path::new("/repo")) {
        Ok(config) => Ok(config),
        Err(Error::Wrong(problems, _)) => Err(problems),
        Err(other) => panic!("{other}"),
    }
}

/// Where the only problem of a text is.
fn place(text: &str) -> (usize, usize) {
    let problems = parse(text).expect_err("something is wrong");
    assert_eq!(problems.len(), 1, "{problems:?}");
    (problems[0].line, problems[0].column)
}

#[test]
fn every_key_is_read() {
    let text = "root: incidents # ours\nnames: roles-only\nfail-on: never\nrules:\n  all: warning\n  missing-date: off\n  timeline: {draft: off}\n";
    let each = LevelSetting::Each {
        finished: None,
        draft: Some(Level::Off),
    };
    let want = Config {
        root: Some(Path::new("/repo/incidents").to_owned()),
        names: Names::RolesOnly,
        fail_on: FailOn::Never,
        rules: vec![
            ("all".to_owned(), LevelSetting::Both(Level::Warning)),
            ("missing-date".to_owned(), LevelSetting::Both(Level::Off)),
            ("timeline".to_owned(), each),
        ],
        ..Config::default()
    };
    assert_eq!(parse(text), Ok(want));
}

#[test]
fn a_team_s_words_are_read() {
    let text = "vocabulary:\n  people: [Sarah Chen]\n  teams: Platform\n  services: [checkout]\n  zones: {CST: \"-06:00\"}\n\
        sections: {aliases: {action-items: [Nachlese]}}\nstatuses: {final: [shipped], strict: true}\nseverities: {SEV-1: []}\n\
        rules:\n  blaming-language: {level: info, draft: off, phrases: dropped the ball, exceptions: [blame the cache]}\n";
    let config = parse(text).expect("nothing is wrong");
    let words = |words: &[&str]| {
        words
            .iter()
            .map(|&word| word.to_owned())
            .collect::<Vec<_>>()
    };
    let want = Vocabulary {
        people: words(&["Sarah Chen"]),
        teams: words(&["Platform"]),
        services: words(&["checkout"]),
        phrases: vec![(VerdictKind::Blame, "dropped the ball".to_owned())],
        exceptions: vec![(VerdictKind::Blame, "blame the cache".to_owned())],
    };
    assert_eq!(config.vocabulary, want);
    let want = Dialect {
        sections: vec![("Nachlese".to_owned(), SectionKind::ActionItems)],
        statuses: vec![
            ("final".to_owned(), Status::Final),
            ("shipped".to_owned(), Status::Final),
        ],
        only_statuses: true,
        severities: vec![("SEV-1".to_owned(), Severity::Sev1)],
        zones: vec![("CST".to_owned(), -360)],
        ..Dialect::default()
    };
    assert_eq!(config.dialect, want);
    assert_eq!(config.strict, ["unknown-status"]);
    let setting = LevelSetting::Each {
        finished: Some(Level::Info),
        draft: Some(Level::Off),
    };
    assert_eq!(config.rules, [("blaming-language".to_owned(), setting)]);
}

#[test]
fn nothing_means_what_absent_keys_mean() {
    for text in [
        "",
        "# only a remark\n",
        "---\n",
        "\u{feff}",
        "\u{feff}rules:\noverrides:\n",
        "rules:\n",
    ] {
        assert_eq!(parse(text), Ok(Config::default()), "{text:?}");
    }
}

#[test]
fn a_problem_is_found_however_the_text_is_laid_out() {
    assert_eq!(place("# a\n\n\"nams\": allow\n"), (3, 1));
    assert_eq!(place("{names: allow, rules: {clock: of}}"), (1, 31));
    assert_eq!(
        place("rules:\r\n  \"clock\":\r\n    'final': 'of'\r\n"),
        (3, 14)
    );
    assert_eq!(place("rules: {clock: *x}"), (1, 16));
    assert_eq!(place("names: &a [allow]\n"), (1, 8));
    assert_eq!(place("names: allow\nnames: allow\n"), (2, 1));
    assert_eq!(place("rules:\n  clock: [\n"), (3, 1));
}

#[test]
fn the_level_from_which_a_run_fails() {
    let fails = |fail_on: FailOn| {
        [Level::Info, Level::Warning, Level::Error].map(|level| fail_on.fails(level))
    };
    assert_eq!(fails(FailOn::default()), [false, false, true]);
    assert_eq!(fails(FailOn::Level(Level::Info)), [true, true, true]);
    assert_eq!(fails(FailOn::Never), [false, false, false]);
    assert_eq!(FailOn::parse("off"), None);
    for name in FailOn::NAMES {
        assert!(FailOn::parse(name).is_some(), "{name}");
    }
}
