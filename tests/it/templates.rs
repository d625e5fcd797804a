//! `pm template`, and what `pm new` makes of the team's templates.

use crate::run::{Folder, Ran};

const OWN: &str = "# Postmortem: {{title}}

- **Date:** {{date}}
- **Author(s):** {{authors}}
- **Status:** {{status}}
- **Severity:** {{severity}}

All times are UTC.

## Summary

Describe what users saw, in three sentences.

<!-- pm-if severity: SEV-1, SEV-2 -->
## Impact

- **Users affected:** how many, by which count?

## Timeline

| Time | Event |
| --- | --- |
| HH:MM | [What happened] |

## Root Cause

Explain the mechanism.

<!-- pm-end -->
## Action Items

[One change in each row]
";

fn folder(name: &str, text: &str) -> Folder {
    let folder = Folder::new();
    folder.write(&format!(".pm/templates/{name}.md"), text);
    folder
}

fn sections(ran: &Ran) -> Vec<&str> {
    ran.out
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .collect()
}

#[test]
fn a_template_of_the_team_has_its_sections_by_severity() {
    let folder = folder("ours", OWN);
    let new = |severity: &str| {
        let ran = folder.pm(&["new", "x", "--stdout", "--template=ours", severity]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran
    };
    assert_eq!(
        sections(&new("--severity=SEV-2")),
        [
            "Summary",
            "Impact",
            "Timeline",
            "Root Cause",
            "Action Items"
        ]
    );
    let minor = new("--severity=SEV-3");
    assert_eq!(sections(&minor), ["Summary", "Action Items"]);
    assert!(!minor.out.contains("pm-") && !minor.out.contains("\n\n\n"));
}

#[test]
fn what_the_teams_template_asks_is_placeholder_text_word_for_word() {
    let folder = folder("ours", OWN);
    folder.write("pm.yaml", "template: ours\n");
    folder.pm(&[
        "new",
        "Pool",
        "--severity=SEV-1",
        "--date=2026-02-15",
        "--author=Ana",
    ]);
    let ran = folder.pm(&["lint", "--format=concise", "--today=2026-02-16"]);
    let found = ran.findings();
    let others: Vec<_> = found
        .iter()
        .filter(|line| {
            !line.ends_with("placeholder-text") && !line.ends_with("recommended-section")
        })
        .collect();
    assert_eq!(others, Vec::<&&str>::new());
    let places = found
        .iter()
        .filter(|line| line.ends_with("placeholder-text"));
    assert_eq!(places.count(), 6, "{}", ran.out);
    let mine = "# Postmortem: y\n\n**Date:** 2026-02-15\n\n## Summary\n\nAll times are UTC.\n\n## Action Items\n\nNo action because it is gone.\n";
    folder.write("postmortems/2026/2026-02-15-y.md", mine);
    let ran = folder.pm(&[
        "lint",
        "--select=placeholder-text",
        "postmortems/2026/2026-02-15-y.md",
    ]);
    assert!(!ran.out.contains("placeholder"), "{}", ran.out);
}

#[test]
fn the_configuration_knows_the_teams_templates() {
    let folder = folder("ours", OWN);
    folder.write("pm.yaml", "template: ours\n");
    assert_eq!(folder.pm(&["new", "x", "--stdout"]).code, 0);
    folder.write("pm.yaml", "template: outs\n");
    let ran = folder.pm(&["new", "x", "--stdout"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("`full`, `short`, `near-miss`, `security` or `ours` was expected"),
        "{}",
        ran.err
    );
}

#[test]
fn one_named_like_ours_replaces_it() {
    let folder = folder(
        "short",
        "# Postmortem: {{title}}\n\n## Summary\n\n## Ours\n",
    );
    let ran = folder.pm(&["new", "x", "--stdout", "--severity=SEV-3"]);
    assert_eq!(sections(&ran), ["Summary", "Ours"]);
    let listed = folder.pm(&["template", "list"]).out;
    assert_eq!(
        listed.lines().next(),
        Some("short      .pm/templates/short.md")
    );
    assert_eq!(listed.lines().count(), 4);
    let isolated = folder.pm(&["new", "x", "--stdout", "--severity=SEV-3", "--isolated"]);
    assert_eq!(sections(&isolated).len(), 5);
}

#[test]
fn check_tells_places_and_what_would_be_right() {
    let folder = folder(
        "full",
        "# {{titel}}\n\n## Summary\n\n<!-- pm-if severity: SEV-1 -->\n## Timeline\n",
    );
    let ran = folder.pm(&["template", "check"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.out,
        ".pm/templates/full.md:1:1: a section is missing that SEV-1 needs: Impact, Root Cause or Contributing Factors, Action Items
 1 | # {{titel}}
   | ^
.pm/templates/full.md:1:1: a section is missing that SEV-2 needs: Impact, Timeline, Root Cause or Contributing Factors, Action Items
 1 | # {{titel}}
   | ^
.pm/templates/full.md:1:1: a section is missing that every postmortem needs: Action Items
 1 | # {{titel}}
   | ^
.pm/templates/full.md:1:3: unknown field `titel`; did you mean `title`?
 1 | # {{titel}}
   |   ^
.pm/templates/full.md:5:1: this condition has no end; write `<!-- pm-end -->` on a line below
 5 | <!-- pm-if severity: SEV-1 -->
   | ^
"
    );
    assert_eq!(ran.err, "1 template checked, 5 problems\n");
    let told = folder.pm(&["new", "x", "--stdout"]).err;
    assert!(
        told.starts_with("the template full has 2 faults; `pm template check` shows where"),
        "{told}"
    );
}

#[test]
fn what_is_exported_is_whole_and_never_written_over() {
    let folder = Folder::new();
    for name in ["full", "short", "near-miss", "security"] {
        let ran = folder.pm(&["template", "export", name]);
        assert_eq!(
            (ran.code, ran.out),
            (0, format!(".pm/templates/{name}.md\n"))
        );
    }
    let ran = folder.pm(&["template", "check"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert_eq!(ran.err, "4 templates checked, nothing wrong\n");
    let again = folder.pm(&["template", "export", "full"]);
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("exists and was left as it is"),
        "{}",
        again.err
    );
    assert_eq!(
        folder.pm(&["template", "show", "full"]).out,
        folder.read(".pm/templates/full.md")
    );
}
