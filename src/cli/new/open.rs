//! What a fresh postmortem still asks for.

use crate::model::Postmortem;
use crate::report::counted;
use unicode_width::UnicodeWidthStr;

/// The columns that a line may take.
const WIDTH: usize = 100;

/// The lines with prompts by section, in order: `Impact (5)`; what stands above the first section goes by its labels.
///
/// Lines for a terminal, none where nothing is left.
pub(super) fn left_open(doc: &Postmortem, text: &str) -> Vec<String> {
    let mut places: Vec<(String, usize)> = Vec::new();
    let sections = doc.sections.iter();
    let sections: Vec<_> = sections
        .filter(|section| section.level == Some(2))
        .collect();
    let mut lines = 0;
    let mut from = 0;
    for prompt in &doc.prompts {
        // A row is one thing to write, however many of its cells are open.
        let before = text.get(from..prompt.start as usize);
        if lines > 0 && before.is_some_and(|before| !before.contains('\n')) {
            continue;
        }
        lines += 1;
        from = prompt.start as usize;
        let around = sections
            .iter()
            .rfind(|section| section.heading.start <= prompt.start);
        let place = match around {
            Some(section) => Some(section.title.clone()),
            None => label(text, prompt.start as usize),
        };
        let place = place.unwrap_or_else(|| "the text".to_owned());
        match places.last_mut() {
            Some((last, count)) if *last == place => *count += 1,
            _ => places.push((place, 1)),
        }
    }
    if places.is_empty() {
        return Vec::new();
    }
    let names = places.into_iter().map(|(place, count)| match count {
        1 => place,
        count => format!("{place} ({count})"),
    });
    let mut told = vec![format!("{} left to fill in:", counted(lines, "place"))];
    let names: Vec<_> = names.collect();
    for (nth, name) in names.iter().enumerate() {
        let comma = if nth + 1 < names.len() { "," } else { "" };
        match told.last_mut() {
            Some(line) if line.width() + name.width() + 2 <= WIDTH => {
                *line = format!("{line} {name}{comma}");
            }
            _ => told.push(format!("  {name}{comma}")),
        }
    }
    told
}

/// The label of the line that a place stands in.
fn label(text: &str, at: usize) -> Option<String> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..at)?;
    if line.starts_with('#') {
        return Some("title".to_owned());
    }
    let name = line.split(':').next()?;
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    (!name.is_empty()).then(|| name.to_owned())
}
