//! Writing new files: whole or not at all.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes a new file with the folders above it.
///
/// # Errors
/// `AlreadyExists` where anything stands in its place, a link that leads nowhere included; nothing is touched then.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let file = new_file(folder)?;
    file.as_file().write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file of ours, whatever it held before, through links to it.
///
/// # Errors
/// When its folder does not exist, when something else than a file stands in its place, or when `write` fails; nothing
/// is touched then.
pub fn put(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let leads_to = || Some(path.parent()?.join(path.read_link().ok()?));
    let target = path.canonicalize().ok().or_else(leads_to);
    let path = &target.unwrap_or_else(|| path.to_owned());
    if path.exists() && !path.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let file = new_file(folder.unwrap_or(Path::new(".")))?;
    let mut buffer = BufWriter::new(file.as_file());
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A file without a name that others look at, to become one that is complete.
///
/// It is written through `as_file`, since its own errors tell that name, which nobody knows.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pm-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Less what the user's mask takes away, as for any new file.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    // What went wrong is told without that name here too.
    builder
        .tempfile_in(folder)
        .map_err(|error| error.kind().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_at_once_one_wins() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("2026/x.md");
        let won = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..20)
                .map(|nth| {
                    let path = &path;
                    scope.spawn(move || create(path, &format!("{nth}\n")).is_ok().then_some(nth))
                })
                .collect();
            let won = threads
                .into_iter()
                .filter_map(|thread| thread.join().expect("no panic"));
            won.collect::<Vec<_>>()
        });
        assert_eq!(won.len(), 1);
        assert_eq!(
            std::fs::read_to_string(&path).expect("it is there"),
            format!("{}\n", won[0])
        );
        let files = std::fs::read_dir(path.parent().expect("a parent")).expect("a folder");
        assert_eq!(files.count(), 1, "no temporary file stays");
    }
}
