//! An owner whom only the place of a name tells: "Cap the pool (Ana)", "Ana: cap the pool", "Cap the pool -> Ana".
//!
//! A component stands in the same places: "Cap the pool (Postgres)". So a name counts as an owner where it is a person's or
//! a team's, or where another item of the document has one in the same form; else it stays a hint.

use super::column::Column;
use super::marks::{Frame, Marks};
use super::piece::{Piece, last_mark};
use super::{Action, group, verb, word};
use crate::language::is_given_name;
use crate::markdown::TextRange;
use crate::model::Field;
use crate::span::Spanned;

/// A name that may be the owner's, and the words of its item without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint {
    form: Form,
    name: Spanned<String>,
    text: Spanned<String>,
    prose: TextRange,
}

/// Where the name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `… (Ana)`.
    Closing,
    /// `… -> Ana`.
    Arrow,
    /// `… - Ana`.
    Dash,
    /// `[Ana] …`.
    Opening,
    /// `Ana: …`.
    Label,
    /// `Ana will …`.
    Subject,
}

impl Hint {
    /// The name in a place of owners, if the words of an item have one.
    pub(super) fn of(item: Piece<'_>) -> Option<Self> {
        let item = item.trim(|c| c.is_whitespace() || matches!(c, '.' | ';' | ','));
        behind(item).or_else(|| before(item))
    }

    fn new(form: Form, name: Piece<'_>, rest: Piece<'_>) -> Option<Self> {
        let name = name.trim(|c| c.is_whitespace() || c == ':');
        let rest = rest.trim(char::is_whitespace);
        let told = is_name(name.as_str()) && !rest.is_empty();
        told.then(|| Self {
            form,
            name: name.spanned(),
            text: rest.spanned(),
            prose: rest.range,
        })
    }

    /// Takes the day that stands before the name: "Rotate the keys by 2026-10-30 (Ana)".
    pub(super) fn with_due(self, marks: &mut Marks, frame: Frame<'_>) -> Self {
        if self.form != Form::Closing || !marks.due.is_absent() {
            return self;
        }
        let text = &frame.reader.markdown.text;
        let mut found = Marks::default();
        let rest = super::clause::tail(Piece::new(text, self.prose), &mut found, frame);
        let Some(rest) = rest.filter(|rest| found.due.value().is_some() && !rest.is_empty()) else {
            return self;
        };
        marks.due = found.due;
        let rest = rest.trim(char::is_whitespace);
        Self {
            text: rest.spanned(),
            prose: rest.range,
            ..self
        }
    }

    /// Whether the name is a person's or a team's by itself.
    fn is_clear(&self) -> bool {
        const TEAMS: &[&str] = &[
            "team", "squad", "crew", "eng", "sre", "sres", "dba", "dbas", "devops", "on-call",
            "oncall",
        ];
        // In front, these head groups of items as well.
        const GROUPS: &[&str] = &["platform", "ops", "engineering", "infra", "operations"];
        let in_front = matches!(self.form, Form::Opening | Form::Label);
        let name = self.name.value.to_lowercase();
        let mut words = name.split([' ', ',', '/', '&']);
        words.clone().next().is_some_and(is_given_name)
            || words.any(|word| TEAMS.contains(&word) || !in_front && GROUPS.contains(&word))
    }
}

/// Makes owners of the hints that are clear, and of those in a form that is clear elsewhere in the document.
pub(super) fn settle(actions: &mut [Action]) {
    let clear: Vec<Form> = actions
        .iter()
        .filter_map(|action| action.hint.as_ref())
        .filter(|hint| hint.is_clear())
        .map(|hint| hint.form)
        .collect();
    for action in actions {
        let Some(hint) = action.hint.take_if(|hint| clear.contains(&hint.form)) else {
            continue;
        };
        action.owner = Field::Present(hint.name);
        action.text = hint.text;
        action.prose = hint.prose;
    }
}

fn behind(item: Piece<'_>) -> Option<Hint> {
    const MARKS: [&str; 6] = [" -> ", " → ", " => ", " - ", " – ", " — "];
    const ARROWS: usize = 3;
    let text = item.as_str();
    if let Some(inner) = text.strip_suffix([')', '）']) {
        let open = inner.rfind(['(', '（'])?;
        let width = inner[open..].chars().next().map_or(1, char::len_utf8);
        let name = item.part(&(open + width..inner.len()));
        return Hint::new(Form::Closing, name, item.split_at(open).0);
    }
    let (at, mark) = last_mark(text, &MARKS)?;
    let form = if mark < ARROWS {
        Form::Arrow
    } else {
        Form::Dash
    };
    let name = item.split_at(at + MARKS[mark].len()).1;
    Hint::new(form, name, item.split_at(at).0)
}

fn before(item: Piece<'_>) -> Option<Hint> {
    let text = item.as_str();
    if let Some(inner) = text.strip_prefix('[') {
        let close = inner.find(']')? + 1;
        let name = item.part(&(1..close));
        return Hint::new(Form::Opening, name, item.split_at(close + 1).1);
    }
    if let Some(at) = text.find([':', '：']) {
        let width = text[at..].chars().next().map_or(1, char::len_utf8);
        let (name, rest) = (item.split_at(at).0, item.split_at(at + width).1);
        let label = name.as_str();
        let named =
            Column::of(label).is_some() || group::is_label(label) || word::kind(label).is_some();
        return Hint::new(Form::Label, name, rest).filter(|_| !named);
    }
    let at = text.find(" will ")?;
    let next = text[at + " will ".len()..].split_whitespace().next();
    Hint::new(Form::Subject, item.split_at(at).0, item)
        .filter(|_| next.is_some_and(verb::is_imperative))
}

/// One to three words with capitals that open no sentence.
fn is_name(text: &str) -> bool {
    const OPENING: &[&str] = &[
        "a", "all", "an", "any", "both", "each", "every", "he", "i", "it", "its", "my", "no",
        "our", "she", "some", "that", "the", "their", "there", "these", "they", "this", "those",
        "we", "you", "note", "nb", "example",
    ];
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    super::clause::is_name(text) && words.count() < 3 && !OPENING.contains(&first.as_str())
}

#[cfg(test)]
mod tests {
    use crate::model::{Dialect, Postmortem};

    /// The items of a list as `text | owner`; `?` for a name that may be the owner's.
    fn items(list: &str) -> Vec<String> {
        let source = format!("## Action items\n\n{list}");
        let doc = Postmortem::read(&source, "x.md", &Dialect::default());
        let actions = doc.actions.iter().map(|action| {
            let doubt = if action.may_name_owner() { "?" } else { "-" };
            let owner = action.owner.value().map_or(doubt, String::as_str);
            format!("{} | {owner}", action.text.value)
        });
        actions.collect()
    }

    #[test]
    fn a_person_or_a_team_in_a_place_of_owners_is_one() {
        assert_eq!(
            items(
                "- Cap the pool (Ana)\n- Ana: cap it\n- **Ana**: cap it\n- [Ana] cap it\n- Cap it -> Ana\n"
            ),
            [
                "Cap the pool | Ana",
                "cap it | Ana",
                "cap it | Ana",
                "cap it | Ana",
                "Cap it | Ana"
            ]
        );
        assert_eq!(
            items(
                "- Ana will cap it\n- P1 - Cap it - Platform\n- Data Eng: cap it (by 15 Apr)\n- @bo: cap it\n"
            ),
            [
                "Ana will cap it | Ana",
                "Cap it | Platform",
                "cap it | Data Eng",
                "cap it | @bo"
            ]
        );
    }

    #[test]
    fn a_form_that_names_a_person_once_names_owners_throughout() {
        assert_eq!(
            items("- Cap the pool (Ana)\n- Page on lag (Kofi)\n- Redis: cap it\n"),
            [
                "Cap the pool | Ana",
                "Page on lag | Kofi",
                "Redis: cap it | ?"
            ]
        );
    }

    #[test]
    fn a_component_is_a_doubt_and_a_group_or_a_sentence_is_none() {
        assert_eq!(
            items("- Cap the pool (Postgres)\n"),
            ["Cap the pool (Postgres) | ?"]
        );
        assert_eq!(
            items(
                "- Documentation: page on lag\n- We will cap it\n- Cap it (at 40)\n- Add a page (see the wiki)\n"
            ),
            [
                "Documentation: page on lag | -",
                "We will cap it | -",
                "Cap it (at 40) | -",
                "Add a page (see the wiki) | -"
            ]
        );
    }

    #[test]
    fn brackets_of_other_scripts_and_languages_hold_owner_and_day() {
        assert_eq!(
            items(
                "- 上限を設定する（担当：田中、期限：2026-04-20）\n- Limit setzen (Zuständig: Priya, bis 01.03.2026)\n"
            ),
            ["上限を設定する | 田中", "Limit setzen | Priya"]
        );
    }

    #[test]
    fn a_day_before_the_name_is_due() {
        let source = "**Date:** 2026-10-03\n\n## Action items\n\n- [ ] P1: rotate keys by 2026-10-30 (Ana)\n";
        let doc = Postmortem::read(source, "x.md", &Dialect::default());
        let action = &doc.actions[0];
        let due = action.due.value().and_then(|due| due.value);
        assert_eq!(
            due.map(|day| day.to_string()).as_deref(),
            Some("2026-10-30")
        );
        assert_eq!(action.text.value, "rotate keys");
    }

    #[test]
    fn brackets_end_an_item_of_prose() {
        assert_eq!(
            items("We will cap the pool (Mei, by July 15). We will page on lag.\n"),
            ["We will cap the pool | Mei", "We will page on lag. | -"]
        );
    }
}
