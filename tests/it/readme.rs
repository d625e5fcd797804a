//! What README shows is what happens: its terminal blocks are run beside a copy of the examples, its table of rules is
//! compared with the rules. `UPDATE=1 cargo test readme` rewrites both.

use crate::run::Folder;
use pm::{report, rules};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

const BEGIN: &str = "<!-- rules:begin -->\n";
const END: &str = "<!-- rules:end -->";

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> PathBuf {
    top().join("README.md")
}

/// Both tests may rewrite README.
static WRITING: Mutex<()> = Mutex::new(());

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

#[test]
fn readme_shows_what_happens() {
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Folder::new();
    let text = std::fs::read_to_string(readme()).expect("there is a README");
    let [before, adopting, after] = parts(&text);
    folder.write("readme.md", [before, after].join(CUT));
    folder.write("adopting.md", adopting);
    // The presence of both folders makes trycmd run the blocks in a copy of the first.
    copy(
        &top().join("examples"),
        &folder.path().join("readme.in/examples"),
    );
    std::fs::create_dir(folder.path().join("readme.out")).expect("a folder");
    // Adoption is told of a repository of its own.
    let old = top().join("tests/it/adopting");
    copy(
        &old.join("wiki"),
        &folder.path().join("adopting.in/wiki-export"),
    );
    copy(
        &old.join("edited"),
        &folder.path().join("adopting.in/edited"),
    );
    folder.write("adopting.in/.gitignore", "/wiki-export/\n/edited/\n");
    std::fs::create_dir(folder.path().join("adopting.out")).expect("a folder");
    if updating() && std::env::var_os("TRYCMD").is_none() {
        // trycmd is told what to do by a variable only.
        let mut again = Command::new(std::env::current_exe().expect("this test"));
        again
            .args(["--exact", "readme::readme_shows_what_happens"])
            .env("TRYCMD", "overwrite");
        assert!(again.status().expect("it runs").success());
        return;
    }
    let cases = trycmd::TestCases::new();
    cases
        .env("PM_TODAY", "2026-06-01")
        .env("PM_FORMAT", "")
        .env("GITHUB_ACTIONS", "");
    cases.register_bin("cp", Path::new("/bin/cp"));
    cases.register_bin("cat", Path::new("/bin/cat"));
    cases.case(folder.path().join("readme.md"));
    cases.case(folder.path().join("adopting.md"));
    cases.run();
    if updating() {
        let text = folder
            .read("readme.md")
            .replace(CUT, &folder.read("adopting.md"));
        std::fs::write(readme(), text).expect("it is ours");
    }
}

/// What stands for the section on adoption while the rest of README is run.
const CUT: &str = "\n<!-- adopting -->\n";

/// README before, in and after its section on adoption.
fn parts(text: &str) -> [&str; 3] {
    let start = text.find("\n## Adopting it\n").expect("the section begins");
    let rest = &text[start + 1..];
    let end = rest.find("\n## ").expect("another section follows");
    [
        &text[..start],
        &text[start..=start + end],
        &text[start + end + 1..],
    ]
}

#[test]
fn readme_lists_every_rule() {
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let text = std::fs::read_to_string(readme()).expect("there is a README");
    let (before, rest) = text.split_once(BEGIN).expect("the table begins");
    let (shown, after) = rest.split_once(END).expect("the table ends");
    let rules: Vec<_> = rules::ALL.iter().map(|rule| &rule.info).collect();
    let table = report::rules_table(&rules);
    if updating() {
        std::fs::write(readme(), [before, BEGIN, &table, END, after].concat()).expect("it is ours");
    } else {
        assert_eq!(shown, table, "run `UPDATE=1 cargo test readme`");
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
