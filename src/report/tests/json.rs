use super::{run, shown, span};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::lint::Run;
use crate::report::Format;
use crate::span::Span;

#[test]
fn json_keeps_the_keys_of_the_contract_in_their_order() {
    let text = "naïve late\n";
    let fix = Fix {
        title: "write it".to_owned(),
        applicability: Applicability::Safe,
        edits: vec![Edit {
            span: Span::at(1),
            text: "x".to_owned(),
        }],
    };
    let diagnostic = Diagnostic::new(span(text, "late"), "m")
        .row(Span::new(0, 6), "r")
        .label(Span::at(0), "l")
        .fix(fix);
    let run = run(text, diagnostic);
    let naive =
        r#""span":{"start":0,"end":6},"start":{"line":1,"column":1},"end":{"line":1,"column":6}"#;
    let top =
        r#""span":{"start":0,"end":0},"start":{"line":1,"column":1},"end":{"line":1,"column":1}"#;
    let line = [
        r#"{"path":"a/b.md","rule":"missing-date","group":"metadata","severity":"warning","message":"m","help":null,"#,
        r#""span":{"start":7,"end":11},"start":{"line":1,"column":7},"end":{"line":1,"column":11},"#,
        &format!(
            r#""labels":[{{"message":"r",{naive},"fingerprint":"row"}},{{"message":"l",{top},"fingerprint":null}}],"#
        ),
        r#""fix":{"title":"write it","applicability":"safe","edits":[{"span":{"start":1,"end":1},"text":"x"}]},"#,
        r#""fingerprint":"print"}"#,
    ];
    let line = line.concat();
    assert_eq!(shown(Format::Jsonl, &run), format!("{line}\n"));
    let summary =
        r#"{"files":1,"error":0,"warning":1,"info":0,"suppressed":0,"baselined":0,"unreadable":0}"#;
    let compact: String = shown(Format::Json, &run)
        .lines()
        .map(str::trim_start)
        .collect();
    assert_eq!(
        compact.replace(": ", ":"),
        format!(r#"{{"version":1,"diagnostics":[{line}],"summary":{summary}}}"#)
    );
}

#[test]
fn an_empty_run_is_valid_json() {
    let empty: serde_json::Value =
        serde_json::from_str(&shown(Format::Json, &Run::default())).expect("JSON");
    assert_eq!(empty["diagnostics"], serde_json::json!([]));
    assert_eq!(shown(Format::Jsonl, &Run::default()), "");
}
