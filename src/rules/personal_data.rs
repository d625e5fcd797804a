//! `personal-data`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::personal::{Personal, PersonalKind};
use crate::span::Spanned;
use std::collections::BTreeMap;

declare_rule! {
    /// Flags e-mail addresses of persons, telephone numbers, card and account numbers.
    ///
    /// ## Why
    /// A customer's address in a log line is copied with the line, and a report outlives the reason for which the data was
    /// kept. What happened can be told without it. Code blocks and comments count: that is where such data lands.
    ///
    /// ## Leaves alone
    /// Addresses of roles, lists, machines and documentation, and those behind a link to write to, unless the mailbox is a
    /// private one; front matter, metadata and the owners of action items; the
    /// numbers of meetings and hotlines; identifiers and times, which look like numbers to call; test cards. What `secret`
    /// reports is reported there only. The same words are one finding.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    ///
    /// The first report came from m.okafor@northwind-traders.com at 14:23.
    /// ```
    /// ```md good
    /// ## Impact
    ///
    /// The first report came from a customer through support@northwind-traders.com at 14:23.
    /// ```
    pub(crate) static PERSONAL_DATA = {
        name: "personal-data", group: Privacy, level: (Warning, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut alike: BTreeMap<&str, Vec<&Spanned<Personal>>> = BTreeMap::new();
    for data in &cx.doc.personal {
        alike.entry(&data.value.words).or_default().push(data);
    }
    let finding = |places: Vec<&Spanned<Personal>>| {
        let first = places[0];
        let message = format!(
            "{}: the account can be told without it",
            first.value.kind.noun()
        );
        let help = match first.value.kind {
            PersonalKind::Email => {
                "write whose address it is: \"a customer\", \"the on-call engineer\""
            }
            PersonalKind::Phone => "say whom the number reaches, and keep the number elsewhere",
            PersonalKind::Card | PersonalKind::Iban => "keep the last four digits at most",
        };
        let finding = Diagnostic::new(first.span, message).help(help);
        match places[..] {
            [_] => finding,
            _ => places
                .iter()
                .fold(finding, |finding, place| finding.row(place.span, "")),
        }
    };
    alike.into_values().map(finding).collect()
}
