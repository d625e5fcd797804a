//! What may follow the parts of a time: the end of a range, the same moment elsewhere, doubts, and the way to the words.

use super::{Elsewhere, Nesting, Parts};
use crate::model::time::date::{Date, WrittenDate};
use crate::model::time::relative;
use crate::model::time::scan::{Cursor, Read, is_dash};
use crate::model::time::words;

impl<'a> Parts<'a> {
    /// The end of a range: another clock, or another day with or without one.
    pub(super) fn range(&mut self) -> bool {
        let ended = self.stamp.end_clock.is_some() || self.stamp.end_date.is_some();
        let mut ahead = self.cursor;
        if self.stamp.is_empty() || ended || !words::skip_to(&mut ahead) {
            return false;
        }
        if self.stamp.offset.is_some() {
            return relative::read(self.text, ahead.at()).is_some_and(|read| self.go(read.end));
        }
        let rough = words::skip_leads(&mut ahead);
        let date = Date::read(self.text, ahead.at()).or_else(|| self.shorter_end(ahead));
        if let Some(date) = date {
            let Some(behind) = Cursor::new(self.text, date.end) else {
                return false;
            };
            ahead = behind;
            ahead.eat_if(|c| matches!(c, ',' | 'T'));
            ahead.blanks();
            words::skip_leads(&mut ahead);
        }
        let timed = self.stamp.clock.is_some();
        let clock = timed.then(|| self.clock_at(ahead.at())).flatten();
        let Some(end) = clock.map(|read| read.end).or(date.map(|read| read.end)) else {
            return false;
        };
        self.stamp.approximate |= rough;
        self.stamp.end_date = date.map(|read| read.value);
        self.stamp.end_clock = clock.map(|read| read.value);
        if let (Some(start), Some(end)) = (self.stamp.clock, self.stamp.end_clock) {
            self.stamp.clock = Some(start.sharing_mark(end));
        }
        self.go(end)
    }

    /// The end of a range of days that leaves out what it shares with the start: `Apr 24-28`, `2026-07-11 - 07-24`.
    fn shorter_end(&self, ahead: Cursor<'a>) -> Option<Read<WrittenDate>> {
        if self.stamp.clock.is_some() || self.stamp.digits_unknown {
            return None;
        }
        if let Some(read) = Date::read_short(self.text, ahead.at()) {
            return Some(read);
        }
        let start = self.stamp.date?;
        let mut cursor = ahead;
        let day = cursor.number(2)?.value;
        let ends = cursor.ends_token() && !matches!(cursor.peek(), Some(':' | '.' | '/' | '%'));
        let date = start.date.with_later_day(day).filter(|_| ends)?;
        Some(Read {
            value: WrittenDate { date, order: None },
            start: ahead.at(),
            end: cursor.at(),
        })
    }

    /// The same moment elsewhere, or the day, in brackets.
    pub(super) fn aside(&mut self) -> bool {
        let mut ahead = self.cursor;
        ahead.blanks();
        let opened = ahead.eat_if(|c| matches!(c, '(' | '（' | '['));
        if opened.is_none() || !self.may_have_aside() {
            return false;
        }
        ahead.eat_if(|c| matches!(c, '=' | '/'));
        let Some(end) = self.nested(ahead) else {
            return false;
        };
        let closing = Cursor::new(self.text, end).and_then(|mut cursor| {
            cursor.blanks();
            cursor.eat_if(|c| matches!(c, ')' | '）' | ']'))?;
            Some(cursor.at())
        });
        match closing {
            Some(end) => self.go(end),
            None => false,
        }
    }

    /// The same moment elsewhere after a slash: `23:15 UTC / 16:15 PDT`.
    pub(super) fn elsewhere(&mut self) -> bool {
        let mut ahead = self.cursor;
        ahead.blanks();
        let joined = ahead.eat_if(|c| matches!(c, '/' | '=' | '|')).is_some();
        if !joined || self.stamp.clock.is_none() || !self.may_have_aside() {
            return false;
        }
        let clock_follows = {
            let mut next = ahead;
            next.blanks();
            words::skip_leads(&mut next);
            self.clock_at(next.at()).is_some()
        };
        clock_follows && self.nested(ahead).is_some_and(|end| self.go(end))
    }

    fn may_have_aside(&self) -> bool {
        self.nesting == Nesting::Outer && !self.stamp.is_empty() && self.stamp.other.is_none()
    }

    /// Reads a time inside this one; where it ends, if it adds something.
    fn nested(&mut self, at: Cursor<'a>) -> Option<usize> {
        let inner = Parts::new(self.text, at.at(), Nesting::Aside)?.read()?;
        let (stamp, end) = (inner.value, inner.end);
        match (stamp.clock, stamp.date) {
            (Some(clock), _) if self.stamp.clock.is_some() => {
                self.stamp.other = Some(Elsewhere {
                    date: stamp.date,
                    clock,
                    end_clock: stamp.end_clock,
                    zone: stamp.zone,
                });
            }
            (Some(clock), _) => {
                self.stamp.clock = Some(clock);
                self.stamp.zone = self.stamp.zone.or(stamp.zone);
                self.stamp.end_clock = self.stamp.end_clock.or(stamp.end_clock);
                self.stamp.date = self.stamp.date.or(stamp.date);
            }
            (None, Some(date)) if self.stamp.date.is_none() => self.stamp.date = Some(date),
            _ => return None,
        }
        self.stamp.approximate |= stamp.approximate;
        Some(end)
    }

    /// A doubt or an open end behind the time.
    pub(super) fn tail(&mut self) -> bool {
        let mut ahead = self.cursor;
        if self.stamp.is_empty() {
            return false;
        }
        if words::skip_onward(&mut ahead) {
            return self.go(ahead.at());
        }
        if words::skip_rough_tail(&mut ahead) {
            self.stamp.approximate = true;
            return self.go(ahead.at());
        }
        false
    }
}

/// Where the words begin: past closing brackets, then past dashes and colons.
pub(super) fn words_after(from: Cursor<'_>) -> usize {
    let mut cursor = from;
    for _ in 0..8 {
        let blank = cursor.blanks();
        let closing = |c: char| matches!(c, ']' | ')' | '}' | '）' | '】' | '*' | '`' | '_');
        let sign = |c: char| {
            is_dash(c)
                || matches!(
                    c,
                    ':' | '：' | '|' | '•' | '→' | '⇒' | '>' | ',' | '、' | ';'
                )
        };
        if cursor.eat_if(closing).is_some() {
            continue;
        }
        // A minus that a digit follows at once is a number's.
        let mut next = cursor;
        let minus = next.eat('-') && next.peek().is_some_and(|c| c.is_ascii_digit()) && blank;
        if minus || cursor.eat_if(sign).is_none() {
            break;
        }
    }
    cursor.at()
}
