//! The names of rules in a comment that silences them.

use super::{Proposal, Proposals, Spot};
use crate::diagnostic::Group;
use crate::rules;
use crate::span::Span;
use lsp_types::CompletionItemKind;

/// The rules that a comment can name: those of what was found first, then the others, then groups.
pub(super) fn names(spot: &Spot<'_>) -> Option<Proposals> {
    let before = spot.before();
    let open = before.rfind("<!--")?;
    let comment = before.get(open..)?;
    let names = comment.split_once("pm-ignore")?.1;
    let names = names.strip_prefix("-file").unwrap_or(names);
    if comment.contains("-->") || names.contains(':') || !names.starts_with(char::is_whitespace) {
        return None;
    }
    let word = before.rfind([',', ' ', '\t']).map_or(0, |at| at + 1);
    let outcome = spot.document.outcome();
    let found = outcome
        .into_iter()
        .flat_map(|outcome| &outcome.report.findings);
    let mut listed: Vec<Proposal> = Vec::new();
    let found = found.map(|finding| (finding.rule.name.to_string(), finding.rule.summary()));
    let ours = rules::ALL.iter().map(|rule| &rule.info);
    let team = &spot.scope.settings.config.custom;
    let team = team.iter().map(|rule| rule.info());
    let others = ours.chain(team).filter(|rule| rule.group != Group::Engine);
    let others = others.map(|rule| (rule.name.to_string(), rule.summary()));
    for (name, summary) in found.chain(others) {
        if !listed.iter().any(|known| known.text == name) {
            listed.push(Proposal::with(name, summary));
        }
    }
    let groups = Group::ALL.iter().filter(|group| **group != Group::Engine);
    listed.extend(groups.map(|group| Proposal::with(group.name(), "all rules of this group")));
    Some(Proposals {
        list: listed,
        replaces: Span::from_range(&(word..before.len())),
        kind: CompletionItemKind::Value,
    })
}
