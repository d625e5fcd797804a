//! The manual page of a rule of the team.

use super::{Declared, Words};
use std::fmt::Write;

/// The page of its manual.
pub(super) fn page(declared: &Declared) -> String {
    let mut page = format!(
        "Says \"{}\" of {}.\n",
        declared.message,
        match &declared.words {
            Words::Find(words) => format!("the words {}", quoted(words.iter())),
            Words::Replace(words) =>
                format!("the words {}", quoted(words.iter().map(|(from, _)| from))),
            Words::Pattern(pattern) => format!("what `{pattern}` matches"),
        }
    );
    if let Words::Replace(words) = &declared.words {
        page.push_str("\n## Write instead\n\n");
        for (from, to) in words {
            let _ = writeln!(page, "- \"{to}\" for \"{from}\"");
        }
    }
    if let Some(help) = &declared.help {
        let _ = write!(page, "\n## Help\n\n{help}\n");
    }
    let places: Vec<_> = declared.sections.iter().map(|kind| kind.name()).collect();
    let places = if places.is_empty() {
        "Prose of the whole document".to_owned()
    } else {
        format!("Prose in the sections {}", places.join(", "))
    };
    let _ = write!(
        page,
        "\n## Where\n\n{places}; never code, quotations, comments or link targets. Declared under `custom-rules` in pm.yaml.\n"
    );
    page
}

fn quoted<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words
        .map(|word| format!("\"{word}\""))
        .collect::<Vec<_>>()
        .join(", ")
}
