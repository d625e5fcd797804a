//! Writing over a file that was read: the whole of the new text, or nothing.

use super::place;
use std::fmt;
use std::fs::Metadata;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why a file was left as it was.
#[derive(Debug)]
pub enum ReplaceError {
    /// It no longer holds what was read.
    Changed,
    /// A link whose target lies outside of the repository, or where there is none, of its folder.
    LeadsOut(PathBuf),
    /// It has a second name, which would keep the old text.
    HardLinked,
    /// Its owner locked it.
    ReadOnly,
    /// The operating system did not let it be written.
    Io(io::Error),
}

impl fmt::Display for ReplaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed => write!(f, "it has changed since it was read; run again"),
            Self::LeadsOut(target) => write!(
                f,
                "it is a link that leads to {}; name that file to have it written",
                target.display()
            ),
            Self::HardLinked => write!(
                f,
                "it is hard linked, and the other name would keep the old text; unlink one of them first"
            ),
            Self::ReadOnly => write!(f, "it is read-only; make it writable first"),
            Self::Io(error) => write!(f, "{error}"),
        }
    }
}

impl From<io::Error> for ReplaceError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes `new` in place of `read`, which is what the file at an absolute path held when it was read.
///
/// Whoever opens the file meanwhile sees the old text or the new, never a part. Its permissions stay, as does its owner
/// where we may give files away. A link stays one, and its target is written; one that leads out of the repository is
/// not followed.
///
/// # Errors
/// When the file is not what was read, must not be written, or cannot be; it is untouched then.
pub fn replace(path: &Path, read: &[u8], new: &[u8]) -> Result<(), ReplaceError> {
    let target = target(path)?;
    let metadata = std::fs::metadata(&target)?;
    if metadata.permissions().readonly() {
        return Err(ReplaceError::ReadOnly);
    }
    if is_hard_linked(&metadata) {
        return Err(ReplaceError::HardLinked);
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    // Nobody else reads it before it has the permissions of the old one. Errors are told without its name, which nobody knows.
    let file = tempfile::Builder::new()
        .prefix(".pm-")
        .tempfile_in(folder)
        .map_err(|error| io::Error::from(error.kind()))?;
    file.as_file().write_all(new)?;
    take_over(&file, &metadata)?;
    file.as_file().sync_all()?;
    // As late as can be: what somebody wrote meanwhile is theirs.
    if std::fs::read(&target)? != read {
        return Err(ReplaceError::Changed);
    }
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// The file that a path leads to.
fn target(path: &Path) -> Result<PathBuf, ReplaceError> {
    let target = path.canonicalize()?;
    let folder = path.parent().unwrap_or(path);
    let top = place::repository(folder).unwrap_or(folder).canonicalize()?;
    if target.starts_with(top) {
        Ok(target)
    } else {
        Err(ReplaceError::LeadsOut(target))
    }
}

#[cfg(unix)]
fn is_hard_linked(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn is_hard_linked(_metadata: &Metadata) -> bool {
    false
}

/// Gives the new file the owner and the permissions of the old one.
fn take_over(file: &NamedTempFile, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = file.as_file().metadata()?;
        if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
            // Only an administrator may give files away; for the others the file becomes theirs, as in every editor.
            let _ = fchown(file.as_file(), Some(old.uid()), Some(old.gid()));
        }
    }
    file.as_file().set_permissions(old.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with a file of old text in it.
    fn file(name: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        fs::write(&path, "old\n").expect("a file");
        (folder, path)
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path).expect("it is there")
    }

    /// What stands in the folder of a file beside it.
    fn left_over(path: &Path) -> usize {
        let folder = path.parent().expect("a folder");
        fs::read_dir(folder).expect("a folder").count() - 1
    }

    #[test]
    fn the_new_text_stands_in_place_of_the_old() {
        let (_folder, path) = file("x.md");
        replace(&path, b"old\n", b"new\n").expect("it is written");
        assert_eq!((text(&path).as_str(), left_over(&path)), ("new\n", 0));
    }

    #[test]
    fn what_somebody_wrote_meanwhile_stays() {
        let (_folder, path) = file("x.md");
        let refused = replace(&path, b"older\n", b"new\n");
        assert!(matches!(refused, Err(ReplaceError::Changed)));
        assert_eq!((text(&path).as_str(), left_over(&path)), ("old\n", 0));
        fs::remove_file(&path).expect("it goes");
        assert!(replace(&path, b"old\n", b"new\n").is_err());
        assert!(!path.exists(), "a deleted file does not come back");
    }

    #[cfg(unix)]
    mod unix {
        use super::*;
        use std::os::unix::fs::{PermissionsExt, symlink};

        #[test]
        fn permissions_stay() {
            for mode in [0o600, 0o644, 0o755] {
                let (_folder, path) = file("x.md");
                let permissions = fs::Permissions::from_mode(mode);
                fs::set_permissions(&path, permissions).expect("it is ours");
                replace(&path, b"old\n", b"new\n").expect("it is written");
                let now = fs::metadata(&path).expect("it is there").permissions();
                assert_eq!(now.mode() & 0o777, mode);
            }
        }

        #[test]
        fn a_file_that_is_read_only_or_has_two_names_is_left_alone() {
            let (_folder, path) = file("x.md");
            fs::hard_link(&path, path.with_file_name("y.md")).expect("a second name");
            let refused = replace(&path, b"old\n", b"new\n");
            assert!(matches!(refused, Err(ReplaceError::HardLinked)));
            let (_folder, path) = file("x.md");
            let permissions = fs::Permissions::from_mode(0o444);
            fs::set_permissions(&path, permissions).expect("it is ours");
            let refused = replace(&path, b"old\n", b"new\n");
            assert!(matches!(refused, Err(ReplaceError::ReadOnly)));
            assert_eq!(text(&path), "old\n");
        }

        #[test]
        fn a_link_stays_and_its_target_is_written_unless_it_leads_out() {
            let (folder, path) = file("x.md");
            fs::create_dir_all(folder.path().join(".git")).expect("a repository");
            fs::create_dir_all(folder.path().join("2026")).expect("a folder");
            let link = folder.path().join("2026/link.md");
            symlink("../x.md", &link).expect("a link");
            replace(&link, b"old\n", b"new\n").expect("it is written");
            assert!(link.is_symlink());
            assert_eq!(text(&path), "new\n");
            let (_elsewhere, other) = file("other.md");
            let out = folder.path().join("out.md");
            symlink(&other, &out).expect("a link");
            let refused = replace(&out, b"old\n", b"new\n");
            assert!(matches!(refused, Err(ReplaceError::LeadsOut(_))));
            assert_eq!(text(&other), "old\n");
        }
    }
}
