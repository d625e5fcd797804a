use super::*;

/// Each block as `kind: prose`, indented by depth.
fn outline(source: &str) -> Vec<String> {
    let markdown = Markdown::read(source);
    let depth = |mut id: BlockId| {
        let mut depth = 0;
        while let Some(parent) = markdown.blocks[id].parent {
            id = parent;
            depth += 1;
        }
        depth
    };
    let line = |id: BlockId| {
        let block = &markdown.blocks[id];
        let prose = if block.is_leaf() {
            format!(": {}", markdown.prose(id))
        } else {
            String::new()
        };
        let kind = format!("{:?}", block.kind);
        let name = kind.split([' ', '{']).next().unwrap_or_default();
        format!("{}{name}{prose}", "  ".repeat(depth(id)))
    };
    (0..markdown.blocks.len()).map(line).collect()
}

#[test]
fn tight_items_have_a_paragraph_as_loose_ones_do() {
    assert_eq!(
        outline("- a **b**\n  - c\n"),
        [
            "List",
            "  Item",
            "    Paragraph: a b",
            "    List",
            "      Item",
            "        Paragraph: c"
        ]
    );
    assert_eq!(
        outline("- a\n\n- b\n"),
        [
            "List",
            "  Item",
            "    Paragraph: a",
            "  Item",
            "    Paragraph: b"
        ]
    );
}

#[test]
fn a_rule_under_metadata_makes_no_heading() {
    assert_eq!(
        outline("**Date:** 2026-02-15\n**Status:** Final\n---\n"),
        ["Paragraph: Date: 2026-02-15\nStatus: Final"]
    );
    assert_eq!(outline("Timeline\n---\n"), ["Heading: Timeline"]);
}

#[test]
fn a_line_under_a_table_is_no_row() {
    let blocks = outline("| a | b |\n|---|---|\n| 1 | 2 |\nafterwards\n");
    assert_eq!(
        blocks.last().map(String::as_str),
        Some("  Paragraph: afterwards")
    );
}

#[test]
fn a_heading_without_its_space_is_one() {
    assert_eq!(
        outline("##Timeline\n10:00 start\n"),
        ["Heading: Timeline", "Paragraph: 10:00 start"]
    );
    assert_eq!(outline("#123 is fixed\n"), ["Paragraph: #123 is fixed"]);
}

#[test]
fn code_and_comments_are_no_prose() {
    let markdown = Markdown::read("```\n# no heading\n```\n<!-- a\n\nb -->\nx <!-- y --> z\n");
    assert_eq!(markdown.text.as_str(), "x  z\n");
    assert_eq!(markdown.comments.len(), 2);
}

#[test]
fn prose_leads_back_to_its_source() {
    let source = "a **b** `c|d` &amp; [e](f)\n";
    let markdown = Markdown::read(source);
    let whole = markdown.blocks[0].text;
    assert_eq!(markdown.text.get(whole), "a b c|d & e");
    let back =
        |from: usize, to: usize| &source[markdown.text.span(whole.part(&(from..to))).range()];
    assert_eq!(
        [back(2, 3), back(4, 7), back(8, 9), back(10, 11), back(0, 3)],
        ["b", "c|d", "&amp;", "e", "a **b"]
    );
}

#[test]
fn a_fence_that_never_ends_is_known() {
    let closed = |source: &str| {
        Markdown::read(source)
            .blocks
            .iter()
            .all(|block| block.kind == BlockKind::Code { closed: true })
    };
    assert!(closed("```\na\n```\n") && closed("    a\n") && !closed("```\na\n"));
}

#[test]
fn check_boxes_belong_to_their_items() {
    let markdown = Markdown::read("- [x] done\n- [ ] open\n- plain\n");
    let tasks = markdown.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Item { task } => Some(task),
        _ => None,
    });
    assert_eq!(tasks.collect::<Vec<_>>(), [Some(true), Some(false), None]);
}

#[test]
fn nesting_that_nobody_means_has_an_end() {
    let markdown = Markdown::read(&format!("{}x\n\n# after\n", "> - ".repeat(5_000)));
    let depth = |mut id: BlockId| {
        std::iter::from_fn(|| {
            id = markdown.blocks[id].parent?;
            Some(id)
        })
        .count()
    };
    assert!((0..markdown.blocks.len()).all(|id| depth(id) <= 101));
    assert_eq!(markdown.text.as_str(), "x\nafter\n");
    assert_eq!(markdown.blocks.last().and_then(|block| block.parent), None);
}
