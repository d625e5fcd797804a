//! The typed model of a postmortem: what every rule, report and statistic reads.
//!
//! Reading never fails: what is not there is absent, and what is a template's prompt is a placeholder. Every value
//! carries the bytes that state it.

mod account;
pub mod action;
mod calendar;
mod detect;
mod dialect;
mod extent;
mod fence;
mod field;
pub mod impact;
mod labelled;
pub mod length;
pub mod mention;
pub mod metadata;
mod milestone;
mod moment;
mod noticed;
mod outline;
mod passage;
pub mod personal;
pub mod placeholder;
pub mod secret;
mod section;
pub mod suppression;
#[cfg(test)]
mod tests;
pub mod time;
pub mod timeline;
mod title;
mod when;
pub(crate) mod words;

pub use account::Account;
use account::Reading;
pub use action::Action;
pub use dialect::Dialect;
pub use extent::Extent;
pub use fence::OpenFence;
pub use field::{Field, Known, is_nothing};
pub use impact::Impact;
pub use length::{Length, Lengths, Spell};
pub use mention::Mentions;
pub use metadata::{Kind, Metadata, Severity, Status};
pub use milestone::{Milestone, Milestones, Reached};
pub use noticed::Noticed;
pub use outline::Outline;
pub use section::{Content, Reordering, Section, SectionKind};
pub use suppression::Suppression;
pub use timeline::Timeline;
pub use when::When;

use crate::markdown::{BlockId, Markdown};
use crate::span::{Span, Spanned};
pub use calendar::Filed;

/// A postmortem as its document states it: its account, and what rules alone ask for.
///
/// It reads as its account does, so that whoever needs no more can be given an [`Account`], which takes half the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postmortem {
    account: Account,
    /// Lines that state start, end and length, wherever they stand.
    pub spells: Vec<Spell>,
    /// Who noticed it, where the Detection section says that it was people and no monitor.
    pub noticed: Option<Spanned<Noticed>>,
    /// What the prose says of times.
    pub mentions: Mentions,
    /// Keys, tokens and passwords, wherever in the file they stand.
    pub secrets: Vec<Spanned<secret::SecretKind>>,
    /// What leads to a private person, wherever it stands but in metadata; never a secret.
    pub personal: Vec<Spanned<personal::Personal>>,
    /// The prompts of a template that nobody filled in.
    pub prompts: Vec<Span>,
    /// Comments that tell `pm` what to leave alone.
    pub suppressions: Vec<Suppression>,
    /// How its main sections would move into the template's order, where they stand in another one.
    pub reordering: Option<Reordering>,
    /// A code fence that is never closed and takes sections for code.
    pub open_fence: Option<OpenFence>,
}

impl std::ops::Deref for Postmortem {
    type Target = Account;

    fn deref(&self) -> &Account {
        &self.account
    }
}

impl Postmortem {
    /// Reads the text of a file; its path tells the day where nothing else does.
    #[must_use]
    pub fn read(source: &str, path: &str, dialect: &Dialect) -> Self {
        let Reading {
            account,
            calendar,
            offset,
        } = account::read(source, path, dialect);
        let reader = account.reader(source, dialect);
        let known = mention::Known {
            timeline: &account.timeline,
            milestones: &account.milestones,
            offset,
            calendar,
        };
        let secrets = secret::read(source);
        Self {
            spells: length::spells(reader, calendar),
            noticed: noticed::read(reader),
            mentions: mention::read(reader, known),
            personal: personal::read(reader, &account.metadata, &account.actions, &secrets),
            secrets,
            prompts: placeholder::all(reader, &account.actions),
            suppressions: suppression::read(reader),
            open_fence: fence::read(reader),
            reordering: section::reordering(reader),
            account,
        }
    }
}

/// What the readers of parts work on: a document's blocks, its sections and the words of the team.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The whole text of the file.
    pub(crate) source: &'a str,
    /// Its blocks and prose.
    pub(crate) markdown: &'a Markdown,
    /// Its sections.
    pub(crate) sections: &'a [Section],
    /// The words that the team adds.
    pub(crate) dialect: &'a Dialect,
}

impl<'a> Reader<'a> {
    /// The sections of a kind, with their blocks.
    pub(crate) fn sections_of(self, kind: SectionKind) -> impl Iterator<Item = &'a Section> {
        self.sections.iter().filter(move |section| section.is(kind))
    }

    /// The blocks above the first section below the title.
    pub(crate) fn head(self) -> std::ops::Range<BlockId> {
        let mut sections = self.sections.iter();
        let first = sections.find(|section| section.level > Some(1));
        0..first.map_or(self.markdown.blocks.len(), |section| section.blocks.start)
    }

    /// Whether a whole value, cell, item or paragraph is a prompt: by its shape, or as the team's templates have it.
    pub(crate) fn is_prompt(self, text: &str) -> bool {
        placeholder::is_placeholder(text) || self.dialect.prompts.has(text)
    }

    /// The prose of a block.
    pub(crate) fn prose(self, block: BlockId) -> &'a str {
        self.markdown.prose(block)
    }
}
