//! README's terminal blocks are run beside a copy of the examples; with `TRYCMD=overwrite` they are rewritten.

use crate::run::Folder;
use std::path::Path;

#[test]
fn readme_shows_what_happens() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = top.join("README.md");
    let folder = Folder::new();
    folder.write(
        "readme.md",
        std::fs::read(&readme).expect("there is a README"),
    );
    // The presence of both folders makes trycmd run the blocks in a copy of the first.
    copy(
        &top.join("examples"),
        &folder.path().join("readme.in/examples"),
    );
    std::fs::create_dir(folder.path().join("readme.out")).expect("a folder");
    let cases = trycmd::TestCases::new();
    cases
        .env("PM_TODAY", "2026-06-01")
        .env("PM_FORMAT", "")
        .env("GITHUB_ACTIONS", "");
    cases.case(folder.path().join("readme.md"));
    cases.run();
    if std::env::var_os("TRYCMD").is_some_and(|action| action == "overwrite") {
        std::fs::write(readme, folder.read("readme.md")).expect("it is ours");
    }
}

fn copy(from: &Path, to: &Path) {
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
