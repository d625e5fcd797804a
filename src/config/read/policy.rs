//! What a team has agreed on: deadlines, thresholds, holidays, sections.

use super::{Node, Reader, one_of};
use crate::model::{SectionKind, Severity};
use crate::rules::{OneOf, Period, SlaFrom};
use chrono::NaiveDate;

/// The priorities that action items have.
const PRIORITIES: [&str; 5] = ["P0", "P1", "P2", "P3", "P4"];

impl Reader<'_> {
    pub(super) fn priority(&mut self, key: &str, value: &Node) {
        let rank = PRIORITIES.iter().position(|name| *name == key);
        let Some(rank) = rank.and_then(|rank| u8::try_from(rank).ok()) else {
            return self.unknown_word("priority", key, &PRIORITIES, value);
        };
        match value.scalar().and_then(period) {
            Some(period) => {
                self.config.policy.deadlines.insert(rank, period);
            }
            None => self.wrong(
                value,
                "a number of days, weeks or months was expected: `7d`, `2w`, `1mo`",
            ),
        }
    }

    pub(super) fn sla_from(&mut self, value: &Node) {
        self.config.policy.sla_from = match value.scalar() {
            Some("incident") => SlaFrom::Incident,
            Some("published") => SlaFrom::Published,
            _ => return self.wrong(value, one_of("", value, &["incident", "published"])),
        };
    }

    pub(super) fn threshold(&mut self, key: &str, value: &Node) {
        const KEYS: [&str; 3] = ["revenue", "stale-draft-days", "repeat-days"];
        /// Longer than any archive.
        const DAYS: u64 = 36_500;
        let most = match key {
            "revenue" => u64::MAX,
            "stale-draft-days" | "repeat-days" => DAYS,
            _ => return self.unknown_word("threshold", key, &KEYS, value),
        };
        let digits = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
        let number = value
            .number()
            .filter(digits)
            .and_then(|text| text.parse().ok());
        let Some(number) = number.filter(|number: &u64| *number <= most) else {
            return self.wrong(
                value,
                match key {
                    "revenue" if value.number().as_ref().is_some_and(digits) => {
                        "the number is too large".to_owned()
                    }
                    "revenue" => "a whole number was expected, such as `10000`".to_owned(),
                    _ => format!("a number of days up to {DAYS} was expected, such as `5`"),
                },
            );
        };
        let days = u32::try_from(number).unwrap_or(u32::MAX);
        match key {
            "revenue" => self.config.policy.revenue = number,
            "stale-draft-days" => self.config.policy.stale_draft_days = days,
            _ => self.config.policy.repeat_days = days,
        }
    }

    pub(super) fn holidays(&mut self, value: &Node) {
        self.list(value, |reader, node| match node.scalar().and_then(day) {
            Some(day) => reader.config.policy.holidays.push(day),
            None => reader.wrong(node, "a day was expected, such as `2026-12-25`"),
        });
        let holidays = &mut self.config.policy.holidays;
        holidays.sort_unstable();
        holidays.dedup();
    }

    /// The sections that a severity must or should have.
    pub(super) fn needs(&mut self, key: &str, value: &Node) -> Option<(Severity, Vec<OneOf>)> {
        let severity = self.known_severity(key, value)?;
        let mut needs = Vec::new();
        self.texts(value, |reader, text, node| {
            let mut need = OneOf::new();
            for name in text.split('|').map(str::trim) {
                match SectionKind::parse(name) {
                    Some(kind) => need.push(kind),
                    None => reader.unknown_section(name, node),
                }
            }
            if !need.is_empty() {
                needs.push(need);
            }
        });
        Some((severity, needs))
    }

    pub(super) fn unknown_section(&mut self, name: &str, node: &Node) {
        let known = SectionKind::KNOWN.map(SectionKind::name);
        let meant = crate::lint::nearest(name, known.iter().copied());
        self.wrong(
            node,
            match meant {
                Some(_) => super::unknown("section", name, meant),
                None => format!("unknown section `{name}`; known are {}", known.join(", ")),
            },
        );
    }
}

/// `7d`, `2w`, `1mo`.
fn period(text: &str) -> Option<Period> {
    /// Longer than any deadline, and far from the ends of the calendar.
    const MOST: u32 = 5_000;
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (digits, unit) = text.split_at(end);
    let number: u32 = digits.parse().ok().filter(|number| *number <= MOST)?;
    match unit {
        "d" => Some(Period::Days(number)),
        "w" => Some(Period::Days(7 * number)),
        "mo" => Some(Period::Months(number)),
        _ => None,
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let is_plain = text.len() == 10 && !text.starts_with(['+', '-']);
    is_plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_number_with_its_unit() {
        assert_eq!(period("7d"), Some(Period::Days(7)));
        assert_eq!(period("2w"), Some(Period::Days(14)));
        assert_eq!(period("1mo"), Some(Period::Months(1)));
        for wrong in [
            "7", "d", "-7d", "1m", "1y", "7 d", "1.5d", "99999d", "", "٣d",
        ] {
            assert_eq!(period(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_is_written_as_in_iso_8601() {
        assert!(day("2026-12-25").is_some());
        for wrong in [
            "2026-02-30",
            "25.12.2026",
            "2026-1-2",
            "12-25",
            "+2026-1-02",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
