//! The user at the terminal.

use super::ask::{Answers, Check, Stop};
use crate::report::Colour;
use inquire::ui::RenderConfig;
use inquire::validator::Validation;
use inquire::{Confirm, InquireError, Select, Text};
use std::io::{IsTerminal, stderr, stdin, stdout};

/// The user at the terminal.
pub(super) struct Terminal {
    pub(super) colour: Colour,
}

/// Whether there is somebody to ask.
pub(super) fn is_there() -> bool {
    stdin().is_terminal() && stdout().is_terminal() && stderr().is_terminal()
}

impl Terminal {
    fn look(&self) -> RenderConfig<'static> {
        match self.colour {
            Colour::Plain => RenderConfig::empty(),
            Colour::Ansi => RenderConfig::default_colored(),
        }
    }
}

impl Answers for Terminal {
    fn line(
        &mut self,
        question: &str,
        help: &str,
        default: &str,
        check: Check,
    ) -> Result<String, Stop> {
        let valid = move |answer: &str| {
            Ok(match check.complaint(answer) {
                Some(complaint) => Validation::Invalid(complaint.into()),
                None => Validation::Valid,
            })
        };
        let mut asked = Text::new(question)
            .with_render_config(self.look())
            .with_validator(valid);
        if !help.is_empty() {
            asked = asked.with_help_message(help);
        }
        if !default.is_empty() {
            asked = asked.with_default(default);
        }
        asked.prompt().map_err(stop)
    }

    fn choice(&mut self, question: &str, options: &[String], start: usize) -> Result<usize, Stop> {
        let scorer = |typed: &str, _: &&str, _: &str, at: usize| fits(typed, options, start, at);
        let asked = Select::new(question, options.iter().map(String::as_str).collect())
            .with_render_config(self.look())
            .with_starting_cursor(start)
            .with_scorer(&scorer)
            .with_help_message("up and down to move, Enter to take, or type to filter");
        asked.raw_prompt().map(|chosen| chosen.index).map_err(stop)
    }

    fn yes(&mut self, question: &str) -> Result<bool, Stop> {
        let asked = Confirm::new(question).with_render_config(self.look());
        asked.with_default(true).prompt().map_err(stop)
    }
}

/// Whether an option has what was typed, whatever the signs between: `sev1` is SEV-1. Where none has it, the one that the
/// list starts from is left, so that there is always one to take.
fn fits(typed: &str, options: &[String], start: usize, at: usize) -> Option<i64> {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let typed = bare(typed);
    let has = |option: &String| bare(option).contains(&typed);
    let fits = if options.iter().any(has) {
        options.get(at).is_some_and(has)
    } else {
        at == start
    };
    fits.then_some(0)
}

fn stop(error: InquireError) -> Stop {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => Stop::Cancelled,
        error => Stop::Broken(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn what_is_typed_narrows_the_options_and_never_to_none() {
        let options = ["SEV-1  all", "SEV-2  many", "not known yet"].map(str::to_owned);
        let left = |typed| -> Vec<usize> {
            let all = 0..options.len();
            all.filter(|&at| fits(typed, &options, 2, at).is_some())
                .collect()
        };
        assert_eq!(left("sev1"), [0]);
        assert_eq!(left("Sev-2"), [1]);
        assert_eq!(left("1"), [0]);
        assert_eq!(left("not"), [2]);
        assert_eq!(left("critical"), [2]);
        assert_eq!(left(""), [0, 1, 2]);
    }
}
