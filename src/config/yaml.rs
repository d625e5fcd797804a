//! YAML as nodes that can be found again in the text.
//!
//! The YAML crate knows where something is wrong, but not where a value stands. So a node is found by reading the text
//! once more and failing on purpose when it comes by.

use super::node::{Node, Scalar, Value};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// The YAML crate's time grows with the square of the nesting, so that there may be this many brackets in the whole text…
const MAX_BRACKETS: usize = 1_000;
/// … and this many list or key marks on one line.
const MAX_MARKS: usize = 32;

/// A configuration has fewer values than this, those that aliases repeat included.
const MAX_NODES: usize = 10_000;

/// What of an entry or element is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The key of an entry.
    Key,
    /// The value of an entry, or an element of a list.
    Value,
}

/// A line and a column, both counted from 1.
pub(super) type Place = (usize, usize);

/// Reads a text.
pub(super) fn parse(text: &str) -> Result<Node, (Place, String)> {
    if let Some(line) = too_deep(text) {
        return Err(((line, 1), "too many nested brackets or lists".to_owned()));
    }
    if text.trim().is_empty() {
        return Ok(Node::new(Value::Null));
    }
    let left = Cell::new(MAX_NODES);
    let read = Any(&left).deserialize(serde_yaml::Deserializer::from_str(text));
    read.map_err(|error| {
        let place = error
            .location()
            .map_or((1, 1), |place| (place.line(), place.column()));
        if left.get() == 0 {
            return (place, format!("more than {MAX_NODES} values"));
        }
        if let Some(line) = tab(text, place.0) {
            return (
                (line, 1),
                "YAML is indented with spaces, not with tabs".to_owned(),
            );
        }
        let line = place.0.checked_sub(1);
        let line = line.and_then(|nth| text.lines().nth(nth));
        (place, refusal(&error.to_string(), line.unwrap_or_default()))
    })
}

/// Where a value or its key stands in the text that it was read from.
pub(super) fn locate(text: &str, path: &[usize], side: Side) -> Place {
    let found = Locate(path, side).deserialize(serde_yaml::Deserializer::from_str(text));
    let place = found.err().and_then(|error| error.location());
    place.map_or((1, 1), |place| (place.line(), place.column()))
}

/// Why a text is none, in one line and without the place, of which the line is given.
fn refusal(message: &str, line: &str) -> String {
    const INDENTED: &str = "; is this line indented like those around it?";
    let end = message.find(" at line ").unwrap_or(message.len());
    let reason = message.get(..end).unwrap_or(message);
    let hint = match reason {
        "unknown anchor" | "did not find expected alphabetic or numeric character" => {
            "; put a value that begins with `*` or `&` in quotes"
        }
        "did not find expected key" if line.contains(": {") || line.contains(": [") => {
            "; put a value that begins with `{` or `[` in quotes"
        }
        "did not find expected key"
        | "did not find expected '-' indicator"
        | "mapping values are not allowed in this context" => INDENTED,
        reason if reason.contains("more than one document") => {
            return "not YAML: one document was expected, not several".to_owned();
        }
        _ => "",
    };
    format!("not YAML: {reason}{hint}")
}

/// The line at which reading stopped, or the one before it, if a tab indents it.
fn tab(text: &str, line: usize) -> Option<usize> {
    let indented = |line: &&str| {
        let rest = line.trim_start_matches(' ');
        rest.starts_with('\t')
    };
    [line, line.saturating_sub(1)].into_iter().find(|&line| {
        let nth = line.checked_sub(1);
        nth.and_then(|nth| text.lines().nth(nth))
            .as_ref()
            .is_some_and(indented)
    })
}

/// The first line on which a text has more nesting than a configuration needs.
fn too_deep(text: &str) -> Option<usize> {
    let mut brackets = 0;
    text.lines()
        .position(|line| {
            brackets += line
                .bytes()
                .filter(|byte| matches!(byte, b'[' | b'{'))
                .count();
            let marks = line
                .split_whitespace()
                .filter(|word| matches!(*word, "-" | "?" | ":"))
                .count();
            brackets > MAX_BRACKETS || marks > MAX_MARKS
        })
        .map(|line| line + 1)
}

/// Reads any value, as long as there are not too many.
#[derive(Clone, Copy)]
struct Any<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let left = self.0.get().checked_sub(1);
        self.0.set(left.unwrap_or_default());
        if left.is_none_or(|left| left == 0) {
            return Err(de::Error::custom("too many values"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain YAML")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_none<E: de::Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::new(Value::Scalar(Scalar::Truth, value.to_string())))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node, E> {
        Ok(number(&value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
        Ok(number(&value))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Node, E> {
        Ok(number(&value))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Node, E> {
        Ok(number(&value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
        Ok(number(&value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Node, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::new(Value::Scalar(Scalar::Text, value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(self)? {
            nodes.push(node);
        }
        Ok(Node::new(Value::List(nodes)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(self)? {
            let key = match key.value {
                Value::Scalar(_, key) => key,
                Value::Null => "null".to_owned(),
                Value::List(_) | Value::Map(_) => {
                    return Err(de::Error::custom("a key must be a word"));
                }
            };
            entries.push((key, map.next_value_seed(self)?));
        }
        Ok(Node::new(Value::Map(entries)))
    }
}

fn number(value: &impl ToString) -> Node {
    Node::new(Value::Scalar(Scalar::Number, value.to_string()))
}

/// Walks to a node and fails there.
struct Locate<'a>(&'a [usize], Side);

impl<'de> DeserializeSeed<'de> for Locate<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Locate<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("to be here")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some((&nth, rest)) = self.0.split_first() else {
            return Err(de::Error::custom("here"));
        };
        for _ in 0..nth {
            list.next_element::<de::IgnoredAny>()?;
        }
        list.next_element_seed(Locate(rest, self.1)).map(|_| ())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((&nth, rest)) = self.0.split_first() else {
            return Err(de::Error::custom("here"));
        };
        for _ in 0..nth {
            map.next_entry::<de::IgnoredAny, de::IgnoredAny>()?;
        }
        if rest.is_empty() && self.1 == Side::Key {
            return map.next_key_seed(Locate(rest, self.1)).map(|_| ());
        }
        map.next_key::<de::IgnoredAny>()?;
        map.next_value_seed(Locate(rest, self.1))
    }
}
