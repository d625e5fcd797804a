use super::Baseline;
use crate::lint::tests::name_of;
use crate::lint::{FileReport, Linter, Plan, Run, Selection};
use crate::model::Dialect;
use crate::rules::Settings;
use crate::source::SourceFile;
use chrono::NaiveDate;

const RULES: [&str; 4] = [
    "self-blame",
    "missing-owner",
    "missing-date",
    "empty-section",
];

fn lint(text: &str) -> FileReport {
    let selection = Selection {
        select: Some(RULES.map(str::to_owned).to_vec()),
        ..Selection::default()
    };
    let linter = Linter {
        plan: Plan::new(&selection).expect("every name is known"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    linter
        .lint(SourceFile::new("x.md", text.to_owned()), "x.md")
        .report
}

/// Files by key, and the run over them.
fn run(files: &[(&str, &str)]) -> (Vec<String>, Run) {
    let keys = files.iter().map(|(key, _)| (*key).to_owned()).collect();
    let run = Run {
        files: files.iter().map(|(_, text)| lint(text)).collect(),
        ..Run::default()
    };
    (keys, run)
}

fn accepted(files: &[(&str, &str)]) -> Baseline {
    let (keys, run) = run(files);
    let mut baseline = Baseline::default();
    baseline.accept(&run, &keys, |_| true, |_| false);
    baseline
}

/// What is new beside a baseline, where the files in `gone` are no more.
fn new(baseline: &Baseline, files: &[(&str, &str)], gone: &[&str]) -> Vec<(&'static str, usize)> {
    let (keys, mut run) = run(files);
    run.baselined = baseline.subtract(&mut run, &keys, |key| gone.contains(&key));
    let said = |(_, finding): (_, &crate::lint::Finding)| {
        (name_of(finding), finding.diagnostic.labels.len())
    };
    run.findings().map(said).collect()
}

const POOL: &str = "# Pool ran dry\n\nDate: 2026-02-15\n\nWe forgot the cap.\n";

#[test]
fn what_was_there_is_silent_wherever_its_line_went() {
    let baseline = accepted(&[("a.md", POOL)]);
    assert_eq!(new(&baseline, &[("a.md", POOL)], &[]), []);
    let moved = POOL.replace("We forgot", "More words.\n\nWe forgot");
    assert_eq!(new(&baseline, &[("a.md", &moved)], &[]), []);
    let more = format!("{POOL}\nWe forgot the cap.\n");
    assert_eq!(new(&baseline, &[("a.md", &more)], &[]), [("self-blame", 0)]);
}

#[test]
fn the_same_words_in_another_file_are_new() {
    let baseline = accepted(&[("a.md", POOL)]);
    assert_eq!(
        new(&baseline, &[("a.md", POOL), ("b.md", POOL)], &[]),
        [("self-blame", 0)]
    );
}

#[test]
fn a_moved_file_keeps_what_was_accepted() {
    let baseline = accepted(&[("2025/a.md", POOL)]);
    assert_eq!(new(&baseline, &[("2026/b.md", POOL)], &["2025/a.md"]), []);
    let retitled = POOL.replace("Pool ran dry", "The pool");
    assert_eq!(
        new(&baseline, &[("2026/a.md", &retitled)], &["2025/a.md"]),
        []
    );
    let other = POOL.replace("Pool ran dry", "Disk full");
    assert_eq!(
        new(&baseline, &[("2026/c.md", &other)], &["2025/a.md"]),
        [("self-blame", 0)]
    );
    assert_eq!(
        new(
            &baseline,
            &[("2026/b.md", POOL), ("2026/c.md", POOL)],
            &["2025/a.md"]
        ),
        [("self-blame", 0)],
        "one file moves to one place"
    );
}

#[test]
fn a_folder_that_moves_keeps_what_was_accepted_of_all_its_files() {
    let files = [("2025/pool/index.md", POOL), ("2025/disk/index.md", POOL)];
    let baseline = accepted(&files);
    let gone = files.map(|(path, _)| path);
    let moved = [
        ("old/2025/pool/index.md", POOL),
        ("old/2025/disk/index.md", POOL),
    ];
    assert_eq!(new(&baseline, &moved, &gone), []);
    let elsewhere = [("a/index.md", POOL)];
    assert_eq!(
        new(&baseline, &elsewhere, &gone),
        [("self-blame", 0)],
        "which of them it was is not known"
    );
}

#[test]
fn a_level_that_rose_is_new() {
    let draft = "# Pool\n\nStatus: Draft\n\n## Impact\n\n## Notes\n\nText, 2026-02-15.\n";
    let last = draft.replace("Draft", "Final");
    let before = accepted(&[("a.md", draft)]);
    let rules = |found: Vec<(&'static str, usize)>| {
        found.into_iter().map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert!(rules(new(&before, &[("a.md", &last)], &[])).contains(&"empty-section"));
    let before = accepted(&[("a.md", &last)]);
    assert_eq!(new(&before, &[("a.md", draft)], &[]), []);
}

const ITEMS: &str = "# Pool\n\nDate: 2026-02-15\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Cap it | Ana |\n| Test it | |\n";

#[test]
fn of_a_grouped_finding_the_new_rows_are_reported() {
    let baseline = accepted(&[("a.md", ITEMS)]);
    assert_eq!(new(&baseline, &[("a.md", ITEMS)], &[]), []);
    let more = ITEMS.replace("| Test it", "| Page on it | |\n| Test it");
    assert_eq!(
        new(&baseline, &[("a.md", &more)], &[]),
        [("missing-owner", 1)]
    );
}

#[test]
fn accepting_again_keeps_what_was_not_looked_at() {
    let mut baseline = accepted(&[("a.md", POOL), ("b.md", ITEMS)]);
    let before = baseline.clone();
    let (keys, of_a) = run(&[("a.md", "# Pool ran dry\n\nDate: 2026-02-15\n")]);
    baseline.accept(&of_a, &keys, |rule| rule == "missing-date", |_| false);
    assert_eq!(
        baseline, before,
        "the rules that found something did not run"
    );
    baseline.accept(&of_a, &keys, |_| true, |_| false);
    assert_eq!(baseline.files.keys().collect::<Vec<_>>(), ["b.md"]);
}

#[test]
fn pruning_forgets_what_is_gone_and_accepts_nothing() {
    let mut baseline = accepted(&[("a.md", POOL), ("b.md", POOL), ("c.md", ITEMS)]);
    let (keys, now) = run(&[("a.md", &POOL.replace("We forgot", "Nothing set"))]);
    assert_eq!(
        baseline.prune(&now, &keys, |_| true, |key| key == "b.md"),
        2
    );
    assert_eq!(baseline.files.keys().collect::<Vec<_>>(), ["c.md"]);
}

#[test]
fn a_baseline_survives_its_file() {
    let baseline = accepted(&[("a \"b\".md", POOL), ("c.md", ITEMS)]);
    let text = baseline.to_json();
    assert_eq!(Baseline::from_json(&text), Ok(baseline));
    assert!(text.lines().all(|line| line.len() < 160), "{text}");
    for broken in [
        "",
        "[]",
        "{\"version\": 2, \"files\": {}}",
        "{\"version\": 1}",
    ] {
        assert!(Baseline::from_json(broken).is_err(), "{broken}");
    }
}
