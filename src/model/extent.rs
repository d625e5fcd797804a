//! How long a section is.

use super::{Postmortem, Section};
use crate::markdown::BlockKind;

/// How much prose stands under a heading, that of subsections, quotations, tables and code left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// Sentences; an item of a list without a stop is none.
    pub sentences: usize,
    /// Words.
    pub words: usize,
}

/// Words that end with a full stop inside of a sentence.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "approx", "ca", "vs", "etc", "cf", "no", "dr", "mr", "ms", "mrs", "fig", "resp", "incl", "p.m", "a.m",
    "bzw", "z.b", "d.h",
];

impl Postmortem {
    /// How long the prose right under a heading is.
    #[must_use]
    pub fn extent(&self, section: &Section) -> Extent {
        let blocks = self.markdown.blocks.get(section.blocks.clone());
        let own = blocks.into_iter().flatten();
        let own = own.take_while(|block| !matches!(block.kind, BlockKind::Heading { .. }));
        let mut extent = Extent::default();
        for block in own.filter(|block| block.kind == BlockKind::Paragraph && !block.quoted) {
            let text = self.markdown.text.get(block.text);
            let parent = block.parent.map(|parent| self.markdown.blocks[parent].kind);
            let item = matches!(parent, Some(BlockKind::Item { .. }));
            let words = text.split_whitespace();
            extent.words += words
                .filter(|word| word.contains(char::is_alphanumeric))
                .count();
            extent.sentences += sentences(text, item);
        }
        extent
    }
}

/// How many sentences a paragraph has.
fn sentences(text: &str, item: bool) -> usize {
    let mut count = 0;
    let mut open = false;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        count += word.matches(['。', '！', '？']).count();
        let bare = word.trim_end_matches(|c: char| "\"'”’)]*_".contains(c));
        open = !bare.ends_with(['。', '！', '？']);
        let stop = bare.strip_suffix(['.', '!', '?']);
        let Some(before) = stop else { continue };
        let small = words
            .peek()
            .is_some_and(|next| next.starts_with(char::is_lowercase));
        let short = ABBREVIATIONS
            .iter()
            .any(|known| before.eq_ignore_ascii_case(known));
        if !small && !short {
            count += 1;
            open = false;
        }
    }
    count + usize::from(open && !item)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn stops_end_sentences_unless_they_belong_to_a_word() {
        let text =
            "The pool, e.g. in v1.2, was full. It took approx. 5 minutes! \"Was it slow?\" Yes";
        assert_eq!(sentences(text, false), 4);
        assert_eq!(sentences("接続が枯渇した。復旧した。", false), 2);
        assert_eq!(sentences("Duration: 5 minutes", true), 0);
    }
}
