//! `pm stats`.
//!
//! The figures of the archive in `examples/` were worked out by hand from its documents, as of 2026-05-20. Minutes between
//! the rows of each timeline, where the days are those of the incidents:
//!
//! | incident | severity | detect | acknowledge | mitigate | recover |
//! | --- | --- | --- | --- | --- | --- |
//! | 2025-03-11 | SEV-1 | 09:16–09:24 = 8 | –09:27 = 3 | 09:24–09:58 = 34 | 09:16–11:04 = 108 |
//! | 2025-06-24 | SEV-2 | 06:41–07:11 = 30 | –07:15 = 4 | 07:11–07:37 = 26 | 06:41–07:45 = 64 |
//! | 2025-09-30 | SEV-3 | 08:10–08:32 = 22 | –08:36 = 4 | not told | 08:10–09:20 = 70 |
//! | 2025-11-18 | SEV-1 | 23:40–23:42 = 2 | –23:46 = 4 | 23:42–00:33 = 51 | 23:40–00:41 = 61 |
//! | 2026-01-21 | SEV-3 | 18:05–18:19 = 14 | –18:21 = 2 | 18:19–18:31 = 12 | 18:05–18:31 = 26 |
//! | 2026-02-05 | SEV-2 | 14:10–06:00 = 950 | –08:20 = 140 | 06:00–09:10 = 190 | 14:10–09:10 = 1140 |
//! | 2026-03-17 | SEV-2 | 06:30–09:52 = 202 | –09:56 = 4 | 09:52–11:30 = 98 | 06:30–11:50 = 320 |
//! | 2026-05-12 | SEV-2 | 13:02–13:09 = 7 | –13:27 = 18 | not told | 13:02–13:49 = 47 |
//!
//! 2026-04-09 is a near miss and counts in none of them.

use crate::run::{CLEAN, Folder, Ran};
use std::path::Path;

/// The program in the folder of the example archive.
fn examples(arguments: &[&str]) -> Ran {
    let folder = Folder::new();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut command = folder.command();
    let command = command.current_dir(examples).arg("stats").args(arguments);
    if arguments
        .iter()
        .all(|argument| !argument.starts_with("--today"))
    {
        command.arg("--today=2026-05-20");
    }
    Ran::of(command)
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let ran = examples(&[&["--format=json"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

/// A text in one line.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// n, min, median, p90, max and mean in minutes.
fn minutes(spread: &serde_json::Value) -> [f64; 6] {
    let number = |key: &str| spread[key].as_f64().expect("a number");
    let minutes = |key| number(key) / 60.0;
    [
        number("n"),
        minutes("min"),
        minutes("median"),
        minutes("p90"),
        minutes("max"),
        minutes("mean"),
    ]
}

#[test]
#[expect(clippy::float_cmp, reason = "halves and eighths are exact")]
fn times_are_those_that_were_worked_out_by_hand() {
    let json = json(&[]);
    let all = |measure: &str| minutes(&json["times"][measure]["all"]);
    // 2 7 8 14 | 22 30 202 950: (14 + 22) / 2, the 8th of 8 for nine of ten, 1235 / 8.
    assert_eq!(all("detect"), [8.0, 2.0, 18.0, 950.0, 950.0, 154.375]);
    // 2 3 4 4 | 4 4 18 140: 179 / 8.
    assert_eq!(all("acknowledge"), [8.0, 2.0, 4.0, 140.0, 140.0, 22.375]);
    // 12 26 34 | 51 98 190: (34 + 51) / 2, 411 / 6.
    assert_eq!(all("mitigate"), [6.0, 12.0, 42.5, 190.0, 190.0, 68.5]);
    // 26 47 61 64 | 70 108 320 1140: 1836 / 8.
    assert_eq!(all("recover"), [8.0, 26.0, 67.0, 1140.0, 1140.0, 229.5]);
    assert_eq!(json["times"]["mitigate"]["left_out"], 2);
    assert_eq!(json["times"]["recover"]["left_out"], 0);
    // The Impact sections state starts and ends of all, and no words of rows are needed for them.
    assert_eq!(json["times"]["recover"]["inferred_times"], 0);
    // Stated are the tags of 2026-01-21 and 2026-02-05; of the other six detections the rows tell.
    assert_eq!(json["times"]["detect"]["inferred_times"], 6);
    // Of both, the tags state two detections and one acknowledgement.
    assert_eq!(json["times"]["acknowledge"]["inferred_times"], 13);
    // Six incidents; the tags state both milestones of two of them.
    assert_eq!(json["times"]["mitigate"]["inferred_times"], 8);
}

#[test]
fn four_incidents_have_a_range_and_no_median() {
    let json = json(&[]);
    let worst = &json["times"]["detect"]["by_severity"]["SEV-2"];
    // 7 30 202 950.
    assert_eq!(
        (&worst["n"], &worst["min"], &worst["max"]),
        (&4.into(), &420.into(), &57_000.into())
    );
    assert!(worst["median"].is_null() && worst["p90"].is_null() && worst["mean"].is_null());
    assert_eq!(
        json["times"]["detect"]["median_by_year"],
        serde_json::json!({})
    );
}

#[test]
fn months_without_an_incident_are_there() {
    let json = json(&[]);
    let months = json["months"].as_array().expect("a list");
    // From March 2025 to May 2026.
    assert_eq!(months.len(), 15);
    let counts: Vec<_> = months
        .iter()
        .filter_map(|month| month["incidents"].as_u64())
        .collect();
    assert_eq!(counts, [1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1]);
    assert_eq!(months[13]["near_misses"], 1, "April 2026");
    assert_eq!(months[0]["by_severity"]["SEV-1"], 1);
    assert_eq!(
        (&json["incidents"], &json["near_misses"]),
        (&8.into(), &1.into())
    );
}

#[test]
fn postmortems_took_the_business_days_between_incident_and_publication() {
    let json = json(&[]);
    let publication = &json["time_to_postmortem"];
    // 2025-03-11 Tue to 03-18: 12 13 14 17 18 = 5. 2025-06-24 Tue to 06-30: 25 26 27 30 = 4. 2025-09-30 Tue to 10-02: 2.
    // 2025-11-18 Tue to 11-26: 19 20 21 24 25 26 = 6. 2026-01-21 Wed to 01-27: 22 23 26 27 = 4. Together 21.
    let days = &publication["business_days"];
    let numbers = ["n", "min", "median", "p90", "max", "mean"].map(|key| days[key].as_f64());
    assert_eq!(numbers, [5.0, 2.0, 4.0, 6.0, 6.0, 4.2].map(Some));
    assert_eq!(
        (&publication["target"], &publication["within_target"]),
        (&5.into(), &4.into())
    );
    // 2026-02-05 is in review, 2026-05-12 a draft, 2026-03-17 does not tell.
    assert_eq!(publication["left_out"], 3);
}

#[test]
fn action_items_are_counted_by_what_became_of_them() {
    let json = json(&[]);
    // 5 + 5 + 3 + 5 in 2025, 4 + 5 + 5 + 3 + 3 in 2026. Of 2025-03-11, two were done by their day and one after it. Of
    // 2026-02-05, items 3 and 4 are overdue, of 2026-05-12 item 1; its items 2 and 3 are due on 05-26.
    let all = &json["actions"]["all"];
    let keys = [
        "promised",
        "done_on_time",
        "done_late",
        "done_day_unknown",
        "open",
        "overdue",
        "not_promised",
    ];
    let counts = keys.map(|key| all[key].as_u64());
    assert_eq!(counts, [38, 2, 1, 30, 2, 3, 0].map(Some));
    let groups = |by: &str| {
        let groups = json["actions"][by].as_array().expect("a list").iter();
        groups
            .map(|group| {
                (
                    group["name"].as_str().map(str::to_owned),
                    group["promised"].as_u64().expect("a count"),
                )
            })
            .collect::<Vec<_>>()
    };
    let named = |name: &str, count| (Some(name.to_owned()), count);
    assert_eq!(
        groups("by_priority"),
        [
            named("P0", 11),
            named("P1", 16),
            named("P2", 10),
            named("P3", 1)
        ]
    );
    let owners = groups("by_owner");
    assert_eq!(owners.iter().map(|(_, count)| count).sum::<u64>(), 38);
    assert!(owners.contains(&named("Search", 4)) && owners.contains(&(None, 1)));
    assert!(owners.contains(&named("Data platform", 3)));
}

#[test]
fn what_counts_can_be_narrowed() {
    assert_eq!(json(&["--severity=sev1"])["incidents"], 2);
    assert_eq!(
        json(&["--since=2026-01-01", "--until=2026-03-17"])["incidents"],
        3
    );
    assert_eq!(json(&["--service", "Checkout"])["incidents"], 1);
    assert_eq!(
        json(&["--tag", "reindex", "--tag", "data-loss"])["incidents"],
        2
    );
    let refused = examples(&["--severity", "worst"]);
    assert_eq!(refused.code, 2);
    assert_eq!(examples(&["--write", "--since=2026-01-01"]).code, 2);
}

#[test]
fn a_spreadsheet_has_a_row_for_each_and_no_formula() {
    let rows = examples(&["--format=csv"]).out;
    let rows: Vec<_> = rows.split("\r\n").collect();
    assert_eq!(rows.len(), 1 + 9 + 1);
    assert!(rows[0].starts_with("date,path,title,kind,severity,status,"));
    assert!(rows[1].starts_with("2025-03-11,2025/2025-03-11-card-payments-captured-twice.md,"));
    assert!(
        rows[1].ends_with(",108,480,180,2040,6480,5,5,5,0,0,0,"),
        "{}",
        rows[1]
    );
    let folder = Folder::new();
    let title = "=HYPERLINK(\"https://evil.example.com\")";
    folder.write("postmortems/x.md", CLEAN.replace("Search was slow", title));
    let rows = folder.pm(&["stats", "--format=csv"]).out;
    assert!(
        rows.contains(",\"'=HYPERLINK(\"\"https://evil.example.com\"\")\","),
        "{rows}"
    );
}

#[test]
fn what_came_back_is_confirmed_or_a_candidate() {
    let folder = Folder::new();
    let item = "\n## Action items\n\n| Action | Status |\n|---|---|\n| Cap exports at 10 streams | Open |\n";
    let pool = |day: &str, more: &str| {
        format!("# Connection pool exhausted\n\n**Date:** {day}\n{more}\n\n## Impact\nx\n{item}")
    };
    folder.write("postmortems/2026-01-10-pool.md", pool("2026-01-10", ""));
    folder.write(
        "postmortems/2026-02-15-again.md",
        pool("2026-02-15", "**Repeat of:** 2026-01-10-pool"),
    );
    folder.write(
        "postmortems/2026-02-17-other.md",
        pool("2026-02-17", "**Repeat of:** INC-9"),
    );
    let text = words(&folder.pm(&["stats"]).out);
    assert!(text.contains("2 of 3 incidents repeat an earlier one, as `Repeat of` says, 1 of them while an earlier action item was open."), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&folder.pm(&["stats", "--format=json"]).out).expect("JSON");
    assert_eq!(
        json["repeats"][0]["earlier"],
        "postmortems/2026-01-10-pool.md"
    );
    assert_eq!(
        json["repeats"][0]["open_action"],
        "Cap exports at 10 streams"
    );
    assert!(json["repeats"][1]["earlier"].is_null());
}

#[test]
fn statistics_are_written_and_found_up_to_date_on_any_later_day() {
    let folder = Folder::new();
    folder.write("postmortems/2026/2026-02-16-search.md", CLEAN);
    let written = folder.pm(&["stats", "--write"]);
    assert_eq!(
        (written.code, written.out.as_str()),
        (0, "postmortems/statistics.md\n")
    );
    let checked = folder.pm(&["stats", "--check"]);
    assert_eq!((checked.code, checked.out.as_str()), (0, ""));
    let file = folder.read("postmortems/statistics.md");
    assert!(
        file.starts_with("# Incident statistics\n\n<!-- generated by pm stats;"),
        "{file}"
    );
    assert!(file.contains("as-of: 2026-02-20 -->"), "{file}");
    folder.write("postmortems/2026/2026-02-17-search.md", CLEAN);
    assert_eq!(folder.pm(&["stats", "--check"]).code, 1);
    // Neither file counts as a postmortem.
    folder.pm(&["index", "--write"]);
    assert!(folder.pm(&["index"]).out.contains("2 postmortems"));
}

#[test]
fn a_year_that_cannot_be_meant_makes_no_months_and_is_told() {
    let folder = Folder::new();
    folder.write("postmortems/a.md", CLEAN);
    for (name, date) in [("b", "1979-01-05"), ("c", "2062-02-16")] {
        let text = CLEAN.replace("2026-02-16", date);
        folder.write(&format!("postmortems/{name}.md"), text);
    }
    let ran = folder.pm(&["stats"]);
    let text = words(&ran.out);
    assert!(
        text.contains("2 incidents dated before 1990 or after next year"),
        "{text}"
    );
    assert!(text.contains("2026-02-16 to 2026-02-16"), "{text}");
    assert!(!text.contains("2062-") && !text.contains("1979-"), "{text}");
}

#[test]
fn days_the_wrong_way_round_are_refused() {
    let folder = Folder::new();
    folder.write("postmortems/a.md", CLEAN);
    let ran = folder.pm(&["stats", "--since=2026-03-01", "--until=2026-02-01"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("the wrong way round"), "{}", ran.err);
}
