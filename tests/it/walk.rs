//! Which files are taken.

use crate::run::{CLEAN, Folder};

/// The paths that `pm parse` takes.
fn taken(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let mut all = vec!["parse"];
    all.extend(arguments);
    let ran = folder.pm(&all);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let documents = json["documents"].as_array().expect("a list");
    documents
        .iter()
        .map(|doc| doc["path"].as_str().expect("a path").to_owned())
        .collect()
}

#[test]
fn a_walk_takes_postmortems_by_what_they_hold() {
    let folder = Folder::new();
    folder
        .write("z.md", CLEAN)
        .write("2026-02-15-x/index.md", CLEAN)
        .write("a.markdown", CLEAN)
        .write("README.md", "# A project\n\nHow to build it.\n")
        .write(
            "postmortem.md",
            "# How we write postmortems\n\nWe meet on Mondays.\n",
        )
        .write("a.txt", CLEAN);
    assert_eq!(
        taken(&folder, &["."]),
        ["2026-02-15-x/index.md", "a.markdown", "z.md"]
    );
    assert_eq!(
        taken(&folder, &["README.md"]),
        ["README.md"],
        "a named file is taken whatever it holds"
    );
    assert_eq!(
        taken(&folder, &["z.md", ".", "z.md"]).len(),
        3,
        "no file is taken twice"
    );
    assert_eq!(
        taken(&folder, &["z.md", "./z.md", "2026-02-15-x/../z.md", "./"]),
        ["2026-02-15-x/index.md", "a.markdown", "z.md"],
        "whatever it is called"
    );
}

#[test]
fn hidden_and_ignored_files_are_left_out_and_told_with_v() {
    let folder = Folder::new();
    folder
        .write(".gitignore", "drafts/\n*.tmp.md\n!keep.tmp.md\n/top.md\n")
        .write("sub/.gitignore", "own.md\n!x.tmp.md\n")
        .write(".git/info/exclude", "local.md\n");
    for path in [
        "drafts/a.md",
        "b.tmp.md",
        "keep.tmp.md",
        "top.md",
        "sub/top.md",
        "sub/own.md",
        "sub/x.tmp.md",
        "own.md",
        "local.md",
        ".hidden/a.md",
        ".h.md",
    ] {
        folder.write(path, CLEAN);
    }
    assert_eq!(
        taken(&folder, &["."]),
        ["keep.tmp.md", "own.md", "sub/top.md", "sub/x.tmp.md"]
    );
    assert_eq!(
        taken(&folder, &["sub"]),
        ["sub/top.md", "sub/x.tmp.md"],
        "what is above a folder counts in it"
    );
    assert_eq!(
        taken(&folder, &["drafts/a.md"]),
        ["drafts/a.md"],
        "a named file is taken"
    );
    folder.write("README.md", "# A project\n");
    let ran = folder.pm(&["lint", "-v", "."]);
    for line in [
        "skipped drafts: left out by .gitignore",
        "skipped .hidden: hidden",
        "skipped .h.md: hidden",
        "skipped README.md: not a postmortem",
    ] {
        assert!(ran.err.contains(line), "{line}: {}", ran.err);
    }
    assert!(!folder.pm(&["lint", "."]).err.contains("skipped"));
}

#[test]
fn patterns_count_without_a_repository() {
    let folder = Folder::new();
    folder
        .write(".gitignore", "x.md\n")
        .write("x.md", CLEAN)
        .write("y.md", CLEAN);
    assert_eq!(taken(&folder, &["."]), ["y.md"]);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_by_a_walk() {
    let folder = Folder::new();
    let outside = Folder::new();
    outside.write("secret.md", CLEAN);
    folder.write("archive/a.md", CLEAN);
    let link = |to: &std::path::Path, at: &str| {
        std::os::unix::fs::symlink(to, folder.path().join(at)).expect("a link");
    };
    link(outside.path(), "archive/out");
    link(&outside.path().join("secret.md"), "archive/link.md");
    link(&folder.path().join("archive"), "archive/loop");
    assert_eq!(taken(&folder, &["archive"]), ["archive/a.md"]);
    assert_eq!(
        taken(&folder, &["archive/link.md"]),
        ["archive/link.md"],
        "a link that is named is read"
    );
    link(&folder.path().join("archive/a.md"), "same.md");
    assert_eq!(
        taken(&folder, &["same.md", "archive", "archive/a.md"]),
        ["same.md"],
        "a file and a link to it are one"
    );
    assert!(
        folder
            .pm(&["lint", "-v", "archive"])
            .err
            .contains("skipped archive/link.md: a link")
    );
}

#[test]
fn without_a_path_the_archive_is_taken_else_this_folder() {
    let folder = Folder::new();
    folder.write("x.md", CLEAN);
    assert_eq!(taken(&folder, &[]), ["x.md"]);
    folder.write("postmortems/2026/y.md", CLEAN);
    assert_eq!(taken(&folder, &[]), ["postmortems/2026/y.md"]);
    folder
        .write("pm.yaml", "root: incidents\n")
        .write("incidents/z.md", CLEAN);
    assert_eq!(taken(&folder, &[]), ["incidents/z.md"]);
    assert_eq!(taken(&folder, &["--isolated"]), ["postmortems/2026/y.md"]);
}

#[test]
fn the_archive_is_found_from_a_folder_inside_the_repository() {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("postmortems/2026/y.md", CLEAN)
        .write("src/deep/main.rs", "");
    let mut command = folder.command();
    let output = command
        .current_dir(folder.path().join("src/deep"))
        .args(["parse", "--format=ndjson"])
        .output()
        .expect("it runs");
    let out = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(
        out.starts_with("{\"path\":\"../../postmortems/2026/y.md\""),
        "{out}"
    );
}

#[test]
fn standard_input_goes_by_the_name_that_it_is_given() {
    let folder = Folder::new();
    let run = |arguments: &[&str]| {
        let output = folder
            .command()
            .args(arguments)
            .write_stdin("# Postmortem: x\n")
            .output()
            .expect("it runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert!(run(&["parse", "-"]).contains("\"path\": \"-\""));
    assert!(
        run(&["parse", "-", "--stdin-filename", "a/2026-02-15-b.md"])
            .contains("\"path\": \"a/2026-02-15-b.md\"")
    );
    let concise = run(&["lint", "-", "--stdin-filename=a/b.md", "--format=concise"]);
    assert!(
        concise.lines().all(|line| line.starts_with("a/b.md:")) && !concise.is_empty(),
        "{concise}"
    );
}
