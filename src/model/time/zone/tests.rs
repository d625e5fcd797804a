use super::*;

fn zone(text: &str) -> Option<(&str, Option<i32>)> {
    Zone::read(text, 0).map(|read| (read.value.name, read.value.offset))
}

#[test]
fn a_name_gives_an_offset_only_where_it_means_one() {
    for (text, name, offset) in [
        ("UTC", "UTC", Some(0)),
        ("utc)", "utc", Some(0)),
        ("GMT+2", "GMT+2", Some(120)),
        ("UTC-05:30 x", "UTC-05:30", Some(-330)),
        ("UTC - later", "UTC", Some(0)),
        ("GMT+0530", "GMT+0530", Some(330)),
        ("UTC+2: later", "UTC+2", Some(120)),
        ("UTC+14", "UTC+14", Some(840)),
        ("UTC+5:59", "UTC+5:59", Some(359)),
        ("UTC+15", "UTC", Some(0)),
        ("UTC+5:60", "UTC", Some(0)),
        ("UTC+2:5", "UTC", Some(0)),
        ("PDT", "PDT", Some(-420)),
        ("CEST.", "CEST", Some(120)),
        ("MEZ", "MEZ", None),
        ("MESZ", "MESZ", None),
        ("JST", "JST", None),
        ("NZDT", "NZDT", None),
        ("CST", "CST", None),
        ("PT", "PT", None),
        ("Europe/Berlin", "Europe/Berlin", None),
        ("America/New_York)", "America/New_York", None),
        ("US/Pacific", "US/Pacific", None),
        ("Pacific time", "Pacific time", None),
        ("Eastern Daylight Time", "Eastern Daylight Time", None),
        ("Pacific:", "Pacific", None),
        ("local time", "local time", None),
        ("UK time", "UK time", None),
    ] {
        assert_eq!(zone(text), Some((name, offset)), "{text}");
    }
}

#[test]
fn words_that_are_no_zone_are_left() {
    for text in [
        "est vide",
        "central team",
        "Recovery time",
        "Pacific fleet",
        "US/",
        "UTCX",
        "Mountain bikes",
        "UKs",
        "Europe",
    ] {
        assert_eq!(zone(text), None, "{text}");
    }
}

#[test]
fn a_team_says_what_an_ambiguous_name_means() {
    let team = [("CST".to_owned(), -360)];
    let cst = Zone {
        name: "CST",
        offset: None,
    };
    assert_eq!(cst.offset_among(&team), Some(-360));
    assert_eq!(cst.offset_among(&[]), None);
    assert_eq!(Zone::UTC.offset_among(&team), Some(0));
}
