//! What a report loses is new, whatever it lacked before.

use crate::adopt::git;
use crate::run::{CLEAN, Folder, Ran};

/// A severe report that lacks Impact, and lost more if so many sections are cut.
fn severe(lost: &[&str]) -> String {
    let mut text = CLEAN.replace("SEV-4", "SEV-1").replace("Draft", "Final");
    text.push_str(
        "\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 10:00 | Alert fires |\n",
    );
    text.push_str(
        "\n## Root Cause\n\nThe pool was sized for half of the load that the job makes.\n",
    );
    for section in lost {
        text = text.replace(&format!("## {section}\n"), "## Else\n");
    }
    text
}

/// The messages of a rule.
fn told(folder: &Folder, args: &[&str]) -> (i32, Vec<String>) {
    let mut all = vec!["lint", "--format", "concise"];
    all.extend(args);
    let ran = folder.pm(&all);
    let said = |line: &str| Some(line.split_once(": ")?.1.to_owned());
    (ran.code, ran.out.lines().filter_map(said).collect())
}

#[test]
fn a_section_that_goes_missing_is_told_alone_beside_a_baseline() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", severe(&[]));
    folder.pm(&["lint", "--write-baseline"]);
    assert_eq!(told(&folder, &[]), (0, Vec::new()));
    folder.write("postmortems/2026/a.md", severe(&["Timeline", "Root Cause"]));
    let (code, said) = told(&folder, &["--select", "missing-section"]);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        [
            "error missing-section: missing required sections: Timeline, Root Cause or Contributing Factors"
        ]
    );
    folder.write("postmortems/2026/a.md", severe(&[]));
    assert_eq!(told(&folder, &[]), (0, Vec::new()));
}

#[test]
fn a_field_that_goes_missing_is_told_alone_beside_a_baseline() {
    let folder = Folder::new();
    let line = |name: &str| {
        CLEAN
            .lines()
            .find(|line| line.contains(name))
            .unwrap_or_default()
    };
    let anonymous = CLEAN.replace(line("Author"), "");
    folder.write("postmortems/2026/a.md", &anonymous);
    folder.pm(&["lint", "--write-baseline"]);
    folder.write(
        "postmortems/2026/a.md",
        anonymous.replace(line("Status"), ""),
    );
    let (_, said) = told(&folder, &[]);
    assert_eq!(said, ["info missing-metadata: missing metadata: status"]);
}

#[test]
fn a_baseline_from_before_gaps_had_names_accepts_the_gap_it_knew() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", severe(&[]));
    let of_gap = folder.pm(&["lint", "--format", "json", "--select", "missing-section"]);
    let json: serde_json::Value = serde_json::from_str(&of_gap.out).expect("it is JSON");
    let whole = json["diagnostics"][0]["fingerprint"]
        .as_str()
        .expect("one finding");
    let old = format!(
        "{{\"version\": 1, \"files\": {{\"postmortems/2026/a.md\": {{\"title\": null, \"findings\": {{\"{whole}\": \"error missing-section\"}}}}}}}}"
    );
    folder.write(".pm-baseline.json", &old);
    for args in [
        ["--select", "missing-section"].as_slice(),
        &["--select", "missing-section", "--prune"],
    ] {
        assert_eq!(told(&folder, args), (0, Vec::new()));
    }
    folder.pm(&["lint", "--write-baseline"]);
    folder.write("postmortems/2026/a.md", severe(&["Timeline"]));
    assert_eq!(told(&folder, &["--select", "missing-section"]).0, 1);
}

/// A repository with one report.
fn repository(text: &str) -> Option<Folder> {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", text);
    if !git(&folder, &["init", "-q"]) {
        return None;
    }
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-qm", "one"]);
    Some(folder)
}

#[test]
fn a_change_that_loses_a_section_is_told_of_that_one() {
    let Some(folder) = repository(&severe(&[])) else {
        return;
    };
    folder.write("postmortems/2026/a.md", severe(&["Timeline"]));
    let (code, said) = told(&folder, &["--since", "HEAD", "--select", "missing-section"]);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        ["error missing-section: missing required section: Timeline"]
    );
}

#[test]
fn a_change_that_deletes_the_status_is_held_to_what_it_was() {
    let last = CLEAN.replace("Draft", "Final");
    let Some(folder) = repository(&last) else {
        return;
    };
    let blame = "\nThe on-call engineer forgot to renew the certificate.\n";
    let open = last.replace("- **Status:** Final\n", "") + blame;
    folder.write("postmortems/2026/a.md", &open);
    let ran = folder.pm(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("error blaming-language"), "{}", ran.out);
    assert!(
        ran.out
            .contains("warning missing-metadata: missing metadata: status"),
        "{}",
        ran.out
    );
    let said = "postmortems/2026/a.md: its status is gone; what it was counts: final";
    assert!(ran.err.contains(said), "{}", ran.err);
    folder.write(
        "postmortems/2026/a.md",
        last.replace("Final", "Draft") + blame,
    );
    assert_eq!(folder.pm(&["lint", "--since", "HEAD"]).code, 0);
}

#[test]
fn a_baseline_of_other_files_says_so() {
    let folder = Folder::new();
    let blame = format!("{CLEAN}\nThe operator forgot to renew it.\n");
    folder.write("postmortems/2026/a.md", &blame);
    folder.write("postmortems/2026/b.md", CLEAN.replace("Search", "Mail"));
    folder.pm(&["lint", "--write-baseline"]);
    folder.write(
        "elsewhere/known.json",
        folder.read(".pm-baseline.json").replace("Search", "Sea"),
    );
    let args = ["lint", "postmortems/2026/b.md", "--baseline"];
    let ran: Ran = folder.pm(&[&args[..], &["elsewhere/known.json"]].concat());
    let said = "elsewhere/known.json: not one of the files that it names is there; its paths count from its own folder\n";
    assert_eq!(ran.err, said);
    let near = folder.pm(&[&args[..], &[".pm-baseline.json"]].concat());
    assert_eq!(near.err, "");
}
