//! What a rule may see of a document and the run.

use super::{Neighbours, Policy, Requirements};
use crate::language::{
    self, Decision, Languages, Lexicon, Passage, PassageKind, Verdict, VerdictKind,
};
use crate::markdown::{Block, BlockKind};
use crate::model::{Dialect, Postmortem, SectionKind};
use crate::source::SourceFile;
use crate::span::Span;
use chrono::NaiveDate;
use std::cell::OnceCell;
use std::sync::Arc;

/// How many names of a document are learnt: no incident has more people, and each is looked for in all text.
const MANY: usize = 64;

/// A document as a rule sees it; there is no more to see: no file, no clock, no other findings.
pub struct Context<'a> {
    /// The model.
    pub doc: &'a Postmortem,
    /// The path below the archive's root with `/` between its parts, or as given where it lies elsewhere.
    pub path: &'a str,
    /// Today's date.
    pub today: NaiveDate,
    /// What the configuration says to rules.
    pub settings: &'a Settings,
    /// The words that the team adds.
    pub dialect: &'a Dialect,
    source: &'a SourceFile,
    verdicts: OnceCell<Vec<Verdict>>,
}

impl<'a> Context<'a> {
    /// What the rules see of a document.
    #[must_use]
    pub fn new(
        doc: &'a Postmortem,
        source: &'a SourceFile,
        path: &'a str,
        today: NaiveDate,
        settings: &'a Settings,
        dialect: &'a Dialect,
    ) -> Self {
        Self {
            doc,
            path,
            today,
            settings,
            dialect,
            source,
            verdicts: OnceCell::new(),
        }
    }

    /// Whether a day lies ahead of today wherever on earth the document was written.
    #[must_use]
    pub fn is_ahead(&self, day: NaiveDate) -> bool {
        self.today.succ_opt().is_some_and(|tomorrow| day > tomorrow)
    }

    /// The words of a span as they stand in the file, for a fix that moves or corrects them; a check reads the model.
    #[must_use]
    pub fn written(&self, span: Span) -> &'a str {
        self.source.slice(span)
    }

    /// New lines for a fix to insert, ended as those of the file are.
    #[must_use]
    pub fn lines(&self, text: &str) -> String {
        let (first, _) = self.source.text.split_once('\n').unwrap_or_default();
        if first.ends_with('\r') {
            text.replace('\n', "\r\n")
        } else {
            text.to_owned()
        }
    }

    /// What the language of the document says, clause by clause; made once, for all rules that ask.
    pub fn verdicts(&self) -> &[Verdict] {
        self.verdicts.get_or_init(|| {
            let flagged = |decision| match decision {
                Decision::Flagged(verdict) => Some(verdict),
                Decision::Silent(_) => None,
            };
            self.decisions().into_iter().filter_map(flagged).collect()
        })
    }

    /// Every place at which the language analysis looked closer, with what it decided and why.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decision> {
        let doc = self.doc;
        let metadata = &doc.metadata;
        let authors = metadata.authors.value().into_iter().flatten();
        let listed = authors
            .chain(&metadata.participants)
            .chain(&metadata.reviewers);
        let owners = doc.actions.iter().filter_map(|action| action.owner.value());
        let names = listed.map(|name| &name.value).chain(owners);
        let lexicon = self.lexicon();
        let mut names = language::Names::new(names.map(String::as_str), lexicon);
        let read = |(_, passage)| {
            let found = language::analyse(&passage, lexicon, &names);
            (passage, found)
        };
        let mut passages: Vec<_> = self.prose().map(read).collect();
        self.learn(lexicon, &mut names, &mut passages);
        passages.into_iter().flat_map(|(_, found)| found).collect()
    }

    /// What the language that the document is taken for is called in English.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.lexicon().language()
    }

    /// The words of the language that the document is taken for.
    #[must_use]
    pub fn lexicon(&self) -> &'a Lexicon {
        let text = &self.doc.markdown.text;
        let prose = self.own_words();
        let prose = prose.map(|block| (self.kind(block), text.get(block.text)));
        self.settings.languages.of(prose)
    }

    /// Reads passages again that mention a person whom others showed to be one, and takes machines' names back.
    fn learn(
        &self,
        lexicon: &Lexicon,
        names: &mut language::Names,
        passages: &mut [(Passage<'a>, Vec<Decision>)],
    ) {
        let text = &self.doc.markdown.text;
        let name = |decision: &Decision| match decision {
            Decision::Flagged(verdict) if verdict.kind == VerdictKind::Named => {
                Some(text.get(verdict.span))
            }
            _ => None,
        };
        let named = passages
            .iter()
            .flat_map(|(_, found)| found)
            .filter_map(name);
        let mut named: Vec<&str> = named.collect();
        named.sort_unstable();
        named.dedup();
        named.truncate(MANY);
        let (machines, people): (Vec<&str>, Vec<&str>) = named
            .into_iter()
            .partition(|name| language::is_machine(text.as_str(), name));
        let known = names.count();
        for person in people {
            names.learn(person, lexicon);
        }
        for (passage, found) in passages.iter_mut() {
            if names.count() > known && names.is_in(passage.text) {
                *found = language::analyse(passage, lexicon, names);
            }
            if !machines.is_empty() {
                found
                    .retain(|decision| name(decision).is_none_or(|name| !machines.contains(&name)));
            }
        }
    }

    /// The blocks in the author's own words: no code, no quotations, no prompts.
    pub fn prose(&self) -> impl Iterator<Item = (&'a Block, Passage<'a>)> {
        self.own_words().map(|block| (block, self.passage(block)))
    }

    fn own_words(&self) -> impl Iterator<Item = &'a Block> {
        let doc = self.doc;
        let blocks = doc.markdown.blocks.iter();
        blocks
            .filter(|block| block.is_leaf() && !block.quoted)
            .filter(|block| doc.prompts.binary_search(&block.span).is_err())
    }

    fn kind(&self, block: &Block) -> PassageKind {
        let parent = block
            .parent
            .map(|parent| self.doc.markdown.blocks[parent].kind);
        match (block.kind, parent) {
            (BlockKind::Heading { .. }, _) => PassageKind::Heading,
            (BlockKind::Cell, _) => PassageKind::Cell,
            (_, Some(BlockKind::Item { .. })) => PassageKind::Item,
            _ => PassageKind::Paragraph,
        }
    }

    fn passage(&self, block: &Block) -> Passage<'a> {
        let section = self.doc.section_at(block.span.start);
        let within = |kind| section.is_some_and(|section| section.is(kind));
        Passage {
            text: self.doc.markdown.text.get(block.text),
            base: block.text.start,
            marks: self.doc.markdown.text.marks(block.text),
            kind: self.kind(block),
            plan: within(SectionKind::ActionItems),
            timeline: within(SectionKind::Timeline),
        }
    }
}

/// What the configuration says to rules.
#[derive(Clone, Default)]
pub struct Settings {
    /// Where persons may be named.
    pub names: Names,
    /// Which sections a severity needs.
    pub requirements: Requirements,
    /// The words of the languages and of the team.
    pub languages: Arc<Languages>,
    /// Deadlines, thresholds, holidays.
    pub policy: Policy,
    /// The files that links may lead to; without them no path is followed.
    pub neighbours: Option<Arc<dyn Neighbours>>,
}

/// Where persons may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Names {
    /// Everywhere.
    Allow,
    /// In the timeline, in action items and in metadata.
    #[default]
    TimelineOnly,
    /// Nowhere but in metadata and as owners: roles act.
    RolesOnly,
}
