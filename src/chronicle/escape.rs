//! Words made safe for a row: one line that says what was written and does nothing else.

use crate::markdown::one_line;
/// Words of strangers: every sign that Markdown or HTML would act on stands for itself.
#[must_use]
pub fn foreign(text: &str) -> String {
    let text = plain_line(text);
    let mut safe = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let acts = match c {
            '\\' | '|' | '<' | '>' | '*' | '`' | '[' | ']' | '~' | '$' => true,
            // Within a word it is no emphasis.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_alphanumeric() || after == '#',
            '{' => after == '{',
            _ => false,
        };
        if acts {
            safe.push('\\');
        }
        safe.push(c);
        before = c;
    }
    safe
}

/// The author's own words, whose Markdown is meant; what would end the row or hide words from readers is not.
#[must_use]
pub fn own(text: &str) -> String {
    let text = plain_line(text);
    let mut safe = String::with_capacity(text.len() + 2);
    let mut escaped = false;
    let mut in_code = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let opens = |next: &char| next.is_alphabetic() || "!/?".contains(*next);
        let is_tag = c == '<' && !in_code && rest.peek().is_some_and(opens);
        in_code ^= c == '`' && !escaped;
        if (c == '|' || is_tag) && !escaped {
            safe.push('\\');
        }
        escaped = c == '\\' && !escaped;
        safe.push(c);
    }
    safe
}

/// Text with each run of white space as one blank, without signs that steer a terminal or turn the writing round.
fn plain_line(text: &str) -> String {
    let unseen = |c: &char| {
        c.is_control() && !c.is_whitespace()
            || matches!(c,
                '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let text: String = text.chars().filter(|c| !unseen(c)).collect();
    one_line(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Markdown;

    #[test]
    fn own_words_that_would_be_hidden_are_shown() {
        for (text, safe) in [
            ("<!-- gone -->", "\\<!-- gone -->"),
            ("a <b>c</b>", "a \\<b>c\\</b>"),
            ("`<!-- x -->` and p99 < 3 s", "`<!-- x -->` and p99 < 3 s"),
            ("<!-- `x` -->", "\\<!-- `x` -->"),
        ] {
            assert_eq!(own(text), safe);
        }
    }

    #[test]
    fn words_of_strangers_stand_in_a_cell_as_they_were_written() {
        for words in [
            "a | b || c",
            "<script>alert(1)</script> <!-- pm-ignore all: x --> <b>bold</b>",
            "[detect] [link](http://x) ![i](y) *a* _b_ **c** `code` ~~d~~",
            "back\\slash \\| &amp; &#124; pool_size __init__ {{ title }} $x$",
            "# no heading - no list 1. no number",
        ] {
            let table = format!(
                "| Time | Event |\n|---|---|\n| 14:10 | {} |\n",
                foreign(words)
            );
            let markdown = Markdown::read(&table);
            let shown = markdown.text.as_str().trim();
            assert!(shown.ends_with(words), "{table}\n{shown}");
            assert!(markdown.comments.is_empty() && markdown.links.is_empty());
        }
    }

    #[test]
    fn several_lines_become_one_and_unseen_signs_go() {
        assert_eq!(foreign("a\r\n\tb\n\nc \u{202e}d\u{1b}[2J"), "a b c d\\[2J");
        assert_eq!(own("a\n| b \\| **c** `d`"), "a \\| b \\| **c** `d`");
    }
}
