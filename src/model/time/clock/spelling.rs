//! What may follow the hour of a time of day.

use super::Clock;
use crate::model::time::scan::{Cursor, is_blank};
use crate::model::time::zone::Zone;

/// Which half of the day a mark names.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meridiem {
    Before,
    After,
}

pub(super) fn after_colon(cursor: &mut Cursor<'_>, hour: u8) -> Option<Clock> {
    cursor.eat_if(|c| c == ':' || c == '：')?;
    let minute = cursor.two_digits()?;
    let mut ahead = *cursor;
    let second = ahead
        .eat_if(|c| c == ':' || c == '：')
        .and_then(|_| ahead.two_digits());
    if second.is_some() {
        fraction(&mut ahead);
        *cursor = ahead;
    }
    let clock = Clock::new(hour, minute, second)?;
    if let Some(mark) = meridiem(cursor) {
        return Some(clock.marked(mark));
    }
    hour_word(cursor);
    Some(clock)
}

/// Minutes after a dot, where `pm` or `Uhr` behind them leaves no doubt that they are no decimals.
pub(super) fn after_dot(cursor: &mut Cursor<'_>, hour: u8) -> Option<Clock> {
    cursor.eat('.').then_some(())?;
    let clock = Clock::new(hour, cursor.two_digits()?, None)?;
    let minutes = *cursor;
    if let Some(mark) = meridiem(cursor) {
        let whole = cursor.since(minutes.at()).contains(['m', 'M']);
        return whole.then(|| clock.marked(mark));
    }
    hour_word(cursor);
    cursor.since(minutes.at()).ends_with("hr").then_some(clock)
}

pub(super) fn after_letter(cursor: &mut Cursor<'_>, hour: u8) -> Option<Clock> {
    cursor.eat_if(|c| c == 'h' || c == 'H')?;
    Clock::new(hour, cursor.two_digits()?, None)
}

pub(super) fn after_sign(cursor: &mut Cursor<'_>, hour: u8) -> Option<Clock> {
    cursor.eat_if(|c| matches!(c, '時' | '时' | '点' | '點' | '시'))?;
    // A stretch of hours, not one of them: 2時間, 2시간.
    if matches!(cursor.peek(), Some('間' | '间' | '간')) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.blanks();
    let minute = ahead
        .number(2)
        .filter(|_| ahead.eat_if(|c| c == '分' || c == '분').is_some());
    let Some(minute) = minute else {
        return Clock::new(hour, 0, None);
    };
    *cursor = ahead;
    Clock::new(hour, u8::try_from(minute.value).ok()?, None)
}

/// Skips a decimal fraction of a second.
fn fraction(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if ahead.eat_if(|c| c == '.' || c == ',').is_some() && ahead.number(9).is_some() {
        *cursor = ahead;
    }
}

/// Reads `am`, `PM`, `p.m.` after at most one blank, or `a` and `p` at once.
pub(super) fn meridiem(cursor: &mut Cursor<'_>) -> Option<Meridiem> {
    let mut ahead = *cursor;
    let apart = ahead.eat_if(is_blank).is_some();
    let mark = match ahead.eat_if(|c| matches!(c, 'a' | 'A' | 'p' | 'P'))? {
        'a' | 'A' => Meridiem::Before,
        _ => Meridiem::After,
    };
    let short = ahead;
    let dotted = ahead.eat('.');
    if ahead.eat_if(|c| c == 'm' || c == 'M').is_some() {
        if dotted {
            ahead.eat('.');
        }
    } else if apart {
        return None;
    } else {
        ahead = short;
    }
    if !ahead.ends_token() {
        return None;
    }
    *cursor = ahead;
    Some(mark)
}

/// Skips the word that some languages put after a time of day: `Uhr`, `hrs`, `h`.
fn hour_word(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    ahead.blanks();
    if matches!(ahead.word(), Some("Uhr" | "uhr" | "hrs" | "h" | "H")) {
        *cursor = ahead;
    }
}

/// Whether a time of day may end here: before no letter but those of a zone, and not amid a longer number.
pub(super) fn ends_well(cursor: Cursor<'_>) -> bool {
    let mut ahead = cursor;
    if ahead
        .eat_if(|c| matches!(c, ':' | '：' | '.' | ','))
        .is_some()
        && ahead.peek().is_some_and(|c| c.is_ascii_digit())
    {
        return false;
    }
    cursor.ends_token() || Zone::read_suffix(cursor).is_some()
}
