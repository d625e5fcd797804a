//! Rules that a team declares for itself: words, replacements or a pattern, looked for in prose.
//!
//! They are the team's own, so that they may speak of words of which another rule speaks as well.

mod page;
mod text;

use super::Context;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Group, Level, Levels, RuleInfo};
use crate::language::Mask;
use crate::model::SectionKind;
use page::page;
use regex::{Regex, RegexBuilder};
use text::{any_of, applicability, folded, pieces};

/// What a rule of the team says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// Kebab-case.
    pub name: String,
    /// The level for every status.
    pub level: Level,
    /// What is said of the words.
    pub message: String,
    /// What to do about them.
    pub help: Option<String>,
    /// What is looked for.
    pub words: Words,
    /// The sections in which it is looked for; none for the whole document.
    pub sections: Vec<SectionKind>,
}

/// What a rule of the team looks for. Words and phrases stand for themselves, whole and in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// Words and phrases.
    Find(Vec<String>),
    /// Words and phrases, each with what should stand there.
    Replace(Vec<(String, String)>),
    /// A regular expression, which looks at one paragraph, cell or list item at a time.
    Pattern(String),
}

/// A rule that a team has declared, ready to run.
#[derive(Debug)]
pub struct Custom {
    pub(super) info: RuleInfo,
    declared: Declared,
    regex: Regex,
}

impl PartialEq for Custom {
    fn eq(&self, other: &Self) -> bool {
        self.declared == other.declared
    }
}

impl Eq for Custom {}

/// The largest machine that a pattern may become, in bytes: time grows with it.
const LARGEST: usize = 256 * 1024;
/// More findings of one rule in one document say nothing new.
const MOST: usize = 100;

impl Custom {
    /// Makes the rule ready.
    ///
    /// # Errors
    /// Why its pattern cannot be used, or which replacement would be found again.
    pub fn new(declared: Declared) -> Result<Self, String> {
        let (pattern, fixes): (_, &[Applicability]) = match &declared.words {
            Words::Find(words) => (any_of(words.iter()), &[]),
            Words::Replace(words) => (
                any_of(words.iter().map(|(from, _)| from)),
                &[Applicability::Safe, Applicability::Unsafe],
            ),
            Words::Pattern(pattern) => (pattern.clone(), &[]),
        };
        let regex = RegexBuilder::new(&pattern)
            .size_limit(LARGEST)
            .dfa_size_limit(LARGEST)
            .nest_limit(50)
            .build()
            .map_err(|error| refusal(&error))?;
        if regex.is_match("") {
            return Err("the pattern is found where nothing stands".to_owned());
        }
        let rule = Self {
            info: RuleInfo {
                name: declared.name.clone().into(),
                group: Group::Custom,
                levels: Levels {
                    finished: declared.level,
                    draft: declared.level,
                },
                fixes,
                clock: false,
                strict: None,
                keys: &[],
                since: "",
                docs: page(&declared).into(),
            },
            declared,
            regex,
        };
        if let Words::Replace(words) = &rule.declared.words {
            for (_, to) in words {
                if let Some(found) = rule
                    .regex
                    .find_iter(to)
                    .find(|found| rule.objects(found.as_str()))
                {
                    return Err(format!(
                        "`{to}` holds `{}`, which would be found again",
                        found.as_str()
                    ));
                }
            }
        }
        Ok(rule)
    }

    /// Its name, level and manual page.
    #[must_use]
    pub fn info(&self) -> &RuleInfo {
        &self.info
    }

    /// What it finds in a document.
    #[must_use]
    pub fn check(&self, cx: &Context<'_>) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (block, passage) in cx.prose() {
            if !self.is_about(cx, block.span.start) {
                continue;
            }
            let mut mask = None;
            // A line break in the source is a blank to the reader.
            let text = passage.text.replace('\n', " ");
            for (start, piece) in pieces(&text) {
                for words in self.regex.find_iter(piece) {
                    let range = start + words.start()..start + words.end();
                    let mask = mask.get_or_insert_with(|| Mask::new(&passage));
                    if words.is_empty() || mask.touches(&range) || !self.objects(words.as_str()) {
                        continue;
                    }
                    let span = cx.doc.markdown.text.span(block.text.part(&range));
                    let mut diagnostic = Diagnostic::new(span, self.declared.message.clone());
                    diagnostic.help.clone_from(&self.declared.help);
                    if let Some(to) = self.replacement(words.as_str()) {
                        diagnostic
                            .help
                            .get_or_insert_with(|| format!("write \"{to}\""));
                        // Words with markup inside have no one place to be written to.
                        if span.len() as usize == words.len() {
                            diagnostic = diagnostic.fix(Fix {
                                title: format!("write \"{to}\""),
                                applicability: applicability(words.as_str(), &to),
                                edits: vec![Edit { span, text: to }],
                            });
                        }
                    }
                    found.push(diagnostic);
                    if found.len() == MOST {
                        return found;
                    }
                }
            }
        }
        found
    }

    /// Whether a place lies in one of its sections.
    fn is_about(&self, cx: &Context<'_>, at: u32) -> bool {
        let kinds = &self.declared.sections;
        let mut section = cx.doc.section_at(at);
        while let Some(around) = section.filter(|_| !kinds.is_empty()) {
            if kinds.iter().any(|kind| around.is(*kind)) {
                return true;
            }
            section = around.parent.map(|parent| &cx.doc.sections[parent]);
        }
        kinds.is_empty()
    }

    /// Whether words that were found are to be replaced, and not yet as they should be.
    fn objects(&self, words: &str) -> bool {
        self.replacement(words)
            .is_none_or(|to| to != folded(words, false))
    }

    /// What should stand in place of words; it begins like them with a capital.
    fn replacement(&self, words: &str) -> Option<String> {
        let Words::Replace(pairs) = &self.declared.words else {
            return None;
        };
        let words = folded(words, false);
        let key = folded(&words, true);
        let (_, to) = pairs.iter().find(|(from, _)| folded(from, true) == key)?;
        let mut letters = to.chars();
        match letters.next() {
            Some(first) if words.starts_with(char::is_uppercase) && first.is_lowercase() => {
                Some(first.to_uppercase().chain(letters).collect())
            }
            _ => Some(to.clone()),
        }
    }
}

/// Why an expression is refused, in one line.
fn refusal(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => {
            "the pattern is too large: counts such as `{1000}` multiply".to_owned()
        }
        error => {
            let error = error.to_string();
            let reason = error.lines().last().unwrap_or_default();
            let reason = reason.strip_prefix("error: ").unwrap_or(reason);
            format!("not a regular expression: {reason}")
        }
    }
}

#[cfg(test)]
mod tests;
