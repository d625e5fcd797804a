//! The typed model of a postmortem: what every rule, report and statistic reads.
//!
//! Reading never fails: what is not there is absent, and what is a template's prompt is a placeholder. Every value
//! carries the bytes that state it.

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
mod words;

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
use outline::Opening;
pub use outline::Outline;
pub use section::{Content, Reordering, Section, SectionKind};
pub use suppression::Suppression;
pub use timeline::Timeline;
pub use when::When;

use crate::markdown::{BlockId, Markdown, TextRange};
use crate::span::{Span, Spanned};
use calendar::Calendar;
pub use calendar::Filed;
use chrono::NaiveDate;

/// A postmortem as its document states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postmortem {
    /// What it is called, without a "Postmortem:" in front.
    pub title: Field<String>,
    /// Where the absence of a field or section is reported: an empty place after the title, else the top of the file.
    pub anchor: Span,
    /// The day of the incident: from metadata, else title, else a dated timeline, else the file's name, else the day that
    /// the opening words state.
    pub date: Option<NaiveDate>,
    /// The day of the incident where metadata or the title state it.
    pub stated_date: Option<NaiveDate>,
    /// What its path says of that day.
    pub filed: Filed,
    /// What it says of itself.
    pub metadata: Metadata,
    /// Its sections in document order.
    pub sections: Vec<Section>,
    /// Whom and what it hurt.
    pub impact: Impact,
    /// Every statement of how long it lasted.
    pub lengths: Lengths,
    /// What happened when.
    pub timeline: Timeline,
    /// The moments that metrics are made of.
    pub milestones: Milestones,
    /// Who noticed it, where the Detection section says that it was people and no monitor.
    pub noticed: Option<Spanned<Noticed>>,
    /// What the prose says of times.
    pub mentions: Mentions,
    /// Follow-up work.
    pub actions: Vec<Action>,
    /// Values that have the shape of a date and are none.
    pub invalid_dates: Vec<Spanned<String>>,
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
    /// Whether `pm` itself wrote the file: an index or statistics, which no rule is for.
    pub generated: bool,
    /// How many bytes the file has.
    pub len: u32,
    /// Blocks and prose that all of it came from.
    pub markdown: Markdown,
}

impl Postmortem {
    /// Reads the text of a file; its path tells the day where nothing else does.
    #[must_use]
    pub fn read(source: &str, path: &str, dialect: &Dialect) -> Self {
        let markdown = Markdown::read(source);
        let sections = section::read(source, &markdown, dialect);
        let reader = Reader {
            source,
            markdown: &markdown,
            sections: &sections,
            dialect,
        };
        let opening = Opening::read(reader, path);
        let (stated, near, calendar) = (opening.stated, opening.near, opening.calendar);
        let posted = opening.metadata.published.value().copied();
        let mut timeline = timeline::read(reader, calendar);
        let mut date = stated.or_else(|| timeline.timeline.day()).or(near);
        if date.is_none() {
            let work = reader.sections_of(SectionKind::ActionItems).next();
            let posted = Calendar {
                near: posted,
                ..calendar
            };
            date = posted.opening(&markdown, work.map(|section| section.body.start));
            let near = date;
            timeline = timeline::read(reader, Calendar { near, ..calendar });
        }
        let Opening {
            title,
            anchor,
            mut metadata,
            mut invalid_dates,
            ..
        } = opening;
        invalid_dates.extend(timeline.invalid_dates);
        let timeline = timeline.timeline;
        if metadata.kind == Kind::Incident {
            let heading = section::top(&sections).map(|section| section.title.as_str());
            metadata.kind = metadata::word::kind(
                heading
                    .or(title.value().map(String::as_str))
                    .unwrap_or_default(),
            );
        }
        let (actions, invalid_due) = action::read(reader, date);
        invalid_dates.extend(invalid_due);
        let prompts = placeholder::all(reader, &actions);
        let secrets = secret::read(source);
        let personal = personal::read(reader, &metadata, &actions, &secrets);
        let calendar = Calendar {
            near: date.or(near),
            ..calendar
        };
        let lengths = length::read(reader, &title, &metadata, calendar);
        let known = impact::Known {
            metadata: &metadata,
            lengths: &lengths,
            day: date,
            offset: timeline.offset(&dialect.zones),
            calendar,
        };
        let impact = impact::read(reader, known);
        let milestones = milestone::read(reader, known, &impact, &timeline);
        let known = mention::Known {
            timeline: &timeline,
            milestones: &milestones,
            offset: known.offset,
            calendar,
        };
        let mentions = mention::read(reader, known);
        let noticed = noticed::read(reader);
        Self {
            title,
            anchor,
            date,
            stated_date: stated,
            filed: Filed::of_path(path),
            metadata,
            impact,
            lengths,
            timeline,
            milestones,
            noticed,
            mentions,
            actions,
            invalid_dates,
            secrets,
            personal,
            prompts,
            suppressions: suppression::read(reader),
            open_fence: fence::read(reader),
            reordering: section::reordering(reader),
            sections,
            generated: detect::is_generated(source),
            len: crate::span::offset(source.len()),
            markdown,
        }
    }

    /// The sections of a kind, in document order.
    pub fn sections_of(&self, kind: SectionKind) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.is(kind))
    }

    /// The prose under a section's heading, that of its subsections included.
    #[must_use]
    pub fn prose_of(&self, section: &Section) -> &str {
        let blocks = &self.markdown.blocks;
        let (Some(first), Some(last)) = (
            blocks.get(section.blocks.start),
            blocks.get(section.blocks.end.saturating_sub(1)),
        ) else {
            return "";
        };
        if section.blocks.is_empty() {
            return "";
        }
        let all = TextRange::new(first.text.start, last.text.end.max(first.text.start));
        self.markdown.text.get(all)
    }

    /// Whether there is a section of a kind.
    #[must_use]
    pub fn has(&self, kind: SectionKind) -> bool {
        self.sections_of(kind).next().is_some()
    }

    /// The innermost section that holds a place of the file.
    #[must_use]
    pub fn section_at(&self, at: u32) -> Option<&Section> {
        let before = self
            .sections
            .partition_point(|section| section.body.start <= at);
        let mut section = self.sections.get(before.checked_sub(1)?);
        while let Some(around) = section {
            if at < around.body.end.max(around.body.start + 1) {
                break;
            }
            section = around.parent.map(|parent| &self.sections[parent]);
        }
        section
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

    /// The prose of a block.
    pub(crate) fn prose(self, block: BlockId) -> &'a str {
        self.markdown.prose(block)
    }
}
