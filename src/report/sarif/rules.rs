//! The manual pages of the rules that found something.

use super::level;
use crate::diagnostic::{Level, RuleInfo};
use crate::lint::{Finding, Run};
use crate::markdown::one_line;
use crate::rules::ALL;
use serde::Serialize;
use std::collections::BTreeMap;

/// GitHub takes no more characters of a description.
const MOST: usize = 1024;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RuleEntry {
    pub(super) id: String,
    short_description: Page,
    full_description: Page,
    help: Help,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Page {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: Vec<&'static str>,
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

/// The rules of a run's findings, in the order of the manual.
pub(super) fn of(run: &Run) -> Vec<RuleEntry> {
    let found: BTreeMap<&str, &RuleInfo> = run
        .findings()
        .map(|(_, Finding { rule, .. })| (&*rule.name, &**rule))
        .collect();
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|&(name, _)| ALL.iter().position(|rule| rule.info.name == name));
    found
        .into_iter()
        .map(|(_, info)| RuleEntry::of(info))
        .collect()
}

impl RuleEntry {
    fn of(info: &RuleInfo) -> Self {
        let page = page(info);
        let why = page
            .split("\n## ")
            .find_map(|part| part.strip_prefix("Why\n"));
        let why = why.map_or("", str::trim);
        let full = format!("{} {}", info.summary(), one_line(why));
        Self {
            id: info.name.clone().into_owned(),
            short_description: Page {
                text: info.summary().to_owned(),
            },
            full_description: Page {
                text: full.trim().chars().take(MOST).collect(),
            },
            help: Help {
                text: page.clone(),
                markdown: page,
            },
            default_configuration: Configuration {
                level: level(info.levels.finished),
            },
            properties: Properties {
                tags: [info.group.name()]
                    .into_iter()
                    .chain(info.clock.then_some("clock"))
                    .collect(),
                severity: match info.levels.finished {
                    Level::Error => "error",
                    Level::Warning => "warning",
                    Level::Info | Level::Off => "recommendation",
                },
            },
        }
    }
}

/// The page with what an example is as a line before it: a reader knows fences by their language only.
fn page(info: &RuleInfo) -> String {
    let lines = info
        .docs
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line));
    let shown = lines.map(|line| match line.strip_prefix("```md ") {
        Some(verdict) => format!("{}:\n\n```md\n", verdict.trim()),
        None => format!("{line}\n"),
    });
    shown.collect::<String>().trim().to_owned()
}
