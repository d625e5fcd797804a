//! Properties that hold for every reader on any text.

use super::{Clock, Date, Duration, Read, Stamp, Zone};
use proptest::prelude::*;

/// Text that is mostly made of what times are made of, so that readers get far into it.
fn near_times() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,5}",
        "[-:/.,TZ~+ ()\\[\\]–—年月日時?x\u{a0}]",
        "(Feb|may|Sept|UTC|PDT|pm|a|Mon|about|hours|min|and|to|half|Europe|time|ish)",
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn within<T>(text: &str, at: usize, read: Option<Read<T>>) {
    let Some(read) = read else { return };
    assert!(
        at <= read.start && read.start < read.end && read.end <= text.len(),
        "{text:?} at {at}"
    );
    assert!(
        text.is_char_boundary(read.start) && text.is_char_boundary(read.end),
        "{text:?} at {at}"
    );
}

proptest! {
    #[test]
    fn any_text_gives_places_inside_it_on_character_boundaries(text in near_times()) {
        for at in 0..=text.len() + 1 {
            within(&text, at, Clock::read(&text, at));
            within(&text, at, Clock::read_compact(&text, at));
            within(&text, at, Clock::read_dotted(&text, at));
            within(&text, at, Date::read(&text, at));
            within(&text, at, Date::read_short(&text, at));
            within(&text, at, Duration::read(&text, at));
            within(&text, at, Zone::read(&text, at));
            let stamp = Stamp::read(&text, at);
            if let Some(read) = stamp {
                prop_assert!(read.end <= read.value.next && text.is_char_boundary(read.value.next));
            }
            within(&text, at, stamp);
        }
    }

    #[test]
    fn a_clock_is_read_back_as_it_was_written(hour in 0_u8..24, minute in 0_u8..60, second in prop::option::of(0_u8..60)) {
        let clock = Clock::new(hour, minute, second).expect("within the day");
        let text = clock.to_string();
        prop_assert_eq!(Clock::read(&text, 0).map(|read| (read.value, read.end)), Some((clock, text.len())));
    }

    #[test]
    fn finding_all_meets_each_place_once_and_in_order(text in near_times()) {
        let mut last = 0;
        for read in Clock::all(&text) {
            prop_assert!(read.start >= last);
            last = read.end;
        }
    }
}

#[test]
fn long_runs_take_linear_time() {
    for piece in ["9", "a", " ", "(", "12:", "-", "T+", "1h", "Mon ", "年"] {
        let text = piece.repeat(400_000 / piece.len());
        let start = std::time::Instant::now();
        let found =
            Clock::all(&text).count() + Date::all(&text).count() + Duration::all(&text).count();
        assert!(
            start.elapsed().as_secs() < 30,
            "{piece:?} took too long for {found} finds"
        );
    }
}
