//! `named-individual`.

use super::{Check, Context, Names};
use crate::diagnostic::Diagnostic;
use crate::language::{Verdict, VerdictKind};
use crate::model::SectionKind;
use std::collections::BTreeMap;

declare_rule! {
    /// Flags a person who is named as the actor of an event where the policy keeps names out.
    ///
    /// ## Why
    /// A report is read by people who were not there, sometimes years later and sometimes outside of the company. The role
    /// tells them what they need; the name tells them whom to ask, and whom to remember. The setting `names` decides:
    /// `timeline-only` allows names in the timeline, in action items and in metadata, `roles-only` in metadata alone, and
    /// `allow` everywhere.
    ///
    /// ## Leaves alone
    /// Authors, owners, attendees and reporters listed as such; thanks; products and services that look like names. A name
    /// inside the words of another language finding is reported there only. It is one finding for each person.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// @rowan restarted the pods, and @rowan restored the queue afterwards.
    /// ```
    /// ```md good
    /// ## Timeline
    /// - 14:52 UTC @rowan restarted the pods
    ///
    /// ## Root cause
    /// The on-call engineer restarted the pods, which dropped the queue.
    /// ```
    pub(crate) static NAMED_INDIVIDUAL = {
        name: "named-individual", group: Privacy, level: (Info, Info), fixes: [],
        keys: ["names", "vocabulary.people"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    if cx.settings.names == Names::Allow {
        return Vec::new();
    }
    let text = &cx.doc.markdown.text;
    let mut persons: BTreeMap<&str, Vec<&Verdict>> = BTreeMap::new();
    for verdict in cx
        .verdicts()
        .iter()
        .filter(|verdict| verdict.kind == VerdictKind::Named)
    {
        if !is_allowed(cx, verdict) {
            persons
                .entry(text.get(verdict.span))
                .or_default()
                .push(verdict);
        }
    }
    let finding = |(name, mentions): (&str, Vec<&Verdict>)| {
        let place = text.span(mentions[0].span);
        let diagnostic = Diagnostic::new(
            place,
            format!(
                "{} is named, where the role would tell as much",
                shortened(name)
            ),
        )
        .help(
            "write the role, such as \"the on-call engineer\"; `names` in pm.yaml sets the policy",
        );
        mentions.iter().fold(diagnostic, |diagnostic, mention| {
            diagnostic.row(text.span(mention.span), "")
        })
    };
    persons.into_iter().map(finding).collect()
}

/// Whether the policy lets a name stand here.
fn is_allowed(cx: &Context<'_>, verdict: &Verdict) -> bool {
    let at = cx.doc.markdown.text.span(verdict.span).start;
    let mut section = cx.doc.section_at(at);
    while let Some(around) = section {
        let listed = around.is(SectionKind::Timeline) || around.is(SectionKind::ActionItems);
        if listed && cx.settings.names == Names::TimelineOnly {
            return true;
        }
        section = around.parent.map(|parent| &cx.doc.sections[parent]);
    }
    false
}

/// A name as far as it fits into a message.
fn shortened(name: &str) -> String {
    const MOST: usize = 30;
    let name: Vec<&str> = name.split_whitespace().collect();
    name.join(" ").chars().take(MOST).collect()
}
