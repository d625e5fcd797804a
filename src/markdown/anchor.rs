//! The places of a document that a link such as `#root-cause` can lead to.

use super::{BlockKind, Markdown};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The names that HTML gives to places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HtmlNames {
    /// Values of `id` and `name`.
    pub names: Vec<String>,
    /// Whether there are headings in HTML, which have names that are not read.
    pub has_headings: bool,
}

impl HtmlNames {
    /// The names in a text, wherever tags stand.
    pub(super) fn read(source: &str) -> Self {
        let mut found = Self::default();
        for (at, _) in source.match_indices('<') {
            let rest = &source[at + 1..];
            let inside = rest.find(['>', '<']).map_or(rest, |end| &rest[..end]);
            let mut letters = inside.bytes();
            if !letters
                .next()
                .is_some_and(|byte| byte.is_ascii_alphabetic())
            {
                continue;
            }
            let level = letters
                .next()
                .is_some_and(|byte| (b'1'..=b'6').contains(&byte));
            found.has_headings |= level && inside.starts_with(['h', 'H']);
            found.names.extend(named(inside).map(str::to_owned));
        }
        found
    }
}

/// The values of `id` and `name` in a tag.
fn named(tag: &str) -> impl Iterator<Item = &str> {
    let value = |attribute: &str| {
        let at = tag.find(attribute)? + attribute.len();
        let value = tag[at..].trim_start().strip_prefix('=')?.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split([' ', '/']).next(),
        };
        value.filter(|value| !value.is_empty())
    };
    [" id", " name"].into_iter().filter_map(value)
}

/// The places that links of a document can lead to.
#[derive(Debug)]
pub struct Anchors<'a> {
    markdown: &'a Markdown,
    names: HashSet<String>,
}

impl Markdown {
    /// The places that links of this document can lead to.
    #[must_use]
    pub fn anchors(&self) -> Anchors<'_> {
        let mut names: HashSet<String> = HashSet::new();
        names.extend(self.html.names.iter().map(|name| folded(name)));
        let mut counts: HashMap<String, usize> = HashMap::new();
        for block in &self.blocks {
            if !matches!(block.kind, BlockKind::Heading { .. }) {
                continue;
            }
            let title = self.text.get(block.text);
            for name in BTreeSet::from(spellings(title)) {
                let count = counts.entry(name.clone()).or_default();
                names.insert(match count {
                    0 => name.clone(),
                    _ => format!("{name}-{count}"),
                });
                *count += 1;
            }
        }
        names.extend(self.heading_ids.iter().map(|id| folded(id)));
        Anchors {
            markdown: self,
            names,
        }
    }
}

impl Anchors<'_> {
    /// Whether a fragment, without its `#`, leads to one of the places.
    ///
    /// It does if it would on any of the usual forges and site generators, which differ in what they make of
    /// punctuation, numbers and case.
    #[must_use]
    pub fn has(&self, fragment: &str) -> bool {
        let name = fragment.strip_prefix("user-content-").unwrap_or(fragment);
        let attribute = || {
            let prose = self.markdown.text.as_str();
            prose.contains(&format!("{{: #{name}")) || prose.contains(&format!("{{#{name}"))
        };
        self.markdown.html.has_headings || self.names.contains(&folded(name)) || attribute()
    }
}

/// What heading links are made of: GitHub drops punctuation, others take it for a space; some drop numbers and emoji
/// that stand in front.
fn spellings(title: &str) -> [String; 4] {
    let github: String = title
        .chars()
        .filter(|&c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\n'))
        .collect();
    let is_shortcode = |word: &&str| word.len() > 2 && word.starts_with(':') && word.ends_with(':');
    let plain: Vec<&str> = title
        .split_whitespace()
        .filter(|word| !is_shortcode(word))
        .collect();
    let lettered = github.trim_start_matches(|c: char| !c.is_alphabetic());
    [
        folded(&github),
        folded(title),
        folded(&plain.join(" ")),
        folded(lettered),
    ]
}

/// A name in small letters, its words joined by single hyphens.
fn folded(name: &str) -> String {
    let small = name.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use crate::markdown::Markdown;

    fn leads(document: &str, fragment: &str) -> bool {
        Markdown::read(document).anchors().has(fragment)
    }

    #[test]
    fn headings_are_places_by_their_words() {
        let document = "# Pool exhausted\n\n## 5.1 What's `next`? & why\n\n## :warning: Leadup\n\nTimeline\n---\n";
        for fragment in [
            "pool-exhausted",
            "51-whats-next--why",
            "5-1-what-s-next-why",
            "whats-next-why",
            "-leadup",
            "timeline",
            "user-content-timeline",
        ] {
            assert!(leads(document, fragment), "{fragment}");
        }
        for fragment in ["pool", "exhausted-pool", "timeline-1", "lead-up"] {
            assert!(!leads(document, fragment), "{fragment}");
        }
    }

    #[test]
    fn equal_headings_are_numbered() {
        let document = "## Impact\n\n## Impact\n\n## Impact\n";
        let known =
            ["impact", "impact-1", "impact-2", "impact-3"].map(|name| leads(document, name));
        assert_eq!(known, [true, true, true, false]);
    }

    #[test]
    fn html_and_attributes_name_places() {
        let document = "<a name=\"top\"></a>\n\n<div class='x' id='graph'>\n\n</div>\n\n## Impact {#harm}\n\nx <a id=one></a>\n";
        for fragment in ["top", "graph", "harm", "impact", "one"] {
            assert!(leads(document, fragment), "{fragment}");
        }
        assert!(!leads(document, "x"));
        assert!(leads("<h2>Impact</h2>\n", "impact"));
    }

    #[test]
    fn a_target_knows_where_it_is_written() {
        let source = "---\ntitle: x\n---\n[a](b.md) ![](c\\_d.png) [e][f] <https://x.org> [![g](h)](i)\n\n[f]: <j k.md> \"t\"\n";
        let markdown = Markdown::read(source);
        let links: Vec<_> = markdown
            .links
            .iter()
            .map(|link| (link.target.as_str(), &source[link.span.range()]))
            .collect();
        assert_eq!(
            links,
            [
                ("b.md", "b.md"),
                ("c_d.png", "c\\_d.png"),
                ("h", "h"),
                ("i", "i"),
                ("j k.md", "j k.md")
            ]
        );
    }
}
