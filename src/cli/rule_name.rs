//! The names of rules as arguments: shells complete them, and any other may be one of the team's.

use crate::lint;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// Takes any word, and offers the names of rules and groups.
#[derive(Clone)]
pub(super) struct RuleName;

impl TypedValueParser for RuleName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        _: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        value.to_str().map(str::to_owned).ok_or_else(|| {
            let mut error = Error::new(ErrorKind::InvalidUtf8).with_cmd(command);
            let shown = value.to_string_lossy().into_owned();
            error.insert(ContextKind::InvalidValue, ContextValue::String(shown));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(lint::names().map(PossibleValue::new)))
    }
}
