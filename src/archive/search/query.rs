//! What is looked for: words, beginnings of words, phrases, and what the postmortem must be.

use super::token::{fold, stem, tokens};
use crate::model::{Dialect, Outline, Severity, Status};
use chrono::NaiveDate;
use std::fmt;

/// A query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    /// What a postmortem must not have.
    pub(super) excluded: Vec<Term>,
    filters: Vec<Filter>,
}

/// Words that stand one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Stems; the last one is a beginning if `is_prefix`.
    pub(super) words: Vec<String>,
    pub(super) is_prefix: bool,
}

/// What a postmortem must be.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Filter {
    Severity(Severity),
    Status(Status),
    Tag(String),
    Service(String),
    After(NaiveDate),
    Before(NaiveDate),
}

/// Why a query is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// There is nothing to look for.
    Empty,
    /// A filter cannot be turned round.
    Excluded(String),
    /// A filter has a value that it does not know; what it takes.
    Value(String, &'static str),
    /// More words than anybody looks for.
    TooLong,
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the query has no word to look for"),
            Self::Excluded(part) => write!(f, "`{part}`: `-` leaves out words, not filters"),
            Self::Value(filter, wanted) => write!(f, "`{filter}`: {wanted} was expected"),
            Self::TooLong => write!(f, "the query has more than {MOST} words"),
        }
    }
}

/// So many words and filters has a query at most.
const MOST: usize = 60;

impl Query {
    /// Reads a query: `pool*`, `-staging`, `"connection pool"`, `severity:SEV-1`, `status:draft`, `tag:x`, `service:x`,
    /// `after:2026-01-01`, `before:2026-02-01`; everything else is a word. A name before a colon that is no filter
    /// belongs to the words.
    ///
    /// # Errors
    /// When nothing is looked for, or a filter has a wrong value.
    pub fn parse(text: &str, dialect: &Dialect) -> Result<Self, QueryError> {
        let mut query = Self::default();
        for part in parts(text) {
            if query.terms.len() + query.excluded.len() + query.filters.len() >= MOST {
                return Err(QueryError::TooLong);
            }
            if let Some(word) = part.strip_prefix('-') {
                if Filter::parse(word, dialect)?.is_some() {
                    return Err(QueryError::Excluded(part));
                }
                query.excluded.extend(Term::parse(word));
                continue;
            }
            match Filter::parse(&part, dialect)? {
                Some(filter) => query.filters.push(filter),
                None => query.terms.extend(Term::parse(&part)),
            }
        }
        if query.terms.is_empty() && query.filters.is_empty() {
            return Err(QueryError::Empty);
        }
        Ok(query)
    }

    /// Whether a postmortem is what the filters ask for.
    pub(super) fn takes(&self, outline: &Outline) -> bool {
        let metadata = &outline.metadata;
        let same =
            |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        let severity = metadata.severity.value().and_then(|known| known.value);
        let status = metadata.status.value().and_then(|known| known.value);
        let status = status.unwrap_or(Status::Draft);
        // A postmortem has one severity and one status: of several that are asked for, any will do.
        let any = |is_kind: fn(&Filter) -> bool, own: Option<Filter>| {
            let mut wanted = self
                .filters
                .iter()
                .filter(|filter| is_kind(filter))
                .peekable();
            wanted.peek().is_none() || own.is_some_and(|own| wanted.any(|filter| *filter == own))
        };
        any(
            |filter| matches!(filter, Filter::Severity(_)),
            severity.map(Filter::Severity),
        ) && any(
            |filter| matches!(filter, Filter::Status(_)),
            Some(Filter::Status(status)),
        ) && self.filters.iter().all(|filter| match filter {
            Filter::Severity(_) | Filter::Status(_) => true,
            Filter::Tag(wanted) => metadata.tags.iter().any(|tag| same(&tag.value, wanted)),
            Filter::Service(wanted) => metadata
                .services
                .iter()
                .any(|service| same(&service.value, wanted)),
            Filter::After(day) => outline.date.is_some_and(|date| date >= *day),
            Filter::Before(day) => outline.date.is_some_and(|date| date < *day),
        })
    }
}

/// The parts between spaces; quotation marks hold a part together.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' | '“' | '”' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => parts.push(String::new()),
            c => parts.last_mut().unwrap_or(&mut String::new()).push(c),
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

impl Filter {
    fn parse(part: &str, dialect: &Dialect) -> Result<Option<Self>, QueryError> {
        let Some((name, value)) = part.split_once(':') else {
            return Ok(None);
        };
        let wrong = |wanted| QueryError::Value(part.to_owned(), wanted);
        let day = || {
            let day = value.parse().ok();
            day.ok_or_else(|| wrong("a day as YYYY-MM-DD"))
        };
        let named = || match value.trim() {
            "" => Err(wrong("a name")),
            name => Ok(name.to_owned()),
        };
        Ok(Some(match name.to_lowercase().as_str() {
            "severity" | "sev" => {
                let severity = Severity::of(value, dialect);
                Self::Severity(severity.ok_or_else(|| wrong("one of SEV-1 to SEV-4"))?)
            }
            "status" => {
                let status = Status::of(value, dialect);
                Self::Status(status.ok_or_else(|| wrong("draft, in-review or final"))?)
            }
            "tag" => Self::Tag(named()?),
            "service" => Self::Service(named()?),
            "after" | "since" => Self::After(day()?),
            "before" | "until" => Self::Before(day()?),
            _ => return Ok(None),
        }))
    }
}

impl Term {
    fn parse(part: &str) -> Option<Self> {
        let is_prefix = part.ends_with('*');
        let mut words: Vec<String> = tokens(part)
            .map(|token| {
                let mut folded = String::new();
                fold(token.word, &mut folded);
                folded
            })
            .collect();
        let last = words.len().checked_sub(1)?;
        for (nth, word) in words.iter_mut().enumerate() {
            // Of a beginning every letter counts.
            if !(is_prefix && nth == last) {
                *word = stem(word).to_owned();
            }
        }
        Some(Self { words, is_prefix })
    }

    /// Whether a folded word of a text is the one at a place of the term.
    pub(super) fn is(&self, nth: usize, folded: &str) -> bool {
        let Some(word) = self.words.get(nth) else {
            return false;
        };
        if self.is_prefix && nth + 1 == self.words.len() {
            folded.starts_with(word.as_str())
        } else {
            stem(folded) == word
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Result<Query, QueryError> {
        Query::parse(text, &Dialect::default())
    }

    #[test]
    fn a_query_has_words_phrases_and_filters() {
        let read =
            query("Pools \"dead letter\" cache-key conn* severity:sev1 after:2026-01-01 http://x")
                .expect("a query");
        let words: Vec<_> = read.terms.iter().map(|term| term.words.join(" ")).collect();
        assert_eq!(
            words,
            ["pool", "dead letter", "cache key", "conn", "http x"]
        );
        assert_eq!(read.terms.iter().filter(|term| term.is_prefix).count(), 1);
        assert_eq!(read.filters.len(), 2);
        assert_eq!(
            query("tag:\"data base\"").map(|query| query.filters),
            Ok(vec![Filter::Tag("data base".into())])
        );
    }

    #[test]
    fn what_is_no_query_is_told() {
        assert_eq!(query(" * -- "), Err(QueryError::Empty));
        assert_eq!(
            query("after:yesterday").map_err(|error| error.to_string()),
            Err("`after:yesterday`: a day as YYYY-MM-DD was expected".to_owned())
        );
        assert!(query("severity:huge").is_err());
        assert_eq!(query("-staging"), Err(QueryError::Empty));
        assert_eq!(
            query("pool -tag:x").map_err(|error| error.to_string()),
            Err("`-tag:x`: `-` leaves out words, not filters".to_owned())
        );
        assert_eq!(query(&"a ".repeat(100)), Err(QueryError::TooLong));
    }
}
