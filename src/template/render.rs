//! Filling a template's fields with values that stay plain text, whatever they contain.

use chrono::NaiveDate;

use super::Template;

/// What is known about an incident when its postmortem is started; the rest becomes a prompt.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// What happened, in a line.
    pub title: Option<&'a str>,
    /// The day of the incident.
    pub date: Option<NaiveDate>,
    /// Who writes it: people, roles or teams.
    pub authors: &'a [String],
    /// The severity as it is to be shown.
    pub severity: Option<&'a str>,
    /// The status as it is to be shown; a new postmortem is a draft.
    pub status: Option<&'a str>,
}

impl Fields<'_> {
    /// The Markdown for the field of that name, if there is such a field.
    fn value(&self, name: &str) -> Option<String> {
        let or_prompt = |value: Option<&str>, prompt: &str| {
            let text = value.map(plain_text).unwrap_or_default();
            if text.is_empty() {
                prompt.to_owned()
            } else {
                text
            }
        };
        Some(match name {
            "title" => or_prompt(self.title, "[What failed, as a reader would search for it]"),
            "date" => self
                .date
                .map_or_else(|| "YYYY-MM-DD".to_owned(), |date| date.to_string()),
            "authors" => or_prompt(
                Some(&self.authors.join(", ")),
                "[Who writes this: people or teams]",
            ),
            "severity" => or_prompt(self.severity, "SEV-1 | SEV-2 | SEV-3 | SEV-4"),
            "status" => or_prompt(self.status, "Draft"),
            _ => return None,
        })
    }
}

impl Template<'_> {
    /// The Markdown of a new postmortem.
    ///
    /// Each field is filled once: a value that looks like a field stays as it is, and so does a field of an unknown name.
    #[must_use]
    pub fn render(self, fields: &Fields<'_>) -> String {
        let mut out = String::with_capacity(self.text.len() + 128);
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once("{{") {
            out.push_str(before);
            let known = field_at(after)
                .and_then(|(name, after)| fields.value(name).map(|value| (value, after)));
            if let Some((value, after)) = known {
                out.push_str(&value);
                rest = after;
            } else {
                out.push_str("{{");
                rest = after;
            }
        }
        out.push_str(rest);
        out
    }
}

/// The name of the field whose opening braces stand just before `text`, and what follows its closing ones.
fn field_at(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_lowercase() || matches!(c, '_' | '-' | ' ')))?;
    let (name, after) = text.split_at(end);
    Some((name.trim(), after.strip_prefix("}}")?))
}

/// One line of Markdown that shows `value` as it was given: nothing in it is markup, wherever in a line or cell it stands.
///
/// White space is collapsed; control and direction-changing characters, which a reader cannot see, are left out.
fn plain_text(value: &str) -> String {
    let visible: String = value
        .chars()
        .filter(|&c| c.is_whitespace() || !is_invisible(c))
        .collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{EMBEDDED, FULL};

    fn title(value: &str) -> String {
        let template = Template {
            name: "t",
            text: "{{title}}",
        };
        template.render(&Fields {
            title: Some(value),
            ..Fields::default()
        })
    }

    #[test]
    fn known_facts_replace_their_fields() {
        let rendered = FULL.render(&Fields {
            title: Some("Order service pool exhaustion"),
            date: NaiveDate::from_ymd_opt(2026, 2, 15),
            authors: &["Platform team".to_owned(), "Search".to_owned()],
            severity: Some("SEV-1"),
            status: None,
        });
        assert!(rendered.starts_with("# Postmortem: Order service pool exhaustion\n"));
        for line in [
            "- **Date:** 2026-02-15",
            "- **Author(s):** Platform team, Search",
            "- **Status:** Draft",
            "- **Severity:** SEV-1",
        ] {
            assert!(rendered.lines().any(|l| l == line), "{line}");
        }
    }

    #[test]
    fn unknown_facts_become_visible_prompts() {
        for template in EMBEDDED {
            let rendered = template.render(&Fields::default());
            assert!(!rendered.contains("{{"), "{}", template.name);
            assert!(rendered.contains("**Date:** YYYY-MM-DD"));
            assert!(rendered.contains("**Severity:** SEV-1 | SEV-2 | SEV-3 | SEV-4"));
        }
    }

    #[test]
    fn values_are_not_read_as_fields_again() {
        assert_eq!(title("{{date}} {{title}}"), "{{date}} {{title}}");
    }

    #[test]
    fn what_is_no_field_stays() {
        let fields = Fields {
            title: Some("T"),
            ..Fields::default()
        };
        let text = "{{region}} {{ title }} {{{title}} {{title {{title}} {{";
        let template = Template { name: "t", text };
        assert_eq!(
            template.render(&fields),
            "{{region}} T {{{title}} {{title T {{"
        );
    }

    #[test]
    fn a_title_stays_on_its_line() {
        assert_eq!(
            title("Pool\r\n# Impact\n\tnone\u{2028}x\u{0}\u{1b}\u{202e}"),
            r"Pool \# Impact none x"
        );
    }

    #[test]
    fn markup_in_a_title_is_shown_not_obeyed() {
        for (value, shown) in [
            ("`x` a|b [y](z) <!-- c", r"\`x\` a\|b \[y\](z) \<!-- c"),
            ("**bold** ~~old~~", r"\*\*bold\*\* \~\~old\~\~"),
            (r"C:\logs", r"C:\\logs"),
            ("&lt; 5 &amp", r"\&lt; 5 &amp"),
            ("- item", r"\- item"),
            ("12. item", r"12\. item"),
            ("drop #", r"drop \#"),
        ] {
            assert_eq!(title(value), shown);
        }
    }

    #[test]
    fn ordinary_titles_are_left_as_they_are() {
        for value in [
            "order_service: p99 > 2 s & rising (R&D)",
            "C# client, issue-12, 3.5 million e-mails",
            "Überlast für 注文サービス 🔥",
        ] {
            assert_eq!(title(value), value);
        }
    }

    #[test]
    fn a_title_of_nothing_visible_counts_as_none() {
        assert_eq!(title(" \u{0}\n\u{202e} "), title(""));
        assert!(title("").starts_with('['));
    }
}
