//! Which files a list of paths names: each file itself, and the Markdown below each folder.

use super::place;
use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file that may be a postmortem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it was named, which makes it one whatever it holds.
    pub named: bool,
}

/// Something that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// What.
    pub path: PathBuf,
    /// Why.
    pub why: Why,
}

/// Why something was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Its name begins with a dot.
    Hidden,
    /// A `.gitignore` leaves it out.
    Ignored,
    /// The configuration or the command line leaves it out.
    Excluded,
    /// A link, which may lead out of the tree.
    Link,
    /// Its content is not that of a postmortem.
    NoPostmortem,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Hidden => "hidden",
            Self::Ignored => "left out by .gitignore",
            Self::Excluded => "left out by `exclude`",
            Self::Link => "a link; name its target to have it read",
            Self::NoPostmortem => {
                "not a postmortem by what it holds; name the file to have it read"
            }
        })
    }
}

/// What a list of paths comes to.
#[derive(Debug, Default)]
pub struct Listing {
    /// Sorted by path, each once.
    pub files: Vec<Candidate>,
    /// What a walk passed over, in the order of the walk.
    pub skipped: Vec<Skipped>,
    /// Folders that could not be read.
    pub failed: Vec<(PathBuf, std::io::Error)>,
}

impl Listing {
    /// Takes each file as named and walks each folder, from `here`; asks of what a walk comes by, as an absolute path and
    /// whether it is a folder, if it is left out.
    #[must_use]
    pub fn of(paths: &[PathBuf], here: &Path, excluded: &mut Excluded<'_>) -> Self {
        let mut listing = Self::default();
        let mut files = Files::new();
        for path in paths {
            if here.join(path).is_dir() {
                listing.walk(path, here, &mut files, excluded);
                continue;
            }
            let candidate = files
                .entry(identity(path, here))
                .or_insert_with(|| Candidate {
                    path: path.clone(),
                    named: true,
                });
            if !candidate.named {
                candidate.path.clone_from(path);
                candidate.named = true;
            }
        }
        listing.files = files.into_values().collect();
        listing
            .files
            .sort_by(|a, b| a.path.as_os_str().cmp(b.path.as_os_str()));
        listing
    }

    fn walk(&mut self, top: &Path, here: &Path, files: &mut Files, excluded: &mut Excluded<'_>) {
        let whole = identity(top, here);
        let mut ignores = Ignores::above(&place::absolute(here, top));
        let mut entries = WalkDir::new(here.join(top)).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error
                        .path()
                        .map_or_else(|| top.to_owned(), |path| shown(top, here, path));
                    // Its own words would name the path once more.
                    let reason = error.into_io_error();
                    let reason = reason.unwrap_or_else(|| std::io::ErrorKind::Other.into());
                    self.failed.push((path, reason));
                    continue;
                }
            };
            let is_folder = entry.file_type().is_dir();
            let path = shown(top, here, entry.path());
            let absolute = place::absolute(here, &path);
            let why = ignores.why(&entry, &absolute).or_else(|| {
                let concerns = entry.depth() > 0 && (is_folder || is_markdown(&path));
                (concerns && excluded(&absolute, is_folder)).then_some(Why::Excluded)
            });
            match why {
                Some(why) => {
                    if is_folder {
                        entries.skip_current_dir();
                    }
                    if is_folder || why == Why::Link || is_markdown(&path) {
                        self.skipped.push(Skipped { path, why });
                    }
                }
                None if is_folder => ignores.enter(absolute),
                None if entry.file_type().is_file() && is_markdown(&path) => {
                    // A walk follows no link: below its top, what is called differently is different.
                    let below = entry.path().strip_prefix(here.join(top));
                    let file = whole.join(below.unwrap_or(entry.path()));
                    files
                        .entry(file)
                        .or_insert(Candidate { path, named: false });
                }
                None => {}
            }
        }
    }
}

/// Whether the `.gitignore` files around an absolute path leave it out, by itself or with a folder around it.
#[must_use]
pub fn is_ignored(path: &Path, is_folder: bool) -> bool {
    let ignores = Ignores::above(path);
    let top = place::repository(path);
    let inside = |part: &&Path| top.is_some_and(|top| *part != top && part.starts_with(top));
    path.ancestors().take_while(inside).any(|part| {
        let around = |folder: &Path| part != folder && part.starts_with(folder);
        ignores.leave_out(part, is_folder || part != path, around)
    })
}

/// Whether a path is left out.
type Excluded<'a> = dyn FnMut(&Path, bool) -> bool + 'a;

/// The files found so far, by where they are whatever they are called.
type Files = BTreeMap<PathBuf, Candidate>;

/// Where a path leads to; as it is called where it leads nowhere.
fn identity(path: &Path, here: &Path) -> PathBuf {
    let absolute = place::absolute(here, path);
    here.join(path).canonicalize().unwrap_or(absolute)
}

/// The path of an entry as the user would write it: below the folder as it was named.
fn shown(top: &Path, here: &Path, entry: &Path) -> PathBuf {
    let below = entry.strip_prefix(here.join(top)).unwrap_or(entry);
    if below.as_os_str().is_empty() {
        top.to_owned()
    } else if top == Path::new(".") {
        below.to_owned()
    } else {
        top.join(below)
    }
}

/// Whether the name of a file is that of a Markdown document.
#[must_use]
pub fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
    })
}

/// The `.gitignore` files that speak of where a walk is, outermost first.
struct Ignores {
    stack: Vec<(PathBuf, Gitignore)>,
}

impl Ignores {
    /// Those of the folders above an absolute one, up to the top of its repository.
    fn above(folder: &Path) -> Self {
        let mut ignores = Self { stack: Vec::new() };
        if let Some(top) = place::repository(folder) {
            let exclude = top.join(".git/info/exclude");
            ignores.push(top.to_owned(), &exclude);
            let mut above: Vec<_> = folder
                .ancestors()
                .skip(1)
                .take_while(|above| above.starts_with(top))
                .collect();
            above.reverse();
            for folder in above {
                ignores.push(folder.to_owned(), &folder.join(".gitignore"));
            }
        }
        ignores
    }

    /// Steps into a folder of the walk, out of those that do not hold it.
    fn enter(&mut self, folder: PathBuf) {
        let file = folder.join(".gitignore");
        self.push(folder, &file);
    }

    fn push(&mut self, folder: PathBuf, file: &Path) {
        if !file.is_file() {
            return;
        }
        let mut builder = GitignoreBuilder::new(&folder);
        // A line that is no pattern is passed over, as git does.
        let _ = builder.add(file);
        if let Ok(patterns) = builder.build() {
            self.stack.push((folder, patterns));
        }
    }

    fn why(&mut self, entry: &DirEntry, path: &Path) -> Option<Why> {
        self.stack.retain(|(folder, _)| path.starts_with(folder));
        if entry.depth() == 0 {
            return None;
        }
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            return Some(Why::Hidden);
        }
        let is_folder = entry.file_type().is_dir();
        if self.leave_out(path, is_folder, |_| true) {
            return Some(Why::Ignored);
        }
        entry.path_is_symlink().then_some(Why::Link)
    }

    /// Whether those in some folders leave out a path; the innermost that speaks of it decides.
    fn leave_out(&self, path: &Path, is_folder: bool, concerns: impl Fn(&Path) -> bool) -> bool {
        let inner = self.stack.iter().rev();
        let mut verdicts = inner
            .filter(|(folder, _)| concerns(folder))
            .map(|(_, patterns)| patterns.matched(path, is_folder));
        let decided = verdicts.find(|verdict| !matches!(verdict, Match::None));
        matches!(decided, Some(Match::Ignore(_)))
    }
}
