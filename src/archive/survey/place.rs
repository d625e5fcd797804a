//! Where the reports of an archive lie, and what pattern their names follow.

use super::Used;
use super::tally::Tally;
use crate::template::FilePattern;
use std::collections::BTreeMap;

/// The deepest folder that holds nearly all of the files, and how many it holds; empty for the top. Folders that are named
/// by a day or that hold one incident are no archive.
pub(super) fn root(paths: &[&str]) -> (String, usize) {
    let mut root = String::new();
    let mut held = paths.len();
    loop {
        let mut children: BTreeMap<&str, usize> = BTreeMap::new();
        for path in paths {
            let Some(below) = path.strip_prefix(root.as_str()) else {
                continue;
            };
            if let Some((folder, _)) = incident(below).split_once('/') {
                *children.entry(folder).or_default() += 1;
            }
        }
        let most = children.into_iter().max_by_key(|&(_, count)| count);
        match most {
            Some((folder, count)) if count * 10 >= paths.len() * 9 && dated(folder).is_none() => {
                root.push_str(folder);
                root.push('/');
                held = count;
            }
            _ => break,
        }
    }
    (root.trim_end_matches('/').to_owned(), held)
}

/// The pattern that most names below the root follow, if half of them do.
pub(super) fn pattern(root: &str, paths: &[&str]) -> Option<Used> {
    let mut tally = Tally::default();
    let below = |path: &&str| -> Option<String> {
        let path = path.strip_prefix(root)?;
        of(path.trim_start_matches('/'))
    };
    let patterns: Vec<_> = paths.iter().filter_map(below).collect();
    for (nth, pattern) in patterns.iter().enumerate() {
        tally.add(nth, pattern);
    }
    let most = tally.ranked().into_iter().next()?;
    (most.reports * 2 >= paths.len() && FilePattern::parse(&most.word).is_ok()).then_some(most)
}

/// The path of what holds one incident: a file, or a folder with an index.
fn incident(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((folder, file)) if is_index(file) => folder,
        _ => path,
    }
}

fn is_index(file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.eq_ignore_ascii_case("index") || stem.eq_ignore_ascii_case("readme")
}

/// The pattern that a path follows.
fn of(path: &str) -> Option<String> {
    let named = |name: &str| dated(name).unwrap_or_else(|| "{slug}".to_owned());
    let own = incident(path);
    let mut parts: Vec<_> = own.split('/').collect();
    let last = parts.pop()?;
    let mut pattern = String::new();
    for folder in parts {
        let month = folder.len() == 2 && folder.bytes().all(|byte| byte.is_ascii_digit());
        let part = match dated(folder) {
            Some(part) => part,
            None if month && pattern.ends_with("{year}/") => "{month}".to_owned(),
            None if folder.contains(['{', '}']) => return None,
            None => folder.to_owned(),
        };
        pattern.push_str(&part);
        pattern.push('/');
    }
    if own.len() < path.len() {
        return Some(format!("{pattern}{}{}", named(last), &path[own.len()..]));
    }
    let (stem, ending) = last.rsplit_once('.')?;
    Some(format!("{pattern}{}.{ending}", named(stem)))
}

/// The pattern of a name that begins with a year, month or day.
fn dated(name: &str) -> Option<String> {
    const SHAPES: [(&str, &str); 6] = [
        ("dddd-dd-dd", "{date}"),
        ("dddd_dd_dd", "{year}_{month}_{day}"),
        ("dddddddd", "{year}{month}{day}"),
        ("dddd-dd", "{year}-{month}"),
        ("dddd_dd", "{year}_{month}"),
        ("dddd", "{year}"),
    ];
    let shape: String = name
        .chars()
        .map(|c| if c.is_ascii_digit() { 'd' } else { c })
        .collect();
    SHAPES.iter().find_map(|(begin, pattern)| {
        let rest = shape.strip_prefix(begin)?;
        match rest.chars().next() {
            None => Some((*pattern).to_owned()),
            Some(mark @ ('-' | '_')) => Some(format!("{pattern}{mark}{{slug}}")),
            Some(_) => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_nearly_all_and_is_no_year_or_incident() {
        let place = |paths: &[&str]| root(paths).0;
        assert_eq!(
            place(&["docs/pm/2025/a.md", "docs/pm/2025/b.md"]),
            "docs/pm"
        );
        assert_eq!(place(&["a.md", "x/b.md"]), "");
        assert_eq!(place(&["incidents/disk-full/index.md"]), "incidents");
        assert_eq!(place(&[]), "");
    }

    #[test]
    fn a_pattern_is_what_the_names_have_in_common() {
        for (path, pattern) in [
            ("2026/2026-02-15-pool.md", "{year}/{date}-{slug}.md"),
            ("2026/02/pool.md", "{year}/{month}/{slug}.md"),
            (
                "2026-02/2026-02-15_pool.md",
                "{year}-{month}/{date}_{slug}.md",
            ),
            ("20260215-pool.md", "{year}{month}{day}-{slug}.md"),
            ("2026-02-15-pool/index.md", "{date}-{slug}/index.md"),
            ("PM-12-pool.markdown", "{slug}.markdown"),
        ] {
            assert_eq!(of(path).as_deref(), Some(pattern));
            assert!(FilePattern::parse(pattern).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn names_without_a_common_pattern_have_none() {
        let paths = [
            "2026-01-01-a.md",
            "x/b.md",
            "2026/c.md",
            "y/z/d.md",
            "e/f/g.md",
        ];
        assert_eq!(pattern("", &paths), None);
    }
}
