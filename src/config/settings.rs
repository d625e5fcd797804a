//! The settings that apply, each with the place that gave it.

use super::Error;
use super::load::Loaded;
use super::node::{Node, Value};
use super::read::{self, KEYS};
use super::yaml::Side;
use std::path::PathBuf;

/// What absent keys mean.
const DEFAULTS: &str = include_str!("defaults.yaml");

/// Where a configuration lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as the user would write it.
    pub shown: PathBuf,
    /// The absolute folder that holds it.
    pub folder: PathBuf,
    /// The folder inside which it may extend others.
    pub top: PathBuf,
}

/// A value and what gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The value.
    pub value: Shown,
    /// The file and the line; none for what an absent key means.
    pub origin: Option<(PathBuf, usize)>,
}

/// A value as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Null,
    /// A text, number or truth value.
    Text(String),
    /// A list.
    List(Vec<Setting>),
    /// Keys with values, in order.
    Map(Vec<(String, Setting)>),
}

/// The settings of a configuration, or of none, by key and in the order of the manual.
///
/// # Errors
/// Everything that is wrong with it.
pub fn settings(place: Option<&Place>) -> Result<Vec<(String, Setting)>, Error> {
    let mut loaded = match place {
        Some(place) => Loaded::read(place)?,
        None => Loaded::none(),
    };
    read::read(&loaded)?;
    loaded.over_defaults(DEFAULTS)?;
    let keys = KEYS.iter().filter(|key| **key != "extends");
    let settings = keys.filter_map(|key| {
        let setting = shown(&loaded, loaded.tree.get(key)?, Side::Key);
        Some(((*key).to_owned(), setting))
    });
    Ok(settings.collect())
}

/// The absolute paths of a configuration and of those that it extends.
///
/// # Errors
/// When one of them cannot be read.
pub fn files(place: &Place) -> Result<Vec<PathBuf>, Error> {
    let loaded = Loaded::read(place)?;
    let name = |file: &super::load::File| file.shown.file_name().map(|name| file.folder.join(name));
    Ok(loaded.files.iter().filter_map(name).collect())
}

fn shown(loaded: &Loaded, node: &Node, side: Side) -> Setting {
    let value = match &node.value {
        Value::Null => Shown::Null,
        Value::Scalar(_, text) => Shown::Text(text.clone()),
        Value::List(nodes) => {
            let nodes = nodes.iter().map(|node| shown(loaded, node, Side::Value));
            Shown::List(nodes.collect())
        }
        Value::Map(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(key, node)| (key.clone(), shown(loaded, node, Side::Key)));
            Shown::Map(entries.collect())
        }
    };
    let origin = loaded.line(&node.origin, side);
    Setting {
        value,
        origin: origin.map(|(file, line)| (file.to_owned(), line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use std::path::Path;

    #[test]
    fn the_defaults_are_what_absent_keys_mean() {
        let read = Config::parse(DEFAULTS, Path::new("/repo")).expect("nothing is wrong");
        let none = Config::default();
        assert_eq!(read.files, none.files);
        assert_eq!(read.policy, none.policy);
        for severity in crate::model::Severity::ALL {
            let text = format!("# Postmortem: x\n\n**Severity:** {}\n", severity.name());
            let doc = crate::model::Postmortem::read(&text, "x.md", &none.dialect);
            let lacks = |config: &Config| {
                let needs = &config.requirements;
                let needs = [needs.missing(&doc), needs.missing_recommended(&doc)];
                needs.map(|needs| crate::rules::requirements::names(&needs))
            };
            assert_eq!(lacks(&read), lacks(&none));
        }
        let rest = Config {
            requirements: none.requirements.clone(),
            exclude: none.exclude.clone(),
            ..read
        };
        assert_eq!(rest, none);
    }

    #[test]
    fn every_key_is_shown() {
        let shown = settings(None).expect("nothing is wrong");
        let shown: Vec<&str> = shown.iter().map(|(key, _)| key.as_str()).collect();
        let without = ["extends", "root", "template"];
        let want: Vec<&str> = KEYS
            .into_iter()
            .filter(|key| !without.contains(key))
            .collect();
        assert_eq!(shown, want);
    }
}
