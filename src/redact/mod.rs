//! A version of a document to publish: names become roles, and what leads into the company becomes a stand-in.
//!
//! Each finder names places with what they are; where two overlap the weightier one wins. The same words become the same
//! stand-in throughout, numbered as they come, and every stand-in can stand where the words stood: in a cell, in a link's
//! target, in code. No other byte changes. What no finder knows stays, so that somebody has to read the result.

mod address;
mod anchor;
mod host;
mod indicator;
mod link;
mod machine;
mod mail;
mod people;
mod phone;
mod secret;
mod stand_in;
#[cfg(test)]
mod tests;
mod ticket;

use crate::model::personal;
use crate::rules::Context;
use crate::span::Span;
use stand_in::StandIns;
use std::ops::Range;

/// What is taken out of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The name of a person.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone, card or account number.
    Number,
    /// A host that only the company can reach.
    Host,
    /// An address of a private network.
    Address,
    /// The key of a ticket, or a link to one.
    Ticket,
    /// A link into a chat or a tool that only the team can open.
    Link,
    /// A key, token or password.
    Secret,
    /// The number of an account at a cloud provider.
    Account,
    /// An address or domain of an attacker, made so that nobody follows it.
    Indicator,
}

impl Kind {
    /// Every kind, in the order in which they are counted.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Email,
        Self::Number,
        Self::Host,
        Self::Address,
        Self::Ticket,
        Self::Link,
        Self::Secret,
        Self::Account,
        Self::Indicator,
    ];

    /// One of the kind.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "e-mail address",
            Self::Number => "personal number",
            Self::Host => "internal host",
            Self::Address => "private address",
            Self::Ticket => "ticket",
            Self::Link => "internal link",
            Self::Secret => "secret",
            Self::Account => "cloud account",
            Self::Indicator => "indicator",
        }
    }
}

impl Kind {
    /// Several of the kind.
    #[must_use]
    pub fn plural(self) -> String {
        let noun = self.noun();
        let end = if noun.ends_with('s') { "es" } else { "s" };
        format!("{noun}{end}")
    }
}

/// What a user wants taken out, and what left in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Names with the roles to be written for them; `*` is everybody else.
    pub roles: Vec<(String, String)>,
    /// Domains whose hosts are internal beside those that are so by their end.
    pub domains: Vec<String>,
    /// Words that keep whatever they stand in.
    pub keep: Vec<String>,
    /// Whether all public addresses and domains are made so that nobody follows them.
    pub defang: bool,
}

/// One place that is written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What stood there.
    pub kind: Kind,
    /// Where it stood.
    pub span: Span,
    /// What stands there now.
    pub new: String,
}

/// A document as it can be shown to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// Its text.
    pub text: String,
    /// What is written otherwise, in order.
    pub changes: Vec<Change>,
    /// Listed people who stay as they are, since nothing tells them from a team.
    pub unsure: Vec<String>,
}

/// A place that a finder names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    kind: Kind,
    range: Range<usize>,
    /// What is the same thing elsewhere.
    key: String,
    form: Form,
}

/// How a stand-in is written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// As words, or as the kind of address that it stands for.
    Plain,
    /// As a URL.
    Url,
    /// As a word without spaces, in a path or an identifier.
    Slug,
    /// In IPv6.
    Six,
    /// As this, without a number.
    Exactly(String),
}

/// Takes out what is not for others.
#[must_use]
pub fn redact(source: &str, cx: &Context<'_>, wishes: &Wishes) -> Redacted {
    let people = people::People::of(source, cx, &wishes.roles);
    let urls = link::urls(source);
    let mut finders: Vec<Vec<Place>> = vec![
        link::places(source, &urls),
        secret::places(source, cx),
        mail::places(source),
        numbers(source),
        phone::places(source),
        host::places(source, &urls, &wishes.domains),
        address::places(source),
        ticket::keys(source),
        address::accounts(source),
        address::resources(source),
        indicator::places(source, cx, &urls, wishes.defang),
    ];
    finders.push(people.places(source, &urls, cx.lexicon()));
    let kept = |place: &Place| {
        let old = source
            .get(place.range.clone())
            .unwrap_or_default()
            .to_lowercase();
        let is_in = |words: &String| !words.is_empty() && old.contains(&words.to_lowercase());
        place.kind != Kind::Secret && wishes.keep.iter().any(is_in)
    };
    let mut places: Vec<Place> = Vec::new();
    let mut taken = Taken::default();
    for found in finders {
        let new = found.into_iter().filter(|place| !kept(place));
        let new: Vec<Place> = new.filter(|place| taken.is_free(&place.range)).collect();
        for place in &new {
            taken.take(&place.range);
        }
        places.extend(new);
    }
    places.sort_by_key(|place| place.range.start);
    places.dedup_by(|later, first| later.range.start < first.range.end);
    let mut stand_ins = StandIns::new(source, &people);
    let mut changes = Vec::new();
    for place in places {
        let old = &source[place.range.clone()];
        let new = stand_ins.of(&place, old);
        if new != old {
            changes.push(Change {
                kind: place.kind,
                span: Span::from_range(&place.range),
                new,
            });
        }
    }
    anchor::follow(source, cx, &mut changes);
    let text = written(source, &changes);
    let unsure = people.unsure;
    Redacted {
        text,
        changes,
        unsure,
    }
}

/// A text with its changes, which are in order and apart.
fn written(source: &str, changes: &[Change]) -> String {
    let (mut text, mut from) = (String::with_capacity(source.len()), 0);
    for change in changes {
        text.push_str(&source[from..change.span.range().start]);
        text.push_str(&change.new);
        from = change.span.range().end;
    }
    text.push_str(&source[from..]);
    text
}

/// The places that finders have named so far.
#[derive(Default)]
struct Taken(std::collections::BTreeMap<usize, usize>);

impl Taken {
    fn is_free(&self, range: &Range<usize>) -> bool {
        let before = self.0.range(..range.end).next_back();
        before.is_none_or(|(_, end)| *end <= range.start)
    }

    fn take(&mut self, range: &Range<usize>) {
        self.0.insert(range.start, range.end);
    }
}

/// What stands for something of which not even the likeness is told: a word that no Markdown reads otherwise.
const REDACTED: &str = "REDACTED";

fn numbers(source: &str) -> Vec<Place> {
    let data = personal::all(source).into_iter();
    data.filter(|data| data.value.kind != personal::PersonalKind::Email)
        .map(|data| Place::fixed(Kind::Number, data.span.range(), REDACTED))
        .collect()
}

impl Place {
    fn fixed(kind: Kind, range: Range<usize>, new: &str) -> Self {
        Self {
            kind,
            range,
            key: String::new(),
            form: Form::Exactly(new.to_owned()),
        }
    }
}
