//! Where accepted findings are kept.

use crate::{archive, config};
use std::path::{Path, PathBuf};

/// The file of accepted findings that is looked for where none is named.
pub const BASELINE: &str = ".pm-baseline.json";

/// The nearest file of accepted findings from an absolute folder upward, else the one that belongs beside the configuration;
/// without a repository nothing above the folder `here` that was entered is looked at.
#[must_use]
pub fn baseline(folder: &Path, here: &Path) -> PathBuf {
    let entered = if folder.starts_with(here) {
        here
    } else {
        folder
    };
    let top = archive::repository(folder).unwrap_or(entered);
    let mut folders = folder
        .ancestors()
        .take_while(|folder| folder.starts_with(top));
    if let Some(found) = folders.find(|folder| folder.join(BASELINE).is_file()) {
        return found.join(BASELINE);
    }
    let configured = config::nearest(folder, top).ok().flatten();
    let folder = configured.as_deref().and_then(Path::parent).unwrap_or(top);
    folder.join(BASELINE)
}
