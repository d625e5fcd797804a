use super::*;

fn day(year: i32, month: u32, day: u32) -> Date {
    Date::Day(NaiveDate::from_ymd_opt(year, month, day).expect("a real day"))
}

fn read(text: &str) -> Option<(Date, &str)> {
    Date::read(text, 0).map(|read| (read.value.date, &text[..read.end]))
}

#[test]
fn a_complete_date_is_a_day_in_every_spelling() {
    for text in [
        "2026-02-15",
        "2026/2/15",
        "2026.02.15",
        "2026-Feb-15",
        "15-Feb-2026",
        "Feb 15, 2026",
        "Feb. 15 2026",
        "February 15th, 2026",
        "15 February 2026",
        "15th of February, 2026",
        "15. Februar 2026",
        "15 février 2026",
        "15 de febrero de 2026",
        "15 de fevereiro de 2026",
        "2026年2月15日",
        "2026년 2월 15일",
        "15.02.2026",
        "15/02/2026",
        "02/15/2026",
        "02-15-2026",
        "15.2.26",
        "02/15/26",
        "15-Feb-26",
        "Feb-15, 2026",
        "Feb,15 2026",
        "Feb 15,2026",
        "Feb 15-2026",
        "Feb 15-16, 2026",
        "15º de febrero de 2026",
        "15° febrero 2026",
    ] {
        assert_eq!(read(text), Some((day(2026, 2, 15), text)), "{text}");
    }
    assert_eq!(
        read("1er mars 2026"),
        Some((day(2026, 3, 1), "1er mars 2026"))
    );
}

#[test]
fn what_is_left_out_stays_open() {
    let month_day = |month, day| Date::MonthDay { month, day };
    assert_eq!(read("Feb 15: x"), Some((month_day(2, 15), "Feb 15")));
    assert_eq!(read("Jan 25 12:30"), Some((month_day(1, 25), "Jan 25")));
    assert_eq!(read("Jul 7, ~14:00"), Some((month_day(7, 7), "Jul 7")));
    assert_eq!(
        read("Feb 15, 2026 14:00"),
        Some((day(2026, 2, 15), "Feb 15, 2026"))
    );
    assert_eq!(read("Feb 15, 2026x"), Some((month_day(2, 15), "Feb 15")));
    assert_eq!(
        read("15.02.2026. Then"),
        Some((day(2026, 2, 15), "15.02.2026"))
    );
    assert_eq!(
        read("2026-02-15-07"),
        Some((day(2026, 2, 15), "2026-02-15"))
    );
    assert_eq!(read("6th Nov - x"), Some((month_day(11, 6), "6th Nov")));
    assert_eq!(read("2月15日"), Some((month_day(2, 15), "2月15日")));
    assert_eq!(
        read("March 2026"),
        Some((
            Date::Month {
                year: 2026,
                month: 3
            },
            "March 2026"
        ))
    );
    assert_eq!(
        read("2026-04 late"),
        Some((
            Date::Month {
                year: 2026,
                month: 4
            },
            "2026-04"
        ))
    );
    assert_eq!(
        read("2026-05-?? x").map(|(date, _)| date),
        Some(Date::Month {
            year: 2026,
            month: 5
        })
    );
    let short = |text| Date::read_short(text, 0).map(|read| read.value.date);
    assert_eq!(short("12-05 16:21"), Some(month_day(12, 5)));
    assert_eq!(short("13/05"), Some(month_day(5, 13)));
    assert_eq!(short("5.7."), Some(month_day(7, 5)));
    assert_eq!(short("12-05-16"), None);
    assert_eq!(short("7/5-7/8"), None);
    assert_eq!(short("5-7"), None);
}

#[test]
fn an_open_order_is_decided_by_the_document() {
    let open = Date::Open {
        first: 6,
        second: 4,
        year: Some(2023),
    };
    assert_eq!(read("06/04/2023 21:42"), Some((open, "06/04/2023")));
    let april = NaiveDate::from_ymd_opt(2023, 4, 6);
    let june = NaiveDate::from_ymd_opt(2023, 6, 4);
    assert_eq!(open.resolve(Some(DateOrder::DayFirst), None), april);
    assert_eq!(open.resolve(Some(DateOrder::MonthFirst), None), june);
    assert_eq!(open.resolve(None, june), None);
    let order = |text| Date::read(text, 0).and_then(|read| read.value.order);
    assert_eq!(order("24/10/2024"), Some(DateOrder::DayFirst));
    assert_eq!(order("10-24-2024"), Some(DateOrder::MonthFirst));
    assert_eq!(order("10/10/2024"), None);
    assert_eq!(order("13/13/2024"), None);
    assert_eq!(read("10/10/2024"), Some((day(2024, 10, 10), "10/10/2024")));
}

#[test]
fn an_unnamed_year_is_that_of_the_day_near_it() {
    let near = NaiveDate::from_ymd_opt(2026, 1, 2);
    let eve = Date::MonthDay { month: 12, day: 31 };
    assert_eq!(
        eve.resolve(None, near),
        NaiveDate::from_ymd_opt(2025, 12, 31)
    );
    assert_eq!(eve.resolve(None, None), None);
    let new_year = Date::MonthDay { month: 1, day: 2 };
    let eve = NaiveDate::from_ymd_opt(2025, 12, 31);
    assert_eq!(new_year.resolve(None, eve), near);
}

#[test]
fn an_impossible_day_is_reported_as_one() {
    for text in [
        "2026-02-30",
        "2026-13-01",
        "31/04/2026",
        "31.13.2026",
        "13/13/2026",
        "Feb 30",
        "April 31, 2026",
        "2026年2月30日",
    ] {
        assert_eq!(read(text), Some((Date::Invalid, text)), "{text}");
    }
}

#[test]
fn numbers_that_only_look_like_it_are_none() {
    for text in [
        "20202-01-16",
        "11/03/202",
        "1.2.3",
        "10.0.0.1",
        "2026",
        "5 may fail",
        "may 5 pods",
        "Mar 14:15",
        "May 450",
        "2026-02-15x",
        "3 march past",
        "3 pods",
        "15.02.2026.7",
        "15/02/2026/7",
        "15/02/2026x",
        "2026/02/15/7",
        "2026.02.15.7",
        "15.13.26",
        "24-10-24",
        "2026.2",
        "2026/02 x",
        "32.12.26",
        "13/13/26",
        "2026-05-? x",
        "March 3000",
        "Feb15",
        "14:15",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
