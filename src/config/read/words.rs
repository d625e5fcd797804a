//! The team's own words: for sections, statuses, severities, zones, people, teams and services.

use super::{Node, Reader, Value, one_of};
use crate::language::Vocabulary;
use crate::model::time::Zone;
use crate::model::{Dialect, SectionKind, Severity, Status};

impl Reader<'_> {
    pub(super) fn status(&mut self, key: &str, value: &Node) {
        if key == "strict" {
            self.config.dialect.only_statuses = self.strict("statuses", value, "unknown-status");
            return;
        }
        let Some(status) = Status::ALL.into_iter().find(|status| status.name() == key) else {
            let names = Status::ALL.map(Status::name);
            return self.unknown_word("status", key, &names, value);
        };
        let only = self.is_strict("statuses");
        let words = &mut self.config.dialect.statuses;
        words.push((key.to_owned(), status));
        self.texts(value, |reader, word, node| {
            let own = &reader.config.dialect.statuses;
            let built_in = Dialect::default();
            let ours = Status::words(&built_in).filter(|(known, _)| {
                !only || Status::ALL.iter().any(|status| status.name() == *known)
            });
            let own = own.iter().map(|(word, status)| (word.as_str(), *status));
            let other = other_value(word, status, own.chain(ours));
            if let Some(other) = other {
                return reader.wrong(node, two_values(word, other.name(), status.name(), only));
            }
            let words = &mut reader.config.dialect.statuses;
            words.push((word.to_owned(), status));
        });
    }

    pub(super) fn severity(&mut self, key: &str, value: &Node) {
        if key == "strict" {
            self.config.dialect.only_severities =
                self.strict("severities", value, "unknown-severity");
            return;
        }
        let Some(severity) = self.known_severity(key, value) else {
            return;
        };
        let only = self.is_strict("severities");
        let words = &mut self.config.dialect.severities;
        words.push((key.to_owned(), severity));
        self.texts(value, |reader, word, node| {
            let own = reader.config.dialect.severities.iter();
            let own = own.map(|(word, severity)| (word.as_str(), *severity));
            let names = Severity::ALL.map(|severity| (severity.name(), severity));
            let other = other_value(word, severity, own.chain(names)).or_else(|| {
                let ours = Severity::of(word, &Dialect::default()).filter(|_| !only);
                ours.filter(|ours| *ours != severity)
            });
            if let Some(other) = other {
                return reader.wrong(node, two_values(word, other.name(), severity.name(), only));
            }
            let words = &mut reader.config.dialect.severities;
            words.push((word.to_owned(), severity));
        });
    }

    /// The severity that a key names.
    pub(super) fn known_severity(&mut self, key: &str, value: &Node) -> Option<Severity> {
        let known = Severity::ALL
            .into_iter()
            .find(|severity| severity.name().eq_ignore_ascii_case(key));
        if known.is_none() {
            let names = Severity::ALL.map(Severity::name).join(", ");
            self.wrong_key(
                value,
                format!("unknown severity `{key}`; known are {names}"),
            );
        }
        known
    }

    /// Whether only the words under this key are known.
    fn is_strict(&self, key: &str) -> bool {
        let words = self.loaded.tree.get(key);
        let strict = words.and_then(|words| words.get("strict"));
        strict.and_then(Node::truth) == Some(true)
    }

    /// Whether only the words written here are known, which a rule then takes more seriously.
    fn strict(&mut self, key: &str, value: &Node, rule: &'static str) -> bool {
        let Some(strict) = value.truth() else {
            self.wrong(value, one_of("", value, &["true", "false"]));
            return false;
        };
        let others = |words: &Node| matches!(&words.value, Value::Map(words) if words.len() > 1);
        if strict && !self.loaded.tree.get(key).is_some_and(others) {
            self.wrong(
                value,
                "no word would be known: write the words that are allowed beside it",
            );
        }
        if strict {
            self.config.strict.push(rule);
        }
        strict
    }

    pub(super) fn sections(&mut self, key: &str, value: &Node) {
        const EXPECTED: &str = "severities with sections";
        match key {
            "aliases" => self.map(value, "sections with their names", Self::alias),
            "required" => self.map(value, EXPECTED, |reader, key, value| {
                if let Some((severity, needs)) = reader.needs(key, value) {
                    reader.config.requirements.require(severity, &needs);
                }
            }),
            "recommended" => self.map(value, EXPECTED, |reader, key, value| {
                if let Some((severity, needs)) = reader.needs(key, value) {
                    reader.config.requirements.recommend(severity, &needs);
                }
            }),
            _ => self.unknown_word("key", key, &["required", "recommended", "aliases"], value),
        }
    }

    fn alias(&mut self, key: &str, value: &Node) {
        let Some(kind) = SectionKind::parse(key) else {
            let names = SectionKind::KNOWN.map(SectionKind::name);
            return self.unknown_word("section", key, &names, value);
        };
        self.texts(value, |reader, alias, node| {
            if !alias.contains(char::is_alphanumeric) {
                return reader.wrong(node, "a heading in words was expected");
            }
            let own = reader.config.dialect.sections.iter();
            let own = own.map(|(alias, kind)| (alias.as_str(), *kind));
            let named = SectionKind::parse(&alias.to_lowercase().replace(' ', "-"));
            let named = named.filter(|named| *named != kind);
            if let Some(other) = other_value(alias, kind, own).or(named) {
                return reader.wrong(node, two_values(alias, other.name(), kind.name(), true));
            }
            let aliases = &mut reader.config.dialect.sections;
            aliases.push((alias.to_owned(), kind));
        });
    }

    pub(super) fn vocabulary(&mut self, key: &str, value: &Node) {
        let of_key: fn(&mut Vocabulary) -> &mut Vec<String> = match key {
            "people" => |own| &mut own.people,
            "teams" => |own| &mut own.teams,
            "services" => |own| &mut own.services,
            "zones" => return self.map(value, "zones with offsets", Self::zone),
            _ => {
                let known = ["people", "teams", "services", "zones"];
                return self.unknown_word("key", key, &known, value);
            }
        };
        self.texts(value, |reader, name, _| {
            of_key(&mut reader.config.vocabulary).push(name.to_owned());
        });
    }

    fn zone(&mut self, name: &str, value: &Node) {
        let whole = Zone::read(name, 0).is_some_and(|zone| zone.end == name.len());
        if !whole {
            return self.wrong_key(value, format!(
                "`{name}` is no name of a zone that timelines are read with, such as `CST`, `IST` or `PT`"
            ));
        }
        if ["UTC", "GMT", "Z"]
            .iter()
            .any(|fixed| name.eq_ignore_ascii_case(fixed))
        {
            return self.wrong_key(
                value,
                format!("`{name}` is the same everywhere; leave it out"),
            );
        }
        match value.text().and_then(offset) {
            Some(minutes) => self.config.dialect.zones.push((name.to_owned(), minutes)),
            None => self.wrong(
                value,
                "an offset from UTC was expected, such as `\"-06:00\"`",
            ),
        }
    }
}

/// The other value that a word stands for already.
fn other_value<'a, T: PartialEq + Copy>(
    word: &str,
    value: T,
    words: impl IntoIterator<Item = (&'a str, T)>,
) -> Option<T> {
    let folded = word.to_lowercase();
    let mut words = words.into_iter();
    let same = |(known, other): (&str, T)| {
        (known.to_lowercase() == folded && other != value).then_some(other)
    };
    words.find_map(same)
}

/// Says that a word stands for two values; `only` where the words written are all there are.
fn two_values(word: &str, one: &str, other: &str, only: bool) -> String {
    let way_out = if only {
        "keep it under one of them"
    } else {
        "leave it out, or write all words and `strict: true`"
    };
    format!("`{word}` means `{one}` and cannot mean `{other}` as well; {way_out}")
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
