//! What opens a door to whoever reads it: keys, tokens, private keys, passwords in URLs.
//!
//! The whole file is looked through, since a secret in a log line, a link's target or a comment is as good as one in a
//! sentence. Where the shape alone is weak a checksum or the look of chance decides, and stand-ins of documentation are
//! none.

mod assigned;
mod chance;
mod checksum;
mod column;
mod encoded;
mod pem;
#[cfg(test)]
mod tests;
mod told;
mod url;
mod vendor;

use crate::span::{Span, Spanned};
use std::ops::Range;

/// What a secret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretKind {
    /// A key or token whose shape names who gave it, in words such as "a GitHub token".
    Issued(&'static str),
    /// A signed web token with a header that can be read.
    Jwt,
    /// A block of a private key.
    PrivateKey,
    /// A URL that is a key: whoever knows it may post.
    Webhook,
    /// A password in a URL.
    UrlPassword,
    /// A value that its name calls a password, a token or a key, and that looks it.
    Assigned,
    /// What stands behind `Authorization: Bearer` or `Basic`.
    Authorization,
}

impl SecretKind {
    /// What it is called in messages, with its article.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Issued(noun) => noun,
            Self::Jwt => "a signed web token (JWT)",
            Self::PrivateKey => "a private key",
            Self::Webhook => "a webhook's URL",
            Self::UrlPassword => "a password in a URL",
            Self::Assigned => "a password or key",
            Self::Authorization => "credentials of a request",
        }
    }
}

/// A kind and the bytes that are secret.
type Found = (SecretKind, Range<usize>);

/// What a byte may be the beginning or the middle of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// Of no secret.
    Plain,
    /// A digit, which goes on with a word and begins none.
    Digit,
    /// The first letter of a token.
    Letter,
    /// Between a name and its value, or a scheme and its address.
    Mark,
    /// Between two cells.
    Bar,
    /// The frame of a private key, or an option of a command.
    Dash,
}

/// What each byte may be.
static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Plain; 256];
    let mut letter = b'A';
    while letter <= b'z' {
        if letter.is_ascii_alphabetic() {
            bytes[letter as usize] = Byte::Letter;
        }
        letter += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        bytes[digit as usize] = Byte::Digit;
        digit += 1;
    }
    bytes[b'=' as usize] = Byte::Mark;
    bytes[b':' as usize] = Byte::Mark;
    bytes[b'|' as usize] = Byte::Bar;
    bytes[b'-' as usize] = Byte::Dash;
    bytes
};

/// Every secret of a file, in order.
pub(crate) fn read(source: &str) -> Vec<Spanned<SecretKind>> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    let class = |at: usize| bytes.get(at).map(|&byte| BYTES[byte as usize]);
    while let Some(byte) = class(at) {
        let secret = match byte {
            Byte::Plain | Byte::Digit => {
                at += 1;
                continue;
            }
            Byte::Letter if joins(bytes, at) || !vendor::PAIRS.begin(bytes, at) => None,
            Byte::Letter => vendor::at(bytes, at)
                .or_else(|| assigned::header(bytes, at))
                .or_else(|| told::sentence(bytes, at))
                .or_else(|| told::of_service(bytes, at)),
            Byte::Mark if bytes[at..].starts_with(b"://") => url::at(bytes, at),
            Byte::Mark => assigned::at(bytes, at).or_else(|| told::part(bytes, at)),
            Byte::Bar => assigned::cell(bytes, at),
            Byte::Dash => pem::at(bytes, at).or_else(|| told::option(bytes, at)),
        };
        if let Some((kind, range)) = secret {
            at = range.end.max(at + 1);
            found.push(Spanned::new(kind, Span::from_range(&range)));
            continue;
        }
        at += 1;
        // The rest of a word begins nothing.
        while byte == Byte::Letter && matches!(class(at), Some(Byte::Letter | Byte::Digit)) {
            at += 1;
        }
    }
    let known = |cell: &Range<usize>| {
        let cell = Span::from_range(cell);
        found.iter().any(|secret| secret.span.overlaps(cell))
    };
    let cells: Vec<_> = column::all(bytes)
        .into_iter()
        .filter(|cell| !known(cell))
        .collect();
    if !cells.is_empty() {
        let secret = |cell| Spanned::new(SecretKind::Assigned, Span::from_range(&cell));
        found.extend(cells.into_iter().map(secret));
        found.sort_by_key(|secret| secret.span.start);
    }
    found
}

/// Whether a byte continues the word before it.
fn joins(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let before = bytes[before];
        before.is_ascii_alphanumeric() || matches!(before, b'_' | b'-')
    })
}

/// The end of the run of bytes from a place on that satisfy a test, at most `most` of them.
fn run(bytes: &[u8], from: usize, most: usize, is: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().take(most).take_while(|&&byte| is(byte)).count()
}
