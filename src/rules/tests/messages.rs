//! How findings speak: briefly, of the words and not of their author, with something to do next.

use super::fixes::texts;
use super::{ALL, findings, lint_all, select};
use std::collections::BTreeSet;

/// The verbs with which a help begins; a new help adds its own.
const VERBS: &str = "\
    add agree ask bring check close correct count finish give keep link look mend merge \
    move name open raise rank replace revoke say start state take use write";

fn is_proper(word: &str) -> bool {
    word.starts_with(|c: char| c.is_numeric() || "\"`«".contains(c))
        || word.chars().skip(1).any(char::is_uppercase)
}

/// What is wrong with a finding's words; `names` are words of the document that it may begin with.
fn faults(message: &str, help: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let first = message.split_whitespace().next().unwrap_or_default();
    let is_capital = first.starts_with(char::is_uppercase);
    if is_capital && !is_proper(first) && !text.contains(first) {
        faults.push("begins with a capital".to_owned());
    }
    if message.ends_with(['.', '!']) || message.chars().count() > 80 {
        faults.push("ends in a stop or is longer than a line".to_owned());
    }
    let verb = help.split([' ', ',', ';', ':']).next().unwrap_or_default();
    if !VERBS.split(' ').any(|known| known == verb) {
        faults.push(format!("its help does not begin with a known verb: {verb}"));
    }
    if help.ends_with('.') {
        faults.push("its help ends in a stop".to_owned());
    }
    let words = [message, help].join(" ").to_lowercase();
    let mut words = words.split(|c: char| !c.is_alphabetic());
    if words.any(|word| ["you", "your", "yours"].contains(&word)) {
        faults.push("speaks of its reader".to_owned());
    }
    faults
}

#[test]
fn a_finding_is_one_line_without_a_stop_and_its_help_begins_with_a_verb() {
    let all = select(vec!["all".to_owned()]);
    let mut found = Vec::new();
    for rule in ALL {
        for example in rule.info.examples() {
            let name = &rule.info.name;
            let of_rule = findings(&rule.info, example).into_iter();
            found.extend(of_rule.map(|it| (name.to_string(), it, example.document())));
        }
    }
    for text in texts() {
        let of_text = lint_all(&all, vec![("x.md".to_owned(), text.clone())]);
        found.extend(
            of_text
                .into_iter()
                .map(|(name, it)| (name, it, text.clone())),
        );
    }
    let spoke: BTreeSet<&str> = found.iter().map(|(name, ..)| name.as_str()).collect();
    let mut wrong = BTreeSet::new();
    for (name, finding, text) in &found {
        let help = finding.help.as_deref().unwrap_or_default();
        for fault in faults(&finding.message, help, text) {
            wrong.insert(format!("{name}: {fault}: {} / {help}", finding.message));
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(spoke.len() + 3 > ALL.len(), "{spoke:?} spoke only");
}
