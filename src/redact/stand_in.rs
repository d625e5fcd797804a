//! What is written for what was taken out: the same for the same thing, numbered as things come.

use super::people::{People, Role};
use super::{Form, Kind, Place};
use std::collections::BTreeMap;

/// Stand-ins that are tried for one thing.
const MANY: usize = 100;

/// The stand-ins given out so far.
pub(super) struct StandIns<'a> {
    source: &'a str,
    people: &'a People,
    given: BTreeMap<(Kind, String), usize>,
    last: BTreeMap<(Kind, String), usize>,
}

impl<'a> StandIns<'a> {
    pub(super) fn new(source: &'a str, people: &'a People) -> Self {
        Self {
            source,
            people,
            given: BTreeMap::new(),
            last: BTreeMap::new(),
        }
    }

    /// What is written in a place.
    pub(super) fn of(&mut self, place: &Place, old: &str) -> String {
        if let Form::Exactly(new) = &place.form {
            return new.clone();
        }
        if place.kind == Kind::Name {
            return self.role(place, old);
        }
        let source = self.source;
        let number = self.number(place.kind, &place.key, "", |number| {
            source.contains(&written(place.kind, &Form::Plain, number))
        });
        written(place.kind, &place.form, number)
    }

    /// The number of a thing: its own, or the next of its series whose stand-in the document does not have already.
    fn number(
        &mut self,
        kind: Kind,
        key: &str,
        series: &str,
        is_taken: impl Fn(usize) -> bool,
    ) -> usize {
        let key = (kind, key.to_owned());
        if let Some(number) = self.given.get(&key) {
            return *number;
        }
        let last = self.last.entry((kind, series.to_owned())).or_default();
        *last += 1;
        // A document that was redacted before has some of them.
        for _ in 0..MANY {
            if !is_taken(*last) {
                break;
            }
            *last += 1;
        }
        self.given.insert(key, *last);
        *last
    }

    /// The role of a person; one that several have is numbered.
    fn role(&mut self, place: &Place, old: &str) -> String {
        let source = self.source;
        let own = self.people.person(&place.key);
        let role = match own.and_then(|person| person.role.as_ref()) {
            Some(role) if role.given => role.words.clone(),
            Some(Role { words, .. }) => {
                // The role itself stands in the document as a word like any other.
                let number = self.number(Kind::Name, &place.key, words, |number| {
                    number > 1 && source.contains(&format!("{words} {number}"))
                });
                match number {
                    1 => words.clone(),
                    number => format!("{words} {number}"),
                }
            }
            None => {
                let number = self.number(Kind::Name, &place.key, "Engineer", |number| {
                    source.contains(&format!("Engineer {number}"))
                });
                format!("Engineer {number}")
            }
        };
        if place.form == Form::Slug {
            let small = role.to_lowercase();
            let words = small.split(|c: char| !c.is_alphanumeric());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            return words.join("-");
        }
        let before = source[..place.range.start].rsplit('\n').next();
        let after = source[place.range.end..].split('\n').next();
        let row = before
            .into_iter()
            .chain(after)
            .any(|part| part.contains('|'));
        let role = if row { role.replace('|', "\\|") } else { role };
        // A name that is broken over two lines leaves the break where it is.
        let broken = old.find('\n').map(|at| {
            let start = old[..at].trim_end().len();
            let end = at + old[at..].len() - old[at..].trim_start().len();
            &old[start..end]
        });
        match (broken, role.rsplit_once(' ')) {
            (Some(space), Some((one, other))) => format!("{one}{space}{other}"),
            (Some(space), None) => format!("{role}{space}"),
            (None, _) => role,
        }
    }
}

/// The stand-in of a kind with a number; names that RFC 2606, 5737 and 3849 keep for examples.
fn written(kind: Kind, form: &Form, number: usize) -> String {
    match (kind, form) {
        (Kind::Email, _) => format!("redacted-{number}@example.com"),
        (Kind::Host, _) => format!("host-{number}.example"),
        (Kind::Address, Form::Six) => format!("2001:db8::{number:x}"),
        (Kind::Address, _) => four(number),
        (Kind::Ticket, Form::Url) => format!("https://redacted.example/ticket-{number}"),
        (Kind::Ticket, _) => format!("TICKET-{number}"),
        (Kind::Link, _) => format!("https://redacted.example/link-{number}"),
        _ => super::REDACTED.to_owned(),
    }
}

/// An address of documentation; there are three networks of them.
fn four(number: usize) -> String {
    const NETWORKS: [&str; 3] = ["192.0.2", "198.51.100", "203.0.113"];
    let network = NETWORKS[(number - 1) / 254 % NETWORKS.len()];
    format!("{network}.{}", (number - 1) % 254 + 1)
}
