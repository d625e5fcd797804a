//! What the commands over an archive print depends on nothing but the documents and the day.

use crate::run::{Folder, Ran};
use std::path::{Path, PathBuf};

/// Every file below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

const DRAFT: &str = "postmortems/2026/2026-05-12-checkout-flag-enabled-for-all-regions.md";

/// The commands, each with what else it is given.
const COMMANDS: [&[&str]; 16] = [
    &["index"],
    &["index", "--write"],
    &["stats"],
    &["stats", "--write"],
    &["stats", "--format=json", "--incidents=incidents.csv"],
    &["stats", "--format=csv", "--svg=charts"],
    &["actions", "--status=all"],
    &["actions", "--status=all", "--format=json"],
    &["actions", "--status=all", "--format=csv"],
    &["actions", "--status=all", "--format=ics"],
    &["actions", "--status=all", "--format=markdown"],
    &["search", "key"],
    &["search", "--format=json", "cache OR alert"],
    &["similar", DRAFT],
    &["missing", "--incidents=incidents.csv"],
    &["review", DRAFT],
];

/// What all commands print and write in a copy of the examples, whose files were written in the order given.
fn made(files: impl Iterator<Item = PathBuf>, environment: &[(&str, &str)]) -> Vec<String> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let folder = Folder::new();
    for file in files {
        let name = file.strip_prefix(&examples).expect("it is an example");
        let text = std::fs::read(&file).expect("it is read");
        folder.write(name.to_str().expect("text"), text);
    }
    let run = |args: &&[&str]| {
        let mut pm = folder.command();
        pm.arg("--today=2026-05-20").args(*args);
        let Ran { code, out, err } = Ran::of(pm.envs(environment.iter().copied()));
        assert!(code < 2, "{args:?}: {err}");
        format!("{args:?}\n{out}{err}")
    };
    let mut made: Vec<_> = COMMANDS.iter().map(run).collect();
    for written in ["index.md", "statistics.md"] {
        made.push(folder.read(&format!("postmortems/{written}")));
    }
    for drawn in ["incidents.svg", "times.svg"] {
        made.push(folder.read(&format!("charts/{drawn}")));
    }
    made
}

#[test]
fn threads_file_order_locale_and_time_zone_change_nothing() {
    let examples = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"));
    let first = made(
        examples.iter().cloned(),
        &[("RAYON_NUM_THREADS", "1"), ("LC_ALL", "C"), ("TZ", "UTC")],
    );
    let other = made(
        examples.iter().rev().cloned(),
        &[
            ("RAYON_NUM_THREADS", "7"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("LANG", "tr_TR.UTF-8"),
            ("TZ", "Pacific/Kiritimati"),
        ],
    );
    for (one, two) in first.iter().zip(&other) {
        assert_eq!(one, two);
    }
    assert_eq!(first.len(), other.len());
    let empty = first.iter().filter(|text| text.lines().count() < 2);
    assert_eq!(
        empty.collect::<Vec<_>>(),
        [""; 0],
        "each has something to say"
    );
}
