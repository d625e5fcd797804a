use super::client::{Client, acted, editor};
use super::{DRAFT, PATH};
use serde_json::{Value, json};

fn at(line: u32) -> Value {
    let place = |character: u32| json!({"line": line, "character": character});
    json!({"start": place(0), "end": place(999)})
}

fn offered(client: &mut Client, range: &Value, only: &Value) -> Vec<Value> {
    let document = json!({"uri": client.uri(PATH)});
    let context = json!({"diagnostics": [], "only": only});
    let params = json!({"textDocument": document, "range": range, "context": context});
    let actions = client.result("textDocument/codeAction", &params);
    actions.as_array().expect("a list").clone()
}

fn named<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let titles: Vec<_> = actions.iter().map(|action| &action["title"]).collect();
    let action = actions.iter().find(|action| action["title"] == title);
    action.unwrap_or_else(|| panic!("{title} is not among {titles:?}"))
}

fn codes(found: &[Value]) -> Vec<String> {
    let codes = found.iter().filter_map(|finding| finding["code"].as_str());
    codes.map(str::to_owned).collect()
}

#[test]
fn fixes_say_how_safe_they_are() {
    let mut client = Client::with(&[]);
    let text = DRAFT.replace("SEV-2", "SEV2ish").replace(
        "## Summary",
        "<!-- pm-ignore secret: none -->\n\n## Summary",
    );
    let found = client.open(PATH, &text);
    let actions = offered(&mut client, &at(7), &json!(["quickfix"]));
    let safe = named(&actions, "Take the comment out");
    assert_eq!(safe["isPreferred"], true);
    assert_eq!(safe["diagnostics"][0]["code"], "unused-suppression");
    assert!(
        found.contains(&safe["diagnostics"][0]),
        "as it was published"
    );
    let fixed = acted(&text, safe);
    assert_eq!(fixed, DRAFT.replace("SEV-2", "SEV2ish"));
    let all = offered(&mut client, &at(0), &json!(["source.fixAll"]));
    assert_eq!(
        acted(&text, named(&all, "Fix the 1 finding that is safe to fix")),
        fixed
    );
    assert_eq!(all[0]["kind"], "source.fixAll.pm");
    assert_eq!(
        all[0]["edit"]["documentChanges"][0]["textDocument"]["version"],
        1
    );
    let blame = offered(&mut client, &at(11), &json!(null));
    let example = blame.iter().find(|action| {
        action["title"]
            .as_str()
            .is_some_and(|title| title.ends_with("(an example to finish)"))
    });
    assert!(example.is_none_or(|action| action.get("isPreferred").is_none()));
    let sort = offered(
        &mut client,
        &json!({"start": {"line": 21, "character": 0}, "end": {"line": 21, "character": 20}}),
        &json!(["quickfix"]),
    );
    let unsafe_fix = sort.iter().find(|action| {
        action["title"]
            .as_str()
            .is_some_and(|title| title.ends_with("(may change the meaning)"))
    });
    assert!(
        unsafe_fix
            .expect("rows can be moved")
            .get("isPreferred")
            .is_none()
    );
}

#[test]
fn every_finding_can_be_ignored_where_it_stands() {
    let numbered = DRAFT.replace("Sarah forgot", "\n\n- Sarah forgot");
    let front = DRAFT.replace(
        "# Postmortem",
        "---\ntags: [pool]\nstatus: Fnal\n---\n# Postmortem",
    );
    let windows = DRAFT.replace('\n', "\r\n");
    let quoted = format!("{DRAFT}\n> [!NOTE]\n> Tom ignored the page.\n");
    for text in [DRAFT, &numbered, &front, &windows, &quoted] {
        let mut client = Client::with(&[]);
        let found = client.open(PATH, text);
        let everything =
            json!({"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}});
        let actions = offered(&mut client, &everything, &json!(["quickfix"]));
        for finding in &found {
            let fingerprint = &finding["data"]["fingerprint"];
            let ignores = |action: &&Value| {
                let is_about = action["diagnostics"][0]["data"]["fingerprint"] == *fingerprint;
                is_about
                    && action["title"]
                        .as_str()
                        .is_some_and(|title| title.starts_with("Ignore"))
            };
            let action = actions.iter().find(ignores);
            let action = action.unwrap_or_else(|| panic!("no way to ignore {finding}"));
            let made = acted(text, action);
            assert!(text.contains("\r\n") || !made.contains('\r'));
            let left = client.open(PATH, &made);
            let still: Vec<_> = left
                .iter()
                .map(|left| &left["data"]["fingerprint"])
                .collect();
            assert!(!still.contains(&fingerprint), "{finding}\n{made}");
            let reason = codes(&left).contains(&"suppression-without-reason".to_owned());
            assert!(reason, "the author is asked why: {left:?}\n{made}");
            assert_eq!(left.len(), found.len(), "{made}\n{left:?}");
            client.open(PATH, text);
        }
        assert!(found.len() > 4);
    }
}

#[test]
fn a_missing_section_comes_where_the_template_has_it() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(0), &json!(["quickfix"]));
    let made = acted(DRAFT, named(&actions, "Insert the section “Impact”"));
    let headings: Vec<&str> = made
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(
        headings,
        ["## Summary", "## Impact", "## Timeline", "## Action Items"]
    );
    assert!(made.contains("\n\n## Impact\n\n- **"), "{made}");
    let made = acted(
        DRAFT,
        named(&actions, "Insert the section “Lessons Learned”"),
    );
    assert!(
        made.starts_with(DRAFT) && made[DRAFT.len()..].starts_with("\n## Lessons Learned\n\n[")
    );
    let found = client.change(PATH, 2, &json!([{"text": made}]));
    assert!(!codes(&found).contains(&"duplicate-section".to_owned()));
}

#[test]
fn the_timeline_is_sorted_row_by_row() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(13), &json!(["refactor"]));
    let made = acted(DRAFT, named(&actions, "Sort the timeline by time"));
    let (first, second) = (
        "| 14:25 | [detect] Alert: orders fail |\n",
        "| 14:20 | Impact starts: the pool is full |\n",
    );
    assert_eq!(
        made,
        DRAFT.replace(&format!("{first}{second}"), &format!("{second}{first}"))
    );
    client.change(PATH, 2, &json!([{"text": made}]));
    let actions = offered(&mut client, &at(13), &json!(["refactor"]));
    assert!(
        actions
            .iter()
            .all(|action| action["title"] != "Sort the timeline by time")
    );
    assert_eq!(
        offered(&mut client, &at(25), &json!(["refactor"])),
        Vec::<Value>::new()
    );
}

#[test]
fn a_row_is_added_at_this_minute() {
    let mut client = Client::silent(&[]).introduced(&editor(), &json!(null));
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(17), &json!(["refactor"]));
    let made = acted(DRAFT, named(&actions, "Add a row to the timeline now"));
    let new: Vec<&str> = made.lines().filter(|line| !DRAFT.contains(line)).collect();
    let [row] = new.as_slice() else {
        panic!("one row is new: {new:?}");
    };
    assert!(
        row.starts_with("| ") && row.ends_with(" | [What happened] |"),
        "{row}"
    );
    // With another day as today nobody knows the time.
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(17), &json!(["refactor"]));
    assert!(
        actions
            .iter()
            .all(|action| action["title"] != "Add a row to the timeline now")
    );
}

#[test]
fn a_client_that_knows_no_versions_gets_plain_edits() {
    let mut client = Client::that_can(&json!({}), &[]);
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(13), &json!(["refactor.rewrite"]));
    let edits = &actions[0]["edit"]["changes"][client.uri(PATH)];
    assert!(edits.is_array(), "{actions:?}");
}

#[test]
fn a_section_is_inserted_as_the_team_s_template_has_it() {
    let template = "# {{title}}\n\n## Summary\n\n[What?]\n\n## Customer impact\n\n\
        {{#if severity SEV-1}}\n[Who was hurt?]\n{{/if}}\n\n## Timeline\n";
    let mut client = Client::with(&[(".pm/templates/full.md", template), (".git/HEAD", "")]);
    client.open(PATH, DRAFT);
    let actions = offered(&mut client, &at(0), &json!(["quickfix"]));
    let made = acted(DRAFT, named(&actions, "Insert the section “Impact”"));
    assert!(
        made.contains("\n\n## Impact\n\n[Who was hurt?]\n\n## Timeline\n"),
        "{made}"
    );
}
