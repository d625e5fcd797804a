//! Where new postmortems are written, as a pattern with fields.

use super::file_name::{FALLBACK, slug};
use chrono::{Datelike, NaiveDate};

/// The fields of a pattern.
const FIELDS: [&str; 5] = ["year", "month", "day", "date", "slug"];

/// A path below the archive's root with fields in braces: `{year}`, `{month}`, `{day}`, `{date}`, `{slug}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePattern(String);

impl Default for FilePattern {
    fn default() -> Self {
        Self("{year}/{date}-{slug}.md".to_owned())
    }
}

impl FilePattern {
    /// A pattern whose files lie below the root, are Markdown and differ by title or date.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        for (field, closed) in fields(text) {
            if !closed {
                return Err("a brace is not closed".to_owned());
            }
            if !FIELDS.contains(&field) {
                let known = FIELDS.map(|field| format!("{{{field}}}")).join(", ");
                return Err(format!("unknown field `{{{field}}}`; known are {known}"));
            }
        }
        let is_plain = |c: char| !c.is_control() && !r#"\:*?"<>|"#.contains(c);
        let is_part = |part: &str| !part.is_empty() && !part.starts_with(['.', '-', ' ']);
        if !text.split('/').all(is_part) || !text.chars().all(is_plain) {
            return Err(
                "a path below the archive was expected, with `/` between its parts".to_owned(),
            );
        }
        let ending = text.rsplit_once('.').map(|(_, ending)| ending);
        if !matches!(ending, Some("md" | "markdown")) {
            return Err(
                "the name of a Markdown file was expected, such as `{date}-{slug}.md`".to_owned(),
            );
        }
        if !fields(text).any(|(field, _)| matches!(field, "slug" | "date")) {
            return Err("`{slug}` or `{date}` is needed, or all files had one name".to_owned());
        }
        Ok(Self(text.to_owned()))
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the postmortem of an incident may go, relative to the archive's root: `2026/2026-02-15-slug.md`.
    ///
    /// One path, or some for a title that no name can be made of: another title would not help there, so that the name
    /// that stands for all of them is numbered: `incident`, `incident-2`.
    pub fn paths(&self, date: NaiveDate, title: &str) -> impl Iterator<Item = String> + use<> {
        const MOST: u32 = 99;
        let slug = slug(title);
        let last = if slug == FALLBACK && self.0.contains("{slug}") {
            MOST
        } else {
            1
        };
        let pattern = self.0.clone();
        (1..=last).map(move |nth| {
            let number = if nth == 1 {
                String::new()
            } else {
                format!("-{nth}")
            };
            let path = pattern.replace("{year}", &format!("{:04}", date.year()));
            let path = path.replace("{month}", &format!("{:02}", date.month()));
            let path = path.replace("{day}", &format!("{:02}", date.day()));
            let path = path.replace("{date}", &date.to_string());
            path.replace("{slug}", &format!("{slug}{number}"))
        })
    }
}

/// The words in braces, and whether their braces are closed.
fn fields(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split('{').skip(1).map(|rest| {
        let field = rest.split_once('}');
        field.map_or((rest, false), |(field, _)| (field, true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 2, 5).expect("a date of the calendar")
    }

    #[test]
    fn the_file_lies_in_the_folder_of_its_year() {
        let paths = FilePattern::default().paths(day(), "Pool exhausted");
        assert_eq!(
            paths.collect::<Vec<_>>(),
            ["2026/2026-02-05-pool-exhausted.md"]
        );
    }

    #[test]
    fn a_team_may_keep_a_folder_for_each_incident() {
        let pattern = FilePattern::parse("{year}-{month}/{day}-{slug}/index.md");
        let paths = pattern.expect("it is one").paths(day(), "Pool");
        assert_eq!(paths.collect::<Vec<_>>(), ["2026-02/05-pool/index.md"]);
    }

    #[test]
    fn titles_that_make_no_name_are_numbered() {
        let paths = FilePattern::default().paths(day(), "障害");
        assert_eq!(
            paths.take(3).collect::<Vec<_>>(),
            [
                "2026/2026-02-05-incident.md",
                "2026/2026-02-05-incident-2.md",
                "2026/2026-02-05-incident-3.md"
            ]
        );
        let pattern = FilePattern::parse("{date}.md").expect("it is one");
        assert_eq!(pattern.paths(day(), "障害").count(), 1);
    }

    #[test]
    fn what_leaves_the_archive_or_names_no_file_is_no_pattern() {
        for wrong in [
            "",
            "/{slug}.md",
            "../{slug}.md",
            "a//{slug}.md",
            ".pm/{slug}.md",
            r"a\{slug}.md",
            "C:{slug}.md",
            "{slug}.txt",
            "incident.md",
            "{title}.md",
            "{slug.md",
            "{}{slug}.md",
            "{slug}\n.md",
        ] {
            assert!(FilePattern::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
