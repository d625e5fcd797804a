//! Values in the front matter of a template, where other signs mean something than in Markdown.

/// Whether what is written so far ends in front matter that is still open.
pub(super) fn is_open(written: &str) -> bool {
    let mut lines = written.trim_start_matches('\u{feff}').lines();
    lines.next().is_some_and(|first| first.trim_end() == "---")
        && !lines.any(|line| matches!(line.trim_end(), "---" | "..."))
}

/// A value, given as Markdown that shows it, as YAML that means it behind what is written: quoted where it is a whole value
/// that YAML would read otherwise, and kept within the quotes that the template has.
pub(super) fn scalar(written: &str, markdown: &str) -> String {
    let mut value = String::with_capacity(markdown.len());
    let mut chars = markdown.chars();
    while let Some(c) = chars.next() {
        value.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    let escaped = || value.replace('\\', "\\\\").replace('"', "\\\"");
    let is_tame = |c: char| c.is_alphanumeric() || " -_/.,()".contains(c);
    let begins = value.starts_with(char::is_alphanumeric);
    match written.chars().next_back() {
        Some('"') => escaped(),
        Some('\'') => value.replace('\'', "''"),
        _ if written.ends_with(": ") && !(begins && value.chars().all(is_tame)) => {
            format!("\"{}\"", escaped())
        }
        _ => value,
    }
}
