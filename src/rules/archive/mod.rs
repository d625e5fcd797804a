//! What rules about several documents see of each.

mod alike;
mod repeats;
mod words;

pub use alike::{Alike, Bond, alike};
pub use repeats::{Repeat, repeats};
pub use words::stem;
pub(super) use words::{Stem, Words};

use super::policy::Policy;
use crate::markdown::MarkKind;
use crate::model::action::ActionStatus;
use crate::model::{Account, Action, SectionKind};
use crate::span::Span;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A document as the rules about several see it: small, so that an archive of thousands fits into memory.
#[derive(Debug, Clone)]
pub struct Sketch {
    /// The path as it is shown.
    pub path: String,
    /// Where a finding about it stands: its title, else the top of the file.
    pub place: Span,
    /// The day of the incident.
    pub date: Option<NaiveDate>,
    /// The incident's identifier, where it has letters and digits, in capitals.
    pub incident: Option<String>,
    /// The earlier incident that it repeats, as written, in small letters.
    pub repeat_of: Option<String>,
    /// The weighty words of its title.
    pub title: Words,
    /// The weighty words of its title and of what it says of causes.
    pub cause: Words,
    /// Services and tags in small letters.
    pub parts: BTreeSet<String>,
    /// The names of the files that it links to, in small letters.
    pub links: BTreeSet<String>,
    /// Items that are not closed.
    pub open: Vec<OpenAction>,
    /// Days in which a like incident is a repeat of this one.
    pub repeat_days: u32,
}

/// An action item that is not closed.
#[derive(Debug, Clone)]
pub struct OpenAction {
    /// What is to be done.
    pub text: String,
    /// Its last day, if that is all that tells that it was open.
    pub until: Option<NaiveDate>,
}

/// So many open items of a document are kept.
const ITEMS: usize = 20;

impl Sketch {
    /// What a document is to the others; `path` is shown for it.
    #[must_use]
    pub fn of(doc: &Account, policy: &Policy, path: &str) -> Self {
        let metadata = &doc.metadata;
        let title = doc.title.value().map(String::as_str).unwrap_or_default();
        let parts = metadata.services.iter().chain(&metadata.tags);
        let id = metadata.incident.value().map(|id| id.trim().to_uppercase());
        let is_id = |id: &String| {
            let has = |is: fn(char) -> bool| id.contains(is);
            id.len() < 40
                && !id.contains(' ')
                && has(|c| c.is_ascii_digit())
                && has(char::is_alphabetic)
        };
        let open = doc.actions.iter().filter_map(OpenAction::of).take(ITEMS);
        Self {
            path: path.to_owned(),
            place: doc.title.present().map_or(doc.anchor, |title| title.span),
            date: doc.date,
            incident: id.filter(is_id),
            repeat_of: metadata.repeat_of.value().map(|of| of.to_lowercase()),
            title: Words::of(title),
            cause: cause(doc, title),
            parts: parts.map(|part| part.value.trim().to_lowercase()).collect(),
            links: links(doc),
            open: open.collect(),
            repeat_days: policy.repeat_days,
        }
    }

    /// The name of the file without its folder.
    pub(super) fn file(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or_default()
    }

    /// The first item that was open on a day.
    #[must_use]
    pub fn open_on(&self, day: NaiveDate) -> Option<&OpenAction> {
        let was_open = |item: &&OpenAction| item.until.is_none_or(|until| until >= day);
        self.open.iter().find(was_open)
    }
}

impl OpenAction {
    /// An item whose status says that it is open, or that has none and a day until which it was to be done.
    fn of(action: &Action) -> Option<Self> {
        let until = match action.state() {
            Some(ActionStatus::Open | ActionStatus::InProgress) => None,
            None if action.status.is_absent() => Some(action.due_date()?),
            _ => return None,
        };
        Some(Self {
            text: action.text.value.clone(),
            until,
        })
    }
}

/// The words of the sections that tell causes.
fn cause(doc: &Account, title: &str) -> Words {
    let mut words = Words::of(title);
    let causes = [
        SectionKind::RootCause,
        SectionKind::Trigger,
        SectionKind::ContributingFactors,
    ];
    for section in causes.into_iter().flat_map(|kind| doc.sections_of(kind)) {
        words.add(doc.prose_of(section));
    }
    words
}

/// The files that the links of a document lead to, by their names.
fn links(doc: &Account) -> BTreeSet<String> {
    let text = &doc.markdown.text;
    let all = crate::markdown::TextRange::new(0, text.end());
    let target = |mark: &crate::markdown::Mark| {
        let MarkKind::Link(target) = &mark.kind else {
            return None;
        };
        let file = target.split(['#', '?']).next()?.rsplit('/').next()?;
        (!file.is_empty()).then(|| file.to_lowercase())
    };
    let related = doc.metadata.related.iter().map(|related| {
        let name = related.value.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches([')', '>']).to_lowercase()
    });
    text.marks(all)
        .iter()
        .filter_map(target)
        .chain(related)
        .collect()
}
