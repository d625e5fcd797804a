//! Files that a walk found and that are no postmortems by what they hold.

use super::session::Session;
use crate::archive::{Skipped, Why};
use std::path::PathBuf;

/// A file that is left out.
pub(super) struct PassedOver {
    /// The path as it is shown.
    pub(super) shown: String,
    /// Whether it lies where reports are kept and neither its name nor its head tells what else it is.
    pub(super) may_be_meant: bool,
}

/// Tells of them: each to who asks, and how many to everybody, for a report that is left out unseen is never checked.
pub(super) fn tell(files: &[PassedOver], session: &Session) {
    for file in files {
        let why = Why::NoPostmortem;
        let path = PathBuf::from(&file.shown);
        tell_skipped(&Skipped { path, why }, session);
    }
    let (files, them) = match files.iter().filter(|file| file.may_be_meant).count() {
        0 => return,
        1 => (
            "1 Markdown file does not look like a postmortem and was".to_owned(),
            "it",
        ),
        count => (
            format!("{count} Markdown files do not look like postmortems and were"),
            "them",
        ),
    };
    let names = if session.is_verbose() {
        String::new()
    } else {
        format!("`-v` names {them}, ")
    };
    session.note(format_args!(
        "{files} passed over; {names}naming a file checks it"
    ));
}

/// Tells who asks what was left out, and why.
pub(super) fn tell_skipped(skipped: &Skipped, session: &Session) {
    session.detail(format_args!(
        "skipped {}: {}",
        skipped.path.display(),
        skipped.why
    ));
}

/// Whether the name of a file says that it is about other files, or a form to be filled in.
pub(super) fn is_about_others(stem: &str) -> bool {
    const ABOUT: [&str; 8] = [
        "readme",
        "index",
        "contributing",
        "changelog",
        "guide",
        "process",
        "runbook",
        "checklist",
    ];
    let stem = stem.to_lowercase();
    stem.contains("template") || ABOUT.contains(&stem.trim_start_matches('_'))
}
