//! Reads clocks, dates, zones and durations out of text, in the spellings that people use.
//!
//! Every reader takes a text and a byte in it, never fails on any text, and looks a bounded way ahead. What it cannot
//! decide by itself (the order of `06/04`, the year of `Feb 15`, the half of the day of `2:14`, where CST lies) it
//! leaves open for the document to decide.

mod clock;
mod date;
mod duration;
mod month;
mod partial;
mod relative;
mod scan;
mod stamp;
mod starts;
mod words;
mod zone;

#[cfg(test)]
mod tests;

pub use clock::Clock;
pub use date::{Date, DateOrder, WrittenDate};
pub use duration::{Duration, Unit};
pub use scan::Read;
pub use stamp::{Elsewhere, Stamp};
pub(crate) use starts::has_digit;
pub use zone::Zone;
