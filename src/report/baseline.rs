//! The file that holds accepted findings: JSON with one line for each, so that it merges well.

use crate::diagnostic::Level;
use crate::lint::Baseline;
use crate::lint::baseline::Accepted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    files: BTreeMap<String, Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    title: Option<String>,
    /// Level and rule by fingerprint.
    findings: BTreeMap<String, String>,
}

/// The version of the file that is written and read.
const VERSION: u32 = 1;

impl Baseline {
    /// The text of its file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let entry = |accepted: &Accepted| {
            let findings = accepted.findings.iter();
            let findings = findings
                .map(|(print, (rule, level))| (print.clone(), format!("{} {rule}", level.name())));
            Entry {
                title: accepted.title.clone(),
                findings: findings.collect(),
            }
        };
        let files = self.files.iter();
        let file = File {
            version: VERSION,
            files: files
                .map(|(key, accepted)| (key.clone(), entry(accepted)))
                .collect(),
        };
        // Strings and maps of strings always are JSON.
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }

    /// Reads the text of its file.
    ///
    /// # Errors
    /// When it is not such a file, saying where.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if file.version != VERSION {
            let version = file.version;
            return Err(format!(
                "its version is {version}, and this pm reads version {VERSION}"
            ));
        }
        let mut files = BTreeMap::new();
        for (key, entry) in file.files {
            let mut findings = BTreeMap::new();
            for (print, said) in entry.findings {
                let parsed = said
                    .split_once(' ')
                    .and_then(|(level, rule)| Some((rule.to_owned(), Level::parse(level)?)));
                let Some(known) = parsed else {
                    return Err(format!("`{said}` is no level and rule, in {key}"));
                };
                findings.insert(print, known);
            }
            let title = entry.title;
            files.insert(key, Accepted { title, findings });
        }
        Ok(Self { files })
    }
}
