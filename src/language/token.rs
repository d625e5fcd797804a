//! Words, marks of punctuation and opaque stretches of one sentence.

use super::class::Class;
use super::lexicon::Lexicon;
use super::mask::{Cover, Mask};
use std::cell::Cell;
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, in letters.
    Word,
    /// A number, a time, a version.
    Number,
    /// A comma.
    Comma,
    /// A colon, a semicolon or a dash: the clause ends.
    Break,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Code, an identifier or an address: a thing, whatever its letters say.
    Opaque,
    /// Words in quotation marks: somebody else's.
    Quoted,
    /// A handle: `@somebody`.
    Handle,
    /// The end of the sentence, or a sign that no rule asks for.
    Other,
}

/// One token of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Bytes of the passage.
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    /// Once somebody has asked: most words of a sentence stand far from its trigger, and nobody does.
    class: Cell<Option<Class>>,
    /// Whether `'s` follows, which may be a possessive or `is`.
    pub(super) possessive: bool,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
}

impl Token {
    /// Its roles; `text` is the passage's.
    pub(super) fn class(&self, text: &str, lexicon: &Lexicon) -> Class {
        if let Some(class) = self.class.get() {
            return class;
        }
        let class = lexicon.class(text.get(self.range.clone()).unwrap_or_default());
        self.class.set(Some(class));
        class
    }

    /// Gives it roles that its letters do not tell.
    pub(super) fn set_class(&mut self, class: Class) {
        self.class.set(Some(class));
    }
}

/// Cuts a sentence into tokens.
pub(super) fn tokens(
    text: &str,
    sentence: &Range<usize>,
    mask: &Mask,
    lexicon: &Lexicon,
) -> Vec<Token> {
    let mut found = Vec::with_capacity(sentence.len() / 5 + 1);
    let mut at = sentence.start;
    let mut covered_from = mask.next(at);
    while at < sentence.end {
        if at >= covered_from
            && let Some((covered, cover)) = mask.at(at)
        {
            let kind = match cover {
                Cover::Code => Kind::Opaque,
                Cover::Quote => Kind::Quoted,
            };
            found.push(plain(covered.start.max(at)..covered.end, kind));
            at = covered.end.max(at + 1);
            covered_from = mask.next(at);
            continue;
        }
        if text.as_bytes()[at] == b' ' {
            at += 1;
            continue;
        }
        let rest = text.get(at..sentence.end).unwrap_or_default();
        let Some(first) = rest.chars().next() else {
            break;
        };
        if first.is_whitespace() {
            at += first.len_utf8();
        } else if first.is_alphanumeric() || first == '_' || first == '\'' || first == '’' {
            at = word(text, at, sentence.end, lexicon, &mut found);
        } else if first == '@' && rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
            let end = at + 1 + handle_length(&rest[1..]);
            found.push(plain(at..end, Kind::Handle));
            at = contractions(rest, at, end - at, &mut found);
        } else {
            at = sign(rest, first, at, &mut found);
        }
    }
    found
}

fn plain(range: Range<usize>, kind: Kind) -> Token {
    Token {
        range,
        kind,
        class: Cell::new(Some(Class::NONE)),
        possessive: false,
        capital: false,
    }
}

/// How many bytes of `text` continue a handle; a full stop at the end is the sentence's.
fn handle_length(text: &str) -> usize {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let length = text.find(|c: char| !name(c)).unwrap_or(text.len());
    // "@somebody@server.example": the server belongs to the handle.
    let server = text[length..].strip_prefix('@').map_or(0, |server| {
        1 + server.find(|c: char| !name(c)).unwrap_or(server.len())
    });
    let length = if server > 1 { length + server } else { length };
    text[..length].trim_end_matches(['.', '-']).len()
}

/// Reads a sign of punctuation and returns where it ends.
fn sign(rest: &str, first: char, at: usize, found: &mut Vec<Token>) -> usize {
    let end = at + first.len_utf8();
    let kind = match first {
        ',' => Kind::Comma,
        ':' | ';' | '—' | '–' | '→' | '|' => Kind::Break,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        // A hyphen that stands alone is a dash; `=>` and `->` are arrows.
        '-' | '=' => {
            let length = rest.find(|c| !matches!(c, '-' | '=' | '>')).unwrap_or(1);
            found.push(plain(at..at + length.max(1), Kind::Break));
            return at + length.max(1);
        }
        _ => Kind::Other,
    };
    found.push(plain(at..end, kind));
    end
}

/// Reads a word, with its contractions as tokens of their own, and returns where it ends.
fn word(
    text: &str,
    start: usize,
    limit: usize,
    lexicon: &Lexicon,
    found: &mut Vec<Token>,
) -> usize {
    let rest = text.get(start..limit).unwrap_or_default();
    let (length, shape) = measure(rest);
    if length == 0 {
        let sign = rest.chars().next().map_or(1, char::len_utf8);
        found.push(plain(start..start + sign, Kind::Other));
        return start + sign;
    }
    let raw = &rest[..length];
    let mut class = (shape == Kind::Number).then_some(Class::NONE);
    let mut camel = is_camel(raw);
    if camel {
        let known = class.unwrap_or_else(|| lexicon.class(raw));
        camel = known == Class::NONE;
        class = Some(known);
    }
    found.push(Token {
        capital: raw.starts_with(char::is_uppercase),
        kind: if camel { Kind::Opaque } else { shape },
        range: start..start + length,
        class: Cell::new(class),
        possessive: false,
    });
    contractions(rest, start, length, found)
}

/// The bytes of the word that `text` begins with, and what it looks like.
fn measure(text: &str) -> (usize, Kind) {
    let bytes = text.as_bytes();
    let mut letters = false;
    let mut digit_first = false;
    let mut joined = false;
    let mut end = 0;
    while let Some(&byte) = bytes.get(end) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => letters = true,
            b'0'..=b'9' => digit_first |= end == 0,
            b'_' => joined = true,
            b'-' | b'.' | b':' | b'\\' | b'@' | b'=' if end > 0 && joins(text, end + 1) => {
                joined |= byte != b'-';
            }
            _ => {
                let Some(c) = other_letter(text, end) else {
                    break;
                };
                letters |= c.is_alphabetic();
                digit_first |= end == 0 && c.is_numeric();
                end += c.len_utf8() - 1;
            }
        }
        end += 1;
    }
    let kind = if digit_first || !letters {
        Kind::Number
    } else if joined {
        Kind::Opaque
    } else {
        Kind::Word
    };
    (end, kind)
}

/// Whether a sign before a place goes on with a word there.
fn joins(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    rest.starts_with(char::is_alphanumeric)
}

/// The letter or digit outside ASCII that stands at a place.
fn other_letter(text: &str, at: usize) -> Option<char> {
    let c = text.get(at..)?.chars().next()?;
    (!c.is_ascii() && c.is_alphanumeric()).then_some(c)
}

/// Whether a capital stands inside a word after a small letter, as in an identifier.
fn is_camel(word: &str) -> bool {
    let small = |c: u8| c.is_ascii_lowercase();
    word.as_bytes()
        .windows(2)
        .any(|pair| small(pair[0]) && pair[1].is_ascii_uppercase())
}

/// Reads what an apostrophe joins to the word just found and returns where that ends.
fn contractions(rest: &str, start: usize, length: usize, found: &mut Vec<Token>) -> usize {
    let mut end = length;
    loop {
        let tail = &rest[end..];
        let Some(mark) = tail.chars().next().filter(|c| matches!(c, '\'' | '’')) else {
            break;
        };
        let letters = &tail[mark.len_utf8()..];
        let size = letters
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(letters.len());
        let class = match letters[..size].to_ascii_lowercase().as_str() {
            "s" => Class::NONE,
            "" if rest[..end].ends_with('s') => Class::NONE,
            "t" => Class::NOT,
            "ve" => Class::HAVE,
            "re" | "m" => Class::BE,
            "ll" => Class::MODAL,
            "d" => Class::MODAL.with(Class::HAVE),
            _ => break,
        };
        let next = end + mark.len_utf8() + size;
        if class == Class::NONE {
            if let Some(last) = found.last_mut() {
                last.possessive = true;
            }
        } else {
            found.push(Token {
                range: start + end..start + next,
                kind: Kind::Word,
                class: Cell::new(Some(class)),
                possessive: false,
                capital: false,
            });
        }
        end = next;
    }
    start + end
}
