use super::{Finding, LevelSetting, Linter, Plan, Selection};
use crate::diagnostic::Level;
use crate::model::Dialect;
use crate::rules::{Neighbours, Settings};
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::sync::Arc;

const DOCUMENT: &str =
    "# Postmortem: pool\n\n**Status:** STATUS\n\n## Impact\n\n## Notes\n\n[What else?]\n";

fn lint(selection: &Selection, status: &str) -> Vec<Finding> {
    let linter = Linter {
        plan: Plan::new(selection).expect("every name is known"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    let source = SourceFile::new("x.md", DOCUMENT.replace("STATUS", status));
    linter.lint(source, "x.md").report.findings
}

fn levels(selection: &Selection, status: &str) -> Vec<(&'static str, Level)> {
    lint(selection, status)
        .into_iter()
        .map(|finding| (name_of(&finding), finding.level))
        .collect()
}

/// The name of a rule of ours.
pub(super) fn name_of(finding: &Finding) -> &'static str {
    let rule = crate::rules::find(&finding.rule.name);
    &rule.expect("it is one of ours").info.name
}

fn only(names: &[&str]) -> Selection {
    Selection {
        select: Some(names.iter().map(|&name| name.to_owned()).collect()),
        ..Selection::default()
    }
}

#[test]
fn the_status_decides_the_level() {
    let selection = only(&["empty-section"]);
    let level = |status| levels(&selection, status)[0].1;
    assert_eq!(
        [
            level("Final"),
            level("In Review"),
            level("Draft"),
            level("parked")
        ],
        [Level::Error, Level::Warning, Level::Info, Level::Info]
    );
}

#[test]
fn names_select_rules_and_groups() {
    let names = |selection: &Selection| {
        levels(selection, "Final")
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&only(&["placeholder-text"])), ["placeholder-text"]);
    assert_eq!(
        names(&only(&["structure"])),
        ["missing-section", "empty-section", "placeholder-text"]
    );
    let ignored = Selection {
        ignore: vec!["missing-section".to_owned()],
        ..only(&["structure"])
    };
    assert_eq!(names(&ignored), ["empty-section", "placeholder-text"]);
    let added = Selection {
        extend_select: vec!["missing-date".to_owned()],
        ..only(&["empty-section"])
    };
    assert_eq!(names(&added), ["missing-date", "empty-section"]);
}

#[test]
fn the_configuration_sets_levels_and_the_command_line_wins() {
    let off = ("structure".to_owned(), LevelSetting::Both(Level::Off));
    let on = (
        "empty-section".to_owned(),
        LevelSetting::Each {
            finished: Some(Level::Info),
            draft: None,
        },
    );
    let config = Selection {
        config: vec![on, off],
        ..only(&["structure"])
    };
    assert_eq!(levels(&config, "Final"), [("empty-section", Level::Info)]);
    let forced = Selection {
        levels: vec![("empty-section".to_owned(), Level::Warning)],
        ..config
    };
    assert_eq!(
        levels(&forced, "Final"),
        [("empty-section", Level::Warning)]
    );
}

#[test]
fn what_is_off_runs_when_it_is_named_itself() {
    let config = vec![("empty-section".to_owned(), LevelSetting::Both(Level::Off))];
    let named = Selection {
        config: config.clone(),
        ..only(&["empty-section"])
    };
    assert_eq!(levels(&named, "Final"), [("empty-section", Level::Info)]);
    let by_group = Selection {
        config,
        ..only(&["structure"])
    };
    assert!(
        levels(&by_group, "Final")
            .iter()
            .all(|(name, _)| *name != "empty-section")
    );
}

#[test]
fn an_override_that_switches_a_rule_off_is_no_different() {
    let off = vec![("empty-section".to_owned(), LevelSetting::Both(Level::Off))];
    let named = Selection {
        overrides: vec![off],
        ..only(&["empty-section"])
    };
    assert_eq!(levels(&named, "Final"), [("empty-section", Level::Info)]);
}

#[test]
fn a_level_for_many_brings_back_nothing_that_was_left_out() {
    let names = |selection: Selection, name: &str| {
        let forced = Selection {
            levels: vec![(name.to_owned(), Level::Warning)],
            ..selection
        };
        levels(&forced, "Final")
    };
    let warning = [("empty-section", Level::Warning)];
    for name in ["all", "structure"] {
        assert_eq!(names(only(&["empty-section"]), name), warning);
    }
    let ignored = Selection {
        ignore: vec!["empty-section".to_owned()],
        ..only(&["empty-section", "missing-title"])
    };
    assert_eq!(names(ignored.clone(), "all"), []);
    assert_eq!(
        names(ignored, "empty-section"),
        warning,
        "a rule named itself runs whatever else is said"
    );
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest() {
    let error = Plan::new(&only(&["empty-sections"]))
        .err()
        .map(|error| error.to_string());
    assert_eq!(
        error.as_deref(),
        Some("no rule or group is named `empty-sections`; did you mean `empty-section`?")
    );
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_the_status_changes() {
    let selection = only(&["placeholder-text", "empty-section"]);
    let prints = |findings: Vec<Finding>| {
        findings
            .into_iter()
            .map(|finding| finding.fingerprint)
            .collect::<Vec<_>>()
    };
    let before = prints(lint(&selection, "Draft"));
    assert_eq!(before, prints(lint(&selection, "Final\n\nA line more.")));
    assert_ne!(before[0], before[1]);
    assert!(before.iter().all(|print| print.len() == 64));
}

/// A surrounding that fails when a rule looks at it.
struct Broken;

impl Neighbours for Broken {
    fn has(&self, _document: &str, _path: &str) -> Option<bool> {
        panic!("nothing \u{1b}[31mthere")
    }
}

#[test]
fn a_panic_inside_one_document_is_its_only_finding_and_the_others_are_checked() {
    let linter = Linter {
        plan: Plan::new(&only(&["broken-link", "empty-section"])).expect("every name is known"),
        settings: Settings {
            neighbours: Some(Arc::new(Broken)),
            ..Settings::default()
        },
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    let linking = "# Postmortem: pool\n\n## Impact\n\n## Notes\n\n[a](b.md)\n";
    let source = |text: &str| (SourceFile::new("x.md", text.to_owned()), "x.md".to_owned());
    let reports = linter.lint_all(vec![source(DOCUMENT), source(linking), source(DOCUMENT)]);
    let failed: Vec<bool> = reports.iter().map(|report| report.failed).collect();
    assert_eq!(failed, [false, true, false]);
    let names = |nth: usize| {
        reports[nth]
            .findings
            .iter()
            .map(name_of)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(0), ["empty-section"]);
    assert_eq!(names(1), ["internal-error"]);
    assert_eq!(names(2), ["empty-section"]);
    let finding = &reports[1].findings[0];
    let help = finding.diagnostic.help.as_deref();
    assert_eq!(finding.level, Level::Error);
    assert!(
        help.is_some_and(|help| help.starts_with("report this")),
        "{help:?}"
    );
}

#[test]
fn turning_a_rule_off_changes_no_other_s_findings() {
    let whole = lint(&only(&["all"]), "Final");
    for rule in crate::rules::ALL {
        let selection = Selection {
            ignore: vec![rule.info.name.to_string()],
            ..only(&["all"])
        };
        let rest = lint(&selection, "Final")
            .into_iter()
            .map(|finding| finding.fingerprint);
        let want = whole
            .iter()
            .filter(|finding| finding.rule.name != rule.info.name)
            .map(|finding| finding.fingerprint.clone());
        assert_eq!(
            rest.collect::<Vec<_>>(),
            want.collect::<Vec<_>>(),
            "without {}",
            rule.info.name
        );
    }
}
