//! Which text is a template's prompt rather than somebody's words: told by its shape, whoever wrote the template.

mod find;
mod team;

pub(super) use find::all;
pub use team::Prompts;

/// Whether a whole value, cell, item or paragraph is a prompt that nobody filled in.
///
/// Bracketed text, `{{ … }}`, `TBD`, `TODO`, `HH:MM`, `YYYY-MM-DD`, `XX`, and a choice of which nothing was chosen
/// (`P0/P1/P2`, `Draft | In Review | Final`), `…`, "Lorem ipsum".
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim().trim_matches(['*', '_', '`']).trim();
    is_bracketed(text) || is_token(text) || is_untouched_choice(text)
}

/// One pair of brackets or braces around all of it, and words inside: not a check box, a footnote, a row tag or a clock.
fn is_bracketed(text: &str) -> bool {
    if let Some(inner) = enclosed(text, "{{", "}}").or_else(|| enclosed(text, "<%", "%>")) {
        return inner.trim_start().starts_with(char::is_alphabetic);
    }
    if let Some(inner) = enclosed(text, "<", ">") {
        return inner.starts_with(char::is_alphabetic)
            && !inner.contains(['<', '>', '@', '/', ':', '=']);
    }
    let Some(inner) = enclosed(text, "[", "]") else {
        return false;
    };
    let inner = inner.trim();
    !inner.contains(['[', ']'])
        && inner.chars().any(char::is_alphabetic)
        && !inner.starts_with('^')
        && !is_row_tag(inner)
        && !matches!(inner, "x" | "X")
        && !inner.starts_with(|c: char| c.is_ascii_digit())
        && !is_mark(inner)
}

/// `[ABC-123]`, `[DONE]`, `[redacted]`: one word that says something.
fn is_mark(inner: &str) -> bool {
    const MARKS: [&str; 12] = [
        "done", "ok", "n/a", "na", "wip", "closed", "open", "fixed", "redacted", "internal",
        "none", "sic",
    ];
    let one_word = !inner.contains(char::is_whitespace);
    let ticket = inner.contains(|c: char| c.is_ascii_digit()) || inner.starts_with(['@', '#']);
    one_word && (ticket || MARKS.iter().any(|mark| inner.eq_ignore_ascii_case(mark)))
}

fn enclosed<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// The tags that an author may put on a row of the timeline or on an action item.
#[must_use]
pub fn is_row_tag(word: &str) -> bool {
    const TAGS: [&str; 14] = [
        "start",
        "detect",
        "acknowledge",
        "ack",
        "investigate",
        "identify",
        "cause",
        "mitigate",
        "resolve",
        "all-clear",
        "prevent",
        "process",
        "repair",
        "recover",
    ];
    TAGS.iter().any(|tag| word.eq_ignore_ascii_case(tag))
}

fn is_token(text: &str) -> bool {
    const TOKENS: [&str; 13] = [
        "tbd",
        "todo",
        "tba",
        "xx",
        "xxx",
        "xx:xx",
        "hh:mm",
        "hh:mm:ss",
        "yyyy-mm-dd",
        "mm/dd/yyyy",
        "dd/mm/yyyy",
        "yyyy-mm-dd hh:mm",
        "lorem ipsum",
    ];
    let bare = text.trim_end_matches(['.', ':', '…']);
    let dots = bare.is_empty() && (text.contains('…') || text.starts_with("..."));
    let short = bare.len() <= "yyyy-mm-dd hh:mm".len();
    dots || is_put_off(text) || short && TOKENS.iter().any(|token| bare.eq_ignore_ascii_case(token))
}

/// "TBD, see below", "tbd (after the review)", "Lorem ipsum dolor …".
fn is_put_off(text: &str) -> bool {
    let behind = |lead: &str| {
        let head = text.get(..lead.len())?;
        head.eq_ignore_ascii_case(lead).then(|| &text[lead.len()..])
    };
    let tbd = behind("tbd").or_else(|| behind("tba"));
    let remark = |rest: &str| {
        [",", ";", " (", " - ", " – ", " — ", ": "]
            .iter()
            .any(|mark| rest.starts_with(mark))
            && rest.len() < 80
    };
    tbd.is_some_and(remark) || behind("lorem ipsum").is_some()
}

/// A list of choices, each of a closed set, of which none was taken.
fn is_untouched_choice(text: &str) -> bool {
    const CHOICES: [&str; 24] = [
        "p0",
        "p1",
        "p2",
        "p3",
        "p4",
        "sev-1",
        "sev-2",
        "sev-3",
        "sev-4",
        "sev1",
        "sev2",
        "sev3",
        "sev4",
        "draft",
        "in review",
        "final",
        "yes",
        "no",
        "open",
        "in progress",
        "done",
        "high",
        "medium",
        "low",
    ];
    let chosen = |part: &str| {
        let part = part.trim();
        CHOICES
            .iter()
            .any(|choice| part.eq_ignore_ascii_case(choice))
    };
    // Two of several are a statement: "SEV-1/SEV-2" was graded twice.
    let whole = |parts: usize| {
        parts > 2
            || parts == 2
                && text
                    .get(..3)
                    .is_some_and(|head| head.eq_ignore_ascii_case("yes"))
    };
    memchr::memchr2(b'/', b'|', text.as_bytes()).is_some()
        && ['/', '|'].into_iter().any(|separator| {
            whole(text.split(separator).count()) && text.split(separator).all(chosen)
        })
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;
    use crate::model::{Dialect, Postmortem};

    fn prompts(source: &str) -> Vec<&str> {
        let doc = Postmortem::read(source, "x.md", &Dialect::default());
        doc.prompts
            .iter()
            .map(|span| &source[span.range()])
            .collect()
    }

    #[test]
    fn stand_ins_within_a_field_are_found_each() {
        assert_eq!(
            prompts("- **Duration:** [start time] to [end time] ([X] minutes)\n"),
            ["[start time]", "[end time]", "[X]"]
        );
        assert_eq!(
            prompts("**Date:** YYYY-MM-DD\n**Status:** Draft | In Review | Final\n"),
            ["YYYY-MM-DD", "Draft | In Review | Final"]
        );
        assert_eq!(
            prompts("# Postmortem: [Title]\n\n[What happened,\nin two lines]\n"),
            ["[Title]", "[What happened,\nin two lines]"]
        );
    }

    #[test]
    fn a_line_over_a_list_of_work_is_none() {
        assert_eq!(
            prompts("## Action items\n\nTODO:\n\n- [ ] Add a cap\n"),
            [""; 0]
        );
        assert_eq!(prompts("**TODO:**\n- Add a cap\n"), [""; 0]);
        assert_eq!(
            prompts("## Action items\n\nTODO:\n\n## Lessons\n"),
            ["TODO:"]
        );
    }

    #[test]
    fn links_check_boxes_and_sentences_are_none() {
        let source = "- **Status:** [ ] Draft [x] Final\n- [x] done\n- see [the log](x) at 14:00\n- the flag [sic] was set; TODO ask\n- **Note:** see [a][b]\n- **Log:** `[unknown] HTTP 524`\n- [[PR](x)]\n\n[b]: x\n";
        assert_eq!(prompts(source), [""; 0]);
    }

    #[test]
    fn prompts_are_known_by_their_shape() {
        for prompt in [
            "[Name]",
            "[What happened, in two sentences?]",
            "**[Name]**",
            "TBD",
            "todo:",
            "YYYY-MM-DD",
            "HH:MM",
            "{{ title }}",
            "P0/P1/P2",
            "Draft | In Review | Final",
            "SEV-1 | SEV-2 | SEV-3 | SEV-4",
            "Yes / No",
            "…",
            "...",
            "<insert text>",
            "tbd, see below",
            "Lorem ipsum dolor sit amet",
        ] {
            assert!(is_placeholder(prompt), "{prompt}");
        }
    }

    #[test]
    fn what_the_teams_templates_ask_is_known_word_for_word() {
        let template = "## Summary\n\nDescribe what users saw.\n\nAll times are UTC.\n\n- **Scope:** which regions were hit?\n\n| Who | What |\n|---|---|\n| Platform | List the change |\n\n## Lessons\n\nWhat would you do again?\n";
        let mut dialect = Dialect::default();
        dialect.prompts.learn(template);
        let found = |source: &str| {
            let doc = Postmortem::read(source, "x.md", &dialect);
            let words = |span: &crate::span::Span| source[span.range()].to_owned();
            doc.prompts.iter().map(words).collect::<Vec<_>>()
        };
        assert_eq!(
            found(template),
            [
                "Describe what users saw.",
                "which regions were hit?",
                "List the change",
                "What would you do again?"
            ]
        );
        assert_eq!(
            found("## Lessons\n\nWhat would you do again?\n\nRoll back first.\n"),
            [""; 0],
            "a question with its answer below"
        );
        assert_eq!(
            found("## Summary\n\nDescribe what users saw in one region.\n"),
            [""; 0]
        );
    }

    #[test]
    fn words_are_no_prompts() {
        for words in [
            "Ana",
            "[x]",
            "[ ]",
            "[^1]",
            "[detect]",
            "[14:00]",
            "see [the log] for more",
            "TODO: fix this",
            "P1",
            "yes",
            "[a][b]",
            "a/b",
            "",
            "[OPS-12]",
            "[DONE]",
            "{{ 06:10 }}",
            "SEV-1/SEV-2",
            "P0/P1",
            "<https://example.org>",
            ".",
            "the tbd, as they call it",
        ] {
            assert!(!is_placeholder(words), "{words}");
        }
    }
}
