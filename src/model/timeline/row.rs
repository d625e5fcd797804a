//! What a timeline is made of before its days are known: rows, groups over rows, and breaks.

use crate::markdown::{BlockId, TextRange, one_line};
use crate::model::time::{Clock, Date, Read, Stamp, Zone};
use crate::model::{Reader, placeholder::is_row_tag};
use crate::span::{Span, Spanned};

/// A line of a timeline in document order.
pub(super) struct Line<'a> {
    /// What it is.
    pub(super) kind: LineKind<'a>,
    /// How deep it stands: headings 1 to 6, paragraphs and rows of tables below them, list items by nesting.
    pub(super) level: usize,
}

/// What a line of a timeline is.
pub(super) enum LineKind<'a> {
    /// An entry.
    Row(Row<'a>),
    /// A date or a range over rows; an entry only where there are none.
    Group(Row<'a>),
    /// A day, and perhaps a zone, for what stands below; never an entry.
    Mark(Row<'a>),
    /// The start of a new part: another table, another heading.
    Break,
}

/// The level of lone date lines.
pub(super) const LINE_LEVEL: usize = 7;
/// The level of rows; nested list items stand below.
pub(super) const ROW_LEVEL: usize = 8;

/// A time and what happened then.
pub(super) struct Row<'a> {
    /// The time.
    pub(super) stamp: Stamp<'a>,
    /// The place of the zone that the row itself has.
    pub(super) zone: Option<Spanned<Zone<'a>>>,
    /// The time as written.
    pub(super) raw: Spanned<String>,
    /// What happened.
    pub(super) text: Spanned<String>,
    /// The milestone tag.
    pub(super) tag: Option<Spanned<String>>,
    /// The date in it that the calendar does not have.
    pub(super) invalid: Option<Spanned<String>>,
    /// All of it.
    pub(super) span: Span,
}

impl<'a> Row<'a> {
    /// A row from a stretch of prose that begins with a time.
    pub(super) fn read(reader: Reader<'a>, range: TextRange, span: Span) -> Option<Self> {
        let text = reader.markdown.text.get(range);
        let read = Stamp::read(text, lead_in(text))?;
        let words = range.part(&(read.value.next..text.len()));
        Some(Self::new(reader, range, read, words, span))
    }

    /// A row whose time stands in one range and whose words in another.
    pub(super) fn new(
        reader: Reader<'a>,
        time: TextRange,
        read: Read<Stamp<'a>>,
        words: TextRange,
        span: Span,
    ) -> Self {
        let all = &reader.markdown.text;
        let raw = time.part(&(read.start..read.end));
        let invalid = read
            .value
            .date
            .filter(|written| written.date == Date::Invalid);
        let invalid = invalid.and_then(|_| impossible(reader, raw));
        let raw = Spanned::new(one_line(all.get(raw)), all.span(raw));
        let zone = read.value.zone.map(|zone| Spanned::new(zone, raw.span));
        let (words, tag) = split_tag(reader, trimmed(reader, words));
        Self {
            stamp: read.value,
            zone,
            raw,
            text: Spanned::new(one_line(all.get(words)), all.span(words)),
            tag,
            invalid,
            span,
        }
    }

    /// A row that begins with a time such as `14.30`, where rows do: no amount, no version.
    pub(super) fn dotted(reader: Reader<'a>, range: TextRange, span: Span) -> Option<Self> {
        #[rustfmt::skip]
        const UNITS: &[&str] = &[
            "percent", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "ms", "s", "sec", "secs", "seconds", "m", "min",
            "mins", "minutes", "h", "hrs", "hours", "days", "k", "million", "billion", "m/s", "rps", "qps", "x", "times",
            "usd", "eur", "gbp", "of", "per",
        ];
        let text = reader.markdown.text.get(range);
        let clock = Clock::read_dotted(text, lead_in(text))?;
        let rest = text.get(clock.end..)?;
        let words = rest.trim_start_matches([' ', ':', '-', '–', '—', ',']);
        let next = words.split_whitespace().next().unwrap_or_default();
        let amount = UNITS.iter().any(|unit| next.eq_ignore_ascii_case(unit))
            || words.starts_with(|c: char| !c.is_alphabetic());
        let apart = rest.starts_with([' ', ':', ',']);
        if amount || !apart {
            return None;
        }
        let stamp = Stamp {
            clock: Some(clock.value),
            ..Stamp::default()
        };
        let words = range.part(&(text.len() - words.len()..text.len()));
        Some(Self::new(reader, range, clock.map(|_| stamp), words, span))
    }

    /// A row whose time stands in a cell and says nothing that a reader could place: `9:5`, "later".
    pub(super) fn vague(
        reader: Reader<'a>,
        time: TextRange,
        words: TextRange,
        span: Span,
    ) -> Option<Self> {
        #[rustfmt::skip]
        const VAGUE: &[&str] = &[
            "later", "much later", "a bit later", "some time later", "afterwards", "then", "soon after", "shortly after",
        ];
        let time = trimmed(reader, time);
        let text = reader.markdown.text.get(time);
        let shaped = time_shaped(text) == Some(text.len());
        let vague = VAGUE.iter().any(|word| text.eq_ignore_ascii_case(word));
        let words_say = reader
            .markdown
            .text
            .get(words)
            .contains(char::is_alphanumeric);
        if !(shaped || vague) || !words_say {
            return None;
        }
        let read = Read {
            value: Stamp::default(),
            start: 0,
            end: text.len(),
        };
        Some(Self::new(reader, time, read, words, span))
    }

    /// A row that begins with the shape of a time that is none: `25:61`, `11/03/202`.
    pub(super) fn unreadable(reader: Reader<'a>, range: TextRange, span: Span) -> Option<Self> {
        let text = reader.markdown.text.get(range);
        let start = lead_in(text);
        let start =
            start + text[start..].len() - text[start..].trim_start_matches(['[', '(']).len();
        let end = start + time_shaped(&text[start..])?;
        let read = Read {
            value: Stamp::default(),
            start,
            end,
        };
        let rest = text[end..].trim_start_matches(|c: char| !c.is_alphanumeric());
        let words = range.part(&(text.len() - rest.len()..text.len()));
        Some(Self::new(reader, range, read, words, span))
    }

    /// Whether its time says nothing.
    pub(super) fn is_unreadable(&self) -> bool {
        self.stamp == Stamp::default()
    }

    /// Whether words follow the time.
    pub(super) fn has_words(&self) -> bool {
        self.text.value.chars().any(char::is_alphanumeric)
    }

    /// Whether it tells a time of day or an offset, not only a day.
    pub(super) fn is_timed(&self) -> bool {
        self.stamp.clock.is_some() || self.stamp.digits_unknown || self.stamp.offset.is_some()
    }
}

/// How many bytes of bullets, emoji and other signs stand before what may be a time.
pub(super) fn lead_in(text: &str) -> usize {
    let start = shortcode(text);
    let words = text[start..].char_indices().find(|&(index, c)| {
        let bullet =
            matches!(c, '-' | '*' | '>' | '+') && text[start + index + 1..].starts_with(' ');
        let sign = c > '\u{a0}' && !c.is_alphanumeric() && !matches!(c, '≈' | '∼' | '【' | '（');
        !(c.is_whitespace() || bullet || sign)
    });
    words.map_or(text.len(), |(index, _)| start + index)
}

/// How many bytes an emoji written as `:warning:` takes at the start.
fn shortcode(text: &str) -> usize {
    let name = text.strip_prefix(':').and_then(|rest| rest.split_once(':'));
    let plain =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    name.filter(|(name, _)| name.len() < 32 && plain(name))
        .map_or(0, |(name, _)| name.len() + 2)
}

/// The length of a run of digits and signs at the start that can only be meant as a time.
fn time_shaped(text: &str) -> Option<usize> {
    let sign = |c: char| matches!(c, ':' | '-' | '/');
    let length = text
        .find(|c: char| !(c.is_ascii_digit() || sign(c)))
        .unwrap_or(text.len());
    let token = text[..length].trim_end_matches(sign);
    let count = |sign: char| token.matches(sign).count();
    let shaped = count(':') > 0 || count('-') == 2 || count('/') == 2;
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let ends = !text[length..].starts_with(|c: char| c.is_alphanumeric() || c == '.');
    let begins = token.starts_with(|c: char| c.is_ascii_digit());
    // `1:1` is a talk, and `3:1` a ratio.
    let ratio = digits == 2 && (token.starts_with('1') || token.ends_with('1') || count(':') != 1);
    (shaped && begins && ends && !ratio && (2..=12).contains(&digits)).then_some(token.len())
}

/// The date in a time as written that the calendar does not have.
fn impossible(reader: Reader<'_>, raw: TextRange) -> Option<Spanned<String>> {
    let text = reader.markdown.text.get(raw);
    let date = Date::all(text).find(|read| read.value.date == Date::Invalid)?;
    let place = raw.part(&(date.start..date.end));
    Some(Spanned::new(
        text[date.start..date.end].to_owned(),
        reader.markdown.text.span(place),
    ))
}

/// A range without the white space around it.
fn trimmed(reader: Reader<'_>, range: TextRange) -> TextRange {
    let text = reader.markdown.text.get(range);
    let start = text.len() - text.trim_start().len();
    range.part(&(start..start + text.trim().len()))
}

/// Takes a tag such as `[detect]` off the front or the end of a row's words.
fn split_tag(reader: Reader<'_>, words: TextRange) -> (TextRange, Option<Spanned<String>>) {
    let all = &reader.markdown.text;
    let text = all.get(words);
    let tag = |inner: &str, at: usize| {
        is_row_tag(inner).then(|| {
            let place = words.part(&(at..at + inner.len()));
            Spanned::new(inner.to_lowercase(), all.span(place))
        })
    };
    if let Some((inner, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']'))
        && let Some(tag) = tag(inner, 1)
    {
        let rest_at = text.len() - rest.len();
        return (
            trimmed(reader, words.part(&(rest_at..text.len()))),
            Some(tag),
        );
    }
    if let Some((rest, inner)) = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
        && let Some(tag) = tag(inner, rest.len() + 1)
    {
        return (trimmed(reader, words.part(&(0..rest.len()))), Some(tag));
    }
    (words, None)
}

/// The prose of a block as a range of the whole.
pub(super) fn prose(reader: Reader<'_>, block: BlockId) -> TextRange {
    reader.markdown.blocks[block].text
}
