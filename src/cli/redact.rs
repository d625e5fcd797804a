//! `pm redact`.

use super::files;
use super::roles::roles;
use super::session::Session;
use super::{Exit, Failure};
use crate::archive;
use crate::lint::Selection;
use crate::markdown::one_line;
use crate::model::Postmortem;
use crate::redact::{self, Kind, Redacted, Wishes};
use crate::report::Visible;
use crate::rules::Context;
use crate::settings::Settings;
use crate::source::SourceFile;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm redact postmortems/2026/2026-02-15-pool.md > public.md
  pm redact postmortems/2026/2026-02-15-pool.md --roles people.yaml --list --output public.md
  pm redact FILE --internal acme.io --keep github.com/acme/public

Names become roles (\"Engineer 1\"), and stand-ins of the same form replace e-mail addresses, telephone
numbers, internal hosts (.internal, .corp, .local, cluster hosts, hosts without a dot), private
addresses, keys of tickets, links to tickets, chats and tools, secrets and cloud accounts, in code and
metadata as well. A host without a dot is one that a URL names, that follows a word such as ssh or
drain, or that says what it is and ends in a number (db-prod-03, kafka01). What a section of
indicators (IOC) names is defanged wherever it stands.
people.yaml says who has which role, `Ana Souza: database on-call`; \"*\" stands for everybody else.
What pm does not recognise stays: read the result before you publish it.";

/// Write a version of a postmortem to publish
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(super) struct Args {
    /// The postmortem
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where it is written [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over an output that exists
    #[arg(long, requires = "output")]
    force: bool,
    /// Write over the postmortem itself
    #[arg(long, conflicts_with = "output")]
    in_place: bool,
    /// A YAML file with a role for each person
    #[arg(long, value_name = "FILE")]
    roles: Option<PathBuf>,
    /// Take hosts of this domain for internal; may be repeated
    #[arg(long, value_name = "DOMAIN")]
    internal: Vec<String>,
    /// Leave what has this text in it, in whatever case; may be repeated. Secrets go all the same
    #[arg(long, value_name = "TEXT")]
    keep: Vec<String>,
    /// Defang every public address and domain, not those of indicators alone
    #[arg(long)]
    defang: bool,
    /// List each change with its line
    #[arg(long, visible_alias = "explain")]
    list: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let wishes = Wishes {
        roles: roles(args.roles.as_deref(), session)?.unwrap_or_default(),
        domains: args.internal.clone(),
        keep: args.keep.clone(),
        defang: args.defang,
    };
    let (job, settings) = files::one(&args.file, session)?;
    let (shown, below) = (job.shown.clone(), job.relative.clone());
    let source = job
        .read()
        .map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
    let (source, redacted) = redacted(source, &below, &settings, &wishes, session)?;
    args.write(&source, &redacted.text, session)?;
    if args.list {
        list(&source, &redacted, session);
    }
    tell(&shown, &redacted, session);
    Ok(Exit::Done)
}

fn redacted(
    source: SourceFile,
    below: &str,
    settings: &Settings,
    wishes: &Wishes,
    session: &Session,
) -> Result<(SourceFile, Redacted), Failure> {
    let linter = settings.linter(Selection::default(), &session.here, session.today)?;
    let doc = Postmortem::read(&source.text, below, &linter.dialect);
    let cx = Context::new(
        &doc,
        &source,
        below,
        session.today,
        &linter.settings,
        &linter.dialect,
    );
    let redacted = redact::redact(&source.text, &cx, wishes);
    let hidden = doc.secrets.iter().map(|secret| secret.span).collect();
    Ok((SourceFile { hidden, ..source }, redacted))
}

impl Args {
    fn write(&self, source: &SourceFile, text: &str, session: &Session) -> Result<(), Failure> {
        let refused = |path: &Path, why: String| {
            Failure::Message(format!("{}: not written: {why}", path.display()))
        };
        if self.in_place {
            let file = session.here.join(&self.file);
            return archive::replace(&file, source.text.as_bytes(), text.as_bytes())
                .map_err(|error| refused(&self.file, error.to_string()));
        }
        let Some(output) = &self.output else {
            let mut out = Session::out();
            out.write_all(text.as_bytes())?;
            out.flush()?;
            return Ok(());
        };
        let file = session.here.join(output);
        let same = file
            .canonicalize()
            .ok()
            .zip(session.here.join(&self.file).canonicalize().ok());
        if same.is_some_and(|(one, other)| one == other) {
            return Err(refused(
                output,
                "it is the postmortem itself; --in-place writes over it".to_owned(),
            ));
        }
        let written = if self.force {
            archive::put(&file, |out| out.write_all(text.as_bytes()))
        } else {
            archive::create(&file, text)
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => {
                refused(output, "it exists; --force writes over it".to_owned())
            }
            _ => refused(output, error.to_string()),
        })
    }
}

/// Each change with its line; a secret is not told again.
fn list(source: &SourceFile, redacted: &Redacted, session: &Session) {
    for change in &redacted.changes {
        let line = source.lines.line(change.span.start);
        let old = source.shown(change.span);
        let in_a_line = |text: &str| one_line(text);
        let (old, new) = (Visible(in_a_line(&old)), in_a_line(&change.new));
        let (path, kind) = (&source.path, change.kind.noun());
        session.note(format_args!("{path}:{line}: {kind}: {old} -> {new}"));
    }
}

fn tell(path: &str, redacted: &Redacted, session: &Session) {
    let count = |kind: Kind| {
        let of_kind = redacted.changes.iter().filter(|change| change.kind == kind);
        match of_kind.count() {
            0 => None,
            1 => Some(format!("1 {}", kind.noun())),
            count => Some(format!("{count} {}", kind.plural())),
        }
    };
    let counts: Vec<_> = Kind::ALL.into_iter().filter_map(count).collect();
    let all = if counts.is_empty() {
        "nothing to take out was recognised".to_owned()
    } else {
        format!("replaced {}", counts.join(", "))
    };
    session.note(format_args!("{path}: {all}"));
    if !redacted.unsure.is_empty() {
        session.note(format_args!(
            "left, since they may be teams: {}; name those who are persons in --roles",
            redacted.unsure.join(", ")
        ));
    }
    session.note("pm takes out what it recognises, and that is never all: read the result before you publish it");
}
