//! What the runner of a forge tells a job, and the paths that a forge has for files.

use crate::archive;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Where runners say that they checked the files out.
const CHECKED_OUT: [&str; 3] = [
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
    "BUILD_SOURCESDIRECTORY",
];

/// A variable that a runner sets; an empty one counts as unset.
pub(super) fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether this is a job of GitHub Actions.
pub(super) fn is_github() -> bool {
    environment("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// Whether a runner reads what is printed and takes some of it for commands to itself.
pub(super) fn reads_the_log() -> bool {
    is_github() || environment("TF_BUILD").is_some()
}

/// The paths of files as git shows them.
pub(super) struct Places<'a> {
    here: &'a Path,
    /// The tops that folders lie below, as far as they were asked for.
    tops: RefCell<HashMap<PathBuf, PathBuf>>,
}

impl<'a> Places<'a> {
    pub(super) fn seen_from(here: &'a Path) -> Self {
        Self {
            here,
            tops: RefCell::default(),
        }
    }

    /// The path of a file from the top of its repository; without one, from where the runner checked the files out, else
    /// from here.
    pub(super) fn in_repository(&self, path: &str) -> String {
        // Standard input is nowhere.
        if path == "-" {
            return path.to_owned();
        }
        let absolute = archive::absolute(self.here, Path::new(path));
        let folder = absolute.parent().unwrap_or(&absolute);
        let mut tops = self.tops.borrow_mut();
        let top = tops
            .entry(folder.to_owned())
            .or_insert_with(|| self.top(folder));
        let below = archive::seen_from(top, &absolute);
        let parts: Vec<_> = below
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        parts.join("/")
    }

    fn top(&self, folder: &Path) -> PathBuf {
        if let Some(top) = archive::repository(folder) {
            return top.to_owned();
        }
        let mut checked_out = CHECKED_OUT
            .into_iter()
            .filter_map(environment)
            .map(PathBuf::from);
        checked_out
            .find(|top| folder.starts_with(top))
            .unwrap_or_else(|| self.here.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_from_the_top_of_its_repository() {
        let folder = tempfile::tempdir().expect("a folder");
        let here = folder.path().join("repo/docs");
        std::fs::create_dir_all(folder.path().join("repo/.git")).expect("a folder");
        std::fs::create_dir_all(&here).expect("a folder");
        let places = Places::seen_from(&here);
        assert_eq!(places.in_repository("a b.md"), "docs/a b.md");
        assert_eq!(places.in_repository("./../x.md"), "x.md");
        let absolute = here.join("é.md");
        assert_eq!(
            places.in_repository(&absolute.to_string_lossy()),
            "docs/é.md"
        );
        assert_eq!(places.in_repository("-"), "-");
    }
}
