//! Links to files beside a document, which only the command line can follow.

use crate::run::{CLEAN, Folder, Ran};

/// The document that is clean but for what it links to.
fn linking(target: &str) -> String {
    CLEAN.replace(
        "Queries took",
        &format!("See [this]({target}). Queries took"),
    )
}

/// The findings in a document of `postmortems/2026` that links to something.
fn findings(target: &str) -> Vec<String> {
    let folder = Folder::new();
    folder
        .write("postmortems/2026/x.md", linking(target))
        .write("postmortems/2026/Graph 1.png", "")
        .write("runbooks/cache.md", "# Cache");
    let ran = folder.pm(&["lint", "--format=concise", "postmortems"]);
    ran.findings().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_path_leads_to_a_file_or_folder_as_it_is_spelled() {
    for target in [
        "<Graph 1.png>",
        "Graph%201.png",
        "./x.md#summary",
        "../../runbooks/cache.md?plain=1#L3",
        "../../runbooks/cache",
        "../../runbooks/",
        "../../runbooks/cache.html",
    ] {
        assert_eq!(findings(target), Vec::<String>::new(), "{target}");
    }
    for target in [
        "graph%201.png",
        "../runbooks/cache.md",
        "cache.md",
        "../../runbooks/cache.md/x",
    ] {
        let found = findings(target);
        assert_eq!(found.len(), 1, "{target}: {found:?}");
        assert!(found[0].ends_with("info broken-link"), "{found:?}");
    }
}

#[test]
fn what_lies_outside_and_what_is_no_path_is_not_followed() {
    for target in [
        "../../../elsewhere.md",
        "/runbooks/none.md",
        "https://example.org/none.md",
        "../../issues/12",
        "{{ page.url }}",
    ] {
        assert_eq!(findings(target), Vec::<String>::new(), "{target}");
    }
}

#[test]
fn standard_input_has_no_files_beside_it_but_headings() {
    let folder = Folder::new();
    let found = |target: &str| {
        let mut command = folder.command();
        let command = command.args(["lint", "--today=2026-02-20", "--format=concise", "-"]);
        Ran::of(command.write_stdin(linking(target))).out
    };
    assert_eq!(found("none.md"), "");
    assert!(found("#cause").contains("broken-link: no heading"));
}
