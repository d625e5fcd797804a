//! Addresses of private networks, and the numbers of accounts in the names of cloud resources.

use super::{Form, Kind, Place, REDACTED};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// Private networks as a whole.
const NETWORKS: [&str; 5] = [
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "169.254.0.0/16",
];

/// Where clouds tell a machine about itself.
const METADATA: &str = "169.254.169.254";

/// What the names of resources of a cloud begin with.
const RESOURCES: [&str; 12] = [
    "i-",
    "vpc-",
    "subnet-",
    "sg-",
    "ami-",
    "vol-",
    "eni-",
    "snap-",
    "rtb-",
    "igw-",
    "nat-",
    "eipalloc-",
];

pub(super) fn places(source: &str) -> Vec<Place> {
    let found = all(source).into_iter();
    // "10.0.0.0/8" is the network of everybody.
    let known = |range: &Range<usize>| {
        let written = NETWORKS.iter().any(|network| {
            let rest = source[range.start..].strip_prefix(network);
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'))
        });
        written || &source[range.clone()] == METADATA
    };
    let found = found.filter(|(range, _)| !known(range));
    let place = |(range, address): (Range<usize>, Ip)| {
        let (inside, form) = match address {
            Ip::Four(address) => (is_private(address), Form::Plain),
            Ip::Six(address) => (is_local(address), Form::Six),
        };
        let key = match address {
            Ip::Four(address) => address.to_string(),
            Ip::Six(address) => address.to_string(),
        };
        inside.then_some(Place {
            kind: Kind::Address,
            range,
            key,
            form,
        })
    };
    found.filter_map(place).collect()
}

/// An address of the internet's protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ip {
    Four(Ipv4Addr),
    Six(Ipv6Addr),
}

impl Ip {
    /// Whether it is somebody's on the public internet.
    pub(super) fn is_public(self) -> bool {
        match self {
            Self::Four(address) => {
                !(is_private(address)
                    || address.is_loopback()
                    || address.is_unspecified()
                    || address.is_documentation()
                    || address.is_broadcast()
                    || address.is_multicast()
                    || address.octets()[0] == 0)
            }
            Self::Six(address) => {
                let first = address.segments()[0];
                first & 0xe000 == 0x2000 && !(first == 0x2001 && address.segments()[1] == 0xdb8)
            }
        }
    }
}

/// RFC 1918, link-local, and what providers share among customers (RFC 6598).
fn is_private(address: Ipv4Addr) -> bool {
    let [one, two, ..] = address.octets();
    address.is_private() || address.is_link_local() || one == 100 && two & 0xc0 == 64
}

/// Unique local (RFC 4193) and link-local.
fn is_local(address: Ipv6Addr) -> bool {
    let first = address.segments()[0];
    first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80
}

/// Every address of a text, in order.
pub(super) fn all(source: &str) -> Vec<(Range<usize>, Ip)> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..]
        .iter()
        .position(|b| b.is_ascii_hexdigit() || *b == b':')
    {
        let start = at + step;
        let of_address = |byte: &u8| byte.is_ascii_hexdigit() || b".:".contains(byte);
        let run = bytes[start..]
            .iter()
            .take_while(|byte| of_address(byte))
            .count();
        at = start + run;
        let joined = start > 0
            && (bytes[start - 1].is_ascii_alphanumeric() || b"_.".contains(&bytes[start - 1]));
        let next = bytes.get(at).copied().unwrap_or(b' ');
        if joined || next.is_ascii_alphanumeric() || next == b'_' {
            continue;
        }
        let text = source[start..at].trim_end_matches('.');
        let six = text.trim_end_matches(':');
        let six = if text.ends_with("::") { text } else { six };
        // A port follows, or a colon of the sentence.
        let four = text
            .split(':')
            .next()
            .unwrap_or_default()
            .trim_end_matches('.');
        if let Ok(address) = four.parse::<Ipv4Addr>() {
            found.push((start..start + four.len(), Ip::Four(address)));
        } else if six.matches(':').count() > 1
            && let Ok(address) = six.parse::<Ipv6Addr>()
        {
            found.push((start..start + six.len(), Ip::Six(address)));
        }
    }
    found
}

/// The account in `arn:aws:iam::123456789012:role/x`.
pub(super) fn accounts(source: &str) -> Vec<Place> {
    let places = source.match_indices("arn:aws").filter_map(|(start, _)| {
        let name = source[start..]
            .split(|c: char| c.is_whitespace() || "\"'`<>|)]".contains(c))
            .next()?;
        let mut at = start;
        let account = name.split(':').nth(4)?;
        for part in name.split(':').take(4) {
            at += part.len() + 1;
        }
        let digits = account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| Place::fixed(Kind::Account, at..at + 12, "000000000000"))
    });
    places.collect()
}

/// The numbers in `i-0abcd1234ef567890` and `vpc-0a1b2c3d`.
pub(super) fn resources(source: &str) -> Vec<Place> {
    let mut found = Vec::new();
    for prefix in RESOURCES {
        for (start, _) in source.match_indices(prefix) {
            let from = start + prefix.len();
            let digits = source[from..].bytes().take(18);
            let digits = digits
                .take_while(|b| b"0123456789abcdef".contains(b))
                .count();
            let before = source[..start].chars().next_back().unwrap_or(' ');
            let next = source[from + digits..].chars().next().unwrap_or(' ');
            let joined =
                before.is_alphanumeric() || "-_".contains(before) || next.is_alphanumeric();
            let number = source[from..from + digits].contains(|c: char| c.is_ascii_digit());
            if !joined && number && matches!(digits, 8 | 17) {
                found.push(Place::fixed(Kind::Account, from..from + digits, REDACTED));
            }
        }
    }
    found
}
