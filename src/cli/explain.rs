//! `pm explain`.

use super::rule_name::RuleName;
use super::session::Session;
use super::{Exit, Failure, files};
use crate::archive;
use crate::diagnostic::{Group, RuleInfo};
use crate::lint::{Place, Selection, UnknownName};
use crate::report::{self, Manual};
use crate::rules;
use crate::rules::Custom;
use clap::ValueEnum;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

const HELP: &str = "Examples:
  pm explain                     every rule, by group
  pm explain language            the rules of a group
  pm explain blaming-language    what a rule finds, why, what it leaves alone, with examples
  pm explain incident.md:36      what the rules say of line 36, and why they are silent
  pm explain incident.md:36:14   the same for column 14 of it
  pm explain --all               the pages of all rules; --format markdown writes the manual";

/// Print the manual page of a rule, the list of rules, or why findings were made at a place
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// A rule, a group, or a line of a file [default: all rules]
    #[arg(value_name = "RULE|FILE:LINE", value_parser = RuleName, hide_possible_values = true)]
    name: Option<String>,
    /// Print the pages of all rules, or of all in a group, instead of the list
    #[arg(long)]
    all: bool,
    /// How rules are explained: text or markdown
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: ExplainFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExplainFormat {
    Text,
    Markdown,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let mut out = Session::out();
    let name = args.name.as_deref().unwrap_or("all");
    let custom = custom_rules(session)?;
    let team = custom.iter().map(|rule| rule.info());
    let rules: Vec<&RuleInfo> = rules::ALL
        .iter()
        .map(|rule| &rule.info)
        .chain(team)
        .collect();
    let manual = match args.format {
        ExplainFormat::Text => Manual::Text(session.colour),
        ExplainFormat::Markdown => Manual::Markdown,
    };
    let is_group = Group::ALL.iter().any(|group| group.name() == name) || name == "clock";
    let wanted = |rule: &&RuleInfo| match name {
        "all" => true,
        "clock" => rule.clock,
        _ if is_group => rule.group.name() == name,
        _ => rule.name == name,
    };
    let wanted: Vec<&RuleInfo> = rules.iter().copied().filter(wanted).collect();
    let is_list = !args.all && (name == "all" || is_group && args.format == ExplainFormat::Text);
    if is_list {
        report::write_rules(&wanted, manual, &mut out)?;
    } else if is_group || !wanted.is_empty() {
        report::write_pages(&wanted, session.today, manual, &mut out)?;
    } else {
        let own: Vec<&str> = custom.iter().map(|rule| &*rule.info().name).collect();
        if args.all || args.format == ExplainFormat::Markdown {
            return Err(UnknownName::of(name, &own).into());
        }
        explain_place(name, &own, session, &mut out)?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// The team's own rules, as the configuration of this folder declares them.
fn custom_rules(session: &Session) -> Result<Vec<Arc<Custom>>, Failure> {
    Ok(session.own_settings()?.config.custom)
}

fn explain_place(
    name: &str,
    custom: &[&str],
    session: &Session,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let is_file = |path: &str| archive::absolute(&session.here, Path::new(path)).is_file();
    let Some((path, place)) = place(name, is_file) else {
        let here = archive::absolute(&session.here, Path::new(name));
        return Err(if here.is_file() {
            Failure::Message(format!("{name} is a file; name a line of it: {name}:1"))
        } else if here.is_dir() {
            Failure::Message(format!("{name} is a folder; name a file and a line of it"))
        } else {
            UnknownName::of(name, custom).into()
        });
    };
    if archive::absolute(&session.here, Path::new(path)).is_dir() {
        return Err(Failure::Message(format!(
            "{path} is a folder; name a file in it and a line of that"
        )));
    }
    let (job, settings) = files::one(Path::new(path), session)?;
    let linter = settings.linter(Selection::default(), &session.here, session.today)?;
    let relative = job.relative.clone();
    let source = job
        .read()
        .map_err(|error| Failure::Message(format!("{path}: {error}; {}", error.help())))?;
    let explanation = linter
        .explain(&source, &relative, place)
        .map_err(Failure::Message)?;
    report::write_place(&explanation, session.colour, out)?;
    Ok(())
}

/// The file and the place in it that an argument names.
///
/// Numbers are read from the end, so that a drive letter or a colon in a name is none; where both readings are possible,
/// the one whose file exists is meant.
fn place(name: &str, is_file: impl Fn(&str) -> bool) -> Option<(&str, Place)> {
    let (before, last) = number_behind(name)?;
    let line = Place {
        line: last,
        column: None,
    };
    match number_behind(before) {
        Some((path, line)) if !is_file(before) => Some((
            path,
            Place {
                line,
                column: Some(last),
            },
        )),
        _ => Some((before, line)),
    }
}

/// What stands before the last colon, and the number behind it; one too large is past every end.
fn number_behind(name: &str) -> Option<(&str, u32)> {
    let (before, digits) = name.rsplit_once(':')?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !before.is_empty()).then(|| (before, digits.parse().unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Option<(&str, u32, Option<u32>)> {
        let (path, place) = place(name, |path| path == "log:12")?;
        Some((path, place.line, place.column))
    }

    #[test]
    fn a_place_is_read_from_its_end() {
        assert_eq!(read("a.md:36"), Some(("a.md", 36, None)));
        assert_eq!(read("a.md:36:14"), Some(("a.md", 36, Some(14))));
        assert_eq!(read(r"C:\a.md:36"), Some((r"C:\a.md", 36, None)));
        assert_eq!(read(r"C:\a.md:36:14"), Some((r"C:\a.md", 36, Some(14))));
        assert_eq!(read("log:12:3"), Some(("log:12", 3, None)));
        assert_eq!(read("a.md:99999999999"), Some(("a.md", u32::MAX, None)));
    }

    #[test]
    fn what_has_no_number_behind_it_is_no_place() {
        for name in ["missing-date", r"C:\a.md", "a.md:", ":3", "a.md:x"] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
