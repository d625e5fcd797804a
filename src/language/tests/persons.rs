use super::decisions;
use crate::language::{Decision, Lexicon, PassageKind, VerdictKind};

/// The names found in a sentence of a document that lists some people.
fn named(sentence: &str, listed: &[&str]) -> Vec<String> {
    decisions(sentence, PassageKind::Item, listed, &Lexicon::default())
        .into_iter()
        .filter_map(|(decision, words)| match decision {
            Decision::Flagged(verdict) if verdict.kind == VerdictKind::Named => Some(words),
            _ => None,
        })
        .collect()
}

#[test]
fn a_person_who_acts_is_named() {
    for (sentence, name) in [
        ("14:30 Ilse Abara asks for the logs", "Ilse Abara"),
        ("14:31 Ms Abara confirms the fix", "Ms Abara"),
        ("14:32 Dr. Abara raised the priority", "Dr. Abara"),
        ("14:33 R. Abara forwards the ticket", "R. Abara"),
        ("14:34 Abara phones the supplier", "Abara"),
        ("14:23 Alice deployed v1.2", "Alice"),
        ("14:24 Alice authorises the rollback", "Alice"),
        ("14:25 UTC - Daniel phoned the supplier", "Daniel"),
        (
            "14:26 Maria from the platform team raises the page",
            "Maria",
        ),
        ("@jdoe restarted the pods", "@jdoe"),
        (
            "14:05 Maria Lopez (SRE) rolled back the release.",
            "Maria Lopez",
        ),
        ("The fix was merged by Daniel Weber.", "Daniel Weber"),
        ("Felix from the storage team developed a fix.", "Felix"),
        (
            "- 09:51: Paul Harris reports that the node is up",
            "Paul Harris",
        ),
    ] {
        assert_eq!(named(sentence, &[]), [name], "{sentence}");
    }
}

#[test]
fn recipients_credits_possessions_and_companies_are_not() {
    for sentence in [
        "Thanks to @jdoe for the help.",
        "14:27 Alice servers are back",
        "14:28 Traffic drops",
        "14:29 Zubix reports errors",
        "14:30 Zubix Core restarted",
        "14:31 Deploys resumed",
        "14:32 We joined the call",
        "Owner: @jdoe",
        "@jdoe: can you look at this?",
        "Reported by Sarah Chen.",
        "We paged @jdoe at 14:05.",
        "Alice's dashboard showed a spike.",
        "Red Hat released a patch.",
        "Cloudflare Support confirmed the issue.",
        "Incident Commander declared the incident.",
        "Write to jdoe@example.com and wait.",
        "Use `@jdoe restarted` as a test.",
    ] {
        assert_eq!(named(sentence, &[]), [""; 0], "{sentence}");
    }
}

#[test]
fn whom_the_document_lists_is_known_by_first_name_and_teams_are_not_people() {
    assert_eq!(named("Zofeyra restarted the pods.", &[]), [""; 0]);
    assert_eq!(
        named("Zofeyra restarted the pods.", &["Zofeyra Quill"]),
        ["Zofeyra"]
    );
    assert_eq!(
        named("Zofeyra Quill restarted the pods.", &["Zofeyra Quill"]),
        ["Zofeyra Quill"]
    );
    assert_eq!(
        named("Platform restarted the pods.", &["Platform Team"]),
        [""; 0]
    );
}

#[test]
fn a_name_inside_a_verdict_is_not_reported_twice() {
    assert_eq!(named("Alice forgot to drain the node.", &[]), [""; 0]);
}

#[test]
fn a_person_whom_no_list_holds_is_told_by_the_words_around() {
    for (sentence, name) in [
        ("The on-call engineer (Pavel) restarted the pods.", "Pavel"),
        ("Account manager Sofia R forwards the complaint.", "Sofia R"),
        ("I (Mariano Rossi) looked at the graph.", "Mariano Rossi"),
        ("Night technician Zofeyra restarts the pods.", "Zofeyra"),
        ("Zofeyra Quill noticed the gap.", "Zofeyra Quill"),
        (
            "Zofeyra, who runs the neighbouring site, relayed the news.",
            "Zofeyra",
        ),
        ("H. Quillan checked the connection.", "H. Quillan"),
        ("Zofeyra opened the console on her phone.", "Zofeyra"),
        ("10:21 zofq asks: \"are we in agreement?\"", "zofq"),
        ("17:58 `@zofq` notices the queue.", "@zofq"),
        ("The release was kicked off by Zofeyra at 12:20.", "Zofeyra"),
        (
            "@zofq@social.example kept the page up to date.",
            "@zofq@social.example",
        ),
        ("@zofq yanked the tarball.", "@zofq"),
    ] {
        assert_eq!(named(sentence, &[]), [name], "{sentence}");
    }
}

#[test]
fn products_teams_and_annotations_are_no_persons() {
    for sentence in [
        "Atlas restarted the job.",
        "Acme decided to refund the fee.",
        "The checklist (Chiara) lists the steps.",
        "10:12 Rolled back (Chiara on call).",
        "The Kubernetes operator Strimzi restarts the brokers.",
        "The lead Kafka broker restarted.",
        "Deployed by Argo at 10:02.",
        "The certificate was renewed by Certbot.",
        "14:41 Orders confirms that it cannot find any logs.",
        "The `@Cacheable` opens a cache.",
        "Parcelpop went dark at 4 pm.",
        "The form using Syn looks like this.",
    ] {
        assert_eq!(named(sentence, &[]), [""; 0], "{sentence}");
    }
}

#[test]
fn a_full_name_is_a_persons_by_its_parts_or_by_what_stands_beside_it() {
    for (sentence, name) in [
        (
            "Zofëra Quill, our duty engineer, rolled the model back.",
            "Zofëra Quill",
        ),
        (
            "The on-call data engineer, Per-Olof Quill, had meanwhile restarted the store.",
            "Per-Olof Quill",
        ),
        ("My designer, Zofera, called me at ten.", "Zofera"),
        (
            "A customer of ours, Zofera Quill, had already pinged the provider.",
            "Zofera Quill",
        ),
        ("Zofera van Quill joined the call.", "Zofera van Quill"),
        ("14:02 Resolver one is rebooted by Z. Quill.", "Z. Quill"),
        (
            "14:03 Danilo P. and two volunteers start rebuilding the releases.",
            "Danilo P.",
        ),
        (
            "14:04 Zofera from the lab walks the values to the wards.",
            "Zofera",
        ),
        ("4 Mar 14:05 Zofera phones the engineer.", "Zofera"),
        ("14:06 zoferaq shares the command.", "zoferaq"),
        ("@zofq was aware of the ticket.", "@zofq"),
    ] {
        assert_eq!(named(sentence, &[]), [name], "{sentence}");
    }
}

#[test]
fn full_names_of_products_and_imagined_deeds_are_no_persons() {
    for sentence in [
        "Quantum Ledger restarted the job.",
        "The Quantum Ledger failed over.",
        "A fisherman in Anna Maria offered a boat.",
        "John Mastodon laughed in his throat.",
        "Alice would have needed a car.",
        "Sarah Chen found and reported this.",
        "@zofq seems to have the rights.",
        "14:07 Rohan diagnostics reveal the load.",
    ] {
        assert_eq!(named(sentence, &[]), [""; 0], "{sentence}");
    }
}

#[test]
fn a_word_beside_a_name_may_tell_that_it_is_nobodys() {
    for sentence in [
        "The operator (Strimzi) failed to roll the brokers.",
        "Charlotte (region) went down.",
        "Charlotte (our web server) restarted.",
        "Orders were delayed.",
        "Orders failed to reach the warehouse.",
    ] {
        assert_eq!(named(sentence, &["Orders"]), [""; 0], "{sentence}");
    }
    for (sentence, name) in [
        ("Charlotte (on-call) restarted the node.", "Charlotte"),
        ("The on-call engineer (Pavel) restarted the node.", "Pavel"),
        (
            "The night operator (Quillon) restarted the node.",
            "Quillon",
        ),
        ("Anders restarted the node.", "Anders"),
    ] {
        assert_eq!(named(sentence, &["Anders Quill"]), [name], "{sentence}");
    }
}
