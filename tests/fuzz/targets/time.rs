//! Clocks, dates, zones, lengths and stamps at any place of any text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pm::model::time::{Clock, Date, Duration, Read, Stamp, Zone};

fuzz_target!(|text: &str| {
    for at in 0..=text.len() {
        if !text.is_char_boundary(at) {
            continue;
        }
        inside(text, Clock::read(text, at));
        inside(text, Clock::read_compact(text, at));
        inside(text, Clock::read_dotted(text, at));
        inside(text, Zone::read(text, at));
        inside(text, Date::read(text, at));
        inside(text, Date::read_short(text, at));
        inside(text, Stamp::read(text, at));
    }
    Clock::all(text).for_each(|read| inside(text, Some(read)));
    Date::all(text).for_each(|read| inside(text, Some(read)));
    Duration::all(text).for_each(|read| inside(text, Some(read)));
});

fn inside<T>(text: &str, read: Option<Read<T>>) {
    if let Some(read) = read {
        assert!(read.start < read.end, "nothing was read");
        assert!(
            text.get(read.start..read.end).is_some(),
            "{}..{}",
            read.start,
            read.end
        );
    }
}
