//! Where the findings of `pm lint` go: standard output, files, and the summary of a job.

use super::Failure;
use super::forge::{self, Places, environment};
use super::session::{Session, complain};
use crate::archive;
use crate::lint::Run;
use crate::report::{
    self, Colour, Format, Summary, View, write_statistics, write_statistics_as_json,
};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The bytes that GitHub takes as the summary of a step.
const JOB_SUMMARY: u64 = 1024 * 1024;

#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct Output {
    #[arg(
        long,
        value_name = "FORMAT",
        value_parser = formats(),
        hide_possible_values = true,
        help = "How to write findings: full, concise, json, jsonl, sarif, github, gitlab, junit, \
                checkstyle, rdjson, azure, markdown [default: github in GitHub Actions, else full] \
                [env: PM_FORMAT]"
    )]
    format: Option<Format>,
    /// Write findings to a file as well, for example sarif=pm.sarif; may be repeated
    #[arg(long, value_name = "FORMAT=FILE", value_parser = report)]
    report: Vec<(Format, PathBuf)>,
    /// Print how often each rule spoke and how much was found in each file, instead of the findings
    #[arg(long)]
    statistics: bool,
    /// Print no more findings than this, the most severe ones
    #[arg(long, value_name = "N", conflicts_with = "statistics")]
    max_findings: Option<usize>,
}

/// An output that can be written as far as can be known before there is anything to write.
pub(super) struct Prepared<'a> {
    /// What goes to standard output.
    pub(super) format: Format,
    output: &'a Output,
    session: &'a Session,
}

impl Output {
    /// Refuses what cannot be written before anything is checked.
    pub(super) fn prepare<'a>(&'a self, session: &'a Session) -> Result<Prepared<'a>, Failure> {
        let format = self.format(session)?;
        for (nth, (_, path)) in self.report.iter().enumerate() {
            let refuse = |why: &str| {
                let path = path.display();
                Err(Failure::Message(format!("--report: {path}: {why}")))
            };
            let absolute = archive::absolute(&session.here, path);
            let folder = absolute.parent().unwrap_or(&absolute);
            let same =
                |(_, other): &(_, PathBuf)| archive::absolute(&session.here, other) == absolute;
            // A device leads to whatever it stands for: standard output may be a file that others write to as well.
            let is_device = ["/dev", "/proc"]
                .iter()
                .any(|devices| absolute.starts_with(devices));
            if is_device {
                return refuse("a report is a file; `--format` writes to standard output");
            } else if self.report[..nth].iter().any(same) {
                return refuse("two reports cannot be one file");
            } else if !folder.is_dir() {
                return refuse(&format!("there is no folder {}", folder.display()));
            } else if absolute.exists() && !absolute.is_file() {
                return refuse("it is not a regular file");
            }
        }
        Ok(Prepared {
            format,
            output: self,
            session,
        })
    }

    fn format(&self, session: &Session) -> Result<Format, Failure> {
        let stated =
            match (self.format, session.variable("PM_FORMAT")) {
                (Some(format), _) => Some(format),
                (None, Some(name)) => Some(format(&name).map_err(|error| {
                    Failure::Message(format!("PM_FORMAT: {error}, not `{name}`"))
                })?),
                (None, None) => None,
            };
        match stated {
            Some(Format::Full | Format::Concise | Format::Json) | None => {}
            Some(format) if self.statistics => {
                return Err(Failure::Message(format!(
                    "`--statistics` has no {} form; use `--format json`, or no format for a table",
                    format.name()
                )));
            }
            Some(_) => {}
        }
        Ok(match stated {
            Some(format) => format,
            None if !self.statistics && forge::is_github() => Format::Github,
            None => Format::Full,
        })
    }
}

impl Prepared<'_> {
    /// Refuses to write a report over what the run reads, unless an earlier report is read as a document.
    pub(super) fn spare(&self, read: impl Iterator<Item = PathBuf>) -> Result<(), Failure> {
        let mut reports = Vec::new();
        for (_, path) in &self.output.report {
            let is_ours = || report::is_report(&std::fs::read(path).unwrap_or_default());
            match self.session.here.join(path).canonicalize() {
                Ok(target) if !is_ours() => reports.push((path, target)),
                _ => {}
            }
        }
        if reports.is_empty() {
            return Ok(());
        }
        let read: HashSet<PathBuf> = read.filter_map(|path| path.canonicalize().ok()).collect();
        match reports.iter().find(|(_, target)| read.contains(target)) {
            None => Ok(()),
            Some((path, _)) => Err(Failure::Message(format!(
                "--report: {}: this run reads that file, and a report would replace it",
                path.display()
            ))),
        }
    }

    /// Writes the files of a run; what goes wrong with one is told and does not stop the others.
    pub(super) fn write_files(&self, run: &Run) -> Result<(), Failure> {
        let places = Places::seen_from(&self.session.here);
        let in_repository = |path: &str| places.in_repository(path);
        let view = View {
            colour: Colour::Plain,
            in_repository: &in_repository,
        };
        let mut failed = None;
        for (format, path) in &self.output.report {
            let written = archive::put(&archive::absolute(&self.session.here, path), |out| {
                format.write(run, view, out)?;
                if *format == Format::Full && !run.files.is_empty() {
                    writeln!(out, "{}", Summary::of(run))?;
                }
                Ok(())
            });
            if let Err(error) = written {
                let path = path.display();
                let message = format!("--report: {path} could not be written: {error}");
                if let Some(earlier) = failed.replace(message) {
                    complain(&earlier);
                }
            }
        }
        if self.format == Format::Github {
            self.write_job_summary(run, view);
        }
        failed.map_or(Ok(()), |message| Err(Failure::Message(message)))
    }

    /// Adds a table to the summary of a job in GitHub Actions; one that cannot be written is told, and fails no run.
    fn write_job_summary(&self, run: &Run, view: View<'_>) {
        let Some(path) = environment("GITHUB_STEP_SUMMARY").map(PathBuf::from) else {
            return;
        };
        if let Err(error) = add_job_summary(&path, run, view) {
            let path = path.display();
            self.session.note(format_args!(
                "the summary of the job could not be written to {path}: {error}"
            ));
        }
    }

    /// Writes what was found to standard output; of too many findings the most severe ones.
    pub(super) fn write(&self, run: &mut Run, out: &mut dyn Write) -> Result<(), Failure> {
        if self.output.statistics {
            match self.format {
                Format::Json => write_statistics_as_json(run, out)?,
                _ => write_statistics(run, out)?,
            }
            return Ok(());
        }
        if let Some(most) = self.output.max_findings {
            run.keep_most_severe(most);
        }
        let places = Places::seen_from(&self.session.here);
        let in_repository = |path: &str| places.in_repository(path);
        let view = View {
            colour: self.session.colour,
            in_repository: &in_repository,
        };
        let for_people = matches!(self.format, Format::Full | Format::Concise);
        if for_people && forge::reads_the_log() {
            let mut shown = Vec::new();
            self.format.write(run, view, &mut shown)?;
            let shown = report::without_commands(&String::from_utf8_lossy(&shown));
            out.write_all(shown.as_bytes())?;
        } else {
            self.format.write(run, view, out)?;
        }
        if !run.cut.is_empty() {
            let cut = run.cut.len();
            let all = cut + run.findings().count();
            let said = format!("not shown because of --max-findings: {cut} of {all} findings");
            if self.format == Format::Full {
                writeln!(out, "{said}")?;
            } else {
                // A program reads standard output.
                out.flush()?;
                self.session.note(said);
            }
        }
        Ok(())
    }
}

fn add_job_summary(path: &Path, run: &Run, view: View<'_>) -> io::Result<()> {
    let file = OpenOptions::new().append(true).create(true).open(path)?;
    // Other commands of the step may have written there.
    let left = JOB_SUMMARY.saturating_sub(file.metadata()?.len());
    let mut out = BufWriter::new(file);
    report::write_job_summary(
        run,
        view,
        usize::try_from(left).unwrap_or(usize::MAX),
        &mut out,
    )?;
    out.flush()
}

/// The names of formats, which shells complete.
fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(|name| format(&name))
}

fn format(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| {
        format!(
            "one of {} was expected",
            Format::ALL.map(Format::name).join(", ")
        )
    })
}

fn report(text: &str) -> Result<(Format, PathBuf), String> {
    let (name, path) = text
        .split_once('=')
        .ok_or("FORMAT=FILE was expected, for example sarif=pm.sarif")?;
    let format = format(name)?;
    match path {
        "" => Err("FORMAT=FILE was expected, and no file is named".to_owned()),
        "-" => Err(format!(
            "a report is a file; `--format {name}` writes to standard output"
        )),
        path => Ok((format, PathBuf::from(path))),
    }
}
