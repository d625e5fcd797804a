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
        let asked = Select::new(question, options.iter().map(String::as_str).collect())
            .with_render_config(self.look())
            .with_starting_cursor(start)
            .with_help_message("up and down to move, Enter to take, or type to filter");
        asked.raw_prompt().map(|chosen| chosen.index).map_err(stop)
    }

    fn yes(&mut self, question: &str) -> Result<bool, Stop> {
        let asked = Confirm::new(question).with_render_config(self.look());
        asked.with_default(true).prompt().map_err(stop)
    }
}

fn stop(error: InquireError) -> Stop {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => Stop::Cancelled,
        error => Stop::Broken(error.to_string()),
    }
}
