use super::*;
use crate::model::Dialect;
use crate::source::SourceFile;

fn pack(severity: &str, minutes: u32) -> String {
    let text = format!(
        "# Pool <b>exhausted</b>\n\n**Date:** 2026-02-15\n**Severity:** {severity}\n**Services:** checkout\n\n## Summary\n\nOrders failed.\n\n\
         ## Timeline\n\nTimes in UTC.\n\n| Time | Event |\n|---|---|\n| 14:00 | Impact begins |\n| 14:25 | Alert fires |\n| 15:00 | Recovered |\n\n\
         ## Action Items\n\n| Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|\n| Cap the pool | P0 | | 2026-03-15 | Open |\n"
    );
    let source = SourceFile::new("x.md", text);
    let doc = Postmortem::read(&source.text, "x.md", &Dialect::default());
    let record = Record::of(&source, "x.md", &doc);
    let policy = Policy::default();
    let mut out = Vec::new();
    let pack = Pack {
        doc: &doc,
        record: &record,
        findings: &[],
        policy: &policy,
        minutes,
    };
    write_review(pack, &mut out).expect("it fits");
    String::from_utf8(out).expect("text")
}

#[test]
fn an_hour_has_six_parts_and_another_length_the_same() {
    let hour = pack("SEV-1", 60);
    assert!(hour.contains("| 15–35 | Everyone | Discuss"), "{hour}");
    assert!(
        hour.contains("| 35–50 | Everyone | Action items (1 item, 1 without an owner)"),
        "{hour}"
    );
    let half = pack("SEV-1", 30);
    assert!(half.contains("| 28–30 | Facilitator |"), "{half}");
}

#[test]
fn the_director_comes_to_the_gravest_only() {
    assert!(pack("SEV-1", 60).contains("VP or director"));
    assert!(!pack("SEV-2", 60).contains("VP or director"));
}

#[test]
fn items_stand_with_the_last_day_of_their_priority() {
    let text = pack("SEV-1", 60);
    assert!(
        text.contains("| ☐ | Cap the pool | P0 | ? | 2026-03-15 (late) | 2026-02-22 | open |"),
        "{text}"
    );
    assert!(!text.contains("<b>"), "{text}");
}

#[test]
fn no_question_asks_why() {
    let text = pack("SEV-1", 60);
    assert!(text.contains("25 min to notice"), "{text}");
    assert!(!text.to_lowercase().contains("why did"), "{text}");
}
