//! Which half of the day the clocks of a timeline that counts to twelve are in.

use super::days::Item;
use crate::model::time::Clock;

/// Puts the clocks of a timeline that counts to twelve into the right half of the day.
///
/// It does so only if no clock is out of reach of that reading, and if marks or steps back through noon show it.
pub(super) fn read_twelve_hours(items: &mut [Item<'_>]) {
    let clocks = || items.iter().filter_map(|item| item.row.stamp.clock);
    if clocks().any(|clock| !clock.is_marked() && !clock.may_be_twelve_hour()) {
        return;
    }
    if clocks().all(Clock::is_marked) {
        return;
    }
    let mut shifted = Vec::with_capacity(items.len());
    let mut before: Option<(usize, Clock)> = None;
    let mut shown = false;
    for (index, item) in items.iter().enumerate() {
        let Some(clock) = item.row.stamp.clock else {
            continue;
        };
        let fresh = item.written_date().is_some()
            || before.is_none_or(|(last, _)| items[last].part != item.part);
        let mut read = clock;
        if let (false, Some((_, last))) = (fresh, before)
            && !clock.is_marked()
        {
            let Some(turned) = turn(last, clock) else {
                return;
            };
            shown |= turned != clock;
            read = turned;
        }
        before = Some((index, read));
        shifted.push((index, read));
    }
    if shown {
        for (index, clock) in shifted {
            items[index].row.stamp.clock = Some(clock);
        }
    }
}

/// A clock read so that it follows another within four hours, as far as turning it by half a day allows.
///
/// None where it steps back in a way that no half of the day explains.
fn turn(last: Clock, clock: Clock) -> Option<Clock> {
    let gap = clock.seconds() - last.seconds();
    if gap >= 0 || -gap < 3600 {
        return Some(clock);
    }
    let turned = clock.other_half();
    let gap = turned.seconds() - last.seconds();
    (0..=4 * 3600).contains(&gap).then_some(turned)
}
