//! `pm new`.

use crate::run::{Folder, Ran};

const FILE: &str = "postmortems/2026/2026-02-15-order-service-pool-exhaustion.md";

#[test]
fn a_postmortem_is_written_where_it_belongs_with_what_is_known() {
    let folder = Folder::new();
    let ran = folder.pm(&[
        "new",
        "Order service pool exhaustion",
        "--severity",
        "SEV-1",
        "--date",
        "2026-02-15",
        "--author",
        "Platform team",
        "--author",
        "Ana",
    ]);
    assert_eq!((ran.code, ran.out), (0, format!("{FILE}\n")));
    let mut told = ran.err.lines();
    let open = told.next().unwrap_or_default();
    assert!(
        open.starts_with(
            "40 places left to fill in: Services, Summary, Impact (6), Timeline (9), "
        ),
        "{open}"
    );
    let next = format!("next: fill it in, then pm lint {FILE}");
    assert_eq!(told.next_back(), Some(next.as_str()));
    let text = folder.read(FILE);
    for line in [
        "# Postmortem: Order service pool exhaustion",
        "- **Date:** 2026-02-15",
        "- **Author(s):** Platform team, Ana",
        "- **Severity:** SEV-1",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}");
    }
}

#[test]
fn a_severity_may_be_a_word_of_the_team() {
    let folder = Folder::new();
    folder.write("pm.yaml", "severities: {SEV-1: [critical], SEV-3: []}\n");
    let new = |severity: &str| folder.pm(&["new", "x", "--stdout", "--severity", severity]);
    assert!(new("Critical").out.contains("**Severity:** SEV-1\n"));
    assert!(new("sev2").out.contains("**Severity:** SEV-2\n"));
    let ran = new("huge");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: --severity: one of SEV-1, SEV-2, SEV-3, SEV-4, critical was expected, not `huge`\n"
        )
    );
    folder.write("pm.yaml", "severities: {SEV-1: [critical], strict: true}\nstatuses: {draft: [wip], final: [out], strict: true}\n");
    assert_eq!(
        new("SEV-2").err,
        "error: --severity: one of SEV-1, critical was expected, not `SEV-2`\n"
    );
    folder.write("x.md", new("critical").out);
    folder.write(
        "y.md",
        "# Postmortem: x\n\n**Status:** open\n**Severity:** SEV-2\n",
    );
    let ran = folder.pm(&[
        "lint",
        "--select=unknown-status,unknown-severity",
        "x.md",
        "y.md",
    ]);
    assert!(!ran.out.contains("x.md"), "{}", ran.out);
    for said in [
        "write one of draft, wip, final, out",
        "write one of SEV-1, critical",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
}

#[test]
fn a_fresh_postmortem_has_prompts_and_no_errors() {
    let folder = Folder::new();
    for severity in ["1", "sev2", "S3", "P4"] {
        let ran = folder.pm(&[
            "new",
            "Fresh",
            "--severity",
            severity,
            "--date=2026-02-19",
            "--stdout",
        ]);
        folder.write(&format!("{severity}.md"), ran.out);
    }
    let ran = folder.pm(&["lint", "--format=concise", "."]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.lines().count() > 20);
    assert_only_prompts(&ran);
}

/// That a fresh document has nothing to mend but what its template asks.
fn assert_only_prompts(ran: &Ran) {
    let mut others = ran.findings();
    others.retain(|line| !line.ends_with("info placeholder-text"));
    assert_eq!(others, Vec::<&str>::new());
}

#[test]
fn what_exists_is_never_touched() {
    let folder = Folder::new();
    folder.write(FILE, "mine");
    let ran = folder.pm(&["new", "Order service pool exhaustion", "--date=2026-02-15"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with(&format!("error: {FILE} exists")),
        "{}",
        ran.err
    );
    assert_eq!(folder.read(FILE), "mine");
}

#[test]
fn titles_without_a_letter_for_a_name_are_numbered() {
    let folder = Folder::new();
    let new = |title| folder.pm(&["new", "--date=2026-02-15", title]).out;
    assert_eq!(new("日本語"), "postmortems/2026/2026-02-15-incident.md\n");
    assert_eq!(new("障害"), "postmortems/2026/2026-02-15-incident-2.md\n");
    assert_eq!(new("🔥"), "postmortems/2026/2026-02-15-incident-3.md\n");
    let first = folder.read("postmortems/2026/2026-02-15-incident.md");
    assert!(first.contains("日本語"), "{first}");
    let again = folder.pm(&["new", "--date=2026-02-15", "障害"]);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("incident-2.md exists"), "{}", again.err);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_written_through() {
    let folder = Folder::new();
    folder.write("postmortems/2026/other.md", "");
    std::os::unix::fs::symlink("/nowhere/x", folder.path().join(FILE)).expect("a link");
    let ran = folder.pm(&["new", "Order service pool exhaustion", "--date=2026-02-15"]);
    assert_eq!(ran.code, 2);
}

#[cfg(unix)]
#[test]
fn a_new_file_may_be_read_by_whom_the_mask_allows() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.pm(&["new", "Order service pool exhaustion", "--date=2026-02-15"]);
    let mode = |path: &str| {
        std::fs::metadata(folder.path().join(path))
            .expect("a file")
            .permissions()
            .mode()
            & 0o777
    };
    folder.write("plain", "");
    assert_eq!(mode(FILE), mode("plain"));
}

#[test]
fn the_template_follows_the_severity_unless_told() {
    let folder = Folder::new();
    let sections = |arguments: &[&str]| {
        let ran = folder.pm(&[&["new", "x", "--stdout"], arguments].concat());
        (
            ran.out
                .lines()
                .filter(|line| line.starts_with("## "))
                .count(),
            ran.err,
        )
    };
    assert_eq!(sections(&[]).0, 14);
    assert_eq!(sections(&["--severity=SEV-2"]).0, 14);
    assert_eq!(sections(&["--severity=SEV-3"]).0, 5);
    assert_eq!(
        sections(&["--severity=SEV-3", "--template=full"]),
        (14, String::new())
    );
    let (count, told) = sections(&["--severity=SEV-1", "--template=short"]);
    assert_eq!(count, 5);
    assert!(
        told.starts_with("the short template lacks sections that a SEV-1 should have: "),
        "{told}"
    );
    assert!(
        told.contains("Trigger") && !told.contains("Summary"),
        "{told}"
    );
}

#[test]
fn no_title_leads_out_of_the_archive() {
    let folder = Folder::new();
    for (title, name) in [
        ("../../x", "x"),
        ("🔥", "incident"),
        ("CON", "incident-con"),
        ("/etc/passwd", "etc-passwd"),
        ("--x", "x"),
    ] {
        let ran = folder.pm(&["new", "--date=2026-01-01", "--", title]);
        let want = format!("postmortems/2026/2026-01-01-{name}.md\n");
        assert!(
            ran.out == want || (ran.code == 2 && ran.err.contains("exists")),
            "{title}: {ran:?}"
        );
    }
    let long = folder.pm(&["new", "--date=2026-01-01", &"long ".repeat(2_000)]);
    assert_eq!(long.code, 0);
}

#[test]
fn the_root_is_that_of_the_archive_around() {
    let folder = Folder::new();
    folder
        .write("postmortems/2025/x.md", "")
        .write("postmortems/pm.yaml", "root: .\n");
    let mut command = folder.command();
    command
        .current_dir(folder.path().join("postmortems/2025"))
        .args(["new", "x", "--date=2026-01-01"]);
    assert_eq!(Ran::of(&mut command).out, "../2026/2026-01-01-x.md\n");
    assert!(
        folder
            .path()
            .join("postmortems/2026/2026-01-01-x.md")
            .exists()
    );
}

#[test]
fn without_a_terminal_a_title_is_asked_for_by_name() {
    let folder = Folder::new();
    let ran = folder.pm(&["new"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err
            .starts_with("error: a title is needed: pm new \"What failed\""),
        "{}",
        ran.err
    );
    assert!(!folder.path().join("postmortems").exists());
}

#[test]
fn what_a_tool_knows_fills_metadata_impact_and_timeline() {
    let folder = Folder::new();
    folder.write(
        "incident.json",
        r#"{"incident": {"incident_number": 1234, "title": "Checkout | <b>errors</b>", "created_at": "2026-02-15T14:25:10Z",
            "status": "resolved", "resolved_at": "2026-02-15T15:08:00Z", "urgency": "high", "service": {"summary": "Orders"}}}
           {"log_entries": [{"type": "acknowledge_log_entry", "summary": "Acknowledged | by\n\n## <script>x</script> [detect]",
            "created_at": "2026-02-15T14:28:00Z", "agent": {"summary": "Ana"}}]}"#,
    );
    let ran = folder.pm(&["new", "--from=incident.json", "--started=14:23"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "postmortems/2026/2026-02-15-checkout-b-errors-b.md\n"
    );
    let mut told = ran.err.lines();
    assert_eq!(
        told.next(),
        Some(
            "taken from PagerDuty: title, incident, date, services, detected, acknowledged, resolved, 1 timeline row"
        )
    );
    assert_eq!(
        told.next(),
        Some("not taken: severity: it has no priority, and urgency only says how to page")
    );
    let text = folder.read(ran.out.trim());
    for line in [
        r"# Postmortem: Checkout \| \<b>errors\</b>",
        "- **Date:** 2026-02-15",
        "- **Services:** Orders",
        "- **Incident:** 1234",
        "- **Detected:** 2026-02-15 14:25 UTC",
        "- **Resolved:** 2026-02-15 15:08 UTC",
        "- **Duration:** 14:23 to 15:08 UTC (45 minutes)",
        r"| 14:28 | Ana: Acknowledged \| by ## \<script\>x\</script\> \[detect\] |",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
    let lint = folder.pm(&["lint", "--format=concise", "--today=2026-02-16"]);
    assert_only_prompts(&lint);
}

#[test]
fn json_that_is_none_is_told_by_line_and_column() {
    let folder = Folder::new();
    folder.write("broken.json", "{\"title\": \"x\",\n  \"date\" \"2026\"}\n");
    let ran = folder.pm(&["new", "--from=broken.json"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: --from broken.json: line 2, column 10: not JSON: expected `:`\n"
        )
    );
    assert!(!folder.path().join("postmortems").exists());
}

#[test]
fn times_that_are_none_are_told_with_their_option() {
    let folder = Folder::new();
    let ran = folder.pm(&["new", "x", "--detected=noon-ish"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("error: --detected: a time such as 14:23"),
        "{}",
        ran.err
    );
}

#[cfg(unix)]
#[test]
fn the_editor_gets_the_new_file_and_its_failing_keeps_it() {
    let folder = Folder::new();
    let new = |title: &str, visual: &str| {
        let mut command = folder.command();
        command.env_remove("EDITOR").env("VISUAL", visual);
        command.args(["new", title, "--edit", "--date=2026-02-15"]);
        Ran::of(&mut command)
    };
    let ran = new("One", "head '-n' 1 --");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.ends_with("# Postmortem: One\n"), "{}", ran.out);
    for (title, visual, said) in [
        ("Two", "false", "`false` ended with exit status: 1"),
        (
            "Three",
            "no-such-editor --wait",
            "`no-such-editor` of VISUAL cannot be run",
        ),
        ("Four", "vim 'x", "a quote in it is not closed"),
        ("Five", " ", "neither VISUAL nor EDITOR names an editor"),
    ] {
        let ran = new(title, visual);
        assert_eq!(ran.code, 2, "{title}");
        assert!(ran.err.contains(said), "{title}: {}", ran.err);
        let path = format!("postmortems/2026/2026-02-15-{}.md", title.to_lowercase());
        assert!(
            ran.err.contains(&format!("the postmortem is in {path}")),
            "{}",
            ran.err
        );
        assert!(folder.path().join(path).exists());
    }
}

#[test]
fn times_of_which_one_cannot_be_right_are_refused_and_told_of_a_tool() {
    let folder = Folder::new();
    let ran = folder.pm(&[
        "new",
        "x",
        "--started=2026-02-15 14:00",
        "--mitigated=2026-02-15 15:00",
        "--resolved=2026-02-15 14:30",
    ]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err
            .contains("resolved 2026-02-15 14:30 is before mitigated 2026-02-15 15:00"),
        "{}",
        ran.err
    );
    folder.write(
        "incident.json",
        r#"{"title": "x", "started": "2026-02-15T14:00:00Z", "detected": "2026-02-15T13:00:00Z"}"#,
    );
    let ran = folder.pm(&["new", "--from=incident.json", "--stdout"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err
            .contains("detected 2026-02-15 13:00 is before started 2026-02-15 14:00"),
        "{}",
        ran.err
    );
}
