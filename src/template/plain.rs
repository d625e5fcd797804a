//! Values as plain text: nothing in them is markup.

use crate::markdown::one_line;
/// One line of Markdown that shows `value` as it was given: nothing in it is markup, wherever in a line or cell it stands.
///
/// White space is collapsed; control and direction-changing characters, which a reader cannot see, are left out.
pub(super) fn plain_text(value: &str) -> String {
    let visible: String = value
        .chars()
        .filter(|&c| c.is_whitespace() || !is_invisible(c))
        .collect();
    let line = one_line(&visible);
    let mut out = String::with_capacity(line.len() + 8);
    let mut before = None;
    for (at, c) in line.char_indices() {
        let after = &line[at + c.len_utf8()..];
        if is_markup(before, c, after) || ends_list_marker(&line[..at], c, after) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// The value that Markdown of [`plain_text`] shows.
pub(super) fn unescaped(markdown: &str) -> String {
    let mut value = String::with_capacity(markdown.len());
    let mut chars = markdown.chars();
    while let Some(c) = chars.next() {
        value.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    value
}

/// Whether a character that stands between `before` and `after` would be read as Markdown or HTML.
fn is_markup(before: Option<char>, c: char, after: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' => true,
        '_' => {
            !(before.is_some_and(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric))
        }
        '<' => after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => after
            .find(|next: char| !(next.is_ascii_alphanumeric() || next == '#'))
            .is_some_and(|end| after[end..].starts_with(';')),
        '#' => before.is_none_or(|before| before == ' '),
        '>' | '+' | '-' | '=' => before.is_none(),
        _ => false,
    }
}

/// Whether a character makes the digits before it the number of a list item.
fn ends_list_marker(before: &str, c: char, after: &str) -> bool {
    matches!(c, '.' | ')')
        && (1..=9).contains(&before.len())
        && before.bytes().all(|byte| byte.is_ascii_digit())
        && (after.is_empty() || after.starts_with(' '))
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
