//! The questions of `pm new`, one at a time, and what an answer has to be.

use super::Facts;
use crate::import::{Frame, Moments};
use crate::model::Severity;
use crate::template::Template;
use chrono::{NaiveDate, NaiveDateTime};

/// Why nothing more is asked.
#[derive(Debug)]
pub(super) enum Stop {
    /// The user wants no postmortem.
    Cancelled,
    /// The terminal does not work.
    Broken(String),
}

/// What an answer has to be; an empty one stands for the default, or for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Check {
    /// Some words.
    Words,
    /// Anything.
    Any,
    /// A day of the calendar.
    Day,
    /// A time behind those told before, and not before another of the incident; or nothing.
    Moment(Moments, Option<NaiveDateTime>),
}

impl Check {
    /// What is wrong with an answer.
    pub(super) fn complaint(self, answer: &str) -> Option<String> {
        let answer = answer.trim();
        match self {
            Self::Any => None,
            Self::Words => answer
                .is_empty()
                .then(|| "A few words are enough: what failed, for whom?".to_owned()),
            Self::Day => crate::cli::options::date(answer).err().map(|error| {
                let mut letters = error.chars();
                let first = letters.next().map(char::to_uppercase);
                first.into_iter().flatten().chain(letters).collect()
            }),
            Self::Moment(..) if answer.is_empty() => None,
            Self::Moment(mut moments, earliest) => match (moments.read(answer), earliest) {
                (None, _) => Some(
                    "A time in UTC, such as 14:23 or 2026-02-15 23:50; Enter alone leaves it open"
                        .to_owned(),
                ),
                (Some(at), Some(earliest)) if at < earliest => Some(format!(
                    "{} is before {}, which an earlier answer says; Enter alone leaves it open",
                    at.format("%Y-%m-%d %H:%M"),
                    earliest.format("%Y-%m-%d %H:%M"),
                )),
                _ => None,
            },
        }
    }
}

/// Who answers.
pub(super) trait Answers {
    /// A line of text.
    fn line(
        &mut self,
        question: &str,
        help: &str,
        default: &str,
        check: Check,
    ) -> Result<String, Stop>;
    /// One of several, by its place.
    fn choice(&mut self, question: &str, options: &[String], start: usize) -> Result<usize, Stop>;
    /// Yes or no.
    fn yes(&mut self, question: &str) -> Result<bool, Stop>;
}

/// What the questions start from.
pub(super) struct Known<'a> {
    pub(super) today: NaiveDate,
    /// Who writes it, as git knows them.
    pub(super) author: Option<String>,
    /// The severities that the team has.
    pub(super) severities: &'a [Severity],
    /// The templates by name, with what each is for.
    pub(super) templates: &'a [(String, String)],
    /// The template that the configuration names.
    pub(super) usual: Option<&'a str>,
    /// The file that a title on a day comes to, and whether it is taken.
    pub(super) path: &'a dyn Fn(&str, NaiveDate) -> (String, bool),
}

/// Asks for what is missing: the title first, everything else may stay open.
pub(super) fn ask(
    facts: &mut Facts,
    known: &Known<'_>,
    answers: &mut dyn Answers,
) -> Result<(), Stop> {
    let incident = &mut facts.incident;
    if incident.title.is_none() {
        let help = "In a line, as somebody would search for it";
        let title = answers.line("What happened?", help, "", Check::Words)?;
        incident.title = Some(title.trim().to_owned());
    }
    if incident.severity.is_none() {
        let name = |severity: &Severity| format!("{}  {}", severity.name(), about(*severity));
        let mut options: Vec<String> = known.severities.iter().map(name).collect();
        options.push("not known yet".to_owned());
        // Nobody is made to state one by pressing Enter.
        let chosen = answers.choice("How bad was it?", &options, options.len() - 1)?;
        incident.severity = known.severities.get(chosen).copied();
    }
    if incident.date.is_none() {
        let today = known.today.to_string();
        let day = answers.line("On which day did it begin, in UTC?", "", &today, Check::Day)?;
        incident.date = day.trim().parse().ok();
    }
    let day = incident.date.unwrap_or(known.today);
    let mut moments = Moments::new(Frame { day, offset: 0 });
    let mut moment = |question, slot: &mut Option<NaiveDateTime>, earliest| {
        if slot.is_none() {
            let help = "UTC, such as 14:23; Enter leaves it open";
            let answer = answers.line(question, help, "", Check::Moment(moments, earliest))?;
            *slot = moments.read(answer.trim());
        }
        Ok(())
    };
    moment("When did the impact begin?", &mut incident.started, None)?;
    let began = incident.started;
    moment(
        "When did a person come to know?",
        &mut incident.detected,
        began,
    )?;
    moment("When did the impact end?", &mut incident.mitigated, began)?;
    let ended = incident.mitigated.max(began);
    moment("When was all as before?", &mut incident.resolved, ended)?;
    if incident.authors.is_empty() {
        let help = "People, roles or teams, with commas between";
        let author = known.author.as_deref().unwrap_or_default();
        let answer = answers.line("Who writes it?", help, author, Check::Any)?;
        incident.authors = listed(&answer);
    }
    if incident.services.is_empty() {
        let help = "With commas between; Enter leaves it open";
        let answer = answers.line("Which services were affected?", help, "", Check::Any)?;
        incident.services = listed(&answer);
    }
    if facts.template.is_none() {
        let by_severity = Template::for_severity(incident.severity.map(Severity::name)).name;
        let fits = known.usual.unwrap_or(by_severity);
        let start = known.templates.iter().position(|(name, _)| name == fits);
        let width = known.templates.iter().map(|(name, _)| name.chars().count());
        let width = width.max().unwrap_or_default();
        let option = |(name, about): &(String, String)| format!("{name:width$}  {about}");
        let options: Vec<String> = known.templates.iter().map(option).collect();
        let chosen = answers.choice("Which template?", &options, start.unwrap_or(0))?;
        facts.template = known.templates.get(chosen).map(|(name, _)| name.clone());
    }
    Ok(())
}

/// Asks whether the file is to be written; another title is asked for as long as its file exists.
pub(super) fn confirm(
    facts: &mut Facts,
    known: &Known<'_>,
    answers: &mut dyn Answers,
) -> Result<(), Stop> {
    let day = facts.incident.date.unwrap_or(known.today);
    loop {
        let title = facts.incident.title.as_deref().unwrap_or_default();
        let (path, taken) = (known.path)(title, day);
        if !taken {
            let yes = answers.yes(&format!("Write {path}?"))?;
            return if yes { Ok(()) } else { Err(Stop::Cancelled) };
        }
        let question = format!("{path} exists already. What else could it be called?");
        let title = answers.line(&question, "", "", Check::Words)?;
        facts.incident.title = Some(title.trim().to_owned());
    }
}

/// The parts of an answer between commas.
fn listed(answer: &str) -> Vec<String> {
    let parts = answer.split(',').map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn about(severity: Severity) -> &'static str {
    match severity {
        Severity::Sev1 => "nobody can use it, or data is lost",
        Severity::Sev2 => "much is slow or broken for many",
        Severity::Sev3 => "a part is, and there is a way around",
        Severity::Sev4 => "hardly anyone noticed",
    }
}
