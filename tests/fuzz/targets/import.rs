//! Any text as a chat, a log or a register of incidents: events or an error that says why.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use pm::archive::register;
use pm::import::{self, Fields, Frame, Hints, Users};
use pm::model::Dialect;

fuzz_target!(|text: &str| {
    let users = Users::read(text);
    let fields = Fields::default();
    let frame = Frame {
        day: NaiveDate::from_ymd_opt(2026, 2, 5).expect("it is a day"),
        offset: 60,
    };
    let hints = |format| Hints {
        format,
        frame,
        fields: &fields,
        users: &users,
    };
    let told = import::read(text, hints(None));
    if let Ok((format, _)) = told {
        assert!(
            import::read(text, hints(Some(format))).is_ok(),
            "{} is read only unasked",
            format.name()
        );
    }
    let _ = register::read(text, &Dialect::default());
});
