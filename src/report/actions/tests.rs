use super::*;
use crate::archive::records::Record;
use crate::archive::{Filter, States};
use crate::model::{Dialect, Postmortem};
use crate::rules::Policy;
use crate::source::SourceFile;

const HOSTILE: &str = "# Pool\n\n**Date:** 2026-02-15\n\n## Action items\n\n\
    | ID | Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|---|\n\
    | 1 | =HYPERLINK(\"http://x\"), cap; 10 streams | P0 | @ops | 2026-02-22 | Open |\n\
    | 2 | Überwachung der Warteschlange für Bestellungen und Zahlungen: Alarm ab 80 % über 2 Minuten \u{1b}[31m | P1 | Ana | 2026-03-01 | Open |\n\
    | 2 | Überwachung <script> [x](http://y) | P1 | Ana | someday | Open |\n";

fn written(format: TaskFormat) -> String {
    let source = SourceFile::new("x.md", HOSTILE.to_owned());
    let doc = Postmortem::read(&source.text, "x.md", &Dialect::default());
    let records = [Record::of(&source, "x.md", &doc)];
    let today = "2026-02-24".parse().expect("a day");
    let filter = Filter {
        states: States::All,
        ..Filter::default()
    };
    let tasks = filter.tasks(&records, &Policy::default(), today);
    let list = TaskList {
        tasks: &tasks,
        today,
    };
    assert_eq!(list.summary(), "3 action items: 1 overdue, 1 open P0");
    let mut out = Vec::new();
    list.write(format, Colour::Plain, &mut out)
        .expect("it fits");
    String::from_utf8(out).expect("text")
}

#[test]
fn a_spreadsheet_sees_no_formula() {
    let sheet = written(TaskFormat::Csv);
    let mut reader = ::csv::Reader::from_reader(sheet.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(&rows[0][6], "'=HYPERLINK(\"http://x\"), cap; 10 streams");
    assert_eq!(&rows[0][8], "'@ops");
    assert_eq!((&rows[0][10], &rows[0][11]), ("-2", "2026-02-22"));
    assert!(!sheet.contains('\u{1b}'));
}

#[test]
fn a_calendar_is_folded_and_its_names_stay() {
    let calendar = written(TaskFormat::Ics);
    assert!(
        calendar
            .split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n')),
        "{calendar}"
    );
    assert_eq!(
        calendar.matches("BEGIN:VEVENT").count(),
        2,
        "an item without a day has no place in it"
    );
    assert!(
        calendar.contains("SUMMARY:P0 @ops: =HYPERLINK(\"http://x\")\\, cap\\; 10 streams\r\n"),
        "{calendar}"
    );
    let unfolded = calendar.replace("\r\n ", "");
    assert!(
        unfolded.contains("Bestellungen und Zahlungen: Alarm ab 80 % über 2 Minuten ␛[31m\r\n"),
        "{unfolded}"
    );
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260222\r\nDTEND;VALUE=DATE:20260223\r\n"));
    let uids = |text: &str| {
        text.lines()
            .filter(|line| line.starts_with("UID"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(uids(&calendar), uids(&written(TaskFormat::Ics)));
    assert_ne!(uids(&calendar)[0], uids(&calendar)[1]);
}

#[test]
fn a_page_shows_no_markup_of_others() {
    let page = written(TaskFormat::Markdown);
    assert!(
        !page.contains("<script>") && !page.contains("](http"),
        "{page}"
    );
    assert!(
        page.lines()
            .skip(2)
            .all(|line| line.matches(" | ").count() == 6),
        "{page}"
    );
}

#[test]
fn a_terminal_is_not_steered() {
    let table = written(TaskFormat::Table);
    assert!(!table.contains('\u{1b}'), "{table}");
    assert!(
        table
            .lines()
            .nth(1)
            .is_some_and(|line| line.starts_with("2 days late  P0")),
        "{table}"
    );
}
