//! A code fence that is never closed and takes sections for code.

use super::section::named;
use super::{Reader, SectionKind};
use crate::markdown::BlockKind;
use crate::span::{Span, Spanned, offset};

/// A code fence without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFence {
    /// The line that opens it, without what stands before and behind.
    pub span: Span,
    /// The headings of known sections that it takes for code, at least one.
    pub swallowed: Vec<Spanned<String>>,
}

/// The first fence that takes sections for code.
pub(super) fn read(reader: Reader<'_>) -> Option<OpenFence> {
    let mut blocks = reader.markdown.blocks.iter();
    blocks.find_map(|block| match block.kind {
        BlockKind::Code { closed } => open_fence(reader, block.span, closed),
        _ => None,
    })
}

fn open_fence(reader: Reader<'_>, block: Span, closed: bool) -> Option<OpenFence> {
    let text = reader.source.get(block.range())?;
    let opening = text.lines().next()?.trim_end();
    let mark = opening.chars().next().filter(|&c| matches!(c, '`' | '~'))?;
    let fence = &opening[..opening.len() - opening.trim_start_matches(mark).len()];
    // A document within a document has headings of its own.
    let language = opening[fence.len()..].trim();
    if ["md", "markdown", "mdx"]
        .iter()
        .any(|name| language.eq_ignore_ascii_case(name))
    {
        return None;
    }
    let mut swallowed = Vec::new();
    let mut reopened = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let place = block.start + offset(at);
        let first = at == 0;
        at += line.len();
        let bare = line.trim();
        // What opens a fence cannot close one: the end of the fence before it is missing.
        let opens = bare
            .strip_prefix(fence)
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic) && !rest.contains('`'));
        if opens && !first {
            reopened = true;
            break;
        }
        if let Some(title) = heading(reader, bare) {
            let start = place + offset(line.find(title).unwrap_or(0));
            let span = Span::new(start, start + offset(title.len()));
            swallowed.push(Spanned::new(title.to_owned(), span));
        }
    }
    let is_open = (!closed || reopened) && !swallowed.is_empty();
    is_open.then(|| OpenFence {
        span: Span::new(block.start, block.start + offset(opening.len())),
        swallowed,
    })
}

/// The words of a line that is the heading of a known section outside of code.
fn heading<'a>(reader: Reader<'_>, line: &'a str) -> Option<&'a str> {
    let title = line.trim_start_matches('#');
    let hashes = line.len() - title.len();
    if !(1..=6).contains(&hashes) || !title.starts_with(' ') {
        return None;
    }
    let kinds = named(title, reader.dialect).kinds;
    let known = kinds.iter().any(|&kind| kind != SectionKind::Other);
    known.then(|| title.trim())
}

#[cfg(test)]
mod tests {
    use crate::model::{Dialect, Postmortem};

    /// The headings that are taken for code.
    fn swallowed(source: &str) -> Vec<String> {
        let fence = Postmortem::read(source, "x.md", &Dialect::default()).open_fence;
        let headings = fence.into_iter().flat_map(|fence| fence.swallowed);
        headings.map(|heading| heading.value).collect()
    }

    #[test]
    fn sections_behind_an_open_fence_are_code() {
        assert_eq!(
            swallowed("## Impact\n\n~~~\nx\n\n## Timeline\n\n### Notes\n"),
            ["Timeline"]
        );
        assert_eq!(swallowed("- a\n\n  ```\n  x\n\n## Timeline\n"), [""; 0]);
    }

    #[test]
    fn a_fence_that_opens_again_was_not_closed() {
        let open = "```sql\nSELECT 1;\n\n## Timeline\n\n```sh\nls\n```\n\n## Impact\n";
        assert_eq!(swallowed(open), ["Timeline"]);
        let closed = open.replace("1;\n", "1;\n```\n");
        assert_eq!(swallowed(&closed), [""; 0]);
    }

    #[test]
    fn code_with_hashes_and_a_template_in_a_fence_are_what_they_are() {
        assert_eq!(
            swallowed("```sh\n# restart it\nsystemctl restart x\n"),
            [""; 0]
        );
        assert_eq!(swallowed("```\n## Timeline\n```\n"), [""; 0]);
        assert_eq!(swallowed("```md\n## Timeline\n"), [""; 0]);
    }
}
