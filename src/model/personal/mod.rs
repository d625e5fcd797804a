//! Words that lead to a private person: addresses, telephone numbers, card and account numbers.
//!
//! The whole file is looked through, code and logs too, since that is where a customer's data lands. Front matter, the
//! fields of metadata and the owners of action items are the team's own and no part of it, and what is a secret is
//! nothing else.

mod account;
mod card;
mod email;
mod phone;
#[cfg(test)]
mod tests;

use super::Reader;
use super::action::Action;
use super::metadata::Metadata;
use super::secret::SecretKind;
use crate::span::{Span, Spanned, offset};
use std::ops::Range;

/// What leads to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonalKind {
    /// A person's e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The number of a payment card.
    Card,
    /// The number of a bank account.
    Iban,
}

impl PersonalKind {
    /// What it is called in messages, with its article.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Email => "a person's e-mail address",
            Self::Phone => "a telephone number",
            Self::Card => "a payment card's number",
            Self::Iban => "a bank account's number (IBAN)",
        }
    }
}

/// Words that lead to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// What they are.
    pub kind: PersonalKind,
    /// The words as written.
    pub words: String,
}

/// All personal data of a file, in order.
pub(super) fn read(
    reader: Reader<'_>,
    metadata: &Metadata,
    actions: &[Action],
    secrets: &[Spanned<SecretKind>],
) -> Vec<Spanned<Personal>> {
    let source = reader.source;
    let mut data = all(source);
    if data.is_empty() {
        return data;
    }
    let theirs = own(reader, metadata, actions);
    let is_own = |span: Span| {
        let line = line(source, span);
        secrets.iter().any(|secret| secret.span.overlaps(span))
            || theirs.iter().any(|own| own.overlaps(line))
    };
    data.retain(|data| !is_own(data.span));
    data
}

/// All personal data of a text, that of the team's own included, in order.
#[must_use]
pub fn all(source: &str) -> Vec<Spanned<Personal>> {
    let bytes = source.as_bytes();
    let mut found: Vec<(PersonalKind, Range<usize>)> = Vec::new();
    let emails = memchr::memchr_iter(b'@', bytes).filter_map(|at| email::at(bytes, at));
    found.extend(emails.map(|range| (PersonalKind::Email, range)));
    let mut at = 0;
    while let Some(digit) = digit(bytes, at) {
        let number = number(bytes, digit);
        at = number.as_ref().map_or(digit, |(_, range)| range.end);
        // What joins on to a number that was none belongs to it.
        at += bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        found.extend(number);
    }
    found.sort_by_key(|(_, range)| range.start);
    let spanned = |(kind, range): (PersonalKind, Range<usize>)| {
        let words = source.get(range.clone()).unwrap_or_default().to_owned();
        Spanned::new(Personal { kind, words }, Span::from_range(&range))
    };
    found.into_iter().map(spanned).collect()
}

/// The next digit from a place on that begins a number.
fn digit(bytes: &[u8], from: usize) -> Option<usize> {
    /// As many bytes as are looked at together.
    const CHUNK: usize = 32;
    let rest = bytes.get(from..)?;
    // Without a way out of the loop all bytes of a chunk are compared at once.
    let any = |chunk: &[u8]| {
        chunk
            .iter()
            .fold(false, |any, byte| any | byte.is_ascii_digit())
    };
    let chunk = rest.chunks(CHUNK).position(any)? * CHUNK;
    let at = rest[chunk..].iter().position(u8::is_ascii_digit)?;
    Some(from + chunk + at)
}

/// What the number is that begins at a digit.
fn number(bytes: &[u8], at: usize) -> Option<(PersonalKind, Range<usize>)> {
    // Most numbers are short: nothing personal has fewer than seven digits within a few characters.
    let near = bytes.get(at..bytes.len().min(at + 14))?;
    if near.iter().filter(|byte| byte.is_ascii_digit()).count() < 7 {
        return None;
    }
    let card = || card::at(bytes, at).map(|range| (PersonalKind::Card, range));
    let iban = || account::at(bytes, at).map(|range| (PersonalKind::Iban, range));
    let phone = || phone::at(bytes, at).map(|range| (PersonalKind::Phone, range));
    iban().or_else(card).or_else(phone)
}

/// The places where the team names itself.
fn own(reader: Reader<'_>, metadata: &Metadata, actions: &[Action]) -> Vec<Span> {
    let authors = metadata.authors.value().into_iter().flatten();
    let people = authors
        .chain(&metadata.participants)
        .chain(&metadata.reviewers);
    let people = people.map(|person| person.span);
    let owners = actions.iter().filter_map(|action| action.owner.span());
    let front = reader
        .markdown
        .front_matter
        .as_ref()
        .map(|front| front.span);
    people.chain(owners).chain(front).collect()
}

/// The line that a place stands on.
fn line(source: &str, span: Span) -> Span {
    let bytes = source.as_bytes();
    let (before, after) = (&bytes[..span.start as usize], &bytes[span.end as usize..]);
    let start = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |at| at + 1);
    let end = memchr::memchr2(b'\n', b'\r', after).map_or(bytes.len(), |at| span.end as usize + at);
    Span::new(offset(start), offset(end))
}

/// The bytes of the line around a place, in small letters, no more than a few hundred on each side.
fn around(bytes: &[u8], range: &Range<usize>) -> Vec<u8> {
    const REACH: usize = 200;
    let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let before = bytes[..range.start].iter().rev().take(REACH);
    let before = before.take_while(|byte| !is_break(byte)).count();
    let after = bytes[range.end..].iter().take(REACH);
    let after = after.take_while(|byte| !is_break(byte)).count();
    bytes[range.start - before..range.end + after].to_ascii_lowercase()
}

/// Whether one of some words stands in a line.
fn says(line: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| memchr::memmem::find(line, word.as_bytes()).is_some())
}

/// The digits of a text.
fn digits(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit());
    digits.map(|byte| byte - b'0').collect()
}
