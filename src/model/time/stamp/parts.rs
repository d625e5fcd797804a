//! The parts of a time that can stand in any order: date, clock, zone, weekday, offset.

use super::Parts;
use crate::model::time::clock::Clock;
use crate::model::time::date::{Date, WrittenDate};
use crate::model::time::partial::{self, Partial};
use crate::model::time::relative;
use crate::model::time::scan::{Cursor, Read, is_dash};
use crate::model::time::words;
use crate::model::time::zone::{Zone, iso_offset};

impl<'a> Parts<'a> {
    /// A date, a clock, a zone or an offset, past what joins it to the part before.
    pub(super) fn part(&mut self) -> bool {
        if self.zone() {
            return true;
        }
        let mut ahead = self.cursor;
        let first = self.stamp.is_empty();
        if !first {
            self.skip_joint(&mut ahead);
        }
        let rough = words::skip_leads(&mut ahead);
        let found = self
            .offset(ahead)
            .or_else(|| self.date(ahead))
            .or_else(|| self.clock(ahead));
        let Some(end) = found else {
            return !first && self.stamp.date.is_some() && self.weekday();
        };
        if first && !rough {
            self.start = ahead.at();
        }
        self.stamp.approximate |= rough;
        self.go(end)
    }

    /// Skips what stands between two parts: after a day also a colon, a dash or the `T` of ISO.
    fn skip_joint(&self, ahead: &mut Cursor<'a>) {
        if self.has_time() || self.stamp.date.is_none() {
            ahead.blanks();
            ahead.eat(',');
            return;
        }
        let mut iso = *ahead;
        let joint = iso.eat_if(|c| matches!(c, 'T' | 't' | '_'));
        if joint.is_some() && iso.peek().is_some_and(|c| c.is_ascii_digit()) {
            *ahead = iso;
            return;
        }
        ahead.blanks();
        ahead.eat_if(|c| matches!(c, ',' | ':' | '：' | '|' | '/' | ';' | ']'));
        ahead.blanks();
        ahead.eat_if(|c| is_dash(c) || c == '[');
    }

    /// Whether a time of day has been read, be it with unknown digits.
    fn has_time(&self) -> bool {
        self.stamp.clock.is_some() || self.stamp.digits_unknown
    }

    fn offset(&mut self, ahead: Cursor<'a>) -> Option<usize> {
        if !self.stamp.is_empty() {
            return None;
        }
        let read = relative::read(self.text, ahead.at())?;
        self.stamp.offset = Some(read.value);
        Some(read.end)
    }

    fn date(&mut self, ahead: Cursor<'a>) -> Option<usize> {
        if self.stamp.date.is_some() || self.stamp.offset.is_some() {
            return None;
        }
        if let Some((first, last)) = self.days_of_a_month(ahead) {
            self.stamp.date = Some(first);
            self.stamp.end_date = Some(last.value);
            return Some(last.end);
        }
        let read = Date::read(self.text, ahead.at()).or_else(|| self.short_date(ahead))?;
        self.stamp.date = Some(read.value);
        Some(read.end)
    }

    /// Days that share the month behind them: `7-13th Nov`.
    fn days_of_a_month(&self, ahead: Cursor<'a>) -> Option<(WrittenDate, Read<WrittenDate>)> {
        let mut cursor = ahead;
        let first = cursor.number(2)?.value;
        cursor.eat_if(is_dash)?;
        let last = Date::read(self.text, cursor.at())?;
        let date = last.value.date.with_earlier_day(first)?;
        Some((WrittenDate { date, order: None }, last))
    }

    /// A date without a year in numbers, where a clock or nothing follows it.
    fn short_date(&self, ahead: Cursor<'a>) -> Option<Read<WrittenDate>> {
        if !self.stamp.is_empty() {
            return None;
        }
        let read = Date::read_short(self.text, ahead.at())?;
        let mut next = Cursor::new(self.text, read.end)?;
        let alone = matches!(next.peek(), None | Some(']' | '\n'));
        next.eat(',');
        next.blanks();
        words::skip_leads(&mut next);
        (alone || Clock::read(self.text, next.at()).is_some()).then_some(read)
    }

    fn clock(&mut self, ahead: Cursor<'a>) -> Option<usize> {
        if self.has_time() || self.stamp.offset.is_some() {
            return None;
        }
        let at = ahead.at();
        if let Some(read) = self.clock_at(at) {
            self.stamp.clock = Some(read.value);
            return Some(read.end);
        }
        let partial = partial::read(self.text, at)
            .filter(|read| read.value == Partial::Some || self.stamp.date.is_some());
        if let Some(read) = partial {
            self.stamp.digits_unknown = true;
            return Some(read.end);
        }
        let zone = Zone::read(self.text, at)?;
        let mut next = Cursor::new(self.text, zone.end)?;
        next.eat(':');
        next.blanks();
        let clock = Clock::read(self.text, next.at())?;
        self.stamp.zone = Some(zone.value);
        self.stamp.clock = Some(clock.value);
        Some(clock.end)
    }

    /// A clock with its colon; else `1625` after a day or before a zone; else `14.43` where no word follows at once.
    pub(super) fn clock_at(&self, at: usize) -> Option<Read<Clock>> {
        if let Some(read) = Clock::read(self.text, at) {
            return Some(read);
        }
        if let Some(read) = Clock::read_compact(self.text, at) {
            let next = Cursor::new(self.text, read.end)?;
            let mut spaced = next;
            spaced.blanks();
            let zoned = Zone::read_suffix(next).or_else(|| Zone::read(self.text, spaced.at()));
            return (self.stamp.date.is_some() || zoned.is_some()).then_some(read);
        }
        let read = Clock::read_dotted(self.text, at)?;
        let mut next = Cursor::new(self.text, read.end)?;
        next.blanks();
        let zoned = Zone::read(self.text, next.at()).is_some();
        let word = next.peek().is_some_and(|c| c.is_alphanumeric() || c == '%');
        (zoned || !word).then_some(read)
    }

    /// The zone right after a clock, one blank away, or in brackets.
    fn zone(&mut self) -> bool {
        if !self.has_time() || self.stamp.zone.is_some() {
            return false;
        }
        let read = Zone::read_suffix(self.cursor)
            .or_else(|| self.iso_minus())
            .or_else(|| self.zone_apart());
        let Some(read) = read else {
            return false;
        };
        self.stamp.zone = Some(read.value);
        self.go(read.end)
    }

    fn zone_apart(&self) -> Option<Read<Zone<'a>>> {
        let mut ahead = self.cursor;
        ahead.eat(',');
        ahead.blanks();
        if ahead.eat_if(|c| c == '(' || c == '（').is_none() {
            return Zone::read(self.text, ahead.at()).or_else(|| Zone::read_suffix(ahead));
        }
        let read = Zone::read(self.text, ahead.at())?;
        let mut end = Cursor::new(self.text, read.end)?;
        end.eat_if(|c| c == ')' || c == '）')?;
        Some(Read {
            end: end.at(),
            ..read
        })
    }

    /// `-05:00` after a full ISO instant, where it cannot be the end of a range.
    fn iso_minus(&self) -> Option<Read<Zone<'a>>> {
        let instant = self.cursor.since(self.start);
        let mut ahead = self.cursor;
        let minus = instant.contains('T') && ahead.eat_if(is_dash).is_some();
        let offset = minus.then(|| iso_offset(&mut ahead, true)).flatten()?;
        ahead.ends_token().then(|| Read {
            value: Zone {
                name: ahead.since(self.cursor.at()),
                offset: Some(offset),
            },
            start: self.cursor.at(),
            end: ahead.at(),
        })
    }

    fn weekday(&mut self) -> bool {
        let mut ahead = self.cursor;
        if words::skip_weekday_aside(&mut ahead) {
            return self.go(ahead.at());
        }
        ahead.eat(',');
        let spaced = ahead.blanks();
        spaced && words::skip_weekday(&mut ahead) && self.go(ahead.at())
    }
}
