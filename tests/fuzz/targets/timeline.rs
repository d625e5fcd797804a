//! Rows put into any timeline, and any timeline sorted: lines of others stay, and doing it twice changes nothing.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use pm::chronicle::{self, At, Row};
use pm::model::Dialect;

fuzz_target!(|input: (u16, &str, &str)| {
    let (minute, words, text) = input;
    if !pm_fuzz::is_text(text) || !pm_fuzz::is_text(words) {
        return;
    }
    let dialect = Dialect::default();
    let day = NaiveDate::from_ymd_opt(2026, 2, 5).expect("it is a day");
    let Some(at) = day.and_hms_opt(u32::from(minute / 60 % 24), u32::from(minute % 60), 0) else {
        return;
    };
    let row = Row {
        at: At::Local(at),
        tag: None,
        who: None,
        text: chronicle::foreign(words),
    };
    if let Ok(written) =
        chronicle::insert(text, pm_fuzz::PATH, &dialect, std::slice::from_ref(&row))
    {
        let mut new = lines(&written.text);
        for line in lines(text) {
            assert!(new.any(|other| other == line), "lost: {line}");
        }
        if let Ok(again) = chronicle::insert(&written.text, pm_fuzz::PATH, &dialect, &[row]) {
            assert_eq!(again.text, written.text, "added twice");
        }
    }
    if let Ok(sorted) = chronicle::sort(text, pm_fuzz::PATH, &dialect) {
        let mut both = [lines(text).collect::<Vec<_>>(), lines(&sorted).collect()];
        both.iter_mut().for_each(|lines| lines.sort_unstable());
        assert_eq!(both[0], both[1], "sorting lost or made a line");
        if let Ok(again) = chronicle::sort(&sorted, pm_fuzz::PATH, &dialect) {
            assert_eq!(again, sorted, "sorted twice");
        }
    }
});

/// The lines of a text. A carriage return at its very end belongs to the line, and to the line break once another line follows.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.trim_end_matches('\r'))
}
