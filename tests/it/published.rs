//! `pm stats --git`: the day on which a postmortem became final, as commits tell it.

use crate::run::{Folder, Ran};
use crate::stats::words;
use std::process::Command;

/// A repository whose commits have a day.
struct Repository(Folder);

impl Repository {
    fn new() -> Self {
        let folder = Folder::new();
        let own = Self(folder);
        own.git(&["init", "-q", "-b", "main"], "2026-02-01");
        own
    }

    fn git(&self, args: &[&str], day: &str) {
        let at = format!("{day}T09:00:00Z");
        let mut git = Command::new("git");
        git.current_dir(self.0.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_COMMITTER_DATE", &at)
            .env("GIT_AUTHOR_DATE", &at);
        git.args(["-c", "user.name=T", "-c", "user.email=t@example.com"]);
        let output = git.args(args).output().expect("git runs");
        assert!(output.status.success(), "git {args:?}: {output:?}");
    }

    fn commit(&self, day: &str) {
        self.git(&["add", "-A"], day);
        self.git(&["commit", "-q", "-m", "x"], day);
    }

    /// Writes a postmortem of Monday, 2026-02-02.
    fn write(&self, name: &str, status: &str) {
        let text = format!(
            "# Incident {name}\n\n**Date:** 2026-02-02\n**Status:** {status}\n\n## Summary\n\nPages of {name} were empty for some while.\n"
        );
        self.0.write(&format!("postmortems/{name}.md"), text);
    }

    /// The time to postmortem as `pm stats --git` tells it, and what it says beside.
    fn days(&self) -> (serde_json::Value, String) {
        let ran = self.0.pm(&["stats", "--git", "--format=json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        (json["time_to_postmortem"].clone(), ran.err)
    }

    fn range(&self) -> [Option<u64>; 3] {
        let (days, _) = self.days();
        ["n", "min", "max"].map(|key| days["business_days"][key].as_u64())
    }
}

#[test]
fn a_postmortem_is_published_with_the_first_commit_that_has_it_as_final() {
    let repository = Repository::new();
    repository.write("pool", "Draft");
    repository.commit("2026-02-03");
    repository.write("pool", "Final");
    repository.commit("2026-02-05");
    repository.write("pool", "Closed");
    repository.git(
        &["mv", "postmortems/pool.md", "postmortems/-q\nr.md"],
        "2026-02-17",
    );
    repository.commit("2026-02-17");
    // Tuesday, Wednesday and Thursday; what happened to it afterwards does not count.
    assert_eq!(repository.range(), [1, 3, 3].map(Some));
    let told = words(&repository.0.pm(&["stats", "--git"]).out);
    assert!(
        told.contains("1 postmortem without a `Published` date"),
        "{told}"
    );
    // Without the question, and in a file, history tells nothing.
    let asked = words(&repository.0.pm(&["stats"]).out);
    assert!(
        asked.contains("1 finished without a `Published` date"),
        "{asked}"
    );
    assert_eq!(repository.0.pm(&["stats", "--git", "--write"]).code, 2);
}

#[test]
fn a_merge_counts_on_its_own_day_and_a_stated_date_wins() {
    let repository = Repository::new();
    repository.write("stated", "Final\n**Published:** 2026-02-03");
    repository.commit("2026-02-20");
    repository.git(&["checkout", "-qb", "topic"], "2026-02-04");
    repository.write("merged", "Final");
    repository.commit("2026-02-04");
    repository.git(&["checkout", "-q", "main"], "2026-02-04");
    repository.git(&["merge", "-q", "--no-ff", "topic"], "2026-02-09");
    // The stated day is a Tuesday, that of the merge a Monday.
    assert_eq!(repository.range(), [2, 1, 5].map(Some));
}

#[test]
fn what_history_cannot_tell_is_left_out_with_its_reason() {
    let repository = Repository::new();
    for nth in 0..10 {
        repository.write(&format!("import-{nth}"), "Final");
    }
    repository.commit("2026-02-10");
    repository.write("waiting", "Draft");
    repository.commit("2026-02-11");
    repository.write("waiting", "Final");
    let (days, _) = repository.days();
    assert_eq!(
        (&days["left_out"], &days["from_history"]),
        (&11.into(), &0.into())
    );
    let told = words(&repository.0.pm(&["stats", "--git"]).out);
    assert!(told.contains("10 finished in one commit with many others, as in an import, 1 finished and not committed"), "{told}");
}

#[test]
fn a_shallow_clone_says_what_it_does_not_know() {
    let repository = Repository::new();
    repository.write("old", "Final");
    repository.commit("2026-02-03");
    repository.write("new", "Final");
    repository.commit("2026-02-04");
    let clone = Folder::new();
    let from = format!("file://{}", repository.0.path().display());
    let mut git = Command::new("git");
    git.args(["clone", "-q", "--depth=1", &from])
        .arg(clone.path());
    assert!(git.status().expect("git runs").success());
    let ran = clone.pm(&["stats", "--git"]);
    assert!(
        ran.err
            .contains("this clone is shallow; 2 finished postmortems left out"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("git fetch --unshallow"), "{}", ran.err);
    assert!(
        words(&ran.out).contains("2 finished before the history of this shallow clone begins"),
        "{}",
        ran.out
    );
}

#[test]
fn without_a_repository_history_is_refused() {
    let folder = Folder::new();
    folder.write(
        "postmortems/x.md",
        "# Outage\n\n**Date:** 2026-02-02\n\n## Impact\nx\n",
    );
    let Ran { code, err, .. } = folder.pm(&["stats", "--git"]);
    assert_eq!(code, 2);
    assert!(err.contains("--git: "), "{err}");
    assert!(err.contains("is in no git repository"), "{err}");
}

#[test]
fn a_register_shows_how_many_incidents_have_their_postmortem() {
    let examples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let stats = |more: &[&str]| {
        let folder = Folder::new();
        let mut pm = folder.command();
        pm.current_dir(&examples).args([
            "stats",
            "--today=2026-05-20",
            "--incidents=incidents.csv",
        ]);
        Ran::of(pm.args(more))
    };
    // Two SEV-1, both final. Five SEV-2: two final, one in review, one a draft, one without. The two SEV-3 need none.
    let text = stats(&[]).out;
    let section = text.find("register").map(|at| &text[at..]);
    let lines: Vec<_> = section.into_iter().flat_map(str::lines).collect();
    assert!(
        lines[2].starts_with("4 of 7 incidents that need a postmortem"),
        "{text}"
    );
    assert_eq!(
        lines[5..9]
            .iter()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .collect::<Vec<_>>()[1..],
        [
            vec!["SEV-1", "2", "2"],
            vec!["SEV-2", "5", "2", "2", "1", "40", "%"],
            vec!["all", "7", "4", "2", "1", "57", "%"],
        ]
    );
    let json = |more: &[&str]| -> serde_json::Value {
        serde_json::from_str(&stats(&[&["--format=json"], more].concat()).out).expect("JSON")
    };
    assert_eq!(json(&["--since=2026-01-01"])["completion"]["qualifying"], 3);
    assert_eq!(json(&["--severity=SEV-1"])["completion"]["finished"], 2);
    assert_eq!(
        stats(&["--service=checkout"]).code,
        2,
        "a register knows no services"
    );
}
