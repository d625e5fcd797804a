//! What a postmortem is called.

use super::{Field, Reader, SectionKind};
use crate::markdown::{BlockKind, Markdown, TextRange};
use crate::span::{Span, Spanned, offset};

/// The title, and the empty place after it where what is absent is reported.
pub(super) fn read(reader: Reader<'_>) -> (Field<String>, Span) {
    let front = front_matter(reader);
    let tops = || {
        reader
            .sections
            .iter()
            .filter(|section| section.level == Some(1))
    };
    let heading = tops().next().filter(|first| {
        let section = first.kinds.iter().any(|&kind| kind != SectionKind::Other);
        let one_of_many = tops().nth(1).is_some() && front.is_some();
        !section && !one_of_many
    });
    match (heading, front) {
        (Some(heading), _) => {
            let block = reader.markdown.blocks[heading.blocks.start - 1].span;
            // Of a title over a line of `=` the words end where the first line does.
            let line = reader
                .source
                .get(heading.heading.end as usize..block.end as usize);
            let rest = line.and_then(|line| line.find(['\n', '\r']));
            let end = rest.map_or(block.end, |rest| heading.heading.end + offset(rest));
            (
                Field::of(bare(&heading.title), tail(heading.heading, &heading.title)),
                Span::at(end),
            )
        }
        (None, Some(title)) => (
            Field::of(bare(&title.value), tail(title.span, &title.value)),
            Span::at(title.span.end),
        ),
        (None, None) => match labelled(reader.markdown).or_else(|| line(reader.markdown)) {
            Some(line) => {
                let words = reader.markdown.text.get(line);
                let span = reader.markdown.text.span(line);
                (
                    Field::of(bare(words), tail(span, words)),
                    Span::at(span.end),
                )
            }
            None => (Field::Absent, Span::at(0)),
        },
    }
}

/// The value of a line "Title: …" that opens a block of fields above everything else.
fn labelled(markdown: &Markdown) -> Option<TextRange> {
    let first = markdown.blocks.first()?;
    let prose = markdown.text.get(first.text);
    let line = prose.split('\n').next()?;
    let (label, value) = line.split_once(':')?;
    let told = first.kind == BlockKind::Paragraph
        && !first.quoted
        && label.trim().eq_ignore_ascii_case("title")
        && !value.trim().is_empty();
    let from = line.len() - value.trim_start().len();
    told.then(|| first.text.part(&(from..line.trim_end().len())))
}

/// The line above everything else where it says that this is a postmortem: "POSTMORTEM - 8 August 2024 - disk full".
pub(super) fn line(markdown: &Markdown) -> Option<TextRange> {
    const LONGEST: usize = 120;
    let first = markdown.blocks.first()?;
    let prose = markdown.text.get(first.text);
    let words = prose.split('\n').next()?.trim_end();
    let told = first.kind == BlockKind::Paragraph
        && !first.quoted
        && words.len() <= LONGEST
        && !words.ends_with(['.', '!', '?'])
        && names_postmortem(words)
        && bare(words) != words;
    told.then(|| first.text.part(&(0..words.len())))
}

fn names_postmortem(words: &str) -> bool {
    let folded = words.to_lowercase();
    [
        "postmortem",
        "post-mortem",
        "post mortem",
        "incident report",
        "outage report",
    ]
    .iter()
    .any(|name| folded.starts_with(name))
}

fn front_matter(reader: Reader<'_>) -> Option<Spanned<String>> {
    let field = reader.markdown.front_matter.as_ref()?.field("title")?;
    field.values.first().cloned()
}

/// The part of a heading that [`bare`] leaves.
fn tail(span: Span, title: &str) -> Span {
    let cut = title.len() - bare(title).len();
    let verbatim = title.len() == span.len() as usize;
    Span::new(
        span.start + if verbatim { offset(cut) } else { 0 },
        span.end,
    )
}

/// Cuts "Postmortem:", "Incident report –", "Incident 003:" and the like off the front.
pub(super) fn bare(title: &str) -> &str {
    let end = [": ", " - ", " – ", " — ", "："]
        .iter()
        .filter_map(|mark| title.find(mark).map(|at| (at, mark.len())))
        .min();
    let Some((at, mark)) = end else { return title };
    let rest = title[at + mark..].trim();
    if (is_prefix(&title[..at]) || is_incident(&title[..at])) && !rest.is_empty() {
        rest
    } else {
        title
    }
}

/// The incident's identifier in front of a title: "INC-4711: Checkout down", "Postmortem INC-4711: Checkout down".
pub(super) fn incident(reader: Reader<'_>) -> Field<String> {
    let heading = super::section::top(reader.sections)
        .map(|section| Spanned::new(section.title.clone(), section.heading));
    let Some(title) = heading.or_else(|| front_matter(reader)) else {
        return Field::Absent;
    };
    let text = title.value.as_str();
    let prefix = &text[..text.len() - bare(text).len()];
    let word = prefix
        .split(|c: char| c.is_whitespace() || matches!(c, ':' | '(' | ')' | '[' | ']'))
        .find(|word| is_incident(word));
    let Some(word) = word else {
        return Field::Absent;
    };
    let at = text
        .find(word)
        .filter(|_| text.len() == title.span.len() as usize);
    let span = at.map_or(title.span, |at| {
        let start = title.span.start + offset(at);
        Span::new(start, start + offset(word.len()))
    });
    Field::Present(Spanned::new(word.to_owned(), span))
}

/// `INC-4711`: a key and a number that are no grade and no standard.
fn is_incident(word: &str) -> bool {
    const OTHERS: [&str; 8] = ["SEV", "CVE", "RFC", "ISO", "UTF", "COVID", "SHA", "PRIO"];
    let key = word.split('-').next().unwrap_or_default();
    word.contains('-')
        && !word.contains('#')
        && super::action::is_ticket(word)
        && !OTHERS.contains(&key)
}

/// Words that only say what kind of document this is, with a number at most.
fn is_prefix(words: &str) -> bool {
    const KINDS: [&str; 9] = [
        "postmortem",
        "post-mortem",
        "post",
        "incident",
        "outage",
        "rca",
        "retrospective",
        "root",
        "障害報告",
    ];
    const FURTHER: [&str; 16] = [
        "report",
        "mortem",
        "review",
        "analysis",
        "summary",
        "retro",
        "public",
        "blameless",
        "internal",
        "cause",
        "postmortem",
        "post-mortem",
        "incident",
        "technical",
        "near",
        "miss",
    ];
    let folded = words.to_lowercase();
    let word = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        KINDS.contains(&bare)
            || FURTHER.contains(&bare)
            || bare.chars().all(|c| c.is_ascii_digit())
            || is_number(bare)
    };
    let named = |word: &str| KINDS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
    folded.split_whitespace().all(word)
        && (folded.split_whitespace().any(named) || folded.trim() == "near miss")
}

/// `inc-003`, `pm2023-001`.
fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    word.len() - digits.len() <= 4
        && digits.chars().any(|c| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::model::{Dialect, Postmortem, SectionKind};

    #[test]
    fn what_kind_of_document_it_is_is_no_title() {
        for title in [
            "Postmortem: Pool exhausted",
            "Post-mortem – Pool exhausted",
            "Incident report: Pool exhausted",
            "Incident 003: Pool exhausted",
            "INC-12 Postmortem: Pool exhausted",
            "INC-4711: Pool exhausted",
            "Near miss: Pool exhausted",
        ] {
            assert_eq!(bare(title), "Pool exhausted", "{title}");
        }
        for title in [
            "Pool exhausted: a story",
            "2021-06-29: Broken deploys",
            "Fastly Outage - what now",
            "Postmortem:",
            "SEV-1: Pool exhausted",
        ] {
            assert_eq!(bare(title), title);
        }
    }
    #[test]
    fn the_one_heading_above_all_that_says_more_than_a_section_s_name_is_the_title() {
        let titled = |text: &str| {
            let doc = Postmortem::read(text, "x.md", &Dialect::default());
            let title = doc.title.value().cloned();
            (title, doc.sections.first().map(|first| first.kinds.clone()))
        };
        for title in ["Bad (x) release", "Bad [x] y", "Checkout and timeline"] {
            let (read, kinds) = titled(&format!("# {title}\n\n## Summary\n\nIt was down.\n"));
            assert_eq!(read.as_deref(), Some(title));
            assert_eq!(kinds, Some(vec![SectionKind::Other]), "{title}");
        }
        for text in [
            "# Timeline (all times PST) 01/16/2024\n\nText.\n",
            "# Detection and response\n\nText.\n",
            "# Checkout and timeline\n\nText.\n\n# Impact\n\nText.\n",
        ] {
            assert_eq!(titled(text).0, None, "{text}");
        }
    }

    #[test]
    fn an_identifier_in_front_of_the_title_is_the_incident_s() {
        for (title, want) in [
            ("INC-4711: Pool exhausted", Some("INC-4711")),
            ("Postmortem INC-12: Pool exhausted", Some("INC-12")),
            ("SEV-1: Pool exhausted", None),
            ("Pool exhausted: INC-12", None),
        ] {
            let doc = Postmortem::read(&format!("# {title}\n"), "x.md", &Dialect::default());
            assert_eq!(
                doc.metadata.incident.value().map(String::as_str),
                want,
                "{title}"
            );
        }
        let stated = "# INC-1: x\n\n**Incident:** INC-2\n";
        let doc = Postmortem::read(stated, "x.md", &Dialect::default());
        assert_eq!(
            doc.metadata.incident.value().map(String::as_str),
            Some("INC-2")
        );
    }

    #[test]
    fn what_is_absent_is_reported_behind_the_words_of_the_title() {
        for (source, want) in [
            ("Pool exhausted\n=====\n", 14),
            ("# Pool #\n", 8),
            ("Pool\r\n===\r\n", 4),
        ] {
            let doc = Postmortem::read(source, "x.md", &Dialect::default());
            assert_eq!(doc.anchor.start, want, "{source}");
        }
    }
}
