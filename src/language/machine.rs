//! Machines that bear a person's name: a document that calls Molly the chatbot speaks of no person.

/// What a thing with a name is.
const THINGS: &str = "bot chatbot robot server service assistant script cluster database host daemon tool vm appliance \
                      printer ship vessel storm hurricane";

/// What may stand between a name and what it is said to be.
const LINKS: &str =
    "is are was were from a an the our its their new old called named known as emails messages";

/// Whether a text calls a name a machine's: `Molly, our chatbot`, `the host Molly`, `Molly is the old server`.
#[must_use]
pub fn is_machine(text: &str, name: &str) -> bool {
    let bare = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_ascii_lowercase()
    };
    let listed = |list: &str, word: &str| list.split_ascii_whitespace().any(|known| known == word);
    text.match_indices(name).take(64).any(|(at, _)| {
        let before = text[..at].split_ascii_whitespace().next_back();
        let led = before
            .is_some_and(|word| word.ends_with(char::is_alphabetic) && listed(THINGS, &bare(word)));
        let mut after = text[at + name.len()..].split_ascii_whitespace().map(bare);
        let said = after
            .by_ref()
            .take(7)
            .find(|word| !word.is_empty() && !listed(LINKS, word));
        let next = after.next().unwrap_or_default();
        let owned = ["owner", "lead", "manager", "engineer", "team"].contains(&next.as_str());
        led || said.is_some_and(|word| listed(THINGS, &word)) && !owned
    })
}

#[cfg(test)]
mod tests {
    use super::is_machine;

    #[test]
    fn a_name_that_the_document_gives_to_a_machine_is_no_persons() {
        for text in [
            "Molly, our chatbot, answered nobody.",
            "The host Molly was down.",
            "Emails from \"Molly\" are from the chatbot.",
            "Molly is the old server.",
        ] {
            assert!(is_machine(text, "Molly"), "{text}");
        }
        for text in [
            "Molly restarted the server.",
            "Molly, our service owner, restarted it.",
            "We restarted the server. Molly looked at the graph.",
        ] {
            assert!(!is_machine(text, "Molly"), "{text}");
        }
    }
}
