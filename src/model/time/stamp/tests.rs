use super::Stamp;
use crate::model::time::Date;

/// All that a stamp says, in one line.
fn told(text: &str) -> String {
    let Some(read) = Stamp::read(text, 0) else {
        return "nothing".to_owned();
    };
    let stamp = read.value;
    let mut parts = Vec::new();
    let date = |date: Date| match date {
        Date::Day(day) => day.to_string(),
        Date::MonthDay { month, day } => format!("{month:02}-{day:02}"),
        other => format!("{other:?}"),
    };
    if stamp.approximate {
        parts.push("~".to_owned());
    }
    parts.extend(stamp.date.map(|written| date(written.date)));
    parts.extend(stamp.clock.map(|clock| clock.to_string()));
    if stamp.digits_unknown {
        parts.push("??".to_owned());
    }
    parts.extend(stamp.offset.map(|seconds| format!("{seconds}s")));
    parts.extend(stamp.zone.map(|zone| zone.name.to_owned()));
    if stamp.end_clock.is_some() || stamp.end_date.is_some() {
        parts.push("to".to_owned());
    }
    parts.extend(stamp.end_date.map(|written| date(written.date)));
    parts.extend(stamp.end_clock.map(|clock| clock.to_string()));
    if let Some(other) = stamp.other {
        parts.push(format!("= {}", other.clock));
        parts.extend(other.date.map(|written| date(written.date)));
        parts.extend(other.zone.map(|zone| zone.name.to_owned()));
    }
    parts.push(format!("| {}", &text[stamp.next..]));
    parts.join(" ")
}

fn each(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(told(text), format!("{expected} | x"), "{text}");
    }
}

#[test]
fn a_bare_clock_ends_where_the_words_begin() {
    each(&[
        ("20:08 x", "20:08"),
        ("13:11: x", "13:11"),
        ("14:15 - x", "14:15"),
        ("~21:00 — x", "~ 21:00"),
        ("[08:57] x", "08:57"),
        ("[14:00] - x", "14:00"),
        ("{{ 06:10 }} x", "06:10"),
        ("8:02 AM: x", "08:02"),
        ("12:29p x", "12:29"),
        ("14.43: x", "14:43"),
        ("At 14:15, x", "14:15"),
        ("ca. 18:30 x", "~ 18:30"),
        ("ca.18:30 x", "~ 18:30"),
        ("14:00? x", "~ 14:00"),
        ("14:00ごろ x", "~ 14:00"),
        ("14:00左右 x", "~ 14:00"),
        ("14:00 approx. x", "~ 14:00"),
        ("Monday at 14:00 x", "14:00"),
        ("Monday, 14:00 x", "14:00"),
        ("22:52（maybe earlier?） x", "~ 22:52"),
        ("22:52 (maybe earlier?) x", "~ 22:52"),
        ("22:XX x", "??"),
        ("16:4x: x", "??"),
    ]);
}

#[test]
fn dates_stand_before_after_and_beside_the_clock() {
    each(&[
        ("2023-01-11 14:22: x", "2023-01-11 14:22"),
        ("2021-05-25 - ~14:00 UTC: x", "~ 2021-05-25 14:00 UTC"),
        ("2021-06-07 12:37:00 - x", "2021-06-07 12:37:00"),
        ("2022-02-02 1625: x", "2022-02-02 16:25"),
        ("24-10-2024 04:45 - x", "2024-10-24 04:45"),
        ("Jan 25 12:30 - x", "01-25 12:30"),
        ("Jul 7, ~14:00 UTC — x", "~ 07-07 14:00 UTC"),
        ("Dec 17th 22:XX x", "12-17 ??"),
        ("June 13, 2023 at 16:12 (UTC) x", "2023-06-13 16:12 UTC"),
        ("June 14th, 2022, 1:00 PM: x", "2022-06-14 13:00"),
        ("February 15, 2024: 7:56am UTC x", "2024-02-15 07:56 UTC"),
        ("2018-08-22, 03:26pm: x", "2018-08-22 15:26"),
        ("[12-05 16:21] x", "12-05 16:21"),
        ("15:30 UTC Feb 20: x", "02-20 15:30 UTC"),
        ("11:10 6th Nov 2023 - x", "2023-11-06 11:10"),
        ("22:30 UTC (Oct 29) - x", "10-29 22:30 UTC"),
        ("12:45 PM PST Saturday Oct 30th: x", "10-30 12:45 PST"),
        ("~06:30 Jan 29 x", "~ 01-29 06:30"),
        ("2021-12-10   15:40 x", "2021-12-10 15:40"),
        ("2024-03-13 14:?? x", "2024-03-13 ??"),
        ("Sept 27, 2025: x", "2025-09-27"),
        ("2025-07-26 Saturday x", "2025-07-26"),
        ("2025-07-26 (Sat) 14:00 x", "2025-07-26 14:00"),
        ("2025-07-26（土）14:00 x", "2025-07-26 14:00"),
        ("Feb 15, 2026 14:00 x", "2026-02-15 14:00"),
        ("2026-06-09 ??:?? x", "2026-06-09 ??"),
        ("2018-01-17 17:14pm x", "2018-01-17 17:14"),
        ("[2026-06-09] x", "2026-06-09"),
        ("2026-06-09 HH:mm x", "2026-06-09 ??"),
    ]);
}

#[test]
fn instants_of_machines_are_read_whole() {
    each(&[
        ("2026-03-07T00:29Z x", "2026-03-07 00:29 UTC"),
        ("2026-03-11T20:15:08Z x", "2026-03-11 20:15:08 UTC"),
        ("2026-03-14T16:4x:00Z x", "2026-03-14 ?? UTC"),
        (
            "2026-03-11T20:15:08.123+02:00 x",
            "2026-03-11 20:15:08 +02:00",
        ),
        ("2026-03-11T20:15:08-05:00 x", "2026-03-11 20:15:08 -05:00"),
        ("2026-03-11T20:15:08-0530 x", "2026-03-11 20:15:08 -0530"),
        ("2026-03-11T20:15 x", "2026-03-11 20:15"),
    ]);
}

#[test]
fn one_moment_on_two_clocks_is_one_time() {
    each(&[
        ("13:14 EDT (17:14 UTC): x", "13:14 EDT = 17:14 UTC"),
        ("23:15 UTC / 16:15 PDT: x", "23:15 UTC = 16:15 PDT"),
        (
            "15:30-17:54 UTC / 08:30-10:54 PDT: x",
            "15:30 UTC to 17:54 = 08:30 PDT",
        ),
        ("12:48 (6:48 PDT): x", "12:48 = 06:48 PDT"),
        ("12:48 (~6:48 PDT): x", "~ 12:48 = 06:48 PDT"),
        ("09:35:22 (18:35) x", "09:35:22 = 18:35"),
        (
            "2026-03-25 12:43 (UTC 03:43) x",
            "2026-03-25 12:43 = 03:43 UTC",
        ),
        (
            "2026-06-20 06:00 (= 23:00 PT) x",
            "2026-06-20 06:00 = 23:00 PT",
        ),
    ]);
}

#[test]
fn ranges_have_an_end() {
    each(&[
        ("22:04-23:00 UTC: x", "22:04 UTC to 23:00"),
        ("16:16:00 - 16:49:00 x", "16:16:00 to 16:49:00"),
        ("2026-04-11 09:05–09:09 x", "2026-04-11 09:05 to 09:09"),
        ("2022-01-07 12:39 - 15:30 x", "2022-01-07 12:39 to 15:30"),
        (
            "2022-01-07 22:39 - 2022-01-08 01:30 x",
            "2022-01-07 22:39 to 2022-01-08 01:30",
        ),
        ("21:40 onward x", "21:40"),
        ("~00:37-00:41 x", "~ 00:37 to 00:41"),
        ("Feb 3 - Feb 5: x", "02-03 to 02-05"),
        ("14:00 -> 15:00 x", "14:00 to 15:00"),
        ("7-13th Nov - x", "11-07 to 11-13"),
        ("7-13 Nov 2023 x", "2023-11-07 to 2023-11-13"),
        ("2023-11-07 - 13 x", "2023-11-07 to 2023-11-13"),
        ("Apr 24-28 (estimated) x", "~ 04-24 to 04-28"),
        ("2026-07-11〜07-24 x", "2026-07-11 to 07-24"),
        ("2026-03-29 〜 2026-03-31 x", "2026-03-29 to 2026-03-31"),
        ("1:42-1:59 PM: x", "13:42 to 13:59"),
        ("1:42-13:59 x", "01:42 to 13:59"),
        ("0:30-1:59 PM: x", "00:30 to 13:59"),
        ("12:00-12:30 PM: x", "12:00 to 12:30"),
        ("11:30-1:10 PM: x", "11:30 to 13:10"),
        (
            "Between 2023-07-10 to 2023-07-16 x",
            "2023-07-10 to 2023-07-16",
        ),
    ]);
}

#[test]
fn offsets_count_from_the_start() {
    each(&[
        ("T+0 x", "0s"),
        ("T+25m: x", "1500s"),
        ("T-5m x", "-300s"),
        ("+10m - x", "600s"),
        ("T+1h30 x", "5400s"),
        ("T+0 to T+30m x", "0s"),
        ("T+01:25 x", "5100s"),
        ("T+01:25:30 x", "5130s"),
        ("T0 x", "0s"),
    ]);
}

#[test]
fn a_second_time_that_nothing_joins_to_the_first_is_words() {
    for (text, expected) in [
        ("14:00 15:00 x", "14:00 | 15:00 x"),
        ("14:00 Saturday x", "14:00 | Saturday x"),
        ("10:00-11:00-12:00 x", "10:00 to 11:00 | 12:00 x"),
        ("2026-06-09 (2026-06-10) x", "2026-06-09 | (2026-06-10) x"),
        ("Apr 24-24 x", "04-24 | 24 x"),
        ("2023-11-13 - 7 x", "2023-11-13 | 7 x"),
        ("Apr 24-99 x", "04-24 | 99 x"),
        ("Apr 24-28% x", "04-24 | 28% x"),
        ("2026-04-24 14:00 - 28 x", "2026-04-24 14:00 | 28 x"),
        (
            "13:14 EDT (17:14 UTC) (19:14 CEST) x",
            "13:14 EDT = 17:14 UTC | (19:14 CEST) x",
        ),
        (
            "13:14 EDT / 17:14 UTC / 19:14 CEST x",
            "13:14 EDT = 17:14 UTC | / 19:14 CEST x",
        ),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn words_are_no_time() {
    for text in [
        "20202-01-16 12:00",
        "11/03/202 late",
        "3 pods restarted",
        "1.25 GB used",
        "14.43 percent",
        "5 May be late",
        "May be late",
        "The pods",
        "10/12 pods",
        "??:?? late",
        "?? pods",
        "1x pods",
        "16:4xx late",
        "-10m of backlog",
        "T5 lines",
        "7-7 Nov",
        "T+",
        "",
    ] {
        let read = told(text);
        assert!(
            read == "nothing" || text.starts_with("5 May"),
            "{text}: {read}"
        );
    }
}
