//! `pm timeline import`.

use super::source;
use super::target::Target;
use crate::archive;
use crate::chronicle::{self, Clock, Row};
use crate::cli::roles::roles;
use crate::cli::session::Session;
use crate::cli::{Exit, Failure};
use crate::import::{self, Event, Events, Fields, Format, Frame, Hints, Roles};
use crate::model::time::Stamp;
use crate::report::{Visible, counted};
use chrono::{NaiveDateTime, TimeDelta};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// So many lost messages of a source are named unasked.
const LOSSES: usize = 10;

const HELP: &str = "Examples:
  pm timeline import export/incident-2026-02-15 --from 14:00 --to 16:00
  pbpaste | pm timeline import - --zone +01:00 --dry-run
  pm timeline import alerts.json --into postmortems/2026/2026-02-15-pool.md
  pm timeline import audit.csv --time-field when --text-field action --filter orders
  pm timeline import --git ../orders --from 13:00 --to 15:10
  pm timeline import incident.json --roles people.yaml

Formats, told by content: slack (a channel's folder or file of an export), slack-text (copied from
the client), teams, discord, mattermost, pagerduty, alerts (Alertmanager, Grafana), irc, text (lines
that begin with a time), csv, jsonl.
people.yaml says who has which role, `Ana Souza: database on-call`; \"*\" stands for everybody else.
Rows that are there already stay, and are not written twice.";

/// Put what chats, pages, alerts, logs and commits tell into a timeline
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// What to import: a file, the folder of a Slack channel, or `-` for standard input
    #[arg(
        value_name = "SOURCE",
        required_unless_present = "git",
        conflicts_with = "git"
    )]
    source: Option<PathBuf>,
    /// Import the commits of this repository; needs --from and --to
    #[arg(long, value_name = "REPO", requires = "from", requires = "to")]
    git: Option<PathBuf>,
    /// The postmortem [default: the newest draft of the archive]
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// The format of the source, where its content does not tell
    #[arg(long, value_name = "FORMAT", value_parser = formats(), hide_possible_values = true)]
    format: Option<Format>,
    /// Take what happened from this time on
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Take what happened up to this time
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Take what has this text in it, in whatever case
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// The zone of times that carry none, for example +02:00 or CET [default: UTC]
    #[arg(long, value_name = "ZONE", value_parser = zone, allow_hyphen_values = true)]
    zone: Option<i32>,
    /// A YAML file with a role for each person, to be written instead of their names
    #[arg(long, value_name = "FILE")]
    roles: Option<PathBuf>,
    /// The users.json of a Slack export [default: the one beside the channel's folder]
    #[arg(long, value_name = "FILE")]
    users: Option<PathBuf>,
    /// The field or column with the time, for csv and jsonl; a dot leads into objects
    #[arg(long, value_name = "NAME")]
    time_field: Option<String>,
    /// The field or column with the text
    #[arg(long, value_name = "NAME")]
    text_field: Option<String>,
    /// The field or column with who did or said it
    #[arg(long, value_name = "NAME")]
    who_field: Option<String>,
    /// Show what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let roles = roles(args.roles.as_deref(), session)?.map(Roles::new);
    let target = Target::of(args.into.as_deref(), session)?;
    let dialect = &target.settings.config.dialect;
    let clock = Clock::of(&target.doc, dialect, session.today);
    let (from, to) = args.bounds(clock)?;
    let mut found = match &args.git {
        Some(repository) => commits(repository, from.zip(to), session)?,
        None => args.events(clock, session)?,
    };
    let all = found.events.len();
    let filter = args.filter.as_deref().map(str::to_lowercase);
    found.events.retain(|event| {
        let who = event.who.as_deref().unwrap_or_default();
        from.is_none_or(|from| from <= event.at)
            && to.is_none_or(|to| event.at <= to)
            && filter.as_ref().is_none_or(|filter| {
                event.text.to_lowercase().contains(filter) || who.to_lowercase().contains(filter)
            })
    });
    if found.events.is_empty() {
        let why = match all {
            0 => "it holds nothing with a time and a text".to_owned(),
            all => format!(
                "none of its {} is in these bounds; see --from, --to and --filter",
                counted(all, "event")
            ),
        };
        return Err(Failure::Message(format!("nothing to import: {why}")));
    }
    if let Some(roles) = &roles {
        let left = roles.apply(&mut found.events);
        if !left.is_empty() {
            session.note(format_args!(
                "named as they are, since no role is given for them: {}",
                left.join(", ")
            ));
        }
    }
    let rows: Vec<Row> = found.events.iter().map(Row::foreign).collect();
    let written = chronicle::insert(&target.source.text, &target.below, dialect, &rows)
        .map_err(|refusal| target.refuse(&refusal))?;
    if found.zoneless && args.zone.is_none() {
        session.note("its times carry no zone and were taken as UTC; --zone says otherwise");
    }
    if args.dry_run {
        target.show(&written.text, session)?;
    } else if written.added > 0 {
        target.write(&written.text, session)?;
    }
    let path = &target.source.path;
    let done = if args.dry_run {
        "would be added"
    } else {
        "added"
    };
    let mut said = vec![format!("{} {done}", counted(written.added, "row"))];
    for (count, what) in [
        (written.known, "there already"),
        (all - found.events.len(), "out of bounds"),
        (found.passed_over.len(), "passed over"),
    ] {
        if count > 0 {
            said.push(format!("{count} {what}"));
        }
    }
    session.note(format_args!("{path}: {}", said.join(", ")));
    Ok(Exit::Done)
}

impl Args {
    fn events(&self, clock: Clock, session: &Session) -> Result<Events, Failure> {
        let Some(path) = &self.source else {
            return Ok(Events::default());
        };
        let users = source::users(self.users.as_deref(), Some(path), session)?;
        let fields = Fields {
            time: self.time_field.clone(),
            text: self.text_field.clone(),
            who: self.who_field.clone(),
        };
        let named = fields != Fields::default();
        let mut all = Events::default();
        for file in source::texts(path, session)? {
            let hints = Hints {
                // Fields are those of records, and a table has its own header.
                format: self.format,
                frame: Frame {
                    day: clock.day,
                    offset: self.zone.unwrap_or(0),
                },
                read_on: session.today,
                fields: &fields,
                users: &users,
            };
            let (format, found) = import::read(&file.text, hints)
                .map_err(|error| Failure::Message(format!("{}: {error}", file.path)))?;
            session.detail(format_args!("{} is read as {}", file.path, format.name()));
            if named && ![Format::Csv, Format::Jsonl].contains(&format) {
                let name = format.name();
                return Err(Failure::Message(format!(
                    "{}: it is read as {name}, which has no fields to name; add --format csv or --format jsonl",
                    file.path
                )));
            }
            all.zoneless |= found.zoneless;
            let mut losses = 0;
            for passed in &found.passed_over {
                let said = format!("{}: {}", file.path, Visible(&passed.to_string()));
                losses += usize::from(passed.is_loss());
                if passed.is_loss() && losses <= LOSSES {
                    session.note(said);
                } else {
                    session.detail(said);
                }
            }
            if losses > LOSSES && !session.is_verbose() {
                let more = losses - LOSSES;
                session.note(format_args!(
                    "{}: and {more} more; -v names them",
                    file.path
                ));
            }
            all.passed_over.extend(found.passed_over);
            all.events.extend(found.events);
        }
        Ok(all)
    }

    /// The first and the last moment that count, in UTC.
    fn bounds(
        &self,
        clock: Clock,
    ) -> Result<(Option<NaiveDateTime>, Option<NaiveDateTime>), Failure> {
        let read = |option: &str, text: Option<&String>| -> Result<_, Failure> {
            let Some(text) = text else {
                return Ok(None);
            };
            let at = clock.read_on_the_day(text).ok_or_else(|| {
                Failure::Message(format!(
                    "{option} {text}: a time was expected, for example 14:00, \"2026-02-16 00:10\" or \"14:00 UTC\""
                ))
            })?;
            Ok(Some(clock.universal(at)))
        };
        let from = read("--from", self.from.as_ref())?;
        let mut to = read("--to", self.to.as_ref())?;
        if let (Some(from), Some(end)) = (from, to)
            && end < from
        {
            let dated =
                |text: &String| Stamp::read(text, 0).is_some_and(|read| read.value.date.is_some());
            if self.to.as_ref().is_some_and(dated) {
                return Err(Failure::Message("--to is earlier than --from".to_owned()));
            }
            // A bare clock goes on past midnight.
            to = Some(end + TimeDelta::days(1));
        }
        // A bound without seconds holds for the whole minute.
        Ok((from, to.map(|to| to + TimeDelta::seconds(59))))
    }
}

/// The names of formats, which shells complete.
fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(|name| {
        let names = || Format::ALL.map(Format::name).join(", ");
        Format::parse(&name).ok_or_else(|| format!("one of {} was expected", names()))
    })
}

/// Minutes east of UTC: `+02:00`, `-05:00`, `UTC`, `CET`.
fn zone(text: &str) -> Result<i32, String> {
    // An offset is read behind a time, as ISO writes it.
    let iso = format!("2026-01-01T00:00{text}");
    let spaced = format!("2026-01-01 00:00 {text}");
    let read = |whole: &str| {
        let read = Stamp::read(whole, 0).filter(|read| read.end == whole.len())?;
        read.value.zone?.offset
    };
    read(&iso).or_else(|| read(&spaced)).ok_or_else(|| {
        "an offset such as +02:00 or a name with a fixed one such as CET was expected".to_owned()
    })
}

/// What was committed to a repository, as events.
fn commits(
    repository: &Path,
    bounds: Option<(NaiveDateTime, NaiveDateTime)>,
    session: &Session,
) -> Result<Events, Failure> {
    let folder = archive::absolute(&session.here, repository);
    let Some((from, to)) = bounds else {
        return Ok(Events::default());
    };
    let commits = archive::commits(&folder, from, to)
        .map_err(|error| Failure::Message(format!("--git: {error}")))?;
    let events = commits.into_iter().map(|commit| Event {
        at: commit.at,
        who: Some(commit.author),
        text: format!("commit {}", commit.subject),
    });
    Ok(Events {
        events: events.collect(),
        ..Events::default()
    })
}
