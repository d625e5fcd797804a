use crate::model::{Dialect, Mentions, Postmortem};

/// What a document of 15 February 2026 mentions in a section.
fn under(heading: &str, body: &str) -> Mentions {
    let source = format!(
        "# Pool\n\n**Date:** 2026-02-15\n\n## Impact\n\n- **Duration:** 14:23 to 15:08\n\n## {heading}\n\n{body}\n\n\
         ## Timeline\n\nAll times in UTC.\n\n- 14:23 Pool exhausted\n- 14:25 Alert fires\n\
         - 14:45 Root cause identified, seen first at 14:31\n- 15:00–15:05 Hotfix deployed\n- 15:08 All-clear declared\n"
    );
    Postmortem::read(&source, "x.md", &Dialect::default()).mentions
}

fn strays(body: &str) -> Vec<String> {
    let strays = under("What Went Poorly", body).strays;
    strays.into_iter().map(|stray| stray.value).collect()
}

/// Each interval as `from -> to: minutes, stated`.
fn intervals(body: &str) -> Vec<String> {
    let told = under("What Went Well", body)
        .intervals
        .into_iter()
        .map(|interval| {
            let minutes = interval.seconds().map_or(-1, |seconds| seconds / 60);
            let stated = interval.stated.duration.minutes();
            format!(
                "{} -> {}: {minutes}, {stated}",
                interval.from.name, interval.to.name
            )
        });
    told.collect()
}

#[test]
fn a_length_in_brackets_behind_start_and_end_is_no_time() {
    for length in ["(00:47)", "(0h47)", "(0:47h)", "(0:47 h)"] {
        let body = format!("- Nobody wrote from 14:23 - 15:08 UTC {length}");
        assert_eq!(strays(&body), [""; 0], "{length}");
    }
}

#[test]
fn a_time_that_no_row_has_is_a_stray() {
    assert_eq!(strays("- Status page was updated at 14:40"), ["14:40"]);
    assert_eq!(
        strays("- From 14:40 to 14:50 UTC nobody wrote"),
        ["14:40", "14:50 UTC"]
    );
}

#[test]
fn a_time_that_any_row_shows_is_none() {
    for body in [
        "- Noticed at 14:25",
        "- First seen at 14:31",
        "- The fix went out at 15:02",
        "- Noticed around 14:40",
        "- The export runs daily at 03:00",
        "- On 2026-02-14 at 18:00 the setting was changed",
        "- `cron 03:00`",
        "- Noticed at 2:25",
        "- Noticed at 15:25 CET",
    ] {
        assert!(strays(body).is_empty(), "{body}: {:?}", strays(body));
    }
}

#[test]
fn an_interval_runs_from_what_it_names_to_the_time_or_row_of_its_sentence() {
    for (body, expected) in [
        (
            "Status page updated at 14:40 (15 minutes after users were affected)",
            "the start of impact -> 14:40: 17, 15",
        ),
        (
            "Hotfix was deployed within 15 minutes of root cause identification",
            "finding the cause -> row 15:00–15:05: 15, 15",
        ),
        (
            "We wrote at 14:35, 10 minutes after the alert",
            "detection -> 14:35: 10, 10",
        ),
    ] {
        assert_eq!(intervals(body), [expected], "{body}");
    }
}

#[test]
fn an_interval_with_an_unclear_end_is_left_alone() {
    for body in [
        "Replay completed within 90 minutes",
        "Monitoring noticed it within 2 minutes of pool trouble",
        "Clients retry 5 minutes after a failure",
        "Between 14:25 and 14:35, 5 minutes after the alert, pods restarted",
        "We wrote at 14:35, 10 minutes after the previous alert",
    ] {
        assert!(intervals(body).is_empty(), "{body}: {:?}", intervals(body));
    }
}

#[test]
fn a_stated_time_to_detect_is_read_behind_its_label() {
    let stated = |body: &str| {
        let detections = under("Detection", body).detections;
        let minutes = detections
            .iter()
            .map(|stated| stated.value.duration.minutes());
        minutes.collect::<Vec<_>>()
    };
    assert_eq!(stated("- **Time to detect:** 2 minutes"), [2]);
    assert_eq!(stated("Time to Detection (TTD): about 5 min"), [5]);
    assert!(stated("- **Time to detect:** 2 minutes for errors, 9 minutes for latency").is_empty());
}
