//! `shallow-root-cause`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::BlockKind;
use crate::model::{Content, Section, SectionKind};

declare_rule! {
    /// Flags a root cause told in one sentence that names no mechanism.
    ///
    /// ## Why
    /// "A bad deploy" ends the search where it begins. What did the component do, under which conditions, and what let that
    /// reach users? The answer is what follow-up work is made of.
    ///
    /// ## Leaves alone
    /// Sentences with a because, when, which or so, long ones, and sections with lists, tables, code or subsections.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    ///
    /// The database ran out of connections.
    /// ```
    /// ```md good
    /// ## Root cause
    ///
    /// The database ran out of connections because each export held one for the length of the download.
    /// ```
    pub(crate) static SHALLOW_ROOT_CAUSE = {
        name: "shallow-root-cause", group: Consistency, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// Words that join a cause to what it did; a few of other languages among them.
#[rustfmt::skip]
const MECHANISM: &[&str] = &[
    "because", "when", "whenever", "which", "so", "since", "as", "after", "before", "until", "while", "due", "caused", "causing", "causes", "led", "leading",
    "leads", "resulted", "resulting", "therefore", "thus", "hence", "triggered", "if", "by", "meaning", "made", "making", "let", "allowed", "prevented", "preventing",
    "weil", "da", "wodurch", "sodass", "dadurch", "wenn", "nachdem", "parce", "car", "lorsque", "porque", "cuando", "quando", "pois", "unknown",
];
/// A longer sentence has room for a mechanism, whatever its words.
const LONG: usize = 25;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut sections = cx.doc.sections_of(SectionKind::RootCause);
    let (Some(section), None) = (sections.next(), sections.next()) else {
        return Vec::new();
    };
    let told =
        section.kinds.len() > 1 || section.content != Content::Filled || !is_shallow(cx, section);
    if told {
        return Vec::new();
    }
    let finding = Diagnostic::new(
        section.heading,
        "a cause in one sentence, and no mechanism: what made it possible?",
    )
    .help("say which part did what, under which conditions, and what let it reach users");
    vec![finding]
}

fn is_shallow(cx: &Context<'_>, section: &Section) -> bool {
    let markdown = &cx.doc.markdown;
    let blocks = &markdown.blocks[section.blocks.clone()];
    let [block] = blocks else {
        return false;
    };
    // A heading, not a label that shares its paragraph.
    if block.kind != BlockKind::Paragraph || block.span.start < section.body.start {
        return false;
    }
    let prose = markdown.text.get(block.text).trim();
    let bare = prose.trim_end_matches(['.', '!']);
    let sentences = bare.contains(". ") || bare.contains(['\n', ';', ':', '。', '→', '—', '–']);
    let mut words = bare
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let joined = words.clone().any(|word| {
        MECHANISM
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    });
    let foreign = prose.chars().any(|c| c > '\u{2E80}');
    let linked = !markdown.text.marks(block.text).is_empty();
    !sentences && !joined && !foreign && !linked && words.nth(LONG).is_none()
}
