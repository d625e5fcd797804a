//! Which template a postmortem is started from.

use super::Facts;
use crate::archive::{self, Scaffold};
use crate::cli::Failure;
use crate::config::Config;
use crate::template::{EMBEDDED, Template};
use std::path::Path;

/// Names of templates with what each is for or where it lies, the team's first.
pub(in crate::cli) fn listed(own: &[Scaffold], here: &Path) -> Vec<(String, String)> {
    let mine = own.iter().map(|scaffold| {
        let path = archive::seen_from(here, &scaffold.path);
        (scaffold.name.clone(), path.display().to_string())
    });
    let embedded = EMBEDDED
        .into_iter()
        .filter(|template| own.iter().all(|own| own.name != template.name))
        .map(|template| (template.name.to_owned(), template.purpose().to_owned()));
    mine.chain(embedded).collect()
}

/// The template of a name; the ones there are where there is none, and why one cannot be read.
pub(in crate::cli) fn named<'a>(own: &'a [Scaffold], name: &str) -> Result<Template<'a>, Failure> {
    if let Some(Err(error)) = own.iter().find(|own| own.name == name).map(|own| &own.file) {
        return Err(Failure::Message(format!("the template {name}: {error}")));
    }
    archive::scaffold_named(own, name).ok_or_else(|| {
        let names = listed(own, Path::new(""));
        let names: Vec<_> = names.into_iter().map(|(name, _)| name).collect();
        let names = names.join(", ");
        Failure::Message(format!(
            "--template: one of {names} was expected, not `{name}`"
        ))
    })
}

/// The template that facts and configuration come to.
pub(super) fn chosen<'a>(
    facts: &Facts,
    config: &Config,
    own: &'a [Scaffold],
    severity: Option<&str>,
) -> Result<Template<'a>, Failure> {
    let asked = facts.template.as_deref().or(config.template.as_deref());
    named(own, asked.unwrap_or(Template::for_severity(severity).name))
}
