//! Keys of tickets.

use super::{Form, Kind, Place};
use std::collections::BTreeSet;
use std::ops::Range;

/// What the numbers of a service desk begin with.
const DESKS: [&str; 9] = [
    "INC", "CHG", "PRB", "RITM", "REQ", "SCTASK", "CTASK", "TASK", "CS",
];

/// Letters before a number that are a standard, a severity or a place in a list, and no tracker's.
#[rustfmt::skip]
const NO_PROJECTS: &[&str] = &[
    "SEV", "UTF", "UCS", "SHA", "MD", "ISO", "RFC", "CVE", "CWE", "UTC", "GMT", "EST", "EDT", "PST", "PDT", "CST", "CET", "CEST", "BST", "HTTP", "TLS",
    "SSL", "AES", "RSA", "GPT", "ARM", "COVID", "RAID", "PEP", "JSR", "GHSA", "BASE", "DES", "CRC", "CP", "EU", "US", "AP", "AZ", "DC", "TICKET",
    "STEP", "PART", "PHASE", "LEVEL", "TIER", "AI", "ACTION", "ITEM", "CAPA", "CA", "PA", "AR", "TODO", "PCI", "SOC", "NIST", "FIPS", "HMAC", "ED",
    "EC", "IP", "VLAN", "AS", "ASN", "TOP", "USD", "EUR", "GBP", "WINDOWS", "LATIN", "LTE", "USB", "ERC", "EIP", "BIP", "DNS", "NVME", "MTT", "ADR", "RFD", "HOST", "ID", "NO",
];

pub(super) fn is_key(text: &str) -> bool {
    let Some((project, number)) = text.split_once('-') else {
        return false;
    };
    let letters = (2..=10).contains(&project.len())
        && project.starts_with(|c: char| c.is_ascii_uppercase())
        && project
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let digits =
        |part: &str| (1..=7).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    letters
        && project.bytes().filter(u8::is_ascii_uppercase).count() > 1
        && number.split('-').all(digits)
        && !NO_PROJECTS.contains(&project.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// `INC0012345`: a service desk's number.
fn is_desk(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let desk = &text[..text.len() - number.len()];
    DESKS.contains(&desk)
        && (7..=10).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
}

/// Keys of tickets as words: `OPS-1234`, `acme/orders#17`.
pub(super) fn keys(source: &str) -> Vec<Place> {
    let bytes = source.as_bytes();
    let (mut found, mut small) = (Vec::new(), Vec::new());
    let mut projects: BTreeSet<&str> = BTreeSet::new();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_alphanumeric) {
        let start = at + step;
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_./#".contains(byte);
        let run = bytes[start..].iter().take_while(|byte| joins(byte)).count();
        at = start + run;
        if !source.is_char_boundary(start) || !source.is_char_boundary(at) {
            continue;
        }
        let word = source[start..at].trim_end_matches(['-', '_', '.', '/', '#']);
        let before = bytes[..start].last().copied().unwrap_or(b' ');
        if b"#@/\\=&".contains(&before) {
            continue;
        }
        let mut from = start;
        // "OPS-1/OPS-2": each is a key.
        for part in word.split('/') {
            let own = from..from + part.len();
            from = own.end + 1;
            let project = part.split('-').next().unwrap_or_default();
            if is_key(part) {
                projects.insert(project);
                found.push(key(own, part));
            } else if is_desk(part) {
                found.push(key(own, part));
            } else if is_key(&part.to_ascii_uppercase()) {
                small.push((own, part.to_ascii_uppercase()));
            }
        }
        let numbered = word.split_once('#').filter(|(name, number)| {
            let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            let parts: Vec<&str> = name.split('/').collect();
            digits && matches!(parts[..], [owner, name] if !owner.is_empty() && !name.is_empty())
        });
        if numbered.is_some() {
            found.push(key(start..start + word.len(), word));
        }
    }
    // "pay-123" is a ticket where PAY-124 is one.
    small.retain(|(_, name)| projects.contains(name.split('-').next().unwrap_or_default()));
    found.extend(small.into_iter().map(|(range, name)| key(range, &name)));
    found.sort_by_key(|place| place.range.start);
    found
}

fn key(range: Range<usize>, key: &str) -> Place {
    Place {
        kind: Kind::Ticket,
        range,
        key: key.to_owned(),
        form: Form::Plain,
    }
}
