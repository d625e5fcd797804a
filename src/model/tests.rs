//! What holds for any text, whatever it is.

use super::{Dialect, Postmortem};
use crate::span::Span;
use proptest::prelude::*;

/// Pieces that documents are made of, broken ones among them.
const PIECES: [&str; 40] = [
    "# Postmortem: pool ran dry\n",
    "## Timeline (UTC)\n",
    "## Impact\n",
    "**Root cause:** the pool\n",
    "## Action Items\n",
    "\n",
    "\n\n",
    "**Date:** 2026-02-15\n",
    "Status: Final\n",
    "Date: 2026-02-30 Author: Zoë Severity: SEV-1\n",
    "- **Users**: 12,000\n",
    "| Time | Event |\n|---|---|\n",
    "| 14:20 | alert fires |\n",
    "| 14:1",
    "- 14:25 UTC on-call acknowledges\n",
    "- 23:50 → 00:10 `x`\n",
    "### 2:14 pm\n",
    "- [ ] Add an alert @ana due 2026-03-01\n",
    "- [x] done\n",
    "| # | Action | Owner | Due | Priority |\n|---|---|---|---|---|\n",
    "| 1 | Fix it | Ana | 2026-03-01 | P0 |\n",
    "```\ncode\n",
    "```\n",
    "<!-- comment\n",
    "-->\n",
    "> quoted\n",
    "[Name]",
    "{{ title }}",
    "~~struck~~ ",
    "**bold ",
    "** ",
    "`",
    "naïve 日本語 😀 ",
    "\u{a0}",
    "&amp; ",
    "\\| ",
    "T+25m ",
    "from 14:23 to 15:08 UTC (45 minutes) ",
    "---\n",
    "##NoSpace\n",
];

fn document() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn read(source: &str) -> Postmortem {
    Postmortem::read(source, "2026-02-15-pool.md", &Dialect::default())
}

/// Every span that the model holds, by way of its debug form, so that a new field is covered too.
fn spans(doc: &Postmortem) -> Vec<Span> {
    let shown = format!("{doc:?}");
    let number = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit())
            .next()
            .and_then(|digits| digits.parse::<u32>().ok())
    };
    shown
        .split("Span { start: ")
        .skip(1)
        .filter_map(|rest| {
            let (start, rest) = (number(rest)?, rest.split_once("end: ")?.1);
            Some(Span {
                start,
                end: number(rest)?,
            })
        })
        .collect()
}

/// What a document says, without places.
fn facts(doc: &Postmortem) -> String {
    let kinds: Vec<_> = doc
        .sections
        .iter()
        .map(|section| (&section.kinds, &section.title, section.content))
        .collect();
    let entries: Vec<_> = doc
        .timeline
        .entries
        .iter()
        .map(|entry| (entry.at, &entry.clock, &entry.text.value))
        .collect();
    let actions: Vec<_> = doc
        .actions
        .iter()
        .map(|action| (&action.text.value, action.owner.value(), action.due.value()))
        .collect();
    format!(
        "{:?} {:?} {:?} {kinds:?} {entries:?} {actions:?}",
        doc.title.value(),
        doc.date,
        doc.metadata.severity.value()
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn spans_lie_in_the_file_on_character_boundaries(source in document()) {
        let doc = read(&source);
        for span in spans(&doc) {
            prop_assert!(span.start <= span.end && span.end as usize <= source.len(), "{span:?} in {source:?}");
            prop_assert!(source.is_char_boundary(span.start as usize) && source.is_char_boundary(span.end as usize), "{span:?} in {source:?}");
        }
    }

    #[test]
    fn blocks_stand_in_order(source in document()) {
        let doc = read(&source);
        let blocks = &doc.markdown.blocks;
        let leaves: Vec<_> = blocks.iter().filter(|block| block.is_leaf()).collect();
        prop_assert!(leaves.windows(2).all(|pair| pair[0].text.end <= pair[1].text.start), "{source:?}");
    }

    #[test]
    fn line_ends_a_byte_order_mark_and_trailing_spaces_change_nothing(source in document()) {
        let source = source.replace('\r', "");
        let want = facts(&read(&source));
        prop_assert_eq!(&facts(&read(&source.replace('\n', "\r\n"))), &want);
        prop_assert_eq!(&facts(&read(&format!("\u{feff}{source}"))), &want);
        prop_assert_eq!(&facts(&read(&source.replace('\n', " \n"))), &want);
    }
}

#[test]
fn the_probe_finds_the_spans_of_a_document() {
    assert!(spans(&read("# T\n\n**Date:** 2026-02-15\n")).len() > 5);
}
