//! Who is named: by metadata, owners and columns, and by the words of the document.

use super::Role;
use super::spelling::is_uncased;
use crate::language::{Lexicon, Names, VerdictKind};
use crate::markdown::{BlockKind, MarkKind};
use crate::model::Postmortem;
use crate::rules::Context;

/// What a line says before a name that has a role, and the role.
#[rustfmt::skip]
const ROLES: [(&str, &str); 9] = [
    ("commander", "Incident commander"), ("incident lead", "Incident commander"), ("incident manager", "Incident manager"), ("scribe", "Scribe"),
    ("comm", "Communications lead"), ("ops lead", "Operations lead"), ("operations lead", "Operations lead"), ("on-call", "On-call engineer"),
    ("oncall", "On-call engineer"),
];

/// Handles that call a group.
#[rustfmt::skip]
const GROUPS: [&str; 15] = [
    "here", "channel", "everyone", "all", "team", "oncall", "comms", "sre", "ops", "devops", "dev", "support", "security", "infra", "platform",
];

/// Heads of columns that name persons.
const HEADS: [&str; 10] = [
    "who",
    "name",
    "person",
    "actor",
    "by",
    "owner",
    "engineer",
    "responder",
    "attendee",
    "participant",
];

/// What ends the name of a team in scripts without capitals.
const TEAMS: [&str; 8] = ["チーム", "グループ", "班", "部", "组", "組", "团队", "팀"];

/// What a listed name may be.
pub(super) enum Standing {
    Person,
    /// One word that no list of names has.
    Unsure,
    Other,
}

impl Standing {
    pub(super) fn of(name: &str, lexicon: &Lexicon) -> Self {
        let bare = name.trim().trim_start_matches('@');
        let spaced = bare.replace(['.', '_', '-'], " ");
        let parts: Vec<&str> = spaced.split_whitespace().collect();
        let given = parts
            .first()
            .is_some_and(|first| lexicon.is_given_name(&capital(first)));
        let group = parts
            .iter()
            .any(|part| GROUPS.contains(&part.to_lowercase().as_str()));
        let person = Names::new([name.trim()], lexicon).count() > 0;
        let words = bare.split_whitespace().count();
        let cased = parts
            .iter()
            .any(|part| part.len() > 1 && part.chars().all(char::is_uppercase));
        let letters = || bare.chars().filter(|c| c.is_alphabetic());
        let capital = bare.starts_with(char::is_uppercase);
        let unknown =
            |part: &&str| lexicon.is_no_word(part) && part.starts_with(char::is_uppercase);
        if parts.is_empty() || group || bare.len() > 60 {
            Self::Other
        } else if given && (words > 1 && person || words == 1) {
            Self::Person
        } else if letters().next().is_some() && letters().all(is_uncased) {
            // "決済" is a team as well as a name.
            if (2..=4).contains(&words) && !TEAMS.iter().any(|team| bare.contains(team)) {
                Self::Person
            } else {
                Self::Unsure
            }
        } else if capital
            && (2..=4).contains(&words)
            && !bare.is_ascii()
            && parts.first().is_some_and(unknown)
        {
            Self::Person
        } else if !person && words > 1 && !cased && parts.iter().any(unknown) {
            Self::Unsure
        } else if !person || cased {
            Self::Other
        } else if name.trim().starts_with('@')
            || words > 1 && bare.split_whitespace().all(|word| lexicon.is_no_word(word))
        {
            Self::Person
        } else {
            Self::Unsure
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Those whom metadata, owners and columns list, with the role that their line gives them.
pub(super) fn listed(source: &str, doc: &Postmortem) -> Vec<(String, Option<Role>)> {
    let metadata = &doc.metadata;
    let authors = metadata.authors.value().into_iter().flatten();
    let listed = authors
        .chain(&metadata.participants)
        .chain(&metadata.reviewers);
    let mut found: Vec<_> = listed
        .map(|name| {
            (
                name.value.clone(),
                role_before(source, name.span.range().start),
            )
        })
        .collect();
    let owners = doc.actions.iter().filter_map(|action| action.owner.value());
    let owners = owners.flat_map(|owner| owner.split([',', '/', '&']));
    found.extend(owners.map(|owner| (owner.trim().to_owned(), None)));
    let markdown = &doc.markdown;
    let tables =
        (0..markdown.blocks.len()).filter(|&id| markdown.blocks[id].kind == BlockKind::Table);
    for table in tables {
        let mut rows = markdown.children(table);
        let Some(header) = rows.next() else {
            continue;
        };
        let heads: Vec<bool> = markdown
            .children(header)
            .map(|cell| {
                HEADS.contains(
                    &markdown
                        .prose(cell)
                        .trim()
                        .to_lowercase()
                        .trim_end_matches("(s)")
                        .trim_end_matches('s'),
                )
            })
            .collect();
        for row in rows {
            let cells = markdown
                .children(row)
                .zip(&heads)
                .filter(|(_, named)| **named);
            let names =
                cells.flat_map(|(cell, _)| markdown.prose(cell).split([',', '/', '&', '\n']));
            found.extend(names.map(|name| (name.trim().to_owned(), None)));
        }
    }
    found.retain(|(name, _)| !name.is_empty());
    found
}

/// The role that the words before a name on its line give: `**Incident commander:** Ana`.
fn role_before(source: &str, at: usize) -> Option<Role> {
    let line = source.get(..at)?.rsplit('\n').next()?.to_lowercase();
    let (_, words) = ROLES.iter().find(|(key, _)| line.contains(key))?;
    Some(Role {
        words: (*words).to_owned(),
        given: false,
    })
}

/// Those whom the words of the document name: as actors, by a handle, by a given name.
pub(super) fn told(cx: &Context<'_>, lexicon: &Lexicon) -> Vec<String> {
    let doc = cx.doc;
    let text = &doc.markdown.text;
    let named = cx
        .verdicts()
        .iter()
        .filter(|verdict| verdict.kind == VerdictKind::Named);
    let mut found: Vec<String> = named
        .map(|verdict| text.get(verdict.span).to_owned())
        .collect();
    let leaves = doc.markdown.blocks.iter().filter(|block| block.is_leaf());
    for block in leaves {
        let words = text.get(block.text);
        let marks = text.marks(block.text);
        let in_code = |at: usize| {
            let at = block.text.start + crate::span::offset(at);
            marks.iter().any(|mark| {
                mark.kind == MarkKind::Code && mark.range.start <= at && at < mark.range.end
            })
        };
        let persons = lexicon.persons(words).into_iter();
        found.extend(
            persons
                .filter(|range| !in_code(range.start))
                .map(|range| words[range].to_owned()),
        );
        for (at, _) in words.match_indices('@') {
            let joins = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            let rest = &words[at + 1..];
            let handle =
                rest[..rest.find(|c| !joins(c)).unwrap_or(rest.len())].trim_end_matches(['.', '-']);
            let begins = handle.starts_with(|c: char| c.is_ascii_alphabetic());
            let alone = begins
                && !words[..at].ends_with(|c: char| c.is_alphanumeric() || "/.".contains(c))
                && !rest[handle.len()..].starts_with(['/', '@']);
            let name = format!("@{handle}");
            if alone
                && handle.len() > 1
                && !in_code(at)
                && !matches!(Standing::of(&name, lexicon), Standing::Other)
            {
                found.push(name);
            }
        }
    }
    // A role that stands where a name stood.
    found.retain(|name| {
        !ROLES
            .iter()
            .any(|(_, role)| role.eq_ignore_ascii_case(name))
    });
    found.sort();
    found.dedup();
    found
}
