//! `pm config`.

use super::session::Session;
use super::{Exit, Failure};
use crate::config::{self, Setting, Shown};
use crate::{archive, report};
use clap::ValueEnum;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm config                                      the settings of this folder
  pm config postmortems/2019/2019-03-01-disk.md  those of a file, with the overrides that apply
  pm config --isolated                           what absent keys mean";

/// Print the settings that apply, and where each comes from
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// A file or folder [default: this folder]
    file: Option<PathBuf>,
    /// YAML with the origins as comments, or JSON
    #[arg(long, value_name = "FORMAT", default_value = "yaml")]
    format: ConfigFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ConfigFormat {
    Yaml,
    Json,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let mut all = session.settings();
    let path = args.file.as_ref();
    let path = path.map_or_else(
        || session.here.clone(),
        |path| archive::absolute(&session.here, path),
    );
    let is_folder = path.is_dir();
    let folder = if is_folder {
        path.as_path()
    } else {
        path.parent().unwrap_or(&path)
    };
    let own = if is_folder {
        all.folder(folder)?
    } else {
        all.file(&path)?
    };
    let own = all.all[own].clone();
    let place = all.place_of(folder)?;
    let mut settings = config::settings(place.as_ref())?;
    if !settings.iter().any(|(key, _)| key == "root") {
        let root = archive::seen_from(&session.here, &own.root);
        let root = Setting {
            value: Shown::Text(root.to_string_lossy().into_owned()),
            origin: None,
        };
        settings.insert(0, ("root".to_owned(), root));
    }
    let mut out = Session::out();
    match args.format {
        ConfigFormat::Yaml => report::write_settings(&settings, &own.applied, &mut out)?,
        ConfigFormat::Json => report::write_settings_json(&settings, &mut out)?,
    }
    out.flush()?;
    Ok(Exit::Done)
}
