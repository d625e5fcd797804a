//! The page of a rule, where a client or a team has a way to show one.

use super::session::Session;
use crate::diagnostic::RuleInfo;
use crate::report::{Manual, write_pages};
use crate::rules;
use lsp_types::{TextDocumentContentParams, TextDocumentContentResult, Uri};

/// What begins the address of a page that a client asks us for.
pub(super) const SCHEME: &str = "pm";

/// The address of a rule's page: in the manual that the team has published, else one that the client asks us for.
pub(super) fn uri(rule: &str, session: &Session) -> Option<Uri> {
    let published = session.options.manual.as_ref();
    let published = published.map(|manual| Uri(format!("{manual}#{rule}")));
    let own = || Uri(format!("{SCHEME}:/rules/{rule}.md"));
    published.or_else(|| session.client.can.asks_for_pages.then(own))
}

/// The page of a rule in Markdown.
pub(super) fn page(rule: &RuleInfo, session: &Session) -> String {
    let mut page = Vec::new();
    // A vector takes everything.
    let _ = write_pages(
        &[rule],
        session.workspace.today(),
        Manual::Markdown,
        &mut page,
    );
    String::from_utf8_lossy(&page).into_owned()
}

/// Answers the text of a page.
pub(super) fn content(
    session: &Session,
    params: &TextDocumentContentParams,
) -> TextDocumentContentResult {
    let name = params.uri.0.strip_prefix("pm:/rules/");
    let rule = name.and_then(|name| rules::find(name.strip_suffix(".md")?));
    let text = rule.map(|rule| page(&rule.info, session));
    TextDocumentContentResult {
        text: text.unwrap_or_else(|| "There is no such page.\n".to_owned()),
    }
}
