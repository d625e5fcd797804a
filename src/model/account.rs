//! What happened, to whom, when, and what is to be done: the part of a postmortem that indexes and statistics ask for.

use super::calendar::{Calendar, Filed};
use super::metadata::Kind;
use super::outline::Opening;
use super::section::{self, Section, SectionKind};
use super::{
    Action, Dialect, Field, Impact, Lengths, Metadata, Milestones, Reader, Timeline, action,
    detect, impact, length, metadata, milestone, placeholder, timeline,
};
use crate::markdown::{Markdown, TextRange};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// The account of an incident as its document states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
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
    /// Follow-up work.
    pub actions: Vec<Action>,
    /// Values that have the shape of a date and are none.
    pub invalid_dates: Vec<Spanned<String>>,
    /// Whether `pm` itself wrote the file: an index or statistics, which no rule is for.
    pub generated: bool,
    /// How many bytes the file has.
    pub len: u32,
    /// Blocks and prose that all of it came from.
    pub markdown: Markdown,
    /// Whether it is a postmortem rather than a README, an index, a runbook or a template.
    is_postmortem: bool,
}

/// What the readers of remarks need to know of how an account was read.
pub(super) struct Reading {
    pub(super) account: Account,
    pub(super) calendar: Calendar,
    /// Minutes east of UTC for times that stand without a zone.
    pub(super) offset: Option<i32>,
}

impl Account {
    /// Reads the account in the text of a file; its path tells the day where nothing else does.
    #[must_use]
    pub fn read(source: &str, path: &str, dialect: &Dialect) -> Self {
        read(source, path, dialect).account
    }

    /// Whether it is a postmortem rather than a README, an index, a runbook or a template.
    #[must_use]
    pub fn is_postmortem(&self) -> bool {
        self.is_postmortem
    }

    /// What the readers of other parts work on.
    pub(super) fn reader<'a>(&'a self, source: &'a str, dialect: &'a Dialect) -> Reader<'a> {
        Reader {
            source,
            markdown: &self.markdown,
            sections: &self.sections,
            dialect,
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

/// Reads an account.
pub(super) fn read(source: &str, path: &str, dialect: &Dialect) -> Reading {
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
    let mut timeline = timeline::read(reader, calendar);
    let mut date = stated.or_else(|| timeline.timeline.day()).or(near);
    if date.is_none() {
        let work = reader.sections_of(SectionKind::ActionItems).next();
        let posted = Calendar {
            near: opening.metadata.published.value().copied(),
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
        proven,
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
    let (mut actions, invalid_due) = action::read(reader, date, proven);
    actions.retain(|action| !dialect.prompts.has(&action.text.value));
    metadata.settle(&dialect.prompts);
    invalid_dates.extend(invalid_due);
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
    let mut impact = impact::read(reader, known);
    impact.settle(&dialect.prompts);
    let milestones = milestone::read(reader, known, &impact, &timeline);
    let (offset, len) = (known.offset, crate::span::offset(source.len()));
    let mut account = Account {
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
        actions,
        invalid_dates,
        sections,
        generated: detect::is_generated(source),
        len,
        markdown,
        is_postmortem: false,
    };
    account.is_postmortem = account.shows_postmortem(|| {
        let reader = account.reader(source, dialect);
        placeholder::all(reader, &account.actions).len()
    });
    Reading {
        account,
        calendar,
        offset,
    }
}
