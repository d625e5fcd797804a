//! The names that select rules, and what somebody meant who wrote another.

use crate::diagnostic::{Group, RuleInfo};
use crate::rules;

/// A name that is no rule and no group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// As written.
    pub name: String,
    /// The nearest name that exists, if one is near.
    pub suggestion: Option<String>,
}

impl UnknownName {
    /// That name, with the one that was perhaps meant; the team's own may be.
    pub(crate) fn of(name: &str, own: &[&str]) -> Self {
        Self {
            name: name.to_owned(),
            suggestion: {
                let mut known: Vec<&str> = names().collect();
                known.extend(own);
                nearest(name, known.into_iter()).map(str::to_owned)
            },
        }
    }
}

impl std::fmt::Display for UnknownName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no rule or group is named `{}`", self.name)?;
        self.suggestion
            .as_ref()
            .map_or(Ok(()), |name| write!(f, "; did you mean `{name}`?"))
    }
}

impl std::error::Error for UnknownName {}

/// Every name that selects rules.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let groups = Group::ALL.iter().map(|group| group.name());
    rules::ALL
        .iter()
        .map(|rule| &*rule.info.name)
        .chain(groups)
        .chain(["clock", "all"])
}

/// Whether a name selects a rule.
pub(super) fn selects(name: &str, rule: &RuleInfo) -> bool {
    match name {
        "all" => true,
        "clock" => rule.clock,
        _ => name == rule.name || name == rule.group.name(),
    }
}

/// Complains of a name that is none, and none of the team's own.
pub(super) fn known(name: &str, own: &[&str]) -> Result<(), UnknownName> {
    if names().any(|known| known == name) || own.contains(&name) {
        return Ok(());
    }
    Err(UnknownName::of(name, own))
}

/// The name that somebody may have meant, if one is near: one that begins like it or holds it before one that is spelt
/// like it.
pub(crate) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LEAST: usize = 4;
    let name = name.to_lowercase();
    let names: Vec<&str> = names.collect();
    let shortest = |near: &dyn Fn(&str) -> bool| {
        let near = names.iter().filter(|known| near(known));
        near.min_by_key(|known| known.len()).copied()
    };
    // "blame" begins like "blaming".
    let enough = LEAST.max(name.len().saturating_sub(1));
    let alike = |known: &str| {
        let pairs = known.bytes().zip(name.bytes());
        pairs.take_while(|(a, b)| a == b).count()
    };
    let same = shortest(&|known| known == name);
    let begins = || shortest(&|known| alike(known) >= enough);
    let holds = || shortest(&|known| name.len() >= LEAST && known.contains(&name));
    same.or_else(begins).or_else(holds).or_else(|| {
        names
            .iter()
            .map(|known| (strsim::jaro_winkler(known, &name), *known))
            .filter(|&(score, _)| score > 0.8)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, known)| known)
    })
}

/// How directly a name names a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// By its own name.
    Rule,
    /// By that of a group.
    Group,
    /// With all others.
    All,
}

/// How directly a name names a rule, if it selects it.
pub(super) fn reach(name: &str, rule: &RuleInfo) -> Option<Reach> {
    let reach = match name {
        "all" => Reach::All,
        _ if name == rule.name => Reach::Rule,
        _ => Reach::Group,
    };
    selects(name, rule).then_some(reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_recognised_by_its_begin_its_part_or_its_spelling() {
        for (name, want) in [
            ("blame", "blaming-language"),
            ("MISSING-DATE", "missing-date"),
            ("Blaming-Langauge", "blaming-language"),
            ("missing-dates", "missing-date"),
            ("time", "timeline"),
            ("individual", "named-individual"),
            ("lnaguage", "language"),
            ("placeholders", "placeholder-text"),
        ] {
            assert_eq!(nearest(name, names()), Some(want), "{name}");
        }
        for name in ["", "x", "spelling", "🔥"] {
            assert_eq!(nearest(name, names()), None, "{name}");
        }
    }
}
