//! What a postmortem is called.

use super::{Field, Reader, SectionKind};
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
            let end = reader.markdown.blocks[heading.blocks.start - 1].span.end;
            (
                Field::of(bare(&heading.title), tail(heading.heading, &heading.title)),
                Span::at(end),
            )
        }
        (None, Some(title)) => (
            Field::of(bare(&title.value), tail(title.span, &title.value)),
            Span::at(0),
        ),
        (None, None) => (Field::Absent, Span::at(0)),
    }
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
    if is_prefix(&title[..at]) && !rest.is_empty() {
        rest
    } else {
        title
    }
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

    #[test]
    fn what_kind_of_document_it_is_is_no_title() {
        for title in [
            "Postmortem: Pool exhausted",
            "Post-mortem – Pool exhausted",
            "Incident report: Pool exhausted",
            "Incident 003: Pool exhausted",
            "INC-12 Postmortem: Pool exhausted",
            "Near miss: Pool exhausted",
        ] {
            assert_eq!(bare(title), "Pool exhausted", "{title}");
        }
        for title in [
            "Pool exhausted: a story",
            "2021-06-29: Broken deploys",
            "Fastly Outage - what now",
            "Postmortem:",
        ] {
            assert_eq!(bare(title), title);
        }
    }
}
