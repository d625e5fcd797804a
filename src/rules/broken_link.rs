//! `broken-link`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::{Anchors, Link};
use std::cell::OnceCell;

declare_rule! {
    /// Flags a link or an image that leads to no file or heading.
    ///
    /// ## Why
    /// The graph, the earlier incident, the runbook: what a report rests on is worth most to those who read it a year later,
    /// and a path that was mistyped or moved is found by nobody but them. A link to nothing, `[graph]()`, is one that somebody
    /// meant to complete.
    ///
    /// ## Leaves alone
    /// Addresses with a scheme, paths from the root of a site, wiki links and templates. Of a link to another file only the
    /// file is looked for, not the heading in it; one that leads out of the repository, or to a page of the forge such as
    /// `../../issues/12`, is not followed. A page of a site generator may leave out its `.md`. Text from standard input has
    /// no files beside it. Headings are matched as forges and site generators do, with numbers for equal ones.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// The pool was exhausted, see [root cause](#the-cause).
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    /// ```
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ![Errors by minute]()
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// The pool was exhausted, see [root cause](#root-cause) and the [change](https://example.org/changes/12).
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    /// ```
    pub(crate) static BROKEN_LINK = {
        name: "broken-link", group: Structure, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let anchors = OnceCell::new();
    let anchors = || anchors.get_or_init(|| cx.doc.markdown.anchors());
    let links = cx.doc.markdown.links.iter();
    links
        .filter_map(|link| finding(cx, link, anchors))
        .collect()
}

fn finding<'a>(
    cx: &'a Context<'_>,
    link: &Link,
    anchors: impl Fn() -> &'a Anchors<'a>,
) -> Option<Diagnostic> {
    if link.target.is_empty() {
        let finding = Diagnostic::new(link.span, "nothing stands where this link should lead");
        return Some(finding.help("write the path or address between the parentheses"));
    }
    match Target::of(&link.target)? {
        Target::Place(fragment) if !anchors().has(&fragment) => Some(
            Diagnostic::new(link.span, "no heading of this document has that name")
                .help("write the words of the heading in small letters, joined by hyphens"),
        ),
        Target::Path(path) if is_missing(cx, &path)? => {
            let finding = Diagnostic::new(link.span, "no file lies at this path");
            Some(if is_address(&path) {
                finding.help("put `https://` in front if it is an address")
            } else {
                finding.help("correct the path; it starts at the folder of this document")
            })
        }
        _ => None,
    }
}

/// Where a link leads that can be followed.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// A place of this document.
    Place(String),
    /// A path from the document's folder.
    Path(String),
}

impl Target {
    fn of(target: &str) -> Option<Self> {
        // A template, a wiki link or a macro of a site generator.
        let made = |c: char| "{}<>[]$*|\\`".contains(c);
        if target.contains(made) || target.contains("%7B") || target.contains('@') {
            return None;
        }
        let end = target.find(['#', '?']).unwrap_or(target.len());
        let (path, behind) = target.split_at(end);
        if path.is_empty() {
            let fragment = decoded(behind.strip_prefix('#')?)?;
            return is_heading(&fragment).then_some(Self::Place(fragment));
        }
        let scheme = path.split('/').next()?.contains(':');
        if scheme || path.starts_with(['/', '~']) || is_forge(path) {
            return None;
        }
        decoded(path).map(Self::Path)
    }
}

/// Whether a fragment can name a heading: `#L10` names a line, `#:~:text=` words, `#fn1` a footnote, `#/x` a view.
fn is_heading(fragment: &str) -> bool {
    let rest = |front: &str| fragment.strip_prefix(front);
    let numbered = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || ":-".contains(c));
    let top = fragment.is_empty() || fragment.eq_ignore_ascii_case("top");
    let line = rest("L").is_some_and(numbered);
    let note = rest("fnref").or(rest("fn")).is_some_and(numbered);
    !top && !line && !note && !fragment.contains(['/', '=', '~', '!', '&'])
}

/// Whether a path leads from a file in a repository to a page of its forge.
fn is_forge(path: &str) -> bool {
    #[rustfmt::skip]
    const PAGES: [&str; 17] = [
        "issues", "pull", "pulls", "commit", "commits", "wiki", "wikis", "blob", "tree", "raw", "compare", "releases",
        "discussions", "actions", "projects", "merge_requests", "milestones",
    ];
    let below = path.trim_start_matches("../");
    let first = below.split('/').find(|part| *part != "-");
    below.len() < path.len() && first.is_some_and(|part| PAGES.contains(&part))
}

/// Whether nothing lies at a path, also not under the names that site generators give to it.
fn is_missing(cx: &Context<'_>, path: &str) -> Option<bool> {
    let neighbours = cx.settings.neighbours.as_ref()?;
    let bare = path.trim_end_matches('/');
    let stem = bare.strip_suffix(".html").unwrap_or(bare);
    let names = [
        bare.to_owned(),
        format!("{stem}.md"),
        format!("{stem}.markdown"),
    ];
    for name in names {
        if neighbours.has(cx.path, &name)? {
            return Some(false);
        }
    }
    Some(true)
}

/// `example.org/x`, `www.example.org`: an address whose scheme was forgotten.
fn is_address(path: &str) -> bool {
    let (host, rest) = path.split_once('/').unwrap_or((path, ""));
    let dots = host.matches('.').count();
    !host.starts_with('.') && (host.starts_with("www.") || dots > 0 && !rest.is_empty())
}

/// A path with its percent signs resolved; none where that makes no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let hex = |byte: u8| {
            char::from(byte)
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        };
        let pair = match (first, behind) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = pair {
            bytes.push(high * 16 + low);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|path| !path.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_relative_paths_and_headings_are_followed() {
        let path = |path: &str| Some(Target::Path(path.to_owned()));
        assert_eq!(Target::of("../a%20b.md?plain=1#L10"), path("../a b.md"));
        assert_eq!(Target::of("graph.png"), path("graph.png"));
        assert_eq!(
            Target::of("#root%2Dcause"),
            Some(Target::Place("root-cause".to_owned()))
        );
        for target in [
            "",
            "#",
            "#top",
            "#L10",
            "#L10-L12",
            "#fn:1",
            "#fnref1",
            "#/view",
            "#:~:text=x",
            "?plain=1",
            "https://example.org",
            "mailto:ana@example.org",
            "ana@example.org",
            "//example.org/x",
            "/docs/x.md",
            "{{ site.url }}/x",
            "%7B%7Bx%7D%7D",
            "../../issues/12",
            "../../../-/merge_requests/3",
            "C:\\x.md",
            "~/x.md",
        ] {
            assert_eq!(Target::of(target), None, "{target}");
        }
    }
}
