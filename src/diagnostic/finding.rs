//! What a rule says: a finding with its places and its fix.

use super::Applicability;
use crate::span::Span;

/// A finding of one rule in one document, before it has a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The words concerned, no more.
    pub span: Span,
    /// What was found and what it implies: lower case, no final stop, at most 80 columns.
    pub message: String,
    /// What to do: starts with a verb; may be a question or a sentence frame.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// How it could be mended.
    pub fix: Option<Fix>,
    /// What it says of one row, and of several behind their number, where it counts them.
    pub counting: Option<(&'static str, &'static str)>,
}

impl Diagnostic {
    /// A finding at a place, with nothing but its message.
    #[must_use]
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            help: None,
            labels: Vec::new(),
            fix: None,
            counting: None,
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
            row: None,
        });
        self
    }

    /// Points at one row of a finding about several, which has a fingerprint of its own; the finding stands where its
    /// first row stands.
    #[must_use]
    pub fn row(self, span: Span, message: impl Into<String>) -> Self {
        let place = span;
        self.row_at(
            Row {
                place,
                headline: None,
            },
            span,
            message,
        )
    }

    /// Points at one row, telling where the finding stands and what it says if this row is its first.
    #[must_use]
    pub fn row_at(mut self, row: Row, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
            row: Some(row),
        });
        self
    }

    /// Counts its rows: what it says of one, and what of several behind their number.
    #[must_use]
    pub fn counting(mut self, one: &'static str, several: &'static str) -> Self {
        self.counting = Some((one, several));
        self.recount();
        self
    }

    /// Whether it is about several rows, or one that could be of several.
    #[must_use]
    pub fn is_grouped(&self) -> bool {
        self.labels.iter().any(|label| label.row.is_some())
    }

    /// The finding without some of its rows, by their place among the labels; nothing where no row is left.
    #[must_use]
    pub fn without(mut self, dropped: &[usize]) -> Option<Self> {
        let mut gone = Vec::new();
        let mut index = 0;
        self.labels.retain(|label| {
            let goes = dropped.contains(&index);
            index += 1;
            if goes {
                gone.extend(label.row.as_ref().map(|row| row.place));
                gone.push(label.span);
            }
            !goes
        });
        let first = self.labels.iter().find_map(|label| label.row.as_ref())?;
        self.span = first.place;
        self.message = first.headline.clone().unwrap_or(self.message);
        self.recount();
        if let Some(fix) = &mut self.fix {
            let of_gone = |edit: &Edit| gone.iter().any(|place| place.contains(edit.span));
            fix.edits.retain(|edit| !of_gone(edit));
        }
        self.fix = self.fix.filter(|fix| !fix.edits.is_empty());
        Some(self)
    }

    fn recount(&mut self) {
        let rows = self.labels.iter().filter(|label| label.row.is_some());
        match (self.counting, rows.count()) {
            (Some((one, _)), 1) => one.clone_into(&mut self.message),
            (Some((_, several)), count) => self.message = format!("{count} {several}"),
            (None, _) => {}
        }
    }

    /// Offers a fix.
    #[must_use]
    pub fn fix(self, fix: Fix) -> Self {
        self.fixed_by(Some(fix))
    }

    /// Offers a fix if there is one.
    #[must_use]
    pub fn fixed_by(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// Its fix, if that may be applied by whoever lets fixes be applied up to this kind; display ones never are.
    #[must_use]
    pub fn fix_within(&self, most: Applicability) -> Option<&Fix> {
        self.fix
            .as_ref()
            .filter(|fix| fix.applicability != Applicability::Display && fix.applicability <= most)
    }
}

/// A second place of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// Why it is pointed at; may be empty.
    pub message: String,
    /// What it is as one of the rows that a grouped finding is about.
    pub row: Option<Row>,
}

/// A row of a grouped finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where the finding stands if this row is its first.
    pub place: Span,
    /// What the finding says then, where it speaks of this row.
    pub headline: Option<String>,
}

/// Edits that mend a finding together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative.
    pub title: String,
    /// Whether and by whom it may be applied.
    pub applicability: Applicability,
    /// In order, without overlap.
    pub edits: Vec<Edit>,
}

/// One replacement of bytes by text; an empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub text: String,
}
