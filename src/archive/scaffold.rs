//! The team's own templates: where they lie, and what is wrong with them.

use super::repository;
use crate::model::placeholder::Prompts;
use crate::model::{Dialect, Postmortem, Severity};
use crate::rules::{Requirements, requirements};
use crate::source::{ReadError, SourceFile};
use crate::template::{EMBEDDED, Fault, Fields, Template};
use std::path::{Path, PathBuf};

/// Where templates lie below a folder.
const FOLDER: &str = ".pm/templates";

/// A template of the team.
#[derive(Debug)]
pub struct Scaffold {
    /// Its name: that of its file without `.md`.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its text, or why it cannot be read.
    pub file: Result<SourceFile, ReadError>,
}

impl Scaffold {
    /// The template, if it can be read.
    #[must_use]
    pub fn template(&self) -> Option<Template<'_>> {
        let file = self.file.as_ref().ok()?;
        Some(Template {
            name: &self.name,
            text: file.text.strip_prefix('\u{feff}').unwrap_or(&file.text),
        })
    }
}

/// The folder of the team's templates for an absolute folder: the nearest one upward to the top of the repository.
#[must_use]
pub fn scaffold_folder(folder: &Path) -> Option<PathBuf> {
    let top = repository(folder).unwrap_or(folder);
    let above = folder.ancestors().take_while(|at| at.starts_with(top));
    above.map(|at| at.join(FOLDER)).find(|path| path.is_dir())
}

/// The team's templates in a folder, by name.
#[must_use]
pub fn scaffolds(folder: &Path) -> Vec<Scaffold> {
    let mut found: Vec<Scaffold> = scaffold_paths(folder)
        .map(|(name, path)| Scaffold {
            file: SourceFile::read(&path, path.to_string_lossy()),
            name,
            path,
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The names of the team's templates in a folder, in no order.
pub fn scaffold_names(folder: &Path) -> impl Iterator<Item = String> {
    scaffold_paths(folder).map(|(name, _)| name)
}

fn scaffold_paths(folder: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let name = path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned();
        let plain = !name.is_empty() && !name.starts_with('.') && path.is_file();
        plain.then_some((name, path))
    })
}

/// What the templates in a folder ask their authors.
#[must_use]
pub fn scaffold_prompts(folder: &Path) -> Prompts {
    let mut prompts = Prompts::default();
    for scaffold in scaffolds(folder) {
        if let Some(template) = scaffold.template() {
            prompts.learn(template.text);
        }
    }
    prompts
}

/// What is wrong with a template: unknown fields, open conditions, and sections that a severity needs and that it lacks.
#[must_use]
pub fn scaffold_faults(
    template: Template<'_>,
    usual: Option<&str>,
    requirements: &Requirements,
    dialect: &Dialect,
) -> Vec<Fault> {
    let mut faults = template.faults();
    let mut lacks: Vec<(String, Vec<&str>)> = Vec::new();
    for severity in severities(template, usual) {
        let name = severity.map(Severity::name);
        let fields = Fields {
            severity: name,
            ..Fields::default()
        };
        let text = template.render(&fields);
        let mut doc = Postmortem::read(&text, "", dialect);
        if let Some(name) = name.filter(|_| doc.metadata.severity.is_absent()) {
            // A template without a field for it is for that severity all the same.
            let stated = format!("---\nseverity: {name}\n---\n{text}");
            doc = Postmortem::read(&stated, "", dialect);
        }
        let missing = requirements.missing(&doc);
        if missing.is_empty() {
            continue;
        }
        let missing = requirements::names(&missing);
        let name = name.unwrap_or("every postmortem");
        match lacks.iter_mut().find(|(known, _)| *known == missing) {
            Some((_, names)) => names.push(name),
            None => lacks.push((missing, vec![name])),
        }
    }
    let at = template.text.find("# ").unwrap_or(0);
    faults.extend(lacks.into_iter().map(|(missing, names)| Fault {
        at,
        message: format!(
            "a section is missing that {} needs: {missing}",
            names.join(", ")
        ),
    }));
    faults.sort_by_key(|fault| fault.at);
    faults
}

/// The severities that a template is for: all where it is the usual one, those of the embedded one that it replaces, those
/// that its conditions name; else what every postmortem needs.
fn severities(template: Template<'_>, usual: Option<&str>) -> Vec<Option<Severity>> {
    let all = || Severity::ALL.into_iter().map(Some).chain([None]);
    let embedded = ["full", "short"];
    let chosen = |severity: &Option<Severity>| {
        Template::for_severity(severity.map(Severity::name)).name == template.name
    };
    let named = |severity: &Option<Severity>| {
        severity.is_none_or(|severity| template.asks_for(severity.name()))
    };
    if usual == Some(template.name) {
        return all().collect();
    }
    if embedded.contains(&template.name) && usual.is_none() {
        return all().filter(chosen).collect();
    }
    all().filter(named).collect()
}

/// What `pm new` starts from by name: the team's templates before those that come with the program.
#[must_use]
pub fn scaffold_named<'a>(own: &'a [Scaffold], name: &str) -> Option<Template<'a>> {
    let mine = own.iter().filter_map(Scaffold::template);
    let all = mine.chain(EMBEDDED);
    let mut fits = all.filter(|template| template.name == name);
    fits.next()
}
