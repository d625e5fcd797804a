//! Which rules run, and at which level for which status.

use crate::diagnostic::{Group, Level, Levels};
use crate::model::Status;
use crate::rules::{self, Rule};

/// What the configuration says of the level of a rule or group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelSetting {
    /// One level, whatever the status.
    Both(Level),
    /// A level for one status or each; the other keeps its default.
    Each {
        /// In a final document.
        finished: Option<Level>,
        /// In a draft.
        draft: Option<Level>,
    },
}

impl LevelSetting {
    fn apply(self, levels: Levels) -> Levels {
        match self {
            Self::Both(level) => Levels {
                finished: level,
                draft: level,
            },
            Self::Each { finished, draft } => Levels {
                finished: finished.unwrap_or(levels.finished),
                draft: draft.unwrap_or(levels.draft),
            },
        }
    }
}

/// What the configuration and the command line say of the rules; names are those of rules, groups, `clock` and `all`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Levels of the configuration, in order.
    pub config: Vec<(String, LevelSetting)>,
    /// Only these run.
    pub select: Option<Vec<String>>,
    /// These run as well.
    pub extend_select: Vec<String>,
    /// These do not.
    pub ignore: Vec<String>,
    /// Levels that win over all.
    pub levels: Vec<(String, Level)>,
}

/// A name that is no rule and no group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// As written.
    pub name: String,
    /// The nearest name that exists, if one is near.
    pub suggestion: Option<&'static str>,
}

impl UnknownName {
    /// That name, with the one that was perhaps meant.
    pub(crate) fn of(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            suggestion: nearest(name, names()),
        }
    }
}

impl std::fmt::Display for UnknownName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no rule or group is named `{}`", self.name)?;
        self.suggestion
            .map_or(Ok(()), |name| write!(f, "; did you mean `{name}`?"))
    }
}

impl std::error::Error for UnknownName {}

/// The rules of a run with their levels.
#[derive(Clone)]
pub struct Plan {
    rules: Vec<Planned>,
}

#[derive(Clone, Copy)]
struct Planned {
    rule: &'static Rule,
    finished: Level,
    in_review: Level,
    draft: Level,
}

impl Plan {
    /// Resolves a selection.
    ///
    /// # Errors
    /// When a name is neither a rule nor a group.
    pub fn new(selection: &Selection) -> Result<Self, UnknownName> {
        let names = selection.config.iter().map(|(name, _)| name);
        let names = names
            .chain(selection.select.iter().flatten())
            .chain(&selection.extend_select);
        let names = names
            .chain(&selection.ignore)
            .chain(selection.levels.iter().map(|(name, _)| name));
        for name in names {
            check_name(name)?;
        }
        let rules = rules::ALL
            .iter()
            .map(|rule| plan(rule, selection))
            .filter(|planned| !planned.is_off());
        Ok(Self {
            rules: rules.collect(),
        })
    }

    /// The rules that run on a document of a status, with their levels.
    pub fn rules(
        &self,
        status: Option<Status>,
    ) -> impl Iterator<Item = (&'static Rule, Level)> + '_ {
        let level = move |planned: &Planned| match status {
            Some(Status::Final) => planned.finished,
            Some(Status::InReview) => planned.in_review,
            Some(Status::Draft) | None => planned.draft,
        };
        self.rules
            .iter()
            .map(move |planned| (planned.rule, level(planned)))
            .filter(|&(_, level)| level != Level::Off)
    }
}

impl Planned {
    fn is_off(self) -> bool {
        [self.finished, self.in_review, self.draft]
            .iter()
            .all(|&level| level == Level::Off)
    }
}

fn plan(rule: &'static Rule, selection: &Selection) -> Planned {
    let info = &rule.info;
    let mut levels = info.levels;
    // A setting for the rule itself wins over one for its group, which wins over `all`, wherever it stands.
    let mut settings: Vec<_> = selection
        .config
        .iter()
        .filter_map(|(name, setting)| Some((reach(name, rule)?, *setting)))
        .collect();
    settings.sort_by_key(|&(reach, _)| std::cmp::Reverse(reach));
    for (_, setting) in settings {
        levels = setting.apply(levels);
    }
    let named = |names: &[String]| names.iter().filter_map(|name| reach(name, rule)).min();
    let chosen = selection.select.as_deref().map(named);
    let added = named(&selection.extend_select);
    let runs = chosen.is_none_or(|reach| reach.is_some()) || added.is_some();
    let off = Levels {
        finished: Level::Off,
        draft: Level::Off,
    };
    let mut in_review = levels.in_review();
    if !runs || named(&selection.ignore).is_some() {
        (levels, in_review) = (off, Level::Off);
    } else if [chosen.flatten(), added]
        .into_iter()
        .flatten()
        .any(|reach| reach != Reach::Group)
    {
        let at_least_info = |level: Level| level.max(Level::Info);
        levels = Levels {
            finished: at_least_info(levels.finished),
            draft: at_least_info(levels.draft),
        };
        in_review = at_least_info(in_review);
    }
    let forced = selection
        .levels
        .iter()
        .filter_map(|(name, level)| Some((reach(name, rule)?, *level)))
        .min_by_key(|&(reach, _)| reach);
    if let Some((_, level)) = forced {
        (levels, in_review) = (
            Levels {
                finished: level,
                draft: level,
            },
            level,
        );
    }
    Planned {
        rule,
        finished: levels.finished,
        in_review,
        draft: levels.draft,
    }
}

/// How directly a name names a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Rule,
    Group,
    All,
}

fn reach(name: &str, rule: &Rule) -> Option<Reach> {
    match name {
        "all" => Some(Reach::All),
        "clock" => rule.info.clock.then_some(Reach::Group),
        _ if name == rule.info.name => Some(Reach::Rule),
        _ => (name == rule.info.group.name()).then_some(Reach::Group),
    }
}

/// Every name that selects rules.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let groups = Group::ALL.iter().map(|group| group.name());
    rules::ALL
        .iter()
        .map(|rule| rule.info.name)
        .chain(groups)
        .chain(["clock", "all"])
}

fn check_name(name: &str) -> Result<(), UnknownName> {
    if names().any(|known| known == name) {
        return Ok(());
    }
    Err(UnknownName::of(name))
}

/// The name that somebody may have meant, if one is near.
pub(crate) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    names
        .map(|known| (strsim::jaro_winkler(known, name), known))
        .filter(|&(score, _)| score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}
