use super::{Amount, Answer, Impact, Qualifier};
use crate::model::{Account, Dialect};

fn under(body: &str) -> Impact {
    let source = format!(
        "# Pool\n\n**Date:** 2026-02-15\n\n## Impact\n\n{body}\n\n## Timeline\n\nAll times in UTC.\n\n- 14:00 x\n"
    );
    Account::read(&source, "x.md", &Dialect::default()).impact
}

fn window(body: &str) -> [Option<String>; 2] {
    let impact = under(body);
    [impact.start, impact.end].map(|place| place.map(|when| when.value.to_string()))
}

fn minutes(impact: &Impact) -> Option<i64> {
    impact
        .duration
        .as_ref()
        .map(|duration| duration.value.num_minutes())
}

#[test]
fn labels_of_any_form_fill_the_fields() {
    let list = "- **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)\n- **Users affected:** ~28,000 users\n\
                - **SLA impact:** 62% of the error budget\n- **Data loss:** None — all orders were kept\n\
                - **Downstream impact:** payments backed up";
    let table = "| Field | Value |\n|---|---|\n| Duration | 14:23 to 15:08 UTC (45 minutes) |\n| Users affected | ~28,000 users |\n\
                 | SLA impact | 62% of the error budget |\n| Data loss | None — all orders were kept |\n\
                 | Downstream | payments backed up |";
    let lines = "Duration: 14:23 UTC to 15:08 UTC (45 minutes)\nUsers affected: ~28,000 users\n\
                 SLA: 62% of the error budget\nData loss: None — all orders were kept\nDownstream: payments backed up";
    for body in [list, table, lines] {
        let impact = under(body);
        assert_eq!(minutes(&impact), Some(45), "{body}");
        assert_eq!(
            impact.users.value().map(String::as_str),
            Some("~28,000 users"),
            "{body}"
        );
        assert_eq!(
            impact.sla.value().map(String::as_str),
            Some("62% of the error budget")
        );
        assert_eq!(impact.data_loss_answer, Some(Answer::No));
        assert_eq!(
            impact.downstream.value().map(String::as_str),
            Some("payments backed up")
        );
        let [start, end] = window(body);
        assert_eq!(start.as_deref(), Some("2026-02-15T14:23:00Z"));
        assert_eq!(end.as_deref(), Some("2026-02-15T15:08:00Z"));
    }
}

#[test]
fn prose_fills_what_no_label_states() {
    let impact = under(
        "From 14:23 to 15:08 UTC the shop was down. About 12,000 customers could not pay. \
         An estimated $340,000 in revenue was delayed. No data was lost.",
    );
    assert_eq!(
        impact.users.value().map(String::as_str),
        Some("About 12,000 customers could not pay")
    );
    assert_eq!(impact.revenue_amounts.len(), 1);
    assert_eq!(impact.data_loss_answer, Some(Answer::No));
    assert_eq!(
        impact.start.map(|start| start.value.to_string()).as_deref(),
        Some("2026-02-15T14:23:00Z")
    );
}

#[test]
fn an_end_before_the_start_is_on_the_next_day() {
    let expected = ["2026-02-15T23:40:00Z", "2026-02-16T00:25:00Z"].map(|at| Some(at.to_owned()));
    assert_eq!(window("- **Duration:** 23:40 to 00:25"), expected);
    assert_eq!(window("- Start: 23:40\n- End: 00:25"), expected);
}

#[test]
fn a_prompt_is_no_value() {
    let impact = under("- **Users affected:** [Number of users]\n- **Duration:** [X] minutes");
    assert!(impact.users.value().is_none() && !impact.users.is_absent());
    assert_eq!(impact.duration, None);
}

#[test]
fn the_first_word_answers_whether_data_was_lost() {
    for (text, answer) in [
        ("None — all orders were captured", Some(Answer::No)),
        ("No", Some(Answer::No)),
        ("Yes: 12 rows of the audit log", Some(Answer::Yes)),
        ("about the audit log", None),
        ("Unknown until the audit ends", Some(Answer::Unknown)),
        ("Not yet known", Some(Answer::Unknown)),
        ("14 orders", Some(Answer::Yes)),
    ] {
        assert_eq!(Answer::of_value(text), answer, "{text}");
    }
}

#[test]
fn sums_keep_their_currency_and_their_fate() {
    let sums = |text: &str| -> Vec<(u64, &'static str, Option<Qualifier>)> {
        let amounts = Amount::all(text).into_iter();
        amounts
            .map(|sum| (sum.amount, sum.currency, sum.qualifier))
            .collect()
    };
    let (lost, delayed) = (Some(Qualifier::Lost), Some(Qualifier::Delayed));
    assert_eq!(
        sums("$340,000 delayed (recovered via replay); $15,000 estimated lost (abandoned carts)"),
        [(340_000, "USD", delayed), (15_000, "USD", lost)]
    );
    for (text, expected) in [
        ("~$10K lost", (10_000, "USD", lost)),
        ("€1.2M deferred", (1_200_000, "EUR", delayed)),
        ("an estimated loss of £4,500.50", (4_500, "GBP", lost)),
        ("340.000 € Umsatz", (340_000, "EUR", None)),
        ("lost 2.5 million USD", (2_500_000, "USD", lost)),
        ("$10–15K", (10_000, "USD", None)),
        ("$1,000 was not recovered", (1_000, "USD", lost)),
        ("¥12,000 in refunds, not lost", (12_000, "JPY", None)),
        ("$5,000 to $8,000 lost", (5_000, "USD", lost)),
    ] {
        assert_eq!(sums(text)[..1], [expected], "{text}");
    }
    for text in ["12,000 orders", "45 minutes", "$HOME/2024", "v1.2.3"] {
        assert!(sums(text).is_empty(), "{text}");
    }
}

#[test]
fn german_labels_fill_the_fields() {
    let impact = under("- Betroffene Nutzer: 12.400\n- Umsatz: keiner\n- Datenverlust: keiner");
    assert_eq!(impact.users.value().map(String::as_str), Some("12.400"));
    assert_eq!(impact.revenue.value().map(String::as_str), Some("keiner"));
    assert_eq!(impact.data_loss_answer, Some(Answer::No));
    let lost = under("- Datenverlust: ja, 12 Buchungen");
    assert_eq!(lost.data_loss_answer, Some(Answer::Yes));
}
