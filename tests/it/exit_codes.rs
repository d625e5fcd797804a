//! 0: done; 1: found something that counts; 2: could not do it. One table for all commands.

use crate::run::{CLEAN, Folder};

/// An archive with a clean draft, a final report that blames, a file that is none, and a broken configuration beside it.
fn archive() -> Folder {
    let folder = Folder::new();
    let blaming = CLEAN
        .replace("Draft", "Final")
        .replace("2026-02-16", "2026-02-17")
        .replace("Search", "Mail")
        .replace(
            "after a restart.",
            "after a restart. The engineer forgot to warm it.",
        );
    folder.write("postmortems/2026/clean.md", CLEAN);
    folder.write("postmortems/2026/blaming.md", blaming);
    folder.write(
        "half.md",
        CLEAN.replace("- **Author(s):** Search team\n", ""),
    );
    folder.write("notes.md", "# Notes\n\nBuy milk.\n");
    folder.write(
        "register.csv",
        "id,title,date,severity\nI-1,Mail was slow,2026-02-17,SEV-1\n",
    );
    folder.write("binary.md", b"\0\0");
    folder.write("broken/pm.yaml", "nmes: allow\n");
    folder.write("broken/x.md", CLEAN);
    folder
}

#[rustfmt::skip]
const TABLE: &[(u8, &[&str])] = &[
    (2, &[]),
    (0, &["--help"]),
    (0, &["--version"]),
    (2, &["unheard-of"]),
    (2, &["lint", "--config", "none.yaml"]),
    (2, &["lint", "--today", "2026-02-30"]),

    (0, &["lint", "postmortems/2026/clean.md"]),
    (1, &["lint", "postmortems/2026/blaming.md"]),
    (1, &["lint"]),
    (0, &["lint", "--fail-on", "never"]),
    (0, &["lint", "--ignore", "language"]),
    (0, &["lint", "--level", "blaming-language=info"]),
    (1, &["lint", "--statistics"]),
    (1, &["lint", "--format", "json"]),
    (1, &["lint", "--max-findings", "0"]),
    (0, &["lint", "--diff"]),
    (1, &["lint", "--fix"]),
    (0, &["lint", "--force-exclude", "--", "notes.md"]),
    (2, &["lint", "none.md"]),
    (2, &["lint", "binary.md", "postmortems/2026/blaming.md"]),
    (2, &["lint", "--fail-on", "never", "binary.md"]),
    (2, &["lint", "broken/x.md"]),
    (0, &["lint", "--isolated", "broken/x.md"]),
    (2, &["lint", "--select", "unheard-of"]),
    (2, &["lint", "--format", "unheard-of"]),
    (2, &["lint", "--report", "json=no/such/folder.json"]),
    (2, &["lint", "--baseline", "none.json"]),
    (2, &["lint", "--since", "HEAD"]),

    (0, &["parse", "postmortems"]),
    (0, &["parse", "--format", "ndjson", "notes.md"]),
    (2, &["parse", "binary.md"]),
    (2, &["parse", "--format", "xml"]),

    (0, &["explain"]),
    (0, &["explain", "blaming-language"]),
    (0, &["explain", "postmortems/2026/blaming.md:10"]),
    (2, &["explain", "blaming-langauge"]),
    (2, &["explain", "none.md:1"]),

    (0, &["new", "Disk full"]),
    (2, &["new", "Disk full"]),
    (0, &["new", "Disk full", "--stdout"]),
    (2, &["new", "Disk full", "--severity", "SEV-9"]),

    (0, &["timeline", "show", "postmortems/2026/clean.md"]),
    (2, &["timeline", "add", "Without a time"]),
    (2, &["timeline", "import", "none.txt"]),

    (0, &["index"]),
    (0, &["index", "--write"]),
    (0, &["index", "--check"]),
    (2, &["index", "--unheard-of"]),

    (0, &["stats"]),
    (0, &["stats", "--write"]),
    (0, &["stats", "--check"]),
    (2, &["stats", "--unheard-of"]),

    (0, &["actions"]),
    (0, &["actions", "set", "postmortems/2026/clean.md", "1", "--status", "done"]),
    (2, &["actions", "set", "postmortems/2026/clean.md", "99", "--status", "done"]),

    (0, &["search", "cache"]),
    (1, &["search", "unheardof"]),
    (2, &["search", "severity:unheard-of"]),

    (0, &["similar", "postmortems/2026/clean.md"]),
    (2, &["similar", "none.md"]),

    (0, &["required", "--severity", "SEV-2"]),
    (1, &["required", "--severity", "SEV-4"]),
    (2, &["required", "--severity", "unheard-of"]),

    (0, &["missing", "--incidents", "register.csv"]),
    (2, &["missing", "--incidents", "none.csv"]),

    (0, &["review", "postmortems/2026/clean.md"]),
    (2, &["review", "none.md"]),

    (0, &["status", "postmortems/2026/clean.md", "in-review"]),
    (1, &["status", "half.md", "final"]),
    (2, &["status", "none.md", "final"]),
    (0, &["lsp", "--help"]),
    (1, &["lsp"]),
    (2, &["lsp", "x"]),
    (2, &["status", "postmortems/2026/clean.md", "unheard-of"]),

    (0, &["redact", "postmortems/2026/clean.md"]),
    (2, &["redact", "none.md"]),
    (2, &["redact", "half.md", "--output", "notes.md"]),

    (0, &["init", "--dry-run"]),
    (2, &["init", "--unheard-of"]),

    (0, &["config"]),
    (0, &["config", "postmortems/2026/clean.md"]),
    (2, &["config", "broken/x.md"]),

    (0, &["schema", "lint"]),
    (0, &["schema", "parse"]),
    (0, &["schema", "config"]),
    (2, &["schema", "unheard-of"]),

    (0, &["schema", "incident"]),

    (0, &["template", "list"]),
    (0, &["template", "show", "full"]),
    (2, &["template", "show", "unheard-of"]),
    (1, &["template", "check", "notes.md"]),

    (0, &["completions", "bash"]),
    (2, &["completions", "csh"]),

    (0, &["man"]),
    (0, &["man", "--dir", "broken"]),
    (2, &["man", "--dir", "notes.md"]),
];

#[test]
fn every_command_says_how_it_ended() {
    let folder = archive();
    let wrong: Vec<_> = TABLE
        .iter()
        .filter_map(|(code, args)| {
            let ran = folder.pm(args);
            (ran.code != i32::from(*code))
                .then(|| format!("{args:?}: {}, not {code}: {}", ran.code, ran.err))
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_could_not_be_done_is_told_on_standard_error() {
    let folder = archive();
    for (_, args) in TABLE.iter().filter(|(code, _)| *code == 2) {
        let ran = folder.pm(args);
        let told = !ran.err.is_empty() || ran.out.contains("unreadable-file");
        assert!(told, "{args:?}");
    }
}

#[test]
fn every_command_has_a_row() {
    let help = Folder::new().pm(&["--help"]).out;
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = lines
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next());
    for command in commands.filter(|command| *command != "help") {
        let rows = TABLE
            .iter()
            .filter(|(_, args)| args.first() == Some(&command));
        let codes: Vec<_> = rows.map(|(code, _)| *code).collect();
        assert!(codes.contains(&0) && codes.contains(&2), "{command}");
    }
}
