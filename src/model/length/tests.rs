use super::Stated;
use crate::model::{Dialect, Postmortem};

fn read(source: &str) -> Postmortem {
    Postmortem::read(source, "2026-02-15-pool.md", &Dialect::default())
}

/// The lengths of a document in minutes, with where they stand.
fn bound(source: &str) -> Vec<(i64, &'static str)> {
    let doc = read(source);
    let lengths = doc.lengths.stated.iter();
    let told = lengths.map(|length| (length.stated.value.duration.minutes(), length.place.name()));
    told.collect()
}

/// Whether each line with start, end and length agrees with itself.
fn agree(line: &str) -> Vec<bool> {
    let spells = read(&format!("# Pool\n\n## Impact\n\n{line}\n")).spells;
    spells.iter().map(super::Spell::agrees).collect()
}

#[test]
fn lengths_are_bound_by_their_form() {
    for (line, minutes) in [
        ("- **Duration:** 45 minutes", 45),
        ("- **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)", 45),
        ("- **Duration:** 14:23–15:08", 45),
        ("- **Duration:** 60 minutes, 5 % of users", 60),
        ("60 minutes, 5 % of users", 60),
        ("**Total downtime**: ~2 hours", 120),
        ("| Impact duration | 1h 25m |\n|---|---|\n| Users | 3 |", 85),
        ("A 45-minute outage of the shop.", 45),
        ("The shop had 45 minutes of downtime.", 45),
        ("The outage lasted approximately 41 hours.", 2460),
        ("An outage lasting 1 hour and 48 minutes.", 108),
    ] {
        let found = bound(&format!("# Pool\n\n## Impact\n\n{line}\n"));
        assert_eq!(found, [(minutes, "the impact")], "{line}");
    }
}

#[test]
fn lengths_of_other_things_are_not_bound() {
    for line in [
        "Reports were delayed by 2 hours.",
        "Connections have a 30-minute idle timeout.",
        "The alert fired within 2 minutes.",
        "- **Time to detect:** 5 minutes",
        "Requests took up to 15 seconds.",
        "This followed a previous 20-minute outage.",
        "For 20 minutes of the outage, exports failed.",
        "A longer leak would have caused a 3-hour outage.",
        "- **Duration:** ~30m (investigation)",
        "- **Duration:** 2 days latent, 45 min of debugging",
        "Our budget allows 43 minutes of downtime per month.",
        "> The outage lasted 3 hours, a customer wrote.",
    ] {
        let found = bound(&format!("# Pool\n\n## Impact\n\n{line}\n"));
        assert!(found.is_empty(), "{line}: {found:?}");
    }
}

#[test]
fn a_length_before_whom_it_hurt_is_that_of_the_impact() {
    let head =
        "# Pool\n\n**Date:** 2026-02-15\n**Impact:** 60 minutes, 5 % of users\n\n## Cause\n\nx\n";
    assert_eq!(bound(head), [(60, "the metadata")]);
    for line in [
        "30 seconds of latency, 5 % of users",
        "60 minutes, each of the users waited",
        "5 minutes, then errors for some users until 15:00",
        "60 minutes, all is well",
    ] {
        let found = bound(&format!("# Pool\n\n## Impact\n\n{line}\n"));
        assert!(found.is_empty(), "{line}: {found:?}");
    }
}

#[test]
fn title_metadata_and_summary_state_lengths_too() {
    let source = "# Postmortem: 45-Minute Outage of the pool\n\n**Date:** 2026-02-15\n**Duration:** 50 minutes\n\n\
                  ## Summary\n\nThe incident lasted an hour.\n";
    let expected = [(45, "the title"), (50, "the metadata"), (60, "the summary")];
    assert_eq!(bound(source), expected);
}

#[test]
fn start_end_and_length_on_one_line_are_compared() {
    for (line, expected) in [
        ("- **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)", true),
        ("- **Duration:** 14:23 UTC to 15:08 UTC (54 minutes)", false),
        ("8 minutes (17:42 UTC to 17:50 UTC)", true),
        (
            "It lasted 1 hour and 48 minutes, from 16:58 to 18:46 UTC.",
            true,
        ),
        (
            "It lasted 2 hours and 48 minutes, from 16:58 to 18:46 UTC.",
            false,
        ),
        ("From 14:23 to 15:08 UTC, for about 50 minutes.", true),
        ("From 14:23 to 15:08 UTC, about an hour.", true),
        ("11:07 => 13:40 (02h 37min of outage)", false),
        ("- **Duration:** 23:40 to 00:25 (45 minutes)", true),
        ("- **Duration:** 11:30 to 1:15 (1h 45m)", true),
        ("Start: 14:23, End: 15:08, Duration: 45 minutes", true),
        ("Start: 14:23, End: 15:08, Duration: 55 minutes", false),
        ("Feb 15 22:30 to Feb 16 05:39 (7 hours 9 minutes)", true),
        ("Feb 15 22:30 to Feb 16 05:39 (6 hours 9 minutes)", false),
        ("22:30 to 05:39 (31 hours 9 minutes)", true),
        ("14:23 to 15:08 (under an hour)", true),
        (
            "p99 rose to 4 s from 2:05pm until 3pm ET, i.e. 55 minutes.",
            true,
        ),
        (
            "p99 rose to 4 s from 2:05pm until 3pm ET, i.e. 45 minutes.",
            false,
        ),
        ("It was down for 45 minutes from 14:23 to 15:08.", true),
        ("It was down for 54 minutes from 14:23 to 15:08.", false),
        ("An outage of 54 minutes from 14:23 to 15:08.", false),
        ("14:23 to 15:08, 54 minutes", false),
        ("14:23 to 15:08 = 54 min", false),
        ("54 minutes, 14:23 to 15:08", false),
    ] {
        assert_eq!(agree(line), [expected], "{line}");
    }
}

#[test]
fn a_length_within_a_window_is_at_most_the_window_s() {
    for (line, expected) in [
        ("Down for 45 minutes between 10:00 and 12:00 UTC.", true),
        ("Down for 3 hours between 14:00 and 16:00 UTC.", false),
        ("Window 10:00 to 14:00 (about 3 hours of downtime)", true),
        ("Window 10:00 to 14:00 (about 5 hours of downtime)", false),
    ] {
        assert_eq!(agree(line), [expected], "{line}");
    }
}

#[test]
fn a_length_in_digits_right_behind_a_window_is_read() {
    for (line, expected) in [
        ("- **Time:** 13:00-14:45 (1:54)", false),
        ("- 13:00-14:45 UTC (01:54 h)", false),
        ("- 13:00-14:45 UTC (01:45 h)", true),
    ] {
        assert_eq!(agree(line), [expected], "{line}");
    }
    assert!(agree("13:00 to 14:45 UTC (15:45)").is_empty(), "a zone");
}

#[test]
fn a_length_that_is_not_the_window_s_is_not_compared() {
    for line in [
        "From 14:23 to 15:08 exports were delayed by 2 hours.",
        "14:23 to 15:08 (20 minutes of which without any service)",
        "14:23–15:08 — 15-minute soak test passes",
        "The job runs every 10 minutes (14:23 – 15:08).",
        "14:23 to 15:08. It took 3 hours to repair all rows.",
        "14:23 to 15:08 (20 min detection, 25 min repair)",
        "p99 rose to 4 s from 2:05pm until 3pm ET.",
        "Latency of 30 minutes from 14:00 to 15:00 UTC.",
        "Mail was delayed for 30 minutes from 14:00 to 15:00 UTC.",
        "Replication lag: 30 minutes (14:00 to 15:00 UTC)",
        "Degraded 10:00-10:30 and 11:00-11:15 UTC (45 min in total).",
    ] {
        assert!(agree(line).is_empty(), "{line}");
    }
}

#[test]
fn a_row_of_a_table_is_a_line() {
    let table = |length: &str| {
        format!("| Start | End | Duration |\n|---|---|---|\n| 14:23 | 15:08 | {length} |")
    };
    assert_eq!(agree(&table("45 min")), [true]);
    assert_eq!(agree(&table("54 min")), [false]);
}

#[test]
fn fields_for_start_and_end_come_to_a_length() {
    let impact = "# Pool\n\n## Impact\n\n- **Start:** 14:23 UTC\n- **End:** 15:08 UTC\n";
    assert_eq!(bound(impact), [(45, "start and end")]);
    let metadata =
        "# Pool\n\n**Started:** 2026-02-15 23:40 UTC\n**Resolved:** 2026-02-16 00:25 UTC\n";
    assert_eq!(bound(metadata), [(45, "start and end")]);
    let either_half = "# Pool\n\n## Impact\n\n- **Start:** 2:23\n- **End:** 3:08\n";
    assert!(bound(either_half).is_empty());
}

#[test]
fn a_title_may_say_how_long_the_service_was_down() {
    assert_eq!(
        bound("# Checkout down for 45 minutes\n"),
        [(45, "the title")]
    );
    assert!(bound("# 30-minute timeout took checkout down\n").is_empty());
    assert_eq!(bound("# Payments outage (45 min)\n"), [(45, "the title")]);
    assert!(bound("# Retries (45 min)\n").is_empty());
    assert!(bound("# Outage of the cache (TTL 45 min)\n").is_empty());
}

#[test]
fn a_length_is_told_in_hours_and_minutes() {
    let told = [60, 45 * 60, 3600, 153 * 60, 7200].map(Stated::spelled);
    assert_eq!(
        told,
        ["1 minute", "45 minutes", "1 hour", "2 h 33 min", "2 hours"]
    );
}
