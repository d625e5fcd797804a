//! How deep containers may be nested.

use super::BlockKind;
use pulldown_cmark::TagEnd;

/// Containers below this depth are read as if they stood on it, so that readers may follow the tree by recursion.
pub(super) const DEEPEST: usize = 100;

/// Whether a block may hold blocks of any kind.
pub(super) fn is_container(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::List { .. }
            | BlockKind::Item { .. }
            | BlockKind::Quote
            | BlockKind::Footnote
            | BlockKind::Group
    )
}

/// Whether what ends is what [`is_container`] names.
pub(super) fn ends_container(tag: TagEnd) -> bool {
    let leaf = matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
    );
    !leaf
}
