//! What a finding says that is about things that are not there.

use crate::span::Span;

/// How a finding names what is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// What stands before one name, with what parts them.
    pub one: &'static str,
    /// What stands before several names.
    pub several: &'static str,
    /// What stands behind their number where the names do not fit on a line.
    pub many: &'static str,
    /// What to do, with `{names}` for the names.
    pub help: String,
}

impl Naming {
    pub(super) fn message(&self, names: &[&str]) -> String {
        let before = if names.len() == 1 {
            self.one
        } else {
            self.several
        };
        let whole = format!("{before} {}", names.join(", "));
        if whole.chars().count() <= 80 {
            whole
        } else {
            format!("{} {}", names.len(), self.many)
        }
    }
}

/// Something that is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lack {
    /// Its name, by which it is known again.
    pub name: String,
    /// What may have been meant for it.
    pub instead: Option<Span>,
    /// What is said of that place.
    pub hint: Option<String>,
}

impl Lack {
    /// Something of which nothing is seen.
    #[must_use]
    pub fn of(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}
