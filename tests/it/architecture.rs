//! What keeps the modules apart, checked against the source itself.

use std::path::{Path, PathBuf};

/// The files below `src` with their text.
fn sources() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![top.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let name = |path: &Path| {
        path.strip_prefix(&top)
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/")
    };
    files
        .iter()
        .map(|path| (name(path), std::fs::read_to_string(path).expect("text")))
        .collect()
}

/// What a file adds to the program: nothing where it is tests, and else what stands above them.
fn shipped<'a>(name: &str, text: &'a str) -> &'a str {
    if name.ends_with("tests.rs") || name.contains("/tests/") {
        return "";
    }
    text.split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
}

/// Lines of code that name one of `words`, outside of the places where they may stand.
fn strays(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut strays = Vec::new();
    for (name, text) in sources() {
        if allowed.iter().any(|place| name.starts_with(place)) {
            continue;
        }
        let code = shipped(&name, &text)
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        strays.extend(
            code.filter(|line| words.iter().any(|word| line.contains(word)))
                .map(|line| format!("{name}: {}", line.trim())),
        );
    }
    strays
}

fn stands_only_in(words: &[&str], allowed: &[&str]) {
    assert_eq!(
        strays(words, allowed),
        Vec::<String>::new(),
        "{words:?} stands only in {allowed:?}"
    );
}

#[test]
fn each_foreign_crate_has_its_module() {
    stands_only_in(&["pulldown_cmark"], &["markdown/"]);
    stands_only_in(&["clap::", "use clap"], &["cli/"]);
    stands_only_in(&["inquire"], &["cli/new/terminal.rs"]);
    stands_only_in(&["miette"], &["report/"]);
    stands_only_in(&["serde_yaml"], &["config/", "markdown/front_matter"]);
    stands_only_in(
        &["serde_json"],
        &["report/", "import/", "archive/register/", "lsp/"],
    );
    stands_only_in(&["lsp_server", "lsp_types"], &["lsp/"]);
    stands_only_in(&["csv::"], &["import/", "archive/register/", "report/"]);
    stands_only_in(&["walkdir", "ignore::"], &["archive/"]);
    stands_only_in(
        &["aho_corasick"],
        &["language/", "lint/", "rules/", "model/"],
    );
}

#[test]
fn only_the_command_line_prints_and_reads_the_clock_or_the_environment() {
    let printing = [
        "println!",
        "print!(",
        "eprintln!",
        "eprint!(",
        "io::stdout",
        "io::stderr",
        "io::stdin",
    ];
    stands_only_in(&printing, &["cli/"]);
    stands_only_in(
        &["SystemTime", "Instant::now", "Utc::now", "Local::now"],
        &["cli/"],
    );
    stands_only_in(
        &["std::env", "env::var", "process::exit"],
        &["cli/", "main.rs"],
    );
}

#[test]
fn a_module_uses_only_what_stands_left_of_it() {
    let order = [
        "span",
        "source",
        "markdown",
        "template",
        "language",
        "model",
        "import",
        "chronicle",
        "diagnostic",
        "rules",
        "redact",
        "lint",
        "archive",
        "config",
        "settings",
        "report",
        "lsp",
        "cli",
    ];
    for (place, module) in order.iter().enumerate() {
        let right: Vec<_> = order[place + 1..]
            .iter()
            .flat_map(|later| [format!("crate::{later}::"), format!("crate::{later};")])
            .collect();
        for (name, text) in sources() {
            let own = name == format!("{module}.rs") || name.starts_with(&format!("{module}/"));
            if !own {
                continue;
            }
            let strays: Vec<_> = shipped(&name, &text)
                .lines()
                .filter(|line| right.iter().any(|later| line.contains(later.as_str())))
                .collect();
            assert!(
                strays.is_empty(),
                "{name} uses what stands right of {module}: {strays:?}"
            );
        }
    }
}

#[test]
fn published_formats_have_structs_of_their_own() {
    stands_only_in(&["Serialize"], &["report/", "lsp/"]);
}

#[test]
fn no_file_is_longer_than_one_sitting() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 300)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
