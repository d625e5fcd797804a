//! HTML of messages as plain text.

/// The text of HTML, without tags and with entities as the signs that they stand for.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('>') else {
            rest = &rest[at..];
            break;
        };
        let tag = rest[at + 1..at + end].trim_start_matches('/');
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if matches!(name, "p" | "div" | "br" | "li" | "tr" | "pre") {
            text.push('\n');
        }
        rest = &rest[at + end + 1..];
    }
    text.push_str(rest);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    entities(&lines.collect::<Vec<_>>().join("\n"))
}

/// Text with the entities that chat programs write as the signs that they stand for.
pub(super) fn entities(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#39;", "'");
    // Last, so that nothing is read twice.
    text.replace("&nbsp;", " ").replace("&amp;", "&")
}
