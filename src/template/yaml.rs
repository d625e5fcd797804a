//! Values in the front matter of a template, where other signs mean something than in Markdown.

/// Whether what is written so far ends in front matter that is still open.
pub(super) fn is_open(written: &str) -> bool {
    let mut lines = written.trim_start_matches('\u{feff}').lines();
    lines.next().is_some_and(|first| first.trim_end() == "---")
        && !lines.any(|line| matches!(line.trim_end(), "---" | "..."))
}

/// A value as YAML that means it behind what is written: quoted where it is a whole value that YAML would read otherwise, and
/// kept within the quotes that the template has.
pub(super) fn scalar(written: &str, value: String) -> String {
    match written.chars().next_back() {
        Some('"') => escaped(&value),
        Some('\'') => value.replace('\'', "''"),
        _ if written.ends_with(": ") || is_in_list(written) => quoted(value),
        _ => value,
    }
}

/// Values with commas between as a list: each is quoted by itself where a bracket is open.
pub(super) fn list(written: &str, values: String) -> String {
    let last = written.chars().next_back();
    if !is_in_list(written) || matches!(last, Some('"' | '\'')) {
        return scalar(written, values);
    }
    let values = values.split(", ").map(|value| quoted(value.to_owned()));
    values.collect::<Vec<_>>().join(", ")
}

/// Whether the last line has a bracket that is still open: `tags: [`.
fn is_in_list(written: &str) -> bool {
    let line = written.rsplit('\n').next().unwrap_or_default();
    let value = line.split_once(": ").map_or(line, |(_, value)| value);
    value.trim_start().starts_with('[') && !value.contains(']')
}

fn quoted(value: String) -> String {
    let is_tame = |c: char| c.is_alphanumeric() || " -_/.()".contains(c);
    let begins = value.starts_with(char::is_alphanumeric);
    if begins && value != "null" && value.chars().all(is_tame) {
        value
    } else {
        format!("\"{}\"", escaped(&value))
    }
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}
