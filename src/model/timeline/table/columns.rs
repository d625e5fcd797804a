//! What the columns of a table hold, told by their cells first and their heads second.

use super::Grid;
use crate::model::time::Zone;
use crate::model::timeline::zone;
use crate::span::Spanned;

/// Heads of columns that hold times.
#[rustfmt::skip]
const TIME_HEADS: &[&str] = &[
    "when", "at", "start", "started", "begin", "clock", "date", "day", "hour", "utc", "date/time", "zeit", "uhrzeit", "zeitpunkt",
    "datum", "heure", "date/heure", "hora", "fecha", "data", "horário", "時刻", "日時", "時間", "日付", "时间", "日期", "시간", "시각",
];

/// Heads of columns that hold the end of what a row tells.
const END_HEADS: &[&str] = &["end", "ended", "until", "to", "ende", "bis", "fin", "fim"];

/// Heads of columns that tell what happened.
#[rustfmt::skip]
const WORD_HEADS: &[&str] = &[
    "event", "events", "description", "what", "what happened", "action", "activity", "details", "detail", "message", "ereignis",
    "beschreibung", "événement", "description", "evento", "descripción", "descrição", "イベント", "事象", "内容", "出来事", "事件", "내용",
];

/// What a column of a timeline holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Days.
    Date,
    /// Times of day or offsets, with or without days.
    Clock,
    /// When a row's event was over.
    End,
    /// What happened.
    Words,
    /// Anything else.
    Other,
}

/// The columns of a table and the zones in their heads.
pub(super) struct Columns<'a> {
    pub(super) kinds: Vec<Column>,
    pub(super) zones: Vec<Option<Spanned<Zone<'a>>>>,
}

impl<'a> Columns<'a> {
    /// Reads the columns of a table.
    pub(super) fn of(grid: &Grid<'a>) -> Self {
        let indices = 0..grid.heads.len();
        let mut kinds: Vec<_> = indices.clone().map(|index| kind(grid, index)).collect();
        // The first date is the row's; a second one says something else.
        let dates: Vec<_> = indices
            .clone()
            .filter(|&index| kinds[index] == Column::Date)
            .collect();
        for index in dates.into_iter().skip(1) {
            kinds[index] = Column::Other;
        }
        let others = indices
            .clone()
            .filter(|&index| kinds[index] == Column::Other);
        let longest = others.max_by_key(|&index| (grid.length(index), std::cmp::Reverse(index)));
        if let Some(index) = longest.filter(|_| !kinds.contains(&Column::Words)) {
            kinds[index] = Column::Words;
        }
        let zones = indices.map(|index| head_zone(grid, index)).collect();
        Self { kinds, zones }
    }

    /// The first column of a kind.
    pub(super) fn find(&self, wanted: Column) -> Option<usize> {
        self.kinds.iter().position(|&kind| kind == wanted)
    }

    /// The columns with clocks: one in UTC first, then the others in order.
    pub(super) fn clocks(&self) -> impl Iterator<Item = usize> {
        let clocks = || (0..self.kinds.len()).filter(|&index| self.kinds[index] == Column::Clock);
        let utc = |index: &usize| {
            self.zones[*index]
                .as_ref()
                .is_some_and(|zone| zone.value.offset == Some(0))
        };
        clocks().find(utc).into_iter().chain(clocks())
    }
}

/// Whether the head of a column is one of `names`, with what stands in brackets behind it or without.
fn is_named(head: &str, names: &[&str]) -> bool {
    let head = head.trim().to_lowercase();
    let bare = head.split(['(', '（', '[']).next();
    names.contains(&bare.unwrap_or_default().trim()) || names.contains(&head.as_str())
}

/// Whether the head of a column says that it holds times.
pub(super) fn is_named_time(head: &str) -> bool {
    let lower = head.trim().to_lowercase();
    let bare = lower.split(['(', '（', '[']).next();
    let bare = bare.unwrap_or_default().trim();
    is_named(head, TIME_HEADS)
        || bare.starts_with("time")
        || bare.ends_with("time")
        || zone::in_title(head).is_some()
}

/// Whether the head of a column says that it holds days and no times of day.
pub(super) fn is_named_date(head: &str) -> bool {
    is_named(
        head,
        &["date", "day", "datum", "fecha", "data", "日付", "日期"],
    )
}

/// Whether the head of a column says that it holds who did or said something.
pub(super) fn is_named_who(head: &str) -> bool {
    #[rustfmt::skip]
    const HEADS: &[&str] = &[
        "who", "actor", "person", "by", "name", "author", "source", "reporter", "role", "wer", "qui", "quién",
    ];
    is_named(head, HEADS)
}

fn kind(grid: &Grid<'_>, index: usize) -> Column {
    let written = grid.text(grid.heads[index]);
    if is_named(written, WORD_HEADS) {
        return Column::Words;
    }
    let (mut filled, mut stamped, mut clocks) = (0, 0, 0);
    for (_, cells) in &grid.rows {
        let text = cells.get(index).map_or("", |&cell| grid.text(cell));
        filled += usize::from(!text.trim().is_empty());
        if let Some(read) = super::stamp(text) {
            let stamp = read.value;
            stamped += 1;
            clocks += usize::from(
                stamp.clock.is_some() || stamp.offset.is_some() || stamp.digits_unknown,
            );
        }
    }
    let holds = stamped > 0 && (is_named_time(written) || stamped * 2 > filled);
    match holds {
        true if is_named(written, END_HEADS) => Column::End,
        true if clocks > 0 => Column::Clock,
        true => Column::Date,
        false => Column::Other,
    }
}

fn head_zone<'a>(grid: &Grid<'a>, index: usize) -> Option<Spanned<Zone<'a>>> {
    let head = grid.heads[index];
    let read = zone::in_title(grid.text(head))?;
    let place = head.part(&(read.start..read.end));
    Some(Spanned::new(
        read.value,
        grid.reader.markdown.text.span(place),
    ))
}
