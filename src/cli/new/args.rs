//! What `pm new` can be told.

use super::{Facts, source};
use crate::cli::Failure;
use crate::cli::options::date;
use crate::cli::session::Session;
use crate::import::{Frame, Incident, Moments};
use crate::model::{Dialect, Severity};
use chrono::NaiveDate;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm new                                             asks on a terminal
  pm new \"Order service pool exhaustion\" --severity SEV-1 --date 2026-02-15 --author \"Platform team\"
  pm new \"Search was slow\" --template short --edit
  pm new --from incident.json                        what PagerDuty or another tool knows
  curl -s \"$INCIDENT_URL\" | pm new --from -
  pm new --stdout > incident.md

--from takes an incident as PagerDuty, incident.io, Opsgenie or Statuspage tell it in JSON, with its
log entries or updates behind it, or the fields of `pm schema incident`. Options win over it.
Times are UTC: 14:23, or 2026-02-15 23:50 for another day than that of --date.
The file is postmortems/YYYY/YYYY-MM-DD-title.md unless `files` in pm.yaml says otherwise; one that exists is never touched.";

/// Start a postmortem from a template
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(in crate::cli) struct Args {
    /// What happened, in a line
    #[arg(value_parser = title)]
    title: Option<String>,
    /// SEV-1 to SEV-4, or a word that pm.yaml has for one; SEV-3 and SEV-4 take the short template
    #[arg(long, value_name = "SEV")]
    severity: Option<String>,
    /// The day of the incident [default: that of --started or --from, else today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<NaiveDate>,
    /// Who writes it: a person, role or team; may be repeated
    #[arg(long, value_name = "NAME")]
    author: Vec<String>,
    /// A service that was affected; may be repeated
    #[arg(long, value_name = "NAME")]
    service: Vec<String>,
    /// A label to find it by; may be repeated
    #[arg(long, value_name = "WORD")]
    tag: Vec<String>,
    /// Who took part in the response; may be repeated
    #[arg(long, value_name = "NAME")]
    participant: Vec<String>,
    /// The number or link of the incident elsewhere
    #[arg(long, value_name = "ID")]
    incident: Option<String>,
    /// When the impact began
    #[arg(long, value_name = "TIME")]
    started: Option<String>,
    /// When a person came to know
    #[arg(long, value_name = "TIME")]
    detected: Option<String>,
    /// When somebody took it on
    #[arg(long, value_name = "TIME")]
    acknowledged: Option<String>,
    /// When the impact on users ended
    #[arg(long, value_name = "TIME")]
    mitigated: Option<String>,
    /// When all was as before
    #[arg(long, value_name = "TIME")]
    resolved: Option<String>,
    /// The template: full, short, near-miss, security or one of .pm/templates [default: by severity]
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// Take what a tool knows of the incident from JSON; `-` for standard input
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Open the new file in $VISUAL, else in $EDITOR
    #[arg(long, conflicts_with = "stdout")]
    pub(super) edit: bool,
    /// Print it instead of writing a file
    #[arg(long)]
    pub(super) stdout: bool,
}

impl Args {
    /// What the options say over what the tool of the incident says.
    pub(super) fn facts(&self, dialect: &Dialect, session: &Session) -> Result<Facts, Failure> {
        let mut incident = match &self.from {
            Some(path) => source::incident(path, self.severity.is_some(), dialect, session)?,
            None => Incident::default(),
        };
        if let Some(text) = &self.severity {
            incident.severity = Some(severity(text, dialect)?);
        }
        incident.title = self.title.clone().or(incident.title);
        incident.id = self.incident.clone().or(incident.id);
        for (said, list) in [
            (&self.author, &mut incident.authors),
            (&self.service, &mut incident.services),
            (&self.tag, &mut incident.tags),
            (&self.participant, &mut incident.participants),
        ] {
            if !said.is_empty() {
                list.clone_from(said);
            }
        }
        incident.date = self.date.or(incident.date);
        self.moments(&mut incident, session.today)?;
        self.hold_together(&incident, session)?;
        Ok(Facts {
            incident,
            template: self.template.clone(),
        })
    }

    /// Refuses times of which one cannot be right; where the tool of the incident told both, a word is enough.
    fn hold_together(&self, incident: &Incident, session: &Session) -> Result<(), Failure> {
        let Some(pair) = incident.contradiction() else {
            return Ok(());
        };
        let [early, late] =
            pair.map(|(name, at)| format!("{name} {}", at.format("%Y-%m-%d %H:%M")));
        let is_said = |name| match name {
            "started" => self.started.is_some(),
            "detected" => self.detected.is_some(),
            "acknowledged" => self.acknowledged.is_some(),
            "mitigated" => self.mitigated.is_some(),
            _ => self.resolved.is_some(),
        };
        if pair.iter().any(|&(name, _)| is_said(name)) {
            return Err(Failure::Message(format!(
                "{late} is before {early}; correct one of the two"
            )));
        }
        session.note(format_args!(
            "{late} is before {early}; one of the two is wrong"
        ));
        Ok(())
    }

    fn moments(&self, incident: &mut Incident, today: NaiveDate) -> Result<(), Failure> {
        let day = incident.date.unwrap_or(today);
        let mut moments = Moments::new(Frame { day, offset: 0 });
        let mut first = None;
        for (option, said, slot) in [
            ("--started", &self.started, &mut incident.started),
            ("--detected", &self.detected, &mut incident.detected),
            (
                "--acknowledged",
                &self.acknowledged,
                &mut incident.acknowledged,
            ),
            ("--mitigated", &self.mitigated, &mut incident.mitigated),
            ("--resolved", &self.resolved, &mut incident.resolved),
        ] {
            let Some(text) = said else {
                continue;
            };
            let at = moments.read(text).ok_or_else(|| {
                Failure::Message(format!(
                    "{option}: a time such as 14:23 or \"2026-02-15 23:50\" was expected, not `{text}`"
                ))
            })?;
            first = first.or(Some(at.date()));
            *slot = Some(at);
        }
        incident.date = incident.date.or(first);
        Ok(())
    }
}

fn title(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err("say what happened, or leave the title out".to_owned());
    }
    Ok(text.to_owned())
}

/// The severity that a word means to the team.
fn severity(text: &str, dialect: &Dialect) -> Result<Severity, Failure> {
    let own = dialect.severities.iter().map(|(word, _)| word.as_str());
    let ours = Severity::ALL.map(Severity::name).into_iter();
    let mut names: Vec<&str> = ours.filter(|_| !dialect.only_severities).collect();
    for word in own {
        if !names.contains(&word) {
            names.push(word);
        }
    }
    Severity::of(text, dialect).ok_or_else(|| {
        let names = names.join(", ");
        Failure::Message(format!(
            "--severity: one of {names} was expected, not `{text}`"
        ))
    })
}
