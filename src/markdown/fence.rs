//! Fences of code blocks.

/// Whether the last line of a fenced block is a fence like its first.
pub(super) fn is_closed(block: &str) -> bool {
    let block = block.trim_end();
    let fence = block.chars().next().unwrap_or('`');
    let opening = block.chars().take_while(|&c| c == fence).count();
    let last = block
        .lines()
        .last()
        .unwrap_or_default()
        .trim_start_matches([' ', '\t', '>']);
    block.contains('\n') && last.len() >= opening && last.chars().all(|c| c == fence)
}
