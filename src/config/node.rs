//! Values of a configuration, each with the way back to the text that it was read from.

use crate::diagnostic::Level;
use std::collections::HashSet;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) origin: Origin,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Null,
    /// A text, number or truth value, as text.
    Scalar(Scalar, String),
    List(Vec<Node>),
    /// Keys and values in their order.
    Map(Vec<(String, Node)>),
}

/// What YAML takes a scalar for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scalar {
    Text,
    Number,
    Truth,
}

/// Where a value stands: the file, and the places of it and of what holds it among their siblings, outermost first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Origin {
    /// The place of the file among those that were read.
    pub(super) file: usize,
    pub(super) path: Vec<usize>,
}

/// The file of what absent keys mean.
pub(super) const DEFAULTS: usize = usize::MAX;

impl Node {
    pub(super) fn new(value: Value) -> Self {
        Self {
            value,
            origin: Origin::default(),
        }
    }

    /// Tells each value where it stands in a file, and takes out the keys that stand twice: their values are returned.
    pub(super) fn settle(&mut self, file: usize) -> Vec<(String, Origin)> {
        let mut twice = Vec::new();
        self.settle_at(
            Origin {
                file,
                path: Vec::new(),
            },
            &mut twice,
        );
        twice
    }

    fn settle_at(&mut self, origin: Origin, twice: &mut Vec<(String, Origin)>) {
        let at = |nth| {
            let mut inner = origin.clone();
            inner.path.push(nth);
            inner
        };
        match &mut self.value {
            Value::Null | Value::Scalar(..) => {}
            Value::List(nodes) => {
                for (nth, node) in nodes.iter_mut().enumerate() {
                    node.settle_at(at(nth), twice);
                }
            }
            Value::Map(entries) => {
                for (nth, (_, node)) in entries.iter_mut().enumerate() {
                    node.settle_at(at(nth), twice);
                }
                let mut seen = HashSet::new();
                entries.retain(|(key, node)| {
                    let is_first = seen.insert(key.clone());
                    if !is_first {
                        twice.push((key.clone(), node.origin.clone()));
                    }
                    is_first
                });
            }
        }
        self.origin = origin;
    }

    /// Lays a configuration over the one that it extends: maps deep, all else replaces; nothing leaves what is there.
    pub(super) fn over(self, base: Self) -> Self {
        match (self.value, base.value) {
            (Value::Null, value) => Self { value, ..base },
            (Value::Map(own), Value::Map(mut entries)) => {
                for (key, node) in own {
                    let known = entries.iter().position(|(known, _)| *known == key);
                    // What is written later stands later; what absent keys mean is no writing.
                    match known {
                        Some(nth) if entries[nth].1.origin.file == DEFAULTS => {
                            let (_, base) = &mut entries[nth];
                            *base = node.over(base.clone());
                        }
                        Some(nth) => {
                            let merged = node.over(entries.remove(nth).1);
                            entries.push((key, merged));
                        }
                        None => entries.push((key, node)),
                    }
                }
                Self {
                    value: Value::Map(entries),
                    origin: self.origin,
                }
            }
            (value, _) => Self {
                value,
                origin: self.origin,
            },
        }
    }

    /// The text of a scalar.
    pub(super) fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(_, text) => Some(text),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// A level; tools of the first YAML write `off` as the truth value that it was to them.
    pub(super) fn level(&self) -> Option<Level> {
        match self.truth() {
            Some(false) => Some(Level::Off),
            _ => self.scalar().and_then(Level::parse),
        }
    }

    /// The letters of a scalar that YAML takes for this.
    fn written(&self, as_what: Scalar) -> Option<&str> {
        match &self.value {
            Value::Scalar(scalar, text) if *scalar == as_what => Some(text),
            _ => None,
        }
    }

    /// A text, which no number and no truth value is unless it stands in quotes.
    pub(super) fn text(&self) -> Option<&str> {
        self.written(Scalar::Text)
    }

    /// The letters of a number.
    pub(super) fn number(&self) -> Option<&str> {
        self.written(Scalar::Number)
    }

    /// A truth value.
    pub(super) fn truth(&self) -> Option<bool> {
        self.written(Scalar::Truth).map(|text| text == "true")
    }

    /// The value of a key of a map.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Value::Map(entries) = &self.value else {
            return None;
        };
        let entry = entries.iter().find(|(known, _)| known == key);
        entry.map(|(_, node)| node)
    }
}
