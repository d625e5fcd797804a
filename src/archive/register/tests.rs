use super::*;
use crate::archive::Record;
use crate::model::{Postmortem, Severity};
use crate::source::SourceFile;

fn incidents(text: &str) -> Vec<Incident> {
    let (incidents, errors) = read(text, &Dialect::default());
    assert_eq!(errors, []);
    incidents
}

fn errors(text: &str) -> Vec<String> {
    let (_, errors) = read(text, &Dialect::default());
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn exports_of_four_systems_are_understood() {
    let pager = incidents(
        "incident_number,description,created_on,priority\n42,Checkout down,2026-02-03T10:00:00Z,P1\n",
    );
    assert_eq!(
        (pager[0].ids.as_slice(), pager[0].title.as_str()),
        (&["42".to_owned()][..], "Checkout down")
    );
    assert_eq!(pager[0].facts.severity, Some(Severity::Sev1));
    let io = incidents(
        r#"{"incidents": [{"id": "01H", "reference": "INC-7", "name": "Slow", "severity": {"name": "SEV2"}, "created_at": "2026-02-03T10:00:00Z"}]}"#,
    );
    assert_eq!(
        (io[0].id(), io[0].facts.severity),
        (Some("INC-7"), Some(Severity::Sev2))
    );
    let ops = incidents(
        "{\"tinyId\": 9, \"message\": \"Full disk\", \"createdAt\": 1770112800000, \"priority\": \"P3\"}\n{\"tinyId\": 10, \"message\": \"x\", \"createdAt\": \"2026-02-04\"}\n",
    );
    assert_eq!(
        (ops.len(), ops[0].date.map(|day| day.to_string())),
        (2, Some("2026-02-03".to_owned()))
    );
    let page = incidents(
        r#"[{"id": "p1", "name": "Errors", "impact": "critical", "started_at": "2026-02-03T10:00:00Z"}]"#,
    );
    assert_eq!(page[0].facts.severity, Some(Severity::Sev1));
    let sheet = incidents(
        "\u{feff}ID;Title;Date;Severity;Data loss;Revenue\nX-1;\"A; b\";2026-02-03;SEV-3;yes;\"$12,000\"\n",
    );
    assert_eq!(
        (
            sheet[0].title.as_str(),
            sheet[0].facts.data_loss,
            sheet[0].facts.revenue
        ),
        ("A; b", true, Some(12_000))
    );
}

#[test]
fn what_cannot_be_read_is_told_with_row_and_column() {
    assert_eq!(
        errors("id,created_at,severity\n1,2026-02-03,SEV-1\n2,soon,SEV-1\n3,02/03/2026,SEV-1\n"),
        [
            "line 3, column `created_at`: `soon` is no day that can be told; write YYYY-MM-DD",
            "line 4, column `created_at`: `02/03/2026` is no day that can be told; write YYYY-MM-DD"
        ]
    );
    assert_eq!(
        errors("id,severity\n1,SEV-1\n"),
        ["no column for the date, such as `started_at`; there are `id`, `severity`"]
    );
    assert_eq!(
        errors("a,b\n1\n"),
        ["line 2: 1 cells where the header has 2"]
    );
    assert!(
        errors("[{")
            .first()
            .is_some_and(|error| error.starts_with("no JSON"))
    );
    assert_eq!(errors("[1]"), ["item 1: no object"]);
}

#[test]
fn a_postmortem_is_found_by_identifier_else_by_day_and_title() {
    let record = |name: &str, text: &str| {
        let source = SourceFile::new(name, text.to_owned());
        Record::of(
            &source,
            name,
            &Postmortem::read(text, name, &Dialect::default()),
        )
    };
    let records = [
        record(
            "2026-02-03-a.md",
            "# Cards declined\n\n**Date:** 2026-02-03\n**Incident:** INC-7\n**Status:** Final\n",
        ),
        record(
            "2026-02-05-b.md",
            "# Search index lost shards\n\n**Date:** 2026-02-05\n**Status:** Draft\n",
        ),
        record(
            "2026-02-05-c.md",
            "# Mail delayed\n\n**Date:** 2026-02-05\n**Status:** Final\n",
        ),
    ];
    let register = incidents(
        "id,title,date,severity\ninc-7,Payments,2026-01-01,SEV-1\n2,Shards of the search index lost,2026-02-04,SEV-2\n\
         3,Login broken,2026-02-05,SEV-1\n4,Mail was delayed,2026-02-05,SEV-4\n5,Odd,2026-02-06,weird\n",
    );
    let coverage = Coverage::of(&register, &records, &Policy::default(), |_| true);
    let told: Vec<_> = coverage
        .qualifying
        .iter()
        .map(|(incident, finished)| match finished {
            Finished::Yes(record) => format!("{} {}", incident.ids[0], record.path),
            Finished::NotYet(record) => format!("{} unfinished {}", incident.ids[0], record.path),
            Finished::Missing => format!("{} missing", incident.ids[0]),
        })
        .collect();
    assert_eq!(
        told,
        [
            "inc-7 2026-02-03-a.md",
            "2 unfinished 2026-02-05-b.md",
            "3 missing"
        ]
    );
    assert_eq!((coverage.finished(), coverage.undecided), (1, 1));
}
