//! Where an archive lies, and what a file is called in it. Paths are compared by their letters: links are not resolved.

use std::path::{Component, Path, PathBuf};

/// The folder that archives have unless the configuration says otherwise.
const FOLDER: &str = "postmortems";

/// A path from the top, without `.` and `..`.
#[must_use]
pub fn absolute(here: &Path, path: &Path) -> PathBuf {
    let mut absolute = PathBuf::new();
    for part in here.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                absolute.pop();
            }
            part => absolute.push(part),
        }
    }
    absolute
}

/// The top of the git repository around an absolute folder.
#[must_use]
pub fn repository(folder: &Path) -> Option<&Path> {
    folder
        .ancestors()
        .find(|folder| folder.join(".git").exists())
}

/// The archive's root: as configured, else `postmortems/` at the top of the repository, else the `postmortems/` that is
/// here or around here. It need not exist.
#[must_use]
pub fn root(configured: Option<&Path>, repository: Option<&Path>, here: &Path) -> PathBuf {
    if let Some(root) = configured {
        return root.to_owned();
    }
    let at_top = repository.map(|top| top.join(FOLDER));
    let outside = |folder: &Path| repository.is_some_and(|top| !folder.starts_with(top));
    let around = here.ancestors().take_while(|folder| !outside(folder));
    let around = around.filter(|folder| folder.file_name().is_some_and(|name| name == FOLDER));
    let existing = at_top
        .clone()
        .into_iter()
        .chain([here.join(FOLDER)])
        .chain(around.map(Path::to_owned));
    existing
        .into_iter()
        .find(|folder| folder.is_dir())
        .unwrap_or_else(|| at_top.unwrap_or_else(|| here.join(FOLDER)))
}

/// The path of a file below a root with `/` between its parts; as it is where it lies elsewhere.
#[must_use]
pub fn relative(root: &Path, file: &Path) -> String {
    let below = file.strip_prefix(root).unwrap_or(file);
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    if below.is_absolute() {
        return below.to_string_lossy().into_owned();
    }
    parts.join("/")
}

/// An absolute path as somebody in an absolute folder would write it.
#[must_use]
pub fn seen_from(here: &Path, path: &Path) -> PathBuf {
    let mut up = PathBuf::new();
    for folder in here.ancestors() {
        if let Ok(below) = path.strip_prefix(folder) {
            let seen = up.join(below);
            return if seen.as_os_str().is_empty() {
                PathBuf::from(".")
            } else {
                seen
            };
        }
        up.push("..");
    }
    path.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_from_here_without_detours() {
        let from = |path: &str| absolute(Path::new("/home/ana/repo"), Path::new(path));
        assert_eq!(from("./a/../b.md"), Path::new("/home/ana/repo/b.md"));
        assert_eq!(from("../x"), Path::new("/home/ana/x"));
        assert_eq!(from("/x/./y"), Path::new("/x/y"));
    }

    #[test]
    fn a_file_is_called_by_its_path_below_the_root() {
        let relative = |file: &str| relative(Path::new("/r/postmortems"), Path::new(file));
        assert_eq!(relative("/r/postmortems/2026/x.md"), "2026/x.md");
        assert_eq!(relative("/r/docs/x.md"), "/r/docs/x.md");
    }

    #[test]
    fn the_configured_root_wins_over_the_usual_folder() {
        let here = Path::new("/nowhere/here");
        assert_eq!(
            root(Some(Path::new("/r/pms")), None, here),
            Path::new("/r/pms")
        );
        assert_eq!(
            root(None, Some(Path::new("/nowhere")), here),
            Path::new("/nowhere/postmortems")
        );
        assert_eq!(
            root(None, None, here),
            Path::new("/nowhere/here/postmortems")
        );
    }
}
