//! The team's own words: for sections, statuses, severities, zones, people, teams and services.

use super::{Node, Reader, one_of, scalar, unknown};
use crate::lint;
use crate::model::time::Zone;
use crate::model::{SectionKind, Severity, Status};

impl Reader<'_> {
    pub(super) fn status(&mut self, key: &str, value: &Node) {
        if key == "strict" {
            self.config.dialect.only_statuses = self.strict(value, "unknown-status");
            return;
        }
        let Some(status) = Status::ALL.into_iter().find(|status| status.name() == key) else {
            let names = Status::ALL.map(Status::name);
            return self.unknown_word("status", key, &names);
        };
        let words = &mut self.config.dialect.statuses;
        words.push((key.to_owned(), status));
        self.texts(value, |reader, word| {
            let words = &mut reader.config.dialect.statuses;
            words.push((word.to_owned(), status));
        });
    }

    pub(super) fn severity(&mut self, key: &str, value: &Node) {
        if key == "strict" {
            self.config.dialect.only_severities = self.strict(value, "unknown-severity");
            return;
        }
        let known = Severity::ALL
            .into_iter()
            .find(|severity| severity.name().eq_ignore_ascii_case(key));
        let Some(severity) = known else {
            let names = Severity::ALL.map(Severity::name).join(", ");
            return self.wrong_key(format!("unknown severity `{key}`; known are {names}"));
        };
        let words = &mut self.config.dialect.severities;
        words.push((key.to_owned(), severity));
        self.texts(value, |reader, word| {
            let words = &mut reader.config.dialect.severities;
            words.push((word.to_owned(), severity));
        });
    }

    /// Whether only the words written here are known, which a rule then takes more seriously.
    fn strict(&mut self, value: &Node, rule: &'static str) -> bool {
        match scalar(value) {
            Some("true") => {
                self.config.strict.push(rule);
                true
            }
            Some("false") => false,
            _ => {
                self.wrong(one_of("", value, &["true", "false"]));
                false
            }
        }
    }

    pub(super) fn sections(&mut self, key: &str, value: &Node) {
        match key {
            "aliases" => self.map(value, "sections with their names", Self::alias),
            "required" | "recommended" => {
                self.wrong_key(format!("`{key}` is not supported by this version"));
            }
            _ => self.wrong_key(unknown("key", key, Some("aliases"))),
        }
    }

    fn alias(&mut self, key: &str, value: &Node) {
        let Some(kind) = SectionKind::parse(key) else {
            let names = SectionKind::KNOWN.map(SectionKind::name);
            return self.unknown_word("section", key, &names);
        };
        self.texts(value, |reader, alias| {
            if alias.contains(char::is_alphanumeric) {
                let aliases = &mut reader.config.dialect.sections;
                aliases.push((alias.to_owned(), kind));
            } else {
                reader.wrong("a heading in words was expected");
            }
        });
    }

    pub(super) fn vocabulary(&mut self, key: &str, value: &Node) {
        match key {
            "people" => self.texts(value, |reader, name| {
                let people = &mut reader.config.vocabulary.people;
                people.push(name.to_owned());
            }),
            "teams" => self.texts(value, |reader, name| {
                let teams = &mut reader.config.vocabulary.teams;
                teams.push(name.to_owned());
            }),
            "services" => self.texts(value, |reader, name| {
                let services = &mut reader.config.vocabulary.services;
                services.push(name.to_owned());
            }),
            "zones" => self.map(value, "zones with offsets", Self::zone),
            _ => self.unknown_word("key", key, &["people", "teams", "services", "zones"]),
        }
    }

    fn zone(&mut self, name: &str, value: &Node) {
        let whole = Zone::read(name, 0).is_some_and(|zone| zone.end == name.len());
        if !whole {
            return self.wrong_key(format!(
                "`{name}` is no name of a zone that timelines are read with, such as `CST`, `IST` or `PT`"
            ));
        }
        match scalar(value).and_then(offset) {
            Some(minutes) => self.config.dialect.zones.push((name.to_owned(), minutes)),
            None => self.wrong("an offset from UTC was expected, such as `\"-06:00\"`"),
        }
    }

    fn unknown_word(&mut self, what: &str, word: &str, known: &[&str]) {
        let meant = lint::nearest(word, known.iter().copied());
        let message = match meant {
            Some(_) => unknown(what, word, meant),
            None => format!("unknown {what} `{word}`; known are {}", known.join(", ")),
        };
        self.wrong_key(message);
    }
}

/// `-06:00`, `+05:30` or `+0530` in minutes east of UTC.
fn offset(text: &str) -> Option<i32> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-" | "−", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replacen(':', "", 1);
    let number: i32 = digits
        .parse()
        .ok()
        .filter(|_| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (hours, minutes) = (number / 100, number % 100);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::offset;

    #[test]
    fn an_offset_is_a_sign_with_hours_and_minutes() {
        assert_eq!(offset("-06:00"), Some(-360));
        assert_eq!(offset("+0530"), Some(330));
        for wrong in [
            "06:00", "-6", "+25:00", "+05:75", "-", "", "é", "+０5:00", "+-5:00",
        ] {
            assert_eq!(offset(wrong), None, "{wrong}");
        }
    }
}
