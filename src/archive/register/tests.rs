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
fn amounts_with_points_between_thousands_are_told_and_never_read_as_less() {
    let sums = |value: &str| {
        let text = format!("id;date;severity;revenue\nA;2026-02-17;SEV-3;{value}\n");
        let (incidents, errors) = read(&text, &Dialect::default());
        assert_eq!(incidents.len() + errors.len(), 1);
        incidents
            .first()
            .and_then(|incident| incident.facts.revenue)
    };
    for told in [
        "25.000",
        "25.000,50",
        "1.234.567",
        "25,50",
        "25000 EUR",
        ",5",
        ".",
    ] {
        assert_eq!(sums(told), None, "{told}");
    }
    for (read, amount) in [
        ("25,000", 25_000),
        ("25 000", 25_000),
        ("$9,999.99", 9_999),
        ("1,234.500", 1_234),
        ("1234.567", 1_234),
        ("0.125", 0),
        ("25000", 25_000),
    ] {
        assert_eq!(sums(read), Some(amount), "{read}");
    }
    assert_eq!(
        errors("id,date,severity,revenue\nA,2026-02-17,SEV-3,25.000\n"),
        [
            "line 2, column `revenue`: `25.000` is no amount that can be told; write it like 25000 or 25,000.50"
        ]
    );
}

#[test]
fn an_incident_that_stands_there_twice_counts_once() {
    let all = incidents(
        "id;title;date;severity\nINC-1;a;2026-02-17;SEV-1\n#inc-1;b;2026-02-17;SEV-1\n;c;2026-02-17;SEV-1\n;d;2026-02-17;SEV-1\n",
    );
    let titles = |all: &[Incident]| all.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
    let (kept, repeated) = once(all);
    assert_eq!(
        (titles(&kept), titles(&repeated)),
        (
            vec!["a".to_owned(), "c".to_owned(), "d".to_owned()],
            vec!["b".to_owned()]
        )
    );
}

#[test]
fn the_day_and_the_identifier_are_those_of_a_postmortem_started_from_the_same_export() {
    let export = r#"{"incident": {"id": "PX", "type": "incident", "incident_number": 1234, "title": "Pool", "created_at": "2026-02-15T23:50:00-05:00", "priority": {"summary": "P1"}}}"#;
    let listed = incidents(export);
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    let told = crate::import::read_incident(export, today, &Dialect::default());
    let told = told.expect("an incident").incident;
    assert_eq!(
        (listed[0].id(), listed[0].date.map(|day| day.to_string())),
        (Some("1234"), Some("2026-02-16".to_owned()))
    );
    assert_eq!(
        (listed[0].id(), listed[0].date),
        (told.id.as_deref(), told.date)
    );
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
