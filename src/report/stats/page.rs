//! Statistics as blocks, which a file and a terminal show each in its own way.

use crate::archive::Record;
use std::fmt::Display;

/// A page of statistics.
pub(super) type Page<'a> = Vec<Block<'a>>;

pub(super) enum Block<'a> {
    Heading(u8, &'static str),
    Paragraph(String),
    List(Vec<Vec<Piece<'a>>>),
    Table(Table<'a>),
    Chart(Chart),
}

pub(super) struct Table<'a> {
    pub(super) head: Vec<(&'static str, Align)>,
    pub(super) rows: Vec<Vec<Piece<'a>>>,
    /// A number for each row, which a terminal shows as a bar.
    pub(super) bars: Vec<usize>,
    /// What of it a terminal shows.
    pub(super) shown: Shown,
}

/// Rows for people who look; a file has them all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    All,
    /// So many of the first.
    First(usize),
    /// So many of the last.
    Last(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Words in a row or an item.
pub(super) enum Piece<'a> {
    /// Our own.
    Ours(String),
    /// Those of a document.
    Theirs(String),
    /// The title of a document, which leads to it.
    Title(&'a Record),
}

/// Bars over labels.
pub(super) struct Chart {
    pub(super) title: &'static str,
    pub(super) axis: &'static str,
    pub(super) bars: Vec<(String, usize)>,
}

impl Piece<'_> {
    pub(super) fn ours(text: impl Display + Copy) -> Self {
        Self::Ours(text.to_string())
    }

    /// A count, with nothing for none.
    pub(super) fn some(count: usize) -> Self {
        Self::Ours(if count == 0 {
            String::new()
        } else {
            count.to_string()
        })
    }
}
