//! What commands change in a file: the lines concerned, and no other byte.

use crate::run::Folder;
use std::path::{Path, PathBuf};

/// The examples as they are, and with other line ends and a byte order mark.
fn documents() -> Vec<Vec<u8>> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/postmortems");
    let mut files: Vec<PathBuf> = Vec::new();
    for year in std::fs::read_dir(top).expect("examples") {
        let files_of = std::fs::read_dir(year.expect("a folder").path()).expect("files");
        files.extend(files_of.map(|file| file.expect("a file").path()));
    }
    files.sort();
    let texts = files
        .iter()
        .map(|file| std::fs::read_to_string(file).expect("text"));
    let twins = |text: String| {
        let other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        [text.into_bytes(), other.into_bytes()]
    };
    texts.flat_map(twins).collect()
}

/// How many lines of the old text are gone, and how many of the new one are not in it; the others stand in their order.
fn changed(old: &[u8], new: &[u8]) -> (usize, usize) {
    let lines = |text: &[u8]| -> Vec<Vec<u8>> {
        text.split_inclusive(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect()
    };
    let (old, new) = (lines(old), lines(new));
    let mut longest = vec![vec![0; new.len() + 1]; old.len() + 1];
    for (i, one) in old.iter().enumerate() {
        for (j, other) in new.iter().enumerate() {
            longest[i + 1][j + 1] = if one == other {
                longest[i][j] + 1
            } else {
                longest[i][j + 1].max(longest[i + 1][j])
            };
        }
    }
    let same = longest[old.len()][new.len()];
    (old.len() - same, new.len() - same)
}

/// Runs a command on `x.md` in each document; no run may take or add more lines than these.
#[track_caller]
fn edits(arguments: &[&str], most: (usize, usize)) {
    let mut written = 0;
    for old in documents() {
        let folder = Folder::new();
        folder.write("x.md", &old);
        let ran = folder.pm(arguments);
        let new = std::fs::read(folder.path().join("x.md")).expect("it is there");
        if ran.code == 0 && new != old {
            written += 1;
        } else {
            assert_eq!(new, old, "{}", ran.err);
        }
        let (taken, added) = changed(&old, &new);
        assert!(
            taken <= most.0 && added <= most.1,
            "{taken} {added}: {}",
            String::from_utf8_lossy(&new)
        );
        assert_eq!(
            old.starts_with("\u{feff}".as_bytes()),
            new.starts_with("\u{feff}".as_bytes())
        );
        let bare = |text: &[u8]| {
            text.windows(2)
                .filter(|two| two[1] == b'\n' && two[0] != b'\r')
                .count()
        };
        assert!(bare(&new) == 0 || bare(&old) > 0, "the ends of lines stay");
        let rest = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(rest, 1, "nothing is left beside it");
    }
    assert!(written > 3, "{written} written");
}

#[test]
fn a_status_takes_one_line() {
    edits(&["status", "x.md", "draft"], (1, 1));
    edits(&["status", "x.md", "in-review"], (1, 1));
}

#[test]
fn a_review_takes_the_lines_of_its_fields() {
    let args = [
        "review",
        "x.md",
        "--record",
        "--reviewers=Zed team",
        "--follow-up=2026-12-01",
    ];
    edits(&args, (3, 3));
}

#[test]
fn an_action_takes_the_line_of_its_item() {
    edits(
        &["actions", "set", "x.md", "1", "--due", "2026-12-24"],
        (1, 1),
    );
}

#[test]
fn a_row_is_one_line_and_the_same_row_is_none() {
    edits(
        &["timeline", "add", "Zebra crossing", "x.md", "--at=14:32"],
        (0, 1),
    );
}
