//! What a rule says: a finding with its places and its fix.

use super::{Applicability, Lack, Naming};
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
    /// How its message follows from the rows that are left, where it does.
    pub wording: Option<Wording>,
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
            wording: None,
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
                lacks: None,
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

    /// A finding about what is absent at a place: each thing is a row by its name, and the message tells them.
    #[must_use]
    pub fn lacking(place: Span, names: Vec<Lack>, naming: Naming) -> Self {
        let row = |lack: Lack| Label {
            span: lack.instead.unwrap_or(place),
            message: lack.hint.unwrap_or_else(|| lack.name.clone()),
            row: Some(Row {
                place,
                headline: None,
                lacks: Some(lack.name),
            }),
        };
        let mut finding = Self::new(place, "");
        finding.labels = names.into_iter().map(row).collect();
        finding.wording = Some(Wording::Names(naming));
        finding.reword();
        finding
    }

    /// Counts its rows: what it says of one, and what of several behind their number.
    #[must_use]
    pub fn counting(mut self, one: &'static str, several: &'static str) -> Self {
        self.wording = Some(Wording::Count(one, several));
        self.reword();
        self
    }

    /// The labels that lead to another place; what is absent has none.
    pub fn pointers(&self) -> impl Iterator<Item = &Label> {
        let elsewhere = |label: &&Label| {
            let absent = label.row.as_ref().is_some_and(|row| row.lacks.is_some());
            !absent || label.span != self.span
        };
        self.labels.iter().filter(elsewhere)
    }

    /// Whether its rows are things that are absent.
    #[must_use]
    pub fn is_about_absence(&self) -> bool {
        matches!(self.wording, Some(Wording::Names(_)))
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
        let rows = self.labels.len();
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
        self.reword();
        let adds = self.is_about_absence();
        if let Some(fix) = &mut self.fix {
            let mut index = 0;
            // What adds something absent has one edit for each, all at one place.
            let by_row = adds && fix.edits.len() == rows;
            fix.edits.retain(|edit| {
                let of_gone = if by_row {
                    dropped.contains(&index)
                } else {
                    gone.iter().any(|place| place.contains(edit.span))
                };
                index += 1;
                !of_gone
            });
        }
        self.fix = self.fix.filter(|fix| !fix.edits.is_empty());
        Some(self)
    }

    /// How many rows it is about beside its first, where its message does not tell of all of them.
    #[must_use]
    pub fn further_rows(&self) -> usize {
        let rows = self.labels.iter().filter(|label| label.row.is_some());
        match self.wording {
            Some(_) => 0,
            None => rows.count().saturating_sub(1),
        }
    }

    fn reword(&mut self) {
        let rows = self.labels.iter().filter_map(|label| label.row.as_ref());
        match &self.wording {
            Some(Wording::Count(one, several)) => {
                self.message = match rows.count() {
                    1 => (*one).to_owned(),
                    count => format!("{count} {several}"),
                };
            }
            Some(Wording::Names(naming)) => {
                let names: Vec<&str> = rows.filter_map(|row| row.lacks.as_deref()).collect();
                self.message = naming.message(&names);
                self.help = Some(naming.help.replace("{names}", &names.join(", ")));
            }
            None => {}
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
    /// The name of what is absent, where the row is no words of the document: it is known by this name.
    pub lacks: Option<String>,
}

/// How the message of a grouped finding follows from its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    /// What it says of one row, and of several behind their number.
    Count(&'static str, &'static str),
    /// It names what is absent.
    Names(Naming),
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
