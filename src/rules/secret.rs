//! `secret`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::secret::SecretKind;
use crate::span::Spanned;

declare_rule! {
    /// Flags keys, tokens, private keys and passwords, wherever in the file they stand.
    ///
    /// ## Why
    /// A postmortem is read by more people than the log that it quotes, and git keeps every version of it. What stands in a
    /// code block, a link or a comment is as readable as a sentence. The finding never repeats the secret, and an excerpt
    /// of the file shows dots in its place. Beside the formats of providers it knows the ways in which secrets are told:
    /// `--password VALUE`, `password is …`, a session cookie in a copied request, a table of users and passwords.
    ///
    /// ## Leaves alone
    /// Stand-ins such as `EXAMPLE`, `xxxx`, `<token>`, `***` or `${TOKEN}`, passwords that services come with, tokens whose
    /// checksum is wrong, and values that could as well be names or identifiers.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    ///
    /// The worker kept the old address:
    ///
    ///     postgres://billing:9vXq2LmTz@db-3.prod.acme.dev/invoices
    /// ```
    /// ```md good
    /// ## Root cause
    ///
    /// The worker kept the old address:
    ///
    ///     postgres://billing:***@db-3.prod.acme.dev/invoices
    /// ```
    pub(crate) static SECRET = {
        name: "secret", group: Privacy, level: (Error, Error), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let finding =
        |secret: &Spanned<SecretKind>| {
            Diagnostic::new(
            secret.span,
            format!("{}: every reader of this file can use it", secret.value.noun()),
        )
        .help("revoke it first, since git keeps the old text; then write `[redacted]` in its place")
        };
    cx.doc.secrets.iter().map(finding).collect()
}
