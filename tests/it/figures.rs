//! Every figure of `statistics.md` on the archive in `examples/`, as of 2026-05-20.
//!
//! Nothing here was copied from the program: times between milestones stand in the table of `stats.rs`, counts of action
//! items were made with a pencil from the nine documents, whose tables name priority, owner, due date and state of each.

use crate::run::Folder;
use crate::stats::words;
use std::path::Path;

/// `statistics.md` as it is written into a copy of the examples.
fn file() -> String {
    let folder = Folder::new();
    crate::readme::copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"),
        folder.path(),
    );
    let ran = folder.pm(&["stats", "--write", "--today=2026-05-20"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder.read("postmortems/statistics.md")
}

/// The rows below a head, cells between bars with nothing around them.
fn rows(file: &str, head: &str) -> Vec<String> {
    let mut lines = file.lines().skip_while(|line| !line.starts_with(head));
    assert!(lines.next().is_some(), "{head} is missing in {file}");
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| {
        let cells = row.trim_matches('|').split('|').map(str::trim);
        cells.collect::<Vec<_>>().join("|")
    };
    rows.map(cells).collect()
}

#[test]
fn months() {
    let file = file();
    assert!(file.contains("\n8 incidents and 1 near miss, 2025-03-11 to 2026-05-12.\n"));
    // Month, all, SEV-1 to SEV-4, not stated, near misses.
    let of_month = [
        "2025-03|1|1|||||",
        "2025-04|0||||||",
        "2025-05|0||||||",
        "2025-06|1||1||||",
        "2025-07|0||||||",
        "2025-08|0||||||",
        "2025-09|1|||1|||",
        "2025-10|0||||||",
        "2025-11|1|1|||||",
        "2025-12|0||||||",
        "2026-01|1|||1|||",
        "2026-02|1||1||||",
        "2026-03|1||1||||",
        "2026-04|0||||||1",
        "2026-05|1||1||||",
    ];
    assert_eq!(rows(&file, "| Month |"), of_month);
    assert!(file.contains("y-axis \"incidents\" 0 --> 10\n"));
    assert!(file.contains("bar [1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1]\n"));
}

#[test]
fn times() {
    let file = file();
    // n, median, p90, range, mean. In minutes the sums are 1235, 179, 411 and 1836; p90 of 8 is the 8th, of 6 the 6th.
    let of_measure = [
        "detect|all|8|18 min|15 h 50 min|2 min – 15 h 50 min|2 h 34 min",
        "|SEV-1|2|too few to say||2 min – 8 min|",
        "|SEV-2|4|too few to say||7 min – 15 h 50 min|",
        "|SEV-3|2|too few to say||14 min – 22 min|",
        // 22.375 minutes.
        "acknowledge|all|8|4 min|2 h 20 min|2 min – 2 h 20 min|22 min",
        "|SEV-1|2|too few to say||3 min – 4 min|",
        "|SEV-2|4|too few to say||4 min – 2 h 20 min|",
        "|SEV-3|2|too few to say||2 min – 4 min|",
        // 42.5 and 68.5 minutes; 2025-09-30 and 2026-05-12 do not tell.
        "mitigate|all|6|43 min|3 h 10 min|12 min – 3 h 10 min|1 h 9 min",
        "|SEV-1|2|too few to say||34 min – 51 min|",
        "|SEV-2|3|too few to say||26 min – 3 h 10 min|",
        "|SEV-3|1|too few to say||12 min|",
        // 67 and 229.5 minutes.
        "recover|all|8|1 h 7 min|19 h|26 min – 19 h|3 h 50 min",
        "|SEV-1|2|too few to say||1 h 1 min – 1 h 48 min|",
        "|SEV-2|4|too few to say||47 min – 19 h|",
        "|SEV-3|2|too few to say||26 min – 1 h 10 min|",
    ];
    assert_eq!(rows(&file, "| Time to |"), of_measure);
    // Tags state the detection of two documents, and acknowledgement and mitigation of one and two of them.
    for told in [
        "**detect**: from the start of impact to detection. 6 of the 16 times used are inferred",
        "**acknowledge**: from detection to acknowledgement. 13 of the 16 times used are inferred",
        "**mitigate**: from detection to mitigation. 8 of the 12 times used are inferred",
        "Left out of 8 incidents: 2 where mitigation is not known.",
        "**recover**: from the start of impact to recovery. Trend: too few to say.",
    ] {
        assert!(file.contains(told), "{told}: {file}");
    }
}

#[test]
fn publication() {
    let file = file();
    // Business days: 5, 4, 2, 6 and 4; the days are counted in `stats.rs`.
    assert_eq!(
        rows(&file, "| n |"),
        ["5|4 days|6 days|2 days – 6 days|4.2 days"]
    );
    assert!(file.contains("the target is 5. 4 of 5 within the target. Left out of 8 incidents: 2 not finished, 1 finished without a `Published` date."), "{file}");
}

#[test]
fn actions() {
    let file = file();
    assert!(file.contains("As of 2026-05-20: 33 of 38 promised items done."));
    // Promised, done on time, late, on a day that is not stated, open, overdue, share of done, not promised. Items of
    // each document from the first to the last, P0: 2 1 1 2 1 1 1 1 1, P1: 1 2 1 2 2 3 2 1 2, P2: 2 2 1 1 1 0 2 1 0.
    let of_priority = [
        "P0|11|2||8||1|91 %|",
        "P1|16||1|12|2|1|81 %|",
        "P2|10|||10|||100 %|",
        "P3|1|||||1||",
        "all|38|2|1|30|2|3|87 %|",
    ];
    assert_eq!(rows(&file, "| Priority |"), of_priority);
    let of_owner = [
        "Billing|1|||1||||",
        "Checkout|1||||1|||",
        "Customer success|1|||||1||",
        "Data platform|3|||2||1||",
        "Database reliability|2|||2||||",
        "Developer productivity|2|||2||||",
        "Developer tools|1|||||1||",
        "Edge|3|||3||||",
        "Feature store|2|||2||||",
        "ML serving|2|||2||||",
        "Mobile platform|3|||3||||",
        "Observability|1|||1||||",
        "Payments|3|2|1|||||",
        "Platform|2|||2||||",
        "Recommendations|1|||1||||",
        "Search|4|||4||||",
        "Security engineering|2|||2||||",
        "SRE|1|||1||||",
        "Support operations|1|||1||||",
        "Web platform|1|||1||||",
        "not stated|1||||1|||",
        "all|38|2|1|30|2|3|87 %|",
    ];
    assert_eq!(rows(&file, "| Owner |"), of_owner);
}

#[test]
fn repeats_and_what_is_left_out() {
    let file = file();
    // No document says that it repeats another; of the two that link to June 2025, the later came nine months after it.
    assert!(words(&file).contains("0 of 8 incidents repeat an earlier one, as `Repeat of` says. No candidate more: the same service or tag and like words for the cause within 180 days."), "{file}");
    let left_out = rows(&file, "| Incident | Left out of |");
    let reasons: Vec<_> = left_out
        .iter()
        .filter_map(|row| row.split_once(")|").map(|(_, why)| why))
        .collect();
    assert_eq!(
        reasons,
        [
            "mitigate: mitigation is not known",
            "postmortem: not finished",
            "postmortem: finished without a `Published` date",
            "mitigate: mitigation is not known; postmortem: not finished",
        ]
    );
}
