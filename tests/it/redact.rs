//! `pm redact`: a version to publish, and nothing else changed.

use crate::run::Folder;
use std::path::{Path, PathBuf};

const POOL: &str = "# Pool\r\n\r\n**Authors:** Ana Souza\r\n\r\n## Summary\r\n\r\nAna restarted db-1.internal, says OPS-12.\r\n";

const PUBLIC: &str = "# Pool\r\n\r\n**Authors:** Engineer 1\r\n\r\n## Summary\r\n\r\nEngineer 1 restarted host-1.example, says TICKET-1.\r\n";

#[test]
fn the_result_goes_out_and_the_account_beside_it() {
    let folder = Folder::new();
    folder.write("pool.md", POOL);
    let ran = folder.pm(&["redact", "pool.md", "--list"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, PUBLIC));
    assert_eq!(
        ran.err.lines().collect::<Vec<_>>(),
        [
            "pool.md:3: name: Ana Souza -> Engineer 1",
            "pool.md:7: name: Ana -> Engineer 1",
            "pool.md:7: internal host: db-1.internal -> host-1.example",
            "pool.md:7: ticket: OPS-12 -> TICKET-1",
            "pool.md: replaced 2 names, 1 internal host, 1 ticket",
            "pm takes out what it recognises, and that is never all: read the result before you publish it",
        ]
    );
    assert_eq!(folder.read("pool.md"), POOL);
}

#[test]
fn a_file_is_written_over_only_when_that_is_asked_for() {
    let folder = Folder::new();
    folder.write("pool.md", POOL);
    folder.write("public.md", "mine");
    let output = |arguments: &[&str]| {
        let all = [&["redact", "pool.md", "--output"], arguments].concat();
        folder.pm(&all).code
    };
    assert_eq!(output(&["public.md"]), 2);
    assert_eq!(folder.read("public.md"), "mine");
    assert_eq!(output(&["pool.md", "--force"]), 2);
    assert_eq!(folder.read("pool.md"), POOL);
    assert_eq!(output(&["public.md", "--force"]), 0);
    assert_eq!(folder.read("public.md"), PUBLIC);
    assert_eq!(output(&["new.md"]), 0);
    assert_eq!(folder.read("new.md"), PUBLIC);
    assert_eq!(folder.pm(&["redact", "pool.md", "--in-place"]).code, 0);
    assert_eq!(folder.read("pool.md"), PUBLIC);
}

#[test]
fn a_secret_is_told_by_no_list() {
    let folder = Folder::new();
    folder.write(
        "pool.md",
        "# Pool\n\npostgres://billing:9vXq2LmTz@db-3.acme.dev/invoices\n",
    );
    let ran = folder.pm(&["redact", "pool.md", "--list"]);
    assert!(
        !ran.out.contains("9vXq2LmTz") && !ran.err.contains("9vXq2LmTz"),
        "{}{}",
        ran.out,
        ran.err
    );
}

/// The lines and cells of a text, each without what may change in it.
fn shape(text: &str) -> Vec<(usize, usize, usize)> {
    let count = |line: &str, sign: &str| line.matches(sign).count();
    text.split('\n')
        .map(|line| (count(line, "|"), count(line, "`"), count(line, "](")))
        .collect()
}

#[test]
fn the_examples_keep_their_structure() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/postmortems");
    let mut files: Vec<PathBuf> = Vec::new();
    for year in std::fs::read_dir(top).expect("examples") {
        let year = year.expect("a folder").path();
        files.extend(
            std::fs::read_dir(year)
                .expect("files")
                .map(|file| file.expect("a file").path()),
        );
    }
    assert!(files.len() > 5);
    let folder = Folder::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("text");
        folder.write("x.md", &text);
        let redacted = folder.pm(&["redact", "x.md", "--quiet"]);
        assert_eq!((redacted.code, redacted.err.as_str()), (0, ""));
        assert_eq!(shape(&redacted.out), shape(&text), "{}", file.display());
        folder.write("y.md", &redacted.out);
        assert_eq!(folder.pm(&["redact", "y.md", "--quiet"]).out, redacted.out);
    }
}
