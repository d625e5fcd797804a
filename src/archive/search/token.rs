//! Words as they are compared: without case, accents or the plural's "s".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Where it starts, in bytes.
    pub(super) start: usize,
    /// As it is written.
    pub(super) word: &'a str,
}

impl Token<'_> {
    /// The byte after its last.
    pub(super) fn end(self) -> usize {
        self.start + self.word.len()
    }
}

/// The words of a text in order: runs of letters and digits, and each sign of a script that writes no spaces.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        // Most of a text is ASCII, where a byte is a character.
        while at < bytes.len() && bytes[at].is_ascii() && !bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
        let rest = text.get(at..)?;
        let lead = rest.find(|c: char| c.is_alphanumeric())?;
        let start = at + lead;
        let word = &text[start..];
        let first = word.chars().next()?;
        let len = if is_sign(first) {
            first.len_utf8()
        } else {
            let end = |c: char| !(c.is_alphanumeric() || is_combining_mark(c)) || is_sign(c);
            word.find(end).unwrap_or(word.len())
        };
        at = start + len;
        Some(Token {
            start,
            word: &text[start..at],
        })
    })
}

/// Whether a character is a word of its own.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Puts a word as it is compared into `folded`: small letters without accents.
pub(super) fn fold(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return;
    }
    let letters = word.nfkd().filter(|&c| !is_combining_mark(c));
    for c in letters.flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'æ' => folded.push_str("ae"),
            c => folded.push(c),
        }
    }
}

/// A folded word without the "s" of a plural.
pub(super) fn stem(folded: &str) -> &str {
    match folded.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem,
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        let fold = |token: Token<'_>| {
            let mut folded = String::new();
            fold(token.word, &mut folded);
            stem(&folded).to_owned()
        };
        tokens(text).map(fold).collect()
    }

    #[test]
    fn words_are_compared_without_case_accents_and_plural() {
        assert_eq!(folded("Pools, POOL; pool's"), ["pool", "pool", "pool", "s"]);
        assert_eq!(folded("Größe e\u{301}tat café"), ["grosse", "etat", "cafe"]);
        assert_eq!(
            folded("status access redis DNS"),
            ["status", "access", "redis", "dns"]
        );
        assert_eq!(folded("注文db失敗"), ["注", "文", "db", "失", "敗"]);
        assert_eq!(folded(" --- "), [""; 0]);
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "→ é-b";
        let places: Vec<_> = tokens(text)
            .map(|token| &text[token.start..token.end()])
            .collect();
        assert_eq!(places, ["é", "b"]);
    }
}
