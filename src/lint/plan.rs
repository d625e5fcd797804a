//! Which rules run, and at which level for which status.

use super::across::is_archive;
use super::names::{self, Reach, UnknownName};
use crate::diagnostic::{Level, Levels, RuleInfo};
use crate::model::Status;
use crate::rules::{self, Custom, RuleRef};
use std::sync::Arc;

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
    /// The levels that it gives in a final document and in a draft.
    fn levels(self) -> (Option<Level>, Option<Level>) {
        match self {
            Self::Both(level) => (Some(level), Some(level)),
            Self::Each { finished, draft } => (finished, draft),
        }
    }
}

/// What the configuration and the command line say of the rules; names are those of rules, groups, `clock` and `all`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Rules that the configuration makes strict.
    pub strict: Vec<&'static str>,
    /// The team's own rules.
    pub custom: Vec<Arc<Custom>>,
    /// Names of rules that other configurations of the run declare: known here, without effect.
    pub elsewhere: Vec<String>,
    /// Levels of the configuration, in order.
    pub config: Vec<(String, LevelSetting)>,
    /// Levels of the overrides that apply; each lies over those before it and over `config`.
    pub overrides: Vec<Vec<(String, LevelSetting)>>,
    /// Only these run.
    pub select: Option<Vec<String>>,
    /// These run as well.
    pub extend_select: Vec<String>,
    /// These do not.
    pub ignore: Vec<String>,
    /// Levels that win over all.
    pub levels: Vec<(String, Level)>,
}

/// What gave a rule its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The rule itself.
    Default,
    /// The configuration, under this name of a rule or group.
    Config(String),
    /// The command line.
    CommandLine,
}

/// A level and what gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The level, which may be `Off`.
    pub level: Level,
    /// What gave it.
    pub by: Origin,
}

impl Given {
    /// Whether nothing is reported.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.level == Level::Off
    }
}

/// What the rules look at that a name selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looking {
    /// None of them runs.
    Nowhere,
    /// The document alone.
    Here,
    /// Several documents, and so one cannot tell yet.
    Across,
}

/// The rules of a run with their levels.
#[derive(Clone)]
pub struct Plan {
    rules: Vec<Planned>,
    /// Names of rules that teams declare.
    own: Vec<String>,
}

#[derive(Clone)]
struct Planned {
    rule: RuleRef,
    finished: Given,
    in_review: Given,
    draft: Given,
}

impl Plan {
    /// Resolves a selection.
    ///
    /// # Errors
    /// When a name is neither a rule nor a group.
    pub fn new(selection: &Selection) -> Result<Self, UnknownName> {
        let overrides = selection.overrides.iter().flatten();
        let names = selection.config.iter().chain(overrides);
        let names = names
            .map(|(name, _)| name)
            .chain(selection.select.iter().flatten())
            .chain(&selection.extend_select);
        let names = names
            .chain(&selection.ignore)
            .chain(selection.levels.iter().map(|(name, _)| name));
        let custom = selection
            .custom
            .iter()
            .map(|rule| rule.info().name.to_string());
        let own = custom.chain(selection.elsewhere.iter().cloned()).collect();
        let mut plan = Self {
            rules: Vec::new(),
            own,
        };
        for name in names {
            plan.known(name)?;
        }
        let ours = rules::ALL.iter().map(|rule| RuleRef::Ours(rule));
        let team = selection.custom.iter().cloned().map(RuleRef::Team);
        let rules = ours.chain(team).map(|rule| Planned::new(rule, selection));
        plan.rules = rules.collect();
        Ok(plan)
    }

    /// Complains of a name that selects no rule.
    pub(super) fn known(&self, name: &str) -> Result<(), UnknownName> {
        let own: Vec<&str> = self.own.iter().map(String::as_str).collect();
        names::known(name, &own)
    }

    /// What the rules look at that a name selects and that run on a document of a status.
    pub(super) fn looking(&self, name: &str, status: Option<Status>) -> Looking {
        let named = self
            .rules(status)
            .filter(|(rule, _)| names::selects(name, rule));
        let across = named.map(|(rule, _)| rule.ours().is_some_and(is_archive));
        match across.max() {
            None => Looking::Nowhere,
            Some(false) => Looking::Here,
            Some(true) => Looking::Across,
        }
    }

    /// The rules that run on a document of a status, with their levels.
    pub fn rules(&self, status: Option<Status>) -> impl Iterator<Item = (&RuleRef, Level)> + '_ {
        self.rules
            .iter()
            .map(move |planned| (&planned.rule, planned.at(status).level))
            .filter(|&(_, level)| level != Level::Off)
    }

    /// Whether a rule runs on documents of any status.
    #[must_use]
    pub fn runs(&self, name: &str) -> bool {
        let mut named = self
            .rules
            .iter()
            .filter(|planned| planned.rule.name == name);
        named.any(|planned| {
            !(planned.finished.is_off() && planned.in_review.is_off() && planned.draft.is_off())
        })
    }

    /// The level of a rule on a document of a status, and what gave it.
    #[must_use]
    pub fn level(&self, rule: &RuleInfo, status: Option<Status>) -> Option<&Given> {
        let named = |planned: &&Planned| planned.rule.name == rule.name;
        Some(self.rules.iter().find(named)?.at(status))
    }
}

impl Planned {
    fn new(rule: RuleRef, selection: &Selection) -> Self {
        let strict = rule.strict;
        let strict = strict.filter(|_| selection.strict.contains(&&*rule.name));
        let own = |level| Given {
            level,
            by: strict.map_or(Origin::Default, |_| Origin::Config("strict".to_owned())),
        };
        let levels = strict.unwrap_or(rule.levels);
        let (mut finished, mut draft) = (own(levels.finished), own(levels.draft));
        // A setting for the rule itself wins over one for its group, which wins over `all`, wherever it stands in its layer.
        let layers = std::iter::once(&selection.config).chain(&selection.overrides);
        let mut settings: Vec<_> = layers
            .enumerate()
            .flat_map(|(layer, settings)| settings.iter().map(move |setting| (layer, setting)))
            .filter_map(|(layer, (name, setting))| {
                Some((layer, names::reach(name, &rule)?, name, *setting))
            })
            .collect();
        settings.sort_by_key(|&(layer, reach, ..)| (layer, std::cmp::Reverse(reach)));
        for (_, _, name, setting) in settings {
            let given = |level| Given {
                level,
                by: Origin::Config(name.clone()),
            };
            let (of_finished, of_draft) = setting.levels();
            finished = of_finished.map_or(finished, given);
            draft = of_draft.map_or(draft, given);
        }
        let levels = Levels {
            finished: finished.level,
            draft: draft.level,
        };
        let in_review = Given {
            level: levels.in_review(),
            ..if levels.in_review() == draft.level {
                draft.clone()
            } else {
                finished.clone()
            }
        };
        let mut planned = Self {
            rule,
            finished,
            in_review,
            draft,
        };
        planned.choose(selection);
        planned
    }

    /// What the command line says.
    fn choose(&mut self, selection: &Selection) {
        let rule = &*self.rule.clone();
        let named = |names: &[String]| {
            names
                .iter()
                .filter_map(|name| names::reach(name, rule))
                .min()
        };
        let chosen = selection.select.as_deref().map(named);
        let added = named(&selection.extend_select);
        let runs = chosen.is_none_or(|reach| reach.is_some()) || added.is_some();
        let left_out = !runs || named(&selection.ignore).is_some();
        if left_out {
            self.give(|_| Level::Off);
        } else if [chosen.flatten(), added]
            .into_iter()
            .flatten()
            .any(|reach| reach != Reach::Group)
        {
            self.give(|level| level.max(Level::Info));
        }
        let forced = selection
            .levels
            .iter()
            .filter_map(|(name, level)| Some((names::reach(name, rule)?, *level)))
            // A level for many is one for those of them that run; one for the rule itself wins over all.
            .filter(|&(reach, _)| reach == Reach::Rule || !left_out)
            .min_by_key(|&(reach, _)| reach);
        if let Some((_, level)) = forced {
            self.give(|_| level);
        }
    }

    fn give(&mut self, level: impl Fn(Level) -> Level) {
        for set in [&mut self.finished, &mut self.in_review, &mut self.draft] {
            let given = level(set.level);
            if given != set.level {
                *set = Given {
                    level: given,
                    by: Origin::CommandLine,
                };
            }
        }
    }

    fn at(&self, status: Option<Status>) -> &Given {
        match status {
            Some(Status::Final) => &self.finished,
            Some(Status::InReview) => &self.in_review,
            Some(Status::Draft) | None => &self.draft,
        }
    }
}
