//! Finding the milestones of an incident: fields, tags, the Impact section, and last the words of rows.

use super::words::{WORDED, told_by};
use super::{Milestone, Milestones, Reached};
use crate::model::impact::Known;
use crate::model::passage::Passage;
use crate::model::timeline::Entry;
use crate::model::{Impact, Reader, Timeline, When};
use chrono::Duration;

/// Every milestone that something shows; what is stated goes before what the words of a row tell.
pub(crate) fn read(
    reader: Reader<'_>,
    known: Known<'_>,
    impact: &Impact,
    timeline: &Timeline,
) -> Milestones {
    let mut milestones = Milestones::default();
    for (milestone, text) in &known.metadata.times {
        if let Some(when) = known.when(reader, &Passage::field(text)) {
            milestones.offer(*milestone, stated(when.value, when.span));
        }
    }
    next_days(&mut milestones, known);
    for entry in &timeline.entries {
        if let (Some(tag), Some(at)) = (&entry.tag, entry.at)
            && let Some(milestone) = of_tag(&tag.value)
        {
            milestones.offer(milestone, stated(at, entry.span));
        }
    }
    for (milestone, place) in [
        (Milestone::Started, &impact.start),
        (Milestone::Resolved, &impact.end),
    ] {
        if let Some(when) = place {
            milestones.offer(milestone, stated(when.value, when.span));
        }
    }
    infer(&mut milestones, timeline);
    milestones
}

fn stated(at: When, span: crate::span::Span) -> Reached {
    Reached {
        at,
        inferred: false,
        span,
    }
}

/// The milestone that a tag on a row names.
fn of_tag(tag: &str) -> Option<Milestone> {
    let tag = tag
        .trim_matches(|c: char| !c.is_alphabetic())
        .to_lowercase();
    match tag.as_str() {
        "start" | "started" => Some(Milestone::Started),
        "detect" | "detected" => Some(Milestone::Detected),
        "acknowledge" | "acknowledged" | "ack" => Some(Milestone::Acknowledged),
        "investigate" | "investigation" => Some(Milestone::Investigation),
        "identify" | "identified" | "cause" => Some(Milestone::CauseIdentified),
        "mitigate" | "mitigated" => Some(Milestone::Mitigated),
        "resolve" | "resolved" | "recover" | "recovered" => Some(Milestone::Resolved),
        "all-clear" | "all clear" => Some(Milestone::AllClear),
        _ => None,
    }
}

/// A field without a day that is far earlier than the start is on the next one.
fn next_days(milestones: &mut Milestones, known: Known<'_>) {
    let Some(start) = milestones.get(Milestone::Started) else {
        return;
    };
    for (milestone, text) in &known.metadata.times {
        let day_written = !matches!(
            known.calendar.first(&text.value),
            crate::model::calendar::Day::Unknown
        );
        let Some((_, reached)) = milestones
            .reached
            .iter_mut()
            .find(|(found, _)| found == milestone)
            .filter(|_| !day_written)
        else {
            continue;
        };
        let far = reached
            .at
            .since(start.at)
            .is_some_and(|length| length < Duration::hours(-12));
        if let (true, When::Time { local, offset }) = (far, reached.at) {
            reached.at = When::Time {
                local: local + Duration::days(1),
                offset,
            };
        }
    }
}

/// Takes from the words of rows what nothing states: the first row that tells it, of the recovery the last.
fn infer(milestones: &mut Milestones, timeline: &Timeline) {
    let told: Vec<(&Entry, When, Vec<Milestone>)> = timeline
        .entries
        .iter()
        .filter_map(|entry| Some((entry, entry.at?, told_by(&entry.text.value))))
        .filter(|(_, _, told)| !told.is_empty())
        .collect();
    for milestone in WORDED {
        if milestones.get(milestone).is_some() {
            continue;
        }
        let floor = [Milestone::Detected, Milestone::Started]
            .into_iter()
            .filter(|&earlier| earlier < milestone)
            .find_map(|earlier| milestones.get(earlier));
        let mut rows = told.iter().filter(|(_, at, told)| {
            told.contains(&milestone)
                && floor.is_none_or(|floor| {
                    at.since(floor.at)
                        .is_none_or(|length| length >= Duration::zero())
                })
        });
        let row = match milestone {
            Milestone::Resolved => rows.next_back(),
            _ => rows.next(),
        };
        if let Some((entry, at, _)) = row {
            milestones.offer(
                milestone,
                Reached {
                    at: *at,
                    inferred: true,
                    span: entry.span,
                },
            );
        }
    }
}
