//! YAML as nodes that can be found again in the text.
//!
//! The YAML crate knows where something is wrong, but not where a value stands. So a node is found by reading the text
//! once more and failing on purpose when it comes by.

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The YAML crate's time grows with the square of the nesting, so that there may be this many brackets in the whole text…
const MAX_BRACKETS: usize = 1_000;
/// … and this many list or key marks on one line.
const MAX_MARKS: usize = 32;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Null,
    /// A text, number or truth value, as text.
    Scalar(String),
    List(Vec<Node>),
    /// Keys and values in their order, a repeated key included.
    Map(Vec<(String, Node)>),
}

/// A step from a node to one in it, by its place among its siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The key of an entry.
    Key(usize),
    /// The value of an entry or the element of a list.
    Value(usize),
}

/// A line and a column, both counted from 1.
pub(super) type Place = (usize, usize);

/// Reads a text.
pub(super) fn parse(text: &str) -> Result<Node, (Place, String)> {
    if let Some(line) = too_deep(text) {
        return Err(((line, 1), "too many nested brackets or lists".to_owned()));
    }
    if text.trim().is_empty() {
        return Ok(Node::Null);
    }
    serde_yaml::from_str(text).map_err(|error| {
        let place = error
            .location()
            .map_or((1, 1), |place| (place.line(), place.column()));
        let message = error.to_string();
        let end = message.find(" at line ").unwrap_or(message.len());
        (place, format!("not YAML: {}", &message[..end]))
    })
}

/// Where a node stands in the text that it was read from.
pub(super) fn locate(text: &str, path: &[Step]) -> Place {
    let found = Locate(path).deserialize(serde_yaml::Deserializer::from_str(text));
    let place = found.err().and_then(|error| error.location());
    place.map_or((1, 1), |place| (place.line(), place.column()))
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

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain YAML")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<Node>()? {
            let key = match key {
                Node::Scalar(key) => key,
                Node::Null => "null".to_owned(),
                Node::List(_) | Node::Map(_) => {
                    return Err(de::Error::custom("a key must be a word"));
                }
            };
            entries.push((key, map.next_value()?));
        }
        Ok(Node::Map(entries))
    }
}

/// Walks to a node and fails there.
struct Locate<'a>(&'a [Step]);

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
        let Some((&Step::Value(nth), rest)) = self.0.split_first() else {
            return Err(de::Error::custom("here"));
        };
        for _ in 0..nth {
            list.next_element::<de::IgnoredAny>()?;
        }
        list.next_element_seed(Locate(rest)).map(|_| ())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.0.split_first() else {
            return Err(de::Error::custom("here"));
        };
        let (Step::Key(nth) | Step::Value(nth)) = *step;
        for _ in 0..nth {
            map.next_entry::<de::IgnoredAny, de::IgnoredAny>()?;
        }
        match step {
            Step::Key(_) => map.next_key_seed(Locate(&[])).map(|_| ()),
            Step::Value(_) => {
                map.next_key::<de::IgnoredAny>()?;
                map.next_value_seed(Locate(rest))
            }
        }
    }
}
