//! `pm actions set`.

use super::{priority, status};
use crate::archive::{self, ItemChange, amend};
use crate::cli::files;
use crate::cli::options::date;
use crate::cli::session::Session;
use crate::cli::{Exit, Failure};
use crate::model::action::{ActionStatus, Priority};
use crate::model::{Action, Postmortem};
use crate::report::Visible;
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm actions set postmortems/2026/2026-02-15-pool.md 4 --status done
  pm actions set postmortems/2026/2026-02-15-pool.md 4 --owner SRE --due 2026-04-01
  pm actions set postmortems/2026/2026-02-15-pool.md:93 --status done    an item without an id

Only the cell or check box concerned is written.";

/// Change one action item where it stands
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The postmortem, or with its line the item
    #[arg(value_name = "FILE[:LINE]")]
    file: PathBuf,
    /// The item's id
    id: Option<String>,
    /// Where it stands: open, in-progress, done, wont-do, proposed
    #[arg(long, value_name = "STATUS", value_parser = status)]
    status: Option<ActionStatus>,
    /// Who sees to it
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Its last day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    due: Option<NaiveDate>,
    /// P0 to P4
    #[arg(long, value_name = "PRIORITY", value_parser = priority)]
    priority: Option<Priority>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let changes = args.changes();
    if changes.is_empty() {
        return Err(Failure::Message(
            "nothing to set; give --status, --owner, --due or --priority".to_owned(),
        ));
    }
    let (path, line) = args.place(session);
    let (job, settings) = files::one(&path, session)?;
    let (shown, below) = (job.shown.clone(), job.relative.clone());
    let refused = |why: String| Failure::Message(format!("{shown}: {why}"));
    let source = job
        .read()
        .map_err(|error| refused(format!("{error}; {}", error.help())))?;
    let dialect = &settings.config.dialect;
    let doc = Postmortem::read(&source.text, &below, dialect);
    let nth = find(&doc, &source, args.id.as_deref(), line).map_err(refused)?;
    let (text, amended) = amend(&source.text, &below, dialect, nth, &changes)
        .map_err(|refusal| refused(refusal.to_string()))?;
    let action = &doc.actions[nth];
    let place = format!("{shown}:{}", source.lines.line(action.span.start));
    let mut out = Session::out();
    if amended.is_empty() {
        session.note(format_args!("{place}: it is so already"));
        return Ok(Exit::Done);
    }
    archive::replace(
        &session.here.join(&path),
        source.text.as_bytes(),
        text.as_bytes(),
    )
    .map_err(|error| refused(format!("not changed: {error}")))?;
    for change in amended {
        let from = if change.from.is_empty() {
            "(none)"
        } else {
            &change.from
        };
        let line = format!(
            "{place}: {} {from} -> {}: {}",
            change.field, change.to, action.text.value
        );
        writeln!(out, "{}", Visible(line))?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

impl Args {
    fn changes(&self) -> Vec<ItemChange> {
        let all = [
            self.status.map(ItemChange::Status),
            self.owner.clone().map(ItemChange::Owner),
            self.due.map(ItemChange::Due),
            self.priority.map(ItemChange::Priority),
        ];
        all.into_iter().flatten().collect()
    }

    /// The file, and the line behind it where no id is given.
    fn place(&self, session: &Session) -> (PathBuf, Option<u32>) {
        if self.id.is_some() || session.here.join(&self.file).is_file() {
            return (self.file.clone(), None);
        }
        let named = self.file.to_string_lossy();
        let split = named.rsplit_once(':');
        let line = split.and_then(|(path, line)| Some((path, line.parse().ok()?)));
        match line {
            Some((path, line)) => (PathBuf::from(path), Some(line)),
            None => (self.file.clone(), None),
        }
    }
}

/// The item that an id or a line names.
fn find(
    doc: &Postmortem,
    source: &SourceFile,
    id: Option<&str>,
    line: Option<u32>,
) -> Result<usize, String> {
    let line_of = |action: &Action| source.lines.line(action.span.start);
    let bare = |id: &str| id.trim().trim_start_matches('#').to_lowercase();
    let is_meant = |action: &Action| match (id, line) {
        (Some(id), _) => action.id.value().is_some_and(|own| bare(own) == bare(id)),
        (None, Some(line)) => line_of(action) == line,
        (None, None) => false,
    };
    let mut found = (0..doc.actions.len()).filter(|&nth| is_meant(&doc.actions[nth]));
    match (found.next(), found.next()) {
        (Some(nth), None) => return Ok(nth),
        (Some(_), Some(_)) => {
            return Err(format!(
                "several items are called `{}`; name one by its line: {}",
                id.unwrap_or_default(),
                there(doc, source)
            ));
        }
        (None, _) => {}
    }
    if doc.actions.is_empty() {
        return Err("it has no action items".to_owned());
    }
    Err(match (id, line) {
        (Some(id), _) => format!("no item is called `{id}`; there are {}", there(doc, source)),
        (None, Some(line)) => format!(
            "no item begins on line {line}; there are {}",
            there(doc, source)
        ),
        (None, None) => format!(
            "which item? give its id, or FILE:LINE; there are {}",
            there(doc, source)
        ),
    })
}

/// The items of a document by id and line.
fn there(doc: &Postmortem, source: &SourceFile) -> String {
    const MOST: usize = 20;
    let name = |action: &Action| {
        let line = source.lines.line(action.span.start);
        match action.id.value() {
            Some(id) => format!("{id} (line {line})"),
            None => format!("line {line}"),
        }
    };
    let names: Vec<_> = doc.actions.iter().take(MOST).map(name).collect();
    let more = doc.actions.len().saturating_sub(MOST);
    match more {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}
