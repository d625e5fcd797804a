//! `pm template`.

use super::new::{listed, named, refused};
use super::session::Session;
use super::{Exit, Failure};
use crate::archive::{self, Scaffold};
use crate::config::Problem;
use crate::report::{Visible, counted};
use crate::settings::Settings;
use crate::source::SourceFile;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm template list
  pm template export full        as .pm/templates/full.md, to make it yours
  pm template check

A template is Markdown under .pm/templates; the name of its file is its name, and one named like
one of ours replaces it. In it stand

  {{title}} {{date}} {{authors}} {{status}} {{severity}} {{services}} {{tags}} {{participants}}
  {{incident}} {{summary}} {{started}} {{detected}} {{acknowledged}} {{mitigated}} {{resolved}}
  {{duration}}            what is known, else a prompt
  {{detected + 72h}}      a deadline, in hours (h) or days (d)
  <!-- pm-if severity: SEV-1, SEV-2 -->  what follows is for these only (or `none`)
  <!-- pm-if detected -->                what follows is for a known field only; `not detected`: an unknown one
  <!-- pm-end -->                        ends it; each of these is a line of its own

Words in brackets, and words that ask or tell (\"Describe …\", \"What …?\") are prompts: placeholder-text
reports what nobody replaced.";

/// List, show, copy and check the templates that `pm new` starts from
#[derive(Debug, clap::Args)]
#[command(after_help = HELP, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the templates there are
    List,
    /// Print a template as it is
    Show {
        /// Its name
        name: String,
    },
    /// Copy a template to .pm/templates, to change it
    Export {
        /// Its name
        name: String,
        /// The file to write [default: .pm/templates/NAME.md]
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Check the team's templates: unknown fields, open conditions, sections that are missing
    Check {
        /// Names or files of templates [default: all of .pm/templates]
        #[arg(value_name = "TEMPLATE")]
        templates: Vec<String>,
    },
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let settings = session.own_settings()?;
    let own = settings.scaffolds();
    match &args.what {
        What::List => list(&own, session),
        What::Show { name } => {
            let mut out = Session::out();
            for line in named(&own, name)?.text.lines() {
                writeln!(out, "{}", Visible(line))?;
            }
            out.flush()?;
            Ok(Exit::Done)
        }
        What::Export { name, to } => export(name, to.as_deref(), &settings, &own, session),
        What::Check { templates } => check(templates, &settings, own, session),
    }
}

fn list(own: &[Scaffold], session: &Session) -> Result<Exit, Failure> {
    let all = listed(own, &session.here);
    let width = all.iter().map(|(name, _)| name.chars().count()).max();
    let width = width.unwrap_or_default();
    let mut out = Session::out();
    for (name, about) in all {
        writeln!(out, "{}", Visible(format_args!("{name:width$}  {about}")))?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn export(
    name: &str,
    to: Option<&Path>,
    settings: &Settings,
    own: &[Scaffold],
    session: &Session,
) -> Result<Exit, Failure> {
    let template = named(own, name)?;
    let top = archive::repository(&session.here).unwrap_or(&session.here);
    let folder = settings.templates.clone();
    let folder = folder.unwrap_or_else(|| top.join(".pm/templates"));
    let path = match to {
        Some(path) => archive::absolute(&session.here, path),
        None => folder.join(format!("{name}.md")),
    };
    let shown = archive::seen_from(&session.here, &path);
    archive::create(&path, template.text).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::Message(format!(
            "{} exists and was left as it is; name another file with --to",
            shown.display()
        )),
        _ => refused(&shown, &error),
    })?;
    let mut out = Session::out();
    writeln!(out, "{}", Visible(shown.display()))?;
    out.flush()?;
    if to.is_none() {
        session.note(format_args!("pm new takes it for `{name}` from now on"));
    }
    Ok(Exit::Done)
}

fn check(
    wanted: &[String],
    settings: &Settings,
    mut own: Vec<Scaffold>,
    session: &Session,
) -> Result<Exit, Failure> {
    if wanted.is_empty() && own.is_empty() {
        session.note("there are no templates of your own; `pm template export full` makes one");
        return Ok(Exit::Done);
    }
    if !wanted.is_empty() {
        own = wanted
            .iter()
            .map(|name| picked(name, &mut own, session))
            .collect::<Result<_, _>>()?;
    }
    let config = &settings.config;
    let mut out = Session::out();
    let mut exit = Exit::Done;
    let mut problems = 0;
    for scaffold in &own {
        let shown = archive::seen_from(&session.here, &scaffold.path);
        let (file, template) = match (&scaffold.file, scaffold.template()) {
            (Ok(file), Some(template)) => (file, template),
            (Err(error), _) => {
                super::session::complain(&format!("{}: {error}", shown.display()));
                exit = Exit::Failed;
                continue;
            }
            (Ok(_), None) => continue,
        };
        let usual = config.template.as_deref();
        let faults =
            archive::scaffold_faults(template, usual, &config.requirements, &config.dialect);
        let shift = file.text.len() - template.text.len();
        for fault in &faults {
            let at = file.position(crate::span::offset(fault.at + shift));
            let [line, column] = [at.line, at.column].map(|number| number as usize);
            let source = file.text.lines().nth(line.saturating_sub(1));
            let problem = Problem {
                file: shown.clone(),
                line,
                column,
                message: fault.message.clone(),
                source: source.unwrap_or_default().to_owned(),
            };
            for line in problem.to_string().lines() {
                writeln!(out, "{}", Visible(line))?;
            }
        }
        problems += faults.len();
    }
    out.flush()?;
    let checked = counted(own.len(), "template");
    session.note(match problems {
        0 => format!("{checked} checked, nothing wrong"),
        problems => format!("{checked} checked, {}", counted(problems, "problem")),
    });
    Ok(exit.max(if problems > 0 {
        Exit::Found
    } else {
        Exit::Done
    }))
}

/// A template of the team by its name, or any file.
fn picked(name: &str, own: &mut Vec<Scaffold>, session: &Session) -> Result<Scaffold, Failure> {
    if let Some(nth) = own.iter().position(|scaffold| scaffold.name == name) {
        return Ok(own.swap_remove(nth));
    }
    let path = archive::absolute(&session.here, Path::new(name));
    if !path.is_file() {
        return Err(Failure::Message(format!(
            "there is no template and no file `{name}`; `pm template list` names the templates"
        )));
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Scaffold {
        name: stem.into_owned(),
        file: SourceFile::read(&path, path.to_string_lossy()),
        path,
    })
}
