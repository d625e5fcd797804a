use super::*;

fn clock(text: &str) -> Option<String> {
    let read = Clock::read(text, 0)?;
    Some(format!("{} of {}", read.value, &text[..read.end]))
}

#[test]
fn every_spelling_gives_the_hour_of_the_day() {
    for (text, expected) in [
        ("14:15", "14:15 of 14:15"),
        ("14:15:09 UTC", "14:15:09 of 14:15:09"),
        ("2:14 pm - x", "14:14 of 2:14 pm"),
        ("12:29p", "12:29 of 12:29p"),
        ("9:06a", "09:06 of 9:06a"),
        ("12:05 a.m.", "00:05 of 12:05 a.m."),
        ("13:06 PM", "13:06 of 13:06 PM"),
        ("23:00 AM MST", "23:00 of 23:00 AM"),
        ("9 PM", "21:00 of 9 PM"),
        ("20:15:08.125Z", "20:15:08 of 20:15:08.125"),
        ("00:29Z", "00:29 of 00:29"),
        ("14：15：09", "14:15:09 of 14：15：09"),
        ("14h15", "14:15 of 14h15"),
        ("14H15", "14:15 of 14H15"),
        ("14:15 Uhr", "14:15 of 14:15 Uhr"),
        ("14時05分", "14:05 of 14時05分"),
        ("14시 05분", "14:05 of 14시 05분"),
        ("24:00", "24:00 of 24:00"),
    ] {
        assert_eq!(clock(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn numbers_that_only_look_like_it_are_none() {
    for text in [
        "14:75",
        "25:00",
        "14:5",
        "14:155",
        "14:15:60",
        "1:2:3",
        "14:15:09:11",
        "14:15x",
        "14",
        "2 times",
        "2時間",
        "12:34.5",
    ] {
        assert_eq!(clock(text), None, "{text}");
    }
    assert_eq!(
        Clock::all("10.0.0.12:30 ::12:34 v14:15 a1:30 PUT14:15").count(),
        0
    );
}

#[test]
fn forms_that_need_a_place_are_read_only_there() {
    assert_eq!(clock("1625"), None);
    let read = |read: Option<Read<Clock>>| read.map(|read| read.value.to_string());
    assert_eq!(
        read(Clock::read_compact("1625", 0)).as_deref(),
        Some("16:25")
    );
    assert_eq!(
        read(Clock::read_compact("1625h", 0)).as_deref(),
        Some("16:25")
    );
    assert_eq!(read(Clock::read_compact("1675", 0)), None);
    assert_eq!(
        read(Clock::read_dotted("14.43", 0)).as_deref(),
        Some("14:43")
    );
    assert_eq!(read(Clock::read_dotted("14.43.2", 0)), None);
}

#[test]
fn a_dot_stands_before_minutes_that_a_word_behind_them_shows() {
    for (text, told) in [
        ("2.15pm", "14:15"),
        ("2.15 p.m.", "14:15"),
        ("10.30 am", "10:30"),
        ("14.30 Uhr", "14:30"),
    ] {
        let told = format!("{told} of {text}");
        assert_eq!(clock(text), Some(told), "{text}");
    }
    for text in [
        "2.15",
        "2.15a",
        "2.15 a day",
        "2.5pm",
        "2.75pm",
        "v2.15pm",
        "3.2.15pm",
    ] {
        assert_eq!(clock(text), None, "{text}");
    }
}
