//! `--edit`: the user's editor.

use crate::cli::Failure;
use std::path::Path;
use std::process::Command;

/// Opens a file in `$VISUAL`, else in `$EDITOR`, and waits for it.
pub(super) fn edit(path: &Path) -> Result<(), Failure> {
    let kept = format!("the postmortem is in {}", path.display());
    let set = ["VISUAL", "EDITOR"].into_iter().find_map(|name| {
        let value = std::env::var_os(name)?;
        let value = value.to_string_lossy().into_owned();
        (!value.trim().is_empty()).then_some((name, value))
    });
    let Some((name, value)) = set else {
        return Err(Failure::Message(format!(
            "--edit: neither VISUAL nor EDITOR names an editor; {kept}"
        )));
    };
    let words = shlex::split(&value).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else {
        return Err(Failure::Message(format!(
            "--edit: {name} is `{value}`, and a quote in it is not closed; {kept}"
        )));
    };
    // A name that begins with a dash is no option.
    let path = Path::new(".").join(path);
    let ended = Command::new(program).args(arguments).arg(path).status();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::Message(format!(
            "--edit: `{value}` ended with {status}; {kept}"
        ))),
        Err(error) => Err(Failure::Message(format!(
            "--edit: `{program}` of {name} cannot be run: {error}; {kept}"
        ))),
    }
}
